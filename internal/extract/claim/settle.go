package claim

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/text"
)

// settle moves from the token that was taken for the source of cue i to the head of the noun phrase it
// belongs to, and gives -1 for what can be nobody's name: function words, and whoever stands by when
// something "was stated".
func (s *search) settle(i, h int32, in text.Sentence) int32 {
	if h < 0 && s.nameAsModal(i) {
		return i - 1
	}
	if k := s.insertedBehind(i, in); k >= 0 {
		return k
	}
	if h < 0 {
		if h = s.agentBehind(i, in); h >= 0 {
			return h
		}
		if h = s.headlineSubject(i, in); h >= 0 {
			return h
		}
		return s.acrossAside(i, in)
	}
	if s.timed(h) {
		if h = s.beforeTime(i, in); h < 0 {
			return -1
		}
	}
	h = s.settleHead(s.climb(h, i))
	if a := s.d.Tokens[h].Head; s.d.Tokens[h].Rel == text.RelOblAgent && a >= 0 && s.d.Tokens[a].Rel == text.RelAcl && s.d.Tokens[a].Head == s.child(i, text.RelNsubj) {
		h = s.d.Tokens[a].Head // "a document seen by the paper says"
	}
	if k := s.besideOblique(i, h); k >= 0 {
		h = k
	} else if k := s.mainSpeaker(i, h); k >= 0 {
		h = k
	}
	if k := s.owned(i, h); k >= 0 {
		h = k
	}
	if k := s.doerOf(i); k >= 0 {
		h = k
	}
	if k := s.prompted(i); k >= 0 {
		h = k
	}
	if s.toldOne(i, h) {
		if h = s.subject(i); h < 0 {
			return -1
		}
	}
	if k := s.modified(i); k >= 0 {
		h = k
	}
	if k := s.nearerSubject(i, h); k >= 0 {
		h = k
	}
	if k := s.pastRelative(i, h); k >= 0 {
		h = k
	}
	if s.marks[i] = labelNone; s.unspoken(i, h) {
		return -1
	}
	if a := s.antecedent(h); a >= 0 {
		return a
	}
	if s.canSpeak(h) {
		return h
	}
	if h = s.subjectOf(i); h >= 0 && s.canSpeak(h) {
		return h
	}
	return -1
}

// insertedBehind is the noun behind a cue that stands with it between commas: "The dam, said the mayor, was old". All before it is content
// then. It is -1 elsewhere.
func (s *search) insertedBehind(i int32, in text.Sentence) int32 {
	if !takesNoObject(s.d.Tokens[i].Lemma) || s.d.Tokens[i].Tag != text.TagVBD && s.d.Tokens[i].Tag != text.TagVBZ || i-2 < in.First || s.d.Word(i-1) != "," || s.quoted[i] >= 0 {
		return -1
	}
	last := s.phraseEnd(i+1, in)
	if last == i+1 || last+1 >= in.Last || s.d.Word(last) != "," || !s.hasVerb(last+1, last+2) || s.hasVerb(in.First, i) {
		return -1
	}
	h := s.phraseHead(i+1, last)
	if h < 0 || !s.isSpeaker(h) || s.phraseHead(in.First, i-1) < 0 {
		return -1
	}
	for t := in.First; t < i-1; t++ {
		s.marks[t] = labelContent
	}
	for t := i; t <= last; t++ {
		s.marks[t] = labelNone
	}
	return h
}

// nameAsModal reports a name right before a past tense that was taken for a modal verb: "May said".
func (s *search) nameAsModal(i int32) bool {
	return i > 0 && s.d.Tokens[i].Tag == text.TagVBD && s.d.Tokens[i-1].Tag == text.TagMD && s.d.Tokens[i-1].Sent == s.d.Tokens[i].Sent && capital(s.d.Word(i-1))
}

// climb goes from a modifier ("health" of "health ministry") to the noun it modifies.
func (s *search) climb(h, cue int32) int32 {
	for n := 0; n < 5; n++ {
		t := &s.d.Tokens[h]
		switch t.Rel {
		case text.RelCompound, text.RelAmod, text.RelDet, text.RelNummod, text.RelFlat, text.RelNmodDesc:
		case text.RelNmod: // "Health" of "the Department of Health", "the ministry" of "a spokesman for the ministry"
			if t.Head < 0 || s.marks[t.Head] == labelContent || (t.Head < cue) != (h < cue) || !s.sourceOf(t.Head, cue) && (s.name[h] < 0 || s.name[h] != s.name[t.Head]) {
				return h
			}
		default:
			return h
		}
		if t.Head < 0 || t.Head == cue || !nominal(s.d.Tokens[t.Head].POS) {
			return h
		}
		h = t.Head
	}
	return h
}

// sourceOf reports whether noun k stands where the source of cue i does: its subject, its agent, or
// behind "according to".
func (s *search) sourceOf(k, i int32) bool {
	switch t := &s.d.Tokens[k]; t.Rel {
	case text.RelNsubj, text.RelOblAgent:
		return t.Head == i
	}
	return s.d.Tokens[i].Head == k && s.d.Tokens[i].Rel == text.RelCase
}

func nominal(p text.POS) bool { return p == text.NOUN || p == text.PROPN || p == text.PRON }

// canSpeak reports whether token h can head the words for somebody: a noun or pronoun, or what stands
// for one ("some", "two of them", "the wounded").
func (s *search) canSpeak(h int32) bool {
	switch t := &s.d.Tokens[h]; t.POS {
	case text.NOUN, text.PROPN, text.NUM, text.X, text.SYM:
		return true
	case text.PRON, text.DET:
		switch t.Lemma {
		case "the", "a", "an", "what", "there", "so", "as", "no":
			return false
		}
		return true
	case text.ADJ:
		return s.speakingNoun(h) || s.child(h, text.RelDet) >= 0 || t.Lemma == "many" || t.Lemma == "several" || t.Lemma == "few" || t.Lemma == "other"
	case text.VERB:
		return s.name[h] >= 0 || s.child(h, text.RelDet) >= 0
	}
	return s.name[h] >= 0
}

// speakingNoun reports a word for whoever speaks that the tagger may have taken for an adjective: "the
// official said".
func (s *search) speakingNoun(t int32) bool {
	lemma := s.d.Tokens[t].Lemma
	return (s.lex.generic[lemma] || s.lex.voice[lemma]) && (int(t)+1 >= len(s.d.Tokens) || !nominal(s.d.Tokens[t+1].POS))
}

// timed reports whether h is a word of a time expression, which says nothing.
func (s *search) timed(h int32) bool {
	x := s.d.Tokens[h].Span
	n, _ := slices.BinarySearchFunc(s.d.Times, x.End, func(t text.Time, end int32) int { return cmp.Compare(t.Start, end) })
	return n > 0 && s.d.Times[n-1].Contains(x) && s.mention[h] < 0
}

// besideOblique is the subject of an active cue whose source was seen in an aside of it ("during talks
// with ..."), or -1.
func (s *search) besideOblique(i, h int32) int32 {
	t := &s.d.Tokens[h]
	if (t.Rel != text.RelObl && t.Rel != text.RelOblUnmarked) || t.Head != i || s.agentive(s.child(h, text.RelCase)) {
		return -1
	}
	if k := s.subjectOf(i); k >= 0 && nominal(s.d.Tokens[k].POS) && s.d.Tokens[k].Lemma != "it" {
		return k
	}
	return s.child(h, text.RelNsubj)
}

// mainSpeaker is the subject of the saying above a participle ("..., adding that") that was given a
// noun of the clause before it, where that noun is nobody who speaks; -1 elsewhere.
func (s *search) mainSpeaker(i, h int32) int32 {
	c := s.class[i]
	if s.d.Tokens[i].Tag != text.TagVBG || s.citedSubject(i) >= 0 || h >= i || c != say && c != report && c != confirm || s.isSpeaker(h) && !s.whereAt(h) && !s.inPassing(i, h) {
		return -1
	}
	for v, n := s.d.Tokens[i].Head, 0; v >= 0 && n < 8; v, n = s.d.Tokens[v].Head, n+1 {
		if k := s.child(v, text.RelNsubj); k >= 0 && k != h && s.d.Tokens[v].POS == text.VERB && speaking[s.class[v]] {
			return k
		}
	}
	return -1
}

// speaking are the classes of verbs whose subject goes on to speak in a participle: "vowed to appeal, saying that".
var speaking = map[class]bool{say: true, report: true, confirm: true, deny: true, promise: true, reject: true, demand: true, threaten: true}

// whereAt reports where something happened: "in Quito".
func (s *search) whereAt(h int32) bool {
	c := s.child(h, text.RelCase)
	if c < 0 || c > h {
		return false
	}
	switch s.d.Word(c) {
	case "in", "at", "near", "on", "inside", "outside", "around":
		return true
	}
	return false
}

// inPassing reports that h is the subject of a clause that says when, or why, and the participle at i stands behind a comma: "vowed to
// appeal when the miners meet, saying that".
func (s *search) inPassing(i, h int32) bool {
	v := s.d.Tokens[h].Head
	if v < 0 || i == 0 || s.d.Word(i-1) != "," || s.d.Tokens[h].Rel != text.RelNsubj || s.d.Tokens[v].Rel != text.RelAdvcl || s.class[v] != noClass {
		return false
	}
	for c := s.first[v]; c >= 0 && c < h; c = s.next[c] {
		if r := s.d.Tokens[c].Rel; r == text.RelMark || s.d.Tokens[c].Tag == text.TagWRB {
			return true
		}
	}
	return false
}

// modified is the noun right before a participle that modifies it, where that is somebody: "officials still wondering". It is -1 elsewhere.
func (s *search) modified(i int32) int32 {
	t := &s.d.Tokens[i]
	k := i - 1
	for k > 0 && s.d.Tokens[k].POS == text.ADV && s.d.Tokens[k].Head == i {
		k--
	}
	if k < 0 || t.Tag != text.TagVBG || t.Rel != text.RelAcl && s.d.Tokens[k].Head != i || t.Rel == text.RelAcl && t.Head != k || !noun(s.d.Tokens[k].POS) || !s.isSpeaker(k) || s.whereAt(k) {
		return -1
	}
	return k
}

// nearerSubject is the second of two subjects of one cue where the tree made two of one phrase that no comma parts; -1 elsewhere.
func (s *search) nearerSubject(i, h int32) int32 {
	if h < 0 || s.d.Tokens[h].Head != i || s.d.Tokens[h].Rel != text.RelNsubj {
		return -1
	}
	for k := i - 1; k > h; k-- {
		switch t := &s.d.Tokens[k]; {
		case s.d.Word(k) == ",":
			return -1
		case t.Head == i && t.Rel == text.RelNsubj && noun(t.POS):
			if other, _ := s.twin(h); other >= 0 {
				return -1
			}
			for n := h; n <= k; n++ {
				s.marks[n] = labelNone
			}
			return k
		}
	}
	return -1
}

// doerOf is who does what a participle behind a preposition tells: the one who is judged in "scolded the mayor for saying", the subject in
// "fed the anger by saying". It is -1 elsewhere.
func (s *search) doerOf(i int32) int32 {
	t := &s.d.Tokens[i]
	m := s.child(i, text.RelMark, text.RelCase)
	if t.Tag != text.TagVBG || t.Rel != text.RelAdvcl || t.Head < 0 || t.Head > i || m < 0 || m != i-1 {
		return -1
	}
	k := int32(-1)
	switch s.d.Word(m) {
	case "for":
		k = s.child(t.Head, text.RelObj, text.RelNsubjPass)
	case "by":
		k = s.child(t.Head, text.RelNsubj)
	}
	if k < 0 || !s.isSpeaker(k) && s.mentionOf(k) < 0 {
		return -1
	}
	return k
}

// prompting are verbs that make whom they take do what their infinitive tells.
var prompting = map[string]bool{"prompt": true, "lead": true, "force": true, "push": true, "drive": true, "cause": true, "compel": true, "move": true,
	"spur": true, "inspire": true, "provoke": true}

// prompted is who was made to say it: "the flood prompted | the board | to say". It is -1 elsewhere.
func (s *search) prompted(i int32) int32 {
	t := &s.d.Tokens[i]
	if t.Tag != text.TagVB || t.Head < 0 || t.Head > i || !prompting[s.d.Tokens[t.Head].Lemma] || s.child(i, text.RelNsubj) >= 0 {
		return -1
	}
	k := s.child(t.Head, text.RelObj, text.RelNsubjPass)
	if k < 0 || k > i || !s.isSpeaker(k) && s.mentionOf(k) < 0 {
		return -1
	}
	return k
}

// toldOne reports that h is who was told, right behind an active "told".
func (s *search) toldOne(i, h int32) bool {
	t := &s.d.Tokens[i]
	if t.Lemma != "tell" || h < i || s.child(i, text.RelAuxPass) >= 0 || t.Tag != text.TagVBD && t.Tag != text.TagVBZ && t.Tag != text.TagVBP {
		return false
	}
	r := s.d.Tokens[h].Rel
	return s.d.Tokens[h].Head == i && (r == text.RelObj || r == text.RelIobj)
}

// agentive reports a preposition that says whose word it is.
func (s *search) agentive(c int32) bool {
	if c < 0 {
		return false
	}
	switch s.d.Tokens[c].Lemma {
	case "by", "from", "to", "accord", "according", "per", "for":
		return true
	}
	return false
}

// beforeTime is the head of the phrase that the cue's sentence or clause begins with, where only a time
// stands between it and the cue: "respondents in a survey last week said".
func (s *search) beforeTime(i int32, in text.Sentence) int32 {
	if k := s.accordingTo(i, in); k >= 0 {
		return k
	}
	if k := s.subject(i); k >= 0 && !s.timed(k) && s.marks[k] != labelContent {
		return k
	}
	last := i
	for last > in.First && (s.timed(last-1) || s.d.Tokens[last-1].POS == text.AUX || s.d.Tokens[last-1].POS == text.ADP) {
		last--
	}
	first := last
	for first > in.First && s.sourceWord(first-1) && s.marks[first-1] != labelContent {
		first--
	}
	return s.phraseHead(first, last)
}

// unspoken reports that cue i is a passive that h does not speak: "it was stated", far from any agent.
func (s *search) unspoken(i, h int32) bool {
	if s.d.Tokens[i].POS != text.VERB || s.child(i, text.RelAuxPass, text.RelNsubjPass) < 0 {
		return false
	}
	if c := s.class[i]; c != say && c != report && c != confirm && c != show {
		return false
	}
	return !s.under(h, i)
}

// antecedent is the noun that the relative "that" or "which" at h stands for, -1 for other words; so
// for a "who" whose noun is nobody's mention.
func (s *search) antecedent(h int32) int32 {
	switch t := &s.d.Tokens[h]; {
	case t.Tag != text.TagWDT && t.Tag != text.TagWP:
		return -1
	case t.Lemma == "who" && s.mentionOf(h) >= 0:
		return -1
	}
	return s.relativeOf(h)
}

// relativeOf is the noun whose relative clause the pronoun h stands in, -1 where it stands in none.
func (s *search) relativeOf(h int32) int32 {
	if t := s.d.Tokens[h].Tag; t != text.TagWDT && t != text.TagWP {
		return -1
	}
	for c, n := s.d.Tokens[h].Head, 0; c >= 0 && n < 6; c, n = s.d.Tokens[c].Head, n+1 {
		if a := s.d.Tokens[c].Head; s.d.Tokens[c].Rel == text.RelAclRelcl && a >= 0 && nominal(s.d.Tokens[a].POS) && a < h {
			return a
		}
	}
	return -1
}
