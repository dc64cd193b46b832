package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// When a claim of a document is told again there: the share of the words of the shorter that the longer has, in hundredths, and how
// many words it has at the least.
const (
	againShare = 85
	titleShare = 66 // where one is in the title, which the text says again in more words
	againWords = 4

	insideShare = 90 // of the characters
)

// tellOnce makes one claim of those by which a document, from the first claim first on, tells again what somebody says: the one with the
// most words, with the other places in Again. What stands in the others stands in it.
func (d *desk) tellOnce(doc, first int) {
	all := make([]saying, len(d.story.Claims)-first)
	for i := range all {
		all[i] = d.saying(first + i)
	}
	into := make([]int, len(all))
	for i := range into {
		into[i] = -1
	}
	for i := range all {
		for j := range i {
			if into[i] >= 0 || into[j] >= 0 || !d.toldAgain(first, i, j, all) {
				continue
			}
			if len(all[i].words) > len(all[j].words) {
				into[j] = i
			} else {
				into[i] = j
			}
		}
	}
	d.fold(doc, first, into)
}

// toldAgain reports whether claims i and j of one document, counted from first, are one.
func (d *desk) toldAgain(first, i, j int, all []saying) bool {
	x, y := &all[i], &all[j]
	a, b := &d.story.Claims[first+i], &d.story.Claims[first+j]
	if x.speaker != y.speaker || x.speaker < 0 && (len(x.names) == 0 || !slices.Equal(x.names, y.names)) || x.stance != y.stance || x.not != y.not {
		return false
	}
	doc := d.docs[x.doc]
	apart := cueSentence(doc.Doc, &doc.Claims[x.claim]) != cueSentence(doc.Doc, &doc.Claims[y.claim])
	if i, o := inside(a.Content, b.Content), inside(b.Content, a.Content); i && o || (i || o) && apart {
		return true
	}
	if p, q := cueSentence(doc.Doc, &doc.Claims[x.claim]), cueSentence(doc.Doc, &doc.Claims[y.claim]); p < 0 || p == q || (a.Cue == nil) != (b.Cue == nil) || a.Cue != nil && a.Cue.Class != b.Cue.Class {
		return false
	}
	less, more := x, y
	if len(less.words) > len(more.words) {
		less, more = y, x
	}
	if len(less.words) < againWords || common(less.numbers, more.numbers) < len(less.numbers) {
		return false
	}
	share := againShare
	if title := doc.Doc.TitleSpan; title.Overlaps(doc.Claims[x.claim].Cue) != title.Overlaps(doc.Claims[y.claim].Cue) {
		share = titleShare
	}
	return 100*common(less.words, more.words) >= share*len(less.words)
}

// inside reports that nearly all characters of the spans in stand in those of out: a quote that two cues lay to one speaker.
func inside(in, out []record.Span) bool {
	all, held := 0, 0
	for _, x := range in {
		all += x.End - x.Start
		for _, y := range out {
			held += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return all > 0 && 100*held >= insideShare*all
}

// cueSentence is the sentence of the cue of c.
func cueSentence(d *text.Doc, c *extract.Claim) int32 {
	if c.CueHead < 0 {
		return -1
	}
	return d.Tokens[c.CueHead].Sent
}

// fold takes out the claims that others, counted from first, stand for: what was said in one is said in the other.
func (d *desk) fold(doc, first int, into []int) {
	for i, j := range into {
		if j < 0 {
			continue
		}
		for n := 0; into[j] >= 0 && n < len(into); n++ {
			j = into[j]
		}
		gone, kept := &d.story.Claims[first+i], &d.story.Claims[first+j]
		for _, x := range append(slices.Clone(gone.Content), gone.Again...) {
			if !inside([]record.Span{x}, kept.Content) {
				kept.Again = append(kept.Again, x)
			}
		}
		delete(d.claimOf, gone.ID)
		d.trace.add(gone.ID, "left out of the story: "+kept.ID+" tells it, too")
		for k, id := range d.claimID[doc] {
			if id == gone.ID {
				d.claimID[doc][k] = kept.ID
			}
		}
	}
	n := first
	for i, j := range into {
		if j >= 0 {
			continue
		}
		d.story.Claims[n], d.claimAt[n] = d.story.Claims[first+i], d.claimAt[first+i]
		d.claimOf[d.story.Claims[n].ID] = n
		n++
	}
	clear(d.story.Claims[n:])
	d.story.Claims, d.claimAt = d.story.Claims[:n], d.claimAt[:n]
	for i := first; i < n; i++ {
		slices.SortFunc(d.story.Claims[i].Again, func(x, y record.Span) int { return x.Start - y.Start })
	}
}
