package record

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// Defect is a place in a record that does not keep the record's promises.
type Defect struct {
	At      string // where: a document's id, and the id of the thing in it
	Problem string
}

func (d Defect) String() string { return d.At + ": " + d.Problem }

// The words that the shape allows.
var (
	statuses    = []string{"held", "ongoing", "planned", "proposed", "called_for", "threatened", "cancelled", "denied", "alleged", "hypothetical"}
	kinds       = []string{"person", "organization", "place", "group", "other"}
	forms       = []string{"name", "nominal", "pronoun"}
	bounds      = []string{"exact", "over", "at_least", "under", "at_most", "up_to", "about", "range", "vague"}
	precisions  = []string{"town", "division", "region", "country"}
	grounds     = []string{"clause", "target", "discourse", "dateline"}
	revisions   = []string{"overtaken", "corrects"}
	parts       = []string{"subset", "increment"}
	certainties = []string{"confirmed", "preliminary", "feared", "unverified"}
	relations   = []string{"single", "agree", "compatible", "update", "correction", "scope", "conflict"}
	differences = []string{"status", "figure", "actor", "date", "place", "age", "name", "quote", "deed", "called", "how sure"}
	speech      = []string{"direct", "indirect", "mixed"}
	sourceKinds = []string{"outlet", "source"}
	known       = []string{"named", "role", "anonymous", "none"}
	timexes     = []string{"DATE", "TIME", "DURATION", "SET"}
)

// check collects defects.
type check struct {
	defects []Defect
	at      string
	length  int // code points of the document at hand
}

func (c *check) add(id, format string, args ...any) {
	at := c.at
	if id != "" {
		at += " " + id
	}
	c.defects = append(c.defects, Defect{at, fmt.Sprintf(format, args...)})
}

func (c *check) span(id, what string, s Span) {
	switch {
	case s.Start < 0 || s.End > c.length || s.End < s.Start:
		c.add(id, "%s [%d, %d) lies outside the text of %d characters", what, s.Start, s.End, c.length)
	case s.Start == s.End:
		c.add(id, "%s is empty: a value without evidence", what)
	}
}

func (c *check) word(id, what, value string, allowed []string) {
	if !slices.Contains(allowed, value) {
		c.add(id, "%s %q is none of %v", what, value, allowed)
	}
}

func (c *check) dates(id, what string, r *DateRange) {
	if r == nil {
		return
	}
	c.day(id, what, r.Start)
	c.day(id, what, r.End)
	if r.Start > r.End {
		c.add(id, "%s ends before it starts", what)
	}
}

func (c *check) day(id, what, s string) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		c.add(id, "%s %q is not an ISO 8601 day", what, s)
	}
}

func (c *check) interval(id string, low, high *int64) {
	if low != nil && high != nil && *low > *high {
		c.add(id, "the interval ends below where it starts")
	}
}

// ids is a set in which each id stands once.
type ids map[string]bool

func (c *check) enter(set ids, id, what string) {
	if id == "" {
		c.add("", "%s without an id", what)
	} else if set[id] {
		c.add(id, "the id stands twice")
	}
	set[id] = true
}

// refer reports an id that points nowhere. An empty id points at nothing and is fine.
func (c *check) refer(set ids, from, to, what string) {
	if to != "" && !set[to] {
		c.add(from, "%s %q points nowhere", what, to)
	}
}

// ValidateDocument finds the defects of one document as annotate writes it.
func ValidateDocument(d *Document) []Defect {
	c := &check{at: d.ID, length: utf8.RuneCountInString(d.Text)}
	c.document(d)
	return c.defects
}

func (c *check) document(d *Document) {
	if d.ID == "" {
		c.add("", "a document without an id")
	}
	if sum := sha256.Sum256([]byte(d.Text)); d.SHA256 != hex.EncodeToString(sum[:]) {
		c.add("", "sha256 is not that of the text")
	}
	c.dates("", "published", d.Published)
	for _, s := range d.Sentences {
		c.span("", "a sentence", s)
	}
	for i, t := range d.Tokens {
		c.span("", "a token", t.Span)
		if t.Head < -1 || t.Head >= len(d.Tokens) || t.Head == i {
			c.add("", "token %d has the head %d", i, t.Head)
		}
	}
	for _, t := range d.Times {
		c.span("", "a time", t.Span)
		c.word("", "time type", t.Type, timexes)
	}
	for _, l := range d.Lineage {
		if l.Start != nil && l.End != nil {
			c.span("", "lineage "+l.Name, Span{*l.Start, *l.End})
		} else if l.Line == "" {
			c.add("", "lineage %q has no evidence", l.Name)
		}
	}
	c.found(d)
}

// found checks what was found in a document and how it hangs together.
func (c *check) found(d *Document) {
	actors, events, claims, figures := ids{}, ids{}, ids{}, ids{}
	for _, a := range d.Actors {
		c.enter(actors, a.ID, "an actor")
		c.word(a.ID, "kind", a.Kind, kinds)
	}
	for _, e := range d.Events {
		c.enter(events, e.ID, "an event")
	}
	for _, x := range d.Claims {
		c.enter(claims, x.ID, "a claim")
	}
	for _, f := range d.Figures {
		c.enter(figures, f.ID, "a figure")
	}
	shown := ids{}
	for _, e := range d.Entities {
		c.span("", "an entity", e.Span)
		c.word("", "kind", e.Kind, kinds)
		c.word("", "form", e.Form, forms)
		c.refer(actors, "an entity", e.Actor, "actor")
		shown[e.Actor] = true
	}
	for _, a := range d.Actors {
		if !shown[a.ID] {
			c.add(a.ID, "no entity shows the actor %q: a value without evidence", a.Name)
		}
	}
	for i := range d.Events {
		c.docEvent(&d.Events[i], actors, claims)
	}
	for i := range d.Claims {
		c.docClaim(&d.Claims[i], actors, events, claims, figures)
	}
	for i := range d.Figures {
		c.docFigure(&d.Figures[i], actors, events, claims)
	}
}

func (c *check) docEvent(e *DocEvent, actors, claims ids) {
	c.span(e.ID, "trigger", e.Trigger)
	c.word(e.ID, "status", e.Status, statuses)
	c.dates(e.ID, "date", e.Date)
	if len(e.Source)+len(e.Target) > 0 && e.SourceSpan == nil && e.TargetSpan == nil {
		c.add(e.ID, "actors without the words they were read from")
	}
	for _, s := range []*Span{e.SourceSpan, e.TargetSpan} {
		if s != nil {
			c.span(e.ID, "an argument", *s)
		}
	}
	for _, a := range slices.Concat(e.Source, e.Target) {
		c.refer(actors, e.ID, a, "actor")
	}
	c.refer(claims, e.ID, e.Claim, "claim")
	if e.Time != nil {
		c.span(e.ID, "time", *e.Time)
	}
	if e.Place != nil {
		c.span(e.ID, "place", Span{e.Place.Start, e.Place.End})
		c.place(e.ID, e.Place)
	}
}

// place checks how exactly and on what ground a place is known; a point says more than "somewhere in the country".
func (c *check) place(id string, p *Place) {
	if p.Precision != "" {
		c.word(id, "precision", p.Precision, precisions)
	}
	if p.Basis != "" {
		c.word(id, "basis of the place", p.Basis, grounds)
	}
	if (p.Lat == nil) != (p.Lon == nil) || p.Lat != nil && p.Precision == "country" {
		c.add(id, "a point where only the country is known, or half a point")
	}
}

func (c *check) docClaim(x *DocClaim, actors, events, claims, figures ids) {
	c.word(x.ID, "form", x.Form, speech)
	if len(x.Content) == 0 {
		c.add(x.ID, "no content: a value without evidence")
	}
	for _, s := range x.Content {
		c.span(x.ID, "content", s)
	}
	if x.Speaker != nil {
		c.span(x.ID, "speaker", x.Speaker.Span)
		c.refer(actors, x.ID, x.Speaker.Actor, "speaker")
	}
	if x.Cue != nil {
		c.span(x.ID, "cue", x.Cue.Span)
	}
	c.refer(claims, x.ID, x.Within, "within")
	for _, id := range x.About {
		if !events[id] && !figures[id] {
			c.add(x.ID, "about %q points nowhere", id)
		}
	}
}

func (c *check) docFigure(f *DocFigure, actors, events, claims ids) {
	c.span(f.ID, "figure", f.Span)
	c.word(f.ID, "bound", f.Bound, bounds)
	c.interval(f.ID, f.Low, f.High)
	if f.AsOf != "" {
		c.day(f.ID, "as_of", f.AsOf)
	}
	if f.Scope != nil {
		c.refer(actors, f.ID, f.Scope.Actor, "scope")
	}
	c.refer(claims, f.ID, f.Claim, "claim")
	c.refer(events, f.ID, f.Event, "event")
	c.narrowed(f.ID, &f.Narrowed)
}

func (c *check) narrowed(id string, n *Narrowed) {
	if n.Part != "" {
		c.word(id, "part", n.Part, parts)
	}
	if n.Certainty != "" {
		c.word(id, "certainty", n.Certainty, certainties)
	}
	if n.Includes != nil {
		c.span(id, "includes", *n.Includes)
	}
	if n.Excludes != nil {
		c.span(id, "excludes", *n.Excludes)
	}
	if n.Counts != nil {
		c.span(id, "counts", *n.Counts)
	}
	if n.Period != nil {
		c.span(id, "period", *n.Period)
	}
	if n.Each != nil {
		c.span(id, "each", *n.Each)
	}
	if n.Date != nil {
		c.dates(id, "date", n.Date)
	}
}
