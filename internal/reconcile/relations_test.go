package reconcile_test

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// pairCase is two reports, what is compared in them, and how a careful reader says that they stand to each other.
type pairCase struct {
	line           int
	want, of, why  string
	dates, outlets [2]string
	texts          [2]string
}

// pairCases reads cases of the form
//
//	== RELATION MEASURE
//	# why
//	A 2024-03-05 | Harbour Post
//	text
//	B | Kurier
//	text
func pairCases(t *testing.T, file string) (out []pairCase) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	side := -1
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "== "):
			want, of, _ := strings.Cut(line[3:], " ")
			out = append(out, pairCase{line: n, want: want, of: of})
			side = -1
		case len(out) == 0 || line == "":
		case strings.HasPrefix(line, "# "):
			out[len(out)-1].why = line[2:]
		case side < 1 && (strings.HasPrefix(line, "A ") || strings.HasPrefix(line, "B ")) && strings.Contains(line, "|"):
			side++
			date, outlet, _ := strings.Cut(line[2:], "|")
			c := &out[len(out)-1]
			c.dates[side], c.outlets[side] = strings.TrimSpace(date), strings.TrimSpace(outlet)
		case side >= 0:
			c := &out[len(out)-1]
			c.texts[side] = strings.TrimSpace(c.texts[side] + " " + line)
		}
	}
	return out
}

// record is the record of the two reports as one story.
func (c *pairCase) record() *record.Record {
	var in reconcile.Input
	var docs []*text.Doc
	for i, id := range []string{"a", "b"} {
		d := &text.Doc{ID: id, Outlet: c.outlets[i], Text: c.texts[i] + "\n"}
		if day, ok := text.ParseDate(c.dates[i]); ok {
			d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
		}
		docs = append(docs, d)
		in.Analyses = append(in.Analyses, pipeline.Document(&ingest.Document{Doc: d}))
	}
	in.Stories = [][]*text.Doc{docs}
	r, _ := reconcile.Build(in)
	return r
}

// figures is the relation of the first figure of the measure that both reports have, "apart" where there is none.
func (c *pairCase) figures() (relation, note string) {
	for _, f := range c.record().Stories[0].Figures {
		if (f.Measure == c.of || c.of == "votes" && f.Measure == "share") && f.Support.Documents == 2 {
			return f.Relation, f.Note
		}
	}
	return "apart", ""
}

// tally runs the cases. Those whose two reports are read and laid side by side must be told right in nine of ten; of all of
// them, so many as they are now.
func tally(t *testing.T, cases []pairCase, read func(*pairCase) (string, string), floor int) {
	t.Helper()
	right, n := map[string]int{}, map[string]int{}
	sum, beside := 0, 0
	for i := range cases {
		c := &cases[i]
		n[c.want]++
		got, note := read(c)
		if got != "apart" || c.want == "apart" {
			beside++
		}
		if got == c.want {
			right[c.want]++
			sum++
			continue
		}
		t.Logf("line %d: %s (%s), want %s: %s", c.line, got, note, c.want, c.why)
	}
	var lines []string
	for _, k := range slices.Sorted(maps.Keys(n)) {
		lines = append(lines, fmt.Sprintf("%s %d of %d", k, right[k], n[k]))
	}
	t.Logf("%d of %d right, %d of them laid side by side: %s", sum, len(cases), beside, strings.Join(lines, ", "))
	if sum*100 < 90*beside {
		t.Errorf("%d of the %d laid side by side are right, want 90 %%", sum, beside)
	}
	if sum < floor {
		t.Errorf("%d of %d right, want %d at least", sum, len(cases), floor)
	}
}

// The texts are by somebody who had not seen the rules, and knew of the statuses' texts alone which deeds are found at all.
func TestFiguresOfTwoReports(t *testing.T) {
	tally(t, pairCases(t, "figures.txt"), (*pairCase).figures, 140)
}

// Written by somebody who knew the rules, on other news (strikes, floods, factories, elections, refugees, layoffs, epidemics). Scored once
// unread: 20 of the 30 new ones, and after mending on those 20 of 28 and 16 of 21 of those in figures_more.txt.
func TestFiguresOfTwoMoreReports(t *testing.T) {
	tally(t, pairCases(t, "figures_new.txt"), (*pairCase).figures, 29)
	tally(t, pairCases(t, "figures_more.txt"), (*pairCase).figures, 48)
}

// Written by somebody who had read the pages on figures and relations, but no rule: 16 of 30 at first sight, and 17 of the 30 in
// figures_kept.txt, which stayed at 17 while the rules were mended on the first thirty and on stories, and was mended on last.
func TestFiguresOfTwoFreshReports(t *testing.T) {
	tally(t, pairCases(t, "figures_fresh.txt"), (*pairCase).figures, 27)
	tally(t, pairCases(t, "figures_kept.txt"), (*pairCase).figures, 24)
}

// Written by who mended the reading of figures, before the mending and with no look at the rules for them: 22 of 40 at first sight.
func TestFiguresOfTwoOwnReports(t *testing.T) {
	tally(t, pairCases(t, "figures_own.txt"), (*pairCase).figures, 36)
}

func TestStatusesOfTwoReports(t *testing.T) {
	tally(t, pairCases(t, "statuses.txt"), (*pairCase).statuses, 48)
}

// Written by somebody who knew the rules on parties, before any was tried: 13 of 20 at first sight.
func TestStatusesOfPartiesToldOtherwise(t *testing.T) {
	tally(t, pairCases(t, "statuses_joined.txt"), (*pairCase).statuses, 15)
}

// statuses is the gravest relation of an event that both reports have, "apart" where there is none.
func (c *pairCase) statuses() (relation, note string) {
	s := c.record().Stories[0]
	relation = "apart"
	for _, e := range s.Events {
		note += fmt.Sprintf("%s %s %v>%v %s; ", e.ID, e.Type, e.Source, e.Target, e.Status)
		if e.Support.Documents == 2 && relation == "apart" {
			relation = e.Relation
		}
	}
	return relation, note
}
