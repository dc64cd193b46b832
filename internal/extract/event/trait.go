package event

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// traits notes what marks a match as something other than news: what somebody is like, a turn of phrase, people in
// general.
func (f *finder) traits(m *match) {
	k := &f.tree.toks[m.head]
	trait := func(n int32) { f.add(ofTrait, "it tells what somebody is like rather than what happened", n) }
	if k.Rel == text.RelAcl && k.Tag == text.TagVBG && len(m.target) == 0 && len(m.source) < 2 {
		trait(0) // "rebels fighting to topple"
	}
	if m.passive && k.Rel == text.RelAcl && m.pat.Type == "SUPPORT" {
		trait(1) // "forces backed by Chad"
	}
	if m.passive && len(m.source) == 0 && k.Rel == text.RelAcl {
		trait(2) // "those arrested"
	}
	if m.passive && len(m.source) == 0 && k.Rel == text.RelAdvcl && f.tree.child(m.head, text.RelAuxPass) < 0 {
		f.add(ofTrait, "a turn of phrase", 3) // "when asked", "as expected"
	}
	if m.both && len(m.source) == 1 && !f.sides(m.source[0]) {
		f.add(ofTrait, "those who meet are no two sides", 4) // "officials declined to discuss it"
	}
	switch {
	case f.generic(m):
		f.add(ofVagueness, "nobody is named and a side is missing", 0)
	case f.vague(m):
		f.add(ofVagueness, "people in general", 1)
	}
}

// pairFacts tells what the model of pairs sees between doer and target.
func (f *finder) pairFacts(m *match, e *extract.Event) {
	if m.both || len(m.source) == 0 || len(m.target) == 0 {
		return
	}
	var v view
	v.s0, v.s1 = f.d.TokensIn(m.source[0].Span)
	v.t0, v.t1 = f.d.TokensIn(m.target[0].Span)
	v.sHead, v.tHead = f.top(v.s0, v.s1), f.top(v.t0, v.t1)
	if v.sHead < 0 || v.tHead < 0 {
		return
	}
	s := f.d.Sentences[f.tree.toks[m.head].Sent]
	v.first, v.last = s.First, s.Last
	f.near = f.near[:0]
	for i := range f.found {
		if f.tree.toks[f.found[i].head].Sent == f.tree.toks[m.head].Sent {
			f.near = append(f.near, f.found[i])
		}
	}
	v.matches = f.near
	model := f.pairs
	if model == nil {
		model = pairModel()
	}
	n := len(model.Labels())
	scores := slices.Grow(f.scores[:0], n)[:n]
	clear(scores)
	f.feats, f.scores = f.features(f.feats[:0], &v), scores
	model.Score(f.feats, scores)
	best := linear.Best(scores)
	ours := int32(-1 << 30)
	for i, l := range model.Labels() {
		if l == m.pat.Type || l == yield && (m.pat.Type == "CONCEDE" || m.pat.Type == "RETREAT") {
			ours = scores[i]
		}
	}
	label := model.Labels()[best]
	switch behind := scores[best] - ours; {
	case behind == 0:
		f.add(ofPair, "the same type", min(confidence(scores, best)/150, 6))
	case label == "AGREE" && e.Status != extract.Held && e.Status != extract.Ongoing:
		f.add(ofPair, "", 30) // what is to come is AGREE in the sets that the model learned from
	default:
		f.add(ofPair, "another type", 10+min(behind/6000, 3))
		f.add(ofPair, label, 20)
	}
}
