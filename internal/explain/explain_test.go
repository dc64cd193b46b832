package explain

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
)

func TestOneVerbThatTellsOfSeveralEventsIsExplainedForEachAlone(t *testing.T) {
	verb := record.Span{Start: 10, End: 15}
	call := func(id string, target ...string) record.DocEvent {
		return record.DocEvent{ID: id, Type: "CONSULT", Source: []string{"a1"}, Target: target, Trigger: verb}
	}
	x := &explainer{docs: map[string]*record.Document{"d": {Events: []record.DocEvent{
		call("em1", "a2"), call("em2", "a3"), call("em3", "a4"), {ID: "em4", Type: "REQUEST", Source: []string{"a1"}, Trigger: verb},
	}}}}
	report := record.EventReport{Document: "d", Trigger: verb}
	for _, tt := range []struct {
		source, target, want string
	}{{"a1", "a2", "em1"}, {"a1", "a3", "em2"}, {"a4", "a1", "em3"}} {
		e := &record.Event{Type: "CONSULT", Source: []string{tt.source}, Target: []string{tt.target}}
		if got := x.told(e, report); len(got) != 1 || got[0].ID != tt.want {
			t.Errorf("%s → %s rests on %v, want %s", tt.source, tt.target, got, tt.want)
		}
	}
	if got := x.told(&record.Event{Type: "CONSULT", Source: []string{"a9"}, Target: []string{}}, report); len(got) != 3 {
		t.Errorf("with strangers only all mentions of the verb are shown, got %d", len(got))
	}
}

func TestAFactIsExplainedByTheSentencesOfAll(t *testing.T) {
	var out strings.Builder
	c := &pipeline.Comparison{Record: &record.Record{
		Documents: []record.Document{{ID: "a", Text: "The dam held."}, {ID: "b", Text: "It was the dam that held."}},
		Stories: []record.Story{{Facts: []record.Fact{{ID: "t1", Stretch: record.Stretch{Document: "a", Span: record.Span{End: 13}},
			With: []record.Stretch{{Document: "b", Span: record.Span{Start: 7, End: 25}}}}}}},
	}, Trace: &reconcile.Trace{}}
	if err := Write(&out, c, "t1"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"b:7-25", "the dam that held."} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
