package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/record"
)

func (x *index) event(e *record.Event) Event {
	v := Event{ID: e.ID, What: what(e), Who: x.parties(e), Status: words(e.Status), Support: support(e.Support)}
	if e.Date != nil {
		v.Date = dates(e.Date)
	}
	if e.Place != nil {
		v.Place = e.Place.Name
	}
	for _, r := range e.Reports {
		status := words(r.Status)
		i := slices.IndexFunc(v.By, func(b StatusBy) bool { return b.Status == status })
		if i < 0 {
			v.By = append(v.By, StatusBy{Status: status})
			i = len(v.By) - 1
		}
		v.By[i].Reports = append(v.By[i].Reports, Report{x.outlet(r.Document), x.said(r.Claim), x.quote(r.Document, r.Trigger)})
	}
	return v
}

// what is the kind of an event: "CONSULT by phone", "ASSAULT, aerial".
func what(e *record.Event) string {
	if e.Mode == "" {
		return e.Type
	}
	return e.Type + " " + words(e.Mode)
}

func (x *index) parties(e *record.Event) string {
	source, target := strings.Join(x.names(e.Source), ", "), strings.Join(x.names(e.Target), ", ")
	switch {
	case target == "":
		return strings.Join(x.names(e.Source), " – ")
	case source == "":
		return "→ " + target
	}
	return source + " → " + target
}

func (x *index) eventLine(e *record.Event) string {
	return strings.TrimSpace(what(e) + ": " + x.parties(e))
}

func support(s record.Support) string {
	if s.Documents < 2 {
		return "" // the one report says it all
	}
	out := Count(s.Documents, "document") + ", " + Count(s.Reporters, "reporter") + ", " + Count(s.Originators, "originator")
	if s.Why != "" {
		out += " (" + s.Why + ")"
	}
	return out
}

// speakers groups the claims by who speaks, in the order in which they first do.
func (x *index) speakers(s *record.Story) []Speaker {
	var out []Speaker
	at := map[string]int{}
	for i := range s.Claims {
		c := &s.Claims[i]
		name := x.speaker(c)
		k, ok := at[name]
		if !ok {
			k = len(out)
			at[name] = k
			out = append(out, Speaker{Name: name})
		}
		out[k].Claims = append(out[k].Claims, x.claim(c))
	}
	return out
}

func (x *index) claim(c *record.Claim) Claim {
	v := Claim{ID: c.ID, SameAs: c.SameAs}
	if c.Cue != nil {
		v.Verb = x.str(c.Document, c.Cue.Span)
	}
	var parts []string
	for _, p := range c.Content {
		parts = append(parts, x.str(c.Document, p))
		v.Evidence = append(v.Evidence, x.at(c.Document, p))
	}
	v.Words = unquoted(strings.Join(parts, " … "))
	v.Chain = x.chain(c)
	return v
}

// unquoted drops the quotation marks around s, since every format sets its own; marks inside stay.
func unquoted(s string) string {
	for _, m := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}} {
		in, opens := strings.CutPrefix(s, m[0])
		if !opens {
			continue
		}
		if body, shuts := strings.CutSuffix(in, m[1]); shuts && !strings.Contains(body, m[0]) {
			return body
		}
	}
	return s
}

// chain is the way back from the reader to the speaker, who is not repeated: "The Harbour Post, citing TASS".
func (x *index) chain(c *record.Claim) string {
	hops := []string{x.outlet(c.Document)}
	for _, l := range c.Chain {
		if l.Kind != "outlet" && l.Name != "" && !x.speaks(c, l) && !slices.Contains(hops, l.Name) {
			hops = append(hops, l.Name)
		}
	}
	return strings.Join(hops, ", citing ")
}

// speaks reports whether a hop of c's chain is its speaker.
func (x *index) speaks(c *record.Claim, l record.Link) bool {
	if c.Speaker == nil || l.Kind == "speaker" {
		return l.Kind == "speaker"
	}
	return l.Actor != "" && l.Actor == c.Speaker.Actor || l.Name == x.str(c.Document, c.Speaker.Span) || l.Name == x.speaker(c)
}

func (x *index) figure(f *record.Figure) Figure {
	v := Figure{ID: f.ID, What: figureWhat(f), Relation: f.Relation, Note: f.Note, Support: support(f.Support)}
	if f.Relation != "single" && f.Relation != "conflict" {
		v.Range = number(f.Low, f.High, "range", f.Unit)
	}
	for _, r := range f.Reports {
		v.Reports = append(v.Reports, Number{
			number(r.Low, r.High, r.Bound, f.Unit), r.AsOf, x.outlet(r.Document), x.said(r.Claim), x.at(r.Document, r.Span),
		})
	}
	return v
}

func figureWhat(f *record.Figure) string {
	out := words(f.Measure)
	if f.Scope != nil && f.Scope.Text != "" {
		out += ", " + f.Scope.Text
	}
	return out
}

// number is an interval as people write it: "over 1,300", "1,000–2,000".
func number(low, high *int64, bound, unit string) string {
	var s string
	switch {
	case low == nil && high == nil:
		s = words(bound)
	case bound == "over" && low != nil:
		s = "over " + digits(*low-1)
	case bound == "under" && high != nil:
		s = "under " + digits(*high+1)
	case low != nil && high != nil && *low == *high:
		s = prefix(bound) + digits(*low)
	case low != nil && high != nil && bound == "about":
		s = "about " + digits((*low+*high)/2)
	case low != nil && high != nil:
		s = digits(*low) + "–" + digits(*high)
	case low != nil:
		s = "at least " + digits(*low)
	default:
		s = "at most " + digits(*high)
	}
	if unit != "" && unit != "person" {
		s += " " + unit
	}
	return s
}

func prefix(bound string) string {
	switch bound {
	case "", "exact", "range":
		return ""
	}
	return words(bound) + " "
}

// digits groups thousands by commas.
func digits(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

func (x *index) disagreement(d record.Disagreement) Disagreement {
	v := Disagreement{Kind: d.Kind, About: x.ref(d.About)}
	for _, s := range d.Sides {
		v.Sides = append(v.Sides, Side{words(s.Value), x.outlets(s.Documents)})
	}
	return v
}

// ref is the line that an id stands for.
func (x *index) ref(id string) string {
	if e := x.events[id]; e != nil {
		return x.eventLine(e)
	}
	if f := x.figures[id]; f != nil {
		return figureWhat(f)
	}
	if c := x.claims[id]; c != nil {
		return x.speaker(c) + ": " + Shorten(x.claim(c).Words, 90)
	}
	if a := x.actors[id]; a != nil {
		return a.Name
	}
	return id
}

func (x *index) onlyIn(o record.OnlyIn) OnlyIn {
	v := OnlyIn{Outlet: x.outlet(o.Document)}
	for _, id := range o.Events {
		v.Items = append(v.Items, x.ref(id))
	}
	for _, id := range o.Figures {
		line := x.ref(id)
		if f := x.figures[id]; f != nil && len(f.Reports) > 0 {
			r := f.Reports[0]
			line += ": " + number(r.Low, r.High, r.Bound, f.Unit)
		}
		v.Items = append(v.Items, line)
	}
	for _, id := range o.Claims {
		v.Items = append(v.Items, x.ref(id))
	}
	if n := len(v.Items) - mostOnlyIn; n > 1 {
		v.Items = append(v.Items[:mostOnlyIn], fmt.Sprintf("and %d more", n))
	}
	return v
}

// mostOnlyIn is how many lines a document gets among those that only one has. The record has them all.
const mostOnlyIn = 8

// words turns a code into words: called_for, at_least.
func words(code string) string { return strings.ReplaceAll(code, "_", " ") }

// dates is a day, or the first and last day of a range.
func dates(r *record.DateRange) string {
	if r.Start == r.End || r.End == "" {
		return r.Start
	}
	if r.Start == "" {
		return "until " + r.End
	}
	return r.Start + " to " + r.End
}

// Shorten cuts s after n characters, at a space, with an ellipsis.
func Shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}

func source(outlet, said string) string {
	if said == "" || said == outlet {
		return outlet
	}
	return outlet + " (" + said + ")"
}

// Join joins the parts that are not empty.
func Join(sep string, parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, sep)
}

// Places joins where some evidence stands, each within mark.
func Places(all []Evidence, mark, sep string) string {
	var out []string
	for _, e := range all {
		out = append(out, mark+e.At+mark)
	}
	return strings.Join(out, sep)
}
