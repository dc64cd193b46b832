package nlp

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestWhatStandsBeforeTheNounIsNoPartOfIt(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"In recent days rebel forces have seized the town.":                                                    {"days": "obl seized", "forces": "nsubj seized"},
		"Last Monday regime forces attacked Kandora with bombs.":                                               {"Monday": "obl:unmarked attacked", "forces": "nsubj attacked"},
		"At least 60 farmers mostly women and children were killed in Kandora.":                                {"farmers": "nsubj:pass killed", "women": "appos farmers"},
		"The coalition said it would find out whether its strikes near Kandora had killed farmers.":            {"strikes": "nsubj killed", "Kandora": "nmod strikes"},
		"At least 40 clerks have been killed by Kenyan regime shelling in a town.":                             {"regime": "compound shelling", "shelling": "obl:agent killed"},
		"Two clerks were killed and 30 others injured before the militia fatally stabbed a farmer in Kandora.": {"militia": "nsubj stabbed"},
		"On Tuesday army units destroyed a vehicle with nine rebels in Kandora.":                               {"Tuesday": "obl destroyed", "units": "nsubj destroyed"},
		"On Sunday 11 farmers including a teacher were killed in Kandora.":                                     {"Sunday": "obl killed", "farmers": "nsubj:pass killed"},
		"On Friday prayers ended early in Kandora.":                                                            {"Friday": "compound prayers"},
	} {
		d := &text.Doc{Text: in}
		Annotate(d)
		wellFormed(t, d)
		for word, rel := range want {
			if got := arc(d, word); got != rel {
				t.Errorf("%s\n%q is %s, want %s", in, word, got, rel)
			}
		}
	}
}
