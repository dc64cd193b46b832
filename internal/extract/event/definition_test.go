package event_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// read runs the stages before events, and events, over d.
func read(d *text.Doc) *extract.Analysis {
	nlp.Annotate(d)
	name.Find(d)
	timex.Find(d)
	coref.Resolve(d)
	a := &extract.Analysis{Doc: d, Actors: actor.Describe(d)}
	claim.Find(a)
	event.Find(a)
	return a
}

// TestDefinitions runs the yes and no sentences of data/events.
func TestDefinitions(t *testing.T) {
	for _, d := range ontology.Definitions() {
		for _, e := range d.Examples {
			t.Run(fmt.Sprintf("%s:%d", d.Name, e.Line), func(t *testing.T) {
				a := read(&text.Doc{Text: e.Text})
				switch {
				case e.Yes && !found(a, d, e):
					t.Errorf("not found: %s/%s %v > %v [%s]\n%s\n%s", d.Type, d.Mode, e.Source, e.Target, e.Status, e.Text, list(a))
				case !e.Yes && has(a, d.Type):
					t.Errorf("%s found in: %s\n%s", d.Type, e.Text, list(a))
				}
			})
		}
	}
}

// found reports whether a has the event of e, with the mode of d where d has one.
func found(a *extract.Analysis, d ontology.Definition, e ontology.Example) bool {
	for i := range a.Events {
		x := &a.Events[i]
		if x.Type == d.Type && (d.Mode == "" || x.Mode == d.Mode) && string(x.Status) == e.Status && parties(a, x.Source, e.Source) && parties(a, x.Target, e.Target) {
			return true
		}
	}
	return false
}

func parties(a *extract.Analysis, got []extract.Arg, want []string) bool {
	if len(got) != len(want) {
		return false
	}
	for i, g := range got {
		if s := a.Doc.Str(g.Span); !strings.Contains(s, want[i]) && !strings.Contains(want[i], s) && !corefers(a, g, want[i]) {
			return false
		}
	}
	return true
}

// corefers reports whether another mention of g's chain has the words.
func corefers(a *extract.Analysis, g extract.Arg, want string) bool {
	if g.Mention < 0 || a.Doc.Mentions[g.Mention].Chain < 0 {
		return false
	}
	for _, m := range a.Doc.Chains[a.Doc.Mentions[g.Mention].Chain].Mentions {
		if strings.Contains(a.Doc.Str(a.Doc.Mentions[m].Span), want) {
			return true
		}
	}
	return false
}

func has(a *extract.Analysis, typ string) bool {
	for i := range a.Events {
		if a.Events[i].Type == typ {
			return true
		}
	}
	return false
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
