package claim

import "github.com/readout-news/readout/text"

// nest sets Within of every claim to the innermost claim whose content holds its cue. Two claims never
// hold each other: of two such, the one with the surer cue is the outer. Weak claims inside others go.
func (s *search) nest() {
	for i := range s.claims {
		s.claims[i].Within = s.holder(i)
	}
	keep := s.claims[:0]
	index, holder := make([]int32, len(s.claims)), make([]int32, len(s.claims))
	for i := range s.claims {
		c := s.claims[i]
		index[i], holder[i] = -1, c.Within
		if c.Within >= 0 && !s.passesOn(&c) {
			continue
		}
		index[i] = int32(len(keep))
		keep = append(keep, c)
	}
	for i := range keep {
		w := keep[i].Within
		for n := 0; w >= 0 && index[w] < 0; n++ { // out of a claim that went into the one around it
			if w = holder[w]; n > len(holder) {
				w = -1
			}
		}
		if w >= 0 {
			w = index[w]
		}
		keep[i].Within = w
	}
	s.claims = keep
	s.breakCycles()
}

// maxHeld is how many claims, in their order, one may lie from the claim that holds it.
const maxHeld = 100

// afterwards ends the content of a claim where the cue behind it, which the whole sentence is the content of, begins: "A said
// that the road was open, B reported". In a quote that cue must stand outside the marks.
func (s *search) afterwards() {
	for i := range s.claims {
		a := &s.claims[i]
		if a.CueHead < 0 || a.Speaker.Empty() || len(a.Content) == 0 {
			continue
		}
		from := min(a.Speaker.Start, a.Cue.Start)
		for j := max(0, i-reach); j < min(len(s.claims), i+reach+1); j++ {
			b := &s.claims[j]
			switch {
			case j == i || !holds(b.Content, a.Cue) || !endsBefore(a.Content, b.Cue, from), s.mustGoOn(from):
			case b.quoted && s.quoted[a.CueHead] < 0:
				b.Content = s.cutInside(b.Content, text.Span{Start: from, End: a.Cue.End})
			case !b.quoted && (a.Content[len(a.Content)-1].End <= from || s.accordingCue(a.CueHead)):
				b.Content = s.cutBefore(b.Content, text.Span{Start: from, End: a.Cue.End})
			}
		}
	}
}

// mustGoOn reports that the word before byte at leads up to what follows it: "was let go as soon as".
func (s *search) mustGoOn(at int32) bool {
	t, _ := s.d.TokensIn(text.Span{Start: at, End: at + 1})
	if t == 0 || int(t) >= len(s.d.Tokens) || s.d.Tokens[t-1].Sent != s.d.Tokens[t].Sent {
		return false
	}
	switch s.d.Tokens[t-1].POS {
	case text.SCONJ, text.ADP, text.DET:
		return true
	}
	return false
}

// accordingCue reports the "according" of "according to".
func (s *search) accordingCue(i int32) bool {
	l := s.d.Tokens[i].Lemma
	return l == "accord" || l == "according"
}

// endsBefore reports whether the span that holds x ends before from.
func endsBefore(content []text.Span, x text.Span, from int32) bool {
	for _, c := range content {
		if c.Contains(x) {
			return c.End <= from
		}
	}
	return false
}

// cutInside ends the span that holds the cue x before it, and keeps the others: a quote may go on behind whoever passes it on.
func (s *search) cutInside(spans []text.Span, x text.Span) []text.Span {
	out := make([]text.Span, 0, len(spans))
	for _, c := range spans {
		if c.Contains(x) {
			out = append(out, s.cutBefore([]text.Span{c}, x)...)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// holder is the claim with the shortest content that holds the cue of claim i.
func (s *search) holder(i int) int32 {
	best, size := int32(-1), int32(1<<30)
	for j := max(0, i-maxHeld); j < min(len(s.claims), i+maxHeld); j++ {
		if j == i || !holds(s.claims[j].Content, s.claims[i].Cue) || holds(s.claims[i].Content, s.claims[j].Cue) && s.claims[i].score >= s.claims[j].score {
			continue
		}
		if n := length(s.claims[j].Content); n < size {
			best, size = int32(j), n
		}
	}
	return best
}

func holds(content []text.Span, x text.Span) bool {
	for _, c := range content {
		if c.Contains(x) {
			return true
		}
	}
	return false
}

func length(spans []text.Span) (n int32) {
	for _, x := range spans {
		n += x.Len()
	}
	return n
}

// breakCycles makes Within a forest.
func (s *search) breakCycles() {
	for i := range s.claims {
		for at, n := s.claims[i].Within, 0; at >= 0; at, n = s.claims[at].Within, n+1 {
			if at == int32(i) || n > len(s.claims) {
				s.claims[i].Within = -1
				break
			}
		}
	}
}

// passesOn reports whether a claim inside another's content is a station on the way of its content:
// surely a cue, of a class that puts forward or denies, with a speaker who has a name or
// role of his own: the pronouns there mostly stand for the outer speaker, but for "according to".
func (s *search) passesOn(c *found) bool {
	switch c.Class {
	case "reject", "nocomment":
		if !s.ofClaim(c) {
			return false
		}
		fallthrough
	case "say", "report", "confirm", "show", "deny":
		own := !s.pronoun(c.Speaker.Span) || c.Within >= 0 && s.claims[c.Within].CueHead >= 0 && s.accordingCue(s.claims[c.Within].CueHead)
		return c.score >= s.NestedMargin && !c.Speaker.Empty() && own
	}
	return false
}

// ofClaim reports whether what c rejects or leaves open is a claim: "rejected a report that".
func (s *search) ofClaim(c *found) bool {
	if c.CueHead < 0 {
		return false
	}
	for k := s.first[c.CueHead]; k >= 0; k = s.next[k] {
		if s.lex.claimed[s.d.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

func (s *search) pronoun(x text.Span) bool {
	h := headOf(s.d, x)
	return h >= 0 && s.d.Tokens[h].POS == text.PRON
}

// part ends the content of a claim where the next predicate of the same speaker begins: "said the road
// was open and denied the raid, saying it had proof".
func (s *search) part() {
	for i := range s.claims {
		a := &s.claims[i]
		for j := i + 1; j < min(len(s.claims), i+reach+1); j++ {
			if b := &s.claims[j]; s.coordinate(a, b) {
				a.Content = s.cutBefore(a.Content, b.Cue)
			}
		}
	}
}

// coordinate reports whether b, told inside a's content, has the speaker that a has, who stands outside
// that content: the two are said side by side.
func (s *search) coordinate(a, b *found) bool {
	if a.CueHead < 0 || b.CueHead < 0 || b.Speaker.Empty() || a.Speaker.Span != b.Speaker.Span || !holds(a.Content, b.Cue) || len(b.Content) == 0 || b.Content[0].Start < b.Cue.Start {
		return false
	}
	t := &s.d.Tokens[b.CueHead]
	switch t.Rel {
	case text.RelConj:
		return t.Tag == text.TagVBD || t.Tag == text.TagVBZ || t.Tag == text.TagVBP || t.Tag == text.TagVB && t.Lemma == s.d.Tokens[a.CueHead].Lemma // "or say"
	case text.RelAdvcl, text.RelParataxis:
		return t.Tag == text.TagVBG && b.CueHead > 0 && s.d.Tokens[b.CueHead-1].POS == text.PUNCT
	}
	return false
}

// cutBefore ends the spans before the cue x and the conjunction or comma it comes with; where nothing
// would be left they stay as they are.
func (s *search) cutBefore(spans []text.Span, x text.Span) []text.Span {
	first, _ := s.d.TokensIn(x)
	for first > 0 && (s.d.Tokens[first-1].POS == text.CCONJ || s.d.Tokens[first-1].POS == text.PUNCT && s.quoted[first-1] < 0) {
		first--
	}
	end := s.d.Tokens[first].Start
	out := make([]text.Span, 0, len(spans))
	for _, c := range spans {
		if c.End = min(c.End, end); c.Start < c.End {
			out = append(out, c)
		}
	}
	if out = s.trim(out); len(out) == 0 {
		return spans
	}
	return out
}

// single keeps the surer of two claims that have much the same content without holding each other's
// cue: "expressed" and "concern" of one phrase.
func (s *search) single() {
	drop := make([]bool, len(s.claims))
	for i := range s.claims {
		drop[i] = s.doubled(i)
	}
	keep := s.claims[:0]
	for i := range s.claims {
		if !drop[i] {
			keep = append(keep, s.claims[i])
		}
	}
	s.claims = keep
}

// reach is how far apart, in claims, two cues of one phrase stand at most.
const reach = 6

func (s *search) doubled(i int) bool {
	a := &s.claims[i]
	for j := max(0, i-reach); j < min(len(s.claims), i+reach+1); j++ {
		b := &s.claims[j]
		if j != i && s.citesFor(a, b) {
			return true
		}
		if j == i || b.score < a.score || b.score == a.score && j > i {
			continue
		}
		if holds(a.Content, b.Cue) || holds(b.Content, a.Cue) {
			continue
		}
		if 10*2*shared(a.Content, b.Content) > 6*(length(a.Content)+length(b.Content)) {
			return true
		}
	}
	return false
}

// citesFor reports whether a is the "was cited" of the "as stating" that is b's cue, or the "backed off"
// of "backed off, arguing that": b says it all.
func (s *search) citesFor(a, b *found) bool {
	if a.CueHead < 0 || b.CueHead < 0 || s.d.Tokens[b.CueHead].Head != a.CueHead || s.d.Tokens[b.CueHead].Tag != text.TagVBG {
		return false
	}
	return citing(s.d.Tokens[a.CueHead].Lemma) || a.Speaker.Span == b.Speaker.Span && len(a.Content) == 1 && len(b.Content) > 0 &&
		a.Content[0].Start == b.Cue.Start && a.Content[0].End == b.Content[len(b.Content)-1].End
}

// shared is the number of bytes in both lists of spans.
func shared(a, b []text.Span) (n int32) {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				n += min(x.End, y.End) - max(x.Start, y.Start)
			}
		}
	}
	return n
}
