package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// What a single reporter tells.
const (
	mostAlone    = 4   // sentences of a reporter
	fewAlone     = 2   // of a document of few sentences
	aloneEach    = 8   // sentences of a document for one more
	aloneWords   = 9   // a sentence of fewer tells too little
	mostAloneOf  = 60  // words; more are a list
	newShare     = 42  // of a sentence's words, in hundredths by weight, that no other reporter has
	mostElse     = 35  // that one sentence of another reporter has, at most
	commonWeight = 300 // of one word that means something
	leastShared  = 400 // hundredths of a nat of what others tell of too, so that it is of the story
	leastNew     = 700 // that no other reporter has
	halfWay      = 12  // sentences down, where one counts half as much as the first
)

// aloneIn finds for each document the weightiest sentences that no other reporter tells: they have much that nobody else has, and something
// that the story is about. They are the document's own narration, or name who speaks.
func (d *desk) aloneIn(h *hearing, taken map[sentenceAt]bool) (out map[string][]record.Span, quoted map[sentenceAt]bool) {
	out, quoted = map[string][]record.Span{}, map[sentenceAt]bool{}
	once := map[uint64]bool{}  // a page may have a sentence twice, and so may the copies of one
	kept := map[int][]*heard{} // reporter -> sentences
	for from := 0; from < len(h.all); {
		to := from
		for to < len(h.all) && h.all[to].doc == h.all[from].doc {
			to++
		}
		var found []*heard
		for i := from; i < to; i++ {
			x := &h.all[i]
			key := d.sentenceKey(x.doc, d.docs[x.doc].Doc.Sentences[x.sent].Start)
			if !once[key] && !taken[sentenceAt{x.doc, d.docs[x.doc].Doc.Sentences[x.sent].Start}] && d.ownWord(x) && d.newIn(x, h) {
				once[key] = true
				found = append(found, x)
			}
		}
		most := min(mostAlone, fewAlone+(to-from)/aloneEach)
		slices.SortStableFunc(found, func(x, y *heard) int { return cmp.Compare(y.score, x.score) })
		r := d.reporter[h.all[from].doc]
		for n, x := range found {
			if n >= most || len(kept[r]) >= mostAlone {
				break
			}
			if !slices.ContainsFunc(kept[r], func(y *heard) bool { return x.doc != y.doc && repeats(&x.clause, &y.clause) }) {
				kept[r] = append(kept[r], x)
			}
		}
		from = to
	}
	for _, all := range kept {
		slices.SortFunc(all, func(x, y *heard) int { return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.sent, y.sent)) })
		for _, x := range all {
			doc := d.docs[x.doc].Doc
			out[doc.ID] = append(out[doc.ID], d.span(x.doc, doc.Sentences[x.sent].Span))
			quoted[sentenceAt{x.doc, doc.Sentences[x.sent].Start}] = true
		}
	}
	return out, quoted
}

// repeats reports whether two sentences have half of the words of the shorter in common, by weight.
func repeats(x, y *clause) bool {
	n, _ := x.common(y)
	return n*2 >= min(x.weight(), y.weight())
}

// shared is the sentences that hold what several reporters are known to tell: a fact, an event, a claim, or what they open with.
func (d *desk) shared() map[sentenceAt]bool {
	out := map[sentenceAt]bool{}
	for _, s := range d.toldIn {
		out[s] = true
	}
	add := func(doc int, at int32) { out[sentenceAt{doc, sentence(d.docs[doc].Doc, at).Start}] = true }
	for i := range d.story.Events {
		if d.story.Events[i].Support.Reporters > 1 {
			for _, m := range d.told[i] {
				add(m.doc, d.docs[m.doc].Doc.Tokens[m.e.Head].Start)
			}
		}
	}
	told := map[string]bool{}
	for i := range d.story.Claims {
		told[d.story.Claims[i].ID] = d.story.Claims[i].Support.Reporters > 1
	}
	for i, a := range d.docs {
		for k := range a.Claims {
			if c := &a.Claims[k]; told[d.claimID[i][k]] && len(c.Content) > 0 {
				add(i, c.Content[0].Start)
			}
		}
	}
	for i, at := range d.opens {
		if !at.Empty() && slices.Contains(d.onTopic, d.docs[i].Doc.ID) {
			add(i, at.Start)
		}
	}
	return out
}

// ownWord reports whether h is a sentence of the document's own narration, or of somebody whom it names, in no passage that another document
// has, which can be read alone.
func (d *desk) ownWord(h *heard) bool {
	a := d.docs[h.doc].Doc
	s := a.Sentences[h.sent]
	if n := s.Last - s.First; n < aloneWords || n > mostAloneOf || !finite(a, s) || !stopped(a, s) || ofWriter(a, s) || caption(a, int(h.sent)) || !evenQuotes(a, s.First, s.Last) ||
		s.Start < a.TitleSpan.End || a.Word(s.Last-1) == "?" || !d.standsAlone(&clause{doc: h.doc, first: s.First, last: s.Last}) && !d.pointsBack(h.doc, s) {
		return false
	}
	if ownAffairs(a, s) || !hasNames(a, s) {
		return false
	}
	if w := a.Word(s.First); a.Tokens[s.First].POS == text.PROPN && slices.Contains(strings.Fields(a.Byline), w) {
		return false // who the writer is
	}
	if (wholeQuote(a, s) || quotes(a, s) || d.saidIn(h.doc, s)*2 >= s.Len()) && !d.speaks(h.doc, s) {
		return false
	}
	return !slices.ContainsFunc(d.loan[h.doc], func(l loan) bool { return overlapOf(s.Span, l.at)*halfOf >= s.Len() })
}

// pointsBack reports whether a sentence opens with "he" or "she" for a person with a name, and has no other pronoun near its beginning.
func (d *desk) pointsBack(doc int, s text.Sentence) bool {
	a := d.docs[doc].Doc
	if w := fold(a.Word(s.First)); w != "he" && w != "she" {
		return false
	}
	for t := s.First + 1; t < s.First+3 && t < s.Last; t++ {
		if a.Tokens[t].POS == text.PRON {
			return false
		}
	}
	who, _ := d.mentioned(doc, s)
	k, ok := who[s.First]
	return ok && d.who[k].Kind == text.Person
}

// saidIn is how much of a sentence is what claims hold.
func (d *desk) saidIn(doc int, s text.Sentence) (n int32) {
	for i := range d.docs[doc].Claims {
		for _, c := range d.docs[doc].Claims[i].Content {
			n += overlapOf(c, s.Span)
		}
	}
	return n
}

// speaks reports whether a sentence with somebody's words names who speaks.
func (d *desk) speaks(doc int, s text.Sentence) bool {
	a := d.docs[doc].Doc
	return slices.ContainsFunc(d.docs[doc].Claims, func(c extract.Claim) bool {
		m := c.Speaker.Mention
		if m < 0 || !s.Contains(c.Speaker.Span) {
			return false
		}
		head := a.Mentions[m].Head
		return (a.Tokens[head].POS != text.PRON || head == s.First && d.pointsBack(doc, s)) &&
			slices.ContainsFunc(c.Content, func(at text.Span) bool { return overlapOf(at, s.Span) > 0 })
	})
}

// newIn reports whether x tells much that no other reporter has, of what others tell of too, and weighs it.
func (d *desk) newIn(x *heard, h *hearing) bool {
	own, total, shared := int32(0), int32(0), int32(0)
	at := d.docs[x.doc].Doc.Sentences[x.sent].Span
	terms := d.terms(h, x.doc, at)
	others := func(r int) bool { return r != d.reporter[x.doc] }
	for _, w := range terms {
		total += w.weight
		if !h.known(others, &w) {
			own += w.weight
			continue
		}
		shared += w.weight
	}
	if own < leastNew || own*100 < newShare*total || shared < leastShared {
		return false
	}
	if h.quotedElsewhere(x.doc, at) || d.elsewhere(h, d.reporter[x.doc], terms) > mostElse {
		return false
	}
	if d.mainTold(h, x, total) {
		return false
	}
	x.score = int(math.Round(d.newsValue(x, len(terms), own)))
	return true
}

// newsValue weighs a sentence with so much that nobody else has: for a word, near the top, of somebody with a name, with numbers, with a deed that is
// no history, and against what was to be expected.
func (d *desk) newsValue(x *heard, terms int, own int32) float64 {
	a := d.docs[x.doc]
	s := a.Doc.Sentences[x.sent]
	score := float64(own) / (1 + float64(x.sent)/halfWay) / math.Sqrt(float64(terms+4))
	score *= 1 + 0.25*float64(min(2, len(x.actors)))
	if len(x.figures)+len(x.numbers) > 0 {
		score *= 1.2
	}
	deeds, old := 0, 0
	for i := range a.Events {
		if s.Contains(a.Events[i].Trigger) {
			deeds++
			if a.Events[i].Background {
				old++
			}
		}
	}
	if deeds > 0 {
		score *= 1.2
	}
	if deeds > 0 && deeds == old {
		score *= 0.5
	}
	for t := s.First; t < s.Last; t++ {
		if contrast[fold(a.Doc.Word(t))] {
			return score * 1.1
		}
	}
	return score
}

// contrast are words that set what is told against what was to be expected.
var contrast = words("although but despite even first however instead never only though unlike while")

// ownAffairs reports whether s speaks of the outlet itself, or asks its readers to subscribe.
func ownAffairs(a *text.Doc, s text.Sentence) bool {
	if ofOutlet(a, s.First, s.Last) {
		return true
	}
	for t := s.First; t < s.Last; t++ {
		if furniture[fold(a.Tokens[t].Lemma)] {
			return true
		}
	}
	return false
}

// ofOutlet reports whether the outlet of a is named in the words that begin in tokens [from, to).
func ofOutlet(a *text.Doc, from, to int32) bool {
	name, _, _ := strings.Cut(a.Outlet, " - ")
	if name = bareLetters(name); name == "" {
		return false
	}
	for t := from; t < to; t++ {
		rest, whole := name, false
		for n := t; n < int32(len(a.Tokens)) && !whole; n++ { // "Coast-Herald", "coastherald"
			w := bareLetters(a.Word(n))
			cut, ok := strings.CutPrefix(rest, w)
			if !ok || n == t && w == "" {
				break
			}
			rest, whole = cut, cut == ""
		}
		if whole {
			return true
		}
	}
	return false
}

// bareLetters are the letters and digits of s, in lower case.
func bareLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// furniture are words of a page to its readers.
var furniture = words("pinterest subscribe subscriber subscription newsletter podcast retweet hashtag")

// hasNames reports whether s has a name, a number or a day behind its first word: what has none is mostly a view.
func hasNames(a *text.Doc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if p := a.Tokens[t].POS; p == text.NUM || p == text.PROPN {
			return true
		}
	}
	return false
}

// quotes reports whether half of s stands in quotation marks: that is a claim, and told as one.
func quotes(a *text.Doc, s text.Sentence) bool {
	n := int32(0)
	for _, in := range byQuotes(a, s) {
		if in {
			n++
		}
	}
	return n*2 > s.Last-s.First
}
