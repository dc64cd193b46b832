package reconcile_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

const (
	brookside = "The mill at Brookside burned to the ground on Monday night, and firemen from Torrby fought the flames until dawn.\n"
	millRow   = "Firemen from Torrby fought until dawn on Tuesday against flames that burned the mill at Brookside to the ground.\n"
	owner     = "Halvor Reinertsen, who owns the mill, had let the insurance lapse in October and owed the Bank of Vestmar 40,000 crowns.\n"
)

const said = "\"Halvor Reinertsen let the insurance of the mill lapse in October and owed the bank money,\" Mayor Mary Wanjiru said.\n"

// only gives what a document of a story alone tells, as words.
func only(s *record.Story, docs []article, id string) (out []string) {
	for _, o := range s.OnlyIn {
		for _, d := range docs {
			if d.id == id && o.Document == id {
				for _, at := range o.Sentences {
					out = append(out, string([]rune(d.text)[at.Start:at.End]))
				}
			}
		}
	}
	return out
}

func TestWhatOneReporterAloneTells(t *testing.T) {
	for name, x := range map[string]struct {
		more string // of a
		also string // of b
		want string
	}{
		"nobody else has it": {owner, "", strings.TrimSpace(owner)},
		"another tells it":   {owner, "Reinertsen, the owner of the mill, owed 40,000 crowns to the Bank of Vestmar and let the insurance lapse in October.\n", ""},
		"but its aside is told": {"The insurance of the mill of Halvor Reinertsen lapsed in October, which Karvik's guild of glaziers had long foretold.\n",
			"In October the insurance of the mill lapsed, for Halvor Reinertsen had paid nothing.\n", ""},
		"somebody says it":       {said, "", strings.TrimSpace(said)},
		"nobody is named for it": {"\"Halvor Reinertsen let the insurance of the mill lapse in October and owed the bank money,\" he said.\n", "", ""},
		"it points to a person":  {said + "She sold the mill at Brookside to Reinertsen in Karvik in the spring of 2019 for 300 crowns.\n", "", strings.TrimSpace(said) + " She sold the mill at Brookside to Reinertsen in Karvik in the spring of 2019 for 300 crowns."},
		"it says little":         {"The mill was very old indeed and people will miss it.\n", "", ""},
		"it is of another story": {"Elsewhere the orchestra of Karvik opened its winter season with symphonies by Nordraak and Svendsen.\n", "", ""},
		"it leans on the last":   {"He had let the insurance lapse in October and owed the Bank of Vestmar 40,000 crowns.\n", "", ""},
	} {
		docs := []article{{"a", "Coast Herald", "2024-03-12", brookside + x.more}, {"b", "Lake Times", "2024-03-12", millRow + x.also}}
		s := stories(t, docs...)
		if got := strings.Join(only(&s, docs, "a"), " "); got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}
