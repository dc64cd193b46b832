package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// narration takes out of contents what the outlet tells around them in its own words, and gives them what the tree gave to the speaker
// or to nobody.
func (s *search) narration() {
	for i := range s.claims {
		c := &s.claims[i]
		if c.CueHead < 0 || len(c.Content) == 0 {
			continue
		}
		s.dropFronted(c)
		s.dropMain(c)
		s.dropCredit(c)
		s.beforeParticiple(c)
		s.dropTitle(c)
		s.toSpeaker(c)
		s.dropProgramme(c)
		s.nameBehind(c)
		s.quoteAlone(c)
		s.reduced(c)
		last := &c.Content[len(c.Content)-1]
		if last.Start >= c.Cue.End {
			s.endNarration(c, last)
		}
		s.withSubject(c)
		s.throughQuote(c)
	}
}

// throughQuote takes in the quote at whose opening mark a content ends.
func (s *search) throughQuote(c *found) {
	last := &c.Content[len(c.Content)-1]
	q := s.quoteNear(last.End)
	for ; q < len(s.quotes) && s.quotes[q].Start < last.End; q++ {
		if x := &s.quotes[q]; x.depth == 0 && x.inner.Start == last.End && !x.Overlaps(c.Cue) && !x.Overlaps(c.Speaker.Span) {
			last.End, c.quoted = x.End, true
			return
		}
	}
}

// dropFronted drops a participle that the sentence begins with, where the words follow the cue: "Pressed by reporters, | she said".
func (s *search) dropFronted(c *found) {
	x := c.Content[0]
	h := headOf(s.d, x)
	if len(c.Content) < 2 || x.End > c.Cue.Start || c.Content[len(c.Content)-1].Start < c.Cue.End || h < 0 || s.quoted[h] >= 0 {
		return
	}
	first := s.d.Sentences[s.d.Tokens[c.CueHead].Sent].First
	if t := &s.d.Tokens[h]; (t.Tag == text.TagVBN || t.Tag == text.TagVBG) && (t.Rel == text.RelAdvcl || h == first) && s.child(h, text.RelNsubj, text.RelNsubjPass) < 0 {
		c.Content = c.Content[1:]
	}
}

// beforeParticiple takes the clause before the speaker for a content that is a participle behind the cue, in which the outlet goes on: "A deal
// is made, leaders said on Monday, | clearing the way".
func (s *search) beforeParticiple(c *found) {
	x := c.Content[0]
	t, _ := s.d.TokensIn(x)
	if len(c.Content) > 1 || x.Start < c.Cue.End || c.quoted || t < 1 || s.d.Word(t-1) != "," || s.d.Tokens[t].Tag != text.TagVBG || c.Speaker.Empty() || c.Speaker.Start > c.Cue.Start {
		return
	}
	sent := s.d.Sentences[s.d.Tokens[c.CueHead].Sent]
	first, _ := s.d.TokensIn(c.Speaker.Span)
	if first-2 <= sent.First || s.d.Word(first-1) != "," || !s.hasVerb(sent.First, first) {
		return
	}
	c.Content = s.trim([]text.Span{{Start: s.dateline(sent), End: s.d.Tokens[first-2].End}})
}

// leastTitle is how many bytes a title has at the least that is known where a text repeats it.
const leastTitle = 20

// dropTitle drops what lies beyond the title of the page, seen from the cue, where lines of the page run into one sentence.
func (s *search) dropTitle(c *found) {
	title := strings.TrimSpace(s.d.TitleSpan.Of(s.d.Text))
	sent := s.d.Sentences[s.d.Tokens[c.CueHead].Sent]
	at := strings.LastIndex(sent.Of(s.d.Text), title)
	if len(title) < leastTitle || at < 0 {
		return
	}
	from, to := sent.Start+int32(at), sent.Start+int32(at+len(title))
	keep := text.Span{Start: to, End: int32(len(s.d.Text))}
	if c.Cue.End <= from {
		keep = text.Span{End: from}
	} else if c.Cue.Start < to {
		return
	}
	var out []text.Span
	for _, x := range c.Content {
		x.Start, x.End = max(x.Start, keep.Start), min(x.End, keep.End)
		for x.Start == to && x.Start < x.End && strings.IndexByte(" -.,:|", s.d.Text[x.Start]) >= 0 {
			x.Start, to = x.Start+1, to+1
		}
		if x.Start < x.End {
			out = append(out, x)
		}
	}
	if out = s.trim(out); len(out) > 0 {
		c.Content = out
	}
}

// toSpeaker gives to the speaker the noun before the preposition or "and" in which a content ends right before him: "..., a spokesman
// for | the ministry said".
func (s *search) toSpeaker(c *found) {
	for k := range c.Content {
		x := &c.Content[k]
		if c.Speaker.Empty() || x.End > c.Speaker.Start || strings.TrimSpace(s.d.Text[x.End:c.Speaker.Start]) != "" {
			continue
		}
		first, last := s.d.TokensIn(*x)
		p := last - 1
		if p-1 <= first || s.quoted[p] >= 0 {
			continue
		}
		if !s.leadsTo(p) {
			if s.commaless && s.d.Tokens[p].POS == text.ADP {
				s.fromSpeaker(c, x)
			}
			continue
		}
		begin := s.opening(p-1, c.CueHead)
		for begin < p-1 && s.d.Tokens[begin].Tag == text.TagJJR { // "dozens more"
			begin++
		}
		for begin > first && s.d.Tokens[begin-1].POS == text.DET {
			begin--
		}
		if begin <= first {
			continue
		}
		c.Speaker.Start = s.d.Tokens[begin].Start
		for begin > first && s.d.Tokens[begin-1].POS == text.PUNCT && s.quoted[begin-1] < 0 {
			begin--
		}
		x.End = s.d.Tokens[begin-1].End
	}
}

// fromSpeaker gives the first word of the speaker to the content x that ends in a preposition, where commas were lost and a name follows it:
// "near Quito | Andes Radio said".
func (s *search) fromSpeaker(c *found, x *text.Span) {
	first, last := s.d.TokensIn(c.Speaker.Span)
	if last-first < 2 || s.d.Tokens[first].POS != text.PROPN || !capital(s.d.Word(first+1)) {
		return
	}
	x.End = s.d.Tokens[first].End
	c.Speaker.Start = s.d.Tokens[first+1].Start
}

// leadsTo reports a preposition or "and" at p behind a noun for somebody who speaks: "a spokesman for", "a source in", "lawmakers and".
func (s *search) leadsTo(p int32) bool {
	n := p - 1
	if !noun(s.d.Tokens[n].POS) || s.mention[n] >= 0 && s.place(s.mention[n]) || !speaksFor(s.d, n) && !s.isSpeaker(n) {
		return false
	}
	lemma := s.d.Tokens[n].Lemma
	switch s.d.Tokens[p].POS {
	case text.CCONJ:
		return s.d.Word(p) == "and" || s.d.Word(p) == "or"
	case text.ADP:
		return s.d.Word(p) == "for" || s.d.Word(p) == "of" || s.d.Word(p) == "from" || s.lex.voice[lemma] || s.lex.generic[lemma]
	}
	return false
}

// endNarration ends the content x behind its cue where the outlet goes on: behind a quote ("“... in place,” leaving it to the courts"),
// behind a dash ("-- touching off a row", "— a claim that"), or in a participle of the cue itself.
func (s *search) endNarration(c *found, x *text.Span) {
	first, last := s.d.TokensIn(*x)
	for t := first + 1; t+1 < last; t++ {
		if s.quoted[t] >= 0 {
			continue
		}
		w := s.d.Word(t)
		dash := w == "--" || w == "—" || w == "–"
		next := t
		if w == "," || dash {
			next++
		}
		if s.quoted[next] >= 0 {
			continue
		}
		going := s.d.Tokens[next].Tag == text.TagVBG && s.d.Tokens[next].POS == text.VERB && s.d.Tokens[next].Lemma != "include"
		switch {
		case dash && s.lastDash(t, last) && (going || s.commented(next, last)):
		case going && s.quoted[t-1] >= 0 && (w == "," || s.d.Word(t-1) == "," || t >= 2 && s.d.Word(t-2) == ","):
		case going && w == "," && s.d.Tokens[next].Head == c.CueHead && s.d.Tokens[next].Rel == text.RelAdvcl:
		case going && w == "," && s.stirs(next):
		default:
			continue
		}
		x.End = s.d.Tokens[t-1].End
		*x = s.trim([]text.Span{*x})[0]
		return
	}
}

// stirs reports a participle by which the outlet tells what the words led to in others: "raising concerns", "sparking outrage".
func (s *search) stirs(v int32) bool {
	o := s.child(v, text.RelObj)
	return o > v && stirring[s.d.Tokens[v].Lemma] && stirred[s.d.Tokens[o].Lemma]
}

// stirring are verbs of bringing about what others feel and say.
var stirring = map[string]bool{"raise": true, "prompt": true, "spark": true, "trigger": true, "fuel": true, "draw": true, "stoke": true, "provoke": true,
	"ignite": true, "touch": true, "set": true, "renew": true, "revive": true, "cause": true, "arouse": true, "heighten": true, "dash": true}

// stirred are nouns for what others feel and say.
var stirred = map[string]bool{"concern": true, "question": true, "fear": true, "doubt": true, "hope": true, "alarm": true, "eyebrow": true, "prospect": true,
	"possibility": true, "criticism": true, "outrage": true, "backlash": true, "anger": true, "fury": true, "condemnation": true, "outcry": true, "uproar": true,
	"controversy": true, "debate": true, "speculation": true, "ire": true, "rebuke": true, "praise": true, "worry": true, "suspicion": true, "row": true}

// lastDash reports that no other dash follows in the words up to last, which would end an aside.
func (s *search) lastDash(t, last int32) bool {
	for k := t + 1; k < last; k++ {
		if w := s.d.Word(k); w == "--" || w == "—" || w == "–" {
			return false
		}
	}
	return true
}

// commented reports a noun for what was said, by which the outlet takes it up: "a position that".
func (s *search) commented(t, last int32) bool {
	if s.d.Tokens[t].POS != text.DET {
		return false
	}
	h := s.d.Tokens[t].Head
	return h > t && h < last && s.d.Tokens[h].POS == text.NOUN && (s.lex.nouns[s.d.Tokens[h].Lemma] != noClass || s.lex.claimed[s.d.Tokens[h].Lemma])
}

// withSubject gives a content that begins with its verb the subject that stands before it: "Nothing, he added, | could be worse".
func (s *search) withSubject(c *found) {
	x := c.Content[0]
	v, last := s.d.TokensIn(x)
	for v < last && (s.d.Tokens[v].POS == text.PUNCT || s.d.Tokens[v].POS == text.ADV) {
		v++
	}
	if v >= last || !s.hasVerb(v, v+1) {
		return
	}
	if s.d.Tokens[v].POS == text.AUX && s.d.Tokens[v].Head > v {
		v = s.d.Tokens[v].Head
	}
	h := s.child(v, text.RelNsubj, text.RelNsubjPass)
	if h >= 0 && s.d.Tokens[h].Start >= x.Start {
		return
	}
	if a := s.whichOf(h); a >= 0 {
		h = a
	}
	if w := s.child(c.CueHead, text.RelObj, text.RelObl, text.RelNsubj); h < 0 && w >= 0 && relative(s.d, w) {
		h = s.whichOf(w)
	}
	if h < 0 {
		h = s.beforeAside(c)
	}
	if h < 0 {
		h = takesRelative(s.d, c.CueHead)
	}
	if first, _ := s.d.TokensIn(x); h < 0 && x.End <= c.Speaker.Start && first > 0 && noun(s.d.Tokens[first-1].POS) && !s.timed(first-1) {
		h = first - 1
	}
	if h < 0 || s.d.Tokens[h].Overlaps(c.Speaker.Span) || s.d.Tokens[h].Overlaps(c.Cue) || s.d.Tokens[h].Sent != s.d.Tokens[c.CueHead].Sent || relative(s.d, h) {
		return
	}
	first, end := s.extent(h, c.CueHead)
	span := text.Span{Start: s.d.Tokens[first].Start, End: s.d.Tokens[end].End}
	if span.Overlaps(c.Speaker.Span) || span.Overlaps(c.Cue) || span.End > x.Start {
		return
	}
	c.Content = join(append([]text.Span{span}, c.Content...), s.d.Text)
}

// whichOf is the noun that the relative pronoun at h stands for; -1 for other words.
func (s *search) whichOf(h int32) int32 {
	if h < 0 {
		return -1
	}
	return s.relativeOf(h)
}

// beforeAside is the noun or pronoun that a sentence begins with before "..., he said,"; -1 where it begins otherwise.
func (s *search) beforeAside(c *found) int32 {
	at, _ := s.d.TokensIn(c.Speaker.Span)
	sent := s.d.Sentences[s.d.Tokens[c.CueHead].Sent]
	if c.Speaker.Empty() || c.Speaker.Start > c.Cue.Start || c.Content[0].Start < c.Cue.End || at-1 <= sent.First || at > sent.Last || s.d.Word(at-1) != "," {
		return -1
	}
	if s.hasVerb(sent.First, at) {
		return -1
	}
	return s.phraseHead(sent.First, at-1)
}
