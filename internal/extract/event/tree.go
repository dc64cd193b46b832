package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// tree gives the dependents of each token without searching the sentence for them.
type tree struct {
	toks        []text.Token
	first, next []int32
}

func (t *tree) build(d *text.Doc) {
	n := len(d.Tokens)
	t.toks = d.Tokens
	t.first = slices.Grow(t.first[:0], n)[:n]
	t.next = slices.Grow(t.next[:0], n)[:n]
	for i := range t.first {
		t.first[i], t.next[i] = -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := d.Tokens[i].Head; h >= 0 {
			t.next[i] = t.first[h]
			t.first[h] = int32(i)
		}
	}
}

// child is the first dependent of i with one of the relations, or -1.
func (t *tree) child(i int32, rels ...text.Rel) int32 {
	for c := t.first[i]; c >= 0; c = t.next[c] {
		if slices.Contains(rels, t.toks[c].Rel) {
			return c
		}
	}
	return -1
}

// childLemma is the first dependent of i with the relation and one of the lemmas, or -1.
func (t *tree) childLemma(i int32, rel text.Rel, lemmas ...string) int32 {
	for c := t.first[i]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel == rel && slices.Contains(lemmas, t.toks[c].Lemma) {
			return c
		}
	}
	return -1
}

// lemma is the lemma of i, "" for -1.
func (t *tree) lemma(i int32) string {
	if i < 0 {
		return ""
	}
	return t.toks[i].Lemma
}

// prep is the first preposition of i, or -1; hasPrep looks at all of them ("including with").
func (t *tree) prep(i int32) int32 { return t.child(i, text.RelCase, text.RelMark) }

func (t *tree) hasPrep(i int32, preps []string) bool {
	for c := t.first[i]; c >= 0; c = t.next[c] {
		switch r := t.toks[c].Rel; r {
		case text.RelCase, text.RelMark:
			if t.toks[c].POS != text.PART && slices.Contains(preps, t.toks[c].Lemma) { // "to" before an infinitive is none
				return true
			}
		case text.RelCompound, text.RelNmodDesc, text.RelNummod:
			// "by the group Hamas": the preposition may hang on the apposed noun.
			if p := t.child(c, text.RelCase); p >= 0 && t.toks[p].Tag != text.TagPOS && slices.Contains(preps, t.toks[p].Lemma) {
				return true
			}
		}
	}
	return false
}

// particle is the particle of verb i, or -1.
func (t *tree) particle(i int32, word string) int32 {
	for c := t.first[i]; c >= 0; c = t.next[c] {
		r := t.toks[c].Rel
		if (r == text.RelCompoundPrt || r == text.RelAdvmod || r == text.RelDep) && t.toks[c].Lemma == word {
			return c
		}
	}
	if n := i + 1; int(n) < len(t.toks) && t.toks[n].Lemma == word && t.toks[n].Rel == text.RelCase && t.toks[n].Sent == t.toks[i].Sent {
		return n // "pulled out of Chad", "wrote off the debt"
	}
	return -1
}

// under reports whether i is top or lies below it.
func (t *tree) under(i, top int32) bool {
	for n := 0; i >= 0 && n < 500; n++ {
		if i == top {
			return true
		}
		i = t.toks[i].Head
	}
	return false
}

// verbal reports whether i is a verb or heads a clause as one does.
func (t *tree) verbal(i int32) bool {
	if i < 0 {
		return false
	}
	p := t.toks[i].POS
	return p == text.VERB || p == text.AUX
}

// nominal reports whether i is a noun.
func (t *tree) nominal(i int32) bool {
	if i < 0 {
		return false
	}
	p := t.toks[i].POS
	return p == text.NOUN || p == text.PROPN
}

// clause appends the tokens under top that belong to its clause: it does not enter subordinate
// clauses of their own tense, nor the subject when skip names it.
func (t *tree) clause(out []int32, top, skip int32) []int32 {
	for c := t.first[top]; c >= 0; c = t.next[c] {
		switch r := t.toks[c].Rel; {
		case c == skip, r == text.RelParataxis, r == text.RelAclRelcl, r == text.RelPunct:
			continue
		case r == text.RelConj && t.verbal(c), r == text.RelAdvcl && t.child(c, text.RelNsubj, text.RelNsubjPass) >= 0:
			continue
		}
		out = append(out, c)
		if len(out) > 400 {
			return out
		}
		out = t.clause(out, c, skip)
	}
	return out
}
