package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

// TestNarrationIsNobodysWord reads where somebody's words begin and end among what the outlet tells around them.
func TestNarrationIsNobodysWord(t *testing.T) {
	for in, want := range map[string]string{
		"The council said that the dam was old and that “the gates hold,” leaving the future of the valley to the courts.": "The council|that the dam was old and that “the gates hold,”",
		"Jorge Nadal said on Sunday that the dam was old -- touching off another row in the valley.":                       "Jorge Nadal|that the dam was old",
		"Jorge Nadal argued that the council may close any mill — a position that breaks with the past.":                   "Jorge Nadal|that the council may close any mill",
		"Pressed further by the reporters in the hall, Jorge Nadal said the dam was “old and weak”.":                       "Jorge Nadal|the dam was “old and weak”",
		"Nothing, Jorge Nadal added, “could be worse for the valley than another year of such a council.”":                 "Jorge Nadal|Nothing ... “could be worse for the valley than another year of such a council.”",
		"Jorge Nadal criticized last week's vote as “weak and blind”.":                                                     "Jorge Nadal|last week's vote as “weak and blind”",
		"Jorge Nadal insisted the older weavers only learned on Friday that the dam leaked.":                               "Jorge Nadal|the older weavers only learned on Friday that the dam leaked",
		"The weavers said Ana Torres was let go as soon as her name was confirmed.":                                        "The weavers|Ana Torres was let go as soon as her name was confirmed",
		"The town's words, said Ana Torres, were “sweet and empty”.":                                                       "Ana Torres|The town's words ... were “sweet and empty”",
		"The town has reached a deal on the dam, leaders announced Saturday, clearing the way for a vote that may last.":   "leaders|The town has reached a deal on the dam",
		"The dam is safe, effective Tuesday morning, a spokeswoman for the Department of Rivers said Monday.":              "a spokeswoman for the Department of Rivers|The dam is safe, effective Tuesday morning",
	} {
		claimed(t, in, want)
	}
}

// TestWhoSpeaksInAParticiple reads whose word a participle is.
func TestWhoSpeaksInAParticiple(t *testing.T) {
	for in, want := range map[string]string{
		"Ana Torres vowed to appeal when the miners take the council next month, saying it was “absurd” that the dam was closed.": "Ana Torres",
		"Readers scolded Jorge Nadal this week for claiming that the dam was safe.":                                               "Jorge Nadal",
	} {
		a := resolved(in, "")
		c := a.Claims[len(a.Claims)-1]
		if got := a.Doc.Str(c.Speaker.Span); got != want {
			t.Errorf("%s: %q says it, want %q: %s", in, got, want, claims(a))
		}
	}
}

// TestSheGoesOnBehindALongQuote reads a pronoun behind a quote of several sentences.
func TestSheGoesOnBehindALongQuote(t *testing.T) {
	a := resolved("Ana Torres added that “the dam is old. It was built in a hurry. It leaks at night. Nobody looks at the gates. And the council sleeps.”\nShe stressed that “the valley must wake up now and look”.", "")
	claim.ThirdPerson(a)
	c := a.Claims[len(a.Claims)-1]
	chain := a.Doc.Mentions[c.Speaker.Mention].Chain
	if chain < 0 || !strings.Contains(a.Doc.Str(a.Doc.Mentions[a.Doc.Chains[chain].Best].Span), "Torres") {
		t.Errorf("she is nobody: %s", claims(a))
	}
}

// TestThingsSayNothing reads speakers that cannot speak.
func TestThingsSayNothing(t *testing.T) {
	for in, want := range map[string]bool{
		"More rain explained a third of the damage to the dam.":                       true,
		"The council's failed effort last year showed that the dam was old.":          true,
		"A survey showed that the dam was old.":                                       false,
		"A number of papers show that the dam was old.":                               false,
		"A bystander said that the dam was old.":                                      false,
		"The campaign said that the dam was old.":                                     false,
		"Jorge Nadal slammed the mayor for her work on the dam.":                      true,
		"Jorge Nadal slammed the dam as a “gift to the builders”.":                    false,
		"If the baker wanted to “stop” the mill, the weavers would leave.":            true,
		"The weavers who call themselves lions left the hall on Monday.":              true,
		"Marchers showed a picture of the dam on Monday.":                             true,
		"Jorge Nadal recounted a visit to the dam.":                                   true,
		"Jorge Nadal described the mayor as a danger to the valley.":                  false,
		"The committee might propose “a new council” for the valley.":                 true,
		"Ana Torres signed the bill on the dam on Monday.":                            true,
		"Ana Torres told the council about the state of the dam.":                     true,
		"The dam, part of a plan approved last May, was closed.":                      true,
		"Weavers back the path that Jorge Nadal described on Monday.":                 true,
		"Ana Torres was asked about the notes on the dam that she keeps in her room.": true,
	} {
		a, kept := resolved(in, ""), 0
		for i := range a.Claims {
			if !claim.Hollow(a, &a.Claims[i]) {
				kept++
			}
		}
		if want != (kept == 0) {
			t.Errorf("%s: %d claims stand, want none: %v: %s", in, kept, want, claims(a))
		}
	}
}
