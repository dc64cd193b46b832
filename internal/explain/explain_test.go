package explain

import (
	"testing"

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
