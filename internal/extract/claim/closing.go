package claim

import "github.com/readout-news/readout/text"

// closingCue reports who said it all behind a comma at the end of a sentence: "..., the coast guard told Efe."
func (s *search) closingCue(i int32, in text.Sentence) bool {
	t := &s.d.Tokens[i]
	if t.POS != text.VERB || t.Rel != text.RelParataxis || t.Head < 0 || t.Head > i || s.d.Tokens[t.Head].POS == text.NOUN {
		return false
	}
	if c := s.class[i]; c != say && c != report || s.child(i, text.RelCcomp, text.RelXcomp, text.RelMark, text.RelCc, text.RelAux) >= 0 {
		return false
	}
	k := s.child(i, text.RelNsubj)
	if k < t.Head || k > i || s.d.Tokens[i].Tag != text.TagVBD && s.d.Tokens[i].Tag != text.TagVBZ {
		return false
	}
	_, last := s.d.TokensIn(s.d.Subtree(i))
	return s.commaBefore(k, in) > in.First && last >= in.Last-1
}

// commaBefore is the comma right before the phrase of noun k; -1 where there is none.
func (s *search) commaBefore(k int32, in text.Sentence) int32 {
	first, _ := s.d.TokensIn(s.d.Subtree(k))
	if first > in.First && s.d.Word(first-1) == "," {
		return first - 1
	}
	return -1
}

// closed marks all before a closing cue and its speaker as content.
func (s *search) closed(i int32, in text.Sentence) bool {
	if !s.closingCue(i, in) {
		return false
	}
	for t := in.First; t < s.commaBefore(s.child(i, text.RelNsubj), in); t++ {
		s.marks[t] = labelContent
	}
	return true
}

// castsDoubt reports "cast doubt on": a claim though "cast" says nothing.
func (s *search) castsDoubt(i int32) bool {
	if l := s.d.Tokens[i].Lemma; l != "cast" && l != "throw" {
		return false
	}
	o := s.child(i, text.RelObj)
	return o >= 0 && s.d.Tokens[o].Lemma == "doubt"
}

// doubted marks what doubt is cast on as content.
func (s *search) doubted(i int32) bool {
	o := s.child(i, text.RelObl)
	if !s.castsDoubt(i) || o < 0 {
		return false
	}
	first, last := s.d.TokensIn(s.d.Subtree(o))
	for t := first; t < last; t++ {
		s.marks[t] = labelContent
	}
	return true
}

// impersonal reports what nobody is named for: "it was alleged that".
func (s *search) impersonal(i int32) bool {
	switch s.class[i] {
	case say, report, believe, expect, deny, show, confirm:
	default:
		return false
	}
	it := s.child(i, text.RelExpl, text.RelNsubjPass)
	that := s.child(i, text.RelCcomp, text.RelCsubj, text.RelCsubjPass)
	return it >= 0 && s.d.Tokens[it].Lemma == "it" && s.child(i, text.RelAuxPass) >= 0 && that > i && s.child(that, text.RelMark) >= 0
}
