package claim

import (
	"strings"

	known "github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// inverted reads "..., reported the press service" for a cue whose source was not seen. It marks the
// clause before the comma and gives the head of the phrase behind the verb, or -1.
func (s *search) inverted(i int32, in text.Sentence) int32 {
	h, last := s.invertedPhrase(i, in)
	if h < 0 {
		return -1
	}
	for t := in.First; t < i; t++ {
		s.marks[t] = labelContent
	}
	for t := i; t < last; t++ {
		s.marks[t] = labelNone
	}
	return h
}

// invertedPhrase is the phrase that can speak right behind the verb of saying i up to a stop or comma,
// where a clause ends before the verb in a comma: its head and the token behind it; -1 for none.
func (s *search) invertedPhrase(i int32, in text.Sentence) (h, last int32) {
	c := s.class[i]
	if c != say && c != report && c != confirm || i-in.First < 4 || s.d.Tokens[i-1].POS != text.PUNCT {
		return -1, i
	}
	switch s.d.Tokens[i].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBN, text.TagVBP:
	default:
		return -1, i
	}
	last = i + 1
	for last < in.Last && s.phraseWord(last) {
		last++
	}
	if k := s.behind(i); k >= 0 && last < in.Last && s.right[k] >= last && (s.right[k]+1 >= in.Last || s.d.Tokens[s.right[k]+1].POS == text.PUNCT) {
		if s.isSpeaker(k) && s.hasVerb(in.First, i) && s.quoted[i] == s.quoted[s.right[k]] { // "said people familiar with the plan who were in the hall"
			return k, s.right[k] + 1
		}
	}
	if last < in.Last && (s.d.Tokens[last].POS != text.PUNCT || s.quoted[last] >= 0 && s.quoted[in.First] < 0) { // "said the dam “was weak”"
		return -1, i
	}
	if h = s.phraseHead(i+1, last); h < 0 || !s.isSpeaker(h) || !s.hasVerb(in.First, i) {
		return -1, i
	}
	return h, last
}

// behind is the noun behind a verb of saying that takes none, which the tree makes its subject or object; -1 for none.
func (s *search) behind(i int32) int32 {
	if k := s.child(i, text.RelNsubj, text.RelObj); k > i && takesNoObject(s.d.Tokens[i].Lemma) && s.child(i, text.RelCcomp) < i {
		return k
	}
	return -1
}

// invertedCue reports a verb that word order alone makes a cue: nothing before it is its subject, and
// no other reading is left for the noun behind it.
func (s *search) invertedCue(i int32, in text.Sentence) bool {
	if s.d.Tokens[i].POS != text.VERB || !takesNoObject(s.d.Tokens[i].Lemma) {
		return false
	}
	if k := s.child(i, text.RelNsubj, text.RelNsubjPass); k >= 0 && k < i {
		return false
	}
	h, _ := s.invertedPhrase(i, in)
	return h >= 0
}

// finalCue reads "Two bridges fell residents said.": a cue that ends its sentence, right behind a noun
// phrase, behind a clause. It marks the clause and gives the phrase's head, or -1.
func (s *search) finalCue(i int32, in text.Sentence) int32 {
	end := i + 1
	for end < in.Last && end-i < 5 && s.marks[end] != labelContent && s.d.Tokens[end].POS != text.VERB {
		end++
	}
	if end+1 < in.Last && s.d.Word(end) == "without" && s.d.Tokens[end+1].Tag == text.TagVBG {
		end = in.Last
	}
	if c := s.class[i]; end < in.Last || c != say && c != report && c != confirm || s.d.Tokens[i].POS != text.VERB {
		return -1
	}
	h := i - 1
	for h > in.First && (s.d.Tokens[h].POS == text.AUX || s.d.Tokens[h].POS == text.ADV) {
		h--
	}
	h = s.beforeBracket(h, in)
	if p := s.d.Tokens[max(h, in.First)].POS; h < in.First || p != text.NOUN && p != text.PROPN && p != text.PRON {
		return -1
	}
	first := h
	if n := s.name[h]; n >= 0 {
		first = max(in.First, s.d.Names[n].First)
	}
	for first-1 >= in.First && i-first < 12 && s.d.Tokens[first].POS != text.DET && s.d.Tokens[h].POS != text.PRON && s.modifies(first-1, h) {
		first--
	}
	for first < h && first > in.First && s.d.Tokens[first-1].POS == text.ADP { // "on Monday police said"
		first++
	}
	if !s.hasVerb(in.First, first) {
		return -1
	}
	for t := in.First; t < end; t++ {
		s.marks[t] = labelNone
		if t < first {
			s.marks[t] = labelContent
		}
	}
	return h
}

// wholeSource reads "Two bridges fell, the office of the mayor said." and "The bridges, the mayor said,
// have fallen.": all between the last comma and the cue is the source, even where the tree gave some of
// it to the clause, or nobody was taken for the source. It gives the head of the phrase, or -1 when no part of it was taken for content or
// for another's name.
func (s *search) wholeSource(i int32, in text.Sentence, source int32) int32 {
	if c := s.class[i]; s.d.Tokens[i].POS != text.VERB || c != say && c != report && c != confirm && c != show {
		return -1
	}
	first, stray := i, false
	for first-1 >= in.First && i-first < 14 && s.sourceWord(first-1) {
		first--
		stray = stray || s.marks[first] == labelContent
	}
	stray = stray || source < first
	if first-2 >= in.First && s.d.Word(first-1) == "," && source >= first && source < i && s.ends(i, in) {
		s.fill(in.First, first-1)
	}
	if !stray {
		s.aroundAside(i, first, in)
	}
	if !stray || first-2 < in.First || s.d.Word(first-1) != "," || s.d.Tokens[first].POS == text.ADP {
		return -1
	}
	h := s.phraseHead(first, i)
	if h < 0 {
		return -1
	}
	switch {
	case s.marks[first-2] == labelContent && s.hasVerb(in.First, first) && s.ends(i, in):
	case s.bare(in) && s.hasVerb(in.First, first) && s.ends(i, in):
		for t := in.First; t < first-1; t++ {
			s.marks[t] = labelContent
		}
	case s.inserted(i, first, in):
		for t := in.First; t < first-1; t++ {
			s.marks[t] = labelContent
		}
	default:
		return -1
	}
	for t := first; t < i; t++ {
		s.marks[t] = labelSource
	}
	return h
}

// fill takes all into a content that begins among the words [first, last) and stops short of last.
func (s *search) fill(first, last int32) {
	for first < last && s.marks[first] != labelContent {
		first++
	}
	for t := first; t < last; t++ {
		s.marks[t] = labelContent
	}
}

// aroundAside takes what stands before an aside like "The museum, the mayor said, would make ..." into
// the content seen behind it: the phrase or subordinate clause that the sentence begins with. The aside
// is the words [first, i] between commas.
func (s *search) aroundAside(i, first int32, in text.Sentence) {
	if first-2 < in.First || i+2 >= in.Last || s.d.Word(first-1) != "," || s.d.Word(i+1) != "," || s.marks[i+2] != labelContent || s.quoted[i+2] >= 0 {
		return
	}
	begin := in.First
	if s.d.Tokens[begin].POS == text.CCONJ {
		begin++
	}
	if s.d.Tokens[begin].POS != text.SCONJ && s.hasVerb(begin, first) {
		return
	}
	for t := begin; t < first-1; t++ {
		s.marks[t] = labelContent
	}
}

// bare reports that no word was taken for content.
func (s *search) bare(in text.Sentence) bool {
	for t := in.First; t < in.Last; t++ {
		if s.marks[t] == labelContent {
			return false
		}
	}
	return true
}

// sourceWord reports a word that may stand in the phrase between a comma and its cue.
func (s *search) sourceWord(t int32) bool {
	switch tok := &s.d.Tokens[t]; tok.POS {
	case text.AUX:
		return tok.Rel != text.RelAuxPass
	case text.ADP:
		return tok.Lemma != "after" && tok.Lemma != "before" && tok.Lemma != "than"
	}
	return s.phraseWord(t)
}

// ends reports whether no more than adverbs, times and places stand behind cue i.
func (s *search) ends(i int32, in text.Sentence) bool {
	return !s.hasVerb(i+1, in.Last) && (i+1 >= in.Last || s.d.Word(i+1) != ":")
}

// inserted reports whether cue i stands, with its source from first, between the commas of an aside,
// behind a noun phrase and before the verb of it.
func (s *search) inserted(i, first int32, in text.Sentence) bool {
	return i+2 < in.Last && s.d.Word(i+1) == "," && s.hasVerb(i+2, i+3) && !s.hasVerb(in.First, i) &&
		s.phraseHead(in.First, first-1) >= 0
}

// beforeBracket is the token before a bracket that closes at h, and h where none does.
func (s *search) beforeBracket(h int32, in text.Sentence) int32 {
	if h < in.First || s.d.Word(h) != ")" {
		return h
	}
	for t := h - 1; t > in.First && h-t < 5; t-- {
		if s.d.Word(t) == "(" {
			return t - 1
		}
	}
	return h
}

// modifies reports whether t can stand in the phrase before the noun h.
func (s *search) modifies(t, h int32) bool {
	if s.hyphened(t) {
		return true
	}
	switch s.d.Tokens[t].POS {
	case text.DET, text.ADJ, text.PROPN:
		return true
	case text.NOUN, text.NUM:
		return s.under(t, h)
	}
	return false
}

// takesNoObject reports a verb of saying that has no person or office as its object.
func takesNoObject(lemma string) bool {
	switch lemma {
	case "say", "report", "add", "note", "state", "announce", "write", "explain", "clarify", "claim", "declare", "stress":
		return true
	}
	return false
}

func (s *search) hasVerb(first, last int32) bool {
	for t := first; t < last; t++ {
		switch s.d.Tokens[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}

// plainSubject is the noun right before a verb of saying whose content stands behind it, or -1.
func (s *search) plainSubject(i int32, in text.Sentence) int32 {
	if c := s.class[i]; c != say && c != report && c != confirm || s.d.Tokens[i].POS != text.VERB || i+1 >= in.Last {
		return -1
	}
	h := i - 1
	for h > in.First && (s.d.Tokens[h].POS == text.AUX && s.d.Tokens[h].Rel != text.RelAuxPass || s.d.Tokens[h].POS == text.ADV) {
		h--
	}
	if h < in.First || s.marks[h] == labelContent || s.marks[i+1] != labelContent && s.d.Tokens[i+1].POS != text.SCONJ && s.quoted[i+1] < 0 {
		return -1
	}
	if s.timed(h) {
		return -1
	}
	if s.speakingNoun(h) {
		return h
	}
	switch s.d.Tokens[h].POS {
	case text.NOUN, text.PROPN:
		if strings.HasSuffix(s.d.Tokens[h].Lemma, "day") { // "on Monday said"
			return -1
		}
		return h
	case text.PRON:
		if s.d.Tokens[h].Lemma != "it" {
			return h
		}
	}
	return -1
}

// accordingTo is the head of the phrase behind "according to", up to a comma or verb; -1 elsewhere.
func (s *search) accordingTo(i int32, in text.Sentence) int32 {
	if l := s.d.Tokens[i].Lemma; l != "accord" && l != "according" || i+2 >= in.Last {
		return -1
	}
	last := i + 2
	for last < in.Last && s.phraseWord(last) {
		last++
	}
	h := s.phraseHead(i+2, last)
	for t := i + 2; h >= 0 && t < last; t++ {
		s.marks[t] = labelNone
	}
	return h
}

// dropAddressee unmarks who is told and when in "told the committee on Monday that": what stands
// between a verb of saying and its "that" is no content.
func (s *search) dropAddressee(i int32, in text.Sentence) {
	if c := s.class[i]; c != say && c != report && c != confirm || s.d.Tokens[i].POS != text.VERB {
		return
	}
	for t := i + 1; t < min(in.Last, i+15); t++ {
		switch tok := &s.d.Tokens[t]; {
		case tok.POS == text.SCONJ && tok.Lemma == "that":
			for k := i + 1; k < t; k++ {
				s.marks[k] = labelNone
			}
			return
		case tok.Tag == text.TagVBN && tok.Rel == text.RelAcl: // "told the radio in a talk aired on Monday that"
		case s.quoted[t] >= 0 && s.named(s.quoted[t]): // "told “Morning Talk” that"
		case tok.POS == text.VERB, tok.POS == text.AUX, tok.POS == text.PUNCT && s.quoted[t] < 0:
			return
		}
	}
}

// longestTitle is how many bytes the title of a programme in quotes has at most.
const longestTitle = 30

// named reports a quote that is a title: all but its small words begin with capitals.
func (s *search) named(q int32) bool {
	x := s.quotes[q].inner.Of(s.d.Text)
	if len(x) > longestTitle {
		return false
	}
	for i, w := range strings.Fields(x) {
		if !capital(w) && (i == 0 || len(w) > 4) {
			return false
		}
	}
	return true
}

// dropOutlet unmarks the outlet that was told something right behind "told": "told CNN | Nadal's letter was false".
func (s *search) dropOutlet(i int32, in text.Sentence) {
	if s.d.Tokens[i].Lemma != "tell" || i+2 >= in.Last || s.marks[i+1] != labelContent || s.name[i+1] < 0 && s.d.Word(i+1) != "the" {
		return
	}
	first := i + 1
	if s.name[first] < 0 {
		first++
	}
	end := first + 1
	if n := s.name[first]; n >= 0 {
		end = s.d.Names[n].Last
	}
	for ; end > first; end-- {
		o, ok := known.Org(s.d.Str(text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[end-1].End}))
		if ok && o.Agency {
			break
		}
	}
	if end == first || end+1 >= in.Last || s.d.Tokens[end].Tag == text.TagPOS || s.hasVerb(end, end+1) || !s.hasVerb(end, in.Last) || !nominal(s.d.Tokens[end].POS) && s.d.Tokens[end].POS != text.DET && s.d.Tokens[end].POS != text.ADJ {
		return
	}
	for t := i + 1; t < end; t++ {
		s.marks[t] = labelNone
	}
}
