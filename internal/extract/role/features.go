package role

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// frame is what all candidates of a predicate share.
type frame struct {
	lemma, sort uint64 // of the predicate; sort is its part of speech with its relation
	voice       uint64
	subcat      uint64 // the relations under the predicate, in order
	has         uint64 // which of subject, object, clause and phrase with a preposition stand there, as bits
	fine        uint64
	coarse      uint64
	over        uint64 // lemma of the word above
}

func (r *Reader) frameOf(p int32) frame {
	t := &r.toks[p]
	c := wordclass.OfLower(t.Lemma)
	f := frame{
		lemma: linear.HashLower(t.Lemma), sort: uint64(t.POS)<<8 | uint64(t.Rel), voice: r.voice(p),
		subcat: 1, fine: uint64(c.Fine), coarse: uint64(c.Coarse),
	}
	if t.Head >= 0 {
		f.over = linear.HashLower(r.toks[t.Head].Lemma)
	}
	for k := r.first[p]; k >= 0; k = r.next[k] {
		rel := r.toks[k].Rel
		switch rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter, text.RelCsubj:
			f.has |= 1
		case text.RelObj:
			f.has |= 2
		case text.RelIobj:
			f.has |= 4
		case text.RelXcomp, text.RelCcomp:
			f.has |= 8
		case text.RelObl, text.RelOblAgent, text.RelNmod:
			f.has |= 16
		case text.RelNmodPoss:
			f.has |= 32
		case text.RelPunct, text.RelCc, text.RelDet, text.RelMark, text.RelAdvmod, text.RelDiscourse, text.RelConj:
			continue
		}
		if k > p && f.subcat&1 == 1 {
			f.subcat = linear.Mix(f.subcat, 99) &^ 1
		}
		f.subcat = linear.Mix(f.subcat, uint64(rel))&^1 | b2u(k < p)
	}
	return f
}

// voice tells active, passive and the participles apart.
func (r *Reader) voice(p int32) uint64 {
	t := &r.toks[p]
	aux := uint64(0)
	for k := r.first[p]; k >= 0; k = r.next[k] {
		switch r.toks[k].Rel {
		case text.RelAuxPass:
			return 1
		case text.RelNsubjPass, text.RelOblAgent:
			aux |= 4
		case text.RelAux:
			aux |= 8
		}
	}
	if t.Tag == text.TagVBN && aux&8 == 0 {
		return 2 | aux&4
	}
	if t.Tag == text.TagVBG {
		return 3
	}
	return 16 | aux&4
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// odd are odd numbers that keep the parts of a feature apart when they are added up.
const (
	m1 = 0x9E3779B97F4A7C15
	m2 = 0xC2B2AE3D27D4EB4F
	m3 = 0x165667B19E3779F9
	m4 = 0xD6E8FEB86659FD93
	m5 = 0xA0761D6478BD642F
)

func join(template uint64, parts ...uint64) uint64 {
	h := template * m5
	for i, p := range parts {
		h += p * odd[i]
	}
	return linear.Finish(h)
}

var odd = [...]uint64{m1, m2, m3, m4}

// Features appends what the model looks at for candidate i of the predicate at hand.
func (r *Reader) Features(i int, out []uint64) []uint64 {
	c, f := &r.cands[i], &r.frame
	t := &r.toks[c.tok]
	word := linear.HashLower(t.Lemma)
	class := wordclass.OfLower(t.Lemma)
	fine, coarse := uint64(class.Fine), uint64(class.Coarse)
	side := b2u(c.tok < r.p)
	prep := r.prep(c.tok)
	tag, rel := uint64(t.Tag), uint64(t.Rel)
	near := uint64(0)
	switch d := c.tok - r.p; {
	case d >= -1 && d <= 1:
		near = 1
	case d >= -3 && d <= 3:
		near = 2
	case d >= -8 && d <= 8:
		near = 3
	}
	place := near<<1 | side
	between := r.between(c)
	edge := join(1, c.path, side)
	return append(out,
		linear.Finish(0x51ed27),
		edge,
		join(2, c.path, f.sort, f.voice, side),
		join(3, c.path, f.lemma, side),
		join(4, c.path, f.lemma, f.voice, prep),
		join(5, c.path, f.fine, prep, f.voice<<1|side),
		join(6, c.path, f.coarse, tag, side),
		join(7, f.lemma, prep, rel),
		join(8, f.lemma, word),
		join(9, f.fine, fine, rel, side),
		join(10, word, c.path, prep),
		join(11, fine, prep, rel),
		join(12, prep, word),
		join(13, tag, rel, place),
		join(14, tag, prep, place),
		join(15, c.path, f.has, f.voice, side),
		join(16, f.lemma, f.has, rel, f.voice<<1|side),
		join(17, c.path, f.subcat, side),
		join(18, f.subcat, rel, prep, f.lemma),
		join(19, f.sort, rel, uint64(c.up), between<<1|side),
		join(20, c.path, f.over, side),
		join(21, f.fine, c.path, f.has, f.voice<<1|side),
		join(22, coarse, c.path, prep, f.voice<<1|side),
		join(23, word, rel, uint64(c.up)),
		join(24, c.path, between, f.voice, place),
		join(25, f.lemma, f.voice, rel, uint64(c.up)<<1|side),
		join(26, c.path, r.determiner(c.tok), f.sort),
		join(27, word, f.sort, uint64(c.up)<<8|rel),
	)
}

// prep is the lemma of the preposition, the mark or the relative pronoun of c, 0 for none.
func (r *Reader) prep(c int32) uint64 {
	for k := r.first[c]; k >= 0; k = r.next[k] {
		switch r.toks[k].Rel {
		case text.RelCase, text.RelMark:
			return linear.HashLower(r.toks[k].Lemma)
		}
	}
	return 0
}

// determiner is the kind of word that begins the phrase of c.
func (r *Reader) determiner(c int32) uint64 {
	for k := r.first[c]; k >= 0 && k < c; k = r.next[k] {
		switch r.toks[k].Rel {
		case text.RelDet, text.RelNmodPoss, text.RelNummod, text.RelAmod:
			return uint64(r.toks[k].Rel)<<8 | uint64(r.toks[k].Tag)
		}
	}
	return 0
}

// between tells what stands on the way: a subject nearer to the predicate, a clause of its own tense.
func (r *Reader) between(c *candidate) uint64 {
	out := uint64(0)
	at := r.p
	for n := int8(0); n < c.up; n++ {
		out |= r.has(at) << (3 * min(n, 2))
		at = r.toks[at].Head
	}
	return out
}

// has tells whether a word has a subject, an object, a tense.
func (r *Reader) has(i int32) uint64 {
	out := uint64(0)
	for k := r.first[i]; k >= 0; k = r.next[k] {
		switch r.toks[k].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter:
			out |= 1
		case text.RelObj:
			out |= 2
		case text.RelMark:
			out |= 4
		}
	}
	return out
}
