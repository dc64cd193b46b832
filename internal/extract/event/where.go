package event

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/text"
)

// where finds the place of e in its own clause or in what it was done to. The place where somebody says it, and where
// a party is at home, are none of these.
func (f *finder) where(e *extract.Event, m *match) {
	e.Place = -1
	if i := f.inClause(e, m); i >= 0 {
		f.put(e, i, extract.Clause)
	} else if i := f.inTarget(e, m); i >= 0 {
		f.put(e, i, extract.Target)
	} else if i := f.overClause(e, m); i >= 0 {
		f.put(e, i, extract.Clause)
	} else if e.Type == "ASSAULT" && m.anchor >= 0 { // "rebels in Homs attacked"
		if i := f.ofDoers(e, m); i >= 0 && f.exactness(i) > 2 {
			f.put(e, i, extract.Clause)
		}
	}
}

// put gives e its place. A name that no list has lies where the text says it does: "Kafr Awid in Idlib province".
func (f *finder) put(e *extract.Event, mention int32, basis string) {
	e.Place, e.Where = mention, f.locate(mention)
	if e.Where.Precision == "" {
		if h := f.held(mention); h >= 0 {
			e.Where = f.locate(h)
			e.Where.Name = f.d.Str(f.d.Mentions[mention].Span)
		}
	}
	e.Where.Basis = basis
}

// held is the place that holds a place in its own noun phrase or in that of "the town of" before it, -1 for none.
func (f *finder) held(mention int32) int32 {
	t := &f.tree
	h := f.d.Mentions[mention].Head
	for n := 0; n < 2 && h >= 0 && !t.verbal(h); n++ {
		for c := t.first[h]; c >= 0; c = t.next[c] {
			if r := t.toks[c].Rel; r != text.RelNmod && r != text.RelAppos || !f.led(c, []string{"in", "of", "near"}) {
				continue
			}
			if m := f.mentionOf(c); m >= 0 && m != mention && f.namedPlace(m) && f.locate(m).Precision != "" {
				return m
			}
			if p := f.placeUnder(&extract.Event{}, c, 1); p >= 0 && p != mention && f.locate(p).Precision != "" {
				return p
			}
		}
		h = t.toks[h].Head
	}
	return -1
}

// locate says where a place lies. The document's places are read together, once and only where one is asked for.
func (f *finder) locate(mention int32) extract.Location {
	if f.atlas == nil {
		f.atlas = place.Read(f.d)
	}
	p, ok := f.atlas.Locate(mention)
	if !ok {
		return extract.Location{}
	}
	out := extract.Location{Name: p.Name, Country: p.Country, Precision: p.Precision}
	if p.Precision != place.Country { // the middle of a country's map is where nothing happened
		out.Lat, out.Lon = p.Lat, p.Lon
	}
	return out
}

// inClause is the narrowest place that hangs on the predicate, on its light verb, on the deed that it is said of
// ("shelling in Homs killed two") or, of deeds that are done to bodies, on whom they are done to; -1 for none.
func (f *finder) inClause(e *extract.Event, m *match) int32 {
	best := f.locative(e, m.head, -1)
	if m.anchor >= 0 && m.anchor != m.head {
		best = f.locative(e, m.anchor, best)
	}
	for c := f.tree.first[m.head]; c >= 0 && f.tree.verbal(m.head); c = f.tree.next[c] {
		if r := f.tree.toks[c].Rel; r == text.RelNsubj || r == text.RelCsubj || r == text.RelAdvcl && c < m.head && f.tree.toks[c].Tag == text.TagVBG {
			if s := f.amount(c); f.happens(s) {
				best = f.locative(e, s, best)
			}
		}
	}
	if o := m.obj; o >= 0 && o != m.head && (bodily(e.Type) || f.person(party{Arg: extract.Arg{Mention: f.mentionOf(o)}})) {
		best = f.locative(e, o, best)
	}
	if best < 0 && f.tree.nominal(m.head) {
		best = f.before(e, m.head)
	}
	if best < 0 {
		best = f.besideVerb(e, m)
	}
	if best < 0 && (e.Type == "PROTEST" || e.Mode == "arrest") { // "police in Oslo arrested"
		best = f.ofDoers(e, m)
	}
	return best
}

// ofDoers is where those who do it are said to be, -1 for none.
func (f *finder) ofDoers(e *extract.Event, m *match) int32 {
	t := &f.tree
	best := int32(-1)
	for _, p := range m.source {
		if p.tok < 0 || t.toks[p.tok].POS != text.NOUN {
			continue
		}
		for c := t.first[p.tok]; c >= 0; c = t.next[c] {
			if t.toks[c].Rel == text.RelNmod && f.led(c, []string{"in", "at", "near", "outside"}) {
				best = f.narrower(best, f.placeUnder(e, c, 3))
			}
		}
	}
	return best
}

// happens reports whether n names a deed or its means, or is a verb that stands for one: "shelling on the town killed two".
func (f *finder) happens(n int32) bool {
	return f.deed(n) || f.tree.toks[n].Tag == text.TagVBG && f.pat.verbs[f.tree.toks[n].Lemma] != nil
}

// amount goes from "a series" to what it is a series of; -1 stays -1.
func (f *finder) amount(n int32) int32 {
	if n < 0 || !measure[f.tree.toks[n].Lemma] {
		return n
	}
	for c := f.tree.first[n]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.led(c, []string{"of"}) {
			return c
		}
	}
	return n
}

// besideVerb is the place that a clause joined to that of m gives at its end ("killed two and wounded nine in Homs"),
// or one that says what went on meanwhile ("were killed while patrolling Homs"); -1 for none.
func (f *finder) besideVerb(e *extract.Event, m *match) int32 {
	t := &f.tree
	if !t.verbal(m.head) {
		return -1
	}
	for c := t.first[m.head]; c >= 0; c = t.next[c] {
		switch {
		case c < m.head || !t.verbal(c):
		case t.toks[c].Rel == text.RelConj && (t.child(c, text.RelNsubj, text.RelNsubjPass) < 0 || f.alike(m.head, c)):
			i := f.locative(e, c, -1)
			if o := t.child(c, text.RelObj); o >= 0 && i < 0 && bodily(e.Type) {
				i = f.locative(e, o, -1)
			}
			if i >= 0 {
				return i
			}
		case f.meanwhile(c):
			if i := f.locative(e, c, -1); i >= 0 {
				return i
			}
			if o := t.child(c, text.RelObj); o >= 0 && slices.Contains(moves, t.toks[c].Lemma) {
				return f.placeUnder(e, o, 2)
			}
		}
	}
	return -1
}

// alike reports whether both verbs tell of deeds of one sort: "two were killed and nine wounded in the raid".
func (f *finder) alike(a, b int32) bool {
	sort := func(v int32) string {
		if ids := f.pat.verbs[f.tree.toks[v].Lemma]; len(ids) > 0 {
			return f.pat.all[ids[0]].Type
		}
		return ""
	}
	return sort(a) != "" && sort(a) == sort(b)
}

// moves are verbs whose object is where somebody is.
var moves = []string{"flee", "leave", "enter", "patrol", "visit", "reach", "cross", "approach", "tour", "guard", "man", "escape", "attend", "storm", "defend", "seize", "hit", "strike"}

// meanwhile reports whether verb v heads a clause of the same time: "as they fled", "while patrolling".
func (f *finder) meanwhile(v int32) bool {
	return f.tree.toks[v].Rel == text.RelAdvcl &&
		(f.tree.childLemma(v, text.RelMark, "as", "while", "when") >= 0 || f.tree.childLemma(v, text.RelAdvmod, "when") >= 0)
}

// bodily reports whether deeds of a type happen where the people are whom they are done to. A debate on Sudan does not.
func bodily(kind string) bool {
	switch kind {
	case "ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT":
		return true
	}
	return false
}

// before is the town or division that stands before an event noun without taking part: "the Homs bombing". A country
// there is as likely the doer.
func (f *finder) before(e *extract.Event, n int32) int32 {
	for c := f.tree.first[n]; c >= 0 && c < n; c = f.tree.next[c] {
		if r := f.tree.toks[c].Rel; r != text.RelCompound && r != text.RelNmodPoss && r != text.RelNmodDesc {
			continue
		}
		m := f.mentionOf(c)
		if m >= 0 && f.namedPlace(m) && !takesPart(e, m) && (f.exactness(m) > 1 || e.Type == "ASSAULT" && len(e.Source) == 0) {
			return m
		}
	}
	return -1
}

// overClause is the place that the clause above gives: "the town where they were killed", "gathered in Oslo to protest",
// "met in Oslo and signed"; -1 for none.
func (f *finder) overClause(e *extract.Event, m *match) int32 {
	t := &f.tree
	v := m.head
	if m.anchor >= 0 {
		v = m.anchor
	}
	for n := 0; n < 3; n++ {
		k := &t.toks[v]
		if k.Head < 0 {
			return -1
		}
		bare := t.child(v, text.RelNsubj, text.RelNsubjPass) < 0
		switch k.Rel {
		case text.RelAclRelcl:
			switch s := t.child(v, text.RelNsubj); {
			case t.childLemma(v, text.RelAdvmod, "where") >= 0:
				return f.whereabouts(k.Head)
			case s >= 0 && f.relative(s) && f.deed(k.Head): // "a strike in Oslo that killed nine"
				return f.locative(e, k.Head, -1)
			}
			return -1
		case text.RelCcomp: // "In Oslo nine people were killed, a monitor said"
			if s := t.child(k.Head, text.RelNsubj); s < v {
				return -1
			}
			return f.opening(e, k.Head, v)
		case text.RelXcomp, text.RelAdvcl, text.RelConj:
			if !bare || !t.verbal(k.Head) || t.childLemma(v, text.RelMark, "after", "before", "since", "until") >= 0 || e.Status != extract.Held && e.Status != extract.Ongoing {
				return -1
			}
		default:
			return -1
		}
		if v = k.Head; slices.Contains(speech, t.toks[v].Lemma) {
			return -1
		}
		if i := f.locative(e, v, -1); i >= 0 {
			return i
		}
	}
	return -1
}

// opening is the place that hangs on h and stands before v, -1 for none.
func (f *finder) opening(e *extract.Event, h, v int32) int32 {
	t := &f.tree
	for c := t.first[h]; c >= 0 && c < v; c = t.next[c] {
		if t.toks[c].Rel == text.RelObl && f.led(c, []string{"in", "at", "near", "outside"}) {
			if i := f.placeAt(e, c); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// speech are verbs whose place is where the words were said.
var speech = []string{"say", "tell", "add", "vow", "pledge", "promise", "threaten", "announce", "claim", "deny", "warn", "write", "report", "declare", "accuse"}

func takesPart(e *extract.Event, mention int32) bool {
	for _, a := range e.Source {
		if a.Mention == mention {
			return true
		}
	}
	for _, a := range e.Target {
		if a.Mention == mention {
			return true
		}
	}
	return false
}
