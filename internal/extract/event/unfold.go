package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// thereIsNo reports whether noun h, which a relative clause tells of, is said not to be there: "there are no senators who have said".
func (f *finder) thereIsNo(h int32) bool {
	v := f.tree.toks[h].Head
	return v >= 0 && f.nobody(h) && f.tree.childLemma(v, text.RelExpl, "there") >= 0
}

// saidByNobody reports whether nobody is who verb h says that they do what the clause at c tells: "no senator has said that she backs him".
func (f *finder) saidByNobody(h, c int32) bool {
	s, own := f.tree.child(h, text.RelNsubj), f.tree.child(c, text.RelNsubj)
	return s >= 0 && own > h && f.nobody(s) && f.tree.toks[own].POS == text.PRON && tellsOf[f.tree.toks[h].Lemma]
}

// tellsOf are verbs by which people let others know where they stand.
var tellsOf = map[string]bool{"say": true, "announce": true, "declare": true, "state": true, "indicate": true, "signal": true}

// strengthens are verbs of help to those who fight, who fight whether or not the help comes.
var strengthens = map[string]bool{"assist": true, "aid": true, "help": true, "support": true, "back": true, "arm": true, "train": true, "equip": true, "fund": true, "finance": true, "supply": true}

// helpedAlready reports whether the participle at c, under verb h or its object, says what those do whom h helps: "to assist the rebels fighting
// the army".
func (f *finder) helpedAlready(c, h int32) bool {
	t := &f.tree
	if t.toks[c].Tag == text.TagVB && t.toks[c].Rel == text.RelXcomp && (t.toks[c].Lemma == "fight" || t.toks[c].Lemma == "battle") {
		o := t.child(h, text.RelObj)
		return strengthens[t.toks[h].Lemma] && o > h && o < c && f.mayAct(o) // "to help Togo fight the rebels"
	}
	if t.toks[c].Tag != text.TagVBG || t.child(c, text.RelMark, text.RelNsubj, text.RelAux) >= 0 {
		return false
	}
	switch t.toks[c].Rel {
	case text.RelAcl:
		v := t.toks[h].Head
		return h < c && v >= 0 && t.toks[h].Rel == text.RelObj && strengthens[t.toks[v].Lemma] && f.mayAct(h)
	case text.RelXcomp:
		o := t.child(h, text.RelObj)
		return strengthens[t.toks[h].Lemma] && o > h && o < c && f.mayAct(o)
	}
	return false
}

// cameOfFoiling reads harm that came of a blow against a plan of others, whose doers it is told of: "foiled an attack killing nine".
func (f *finder) cameOfFoiling(r *reading, m *match) {
	t := &f.tree
	if r.status != extract.Cancelled || t.toks[m.head].Tag != text.TagVBG || !harms[t.toks[m.head].Lemma] {
		return
	}
	for v, n := t.toks[m.head].Head, 0; v >= 0 && n < 6; v, n = t.toks[v].Head, n+1 {
		if t.verbal(v) {
			if f.pat.is("cancel", f.verbWord(v)) && t.child(v, text.RelNsubj) >= 0 {
				r.set(extract.Held, "came of what was "+t.toks[v].Lemma)
			}
			return
		}
	}
}

// inTime reports whether the clause of v, in the present behind "as" or "when", stands beside one that may or is to come: "could praise them as he
// meets them", "is expected to raise it when he visits".
func (f *finder) inTime(mark string, v, h int32) bool {
	switch mark {
	case "as", "while", "when", "once":
	default:
		return false
	}
	if t := f.tree.toks[v].Tag; t != text.TagVBP && t != text.TagVBZ || f.tree.child(v, text.RelAux, text.RelCop) >= 0 {
		return false
	}
	if f.tree.childLemma(h, text.RelAux, "will", "could", "may", "might", "would") >= 0 && f.tree.childLemma(h, text.RelAux, "have") < 0 {
		return true
	}
	g := f.tree.toks[h].Head
	return f.infinitive(h) && g >= 0 && f.tree.toks[h].Rel == text.RelXcomp && f.pat.is("plan", f.verbWord(g))
}

// blow reports whether m is force that is used by trying to use it: who tried to storm a camp or to assassinate somebody (CAMEO 185) went for
// them, while who tried to attack may not have.
func (f *finder) blow(m *match) bool {
	if m.pat.Type != "ASSAULT" || m.pat.Kind != "verb" {
		return false
	}
	switch f.tree.toks[m.head].Lemma {
	case "storm", "assassinate":
		return true
	}
	return false
}
