// Package explain prints one thing of a record with all it rests on: every span, score and rule behind
// it, and what was found beside it and left out.
package explain

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// LeftOut stands for an id: what was found and left out.
const LeftOut = "left-out"

// Write explains the event, claim, figure, actor or reporter called id, of c's record or of one of its
// documents; for [LeftOut] all events that were left out. It fails when there is none.
func Write(w io.Writer, c *pipeline.Comparison, id string) error {
	x := newExplainer(w, c)
	if !x.explain(id) {
		return fmt.Errorf("no %s in the record of these documents; `readout compare` lists the ids", id)
	}
	return x.w.Flush()
}

// explainer prints one thing of a record with all it rests on.
type explainer struct {
	*pipeline.Comparison
	w     *bufio.Writer
	docs  map[string]*record.Document
	read  map[string]*extract.Analysis
	runes map[string]*text.Runes
	names map[string]string
}

func newExplainer(w io.Writer, c *pipeline.Comparison) *explainer {
	x := &explainer{c, bufio.NewWriter(w), map[string]*record.Document{}, map[string]*extract.Analysis{}, map[string]*text.Runes{}, map[string]string{}}
	for i := range c.Record.Documents {
		d := &c.Record.Documents[i]
		x.docs[d.ID], x.runes[d.ID] = d, text.NewRunes(d.Text)
	}
	for _, a := range c.Analyses {
		x.read[a.Doc.ID] = a
	}
	for _, a := range c.Record.Actors {
		x.names[a.ID] = a.Name
	}
	return x
}

// explain reports whether the record has id.
func (x *explainer) explain(id string) bool {
	for i := range x.Record.Stories {
		s := &x.Record.Stories[i]
		for k := range s.Events {
			if s.Events[k].ID == id {
				x.event(&s.Events[k])
				return true
			}
		}
		for k := range s.Claims {
			if s.Claims[k].ID == id {
				x.claim(&s.Claims[k])
				return true
			}
		}
		for k := range s.Figures {
			if s.Figures[k].ID == id {
				x.figure(&s.Figures[k])
				return true
			}
		}
	}
	return x.mention(id) || x.actor(id) || x.reporter(id) || id == LeftOut && x.allLeftOut()
}

func (x *explainer) event(e *record.Event) {
	x.line("%s  %s %s  %s → %s  %s", e.ID, e.Type, strings.TrimSpace(e.Mode+" "+e.CAMEO), x.who(e.Source), x.who(e.Target), e.Status)
	if e.Date != nil {
		x.line("  date       %s to %s  %s", e.Date.Start, e.Date.End, e.Date.Basis)
	}
	if e.Place != nil {
		x.line("  place      %s", strings.Join(strings.Fields(strings.Join([]string{e.Place.Name, e.Place.Country, e.Place.Precision, e.Place.Basis}, " ")), " "))
		x.span("place", e.Place.Document, record.Span{Start: e.Place.Start, End: e.Place.End})
	}
	for _, r := range e.Reports {
		x.line("\n  %s: %s%s", r.Document, r.Status, claimed(r.Claim))
		x.span("sentence", r.Document, r.Span)
		for _, m := range x.told(e, r) {
			x.docEvent(r.Document, m)
		}
	}
	x.rules(e.ID)
	for _, r := range e.Reports {
		x.near(r.Document, r.Span, r.Trigger)
	}
}

// told is the mentions behind a report of e. One verb may tell of several events ("spoke with A, B and C"):
// the fullest of those that bring in nobody else are its own.
func (x *explainer) told(e *record.Event, r record.EventReport) []*record.DocEvent {
	var out []*record.DocEvent
	most := 0
	for i := range x.docs[r.Document].Events {
		m := &x.docs[r.Document].Events[i]
		if m.Trigger != r.Trigger || m.Type != e.Type && x.typed(r, e.Type) {
			continue
		}
		n := -1 // a stranger among its participants makes it another event's
		if own := slices.Concat(e.Source, e.Target); !slices.ContainsFunc(slices.Concat(m.Source, m.Target), func(id string) bool { return !slices.Contains(own, id) }) {
			n = len(m.Source) + len(m.Target)
		}
		if len(out) == 0 || n > most {
			out, most = nil, n
		}
		if n == most {
			out = append(out, m)
		}
	}
	return out
}

// typed reports whether a mention behind r has the type t; else another type tells of the same deed.
func (x *explainer) typed(r record.EventReport, t string) bool {
	return slices.ContainsFunc(x.docs[r.Document].Events, func(m record.DocEvent) bool { return m.Trigger == r.Trigger && m.Type == t })
}

// docEvent is one mention of an event in its document.
func (x *explainer) docEvent(doc string, m *record.DocEvent) {
	x.span("trigger", doc, m.Trigger)
	if m.SourceSpan != nil {
		x.span("source", doc, *m.SourceSpan)
	}
	if m.TargetSpan != nil {
		x.span("target", doc, *m.TargetSpan)
	}
	x.line("    score    %.3f  (%s)", m.Score, m.ID)
}

// near prints what was found in the same sentence and left out, or told apart.
func (x *explainer) near(doc string, sentence, trigger record.Span) {
	a := x.read[doc]
	if a == nil {
		return
	}
	first := true
	for _, c := range event.All(a) {
		at := record.Span{Start: x.runes[doc].At(c.Trigger.Start), End: x.runes[doc].At(c.Trigger.End)}
		if at == trigger || at.Start < sentence.Start || at.End > sentence.End {
			continue
		}
		if first {
			x.line("\n  beside it in %s:%d-%d", doc, sentence.Start, sentence.End)
			first = false
		}
		if c.Score < event.Sure(a) && !x.kept(doc, &c) {
			x.leftOut(a, &c)
			continue
		}
		x.line("    %s “%s”  score %d/1000, an event of its own: %s", c.Type, a.Doc.Str(c.Trigger), c.Score, strings.Join(c.Why, "; "))
	}
}

// allLeftOut prints the events of all documents whose score is too low.
func (x *explainer) allLeftOut() bool {
	for _, d := range x.Record.Documents {
		a := x.read[d.ID]
		if a == nil {
			continue
		}
		for _, c := range event.All(a) {
			if c.Score < event.Sure(a) && !x.kept(d.ID, &c) {
				s := a.Doc.Sentences[a.Doc.Tokens[c.Head].Sent]
				x.span("sentence", d.ID, record.Span{Start: x.runes[d.ID].At(s.Start), End: x.runes[d.ID].At(s.End)})
				x.leftOut(a, &c)
			}
		}
	}
	return true
}

// kept reports whether a story tells of c, an event of doc whose score is low: others tell it, too.
func (x *explainer) kept(doc string, c *extract.Event) bool {
	at := record.Span{Start: x.runes[doc].At(c.Trigger.Start), End: x.runes[doc].At(c.Trigger.End)}
	for i := range x.Record.Stories {
		for _, e := range x.Record.Stories[i].Events {
			if slices.ContainsFunc(e.Reports, func(r record.EventReport) bool { return r.Document == doc && r.Trigger == at }) {
				return true
			}
		}
	}
	return false
}

// leftOut prints an event whose score is too low, and why it is.
func (x *explainer) leftOut(a *extract.Analysis, c *extract.Event) {
	alone := ""
	if c.Score >= event.Least(a) {
		alone = " and told by nobody else"
	}
	x.line("    %s “%s”  score %d/1000, left out: below %d%s: %s", c.Type, a.Doc.Str(c.Trigger), c.Score, event.Sure(a), alone, strings.Join(c.Why, "; "))
	x.line("      against it: %s", strings.Join(c.Doubts, "; "))
}

func (x *explainer) claim(c *record.Claim) {
	x.line("%s  %s claim in %s%s", c.ID, c.Form, c.Document, about(c.About))
	if c.Speaker != nil {
		x.span("speaker", c.Document, c.Speaker.Span)
		if n := x.names[c.Speaker.Actor]; n != "" {
			x.line("    who      %s (%s)", n, c.Speaker.Actor)
		}
	} else {
		x.line("    speaker  left out: the text names nobody whose words these are")
	}
	if c.Cue != nil {
		x.span("cue", c.Document, c.Cue.Span)
		x.line("    class    %s", c.Cue.Class)
	}
	for _, s := range c.Content {
		x.span("content", c.Document, s)
	}
	x.chain(c)
	if len(c.SameAs) > 0 {
		x.line("    same as  %s", strings.Join(c.SameAs, ", "))
	}
	x.rules(c.ID)
}

// chain prints the hops from the first source to the outlet, each with what it does to what it passes on.
func (x *explainer) chain(c *record.Claim) {
	for i := len(c.Chain) - 1; i >= 0; i-- {
		l := &c.Chain[i]
		name := l.Name
		if name == "" {
			name = "somebody the text does not name"
		}
		x.line("    hop %d    %s  (%s, %s)  %s%s", len(c.Chain)-i, name, l.Kind, l.Known, l.Relation, stanced(l.Stance))
		if l.Words != nil {
			x.span("  words", c.Document, *l.Words)
		}
		if l.Cue != nil {
			x.span("  cue", c.Document, l.Cue.Span)
		}
	}
	if c.Stance != "" {
		x.line("    stance   %s, the chain as a whole", c.Stance)
	}
}

func stanced(s string) string {
	if s == "" {
		return ""
	}
	return ", " + s
}

func (x *explainer) figure(f *record.Figure) {
	x.line("%s  %s (%s): %s", f.ID, f.Measure, f.Unit, f.Relation)
	if f.Scope != nil {
		x.line("    scope    %s %s", f.Scope.Text, x.names[f.Scope.Actor])
	}
	for _, r := range f.Reports {
		x.line("\n  %s: %s%s", r.Document, r.Bound, claimed(r.Claim))
		x.span("figure", r.Document, r.Span)
	}
	x.rules(f.ID)
}

// mention explains an event or figure of one document by its own id (em3, fm2).
func (x *explainer) mention(id string) bool {
	for i := range x.Record.Documents {
		d := &x.Record.Documents[i]
		for k := range d.Events {
			if m := &d.Events[k]; m.ID == id {
				x.line("%s  %s %s in %s: %s", id, m.Type, m.Mode, d.ID, m.Status)
				x.docEvent(d.ID, m)
				x.rules(id)
				return true
			}
		}
		for _, m := range d.Figures {
			if m.ID == id {
				x.line("%s  %s in %s: %s", id, m.Measure, d.ID, m.Bound)
				x.span("figure", d.ID, m.Span)
				x.rules(id)
				return true
			}
		}
	}
	return false
}

func (x *explainer) actor(id string) bool {
	for _, a := range x.Record.Actors {
		if a.ID != id {
			continue
		}
		x.line("%s  %s  %s %s %s", id, a.Name, a.Kind, a.Country, a.Sector)
		for _, m := range a.Mentions {
			x.span(m.Form, m.Document, m.Span)
		}
		x.rules(id)
		return true
	}
	return false
}

func (x *explainer) reporter(id string) bool {
	for _, s := range x.Record.Stories {
		for _, r := range s.Reporters {
			if r.ID == id {
				x.line("%s  %s: %s", id, strings.Join(r.Documents, ", "), r.Why)
				x.passages(&s, r.Documents)
				return true
			}
		}
	}
	return false
}

// passages prints what docs share with documents that had it before.
func (x *explainer) passages(s *record.Story, docs []string) {
	for _, p := range s.Passages {
		if !slices.Contains(docs, p.Document) {
			continue
		}
		x.line("\n  %d words that stand in %s too: %s", p.Words, p.Of.Document, p.Why)
		x.span("here", p.Document, p.Span)
		x.span("there", p.Of.Document, p.Of.Span)
	}
}

func (x *explainer) line(format string, args ...any) { fmt.Fprintf(x.w, format+"\n", args...) }

// span prints a stretch of a document with its words.
func (x *explainer) span(what, doc string, s record.Span) {
	d, r := x.docs[doc], x.runes[doc]
	x.line("    %-8s %s:%d-%d  “%s”", what, doc, s.Start, s.End, strings.Join(strings.Fields(d.Text[r.Byte(s.Start):r.Byte(s.End)]), " "))
}

// rules prints what the rooms noted about id while they worked.
func (x *explainer) rules(id string) {
	for i, l := range x.Trace.Of(id) {
		if i == 0 {
			x.line("\n  why")
		}
		x.line("    %s", l)
	}
}

func (x *explainer) who(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, x.names[id]+" ("+id+")")
	}
	return strings.Join(out, ", ")
}

func claimed(claim string) string {
	if claim == "" {
		return ", in its own voice"
	}
	return ", within claim " + claim
}

func about(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ", about " + strings.Join(ids, ", ")
}
