package claim

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// label labels the units of cue i, marks the tokens of the content and gives the unit that is the
// source, or -1.
func (s *search) label(i int32, in text.Sentence) (source int) {
	n := s.Units(i)
	s.labels = resize(s.labels, n)
	source = -1
	var sourceMargin int32
	bestContent, bestMargin := -1, int32(-1<<30)
	var state Found
	content := false
	for u := range n {
		var scores [labels]int32
		s.feats = s.UnitFeatures(i, u, state, s.feats[:0])
		s.Args.Score(s.feats, scores[:])
		best := linear.Best(scores[:])
		s.labels[u] = uint8(best)
		state = s.Next(state, u, best)
		switch best {
		case labelContent:
			content = true
		case labelSource:
			if m := scores[labelSource] - scores[labelNone]; source < 0 || m > sourceMargin {
				source, sourceMargin = u, m
			}
		}
		if m := scores[labelContent] - max(scores[labelNone], scores[labelSource]); m > bestMargin {
			bestContent, bestMargin = u, m
		}
	}
	if !content && bestContent >= 0 && bestMargin > contentFloor {
		s.labels[bestContent] = labelContent
	}
	s.withArguments(i)
	for u, l := range s.labels {
		if l == labelContent {
			first, last := s.Tokens(u)
			for t := max(first, in.First); t < min(last, in.Last); t++ {
				s.marks[t] = labelContent
			}
		}
	}
	s.marks[i] = labelNone
	return source
}

// withArguments adds to a verb that is content all by itself what it says it of: the dependents on its side of the cue.
func (s *search) withArguments(cue int32) {
	for u, l := range s.labels {
		x := s.units[u]
		if l != labelContent || !x.self || s.d.Tokens[x.head].POS != text.VERB {
			continue
		}
		alone := true
		for v := range s.labels {
			alone = alone && (v == u || s.labels[v] != labelContent)
		}
		for v := range s.labels {
			if y := s.units[v]; alone && v != u && y.level == x.level && s.labels[v] == labelNone && y.head < cue == (x.head < cue) {
				s.labels[v] = labelContent
			}
		}
	}
}

// repair corrects content and source by word order, and gives the head of the source, or -1.
func (s *search) repair(i int32, in text.Sentence, source int) int32 {
	s.dropExpletive(i)
	s.dropAddressee(i, in)
	if h := s.citedSubject(i); h >= 0 {
		return h
	}
	s.unwithout(i, in)
	if h := s.lastSaid(i, in); h >= 0 {
		return h
	}
	if source < 0 {
		if h := s.quoteTail(i, in); h >= 0 {
			return h
		}
	} else if q := s.quoteBefore(i, in); q >= 0 && s.units[source].head > q && !s.plainObject(i) {
		s.quoteOnly(q, i+1, in)
	}
	if source < 0 || takesNoObject(s.d.Tokens[i].Lemma) && (s.units[source].head < i || s.bare(in)) {
		if h := s.inverted(i, in); h >= 0 {
			return h
		}
	}
	s.untime(i, in)
	seen := int32(-1)
	if source >= 0 {
		seen = s.units[source].head
	}
	if h := s.wholeSource(i, in, seen); h >= 0 {
		return h
	}
	if s.class[i] == report || s.class[i] == say || s.class[i] == nocomment {
		s.thatClause(i, in)
	}
	s.completeDemand(i, in)
	s.fromTheCue(i, in)
	s.withConjuncts(i, in)
	s.dropOutlet(i, in)
	if source >= 0 {
		s.complete(i, in)
		h := s.settleHead(s.units[source].head)
		if p := s.d.Tokens[h].POS; p == text.NOUN || p == text.PROPN || p == text.PRON {
			return h
		}
		if k := s.accordingTo(i, in); k >= 0 {
			return k
		}
		return h
	}
	if h := s.subjectOf(i); h >= 0 {
		return h
	}
	if h := s.plainSubject(i, in); h >= 0 {
		return h
	}
	return s.finalCue(i, in)
}

// contentFloor is how far below the other labels content may lie and still be taken, when a cue has
// no other content.
const contentFloor = -600

// maxGap is how many words may part two stretches of content without being cue or source.
const maxGap = 4

// spans are the marked stretches of a sentence. Punctuation between two marked words does not part
// them, nor do a few words that are neither cue nor source.
func (s *search) spans(sent text.Sentence, cue, source text.Span) []text.Span {
	var out []text.Span
	gap := maxGap + 1
	for t := sent.First; t < sent.Last; t++ {
		tok := &s.d.Tokens[t]
		switch {
		case tok.Overlaps(cue) || tok.Overlaps(source):
			gap = maxGap + 1
		case s.marks[t] != labelContent && tok.POS == text.PUNCT:
		case s.marks[t] != labelContent:
			gap++
		case tok.POS == text.PUNCT && gap > 0:
		case gap <= maxGap:
			out[len(out)-1].End, gap = tok.End, 0
		default:
			out, gap = append(out, tok.Span), 0
		}
	}
	return s.meaning(s.trim(out))
}

// meaning leaves out the stretches that are one function word ("that", "which") where others say what
// is meant.
func (s *search) meaning(spans []text.Span) []text.Span {
	if len(spans) < 2 {
		return spans
	}
	out := make([]text.Span, 0, len(spans))
	for _, x := range spans {
		if !s.functionWord(x) {
			out = append(out, x)
		}
	}
	if len(out) == 0 {
		return spans
	}
	return out
}

func (s *search) functionWord(x text.Span) bool {
	first, last := s.d.TokensIn(x)
	if last-first != 1 {
		return false
	}
	switch t := &s.d.Tokens[first]; t.POS {
	case text.SCONJ, text.CCONJ, text.ADP, text.PART, text.DET, text.ADV, text.PUNCT:
		return true
	case text.PRON:
		return t.Tag == text.TagWP || t.Tag == text.TagWDT || t.Lemma == "that"
	}
	return false
}

// trim takes commas, colons and stops off the ends, keeping quotation marks and brackets.
func (s *search) trim(spans []text.Span) []text.Span {
	out := spans[:0]
	for _, x := range spans {
		for !x.Empty() && isEdge(s.d.Text[x.End-1]) {
			x.End--
		}
		for !x.Empty() && isEdge(s.d.Text[x.Start]) {
			x.Start++
		}
		if !x.Empty() {
			out = append(out, x)
		}
	}
	return out
}

func isEdge(c byte) bool {
	return c == ' ' || c == ',' || c == ':' || c == ';' || c == '.' || c == '\n'
}

// cueSpan is the head with its auxiliaries, negation, adverbs and particles, as far as they touch it.
func (s *search) cueSpan(i int32) text.Span {
	first, last := i, i
	if s.heldBack(i) {
		for i = s.d.Tokens[i].Head; s.d.Tokens[i].POS != text.VERB && s.d.Tokens[i].Head >= 0; {
			i = s.d.Tokens[i].Head
		}
		first = min(first, i)
	}
	for first-1 >= s.left[i] && s.ofCue(first-1, i) {
		first--
	}
	for last+1 <= s.right[i] && s.ofCue(last+1, i) && s.d.Tokens[last+1].Rel != text.RelAdvmod {
		last++
	}
	return text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[last].End}
}

func (s *search) ofCue(t, i int32) bool {
	if s.d.Tokens[t].Head != i || s.marks[t] == labelContent || t == i-1 && s.nameAsModal(i) {
		return false
	}
	switch s.d.Tokens[t].Rel {
	case text.RelAux, text.RelAuxPass, text.RelAdvmod, text.RelCompoundPrt, text.RelFixed, text.RelCop:
		return s.right[t] == s.left[t]
	}
	return false
}

// withoutAsides ends a content that is a thing and no clause before what is told of the thing in passing: "echoed her
// concerns, which are old".
func (s *search) withoutAsides(spans []text.Span) []text.Span {
	for k := range spans {
		x := &spans[k]
		h := headOf(s.d, *x)
		if h < 0 || !nominal(s.d.Tokens[h].POS) || s.quoted[h] >= 0 || s.child(h, text.RelCop, text.RelNsubj) >= 0 {
			continue
		}
		first, last := s.d.TokensIn(*x)
		dashes := 0
		for t := first + 1; t+1 < last; t++ {
			w := s.d.Word(t)
			if w == "--" || w == "–" {
				dashes++
			}
			if w != "," && (w != "--" && w != "–" || dashes%2 == 0) { // the second dash ends an aside
				continue
			}
			if s.passing(t+1, last, first) {
				x.End = s.d.Tokens[t-1].End
				break
			}
		}
	}
	return spans
}

// passing reports whether an aside to what stands before token t begins there and goes on to the end of the content [first, last).
func (s *search) passing(t, last, first int32) bool {
	for k := t; k < last; k++ {
		if s.left[k] != t && s.left[k] != t-1 || s.right[k] < last-2 || s.d.Tokens[k].Head < first || s.d.Tokens[k].Head >= t {
			continue
		}
		switch s.d.Tokens[k].Rel {
		case text.RelAclRelcl, text.RelAcl, text.RelAppos, text.RelAdvcl, text.RelParataxis:
			return true
		}
	}
	return false
}
