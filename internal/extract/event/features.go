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
	add := func(template uint64, parts ...uint64) {
		h := template
		for _, p := range parts {
			h = linear.Mix(h, p)
		}
		out = append(out, h)
	}
	add(1, order)
	f.wordFeatures(v, lo, hi, order, add)
	f.treeFeatures(v, order, add)
	f.roleFeatures(v, add)
	for i := range v.matches {
		m := &v.matches[i]
		s, t := f.touches(m.source, v.s0, v.s1), f.touches(m.target, v.t0, v.t1)
		kind := linear.Hash(m.pat.Type)
		add(40, kind)
		add(41, kind, bit(s), bit(t))
		add(42, linear.Hash(prefix(m.pat.CAMEO)), bit(s), bit(t))
		if s {
			add(43, linear.Hash(m.pat.Text))
			add(44, kind, linear.Hash(string(f.status(m).status)))
		}
	}
	return out
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

type adder func(template uint64, parts ...uint64)

func (f *finder) wordFeatures(v *view, lo, hi int32, order uint64, add adder) {
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
			add(7, w)
		case t >= lo && t < hi:
			add(2, w, order)
			add(3, prev, w)
			if c := wordclass.OfLower(k.Lemma); c.Fine != 0 {
				add(4, uint64(c.Fine))
			}
		default:
			add(6, w)
		}
		if !inS && k.POS != text.PROPN {
			add(5, w)
		}
		prev = w
	}
}

func (f *finder) treeFeatures(v *view, order uint64, add adder) {
	t := &f.tree
	sv, tv := f.verbOver(t.toks[v.sHead].Head), f.verbOver(t.toks[v.tHead].Head)
	add(10, uint64(t.toks[v.sHead].Rel), uint64(t.toks[v.tHead].Rel), order)
	add(11, f.lower(v.tHead))
	if p := t.prep(v.tHead); p >= 0 {
		add(12, f.lower(p))
		if tv >= 0 {
			add(13, f.lower(p), f.lower(tv))
		}
	}
	if h := t.toks[v.tHead].Head; h >= 0 {
		add(14, f.lower(h), uint64(t.toks[v.tHead].Rel))
	}
	for i, verb := range [...]int32{sv, tv} {
		if verb < 0 {
			continue
		}
		n := uint64(20 + 10*i)
		w := f.lower(verb)
		add(n, w)
		add(n+1, w, uint64(t.toks[v.sHead].Rel))
		if c := wordclass.OfLower(t.toks[verb].Lemma); c.Fine != 0 {
			add(n+2, uint64(c.Fine))
		}
		for c := t.first[verb]; c >= 0; c = t.next[c] {
			switch t.toks[c].Rel {
			case text.RelAux, text.RelCompoundPrt:
				add(n+3, f.lower(c))
				add(n+4, f.lower(c), w)
			case text.RelObj, text.RelNsubjPass:
				add(n+5, f.lower(c), w)
				add(n+6, f.lower(c))
			case text.RelXcomp, text.RelCcomp:
				add(n+7, f.lower(c), w)
				add(n+8, f.lower(c))
				if o := t.child(c, text.RelObj); o >= 0 {
					add(n+9, f.lower(c), f.lower(o))
				}
				if a := t.child(c, text.RelAux); a >= 0 {
					add(n+3, f.lower(a), 1)
				}
			case text.RelAdvmod:
				add(n+3, f.lower(c), 2)
			}
		}
	}
	if sv == tv {
		add(15, uint64(t.toks[v.sHead].Rel))
	}
}

// roleFeatures tells which parts the role model gives the two in what the predicates of the sentence say.
func (f *finder) roleFeatures(v *view, add adder) {
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
			add(50, w, uint64(s))
		}
		if t != role.None {
			add(51, w, uint64(t))
		}
		if s != role.None && t != role.None {
			add(52, w, uint64(s), uint64(t))
			add(53, uint64(s), uint64(t))
			if c := wordclass.OfLower(k.Lemma); c.Fine != 0 {
				add(54, uint64(c.Fine), uint64(s), uint64(t))
			}
		}
	}
}
