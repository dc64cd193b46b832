package event_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/trial"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// read runs the stages before events, and events, over d.
func read(d *text.Doc) *extract.Analysis {
	a := trial.Read(d)
	event.Find(a)
	return a
}

// TestDefinitions runs the yes and no sentences of data/events.
func TestDefinitions(t *testing.T) {
	c := event.NewCoder(ontology.Definitions())
	for _, d := range ontology.Definitions() {
		for _, f := range trial.Definition(c, d) {
			t.Errorf("%s:%d: %s in: %s\n%s", d.Name, f.Line, f.Wrong, f.Text, f.Found)
		}
	}
}

func list(a *extract.Analysis) string {
	var b strings.Builder
	for i := range a.Events {
		x := &a.Events[i]
		fmt.Fprintf(&b, "   got %s/%s %s [%s] %q", x.Type, x.Mode, x.CAMEO, x.Status, a.Doc.Str(x.Trigger))
		for _, s := range x.Source {
			fmt.Fprintf(&b, " from %q", a.Doc.Str(s.Span))
		}
		for _, s := range x.Target {
			fmt.Fprintf(&b, " to %q", a.Doc.Str(s.Span))
		}
		fmt.Fprintf(&b, " %v\n", x.Why)
	}
	return b.String()
}
