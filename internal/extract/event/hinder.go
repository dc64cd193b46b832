package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// ceases are verbs with which what somebody did comes to an end.
var ceases = map[string]bool{"stop": true, "cease": true, "halt": true, "quit": true}

// strives are verbs of asking that with a bare infinitive tell of one's own plan.
var strives = map[string]bool{"push": true, "press": true, "lobby": true}

// looksBack are verbs of talk about what is to come or has been.
var looksBack = map[string]bool{"discuss": true, "debate": true, "explore": true, "weigh": true, "consider": true}

// binds are verbs of planning whose denial leaves the deed open.
var binds = map[string]bool{"promise": true, "guarantee": true, "pledge": true, "decide": true}

// hindered reads what somebody is kept from: "barred Chad from selling oil". Where the keeping is itself to come, so is
// what it is about.
func (f *finder) hindered(r *reading, h, under int32) bool {
	if !f.pat.is("hinder", f.tree.toks[h].Lemma) || !f.tree.hasPrep(under, []string{"from"}) {
		return false
	}
	if f.infinitive(h) || f.tree.toks[h].Tag == text.TagVB {
		r.apply("maybe", f.tree.toks[h].Lemma+" from")
	} else {
		r.apply("deny", f.tree.toks[h].Lemma+" from")
	}
	r.bare = false
	return true
}

// calledSo reports whether verb h gives its object under a name rather than calling for it: "called the talks fruitful".
func (f *finder) calledSo(h, under int32) bool {
	t := &f.tree
	if t.toks[h].Lemma == "call" && f.calledInto(h) {
		return true
	}
	if t.toks[h].Lemma == "plead" {
		return f.pleads(h)
	}
	if t.toks[h].Lemma != "call" || t.toks[under].Rel != text.RelObj || under < h || t.child(h, text.RelCompoundPrt) >= 0 {
		return false
	}
	if x := t.child(h, text.RelXcomp); x > under && !f.infinitive(x) {
		return true
	}
	s := f.d.Sentences[t.toks[h].Sent]
	for i := under + 1; i < s.Last && i < under+8; i++ {
		switch k := &t.toks[i]; {
		case t.under(i, under) && k.POS != text.ADV && k.Tag != text.TagJJ:
			continue
		case k.POS == text.ADV:
			continue
		default:
			return k.POS == text.ADJ || k.POS == text.DET || strings.ContainsAny(f.d.Word(i), "\"“‘")
		}
	}
	return false
}

// was reports whether verb v stands in the past progressive.
func (f *finder) was(v int32) bool {
	be := f.tree.childLemma(v, text.RelAux, "be")
	return be >= 0 && f.tree.toks[be].Tag == text.TagVBD
}

// calledInto reports whether what is called is put somewhere and not asked for: "called into question", "called him out of
// retirement".
func (f *finder) calledInto(h int32) bool {
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelObl && f.tree.hasPrep(c, []string{"into", "out", "from"}) && f.mentionOf(c) < 0 {
			return true
		}
	}
	return false
}

// pleads reports whether verb h is of those who answer to a court and ask for nothing: "pleaded guilty".
func (f *finder) pleads(h int32) bool {
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if l := f.tree.toks[c].Lemma; l == "guilty" || l == "innocent" {
			return true
		}
	}
	return false
}

// again reports whether the time at c comes round: "every year".
func (f *finder) again(c int32) bool {
	switch f.tree.toks[c].Lemma {
	case "day", "week", "month", "year", "night", "hour", "time", "summer", "winter":
		return f.tree.childLemma(c, text.RelDet, "every", "each") >= 0
	}
	return false
}

// calledOff reads what the same sentence says of a plan further on: "were due to meet, but that was cancelled".
func (f *finder) calledOff(r *reading, m *match) {
	if r.status != extract.Planned {
		return
	}
	s := f.d.Sentences[f.tree.toks[m.head].Sent]
	for v := m.head + 1; v < s.Last; v++ {
		if !f.tree.verbal(v) || !f.pat.is("cancel", f.verbWord(v)) || f.negated(v) || f.modalOver(v) != "" {
			continue
		}
		if subj := f.tree.child(v, text.RelNsubjPass, text.RelNsubj); subj > m.head && f.standsFor(subj, m.head) {
			r.apply("cancel", f.verbWord(v))
			return
		}
	}
}

// standsFor reports whether the subject n stands for the deed at head: "that", "it", "which", or the noun for it.
func (f *finder) standsFor(n, head int32) bool {
	switch l := f.tree.toks[n].Lemma; l {
	case "that", "this", "it", "which", "plan":
		return true
	case "meeting", "talk", "summit", "visit", "trip", "session", "event":
		return f.pat.nouns[f.tree.toks[head].Lemma] != nil || f.tree.toks[head].Lemma == "meet" || f.tree.toks[head].Lemma == "visit"
	}
	return false
}
