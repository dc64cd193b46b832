package event_test

import "testing"

// TestReality holds what governs a deed from above to what it says of the deed's reality, one cause a name.
func TestReality(t *testing.T) {
	for name, lines := range map[string][]marked{
		"who tries to say it says it": {
			{"held", "REQUEST", "pressure", "Okoro tried to pressure Weber."},
			{"held", "ACCUSE", "blame", "Okoro has sought to blame Weber for the delay."},
			{"held", "REQUEST", "pressure", "The report deals with Okoro's efforts to pressure Weber."},
			{"planned", "REQUEST", "pressure", "Okoro will try to pressure Weber."},
			{"denied", "ACCUSE", "blame", "Okoro never tried to blame Weber."},
			{"planned", "ASSAULT", "attack", "The rebels tried to attack the army."},
		},
		"what somebody goes public for": {
			{"held", "ACCUSE", "criticize", "Okoro took to the radio to criticize Weber."},
			{"held", "SUPPORT", "thank", "Okoro wrote a letter to thank Weber."},
			{"planned", "SUPPORT", "support", "The bank bought bonds to support the economy."},
			{"planned", "ACCUSE", "criticize", "Okoro will go on the radio to criticize Weber."},
			{"planned", "CONSULT", "meet", "Okoro visited Togo to meet Weber."},
		},
		"one of a row of doers": {
			{"held", "ACCUSE", "criticize", "Okoro is not the first senator to criticize Weber."},
			{"held", "REQUEST", "urge", "Okoro was one of 14 senators to urge Weber to resign."},
			{"held", "SUPPORT", "praise", "Okoro became the only senator to praise Weber."},
			{"hypothetical", "CONSULT", "meet", "Okoro will not be the first senator to meet Weber."},
			{"hypothetical", "CONSULT", "meet", "That would make Okoro the first senator to meet Weber."},
		},
		"seeming": {
			{"held", "THREATEN", "threaten", "Okoro appeared to threaten Weber."},
			{"alleged", "ASSAULT", "kill", "The soldiers appeared to kill the prisoners."},
		},
		"obliged": {
			{"held", "RETREAT", "release", "The soldiers had to release the prisoners."},
			{"called_for", "CONSULT", "meet", "Okoro has to meet Weber."},
			{"planned", "CONSULT", "meet", "Okoro will have to meet Weber."},
			{"denied", "CONSULT", "meet", "Okoro has yet to meet Weber."},
		},
		"directed": {
			{"called_for", "RETREAT", "release", "The court directed the army to release the prisoners."},
			{"called_for", "ACCUSE", "investigate", "The email tells of an effort to get Togo to investigate Weber."},
			{"called_for", "RETREAT", "resign", "There is pressure on Weber to resign."},
			{"called_for", "RETREAT", "resign", "The vote raised pressure on Weber to resign."},
			{"held", "SUPPORT", "support", "Weber felt pressure over her support for Togo."},
			{"hypothetical", "RETREAT", "resign", "The charge does not require Weber to resign."},
		},
		"feelings and readiness": {
			{"held", "ACCUSE", "condemn", "The senators were quick to condemn Okoro."},
			{"held", "CONSULT", "meet", "Okoro was honored to meet Weber."},
			{"denied", "CONSULT", "meet", "Okoro has been reluctant to meet Weber."},
			{"planned", "RETREAT", "release", "The army is certain to release the prisoners."},
		},
		"a condition with a not": {
			{"hypothetical", "RETREAT", "release", "If the army does not release the prisoners, Okoro will resign."},
			{"hypothetical", "SUPPORT", "support", "The bill fails if the senators refuse to support Weber."},
			{"hypothetical", "ACCUSE", "criticizing", "Okoro helps Weber only if she stops criticizing him."},
		},
		"asked to come to an end": {
			{"ongoing", "ACCUSE", "mocking", "Okoro needs to stop mocking Weber."},
			{"ongoing", "ACCUSE", "criticizing", "The senators urged Okoro to stop criticizing Weber."},
			{"ongoing", "ACCUSE", "criticizing", "Okoro did not stop criticizing Weber."},
			{"cancelled", "ACCUSE", "criticizing", "Okoro will stop criticizing Weber."},
		},
		"more than that": {
			{"held", "ACCUSE", "criticized", "Okoro not only criticized Weber, he sued her."},
			{"denied", "ACCUSE", "criticized", "Okoro has not criticized Weber."},
		},
		"said beside a denial": {
			{"held", "ACCUSE", "criticized", "Okoro has denied that, but Weber criticized him after the debate."},
		},
		"means of a deed": {
			{"held", "COERCE", "disperse", "Police fired pepper pellets to disperse the protesters."},
		},
		"before": {
			{"planned", "CONSULT", "meet", "Before Okoro and Weber meet, the two countries will open a line."},
			{"held", "COERCE", "arrested", "Okoro spoke to the crowd before being arrested."},
		},
		"still": {
			{"held", "COERCE", "arrested", "The students paid the fee, but the police still arrested them."},
			{"ongoing", "ACCUSE", "criticizing", "Okoro is still criticizing Weber."},
		},
		"a deed as subject": {
			{"hypothetical", "CONSULT", "Meeting", "Meeting the rebels would be a mistake."},
			{"hypothetical", "SUPPORT", "Backing", "Backing the senators was not a crime."},
			{"held", "CONSULT", "Meeting", "Meeting the rebels was a mistake."},
		},
		"no evidence": {
			{"denied", "COOPERATE", "coordinated", "The inspectors found no evidence that Okoro coordinated with Togo."},
			{"denied", "COOPERATE", "coordinated", "The inspectors did not find evidence that Okoro coordinated with Togo."},
		},
		"talk of a stance": {
			{"held", "REQUEST", "request", "Okoro discussed his request to Weber for the letters."},
		},
		"decided by office": {
			{"held", "COERCE", "ban", "The senators condemned Okoro's decision to ban the paper."},
			{"held", "ACCUSE", "sue", "Okoro defended his decision to sue Weber."},
			{"planned", "RETREAT", "withdraw", "Okoro defended his decision to withdraw from Togo."},
			{"denied", "COERCE", "ban", "Okoro defended his decision not to ban the paper."},
			{"planned", "COERCE", "ban", "Okoro made a decision to ban the paper."},
		},
		"announced, and so": {
			{"held", "SUPPORT", "supporting", "Okoro announced that he was supporting Weber."},
			{"planned", "RETREAT", "withdrawing", "Okoro announced that he was withdrawing from Togo."},
		},
		"what it is to be reached through": {
			{"called_for", "CONSULT", "talks", "The dispute must be settled through talks between Togo and Chad."},
			{"planned", "CONSULT", "talks", "The dispute will be settled through talks between Togo and Chad."},
			{"held", "CONSULT", "talks", "The dispute was settled through talks between Togo and Chad."},
			{"planned", "CONSULT", "meeting", "On the eve of his meeting with Weber, Okoro gave a speech."},
		},
		"not established": {
			{"denied", "COOPERATE", "coordinated", "The inspectors did not establish that Okoro coordinated with Togo."},
			{"denied", "COOPERATE", "cooperation", "The inspectors did not find any cooperation between Okoro and Togo."},
			{"denied", "COOPERATE", "cooperation", "The inspectors did not establish cooperation between Okoro and Togo."},
			{"held", "COOPERATE", "coordinated", "The inspectors established that Okoro coordinated with Togo."},
		},
		"what a draft would do": {
			{"proposed", "AID", "gives", "The senators rejected a bill that gives aid to Togo."},
			{"held", "AID", "gives", "The senators passed a bill that gives aid to Togo."},
		},
		"told of on the way to something else": {
			{"held", "RETREAT", "released", "Okoro used the letter to say that the army had released the prisoners."},
			{"held", "RETREAT", "released", "Okoro read the letter to show that the army had released the prisoners."},
			{"held", "RETREAT", "resigning", "Weber led the ministry until resigning over the letter."},
			{"planned", "RETREAT", "withdraw", "Okoro spoke of his desire to withdraw from Togo."},
		},
		"able to": {
			{"held", "COERCE", "arrest", "The police were able to arrest nine farmers."},
			{"denied", "COERCE", "arrest", "The police were not able to arrest the farmers."},
			{"hypothetical", "COERCE", "arrest", "The police are able to arrest the farmers."},
		},
		"questions": {
			{"hypothetical", "REQUEST", "ask", "Did Okoro ask Weber to resign?"},
			{"held", "REQUEST", "ask", "Why did Okoro ask Weber to resign?"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, m := range lines {
				if got, why := statusOf(t, &m); string(got) != m.status {
					t.Errorf("%s: %s, want %s: %q", m.text, got, m.status, why)
				}
			}
		})
	}
}
