package event

import (
	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// features appends what the pair model looks at: the words between and around the two spans, the
// verbs over them with their modality, the path, the parts that both take, and what the patterns found.
func (f *finder) features(out []uint64, v *view) []uint64 {
	if v.sHead < 0 || v.tHead < 0 {
		return out
	}
	order := uint64(0)
	lo, hi := v.s1, v.t0
	if v.t0 < v.s0 {
		order, lo, hi = 1, v.t1, v.s0
	}
	b := &bag{out}
	b.add(1, order)
	f.wordFeatures(v, lo, hi, order, b)
	f.treeFeatures(v, order, b)
	f.roleFeatures(v, b)
	for i := range v.matches {
		m := &v.matches[i]
		s, t := f.touches(m.source, v.s0, v.s1), f.touches(m.target, v.t0, v.t1)
		kind := linear.Hash(m.pat.Type)
		b.add(40, kind)
		b.add(41, kind, bit(s), bit(t))
		b.add(42, linear.Hash(prefix(m.pat.CAMEO)), bit(s), bit(t))
		if s {
			b.add(43, linear.Hash(m.pat.Text))
			b.add(44, kind, linear.Hash(string(f.status(m).status)))
		}
	}
	return b.out
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// bag gathers features.
type bag struct{ out []uint64 }

func (b *bag) add(template uint64, parts ...uint64) {
	h := template
	for _, p := range parts {
		h = linear.Mix(h, p)
	}
	b.out = append(b.out, h)
}

func (f *finder) wordFeatures(v *view, lo, hi int32, order uint64, b *bag) {
	prev := uint64(0)
	for t := v.first; t < v.last; t++ {
		k := &f.tree.toks[t]
		if k.Rel == text.RelPunct {
			continue
		}
		inS, inT := t >= v.s0 && t < v.s1, t >= v.t0 && t < v.t1
		w := f.lower(t)
		switch {
		case inS:
		case inT:
			b.add(7, w)
		case t >= lo && t < hi:
			b.add(2, w, order)
			b.add(3, prev, w)
			if c := wordclass.OfLower(k.Lemma); c.Fine != 0 {
				b.add(4, uint64(c.Fine))
			}
		default:
			b.add(6, w)
		}
		if !inS && k.POS != text.PROPN {
			b.add(5, w)
		}
		prev = w
	}
}

func (f *finder) treeFeatures(v *view, order uint64, b *bag) {
	t := &f.tree
	sv, tv := f.verbOver(t.toks[v.sHead].Head), f.verbOver(t.toks[v.tHead].Head)
	b.add(10, uint64(t.toks[v.sHead].Rel), uint64(t.toks[v.tHead].Rel), order)
	b.add(11, f.lower(v.tHead))
	if p := t.prep(v.tHead); p >= 0 {
		b.add(12, f.lower(p))
		if tv >= 0 {
			b.add(13, f.lower(p), f.lower(tv))
		}
	}
	if h := t.toks[v.tHead].Head; h >= 0 {
		b.add(14, f.lower(h), uint64(t.toks[v.tHead].Rel))
	}
	for i, verb := range [...]int32{sv, tv} {
		if verb < 0 {
			continue
		}
		n := uint64(20 + 10*i)
		w := f.lower(verb)
		b.add(n, w)
		b.add(n+1, w, uint64(t.toks[v.sHead].Rel))
		if c := wordclass.OfLower(t.toks[verb].Lemma); c.Fine != 0 {
			b.add(n+2, uint64(c.Fine))
		}
		for c := t.first[verb]; c >= 0; c = t.next[c] {
			switch t.toks[c].Rel {
			case text.RelAux, text.RelCompoundPrt:
				b.add(n+3, f.lower(c))
				b.add(n+4, f.lower(c), w)
			case text.RelObj, text.RelNsubjPass:
				b.add(n+5, f.lower(c), w)
				b.add(n+6, f.lower(c))
			case text.RelXcomp, text.RelCcomp:
				b.add(n+7, f.lower(c), w)
				b.add(n+8, f.lower(c))
				if o := t.child(c, text.RelObj); o >= 0 {
					b.add(n+9, f.lower(c), f.lower(o))
				}
				if a := t.child(c, text.RelAux); a >= 0 {
					b.add(n+3, f.lower(a), 1)
				}
			case text.RelAdvmod:
				b.add(n+3, f.lower(c), 2)
			}
		}
	}
	if sv == tv {
		b.add(15, uint64(t.toks[v.sHead].Rel))
	}
}

// roleFeatures tells which parts the role model gives the two in what the predicates of the sentence say.
func (f *finder) roleFeatures(v *view, b *bag) {
	for p := v.first; p < v.last; p++ {
		k := &f.tree.toks[p]
		if k.POS != text.VERB && (k.POS != text.NOUN || f.pat.nouns[k.Lemma] == nil) || p >= v.s0 && p < v.s1 || p >= v.t0 && p < v.t1 {
			continue
		}
		s, t := role.None, role.None
		for _, a := range f.partsIn(p) {
			switch {
			case a.Tok >= v.s0 && a.Tok < v.s1:
				s = a.Role
			case a.Tok >= v.t0 && a.Tok < v.t1:
				t = a.Role
			}
		}
		w := f.lower(p)
		if s != role.None {
			b.add(50, w, uint64(s))
		}
		if t != role.None {
			b.add(51, w, uint64(t))
		}
		if s != role.None && t != role.None {
			b.add(52, w, uint64(s), uint64(t))
			b.add(53, uint64(s), uint64(t))
			if c := wordclass.OfLower(k.Lemma); c.Fine != 0 {
				b.add(54, uint64(c.Fine), uint64(s), uint64(t))
			}
		}
	}
}
