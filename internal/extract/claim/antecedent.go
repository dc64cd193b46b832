package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// withAntecedent puts before the content of the cue at i what its relative pronoun stands for, where a part of the content is told
// by the pronoun: "the tax, which the baker said | was high" says that the tax was high.
func (s *search) withAntecedent(i int32, c *found) {
	a := takesRelative(s.d, i)
	if a < 0 || len(c.Content) == 0 || c.Content[0].Start < c.Cue.End || s.quoted[i] != s.quoted[a] || s.d.Tokens[a].Sent != s.d.Tokens[i].Sent {
		return
	}
	if x := s.child(i, text.RelCcomp); x >= 0 && s.isThat(s.child(x, text.RelMark)) || !s.pronominal(a, i) && (s.timed(a) || when[strings.ToLower(s.d.Tokens[a].Lemma)]) {
		return
	}
	switch first, _ := s.d.TokensIn(c.Content[0]); {
	case s.d.Word(first) == "that", s.d.Tokens[first].Tag == text.TagWRB, relative(s.d, first):
		return
	case s.d.Tokens[first].POS == text.ADP || s.d.Word(first) == "including": // when and where, and for what
		if w := s.d.Word(first); w != "as" && w != "of" {
			return
		}
	}
	if o := s.child(i, text.RelObj); o > i && s.child(i, text.RelXcomp, text.RelCcomp) < 0 && !relative(s.d, o) && !s.hasVerb(o, s.right[i]+1) {
		return
	}
	x := s.antecedentPhrase(s.whomOf(a, i), i)
	if x.Empty() || x.Overlaps(c.Speaker.Span) || x.Overlaps(c.Cue) || x.End > c.Content[0].Start || holds(c.Content, s.d.Tokens[a].Span) {
		return
	}
	c.Content = append([]text.Span{x}, c.Content...)
}

func (s *search) isThat(t int32) bool { return t >= 0 && s.d.Tokens[t].Lemma == "that" }

// pronominal reports a relative pronoun between antecedent a and verb v.
func (s *search) pronominal(a, v int32) bool {
	for t := a + 1; t < v; t++ {
		if relative(s.d, t) || s.d.Tokens[t].Lemma == "that" {
			return true
		}
	}
	return false
}

// whomOf is the name or noun right before the "whom" of the relative clause of verb v, which stands for somebody, where the tree hung the
// clause on noun a before it; a elsewhere.
func (s *search) whomOf(a, v int32) int32 {
	for t := a + 2; t < v; t++ {
		if s.d.Word(t) != "whom" {
			continue
		}
		k := t - 1
		if s.d.Tokens[k].POS == text.PUNCT {
			k--
		}
		if k > a && noun(s.d.Tokens[k].POS) && s.isSpeaker(k) {
			return k
		}
	}
	return a
}

// longest is how many words an antecedent may have.
const longest = 12

// antecedentPhrase is the noun phrase under a up to the relative clause of verb v; a pronoun is none.
func (s *search) antecedentPhrase(a, v int32) text.Span {
	if p := s.d.Tokens[a].POS; p != text.NOUN && p != text.PROPN && p != text.NUM {
		return text.Span{}
	}
	first, last := a, s.left[v]-1
	for c := s.first[a]; c >= 0 && c < a; c = s.next[c] {
		switch s.d.Tokens[c].Rel {
		case text.RelDet, text.RelAmod, text.RelNummod, text.RelCompound, text.RelNmodPoss, text.RelNmodDesc, text.RelFlat:
			first = min(first, s.left[c])
		}
	}
	for last > a && s.d.Tokens[last].POS == text.PUNCT {
		last--
	}
	if n := s.name[a]; n >= 0 {
		first, last = min(first, s.d.Names[n].First), max(last, s.d.Names[n].Last-1)
	}
	if last = max(last, a); last >= v || last-first >= longest {
		return text.Span{}
	}
	return text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[last].End}
}

// when are nouns for when, why and how, which a clause with no pronoun modifies: "the day he said that".
var when = map[string]bool{"time": true, "day": true, "moment": true, "hour": true, "minute": true, "week": true, "month": true, "year": true,
	"way": true, "reason": true, "place": true, "point": true}
