package claim

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// Reading is a document with what the finding of claims looks up again and again. It is scratch: one
// Reading serves one document at a time, and Reset makes it ready for the next.
type Reading struct {
	d      *text.Doc
	lex    *lexicon
	quotes []quote
	first  []int32 // first child of each token, -1 for none
	next   []int32 // next child of the same head
	left   []int32 // first token of each subtree
	right  []int32 // last token of each subtree
	quoted []int32 // outermost quote over each token, -1 for none
	lemma  []uint64
	class  []class
	fine   []uint64 // class of the word by distribution
	name   []int32  // name over each token, -1 for none
	units  []unit
	feats  []uint64
}

// maxDepth bounds walks up a tree, so that a broken one costs no more than a whole one.
const maxDepth = 200

// Reset makes r a reading of d.
func (r *Reading) Reset(d *text.Doc) {
	n := len(d.Tokens)
	r.d, r.lex = d, cues()
	r.quotes = scanQuotes(d.Text, r.quotes[:0])
	for _, p := range []*[]int32{&r.first, &r.next, &r.left, &r.right, &r.quoted} {
		*p = resize(*p, n)
	}
	r.lemma, r.class, r.fine, r.name = resize(r.lemma, n), resize(r.class, n), resize(r.fine, n), resize(r.name, n)
	r.link()
	r.markQuotes()
	for i := range d.Tokens {
		t := &d.Tokens[i]
		r.lemma[i] = linear.HashLower(t.Lemma)
		r.class[i] = r.lex.word(t.Lemma, t.POS)
		r.fine[i] = uint64(wordclass.OfLower(d.Str(t.Span)).Fine)
		r.name[i] = -1
	}
	for k := range d.Names {
		for i := d.Names[k].First; i < d.Names[k].Last && int(i) < n; i++ {
			r.name[i] = int32(k)
		}
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

func (r *Reading) link() {
	toks := r.d.Tokens
	for i := range toks {
		r.first[i], r.next[i], r.left[i], r.right[i] = -1, -1, int32(i), int32(i)
	}
	for i := int32(len(toks)) - 1; i >= 0; i-- {
		if h := toks[i].Head; h >= 0 && h != i {
			r.next[i] = r.first[h]
			r.first[h] = i
		}
	}
	for i := range toks {
		h := toks[i].Head
		for n := 0; h >= 0 && n < maxDepth; n++ {
			if r.left[h] <= int32(i) && r.right[h] >= int32(i) {
				break
			}
			r.left[h], r.right[h] = min(r.left[h], int32(i)), max(r.right[h], int32(i))
			h = toks[h].Head
		}
	}
}

func (r *Reading) markQuotes() {
	q := 0
	top := -1
	for i := range r.d.Tokens {
		t := r.d.Tokens[i].Span
		for q < len(r.quotes) && r.quotes[q].Start <= t.Start {
			if r.quotes[q].depth == 0 {
				top = q
			}
			q++
		}
		r.quoted[i] = -1
		if top >= 0 && t.Start < r.quotes[top].End {
			r.quoted[i] = int32(top)
		}
	}
}

// child is the first dependent of i with one of the relations, or -1.
func (r *Reading) child(i int32, rels ...text.Rel) int32 {
	for c := r.first[i]; c >= 0; c = r.next[c] {
		for _, rel := range rels {
			if r.d.Tokens[c].Rel == rel {
				return c
			}
		}
	}
	return -1
}

// under reports whether token i is top or lies below it.
func (r *Reading) under(i, top int32) bool {
	for n := 0; i >= 0 && n < maxDepth; n++ {
		if i == top {
			return true
		}
		i = r.d.Tokens[i].Head
	}
	return false
}

// subject is the subject of predicate i, or -1: its own, or that of the predicate it is joined to.
func (r *Reading) subject(i int32) int32 {
	for n := 0; i >= 0 && n < 4; n++ {
		if s := r.child(i, text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter); s >= 0 {
			return s
		}
		switch r.d.Tokens[i].Rel {
		case text.RelConj, text.RelXcomp, text.RelAdvcl:
			i = r.d.Tokens[i].Head
		default:
			return -1
		}
	}
	return -1
}

// caseLemma is the preposition or conjunction that i comes with, 0 for none.
func (r *Reading) caseLemma(i int32) uint64 {
	if c := r.child(i, text.RelCase, text.RelMark); c >= 0 {
		return r.lemma[c]
	}
	return 0
}

// sort is the kind of the name at token i, one more than text.Kind; 0 where there is none.
func (r *Reading) sort(i int32) uint64 {
	if i < 0 || r.name[i] < 0 {
		return 0
	}
	return uint64(r.d.Names[r.name[i]].Kind) + 1
}
