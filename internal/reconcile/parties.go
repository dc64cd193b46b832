package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/text"
)

// sides are the parties in the line of an event: those of the mention that knows them best, by the name that another has for them. Of
// a deed of force they come from all mentions that have it come as far, since one tells who did it, one what was hit, and others whom it killed and whom it wounded.
func (d *desk) sides(g []told, best told) (sources, targets []int32) {
	if best.e.Type != "ASSAULT" {
		return d.byName(g, best, func(m told) []int32 { return m.sources }), d.byName(g, best, func(m told) []int32 { return m.targets })
	}
	var full []told
	for _, m := range g {
		if m.e.Status == best.e.Status {
			full = append(full, m)
		}
	}
	far := func(m told) int {
		switch {
		case m.doc == best.doc && d.sentenceOf(m) == d.sentenceOf(best):
			return 0
		case m.doc == best.doc:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(full, func(x, y told) int { return cmp.Compare(d.fullness(y), d.fullness(x)) })
	sources = d.doerOf(full, best)
	slices.SortStableFunc(full, func(x, y told) int { return cmp.Compare(far(x), far(y)) })
	return sources, d.sufferers(full, sources)
}

// doerOf is the doer of best, or, where it has none but nameless bearers of arms, of the fullest mention that knows one.
func (d *desk) doerOf(full []told, best told) []int32 {
	if slices.ContainsFunc(best.sources, d.knownSide) {
		return best.sources
	}
	out := best.sources
	for _, m := range full {
		if slices.ContainsFunc(m.sources, d.knownSide) {
			return m.sources
		}
		if len(out) == 0 {
			out = m.sources
		}
	}
	return out
}

// sufferers are what a deed hit, whom it killed and whom it wounded, each as the first of some mentions tells it.
func (d *desk) sufferers(full []told, doers []int32) (out []int32) {
	const hit, killed, injured, harmed, country = 0, 1, 2, 3, 4
	var slots [5][]int32
	for _, m := range full {
		var found [5][]int32
		for _, k := range m.targets {
			lemma, at := fold(d.lemma(m)), hit
			switch {
			case slices.Contains(doers, k), d.holdsPlace(m, k), d.included(m, k) && len(m.targets) > 1:
				continue
			case d.who[k].Kind == text.Place && d.wide(m, k):
				at = country
			case !d.people([]int32{k}):
			case killing[lemma]:
				at = killed
			case injuring[lemma]:
				at = injured
			default:
				at = harmed
			}
			found[at] = append(found[at], k)
		}
		for i := range slots {
			if len(slots[i]) == 0 || len(slots[i]) == 1 && d.nobody(slots[i][0]) && d.onePerson(found[i]) {
				slots[i] = found[i] // "the judge's son" has a name further down
			}
		}
	}
	if len(slots[killed])+len(slots[injured]) > 0 {
		slots[harmed] = slices.DeleteFunc(slices.Clone(slots[harmed]), func(k int32) bool { return !d.named(k) })
	}
	if len(slots[hit])+len(slots[harmed]) > 0 {
		slots[country] = nil // "a strike on Syria" is one on the base
	}
	for _, s := range slots {
		for _, k := range s {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	if slices.ContainsFunc(out, func(k int32) bool { return !d.vague(k) }) {
		out = slices.DeleteFunc(out, d.vague) // "the town, scores", "nine farmers, people"
	}
	return out
}

// vague reports whether k is people of whom no more is told than that they are many: "scores".
func (d *desk) vague(k int32) bool {
	return !d.named(k) && vagueNumbers[fold(d.who[k].Name)]
}

var vagueNumbers = words("scores dozens hundreds thousands many others people several some")

// byName is a side of best, or, where that is one nameless person, the one by name that a mention of g which has come as far has there: whoever
// was held or charged, or whoever has the office.
func (d *desk) byName(g []told, best told, side func(told) []int32) []int32 {
	own := side(best)
	if len(own) != 1 || !d.nobody(own[0]) {
		return own
	}
	for _, m := range g {
		if other := side(m); m.e.Status == best.e.Status && d.onePerson(other) &&
			(ofLaw(best) && d.personAlike(own[0], other[0]) || d.holds(own[0], other[0]) || d.soleHolder(own[0], other[0])) {
			return other
		}
	}
	return own
}
