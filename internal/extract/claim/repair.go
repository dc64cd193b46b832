package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// Newspapers lay claims in a few fixed word orders that a tree often gets wrong. These rules read the
// orders off the words and change the marks of the content before it is cut out.

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

// citedSubject is whom "X was cited by agencies as stating" and "agencies quoted X as saying" make the
// speaker: the subject or object of the citing verb above cue i; -1 elsewhere.
func (s *search) citedSubject(i int32) int32 {
	if i > 0 && s.d.Tokens[i].Tag == text.TagVBG && s.d.Tokens[i-1].POS == text.NOUN && (s.lex.claimed[s.d.Tokens[i-1].Lemma] || s.lex.document[s.d.Tokens[i-1].Lemma]) { // "a story saying that"
		return i - 1
	}
	if p := s.child(i, text.RelNsubjPass); p >= 0 && citing(s.d.Tokens[i].Lemma) { // "was quoted by the agency as saying"
		return p
	}
	h := s.d.Tokens[i].Head
	if h < 0 || s.d.Tokens[i].Tag != text.TagVBG {
		return -1
	}
	if m := s.child(i, text.RelMark, text.RelCase); !citing(s.d.Tokens[h].Lemma) && (s.class[h] != report || m < 0 || s.d.Tokens[m].Lemma != "as") {
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
