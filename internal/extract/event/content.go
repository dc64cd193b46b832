package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// code is the CAMEO code of m with its mode. A stance ("02*") is completed by the content: the words
// of what is asked, offered, refused or threatened.
func (f *finder) code(m *match) (code, mode string) {
	stance, open := strings.CutSuffix(m.pat.CAMEO, "*")
	if !open {
		return m.pat.CAMEO, m.pat.Mode
	}
	f.words = f.tree.clause(f.words[:0], m.head, m.subj)
	if m.content >= 0 && !f.tree.under(m.content, m.head) {
		f.words = f.tree.clause(append(f.words, m.content), m.content, -1)
	}
	code, mode = ontology.Compose(stance, func(l string) bool {
		return slices.ContainsFunc(f.words, func(t int32) bool { return strings.EqualFold(f.tree.toks[t].Lemma, l) })
	})
	if m.pat.Mode != "" {
		mode = m.pat.Mode
	}
	return code, mode
}

// byContent finds a target that only the content names: "called for the release of the aid workers
// by Sudan", "agreed to send aid to Chad". It applies to stances, whose content is somebody's deed.
func (f *finder) byContent(m *match) {
	if len(m.target) > 0 || m.content < 0 || m.both || !strings.HasSuffix(m.pat.CAMEO, "*") {
		return
	}
	t := &f.tree
	if t.verbal(m.content) {
		if m.pat.Type == "REQUEST" {
			if s := t.child(m.content, text.RelNsubj, text.RelNsubjPass); s >= 0 {
				if m.target = f.parties(s, ""); len(m.target) > 0 {
					m.why = append(m.why, "target: subject of what is asked")
					return
				}
			}
		}
		in := f.verbFrame(m.content)
		for _, a := range append([]int32{in.iobj, in.obj}, in.obliq[:in.n]...) {
			if a < 0 || a == m.subj || a == in.subj {
				continue
			}
			if f.own(a) || f.tree.prep(a) >= 0 && !f.tree.hasPrep(a, []string{"to", "with", "from", "against", "into", "for", "of", "between", "in"}) {
				continue
			}
			if ps := f.parties(a, ""); len(ps) > 0 && !f.timed(a) {
				m.target = ps
				m.why = append(m.why, "target: in what is offered or asked")
				return
			}
		}
		return
	}
	if p, ok := f.owner(m.content, "", ontology.Target); ok {
		m.target = []party{p}
		m.why = append(m.why, "target: "+p.how)
	}
}

// own reports whether a noun belongs to somebody named before: "its troops".
func (f *finder) own(tok int32) bool {
	p := f.tree.child(tok, text.RelNmodPoss)
	return p >= 0 && f.tree.toks[p].POS == text.PRON
}

// timed reports whether tok heads a time expression.
func (f *finder) timed(tok int32) bool {
	s := f.tree.toks[tok].Span
	return slices.ContainsFunc(f.d.Times, func(t text.Time) bool { return t.Overlaps(s) })
}
