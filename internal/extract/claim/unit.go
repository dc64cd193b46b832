package claim

import "github.com/readout-news/readout/text"

// unit is a stretch of the cue's sentence that is content, source, or neither as a whole: the subtree
// of a dependent of the cue or of a word above it, or such a word by itself.
type unit struct {
	head  int32 // its topmost token
	level int32 // steps from the cue up to the word it hangs on, or that it is
	self  bool  // the word on the path alone
}

// The labels of the units, in the order of the model's classes.
const (
	labelNone = iota
	labelContent
	labelSource
	labels
)

// UnitLabels names the classes of the argument model.
var UnitLabels = []string{"none", "content", "source"}

const (
	maxLevel = 6
	maxUnits = 120
)

// Units cuts the sentence of the cue head i into units, from the cue upwards. The result is good
// until the next call.
func (r *Reading) Units(i int32) int {
	r.units = r.units[:0]
	below := int32(-1)
	for at, level := i, int32(0); at >= 0 && level <= maxLevel && len(r.units) < maxUnits; level++ {
		if level > 0 {
			r.units = append(r.units, unit{at, level, true})
		}
		for c := r.first[at]; c >= 0 && len(r.units) < maxUnits; c = r.next[c] {
			if c != below && r.d.Tokens[c].Rel != text.RelPunct {
				r.units = append(r.units, unit{c, level, false})
			}
		}
		at, below = r.d.Tokens[at].Head, at
	}
	return len(r.units)
}

// Tokens yields the tokens of unit u.
func (r *Reading) Tokens(u int) (first, last int32) {
	x := r.units[u]
	if x.self {
		return x.head, x.head + 1
	}
	return r.left[x.head], r.right[x.head] + 1
}

// Found is what the units before one were labelled.
type Found struct {
	content, source uint64
	self            uint64 // label of the word on the path at this level, plus one; 0 at the cue's own
}

// Next is the state for the unit after u, which got the label.
func (r *Reading) Next(f Found, u, label int) Found {
	switch label {
	case labelContent:
		f.content++
	case labelSource:
		f.source++
	}
	if r.units[u].self {
		f.self = uint64(label) + 1
	}
	return f
}

// UnitFeatures describes unit u of cue i to the argument model, after the units before it.
func (r *Reading) UnitFeatures(i int32, u int, state Found, out []uint64) []uint64 {
	x := r.units[u]
	f := features{out: out}
	t, c := &r.d.Tokens[x.head], &r.d.Tokens[i]
	l, cl, pos := r.lemma[i], uint64(r.class[i]), uint64(c.POS)
	place := uint64(min(x.level, 4))<<2 | flag(x.self)<<1 | before(x.head, i)
	rel, crel := uint64(t.Rel), uint64(c.Rel)
	if x.self {
		rel = 1 << 9
	}
	found := state.self<<8 | min(state.content, 2)<<2 | min(state.source, 1)
	tag, mark := uint64(t.Tag), r.caseLemma(x.head)
	up := r.pathRel(i, x.level)
	f.add(place)
	f.add(place, rel)
	f.add(place, rel, l)
	f.add(place, rel, cl, pos)
	f.add(place, rel, crel)
	f.add(place, rel, up)
	f.add(place, rel, up, cl, pos)
	f.add(place, rel, state.self)
	f.add(place, tag, state.self, crel)
	f.add(place, rel, up, found)
	f.add(place, rel, found)
	f.add(place, rel, found, cl, pos)
	f.add(place, tag, up)
	f.add(place, rel, tag)
	f.add(place, rel, tag, crel, found)
	f.add(place, rel, mark)
	f.add(place, rel, mark, cl, pos)
	f.add(place, rel, mark, l)
	f.add(rel, r.lemma[x.head], cl, flag(x.level > 0))
	f.add(place, rel, r.lemma[x.head])
	f.add(place, rel, uint64(r.class[x.head]), cl, pos)
	fine, own := r.fine[i], r.fine[x.head]
	f.add(place, rel, fine)
	f.add(place, rel, mark, fine)
	f.add(place, rel, own)
	f.add(place, rel, r.sort(x.head), found)
	f.add(place, up, own, found)
	r.unitContext(i, u, &f, place, rel, crel, found)
	return f.out
}

// unitContext adds what stands around the unit: quotes, distance, the cue's other dependents.
func (r *Reading) unitContext(i int32, u int, f *features, place, rel, crel, found uint64) {
	x := r.units[u]
	first, last := r.Tokens(u)
	quoted := flag(r.quoted[x.head] >= 0) | flag(r.quoted[x.head] >= 0 && r.quoted[x.head] == r.quoted[i])<<1 | flag(r.quoted[first] >= 0)<<2
	gap := i - last
	if first > i {
		gap = first - i - 1
	}
	near := uint64(max(0, min(gap, 4)))
	size := uint64(min(last-first, 9) / 3)
	mask := r.childMask(i) & (hasClause | hasOpenClause | hasObject | hasParataxis | hasSubject | hasPassive)
	cl, pos := uint64(r.class[i]), uint64(r.d.Tokens[i].POS)
	f.add(quoted, place, rel)
	f.add(quoted, place, crel)
	f.add(quoted, place, found, cl)
	f.add(near, place, rel)
	f.add(near, place, size, found)
	f.add(size, place, rel, crel)
	f.add(mask, place, rel)
	f.add(mask, place, rel, cl, pos)
	f.add(mask, place, rel, crel, found)
	f.add(mask, place, r.lemma[i])
	after := uint64(0)
	if last < r.d.Sentences[r.d.Tokens[i].Sent].Last {
		after = r.lemma[last]
	}
	f.add(after, place, rel)
	f.add(after, place, crel, flag(last == i))
	f.add(r.near(first, -1), place, rel)
	f.add(flag(r.finite(x.head)), place, rel, found)
}

func (r *Reading) childMask(i int32) uint64 {
	var mask uint64
	for c := r.first[i]; c >= 0; c = r.next[c] {
		mask |= childBit(r.d.Tokens[c].Rel)
	}
	return mask
}

// pathRel joins the relations from the cue up to the given level.
func (r *Reading) pathRel(i, level int32) uint64 {
	var up uint64
	for n := int32(0); n < min(level, 3); n++ {
		up = up<<8 | uint64(r.d.Tokens[i].Rel)
		if i = r.d.Tokens[i].Head; i < 0 {
			break
		}
	}
	return up<<3 | uint64(min(level, 4))
}

// finite reports whether token i heads a finite clause.
func (r *Reading) finite(i int32) bool {
	switch r.d.Tokens[i].Tag {
	case text.TagVBD, text.TagVBP, text.TagVBZ:
		return true
	}
	return r.child(i, text.RelAux, text.RelCop, text.RelAuxPass) >= 0 && r.child(i, text.RelNsubj, text.RelNsubjPass) >= 0
}
