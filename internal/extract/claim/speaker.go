package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// speaker is the noun phrase under h; the empty Arg when h is -1.
func (s *search) speaker(i, h int32) extract.Arg {
	if h < 0 {
		return extract.Arg{Mention: -1}
	}
	if s.d.Tokens[h].Lemma == "it" && s.child(i, text.RelAuxPass) >= 0 && s.child(i, text.RelOblAgent) < 0 { // "it was announced"
		return extract.Arg{Mention: -1}
	}
	if s.d.Tokens[h].Lemma == "it" && comesOut[s.d.Tokens[i].Lemma] {
		return extract.Arg{Mention: -1}
	}
	if s.ruledOf(i, h) {
		return extract.Arg{Mention: -1}
	}
	h = s.twinHead(h)
	if s.commaless {
		if n := s.calledBefore(h); n >= 0 {
			return extract.Arg{Span: text.Span{Start: s.d.Mentions[n].Start, End: s.d.Tokens[h].End}, Mention: n}
		}
	}
	a := extract.Arg{Span: s.nounPhrase(h, i), Mention: s.mentionOf(h)}
	if a.Mention < 0 || s.place(a.Mention) {
		if m := s.mentionIn(a.Span, h); m >= 0 {
			a.Mention = m
		}
	}
	if m := s.namedBeside(h); m >= 0 && a.Mention >= 0 && s.d.Mentions[a.Mention].Form == text.Nominal && a.Span.Contains(s.d.Mentions[m].Span) {
		a.Mention = m
	}
	if n := s.relativeOf(h); n >= 0 && (a.Mention < 0 || s.openMention(a.Mention)) && s.mentionOf(n) >= 0 {
		a.Mention = s.mentionOf(n)
	}
	return a
}

// speakerAt is the word at t alone as a speaker.
func (s *search) speakerAt(t int32) extract.Arg {
	return extract.Arg{Span: s.d.Tokens[t].Span, Mention: s.mention[t]}
}

// namedBeside is the mention of the name that stands beside the noun at h: "a monitoring group, River Watch, says"; -1 elsewhere.
func (s *search) namedBeside(h int32) int32 {
	for c := s.first[h]; c >= 0; c = s.next[c] {
		m := s.mention[c]
		if c > h && s.d.Tokens[c].Rel == text.RelAppos && m >= 0 && s.d.Mentions[m].Form == text.Named && s.d.Mentions[m].Kind == text.Organization {
			return m
		}
	}
	return -1
}

// calledBefore is the mention of the name right before "a writer", which stands beside it where the commas were lost; -1 elsewhere.
func (s *search) calledBefore(h int32) int32 {
	first := s.opening(h, h)
	if s.d.Tokens[h].POS != text.NOUN || first >= h || first == 0 || s.d.Tokens[first].Lemma != "a" || s.name[first-1] < 0 {
		return -1
	}
	n := &s.d.Names[s.name[first-1]]
	if n.Kind != text.Person || n.Last != first || s.d.Tokens[n.First].Sent != s.d.Tokens[h].Sent {
		return -1
	}
	for t := n.First; t < n.Last; t++ {
		if s.mention[t] >= 0 {
			return s.mention[t]
		}
	}
	return -1
}

// bareSpeaker ends the words for a speaker before whoever passes his on ("said the miller, according to the radio") and before a time
// ("the council on Monday").
func (s *search) bareSpeaker(who *extract.Arg, cue int32) {
	first, last := s.d.TokensIn(who.Span)
	for t := first + 2; t < last; t++ {
		if t != cue && s.accordingCue(t) && s.d.Tokens[t-1].POS == text.PUNCT {
			last = t - 1
			break
		}
	}
	end := last
	for end > first+1 && s.timed(end-1) {
		end--
	}
	for end < last && end > first+1 && beforeTimes(&s.d.Tokens[end-1]) {
		end--
	}
	if k := s.spanOfYears(first, end); k < end {
		for t := k; t < last && s.accordingCue(cue) && who.Start > s.d.Tokens[cue].Start; t++ {
			s.marks[t] = labelContent
		}
		for end = k; end > first+1 && s.d.Tokens[end-1].POS == text.PUNCT && s.d.Word(end-1) != ")"; end-- {
		}
	}
	for t := first; t < end; t++ {
		if s.d.Tokens[t].POS == text.VERB { // "who was mayor in May"
			return
		}
	}
	if end <= first || s.d.Tokens[end-1].End >= who.End {
		return
	}
	who.End = s.d.Tokens[end-1].End
	if m := s.mention[end-1]; who.Mention < 0 && m >= 0 {
		who.Mention = m
	} else if n := s.name[end-1]; who.Mention < 0 && n >= 0 {
		for k := first; k < end && who.Mention < 0; k++ {
			who.Mention = s.mention[k]
		}
	}
}

// spanOfYears is where a span of years begins that the words [first, end) for a speaker end in, behind a comma: "the board, | from 1912",
// "the institute, | between 1912 and". It is end where there is none.
func (s *search) spanOfYears(first, end int32) int32 {
	for t := end - 1; t > first+1 && end-t < 5; t-- {
		switch s.d.Word(t) {
		case "from", "between", "since", "in":
			if s.d.Word(t-1) == "," && t+1 < end && s.d.Tokens[t+1].POS == text.NUM {
				return t
			}
			return end
		}
		if p := s.d.Tokens[t].POS; p != text.NUM && p != text.CCONJ && p != text.ADP {
			break
		}
	}
	return end
}

// beforeTimes reports a word that leads up to a time: "on", "early", a comma.
func beforeTimes(t *text.Token) bool {
	switch t.POS {
	case text.ADP, text.ADV, text.PUNCT:
		return true
	}
	return t.Lemma == "early" || t.Lemma == "late"
}

// comesOut are the verbs of "it emerged that", whose it is nobody.
var comesOut = map[string]bool{"emerge": true, "transpire": true, "turn": true, "happen": true, "follow": true, "appear": true, "seem": true}

// openMention reports whether nobody knows whom a mention stands for.
func (s *search) openMention(m int32) bool {
	c := s.d.Mentions[m].Chain
	return c < 0 || len(s.d.Chains[c].Mentions) == 1
}

// ruledOf reports that h is what was ruled on, and nobody who ruled: "Death ruled a homicide", as headlines have it for "was
// ruled". Nouns for people and bodies that act are mentions, or stand in the lists of those who speak.
func (s *search) ruledOf(i, h int32) bool {
	t := &s.d.Tokens[h]
	lemma := t.Lemma
	return s.class[i] == decree && (s.d.Tokens[i].Tag == text.TagVBN || s.d.Tokens[i].Tag == text.TagVBD) && t.POS == text.NOUN && h < i && s.mentionOf(h) < 0 && !s.lex.document[lemma] && !s.lex.voice[lemma] && !s.lex.generic[lemma] && !s.lex.bodies[lemma]
}

// place reports a mention of a place, which before a name is part of a title ("Lima Mayor Ana Torres").
func (s *search) place(m int32) bool { return s.d.Mentions[m].Kind == text.Place }

// mentionIn is the mention of the name right behind the title at h, where the tree hung it elsewhere or
// made it an apposition. What stands behind a preposition or comma is somebody else: "the ministry in
// Quito".
func (s *search) mentionIn(x text.Span, h int32) int32 {
	_, last := s.d.TokensIn(x)
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if c > h && c < last && s.d.Tokens[c].Rel == text.RelAppos && s.mention[c] >= 0 && s.d.Tokens[c-1].POS == text.PROPN {
			return s.mention[c]
		}
	}
	for t := h + 1; t < last && (nominal(s.d.Tokens[t].POS) || s.d.Tokens[t].Lemma == "of"); t++ {
		if m := s.mention[t]; m >= 0 && (t == h+1 || nominal(s.d.Tokens[t-1].POS)) && s.d.Mentions[m].Kind == text.Person {
			return m
		}
	}
	return -1
}

// subjectOf is the subject of an active verb, where it is no part of the content; -1 otherwise. It
// stands in where the model sees no source.
func (s *search) subjectOf(i int32) int32 {
	if s.d.Tokens[i].POS != text.VERB || s.child(i, text.RelNsubjPass, text.RelAuxPass, text.RelExpl) >= 0 {
		return -1
	}
	h := s.child(i, text.RelNsubj)
	if h < 0 && s.d.Tokens[i].Rel == text.RelConj { // "neither confirmed nor denied"
		if c := s.child(i, text.RelCc); c >= 0 && s.d.Tokens[c].Lemma == "nor" {
			h = s.child(s.d.Tokens[i].Head, text.RelNsubj)
		}
	}
	if h < 0 || s.marks[h] == labelContent {
		return -1
	}
	return h
}

// nounPhrase is the phrase under h without the clauses that follow it, without the preposition before
// it, and without the cue.
func (s *search) nounPhrase(h, cue int32) text.Span {
	first, last := s.extent(h, cue)
	if c, behind := s.twin(h); c >= 0 {
		a, b := s.extent(c, cue)
		if behind {
			last = b
		} else {
			first = a
		}
	}
	if s.d.Tokens[h].POS == text.ADJ && s.speakingNoun(h) {
		for first > 0 && first-1 != cue && s.d.Tokens[first-1].Sent == s.d.Tokens[h].Sent && s.modifies(first-1, h) && s.marks[first-1] != labelContent {
			first--
		}
	}
	for first > 0 && s.marks[first-1] == labelSource && s.d.Tokens[first-1].POS != text.ADV {
		first--
	}
	first, last = s.widen(first, last, cue)
	last = s.restricted(h, last, cue)
	if t := s.d.Tokens[first].Tag; first < h && (t == text.TagWP || t == text.TagWDT) { // "what police called"
		first++
	}
	if first <= cue && cue <= last {
		if h > cue {
			first = min(cue+1, h)
		} else {
			last = max(cue-1, h)
		}
		for first < h && s.d.Tokens[first].POS == text.ADP {
			first++
		}
	}
	if w := s.d.Word(first); first > 0 && (w == "least" || w == "most") && s.d.Word(first-1) == "at" {
		first--
	}
	span := text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[last].End}
	if n := s.name[h]; n >= 0 && !s.d.Names[n].Overlaps(s.d.Tokens[cue].Span) {
		span = span.Cover(s.d.Names[n].Span)
	}
	return span
}

// ranked are the offices that "general" stands behind.
var ranked = map[string]bool{"attorney": true, "solicitor": true, "inspector": true, "surgeon": true, "secretary": true, "director": true, "governor": true,
	"consul": true, "comptroller": true, "auditor": true, "postmaster": true, "advocate": true}

// restricted is where the phrase under h ends with what its noun means little without: "attorneys | general", "people | running for the council".
func (s *search) restricted(h, last, cue int32) int32 {
	n := last + 1
	if h != last || int(n) >= len(s.d.Tokens) || s.d.Tokens[n].Sent != s.d.Tokens[h].Sent || n == cue {
		return last
	}
	if s.d.Word(n) == "general" && ranked[strings.ToLower(s.d.Tokens[h].Lemma)] {
		return n
	}
	switch strings.ToLower(s.d.Tokens[h].Lemma) {
	case "people", "person", "those", "anyone", "everyone", "someone":
	default:
		return last
	}
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if r := s.d.Tokens[c].Rel; (r == text.RelAcl || r == text.RelAclRelcl) && s.left[c] == n && (cue < h || s.right[c] < cue) && s.quoted[c] == s.quoted[h] {
			return s.right[c]
		}
	}
	return last
}

// extent is the first and last token of the phrase under h by the tree alone.
func (s *search) extent(h, cue int32) (first, last int32) {
	first, last = s.opening(h, cue), h
	if t := s.child(h, text.RelNmodDesc); first == h && t >= 0 && t < h && t > cue { // a title that the cue hangs on
		first = s.opening(t, cue)
	}
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if c <= h {
			continue
		}
		if s.closesPhrase(c) || s.left[c] <= cue && cue <= s.right[c] {
			break
		}
		if s.d.Tokens[c].Rel != text.RelPunct {
			last = s.right[c]
		}
	}
	return first, last
}

// opening is where the words before h that belong to its phrase begin.
func (s *search) opening(h, cue int32) int32 {
	for c := s.first[h]; c >= 0 && c < h; c = s.next[c] {
		if s.opensPhrase(c) && !(s.left[c] <= cue && cue <= s.right[c]) {
			return s.left[c]
		}
	}
	return h
}

func (s *search) opensPhrase(c int32) bool {
	switch s.d.Tokens[c].Rel {
	case text.RelCase, text.RelPunct, text.RelCc, text.RelMark, text.RelAdvmod, text.RelDiscourse, text.RelCop, text.RelNsubj, text.RelAux, text.RelParataxis, text.RelAdvcl, text.RelDep:
		return false
	}
	return true
}

// closesPhrase reports whether dependent c of a noun is a clause or aside that a name does not need.
func (s *search) closesPhrase(c int32) bool {
	switch s.d.Tokens[c].Rel {
	case text.RelAclRelcl, text.RelAcl, text.RelParataxis, text.RelAdvcl, text.RelCcomp, text.RelDep, text.RelAdvclRelcl, text.RelCop, text.RelNsubj, text.RelObl, text.RelOrphan, text.RelList:
		return true
	}
	return false
}

// mentionOf is the mention whose head is h; a relative pronoun stands for its antecedent.
func (s *search) mentionOf(h int32) int32 {
	if m := s.mention[h]; m >= 0 {
		return m
	}
	switch s.d.Tokens[h].Tag {
	case text.TagWP, text.TagWDT:
		for c, n := s.d.Tokens[h].Head, 0; c >= 0 && n < 6; c, n = s.d.Tokens[c].Head, n+1 {
			if a := s.d.Tokens[c].Head; s.d.Tokens[c].Rel == text.RelAclRelcl && a >= 0 {
				return s.mention[a]
			}
		}
	}
	return -1
}
