package record

import (
	"slices"
	"unicode/utf8"
)

// Validate finds the defects of a whole record: positions out of range, values without evidence, ids
// that point nowhere, words that the shape does not know.
func Validate(r *Record) []Defect {
	c := &check{at: "record"}
	if r.Schema != Schema {
		c.add("", "schema %q is not %q", r.Schema, Schema)
	}
	v := &whole{check: c, lengths: map[string]int{}, actors: ids{}}
	docs := ids{}
	for i := range r.Documents {
		d := &r.Documents[i]
		c.enter(docs, d.ID, "a document")
		v.lengths[d.ID] = utf8.RuneCountInString(d.Text)
		c.defects = append(c.defects, ValidateDocument(d)...)
	}
	for _, a := range r.Actors {
		c.enter(v.actors, a.ID, "an actor")
		v.actor(&a)
	}
	for i := range r.Stories {
		v.story(&r.Stories[i])
	}
	return c.defects
}

// whole checks what spans documents.
type whole struct {
	*check
	lengths map[string]int
	actors  ids

	docs, events, claims, figures, facts ids // of the story at hand
}

// in checks a stretch of some document.
func (v *whole) in(id, what, doc string, s Span) {
	n, ok := v.lengths[doc]
	if !ok {
		v.add(id, "%s: document %q points nowhere", what, doc)
		return
	}
	v.length = n
	v.span(id, what+" in "+doc, s)
}

func (v *whole) actor(a *Actor) {
	v.word(a.ID, "kind", a.Kind, kinds)
	if len(a.Mentions) == 0 {
		v.add(a.ID, "no mention of %q: a value without evidence", a.Name)
	}
	for _, m := range a.Mentions {
		v.in(a.ID, "mention", m.Document, m.Span)
		v.word(a.ID, "form", m.Form, forms)
	}
}

func (v *whole) story(s *Story) {
	v.at = s.ID
	v.docs, v.events, v.claims, v.figures, v.facts = ids{}, ids{}, ids{}, ids{}, ids{}
	for _, d := range s.Documents {
		v.enter(v.docs, d, "a document")
		if _, ok := v.lengths[d]; !ok {
			v.add(d, "the document points nowhere")
		}
	}
	for _, e := range s.Events {
		v.enter(v.events, e.ID, "an event")
	}
	for _, c := range s.Claims {
		v.enter(v.claims, c.ID, "a claim")
	}
	for _, f := range s.Figures {
		v.enter(v.figures, f.ID, "a figure")
	}
	v.reporters(s)
	for _, p := range s.Passages {
		v.passage(&p)
	}
	v.openings(s)
	for i := range s.Facts {
		v.enter(v.facts, s.Facts[i].ID, "a fact")
		v.fact(&s.Facts[i])
	}
	for i := range s.Events {
		v.event(&s.Events[i])
	}
	for i := range s.Claims {
		v.claim(&s.Claims[i])
	}
	for i := range s.Figures {
		v.figure(&s.Figures[i])
	}
	v.summaries(s)
}

// reporters must hold each document of the story once.
func (v *whole) reporters(s *Story) {
	seen := ids{}
	for _, r := range s.Reporters {
		for _, c := range r.Copies {
			if !slices.Contains(r.Documents, c) {
				v.add(r.ID, "copy %q is none of its documents", c)
			}
		}
		if r.RestsOn != nil {
			v.source(r.ID, r.RestsOn)
		}
		for _, d := range r.Documents {
			v.refer(v.docs, r.ID, d, "document")
			if seen[d] {
				v.add(r.ID, "document %q has two reporters", d)
			}
			seen[d] = true
		}
	}
	for _, d := range s.Documents {
		if !seen[d] {
			v.add(d, "the document has no reporter")
		}
	}
}

func (v *whole) passage(p *Passage) {
	const id = "passage"
	v.refer(v.docs, id, p.Document, "document")
	v.refer(v.docs, id, p.Of.Document, "document")
	v.in(id, "words", p.Document, p.Span)
	v.in(id, "of", p.Of.Document, p.Of.Span)
	if p.Document == p.Of.Document {
		v.add(id, "document %q shares a passage with itself", p.Document)
	}
	if p.Words < 1 {
		v.add(id, "a passage of %d words", p.Words)
	}
}

// openings must stand in documents of the story, and the lead be one of them.
func (v *whole) openings(s *Story) {
	const id = "opening"
	for _, o := range s.Openings {
		v.refer(v.docs, id, o.Document, "document")
		v.in(id, "words", o.Document, o.Span)
	}
	if s.Lead == nil {
		return
	}
	if !slices.Contains(s.Openings, s.Lead.Stretch) {
		v.add("lead", "no opening of %q", s.Lead.Document)
	}
	for _, d := range s.Lead.With {
		v.refer(v.docs, "lead", d, "document")
	}
}

// fact must stand in several documents.
func (v *whole) fact(f *Fact) {
	if len(f.With) == 0 {
		v.add(f.ID, "no other document says it")
	}
	for _, s := range append([]Stretch{f.Stretch}, f.With...) {
		v.refer(v.docs, f.ID, s.Document, "document")
		v.in(f.ID, "words", s.Document, s.Span)
	}
}

func (v *whole) event(e *Event) {
	v.word(e.ID, "status", e.Status, statuses)
	v.word(e.ID, "relation", e.Relation, relations)
	v.dates(e.ID, "date", e.Date)
	for _, a := range slices.Concat(e.Source, e.Target) {
		v.refer(v.actors, e.ID, a, "actor")
	}
	if len(e.Reports) == 0 {
		v.add(e.ID, "no report: a value without evidence")
	}
	if e.Place != nil {
		v.in(e.ID, "place", e.Place.Document, Span{e.Place.Start, e.Place.End})
		v.place(e.ID, e.Place)
	}
	docs := ids{}
	for _, r := range e.Reports {
		docs[r.Document] = true
		v.refer(v.docs, e.ID, r.Document, "document")
		v.in(e.ID, "report", r.Document, r.Span)
		v.in(e.ID, "trigger", r.Document, r.Trigger)
		if c := r.Clause; c != nil {
			v.in(e.ID, "clause", r.Document, *c)
			if c.Start < r.Start || c.End > r.End || c.Start > r.Trigger.Start || c.End < r.Trigger.End {
				v.add(e.ID, "the clause lies outside its sentence, or without its trigger")
			}
		}
		v.word(e.ID, "status", r.Status, statuses)
		v.dates(e.ID, "date", r.Date)
		if r.Time != nil {
			v.in(e.ID, "time", r.Document, *r.Time)
		}
		if r.Object != nil {
			v.in(e.ID, "object", r.Document, *r.Object)
		}
		if r.Subject != nil {
			v.in(e.ID, "subject", r.Document, *r.Subject)
		}
		v.refer(v.claims, e.ID, r.Claim, "claim")
	}
	v.support(e.ID, e.Support, len(docs), len(e.Reports))
}

// support counts the documents of the reports; one report may pass on the word of one source.
func (v *whole) support(id string, s Support, docs, reports int) {
	if s.Documents != docs {
		v.add(id, "support counts %d documents, the reports come from %d", s.Documents, docs)
	}
	if s.Reporters > s.Documents || s.Originators > reports || s.Anonymous > s.Originators {
		v.add(id, "support has more reporters than documents, more originators than reports, or more of them anonymous than there are")
	}
	if len(s.Sources) > 0 && len(s.Sources) != s.Originators {
		v.add(id, "support counts %d originators and names %d", s.Originators, len(s.Sources))
	}
	for i := range s.Sources {
		v.source(id, &s.Sources[i])
	}
}

// source must name somebody, and documents that rest on him.
func (v *whole) source(id string, s *Source) {
	if s.Name == "" || len(s.Reports) == 0 {
		v.add(id, "a source without a name or without a report: a value without evidence")
	}
	v.word(id, "source", s.Kind, sourceKinds)
	v.refer(v.actors, id, s.Actor, "source")
	for _, r := range s.Reports {
		v.refer(v.docs, id, r.Document, "document")
		if r.Words != nil {
			v.in(id, "source", r.Document, *r.Words)
		}
	}
}

func (v *whole) claim(c *Claim) {
	v.refer(v.docs, c.ID, c.Document, "document")
	v.word(c.ID, "form", c.Form, speech)
	if len(c.Content) == 0 {
		v.add(c.ID, "no content: a value without evidence")
	}
	if s := c.Support; s.Documents > 1+len(c.SameAs) || s.Reporters > s.Documents || s.Anonymous > s.Originators {
		v.add(c.ID, "support counts more than the claim and those that say the same")
	}
	for _, s := range c.Content {
		v.in(c.ID, "content", c.Document, s)
	}
	for _, s := range c.Again {
		v.in(c.ID, "content told again", c.Document, s)
	}
	if c.Speaker != nil {
		v.in(c.ID, "speaker", c.Document, c.Speaker.Span)
		v.refer(v.actors, c.ID, c.Speaker.Actor, "speaker")
	}
	if c.Cue != nil {
		v.in(c.ID, "cue", c.Document, c.Cue.Span)
	}
	for _, l := range c.Chain {
		v.refer(v.actors, c.ID, l.Actor, "chain")
		v.word(c.ID, "known", l.Known, known)
		if l.Words != nil {
			v.in(c.ID, "chain", c.Document, *l.Words)
		}
		if l.Cue != nil {
			v.in(c.ID, "cue of the chain", c.Document, l.Cue.Span)
		}
	}
	for _, id := range c.About {
		if !v.events[id] && !v.figures[id] {
			v.add(c.ID, "about %q points nowhere", id)
		}
	}
	for _, id := range c.SameAs {
		v.refer(v.claims, c.ID, id, "same_as")
	}
}

func (v *whole) figure(f *Figure) {
	v.word(f.ID, "relation", f.Relation, relations)
	v.refer(v.events, f.ID, f.Event, "event")
	v.interval(f.ID, f.Low, f.High)
	if f.Scope != nil {
		v.refer(v.actors, f.ID, f.Scope.Actor, "scope")
	}
	if len(f.Reports) == 0 {
		v.add(f.ID, "no report: a value without evidence")
	}
	docs := ids{}
	for _, r := range f.Reports {
		docs[r.Document] = true
		v.refer(v.docs, f.ID, r.Document, "document")
		v.in(f.ID, "figure", r.Document, r.Span)
		v.word(f.ID, "bound", r.Bound, bounds)
		v.interval(f.ID, r.Low, r.High)
		v.refer(v.claims, f.ID, r.Claim, "claim")
		if r.Scope != nil {
			v.refer(v.actors, f.ID, r.Scope.Actor, "scope")
		}
		if r.Revision != "" {
			v.word(f.ID, "revision", r.Revision, revisions)
		}
		v.narrowed(f.ID, &r.Narrowed)
	}
	v.support(f.ID, f.Support, len(docs), len(f.Reports))
}

// summaries are the parts of a story that point at others.
func (v *whole) summaries(s *Story) {
	for _, d := range s.Disagreements {
		if !v.events[d.About] && !v.figures[d.About] && !v.claims[d.About] && !v.actors[d.About] && !v.facts[d.About] && d.About != s.ID {
			v.add("disagreement", "about %q points nowhere", d.About)
		}
		v.word(d.About, "disagreement", d.Kind, differences)
		v.word(d.About, "relation", d.Relation, relations)
		for _, side := range d.Sides {
			for _, doc := range side.Documents {
				v.refer(v.docs, "disagreement", doc, "document")
			}
			for _, id := range side.Claims {
				v.refer(v.claims, "disagreement", id, "claim")
			}
			for _, w := range side.Words {
				v.refer(v.docs, "disagreement", w.Document, "document")
				v.in(d.About, "side", w.Document, w.Span)
			}
		}
	}
	for _, o := range s.LeftOut {
		v.refer(v.docs, "left_out", o.Document, "document")
		for _, id := range o.Events {
			v.refer(v.events, "left_out", id, "event")
		}
		for _, id := range o.Figures {
			v.refer(v.figures, "left_out", id, "figure")
		}
		for _, id := range o.Facts {
			if !slices.ContainsFunc(s.Facts, func(f Fact) bool { return f.ID == id }) {
				v.add("left_out", "fact %q is not in the story", id)
			}
		}
	}
	for _, o := range s.OnlyIn {
		v.refer(v.docs, "only_in", o.Document, "document")
		for _, id := range o.Events {
			v.refer(v.events, "only_in", id, "event")
		}
		for _, id := range o.Claims {
			v.refer(v.claims, "only_in", id, "claim")
		}
		for _, id := range o.Figures {
			v.refer(v.figures, "only_in", id, "figure")
		}
		for _, id := range o.ByWeight {
			if !slices.Contains(o.Events, id) && !slices.Contains(o.Claims, id) && !slices.Contains(o.Figures, id) {
				v.add("only_in", "%q is by weight and in no list", id)
			}
		}
		for _, at := range o.Sentences {
			v.in("only_in", "sentence", o.Document, at)
		}
	}
	for _, t := range s.Timeline {
		v.refer(v.events, "timeline", t.Event, "event")
		if t.Date != "" {
			v.day("timeline", "date", t.Date)
		}
	}
}
