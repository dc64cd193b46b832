package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// Newspapers lay claims in a few fixed word orders that a tree often gets wrong. These rules read the
// orders off the words and change the marks of the content before it is cut out.

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
		first, last = i+1, i+1
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
	for t := q; t >= in.First && s.quoted[t] == s.quoted[q]; t-- {
		s.marks[t] = labelContent
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

// phraseHead is the noun that heads the words [first, last), which must be one noun phrase and
// perhaps adverbs and auxiliaries; -1 when they are not.
func (s *search) phraseHead(first, last int32) int32 {
	h := int32(-1)
	for t := first; t < last; t++ {
		tok := &s.d.Tokens[t]
		switch {
		case tok.POS == text.AUX || tok.POS == text.ADV || t+1 < last && s.hyphened(t) && s.d.Word(t+1) == "-":
		case tok.POS == text.PRON && h < 0 && last-first > 3:
			return -1
		case !s.phraseWord(t) && !(tok.POS == text.ADP && h >= 0):
			return -1
		case tok.POS == text.NOUN || tok.POS == text.PROPN || tok.POS == text.PRON:
			if h < 0 || s.d.Tokens[h].Head == t || s.d.Tokens[t-1].POS != text.ADP && !s.behindPreposition(first, t) {
				h = t
			}
		}
	}
	return h
}

// behindPreposition reports whether a preposition stands among the words [first, t).
func (s *search) behindPreposition(first, t int32) bool {
	for k := first; k < t; k++ {
		if s.d.Tokens[k].POS == text.ADP {
			return true
		}
	}
	return false
}

// hyphened reports a part of a word with a hyphen, which the tokens of the treebanks part.
func (s *search) hyphened(t int32) bool {
	toks := s.d.Tokens
	return s.d.Word(t) == "-" || t > 0 && toks[t-1].End == toks[t].Start && s.d.Word(t-1) == "-" ||
		int(t)+1 < len(toks) && toks[t+1].Start == toks[t].End && s.d.Word(t+1) == "-"
}

func (s *search) phraseWord(t int32) bool {
	if s.hyphened(t) {
		return true
	}
	switch tok := &s.d.Tokens[t]; tok.POS {
	case text.NOUN, text.PROPN, text.PRON, text.DET, text.ADJ, text.NUM, text.PART:
		return tok.Lemma != "to" && tok.Lemma != "that"
	case text.ADP:
		return tok.Lemma == "of" || tok.Lemma == "for"
	case text.PUNCT:
		return s.d.Word(t) == "-" || s.d.Word(t) == "."
	}
	return false
}

// complete takes the rest of the sentence into a content that stops short of its own verb: "said rebel
// fire | killed 13 people". A content of nouns only, right behind the cue, is the subject of what follows.
func (s *search) complete(i int32, in text.Sentence) {
	if s.d.Tokens[i].POS != text.VERB || s.insideRelative(i) {
		return
	}
	first := i + 1
	for first < in.Last && s.d.Tokens[first].POS == text.SCONJ {
		first++
	}
	last := first
	for last < in.Last && s.marks[last] == labelContent {
		last++
	}
	if last == first || last >= in.Last {
		return
	}
	switch c := s.class[i]; {
	case s.midPhrase(first, last):
		for t := last; t < in.Last && s.d.Tokens[t].POS != text.PUNCT; t++ {
			s.marks[t] = labelContent
		}
	case s.d.Tokens[last].Lemma == "of" && s.d.Tokens[last-1].POS != text.VERB:
		for t := last; t < in.Last && s.phraseWord(t); t++ {
			s.marks[t] = labelContent
		}
	case s.hasVerb(first, last) && first == i+1, !s.hasVerb(last, last+1):
	case c == say || c == report || c == confirm || c == hope || c == believe || c == expect:
		for t := last; t < in.Last; t++ {
			s.marks[t] = labelContent
		}
	}
}

// midPhrase reports that the clause [first, last) stops where a noun phrase goes on: neither stop,
// conjunction nor preposition stands behind it.
func (s *search) midPhrase(first, last int32) bool {
	switch s.d.Tokens[last].POS {
	case text.NOUN, text.ADJ, text.NUM, text.PRON, text.DET:
		return s.hasVerb(first, last) && !s.timed(last) && s.d.Tokens[last-1].POS != text.PUNCT
	}
	return false
}

// insideRelative reports a cue whose clause hangs on a noun or stands for one, so that the verb behind
// it may be another's: "those who said no left".
func (s *search) insideRelative(i int32) bool {
	for n := 0; i >= 0 && n < 4; n++ {
		switch s.d.Tokens[i].Rel {
		case text.RelAcl, text.RelAclRelcl, text.RelCsubj, text.RelAdvclRelcl:
			return true
		case text.RelConj, text.RelXcomp, text.RelCcomp, text.RelAdvcl:
			i = s.d.Tokens[i].Head
		default:
			return false
		}
	}
	return false
}

// untime unmarks the time between a cue and its clause ("said Friday he would go") and a content that is
// nothing else ("did not answer Wednesday whether").
func (s *search) untime(i int32, in text.Sentence) {
	end := i + 1
	for end < in.Last && s.timed(end) {
		end++
	}
	if end < in.Last && s.hasVerb(end, end+1) { // "said Friday was quiet"
		return
	}
	for t := i + 1; t < end; t++ {
		s.marks[t] = labelNone
	}
}

// thatClause takes what stands behind "wrote in a letter that" and "did not say on Monday whether",
// where the model saw no content. It reports whether there is such a clause.
func (s *search) thatClause(i int32, in text.Sentence) bool {
	for t := i + 1; t < min(in.Last, i+12); t++ {
		switch tok := &s.d.Tokens[t]; {
		case tok.POS == text.SCONJ && (tok.Lemma == "that" || tok.Lemma == "whether"):
			if s.marks[t] == labelContent {
				return false
			}
			for k := t; k < in.Last; k++ {
				s.marks[k] = labelContent
			}
			return true
		case tok.POS == text.VERB, tok.POS == text.AUX, tok.POS == text.PUNCT:
			return false
		}
	}
	return false
}

// completeDemand takes the infinitive into a content that stops at whom it is asked of: "urged Quito |
// to wait".
func (s *search) completeDemand(i int32, in text.Sentence) {
	if c := s.class[i]; c != urge && c != demand && c != decree && c != expect || i+1 >= in.Last {
		return
	}
	to := i + 1
	for to < in.Last && s.marks[to] == labelContent {
		to++
	}
	if to == i+1 || to+1 >= in.Last || s.d.Tokens[to].Lemma != "to" || s.d.Tokens[to+1].Tag != text.TagVB {
		return
	}
	end := s.right[to+1]
	for t := to; t <= end && t < in.Last; t++ {
		if s.d.Word(t) == "," && t < end && s.d.Tokens[t+1].Tag == text.TagVBG {
			break
		}
		s.marks[t] = labelContent
	}
}

// citedSubject is whom "X was cited by agencies as stating" and "agencies quoted X as saying" make the
// speaker: the subject or object of the citing verb above cue i; -1 elsewhere.
func (s *search) citedSubject(i int32) int32 {
	h := s.d.Tokens[i].Head
	if h < 0 || !citing(s.d.Tokens[h].Lemma) || s.d.Tokens[i].Tag != text.TagVBG {
		return -1
	}
	if p := s.child(h, text.RelNsubjPass); p >= 0 {
		return p
	}
	return s.child(h, text.RelObj)
}

func citing(lemma string) bool { return lemma == "cite" || lemma == "quote" || lemma == "reference" }

// dropExpletive unmarks the "it" of "it was stated that".
func (s *search) dropExpletive(i int32) {
	for c := s.first[i]; c >= 0; c = s.next[c] {
		if t := &s.d.Tokens[c]; t.Lemma == "it" && (t.Rel == text.RelExpl || t.Rel == text.RelNsubjPass) {
			s.marks[c] = labelNone
		}
	}
}

// settleHead moves from a determiner or adjective that the tree took for a head to the noun behind it.
func (s *search) settleHead(h int32) int32 {
	last := s.d.Sentences[s.d.Tokens[h].Sent].Last
	if p := s.d.Tokens[h].POS; p != text.DET && p != text.ADJ && s.d.Tokens[h].Tag != text.TagPRPS {
		return h
	}
	best := h
	for t := h + 1; t < last && t < h+6; t++ {
		switch s.d.Tokens[t].POS {
		case text.NOUN, text.PROPN:
			best = t
		case text.ADJ, text.DET, text.NUM:
		default:
			return best
		}
	}
	return best
}

// widen takes in the words of a title or name that the tree left outside the phrase: capitalised
// words, with adjectives and articles before them.
func (s *search) widen(first, last, cue int32) (int32, int32) {
	sent := s.d.Sentences[s.d.Tokens[first].Sent]
	for capital(s.d.Word(first)) && first-1 >= sent.First && first-1 != cue {
		t := &s.d.Tokens[first-1]
		if !(t.POS == text.PROPN || (t.POS == text.NOUN || t.POS == text.ADJ) && capital(s.d.Word(first-1))) || s.marks[first-1] == labelContent {
			break
		}
		first--
	}
	for first-1 >= sent.First && s.d.Tokens[first-1].POS == text.ADJ && s.d.Tokens[first-1].Rel == text.RelAmod && s.marks[first-1] != labelContent && s.d.Tokens[first].POS != text.DET {
		first--
	}
	if first-1 >= sent.First && s.d.Tokens[first].POS != text.DET && s.d.Tokens[first-1].POS == text.DET && (s.d.Tokens[first-1].Head >= first && s.d.Tokens[first-1].Head <= last || s.d.Tokens[first-1].Head == cue) {
		first--
	}
	for capital(s.d.Word(last)) && last+1 < sent.Last && last+1 != cue && s.d.Tokens[last+1].POS == text.PROPN && s.marks[last+1] != labelContent {
		last++
	}
	for first < last {
		if s.timed(first) && s.d.Tokens[first].Head != first+1 {
			first++
			continue
		}
		switch s.d.Tokens[first].POS {
		case text.CCONJ, text.ADP, text.PUNCT, text.SCONJ:
			first++
			continue
		}
		break
	}
	return first, last
}

func capital(w string) bool { return w != "" && strings.ToUpper(w[:1]) == w[:1] && w[0] >= 'A' }
