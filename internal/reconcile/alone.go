package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/sameevent"
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
	mostHeard    = 100  // sentences that have a word; where more have it, it tells nothing of one
)

// heard is a sentence of the story as a set of words, whoever speaks in it.
type heard struct {
	clause
	score int
}

// aloneIn finds for each document the weightiest sentences of its own narration that no other reporter tells: they have much that
// nobody else has, and something that the story is about.
func (d *desk) aloneIn() map[string][]record.Span {
	out := map[string][]record.Span{}
	if len(d.story.Reporters) < 2 {
		return out
	}
	all := d.heard()
	has := map[uint64]map[int]bool{} // word -> reporters
	at := map[uint64][]int32{}       // word -> sentences
	for i := range all {
		for _, w := range all[i].words {
			if has[w.key] == nil {
				has[w.key] = map[int]bool{}
			}
			has[w.key][d.reporter[all[i].doc]] = true
			at[w.key] = append(at[w.key], int32(i))
		}
	}
	taken := d.shared()
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].doc == all[from].doc {
			to++
		}
		var found []*heard
		once := map[uint64]bool{} // a page may have a sentence twice
		for i := from; i < to; i++ {
			h := &all[i]
			if !taken[sentenceAt{h.doc, d.docs[h.doc].Doc.Sentences[h.sent].Start}] && d.ownWord(h) && d.newIn(h, all, has, at) {
				key := d.sentenceKey(h.doc, d.docs[h.doc].Doc.Sentences[h.sent].Start)
				if once[key] {
					continue
				}
				once[key] = true
				found = append(found, h)
			}
		}
		most := min(mostAlone, fewAlone+(to-from)/aloneEach)
		slices.SortStableFunc(found, func(x, y *heard) int { return cmp.Compare(y.score, x.score) })
		found = found[:min(len(found), most)]
		slices.SortFunc(found, func(x, y *heard) int { return cmp.Compare(x.sent, y.sent) })
		for _, h := range found {
			doc := d.docs[h.doc].Doc
			out[doc.ID] = append(out[doc.ID], d.span(h.doc, doc.Sentences[h.sent].Span))
		}
		from = to
	}
	return out
}

// heard reads all sentences of the story.
func (d *desk) heard() (out []heard) {
	deeds := map[string]*sameevent.Deed{}
	for i, a := range d.docs {
		for n, s := range a.Doc.Sentences {
			whole := make([]int32, s.Last-s.First)
			for t := range whole {
				whole[t] = s.First
			}
			who, inName := d.mentioned(i, s)
			h := heard{clause: clause{doc: i, sent: int32(n), verb: s.First, subject: party{who: -1}, object: party{who: -1}}}
			d.readClause(&h.clause, s, whole, who, inName, deeds)
			out = append(out, h)
		}
	}
	return out
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

// newIn reports whether h tells much that no other reporter has, of what others tell of too, and weighs it.
func (d *desk) newIn(h *heard, all []heard, has map[uint64]map[int]bool, at map[uint64][]int32) bool {
	own, total, shared := int32(0), int32(0), int32(0)
	others := map[int32]int32{}
	for _, w := range h.words {
		total += w.weight
		if len(has[w.key]) == 1 {
			own += w.weight
			continue
		}
		shared = max(shared, w.weight)
		if len(at[w.key]) <= mostHeard {
			for _, i := range at[w.key] {
				if d.reporter[all[i].doc] != d.reporter[h.doc] {
					others[i] += w.weight
				}
			}
		}
	}
	if own < leastNew || own*100 < newShare*total || shared < commonWeight {
		return false
	}
	for _, n := range others {
		if n*100 > mostElse*total {
			return false
		}
	}
	score := float64(own) / (1 + float64(h.sent)/halfWay)
	score *= 1 + 0.25*float64(min(2, len(h.actors)))
	if len(h.figures)+len(h.numbers) > 0 {
		score *= 1.2
	}
	h.score = int(math.Round(score / math.Sqrt(float64(len(h.words)+4))))
	return true
}
