package event_test

import "testing"

// TestRealityOfWhatClausesUnfold holds what a clause around the deed's own says of it.
func TestRealityOfWhatClausesUnfold(t *testing.T) {
	for name, lines := range map[string][]marked{
		"nobody said it": {
			{"denied", "SUPPORT", "support", "There are no senators who have said they support Okoro."},
			{"denied", "SUPPORT", "support", "No senators have said they support Okoro."},
			{"held", "SUPPORT", "support", "Nine senators have said they support Okoro."},
		},
		"whom somebody helps fights already": {
			{"ongoing", "ASSAULT", "fighting", "The raids are carried out to assist Togolese Kurds fighting against the Elm Front."},
			{"ongoing", "ASSAULT", "fight", "Kenya sent money to help Togo fight the Elm Front in the hills."},
			{"ongoing", "ASSAULT", "fighting", "Kenya plans to arm rebels fighting against the army."},
		},
		"who foils a plan may kill": {
			{"held", "ASSAULT", "Killing", "The Elm Brigade have foiled a large-scale attack near the town of Kandora Killing 80 fighters."},
			{"cancelled", "ASSAULT", "attack", "The police foiled an attack on the port."},
		},
		"what goes on beside what may come is to come": {
			{"planned", "CONSULT", "meets", "Okoro could strike a softer tone as he meets with Weber in Oslo."},
			{"planned", "CONSULT", "meets", "Okoro is expected to raise the matter when he meets Weber in Oslo."},
			{"held", "CONSULT", "met", "Okoro could have raised the matter when he met Weber in Oslo."},
			{"held", "CONSULT", "meets", "Okoro raises the matter as he meets Weber in Oslo."},
		},
		"who tried to storm went for it": {
			{"held", "ASSAULT", "storm", "The gunmen tried to storm the police station in Kandora."},
			{"held", "ASSAULT", "assassinate", "The rebels attempted to assassinate Okoro."},
			{"planned", "ASSAULT", "storm", "The gunmen will try to storm the police station in Kandora."},
		},
		"a chance is not yet taken": {
			{"hypothetical", "REJECT", "reject", "Senators see an opportunity to reject Okoro."},
			{"held", "SUPPORT", "throw", "Okoro took the opportunity here on Friday to throw his support behind Weber."},
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
