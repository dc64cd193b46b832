package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// What a single reporter tells.
const (
	mostAlone    = 5  // sentences of a document
	fewAlone     = 2  // of one of few sentences
	aloneEach    = 12 // sentences of a document for one more
	aloneWords   = 10 // a sentence of fewer tells too little
	mostAloneOf  = 60 // words; more are a list
	newShare     = 35 // of a sentence's words, in hundredths by weight, that no other reporter has
	mostElse     = 35 // that one sentence of another reporter has, at most
	commonWeight = 300
	leastNew     = 1200 // hundredths of a nat that no other reporter has
	halfWay      = 12   // sentences down, where one counts half as much as the first
)

// aloneIn finds for each document the weightiest sentences of its own narration that no other reporter tells: they have much that
// nobody else has, and something that the story is about.
func (d *desk) aloneIn(h *hearing) map[string][]record.Span {
	out := map[string][]record.Span{}
	if len(d.story.Reporters) < 2 {
		return out
	}
	taken := d.shared()
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
		}
	}
	return out
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
	if d.story.Lead != nil {
		for i, at := range d.opens {
			if id := d.docs[i].Doc.ID; !at.Empty() && (id == d.story.Lead.Document || slices.Contains(d.story.Lead.With, id)) {
				add(i, at.Start)
			}
		}
	}
	return out
}

// ownWord reports whether h is a plain sentence of the document's own narration, in no passage that another document has, which can be
// read alone.
func (d *desk) ownWord(h *heard) bool {
	a := d.docs[h.doc].Doc
	s := a.Sentences[h.sent]
	if n := s.Last - s.First; n < aloneWords || n > mostAloneOf || !plainTold(a, int(h.sent)) || quotes(a, s) || !evenQuotes(a, s.First, s.Last) ||
		s.Start < a.TitleSpan.End || a.Word(s.Last-1) == "?" || !d.standsAlone(&clause{doc: h.doc, first: s.First, last: s.Last}) {
		return false
	}
	if ownAffairs(a, s) || !hasNames(a, s) {
		return false
	}
	if w := a.Word(s.First); a.Tokens[s.First].POS == text.PROPN && slices.Contains(strings.Fields(a.Byline), w) {
		return false // who the writer is
	}
	said := int32(0)
	for i := range d.docs[h.doc].Claims {
		for _, c := range d.docs[h.doc].Claims[i].Content {
			said += overlapOf(c, s.Span)
		}
	}
	if said*2 >= s.Len() {
		return false
	}
	return !slices.ContainsFunc(d.loan[h.doc], func(l loan) bool { return overlapOf(s.Span, l.at)*halfOf >= s.Len() })
}

// newIn reports whether x tells much that no other reporter has, of what others tell of too, and weighs it.
func (d *desk) newIn(x *heard, h *hearing) bool {
	own, total, shared := int32(0), int32(0), int32(0)
	at := d.docs[x.doc].Doc.Sentences[x.sent].Span
	terms := d.terms(h, x.doc, at)
	for _, w := range terms {
		total += w.weight
		if !h.known(d.reporter[x.doc], &w) {
			own += w.weight
			continue
		}
		shared = max(shared, w.weight)
	}
	if own < leastNew || own*100 < newShare*total || shared < commonWeight {
		return false
	}
	if h.quotedElsewhere(x.doc, at) || d.elsewhere(h, d.reporter[x.doc], terms) > mostElse {
		return false
	}
	score := float64(own) / (1 + float64(x.sent)/halfWay)
	score *= 1 + 0.25*float64(min(2, len(x.actors)))
	if len(x.figures)+len(x.numbers) > 0 {
		score *= 1.2
	}
	x.score = int(math.Round(score / math.Sqrt(float64(len(x.words)+4))))
	return true
}

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
var furniture = words("subscribe subscriber subscription newsletter podcast retweet hashtag")

// hasNames reports whether s has a name, a number or a day behind its first word: what has none is mostly a view.
func hasNames(a *text.Doc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if p := a.Tokens[t].POS; p == text.NUM || p == text.PROPN {
			return true
		}
	}
	return false
}
