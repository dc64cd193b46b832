package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// row completes a list of persons that the tree broke off: "with Abara, Prime Minister Benin Cole,
// and President Dada of Chad". It reads on from the last member over commas, "and" and titles, and
// back from a first one, as long as nothing else stands between.
func (f *finder) row(ps []party) []party {
	if len(ps) == 0 || ps[0].how != "" && ps[0].how != "in a row" || !f.person(ps[len(ps)-1]) {
		return ps
	}
	return f.rowLeft(f.rowRight(ps))
}

func (f *finder) person(p party) bool {
	return p.Mention >= 0 && f.d.Mentions[p.Mention].Form != text.Pronoun && f.d.Mentions[p.Mention].Kind == text.Person
}

func (f *finder) rowRight(ps []party) []party {
	_, t := f.d.TokensIn(ps[len(ps)-1].Span)
	end := f.d.Sentences[f.tree.toks[ps[0].tok].Sent].Last
	var more []party
	whole := 0 // members up to the last "and"
	comma, and, gap := false, false, 0
	for ; t < end; t++ {
		if e := f.label(t, end); e > t {
			t = e - 1
			continue
		}
		if m := f.who.cover[t]; m >= 0 && (comma || and) && f.d.Mentions[m].Kind == text.Person {
			p := party{f.who.arg(m), f.d.Mentions[m].Head, "in a row"}
			_, last := f.d.TokensIn(p.Span)
			if last < end && f.tree.verbal(last) {
				break // the next clause begins with this name
			}
			more = append(more, p)
			if and {
				whole = len(more)
			}
			comma, and, gap, t = false, false, 0, last-1
			continue
		}
		switch k := &f.tree.toks[t]; {
		case k.Tag == text.TagComma:
			comma = true
		case k.POS == text.CCONJ && k.Lemma == "and":
			and = true
		case f.titleWord(t) && gap < 7:
			gap++
		default:
			t = end
		}
	}
	for _, p := range more[:whole] {
		if !slices.ContainsFunc(ps, func(o party) bool { return f.same(o, p) }) {
			ps = append(ps, p)
		}
	}
	return ps
}

// rowLeft joins "Ola Ek, Ida Dahl and" before a subject when the tree has hung them elsewhere.
func (f *finder) rowLeft(ps []party) []party {
	if len(ps) != 1 || f.tree.toks[ps[0].tok].Rel != text.RelNsubj {
		return ps
	}
	for joint := "and"; ; joint = "," {
		p, ok := f.leftOf(ps[0], joint)
		if !ok {
			return ps
		}
		ps = append([]party{p}, ps...)
	}
}

// leftOf is the person named before p with only joint and titles between, unless a verb has that
// person already.
func (f *finder) leftOf(p party, joint string) (party, bool) {
	first, _ := f.d.TokensIn(p.Span)
	begin := f.d.Sentences[f.tree.toks[p.tok].Sent].First
	t := first - 1
	for n := 0; t >= begin && n < 6 && f.titleWord(t); n++ {
		t--
	}
	if t <= begin || f.tree.toks[t].Lemma != joint {
		return party{}, false
	}
	if f.tree.toks[t-1].Tag == text.TagComma { // "Ida Dahl, and"
		t--
	}
	m := f.who.cover[t-1]
	if m < 0 || f.d.Mentions[m].Kind != text.Person {
		return party{}, false
	}
	h := f.d.Mentions[m].Head
	switch k := &f.tree.toks[h]; k.Rel {
	case text.RelObj, text.RelIobj:
		return party{}, false
	case text.RelNsubj:
		if k.Head != f.tree.toks[p.tok].Head {
			return party{}, false // the subject of another verb
		}
	}
	if f.tree.prep(h) >= 0 {
		return party{}, false
	}
	return party{f.who.arg(m), h, "in a row"}, true
}

// titleWord reports whether t may stand between the members of a list of persons: part of a title, a
// nation, "of" and the like.
func (f *finder) titleWord(t int32) bool {
	switch k := &f.tree.toks[t]; k.POS {
	case text.ADJ, text.PROPN, text.DET:
		return true
	case text.NOUN:
		return k.Rel == text.RelNmodDesc || k.Rel == text.RelCompound || k.Rel == text.RelAppos || offices[k.Lemma]
	case text.ADP:
		return k.Lemma == "of"
	}
	return false
}

// stray finds an argument that the tree lost: a phrase with one of the prepositions after the
// predicate that hangs on nothing sensible.
func (f *finder) stray(m *match, preps []string) int32 {
	end := f.d.Sentences[f.tree.toks[m.head].Sent].Last
	for t := m.head + 1; t < end; t++ {
		if f.tree.verbal(t) && f.tree.toks[t].Rel != text.RelCase {
			return -1
		}
		if f.rightBehind(t, m.head) && f.tree.hasPrep(t, preps) {
			return t
		}
		if k := &f.tree.toks[t]; (k.Rel == text.RelDep || k.Rel == text.RelParataxis || k.Head >= 0 && f.tree.toks[k.Head].POS == text.PUNCT) && f.tree.hasPrep(t, preps) {
			return t
		}
	}
	return -1
}

// rightBehind reports whether the phrase of t begins right behind the noun n, or after a comma and "including", although
// the tree hangs it on a verb above: "plans to hold talks, including with Chad".
func (f *finder) rightBehind(t, n int32) bool {
	h := f.tree.toks[t].Head
	if !f.tree.nominal(n) || h < 0 || !f.tree.verbal(h) || f.tree.toks[t].Rel != text.RelObl {
		return false
	}
	i := f.tree.prep(t) - 1
	if i > n && f.tree.toks[i+1].Lemma == "including" || i > n+1 && f.tree.toks[i].Lemma == "include" {
		i--
	}
	for i > n && f.tree.toks[i].Tag == text.TagComma {
		i--
	}
	return i == n
}

// between adds the second party of "between A and B" when the tree has hung it elsewhere.
func (f *finder) between(ps []party, kinds string) []party {
	t := ps[0].tok + 1
	if ps[0].Mention >= 0 {
		_, t = f.d.TokensIn(ps[0].Span)
	}
	end := f.d.Sentences[f.tree.toks[ps[0].tok].Sent].Last
	for n := 0; t < end && n < 6; t, n = t+1, n+1 {
		if f.tree.toks[t].POS != text.CCONJ {
			continue
		}
		for t++; t < end && f.titleWord(t); t++ {
			if m := f.who.head[t]; m >= 0 && f.who.admits(m, kinds) {
				return append(ps, party{f.who.arg(m), t, "after and"})
			}
		}
		if t < end {
			if m := f.who.head[t]; m >= 0 && f.who.admits(m, kinds) {
				return append(ps, party{f.who.arg(m), t, "after and"})
			}
		}
		break
	}
	return ps
}
