package event

import "github.com/readout-news/readout/text"

// judged reports whether the infinitive at top, which somebody is named for, is only what h says a word about: "it looks bad for her to ask".
func (f *finder) judged(top, h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "look", "seem", "sound", "appear", "feel":
	default:
		return false
	}
	if f.tree.childLemma(top, text.RelMark, "to") < 0 {
		return false
	}
	for t := h + 1; t < top; t++ {
		if f.tree.toks[t].Lemma == "for" {
			return true
		}
	}
	return false
}

// adverbial reads the conjunction or preposition of an adverbial clause.
func (f *finder) adverbial(r *reading, top, h int32) int32 {
	t := &f.tree
	for c := t.first[top]; c >= 0; c = t.next[c] {
		if k := &t.toks[c]; k.Rel == text.RelMark || k.Rel == text.RelCase || k.Rel == text.RelAdvmod || k.Rel == text.RelCc && k.Lemma == "rather" {
			switch {
			case f.notYet(r, k.Lemma, top):
				return -1
			case f.judged(top, h):
				r.apply("maybe", "for her to, under "+t.toks[h].Lemma)
				return -1
			case f.takenFor(top, h):
				r.apply("maybe", "as, under "+t.toks[h].Lemma)
				return -1
			case f.pat.is("maybe-mark", k.Lemma):
				r.apply("maybe", k.Lemma)
				return -1
			case k.Lemma == "against": // "warned against attacking"
				r.apply("maybe", k.Lemma)
				return -1
			case k.Lemma == "without", k.Lemma == "rather", k.Lemma == "instead", k.Lemma == "from" && t.toks[h].Lemma == "far":
				r.apply("deny", k.Lemma)
				return -1
			case k.Lemma == "after" && t.toks[top].Tag == text.TagVBG && t.child(top, text.RelNsubj, text.RelAux) < 0:
				return -1 // "after consulting her, he is leaving"
			case k.Lemma == "before" && t.toks[top].Tag == text.TagVBN && t.child(top, text.RelNsubjPass, text.RelNsubj) < 0:
				if t.toks[h].Tag != text.TagVBD || t.toks[h].Lemma == "die" { // "spoke to them before being arrested"
					r.apply("maybe", "before being") // "died before being hanged"
				}
				return -1
			case f.yetToCome(k.Lemma, top, h):
				r.apply("plan", k.Lemma+", in the present")
				return -1
			case !r.stance && f.inTime(k.Lemma, top, h):
				r.apply("plan", k.Lemma+", beside what may come")
				return -1
			case (k.Lemma == "before" || k.Lemma == "until") && !r.finite && t.toks[h].Tag == text.TagVBD && t.toks[top].Tag == text.TagVBG:
				return -1 // "spoke to the crowd before meeting her"
			case (k.Lemma == "before" || k.Lemma == "until") && !r.finite:
				r.apply("plan", k.Lemma)
				return -1
			case k.Lemma == "to" && (f.pat.is("implicative", f.verbWord(h)) || f.armedWith(h)): // "used a gun to shoot"
				r.bare = false
				f.finite(r, h)
				return h
			case k.Lemma == "to" && r.crowd && (f.past(h) || t.toks[h].Tag == text.TagVBP || t.toks[h].Tag == text.TagVBZ):
				r.bare = false // "took to the streets to protest"
				f.finite(r, h)
				return -1
			case k.Lemma == "to" && f.presumed(r, h, top):
				f.finite(r, h)
				return h
			case k.Lemma == "to" && t.toks[h].Rel == text.RelAcl && f.baseless(r, t.toks[h].Head, h): // "had no basis to seek them to start an inquiry"
				return -1
			case k.Lemma == "to":
				if w := f.verbWord(h); t.child(h, text.RelObj) < 0 || t.child(h, text.RelObj) > top || !f.pat.is("cancel", w) && !f.pat.is("undo", w) {
					f.governor(r, h, top) // but what somebody abandoned a truce for goes on
				}
				if o := t.child(h, text.RelObj); o >= 0 && o < top && f.grasps(o, top) { // "took the opportunity on Friday to blame"
					r.bare = false
					f.finite(r, h)
					return h
				} else if o >= 0 && t.toks[o].Lemma == "pressure" { // "raised pressure on her to resign"
					r.apply("call", "pressure")
					return -1
				} else if o >= 0 && o < top && f.classNoun(o) { // "tabled a motion to ban"
					f.nounGovernor(r, o)
					return -1
				}
				if f.modalOver(h) != "" {
					r.apply("maybe", f.modalOver(h)) // "could invoke a law to send troops"
				} else if f.accomplishes(h) {
					r.bare = false
					f.finite(r, h)
					return h
				}
				if f.asReal(r, h, top) || f.goesPublic(r, h, top) {
					r.bare = false
					f.finite(r, h)
					return h
				}
				if a := &t.toks[h]; a.Rel == text.RelAcl && f.infinitive(h) && f.pat.is("deny-noun", t.lemma(a.Head)) {
					r.apply("deny", t.lemma(a.Head)) // "her refusal to commit to backing them"
					return -1
				}
				if !r.finite || top == r.verb { // but "wrote to say that she had left"
					r.apply("plan", "purpose")
				}
				return -1
			case t.toks[h].Lemma == "short": // "stopped short of condemning"
				r.apply("deny", "short of")
				return -1
			case k.Lemma == "of" || k.Lemma == "for" || k.Lemma == "from" || k.Lemma == "with" || k.Lemma == "that":
				if t.nominal(h) { // "on suspicion of"
					f.nounGovernor(r, h)
				} else {
					f.governor(r, h, top)
				}
				return -1
			}
		}
	}
	if r.finite {
		return -1
	}
	if t.toks[top].Tag == text.TagVB && t.toks[h].POS == text.ADJ { // "are due to sign", with "to" hung on "due"
		f.governor(r, h, top)
	}
	if !r.stance && top > h && f.pat.is("propose", f.verbWord(h)) { // "unveiled a plan, providing"
		r.apply("propose", f.verbWord(h))
	}
	f.finite(r, h)
	return h
}

// ifBefore reports whether a condition stands before v in its sentence.
func (f *finder) ifBefore(v int32) bool {
	for t := f.d.Sentences[f.tree.toks[v].Sent].First; t < v; t++ {
		if k := &f.tree.toks[t]; k.Lemma == "if" && k.Rel == text.RelMark {
			return true
		}
	}
	return false
}
