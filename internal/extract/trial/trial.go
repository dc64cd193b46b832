// Package trial runs the sentences that event files and contexts bring along: those that must be found, and those that
// must not.
package trial

import (
	"fmt"
	"slices"
	"strings"

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

// Failure is a sentence that does not give what its file says.
type Failure struct {
	Line  int
	Text  string
	Wrong string // "not found: AID Japan > Nepal [held]", "found: AID"
	Found string // the events of the sentence, one a line
}

// Definition runs the sentences of d. The coder c must know d.
func Definition(c *event.Coder, d ontology.Definition) []Failure {
	var out []Failure
	for _, e := range d.Examples {
		a := Read(&text.Doc{Text: e.Text})
		c.Find(a)
		switch {
		case e.Yes && !found(a, d, e):
			a.MinScore = 1 // what scored too low tells the writer more than silence
			c.Find(a)
			out = append(out, Failure{e.Line, e.Text, "not found: " + wanted(d, e), list(a)})
		case !e.Yes && slices.ContainsFunc(a.Events, func(x extract.Event) bool { return x.Type == d.Type }):
			out = append(out, Failure{e.Line, e.Text, "found: " + d.Type, list(a)})
		}
	}
	return out
}

// Context runs the sentences of c.
func Context(c ontology.Context) []Failure {
	var out []Failure
	for _, e := range c.Examples {
		d := &text.Doc{Text: e.Text}
		nlp.Annotate(d)
		var words []ontology.Term
		for _, t := range d.Tokens {
			words = append(words, ontology.Term{Lemma: t.Lemma, POS: t.POS.String(), Start: int(t.Start), End: int(t.End)})
		}
		told, all := ontology.ContextsOf(words), ""
		for _, x := range told {
			all += fmt.Sprintf("%s by %q\n", x.Context, e.Text[x.Start:x.End])
		}
		switch has := slices.ContainsFunc(told, func(x ontology.Told) bool { return x.Context == c.Name }); {
		case e.Yes && !has:
			out = append(out, Failure{e.Line, e.Text, "not found: " + c.Name, all})
		case !e.Yes && has:
			out = append(out, Failure{e.Line, e.Text, "found: " + c.Name, all})
		}
	}
	return out
}

// Read runs the stages before events over d.
func Read(d *text.Doc) *extract.Analysis {
	nlp.Annotate(d)
	name.Find(d)
	timex.Find(d)
	coref.Resolve(d)
	a := &extract.Analysis{Doc: d, Actors: actor.Describe(d)}
	claim.Find(a)
	return a
}

// found reports whether a has the event of e, with the mode of d where d has one.
func found(a *extract.Analysis, d ontology.Definition, e ontology.Example) bool {
	return slices.ContainsFunc(a.Events, func(x extract.Event) bool {
		return x.Type == d.Type && (d.Mode == "" || x.Mode == d.Mode) && string(x.Status) == e.Status &&
			parties(a, x.Source, e.Source) && parties(a, x.Target, e.Target)
	})
}

func wanted(d ontology.Definition, e ontology.Example) string {
	s := d.Type
	if d.Mode != "" {
		s += "/" + d.Mode
	}
	s += " " + strings.Join(e.Source, " + ")
	if len(e.Target) > 0 {
		s += " > " + strings.Join(e.Target, " + ")
	}
	return s + " [" + e.Status + "]"
}

// parties reports whether got are those of which want has some words each.
func parties(a *extract.Analysis, got []extract.Arg, want []string) bool {
	return slices.EqualFunc(got, want, func(g extract.Arg, w string) bool {
		s := a.Doc.Str(g.Span)
		return strings.Contains(s, w) || strings.Contains(w, s) || corefers(a, g, w)
	})
}

// corefers reports whether another mention of g's chain has the words.
func corefers(a *extract.Analysis, g extract.Arg, want string) bool {
	if g.Mention < 0 || a.Doc.Mentions[g.Mention].Chain < 0 {
		return false
	}
	return slices.ContainsFunc(a.Doc.Chains[a.Doc.Mentions[g.Mention].Chain].Mentions, func(m int32) bool {
		return strings.Contains(a.Doc.Str(a.Doc.Mentions[m].Span), want)
	})
}

// list is the events of a for people, one a line.
func list(a *extract.Analysis) string {
	var b strings.Builder
	for i := range a.Events {
		x := &a.Events[i]
		fmt.Fprintf(&b, "%s %s [%s] %q", strings.TrimSuffix(x.Type+"/"+x.Mode, "/"), x.CAMEO, x.Status, a.Doc.Str(x.Trigger))
		for _, s := range x.Source {
			fmt.Fprintf(&b, " from %q", a.Doc.Str(s.Span))
		}
		for _, s := range x.Target {
			fmt.Fprintf(&b, " to %q", a.Doc.Str(s.Span))
		}
		if x.Score < event.Backed {
			fmt.Fprintf(&b, " left out: scores %.2f", float64(x.Score)/1000)
		}
		fmt.Fprintf(&b, " by %s\n", strings.Join(x.Why, "; "))
	}
	return b.String()
}
