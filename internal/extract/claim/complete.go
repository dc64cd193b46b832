package claim

import "github.com/readout-news/readout/text"

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
	case s.hasVerb(first, last) && first == i+1, !s.hasVerb(s.pastAdverbs(last, in), s.pastAdverbs(last, in)+1):
	case c == say || c == report || c == confirm || c == hope || c == believe || c == expect || c == show && s.aloneSubject(first, last):
		for t := last; t < in.Last; t++ {
			s.marks[t] = labelContent
		}
	}
}

// pastAdverbs is the token behind the adverbs at t: "said villagers | only learned".
func (s *search) pastAdverbs(t int32, in text.Sentence) int32 {
	for t+1 < in.Last && s.d.Tokens[t].POS == text.ADV && s.d.Tokens[t].Head > t {
		t++
	}
	return t
}

// aloneSubject reports that the words [first, last) are the subject of the verb behind them: "a survey found only half of the town | agreed".
func (s *search) aloneSubject(first, last int32) bool {
	for t := first; t < last; t++ {
		if h := s.d.Tokens[t].Head; h >= last && (s.d.Tokens[t].Rel == text.RelNsubj || s.d.Tokens[t].Rel == text.RelNsubjPass) {
			return true
		}
	}
	return false
}

// fromTheCue takes what stands between the cue and its content where that is the subject of the content, or what its "of" hangs on:
// "said | at least five | of those killed were guards".
func (s *search) fromTheCue(i int32, in text.Sentence) {
	if s.d.Tokens[i].POS != text.VERB {
		return
	}
	first := i + 1
	for first < in.Last && s.marks[first] != labelContent {
		first++
	}
	if first >= in.Last || first == i+1 {
		return
	}
	begin := int32(-1)
	if x := s.child(i, text.RelCcomp); x >= first && s.left[x] > i && s.left[x] < first {
		for begin = s.left[x]; begin < first && (s.timed(begin) || s.d.Tokens[begin].POS == text.ADP || s.d.Tokens[begin].POS == text.PUNCT || s.d.Tokens[begin].Head == x && s.d.Tokens[begin].POS == text.ADV); begin++ {
		}
	}
	if s.d.Word(first) == "of" && takesNoObject(s.d.Tokens[i].Lemma) {
		begin = i + 1
		for t := begin; t < first; t++ {
			if s.timed(t) || s.quoted[t] >= 0 || !s.phraseWord(t) && s.d.Tokens[t].POS != text.ADP && s.d.Tokens[t].POS != text.ADV && s.d.Tokens[t].POS != text.SCONJ {
				return
			}
		}
	}
	if s.d.Word(i+1) == "for" && s.d.Tokens[first].POS == text.PART && s.d.Word(first) == "to" && s.phraseEnd(i+2, in) == first && !s.timed(first-1) { // "begged | for her | to go"
		begin = i + 1
	}
	for t := begin; begin > 0 && t < first; t++ {
		s.marks[t] = labelContent
	}
}

// withConjuncts takes in the nouns that are joined to an object of the cue at i in the content: "voiced anger at the toll | but also sorrow".
func (s *search) withConjuncts(i int32, in text.Sentence) {
	o := s.child(i, text.RelObj)
	if o < i || s.marks[o] != labelContent || s.quoted[o] >= 0 || s.d.Tokens[o].POS != text.NOUN {
		return
	}
	for _, h := range [...]int32{o, i} {
		for k := s.first[h]; k >= 0; k = s.next[k] {
			if s.d.Tokens[k].Rel != text.RelConj || k < o || s.d.Tokens[k].POS != text.NOUN || s.marks[k] == labelContent || s.right[k] >= in.Last || s.child(k, text.RelNsubj, text.RelCop) >= 0 || s.child(k, text.RelCc) < 0 {
				continue
			}
			if first := s.left[k]; s.marks[first-1] == labelContent && !s.hasVerb(first, s.right[k]+1) {
				for t := first; t <= s.right[k]; t++ {
					s.marks[t] = labelContent
				}
			}
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
	if end < in.Last && (s.hasVerb(end, end+1) || s.d.Tokens[end].Tag == text.TagPOS) { // "said Friday was quiet", "criticized last week's vote"
		return
	}
	if end > i+1 && s.d.Tokens[end-1].Tag == text.TagPOS {
		return
	}
	for t := i + 1; t < end; t++ {
		s.marks[t] = labelNone
	}
}

// unwithout unmarks "without giving details" right behind a cue: what was not said.
func (s *search) unwithout(i int32, in text.Sentence) {
	t := i + 1
	for t < in.Last && s.timed(t) {
		t++
	}
	if t+1 >= in.Last || s.d.Word(t) != "without" || s.d.Tokens[t+1].Tag != text.TagVBG {
		return
	}
	for ; t < in.Last; t++ {
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
