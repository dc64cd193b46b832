package claim

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// speaker is the noun phrase of unit source, or the empty Arg when source is -1.
func (s *search) speaker(i int32, source int) extract.Arg {
	if source < 0 {
		return extract.Arg{Mention: -1}
	}
	h := s.units[source].head
	return extract.Arg{Span: s.nounPhrase(h, i), Mention: s.mentionOf(h)}
}

// nounPhrase is the phrase under h without the clauses that follow it, without the preposition before
// it, and without the cue.
func (s *search) nounPhrase(h, cue int32) text.Span {
	first, last := h, h
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if c < h && first == h && s.opensPhrase(c) && !(s.left[c] <= cue && cue <= s.right[c]) {
			first = s.left[c]
		}
	}
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if c <= h {
			continue
		}
		if s.closesPhrase(c) || s.left[c] <= cue && cue <= s.right[c] {
			break
		}
		if s.d.Tokens[c].Rel != text.RelPunct {
			last = s.right[c]
		}
	}
	return text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[last].End}
}

func (s *search) opensPhrase(c int32) bool {
	switch s.d.Tokens[c].Rel {
	case text.RelCase, text.RelPunct, text.RelCc, text.RelMark, text.RelAdvmod, text.RelDiscourse, text.RelCop, text.RelNsubj, text.RelAux, text.RelParataxis, text.RelAdvcl, text.RelDep:
		return false
	}
	return true
}

// closesPhrase reports whether dependent c of a noun is a clause or aside that a name does not need.
func (s *search) closesPhrase(c int32) bool {
	switch s.d.Tokens[c].Rel {
	case text.RelAclRelcl, text.RelAcl, text.RelParataxis, text.RelAdvcl, text.RelCcomp, text.RelDep, text.RelAdvclRelcl, text.RelCop, text.RelNsubj, text.RelObl, text.RelOrphan, text.RelList:
		return true
	}
	return false
}

// mentionOf is the mention whose head is h; a relative pronoun stands for its antecedent.
func (s *search) mentionOf(h int32) int32 {
	if m := s.mention[h]; m >= 0 {
		return m
	}
	switch s.d.Tokens[h].Tag {
	case text.TagWP, text.TagWDT:
		for c, n := s.d.Tokens[h].Head, 0; c >= 0 && n < 6; c, n = s.d.Tokens[c].Head, n+1 {
			if a := s.d.Tokens[c].Head; s.d.Tokens[c].Rel == text.RelAclRelcl && a >= 0 {
				return s.mention[a]
			}
		}
	}
	return -1
}
