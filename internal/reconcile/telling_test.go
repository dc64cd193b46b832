package reconcile_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// clausesOf are the words by which each event of a type is told, in the order of the reports.
func clausesOf(r *record.Record, typ string) (out []string) {
	texts := map[string][]rune{}
	for _, d := range r.Documents {
		texts[d.ID] = []rune(d.Text)
	}
	for _, e := range eventsOf(r, typ) {
		for _, x := range e.Reports {
			s := x.Span
			if x.Clause != nil {
				s = *x.Clause
			}
			out = append(out, strings.Join(strings.Fields(string(texts[x.Document][s.Start:s.End])), " "))
		}
	}
	return out
}

func TestAShortSentenceTellsWhole(t *testing.T) {
	r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", "Mayor Dalia Ferro condemned the Kandora Front on Monday. Nobody in the town slept that night.\n"})
	got := clausesOf(r, "ACCUSE")
	if len(got) != 1 || got[0] != "Mayor Dalia Ferro condemned the Kandora Front on Monday." {
		t.Errorf("told by %q", got)
	}
}

// Of a long sentence stands the clause that tells the event, with who takes part, what denies it and the day.
func TestOfALongSentenceStandsTheClause(t *testing.T) {
	for _, c := range []struct{ sentence, typ, want string }{
		{"While farmers along the river were still counting the sheep that the flood had carried off during two weeks of heavy rain and hail, Mayor Dalia Ferro condemned the Kandora Front on Monday, a day before the council of the province was to hear what its engineers had found.", "ACCUSE",
			"Mayor Dalia Ferro condemned the Kandora Front on Monday"},
		{"President Tomas Brandt has refused to meet Prime Minister Ana Lind of Norway before the summer, said a spokesman who asked that his name be kept out of all papers because he had not been told that he could speak about the travels of the president.", "CONSULT",
			"refused to meet Prime Minister Ana Lind"},
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", c.sentence + " Nobody in the town slept that night.\n"})
		all := clausesOf(r, c.typ)
		if len(all) == 0 {
			t.Errorf("no %s in %q", c.typ, c.sentence)
		}
		for _, got := range all {
			if !strings.Contains(got, c.want) || len(strings.Fields(got)) > 34 {
				t.Errorf("told by %q", got)
			}
		}
	}
}
