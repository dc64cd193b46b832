package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// asHarm turns a plan to do harm that its doers announce into a threat: "vowed to attack any ship", "said that they would
// kill him unless".
func (f *finder) asHarm(r *reading, m *match) {
	if t, ok := ontology.TypeOf(m.pat.Type); !ok || t.Quad != materialConflict || r.status != extract.Planned {
		return
	}
	for v, n := m.head, 0; v >= 0 && n < 4; v, n = f.tree.toks[v].Head, n+1 {
		switch w := f.tree.toks[v].Lemma; {
		case w == "vow" || w == "swear" || w == "threaten":
			r.set(extract.Threatened, w)
			return
		case f.tree.verbal(v) && f.onCondition(v):
			if m.passive && len(m.source) == 0 { // "if she were tried, she would be convicted" threatens nobody
				r.set(extract.Hypothetical, "on a condition")
				return
			}
			r.set(extract.Threatened, "on a condition")
			return
		}
		if v != m.head && !f.tree.verbal(v) {
			return
		}
	}
}

// onCondition reports whether verb v stands under "unless" or "until", or with "if" in what somebody says.
func (f *finder) onCondition(v int32) bool {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel != text.RelAdvcl {
			continue
		}
		if f.tree.childLemma(c, text.RelMark, "unless", "until") >= 0 ||
			f.tree.toks[v].Rel == text.RelCcomp && f.tree.childLemma(c, text.RelMark, "if") >= 0 {
			return true
		}
	}
	return false
}

// vouched lets an unconfirmed report that the clause leans on leave the deed alleged.
func (f *finder) vouched(r *reading, m *match) {
	if r.status != extract.Held && r.status != extract.Ongoing {
		return
	}
	s := f.d.Sentences[f.tree.toks[m.head].Sent]
	for t := s.First; t < s.Last; t++ {
		if l := f.tree.toks[t].Lemma; l != "unconfirmed" && l != "unverified" {
			continue
		}
		if h := f.tree.toks[t].Head; h >= 0 && f.pat.is("hearsay", f.tree.toks[h].Lemma) {
			r.set(extract.Alleged, f.tree.toks[t].Lemma+" "+f.tree.toks[h].Lemma)
			return
		}
	}
}

// retold reports whether another verb of saying than the one at cue governs the clause of the event at head: "denied the
// charge and said that she would go".
func (f *finder) retold(head, cue int32) bool {
	for v, n := head, 0; v >= 0 && n < 8; v, n = f.tree.toks[v].Head, n+1 {
		if h := f.tree.toks[v].Head; h >= 0 && f.tree.toks[v].Rel == text.RelCcomp {
			return h != cue && f.tree.toks[h].Rel == text.RelConj && f.pat.is("report", f.tree.toks[h].Lemma)
		}
	}
	return false
}

// unreal reports whether verb h tells of what never was: "would have gone".
func (f *finder) unreal(h int32) bool {
	if h < 0 || f.tree.childLemma(h, text.RelAux, "have") < 0 {
		return false
	}
	switch f.modalOver(h) {
	case "would", "could", "might":
		return true
	}
	return false
}

// disbelieved reports whether the text calls what noun n tells untrue: "reports that ... are false", "dismissed as a
// fabrication a report that".
func (f *finder) disbelieved(n int32) bool {
	h := f.tree.toks[n].Head
	if h < 0 {
		return false
	}
	if rel := f.tree.toks[n].Rel; (rel == text.RelNsubj || rel == text.RelNsubjOuter) && f.pat.is("untrue", f.tree.toks[h].Lemma) {
		return true
	}
	for c := f.tree.first[n]; c >= 0 && c < n; c = f.tree.next[c] { // "false reports that"
		if f.tree.toks[c].Rel == text.RelAmod && f.pat.is("untrue", f.tree.toks[c].Lemma) {
			return true
		}
	}
	if w := f.verbWord(h); !f.pat.is("deny", w) && !f.pat.is("retract", w) {
		return false
	}
	return f.tree.toks[n].Rel == text.RelObj || f.tree.toks[n].Rel == text.RelNsubjPass
}

// takenBack reads what became of a plan, an offer or a threat: "dropped its plans to", "went back on its decision to".
func (f *finder) takenBack(r *reading, n int32) {
	h := f.tree.toks[n].Head
	if h < 0 || !f.tree.verbal(h) || !f.pat.is("undo", f.verbWord(h)) {
		return
	}
	switch f.tree.toks[n].Rel {
	case text.RelObj, text.RelNsubjPass, text.RelObl:
		if !f.negated(h) {
			r.apply("cancel", f.verbWord(h))
		}
	}
}

// negated reports whether a "not" hangs on v.
func (f *finder) negated(v int32) bool {
	return f.tree.childLemma(v, text.RelAdvmod, "not", "never", "n't", "hardly") >= 0
}

// hadBeen reports whether h stands in the past perfect passive or with "had been": "had been due to meet".
func (f *finder) hadBeen(h int32) bool {
	had, been := false, false
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAux || k.Rel == text.RelAuxPass || k.Rel == text.RelCop {
			had = had || k.Lemma == "have" && k.Tag == text.TagVBD
			been = been || k.Lemma == "be" && k.Tag == text.TagVBN
		}
	}
	return had && been
}

// others reports whether the infinitive below verb h has a subject other than h's: "wants Chad to apologise".
func (f *finder) others(h, below int32) bool {
	if o := f.tree.child(h, text.RelObj, text.RelIobj); o > h && o < below {
		return true
	}
	return f.tree.child(below, text.RelNsubj) > h
}

// classNoun reports whether noun n says of what hangs on it whether it is planned, asked for, offered or threatened.
func (f *finder) classNoun(n int32) bool {
	l := f.tree.toks[n].Lemma
	return slices.ContainsFunc(verbClasses[:], func(c string) bool { return f.pat.is(c+"-noun", l) }) || f.pat.is("draft", l)
}

// draftSays reads "a bill would cut aid" and "under a draft plan the state would grant an amnesty" as proposals.
func (f *finder) draftSays(r *reading, v int32) bool {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		k := &f.tree.toks[c]
		paper := f.pat.is("draft", k.Lemma) || f.pat.is("propose-noun", k.Lemma) || k.Lemma == "settlement"
		if paper && (k.Rel == text.RelNsubj || k.Rel == text.RelObl && f.tree.hasPrep(c, []string{"under"})) {
			r.set(extract.Proposed, k.Lemma+" would")
			return true
		}
	}
	return false
}

// question reports whether verb v heads a question.
func (f *finder) question(v int32) bool {
	s := f.d.Sentences[f.tree.toks[v].Sent]
	for t := v; t < s.Last; t++ {
		if f.d.Word(t) == "?" {
			return true
		}
	}
	return false
}

// commands reports whether the bare verb v is an order: "Free my father", "Resign now, they told him".
func (f *finder) commands(v int32) bool {
	k := &f.tree.toks[v]
	if s := f.d.Sentences[k.Sent]; v != s.First && !(v == s.First+1 && strings.ContainsAny(f.d.Word(s.First), "\"“‘'")) {
		return false
	}
	return k.Head < 0 || k.Rel == text.RelCcomp || k.Rel == text.RelParataxis
}

// lasts reports whether the progressive of v with its "be" tells of what goes on: in the present, in the perfect, and in
// the past where nothing dates it back.
func (f *finder) lasts(v, be int32) bool {
	switch f.tree.toks[be].Tag {
	case text.TagVBZ, text.TagVBP:
		return true
	case text.TagVBN: // "has been blocking"
		a := f.tree.childLemma(v, text.RelAux, "have")
		return a >= 0 && f.tree.toks[a].Tag != text.TagVBD
	case text.TagVBD:
		return f.tree.toks[v].Head < 0 && !f.backDated(v)
	}
	return false
}

// backDated reports whether a time under v lies before the document's day.
func (f *finder) backDated(v int32) bool {
	for i := range f.d.Times {
		x := &f.d.Times[i]
		first, last := f.d.TokensIn(x.Span)
		if first < last && f.tree.under(first, v) && (f.d.Published.IsZero() || x.Range.IsZero() || x.Range.End.Compare(f.d.Published.Start) < 0) {
			return true
		}
	}
	return false
}

// supposed reports whether the auxiliary at c stands before the subject of verb v in a clause that is no question: "had
// the bank lent more".
func (f *finder) supposed(v, c int32) bool {
	s := f.tree.child(v, text.RelNsubj, text.RelNsubjPass)
	return s > c && f.tree.toks[v].Rel == text.RelAdvcl
}

// saidNoun is the noun right before the that-clause at c under verb h that says how the clause is meant, -1 for none.
func (f *finder) saidNoun(c, h int32) int32 {
	m, o := f.tree.childLemma(c, text.RelMark, "that"), f.tree.child(h, text.RelObj)
	if m > 0 && o == m-1 && (f.classNoun(o) || f.pat.is("hearsay", f.tree.toks[o].Lemma)) {
		return o
	}
	return -1
}

// voice lets the claim that holds the event have the last word, where the tree said nothing.
func (f *finder) voice(r *reading, m *match) {
	c := f.claimOf(f.tree.toks[m.head].Span)
	if c < 0 || r.aside || r.status != extract.Held || m.pat.Kind == "noun" && f.stance(m) {
		return
	}
	if cue := f.a.Claims[c].CueHead; cue >= 0 && (f.retold(m.head, cue) || f.joinedTo(m.head, cue) || f.tree.under(m.head, cue) && f.opponent(cue)) {
		return
	}
	switch f.a.Claims[c].Class {
	case "reject":
		if !f.stance(m) { // what is turned down was put forward
			r.set(extract.Denied, "claim of class reject")
		}
	case "deny":
		r.set(extract.Denied, "claim of class "+f.a.Claims[c].Class)
	case "plan", "promise":
		if !r.finite && m.pat.Kind != "noun" {
			r.set(extract.Planned, "claim of class "+f.a.Claims[c].Class)
		}
	case "demand", "urge":
		if !r.finite && m.pat.Kind != "noun" {
			r.set(extract.CalledFor, "claim of class "+f.a.Claims[c].Class)
		}
	case "threaten":
		if !r.finite && m.pat.Kind != "noun" {
			r.set(extract.Threatened, "claim of class "+f.a.Claims[c].Class)
		}
	}
}

// claimOf is the innermost claim whose content holds s, -1 for the outlet's own voice.
func (f *finder) claimOf(s text.Span) int32 {
	best, width := int32(-1), int32(0)
	for i := range f.a.Claims {
		for _, p := range f.a.Claims[i].Content {
			if p.Contains(s) && (best < 0 || p.Len() < width) {
				best, width = int32(i), p.Len()
			}
		}
	}
	return best
}

// misreports reports whether h is "reporting" for a noun, called wrong: "included incorrect reporting that she had fled".
func (f *finder) misreports(h int32) bool {
	if k := &f.tree.toks[h]; k.Tag != text.TagVBG || k.Lemma != "report" || k.Rel != text.RelObj && k.Rel != text.RelNsubj && k.Rel != text.RelObl {
		return false
	}
	for a := h - 1; a >= 0 && a > h-4; a-- {
		if f.pat.is("untrue", f.tree.toks[a].Lemma) && f.tree.toks[a].POS == text.ADJ {
			return true
		}
		if f.tree.verbal(a) {
			return false
		}
	}
	return false
}
