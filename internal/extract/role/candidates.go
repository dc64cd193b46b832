package role

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// candidate is the head of a phrase that may take part in a predicate, with the way there.
type candidate struct {
	tok  int32
	up   int8   // steps from the predicate up to where the way turns down
	down int8   // and down to the candidate
	path uint64 // the relations on the way, in order
}

// levels is how many steps above the predicate the phrases of its sentence are looked at.
const levels = 4

// Predicate takes up predicate p and gives the number of its candidates: its own dependents and what hangs on the
// words above it, and these words.
func (r *Reader) Predicate(p int32) int {
	r.p = p
	r.cands = r.cands[:0]
	r.below(p, -1, 0, 1)
	r.frame = r.frameOf(p)
	path := uint64(2)
	at := p
	for n := int8(1); n <= levels; n++ {
		h := r.toks[at].Head
		if h < 0 {
			break
		}
		path = linear.Mix(path, uint64(r.toks[at].Rel))
		r.cands = append(r.cands, candidate{h, n, 0, path})
		r.below(h, at, n, path)
		at = h
	}
	return len(r.cands)
}

// Candidate is the i-th candidate of the predicate at hand, in the order in which [Reader.Features] knows them.
func (r *Reader) Candidate(i int) int32 { return r.cands[i].tok }

// below adds the children of h but one.
func (r *Reader) below(h, but int32, up int8, path uint64) {
	for c := r.first[h]; c >= 0; c = r.next[c] {
		t := &r.toks[c]
		if c == but || t.Rel == text.RelPunct || up > 0 && function(t.Rel) && (up > 1 || t.Rel != text.RelAux) {
			continue
		}
		way := linear.Mix(path^0x5bd1e995, uint64(t.Rel))
		r.cands = append(r.cands, candidate{c, up, 1, way})
		if up > 0 {
			continue
		}
		switch t.Rel {
		case text.RelObj, text.RelObl, text.RelNmod, text.RelNsubjPass, text.RelOblAgent: // "sent a letter to the king" with the king hung on the letter
			for g := r.first[c]; g >= 0; g = r.next[g] {
				if r.toks[g].Rel == text.RelNmod {
					r.cands = append(r.cands, candidate{g, 0, 2, linear.Mix(way, uint64(text.RelNmod))})
				}
			}
		}
	}
}

// function reports whether a word of the relation is no phrase.
func function(rel text.Rel) bool {
	switch rel {
	case text.RelCase, text.RelCc, text.RelDet, text.RelMark, text.RelAux, text.RelAuxPass, text.RelCop, text.RelFlat, text.RelGoeswith, text.RelNummod, text.RelCompoundPrt:
		return true
	}
	return false
}
