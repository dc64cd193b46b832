package view

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// spanOf is where words stand in a text of plain letters, from a byte on.
func spanOf(text, words string, from int) record.Span {
	start := from + strings.Index(text[from:], words)
	return record.Span{Start: start, End: start + len(words)}
}

// flood is one document of one event with some mentions of it, each by its trigger, status and clause; its sentences are its lines.
func flood(text string, mentions ...record.EventReport) *index {
	d := record.Document{ID: "d", Title: strings.Split(text, "\n")[0], Text: text}
	at := 0
	for l := range strings.SplitSeq(text, "\n") {
		d.Sentences = append(d.Sentences, record.Span{Start: at, End: at + len(l)})
		at += len(l) + 1
	}
	x := newIndex(&record.Record{Documents: []record.Document{d}, Actors: []record.Actor{
		{ID: "A1", Name: "Ferro", Mentions: []record.Mention{{Document: "d", Span: spanOf(text, "Ferro", 0)}, {Document: "d", Span: spanOf(text, "Ferro", strings.LastIndex(text, "Ferro"))}}}}})
	x.enter(&record.Story{Events: []record.Event{{ID: "e1", Type: "ACCUSE", Source: []string{"A1"}, Reports: mentions}}, Reporters: []record.Reporter{{ID: "r1", Documents: []string{"d"}}}})
	return x
}

func TestOneRowAReporterAndStatus(t *testing.T) {
	text := "Ferro blames mill\nThe blame is old.\nFerro blamed the mill on Monday, and rain came.\nHe may blame it."
	mention := func(words, trigger, status string) record.EventReport {
		s := spanOf(text, words, 0)
		return record.EventReport{Document: "d", Status: status, Span: s, Trigger: spanOf(text, trigger, s.Start)}
	}
	headline, old, full := mention("Ferro blames mill", "blames", "held"), mention("The blame is old.", "blame", "held"), mention("Ferro blamed the mill on Monday, and rain came.", "blamed", "held")
	full.Clause = &record.Span{Start: full.Start, End: full.Start + len("Ferro blamed the mill on Monday")}
	x := flood(text, headline, old, full, mention("He may blame it.", "blame", "hypothetical"))
	got := x.event(x.events["e1"])
	if len(got.By) != 2 || len(got.By[0].Reports) != 1 {
		t.Fatalf("rows %+v", got.By)
	}
	row := got.By[0].Reports[0]
	if row.Words != "Ferro blames mill" || len(row.Evidence) != 3 {
		t.Errorf("the headline tells as much as the body, and %+v is shown", row)
	}
	x.openedWith["d"] = full.Span
	full.Time = &record.Span{Start: full.Start, End: full.Start + 1}
	x.events["e1"].Reports[2] = full
	row = x.event(x.events["e1"]).By[0].Reports[0]
	if row.Words != "Ferro blamed the mill on Monday …" {
		t.Errorf("the sentence that it opens with is dated, and %q is shown", row.Words)
	}
	if want := "A:0-17"; !strings.Contains(Places(row.Evidence, "", " "), "A:6-12") {
		t.Errorf("evidence %+v without the trigger in %s", row.Evidence, want)
	}
}

func TestTheWordsOfARowAreThoseOfItsEvidence(t *testing.T) {
	r := viewtest.Record()
	c := r.Stories[0].Events[0].Reports[1].Span
	c.Start, c.End = c.Start+4, c.End-len(" on Tuesday.")
	r.Stories[0].Events[0].Reports[1].Clause = &c
	seen := 0
	for _, e := range Of(r).Stories[0].Events {
		for _, by := range e.By {
			for _, row := range by.Reports {
				seen++
				if bare := strings.TrimSuffix(strings.TrimPrefix(row.Words, "… "), " …"); bare != row.Evidence[0].Words {
					t.Errorf("%q is not %q", row.Words, row.Evidence[0].Words)
				}
			}
		}
	}
	if got := Of(r).Stories[0].Events[0].By[1].Reports[0].Words; seen < 2 || got != "… Boll met Mayor Ito …" {
		t.Errorf("%d rows, %q", seen, got)
	}
}

func TestWhatIsAllegedIsNotShownAsDoneByTheSameWords(t *testing.T) {
	text := "Ferro sees mill burn\nWorkers were hurt in an alleged attack.\nThe attack hurt nine."
	mention := func(words, trigger, status string) record.EventReport {
		s := spanOf(text, words, 0)
		return record.EventReport{Document: "d", Status: status, Span: s, Trigger: spanOf(text, trigger, s.Start)}
	}
	hurt, attack := mention("Workers were hurt in an alleged attack.", "hurt", "held"), mention("Workers were hurt in an alleged attack.", "attack", "alleged")
	x := flood(text, hurt, attack)
	if got := x.event(x.events["e1"]).By; len(got) != 1 || got[0].Status != "alleged" || len(got[0].Reports[0].Evidence) != 2 {
		t.Errorf("one sentence gives %+v", got)
	}
	x = flood(text, hurt, attack, mention("The attack hurt nine.", "hurt", "held"))
	if got := x.event(x.events["e1"]).By; len(got) != 2 || got[0].Reports[0].Words != "The attack hurt nine." {
		t.Errorf("another sentence tells it as done, and %+v is shown", got)
	}
}
