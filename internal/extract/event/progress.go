package event

import (
	"github.com/readout-news/readout/text"
)

// goesOn reads what says beside an event noun that it has not ended: "the siege, now in its fourth month".
func (f *finder) goesOn(r *reading, n int32) {
	s := f.d.Sentences[f.tree.toks[n].Sent]
	for t := n + 1; t < s.Last && t < n+14; t++ {
		k := &f.tree.toks[t]
		switch k.Lemma {
		case "day", "week", "month", "year", "hour":
			if f.ordinal(t) && f.tree.child(t, text.RelNmodPoss) >= 0 {
				r.apply("ongoing", "in its "+f.d.Word(t-1)+" "+k.Lemma)
				return
			}
		}
		if f.tree.verbal(t) && !f.tree.under(t, n) && f.tree.toks[n].Head != t {
			return
		}
	}
}

// ordinal reports whether the noun t is counted by "first", "fourth" and the like.
func (f *finder) ordinal(t int32) bool {
	for c := f.tree.first[t]; c >= 0 && c < t; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAmod && k.Lemma != "last" && k.Lemma != "first" && k.POS == text.ADJ {
			switch w := k.Lemma; {
			case len(w) > 2 && w[len(w)-2:] == "th", w == "second", w == "third":
				return true
			}
		}
	}
	return false
}

// progress reports whether the predicate noun h is of those that say that something goes on: "under way", "in force".
func (f *finder) progress(h int32) bool {
	return f.pat.is("progress", f.tree.toks[h].Lemma) && f.tree.hasPrep(h, []string{"under", "in"})
}

// predicate reads what is said of an event noun by the verb or adjective h whose subject it is.
func (f *finder) predicate(r *reading, top, h int32) {
	t := &f.tree
	if t.toks[h].POS == text.ADJ || t.toks[h].POS == text.ADV { // "the meeting is due on Friday"
		if f.pat.is("progress", t.toks[h].Lemma) || t.toks[h].Lemma == "way" {
			r.apply("ongoing", t.toks[h].Lemma)
			return
		}
		if t.toks[h].Lemma == "off" { // "the merger is off"
			r.apply("cancel", "off")
			return
		}
		f.governor(r, h, top)
		return
	}
	word := f.verbWord(h)
	switch k := &t.toks[h]; {
	case f.modalOver(h) != "":
		r.apply("maybe", "what it would bring") // "a veto would doom the bill"
		return
	case f.pat.is("cancel", word), word == "collapse", word == "founder":
		r.apply("cancel", word)
		return
	case f.pat.is("ongoing", word) && word != "begin" && word != "start" && word != "resume" && (word != "keep" || t.child(h, text.RelObj) < 0) && !f.hadDone(h):
		r.apply("ongoing", word)
		return
	case (k.Tag == text.TagVBZ || k.Tag == text.TagVBP) && f.comes(h):
		r.apply("plan", word) // "the airlift begins on Monday"
		return
	}
	for c := t.first[h]; c >= 0; c = t.next[c] { // "remains in force", "is in its third week"
		if k := &t.toks[c]; (k.Rel == text.RelObl || k.Rel == text.RelXcomp) && f.progress(c) && word == "remain" {
			r.apply("ongoing", "remain")
			return
		}
	}
}

// hadDone reports whether verb h stands in the past perfect, which tells of what has ended since: "the truce had lasted two years".
func (f *finder) hadDone(h int32) bool {
	a := f.tree.childLemma(h, text.RelAux, "have")
	return a >= 0 && f.tree.toks[a].Tag == text.TagVBD
}

// comes reports whether the present tense of h tells of what is to begin.
func (f *finder) comes(h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "begin", "start", "open", "resume", "commence":
		return true
	case "take":
		return f.hasObject(h, "effect", "place")
	case "come":
		return f.withForce(h)
	}
	return false
}

func (f *finder) withForce(h int32) bool {
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Lemma == "force" && f.tree.hasPrep(c, []string{"into"}) {
			return true
		}
	}
	return false
}

// modalOver is the word that makes the clause of verb h a supposition, "" for none.
func (f *finder) modalOver(h int32) string {
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAux && k.Tag == text.TagMD {
			switch k.Lemma {
			case "would", "could", "might", "may":
				return k.Lemma
			}
		}
	}
	return ""
}
