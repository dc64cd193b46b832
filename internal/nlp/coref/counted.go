package coref

import "github.com/readout-news/readout/text"

// onlyCounted reports whether the word at t stands for people of whom the text has no more than their number: "two others", and
// the number itself where it is who was harmed, as in "a blast killed 14".
func (r *resolver) onlyCounted(t int32) bool {
	w := &r.d.Tokens[t]
	switch {
	case w.Tag == text.TagNNS && w.Lemma == "other":
		return r.countBefore(t) || r.harmed(t) && r.d.Child(t, text.RelDet) < 0
	case w.POS == text.NUM || w.Tag == text.TagNNS && rounded[w.Lemma]:
		return r.harmed(t) && !r.numberOf(t) && !r.dated(t) && !r.unitBehind(t)
	}
	return false
}

// rounded are the nouns that count people in round numbers.
var rounded = map[string]bool{"dozen": true, "score": true, "hundred": true, "thousand": true}

// numberOf reports whether the number at t has behind it what it is a number of.
func (r *resolver) numberOf(t int32) bool {
	for c := range r.d.Children(t) {
		if c > t && r.d.Tokens[c].Rel == text.RelNmod {
			if p := r.d.Child(c, text.RelCase); p < 0 || !where[r.lower(p)] { // "killed dozens in Kandora"
				return true
			}
		}
	}
	return false
}

// where are the prepositions that say where those are who are counted.
var where = map[string]bool{"in": true, "at": true, "on": true, "near": true, "outside": true, "across": true}

// countStart is the first token of the count that ends at t.
func (r *resolver) countStart(t int32) int32 {
	for t > 0 && r.sameSentence(t-1, t) {
		switch k := &r.d.Tokens[t-1]; {
		case k.POS == text.NUM, rounded[k.Lemma] && k.Head == t, k.Lemma == "several", k.Lemma == "many", k.Lemma == "some", k.Lemma == "a" && r.d.Word(t) == "dozen":
			t--
		default:
			return t
		}
	}
	return t
}

// countBefore reports whether a number, or a word for one, stands before the noun at t.
func (r *resolver) countBefore(t int32) bool {
	for c := range r.d.Children(t) {
		if c >= t {
			break
		}
		switch k := &r.d.Tokens[c]; {
		case k.POS == text.NUM, k.Lemma == "several", k.Lemma == "many", k.Lemma == "some", rounded[k.Lemma]:
			return true
		}
	}
	return false
}

// harmed reports whether t is whom a verb of killing or wounding is said of.
func (r *resolver) harmed(t int32) bool {
	w := &r.d.Tokens[t]
	if v := r.d.Child(t, text.RelAcl); v == t+1 && r.d.Tokens[v].Tag == text.TagVBN && casualty[r.d.Tokens[v].Lemma] {
		return true // headlines: "43 killed in shelling"
	}
	if w.Head < 0 {
		return false
	}
	h := &r.d.Tokens[w.Head]
	switch w.Rel {
	case text.RelObj:
		return casualty[h.Lemma]
	case text.RelObl: // "killed at least 14"
		least := r.d.Child(t, text.RelNmod)
		return casualty[h.Lemma] && least >= 0 && r.lower(least) == "least"
	case text.RelNsubj: // headlines: "43 killed in shelling"
		if h.Lemma == "die" {
			return true
		}
		return (h.Tag == text.TagVBN || h.Tag == text.TagVBD) && casualty[h.Lemma] && w.Head == t+1 && r.d.Child(w.Head, text.RelObj) < 0
	case text.RelNummod: // "43 dead in shelling"
		return h.Lemma == "dead" && w.Head == t+1
	case text.RelNsubjPass:
		return casualty[h.Lemma] && h.Tag == text.TagVBN
	}
	return false
}

// casualty are the verbs whose object is dead or hurt.
var casualty = map[string]bool{"kill": true, "wound": true, "injure": true, "hurt": true, "murder": true, "massacre": true, "execute": true, "behead": true, "torture": true, "gas": true}

// unitBehind reports whether what follows the number at t says what it counts, so that the tree has only hung it wrongly.
func (r *resolver) unitBehind(t int32) bool {
	n := t + 1
	if n >= int32(len(r.d.Tokens)) || !r.sameSentence(t, n) {
		return false
	}
	switch r.d.Tokens[n].POS {
	case text.NUM, text.SYM:
		return true
	case text.NOUN, text.ADJ:
		if r.d.Tokens[n].Lemma == "dead" {
			return false
		}
		return r.d.Tokens[n].Rel != text.RelParataxis && !r.hangsAside(n)
	}
	return r.d.Word(n) == "-" || r.d.Word(n) == "%"
}

// hangsAside reports whether the noun phrase of n stands beside its clause, as the source of a headline does.
func (r *resolver) hangsAside(n int32) bool {
	for k := 0; n >= 0 && k < 5; k++ {
		if r.d.Tokens[n].Rel == text.RelParataxis {
			return true
		}
		if n = r.d.Tokens[n].Head; n < 0 || r.d.Tokens[n].POS == text.VERB {
			return false
		}
	}
	return false
}
