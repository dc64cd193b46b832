package claim

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// besideSentence is the quote that stands right before the sentence, or after it where it ends in a
// colon or comma: the content of "He said:" and of "..., he said." when the splitter parted them.
func (s *search) besideSentence(sent text.Sentence, cue int32) int32 {
	for q := s.quoteNear(sent.Start); q < len(s.quotes); q++ {
		x := &s.quotes[q]
		if x.depth > 0 || x.Contains(s.d.Tokens[cue].Span) {
			continue
		}
		if x.End <= sent.Start && blank(s.d.Text[x.End:sent.Start]) && s.d.Tokens[cue].POS == text.VERB && speaking[s.class[cue]] {
			return int32(q)
		}
		if x.Start >= sent.End-1 {
			lead := strings.TrimRight(s.d.Text[s.d.Tokens[cue].End:min(x.Start, int32(len(s.d.Text)))], " \n\r\t")
			if len(lead) < 200 && strings.HasSuffix(lead, ":") && x.Start >= sent.Start {
				return int32(q)
			}
			break
		}
	}
	return -1
}

// quoteNear is the last of the outermost quotes that begin before at, 0 when there is none.
func (s *search) quoteNear(at int32) int {
	q, _ := slices.BinarySearchFunc(s.quotes, at, func(x quote, at int32) int { return int(x.Start - at) })
	for q = max(0, q-1); q > 0 && s.quotes[q].depth > 0; q-- {
	}
	return q
}

func blank(s string) bool { return strings.Trim(s, " \t\r\n,.;\u00a0") == "" }

// quotations completes contents that touch a quote to the whole of it, and gives quotes that follow a
// quoted claim without words between to the same claim.
func (s *search) quotations() {
	s.order()
	owner := make([]int32, len(s.quotes))
	for i := range owner {
		owner[i] = -1
	}
	for k := range s.claims {
		s.wholeQuotes(int32(k), owner)
	}
	for q := range s.quotes {
		x := &s.quotes[q]
		if owner[q] >= 0 || x.depth > 0 {
			continue
		}
		if k := s.follows(q, owner); k >= 0 {
			owner[q] = k
			s.claims[k].Content = join(append(s.claims[k].Content, x.Span), s.d.Text)
			s.claims[k].Why = append(s.claims[k].Why, "quote carries on")
		}
	}
}

// wholeQuotes extends the content of claim k to the ends of the quotes it touches.
func (s *search) wholeQuotes(k int32, owner []int32) {
	c := &s.claims[k]
	grown := c.Content
	for _, span := range c.Content {
		for q := s.quoteNear(span.Start); q < len(s.quotes) && s.quotes[q].Start <= span.End+1; q++ {
			x := &s.quotes[q]
			if x.depth > 0 || !span.Overlaps(x.Span) && !s.runsInto(span, x) || x.Overlaps(c.Cue) || !c.Speaker.Empty() && x.Overlaps(c.Speaker.Span) {
				continue
			}
			grown = append(grown, x.Span)
			c.quoted = true
			if owner[q] < 0 {
				owner[q] = k
			}
		}
	}
	if len(grown) > len(c.Content) {
		c.Content = join(grown, s.d.Text)
	}
}

// runsInto reports that words of a content go on in the quote x without a stop: "would close “some".
func (s *search) runsInto(span text.Span, x *quote) bool {
	return x.Start == span.End+1 && s.d.Text[span.End] == ' ' && x.closed && !strings.ContainsRune(".,;:", rune(s.d.Text[span.End-1]))
}

// follows is the claim that quote q carries on, or -1: the quote opens the paragraph's mark again, or
// makes sentences of its own right behind the claim.
func (s *search) follows(q int, owner []int32) int32 {
	x := &s.quotes[q]
	if x.joins && q > 0 {
		return owner[q-1]
	}
	best, end := int32(-1), int32(-1)
	after, _ := slices.BinarySearchFunc(s.claims, x.End, func(c found, at int32) int { return int(c.Cue.Start - at) })
	for k := max(0, after-2*reach); k < after; k++ {
		c := &s.claims[k]
		if e := c.end(); c.quoted && e <= x.Start && e > end && c.Content[0].Start < x.Start {
			best, end = int32(k), e
		}
	}
	if best < 0 || !s.sentenceInitial(x.Start) || strings.Count(x.Of(s.d.Text), " ") < 3 {
		return -1
	}
	between := s.d.Text[end:x.Start]
	if strings.Contains(between, "\n") && !s.ownParagraph(&s.claims[best], x, between) || !blank(between) && !s.tail(&s.claims[best], end, x.Start) {
		return -1
	}
	return best
}

// ownParagraph reports a quote that is a paragraph by itself right behind the one whose last words tell who speaks: “It rained,” she said.
// “We left.”
func (s *search) ownParagraph(c *found, x *quote, between string) bool {
	if c.CueHead < 0 || !x.closed || c.Content[0].Start > c.Cue.Start || strings.Count(strings.TrimSpace(between), "\n") > 0 {
		return false
	}
	rest := strings.TrimLeft(s.d.Text[x.End:], " \t\r")
	return rest == "" || rest[0] == '\n'
}

// maxTail is how many bytes may follow a cue up to the stop before the quote that carries on.
const maxTail = 120

// tail reports whether what stands between a quoted claim and the quote at next is the rest of the cue's
// sentence: "he said on Monday after a walk. “It was ...".
func (s *search) tail(c *found, end, next int32) bool {
	if c.CueHead < 0 || next-end > maxTail && (next-end > 3*maxTail || s.verbBetween(end, next)) || c.Content[0].Start > c.Cue.Start {
		return false
	}
	sent := s.d.Sentences[s.d.Tokens[c.CueHead].Sent]
	return sent.End <= next && blank(s.d.Text[max(end, sent.End):next]) && !strings.ContainsAny(s.d.Text[end:min(sent.End, next)], "\"“”:")
}

// verbBetween reports a finite verb between bytes from and to: without one they are no more than who the speaker is.
func (s *search) verbBetween(from, to int32) bool {
	first, last := s.d.TokensIn(text.Span{Start: from, End: to})
	return s.hasVerb(first, last)
}

func (s *search) sentenceInitial(at int32) bool {
	first, _ := s.d.TokensIn(text.Span{Start: at, End: at + 1})
	if int(first) >= len(s.d.Tokens) {
		return false
	}
	sent := s.d.Sentences[s.d.Tokens[first].Sent]
	return first <= sent.First+1
}

// end is where the last of cue, speaker and content ends.
func (c *found) end() int32 {
	e := max(c.Cue.End, c.Speaker.End)
	for _, x := range c.Content {
		e = max(e, x.End)
	}
	return e
}

// join puts spans in order and makes one of those that touch or overlap.
func join(spans []text.Span, doc string) []text.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b text.Span) int { return int(a.Start - b.Start) })
	out := spans[:0]
	for _, x := range spans {
		if n := len(out); n > 0 && (x.Start <= out[n-1].End || blank(doc[out[n-1].End:x.Start])) {
			out[n-1].End = max(out[n-1].End, x.End)
			continue
		}
		out = append(out, x)
	}
	return out
}

// form says how much of the content stands in quotes.
func (s *search) form(content []text.Span) string {
	in, out := 0, 0
	for _, x := range content {
		first, last := s.d.TokensIn(x)
		for t := first; t < last; t++ {
			switch {
			case s.d.Tokens[t].POS == text.PUNCT:
			case s.quoted[t] >= 0:
				in++
			default:
				out++
			}
		}
	}
	switch {
	case in == 0:
		return "indirect"
	case out == 0:
		return "direct"
	}
	return "mixed"
}
