package event

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// discourse gives events the day and place that other sentences tell, and marks history. It runs when all events of
// the document are found.
func (f *finder) discourse() {
	f.departures()
	f.share()
	f.retell()
	f.follow()
	f.share()
	for i := range f.a.Events {
		f.lead(&f.a.Events[i])
		f.fromDateline(&f.a.Events[i])
		f.background(&f.a.Events[i])
	}
}

// share gives a deed and the verb it is said of one day and place: "an air strike on a village killed five on Monday".
func (f *finder) share() {
	for i := range f.a.Events {
		for j := range f.a.Events {
			a, b := &f.a.Events[i], &f.a.Events[j]
			if i != j && a.Type == b.Type && f.tree.nominal(a.Head) && f.saidOfDeed(a.Head, b.Head) {
				f.lend(a, b, "")
				f.lend(b, a, "")
			}
		}
	}
}

// saidOfDeed reports whether verb v is said of the deed n, or names it as its means: "were killed in the strikes".
func (f *finder) saidOfDeed(n, v int32) bool {
	t := &f.tree
	if t.toks[v].Head == n && t.toks[v].Rel == text.RelAclRelcl { // "a massacre in Homs, during which nine were killed"
		for c := t.first[v]; c >= 0; c = t.next[c] {
			if f.relative(c) && t.hasPrep(c, deeds) {
				return true
			}
		}
		return false
	}
	if t.toks[n].Head != v || !t.verbal(v) {
		return false
	}
	switch t.toks[n].Rel {
	case text.RelNsubj:
		return true
	case text.RelObl, text.RelOblAgent:
		return t.hasPrep(n, deeds)
	}
	return false
}

// lend gives to what it lacks of from; the basis stays that of from unless another is given. It reports whether it did.
func (f *finder) lend(to, from *extract.Event, basis string) bool {
	if to.Status != from.Status {
		return false
	}
	lent := false
	again := basis == extract.Discourse // in another sentence, whose own day or town would say otherwise
	if to.Time < 0 && to.Date.IsZero() && from.Time >= 0 && !(again && f.otherDay(f.sentence(to), from.Date)) {
		to.Time, to.Date, to.DateBasis, lent = from.Time, from.Date, from.DateBasis, true
		if basis != "" && !to.Date.IsZero() {
			to.DateBasis = basis
		}
		f.why(to, "date", from)
	}
	if to.Place < 0 && from.Place >= 0 && !takesPart(to, from.Place) && !(again && f.saysWhere(f.sentence(to), from.Place)) {
		to.Place, to.Where, lent = from.Place, from.Where, true
		if basis != "" {
			to.Where.Basis = basis
		}
		f.why(to, "place", from)
	}
	return lent
}

// otherDay reports whether a sentence names other days than r.
func (f *finder) otherDay(sent int32, r text.DateRange) bool {
	s := f.d.Sentences[sent]
	return slices.ContainsFunc(f.d.Times, func(x text.Time) bool {
		return s.Contains(x.Span) && x.Type != "DURATION" && x.Type != "SET" && (x.Range.IsZero() || x.Range != r)
	})
}

// saysWhere reports whether a sentence names a place other than m that is less than a country.
func (f *finder) saysWhere(sent, m int32) bool {
	s := f.d.Sentences[sent]
	for i := range f.d.Mentions {
		x := &f.d.Mentions[i]
		if s.Contains(x.Span) && x.Form == text.Named && x.Kind == text.Place && (x.Chain < 0 || x.Chain != f.d.Mentions[m].Chain) && f.exactness(int32(i)) > 1 {
			return true
		}
	}
	return false
}

func (f *finder) why(e *extract.Event, what string, from *extract.Event) {
	e.Why = append(e.Why, what+": that of “"+f.d.Str(from.Trigger)+"”")
}

// retold is how many sentences back a noun such as "the attack" may take up what was told.
const retold = 6

// retell gives an event that the document tells of again the day and place that it has there: the nearest telling
// before, else, for a headline, the first one after it.
func (f *finder) retell() {
	all := f.a.Events
	for i := range all {
		e := &all[i]
		if e.Status != extract.Held && e.Status != extract.Ongoing || e.Place >= 0 && e.Time >= 0 {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if f.retells(e, &all[j]) && f.lend(e, &all[j], extract.Discourse) {
				break
			}
		}
		if !f.d.TitleSpan.Contains(e.Trigger) {
			continue
		}
		for j := i + 1; j < len(all) && f.sentence(&all[j]) <= f.sentence(e)+3; j++ {
			if f.headlines(e, &all[j]) && f.lend(e, &all[j], extract.Discourse) {
				break
			}
		}
	}
}

func (f *finder) sentence(e *extract.Event) int32 { return f.tree.toks[e.Head].Sent }

// retells reports whether e tells again of o: the same deed to the same named person, between the same parties, or a
// noun that takes up the last deed of its kind.
func (f *finder) retells(e, o *extract.Event) bool {
	if e.Type != o.Type || conflicting(e.Mode, o.Mode) || o.Place < 0 && o.Time < 0 || o.DateBasis == extract.Discourse || o.Where.Basis == extract.Discourse ||
		!e.Date.IsZero() && !o.Date.IsZero() && !e.Date.Overlaps(o.Date) || e.Place >= 0 && o.Place >= 0 && e.Where.Name != o.Where.Name {
		return false
	}
	if e.Place < 0 && e.Time >= 0 && e.Date.IsZero() != o.Date.IsZero() || f.sentence(e) == f.sentence(o) {
		return false
	}
	if f.takesUp(e, o) {
		return true
	}
	if !f.tree.verbal(e.Head) && !bodily(e.Type) && e.Type != "CONSULT" {
		return false // "his support for Chad" is a stance that lasts
	}
	targets, sources := f.shared(e.Target, o.Target), f.shared(e.Source, o.Source)
	switch {
	case len(e.Target) == 0 && len(e.Source) > 1:
		return sources && len(o.Source) > 1 && f.allShared(e.Source, o.Source)
	case targets && sources:
		return f.lemmaOf(e) == f.lemmaOf(o) || f.onePerson(e.Target)
	}
	return targets && (len(e.Source) == 0 || len(o.Source) == 0) && f.onePerson(e.Target) && f.onePerson(o.Target[:1]) // who died with others died
}

// headlines reports whether a headline's event e is what the lead tells as o.
func (f *finder) headlines(e, o *extract.Event) bool {
	if f.d.TitleSpan.Contains(o.Trigger) || e.Type != o.Type || conflicting(e.Mode, o.Mode) || o.Background {
		return false
	}
	sources, targets := f.shared(e.Source, o.Source), f.shared(e.Target, o.Target)
	if len(e.Source) > 0 && len(o.Source) > 0 && !sources || len(e.Target) > 0 && len(o.Target) > 0 && !targets && !sources {
		return false
	}
	return sources || targets || f.lemmaOf(e) == f.lemmaOf(o)
}

// conflicting reports whether two modes cannot be those of one event.
func conflicting(a, b string) bool { return a != b && a != "" && b != "" }

func (f *finder) lemmaOf(e *extract.Event) string { return f.tree.toks[e.Head].Lemma }

// takesUp reports whether e is a noun with "the" or "this" that takes up o, told in the sentences before.
func (f *finder) takesUp(e, o *extract.Event) bool {
	gap := f.sentence(e) - f.sentence(o)
	n := f.deedOf(e)
	if n < 0 || gap < 1 || gap > retold || !f.definite(n) {
		return false
	}
	if tag := f.tree.toks[n].Tag; (tag == text.TagNNS || tag == text.TagNNPS) && (gap > 1 || f.tree.childLemma(n, text.RelDet, "the") >= 0) {
		return false // "the attacks" are others as well
	}
	if len(e.Source) > 0 && len(o.Source) > 0 && !f.shared(e.Source, o.Source) ||
		n == e.Head && len(e.Target) > 0 && len(o.Target) > 0 && !f.shared(e.Target, o.Target) { // who dies in it may be counted anew
		return false
	}
	for k := range f.a.Events { // no other of its kind between them
		x := &f.a.Events[k]
		if x != o && x.Type == o.Type && x.Head > o.Head && x.Head < e.Head && (x.Place >= 0 && x.Where.Name != o.Where.Name || !x.Date.IsZero() && x.Date != o.Date) {
			return false
		}
	}
	return true
}

// definite reports whether n is a noun with "the" or "this" and no name between.
func (f *finder) definite(n int32) bool {
	d := f.tree.childLemma(n, text.RelDet, "the", "this", "that", "these", "those")
	if d < 0 {
		return false
	}
	for t := d + 1; t < n; t++ {
		if f.who.cover[t] >= 0 || f.tree.toks[t].POS == text.PROPN {
			return false
		}
	}
	return true
}

// deedOf is the noun that e is, or that it is a part of: "was killed in that attack"; -1 for none.
func (f *finder) deedOf(e *extract.Event) int32 {
	if f.tree.nominal(e.Head) {
		return e.Head
	}
	for c := f.tree.first[e.Head]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelObl && f.deed(c) && f.tree.hasPrep(c, deeds) {
			return c
		}
		if f.tree.toks[c].Rel == text.RelConj && f.alike(e.Head, c) {
			for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
				if f.tree.toks[k].Rel == text.RelObl && f.deed(k) && f.tree.hasPrep(k, deeds) {
					return k
				}
			}
		}
	}
	return -1
}

// shared reports whether two sides have a party in common.
func (f *finder) shared(a, b []extract.Arg) bool {
	return slices.ContainsFunc(a, func(x extract.Arg) bool {
		return slices.ContainsFunc(b, func(y extract.Arg) bool { return f.same(party{Arg: x}, party{Arg: y}) })
	})
}

// allShared reports whether each party of a is one of b.
func (f *finder) allShared(a, b []extract.Arg) bool {
	return !slices.ContainsFunc(a, func(x extract.Arg) bool { return !f.shared([]extract.Arg{x}, b) })
}

// onePerson reports whether a side is one person known by name.
func (f *finder) onePerson(side []extract.Arg) bool {
	return len(side) == 1 && side[0].Mention >= 0 && f.who.kind(side[0].Mention) == text.Person && f.named(side[0].Mention)
}

// background marks what is told as history.
func (f *finder) background(e *extract.Event) {
	pub := f.d.Published.Start
	e.Background = !pub.IsZero() && !e.Date.IsZero() && pub.Sub(e.Date.End) > extract.HistoryDays
}
