package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// quoteTail reads `"...," the statement said` and `"...," said the statement`: outside the quote there
// are only cue and source. It gives the head of the source, or -1 when the order is another one.
func (s *search) quoteTail(i int32, in text.Sentence) int32 {
	q := s.quoteBefore(i, in)
	if q < 0 {
		return -1
	}
	first, last := q+1, i
	for first < last && s.d.Tokens[first].POS == text.PUNCT {
		first++
	}
	if first == i || i-first == 1 && s.d.Tokens[first].POS == text.AUX { // said X
		first = i + 1
		last = s.phraseEnd(first, in)
	}
	h := s.phraseHead(first, last)
	for k := first; h < 0 && k < last && last == i; k++ { // "Ana Torres, 40, said"
		if s.d.Word(k) == "," {
			h = s.phraseHead(first, k)
			break
		}
	}
	if h < 0 {
		return -1
	}
	s.quoteOnly(q, max(last, i+1), in)
	return h
}

// phraseEnd is where the noun phrase ends that begins at first. An article behind a name begins another:
// "Ana Torres a nurse".
func (s *search) phraseEnd(first int32, in text.Sentence) int32 {
	last := first
	for last < in.Last && s.phraseWord(last) {
		if last > first && s.d.Tokens[last].POS == text.DET && s.d.Tokens[last-1].POS == text.PROPN {
			break
		}
		last++
	}
	return last
}

// quoteBefore is the last token of a quote that ends in speech shortly before the verb of saying at i,
// or -1.
func (s *search) quoteBefore(i int32, in text.Sentence) int32 {
	c := s.class[i]
	if s.quoted[i] >= 0 || c != say && c != report && c != confirm || s.d.Tokens[i].POS != text.VERB {
		return -1
	}
	q := i - 1
	for q >= in.First && i-q < 12 && s.quoted[q] < 0 {
		q--
	}
	if q < in.First || s.quoted[q] < 0 || s.d.Tokens[i].Tag == text.TagVBG || s.joined(q+1, i) {
		return -1
	}
	if x := s.quotes[s.quoted[q]]; !s.endsSpeech(x) && (q+1 != i || x.Start > s.d.Tokens[in.First].Start) {
		return -1
	}
	return q
}

// joined reports that another predicate or a conjunction stands among the words [first, last).
func (s *search) joined(first, last int32) bool {
	for t := first; t < last; t++ {
		switch s.d.Tokens[t].POS {
		case text.VERB, text.SCONJ, text.CCONJ:
			return true
		}
	}
	return false
}

// plainObject reports that cue i has its content in an object outside quotes: "mocked the judge".
func (s *search) plainObject(i int32) bool {
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if s.d.Tokens[k].Rel == text.RelObj && s.quoted[k] < 0 && s.marks[k] == labelContent {
			return true
		}
	}
	return false
}

// quoteOnly makes the quote that ends at token q the content, and of what stands behind it only what is
// quoted from token last on.
func (s *search) quoteOnly(q, last int32, in text.Sentence) {
	t := q
	for ; t >= in.First && s.quoted[t] == s.quoted[q]; t-- {
		s.marks[t] = labelContent
	}
	for colon := t > in.First && s.d.Word(t) == ":" && s.hasVerb(in.First, t); colon && t >= in.First; t-- {
		s.marks[t] = labelNone
	}
	for t := q + 1; t < in.Last; t++ {
		if s.quoted[t] < 0 || t < last {
			s.marks[t] = labelNone
		}
	}
}

// endsSpeech reports whether a quote ends in the comma or mark that parts speech from its cue.
func (s *search) endsSpeech(q quote) bool {
	in := strings.TrimRight(q.inner.Of(s.d.Text), " ’'")
	return in != "" && strings.ContainsRune(",?!—-", rune(in[len(in)-1])) || strings.HasPrefix(s.d.Text[q.End:], ",")
}
