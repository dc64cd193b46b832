package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// tolled are the measures that count the victims of a deed.
var tolled = map[string]bool{"killed": true, "injured": true, "hostages": true}

// tollEvents gives each toll the event of its text whose victims it counts, and what that tells of an incident: the event of its own
// clause, else the one that all other tolls of its sentence count.
func (d *desk) tollEvents(all []count) {
	type mention struct {
		doc   int
		index int32
	}
	tells := map[mention]piece{}
	for i, g := range d.told {
		for _, m := range g {
			if p, ok := d.pieceOf(m, i); ok {
				tells[mention{m.doc, m.index}] = p
			}
		}
	}
	for i := range all {
		c := &all[i]
		c.event = c.f.Event
		if c.event < 0 && tolled[c.f.Measure] {
			c.event = d.eventBeside(all, c)
		}
		if p, ok := tells[mention{c.doc, c.event}]; ok && tolled[c.f.Measure] {
			c.tells = &p
		}
	}
	for i := range all {
		if c := &all[i]; tolled[c.f.Measure] && c.event < 0 && !c.sign.past {
			if o := d.onlyDeed(all, c); o != nil {
				c.event, c.tells, c.adopted = o.event, o.tells, true
			}
		}
	}
}

// onlyDeed is a toll of the one deed of which all tolls of the text of c that have one are, nil where there are several or the sentence
// of c has a day or a place of its own.
func (d *desk) onlyDeed(all []count, c *count) (found *count) {
	for i := range all {
		o := &all[i]
		if o.doc != c.doc || o.tells == nil || o.adopted {
			continue
		}
		if found != nil && d.counted(*found) != d.counted(*o) {
			return nil
		}
		if found == nil || len(o.spots) > len(found.spots) {
			found = o
		}
	}
	if found == nil || !c.days.IsZero() && !c.guessed && !c.days.Overlaps(found.days) || strange(c.spots, found.spots) ||
		c.kind != "" && found.kind != "" && c.kind != found.kind || setApart(d.docs[c.doc].Doc, c.f) {
		return nil
	}
	return found
}

// apartWords set what a sentence tells apart from what was told before.
var apartWords = words("another separate separately elsewhere meanwhile later earlier")

// setApart reports whether the sentence of f tells of something else than those before.
func setApart(doc *text.Doc, f *extract.Figure) bool {
	first, _ := doc.TokensIn(f.Span)
	s := &doc.Sentences[doc.Tokens[first].Sent]
	for t := s.First; t < s.Last; t++ {
		if apartWords[fold(doc.Word(t))] {
			return true
		}
	}
	return false
}

// eventBeside is the one event that the other tolls of the sentence of c count, -1 for none or several.
func (d *desk) eventBeside(all []count, c *count) int32 {
	s, found := sentence(d.docs[c.doc].Doc, c.f.Start), int32(-1)
	for _, o := range all {
		if o.doc != c.doc || o.f.Event < 0 || !tolled[o.f.Measure] || !s.Contains(o.f.Span) {
			continue
		}
		if found >= 0 && d.eventID[c.doc][found] != d.eventID[c.doc][o.f.Event] {
			return -1
		}
		found = o.f.Event
	}
	return found
}

// headed gives a number of the headline what the text says further down of the same number: its deed, day and places.
func (d *desk) headed(all []count) {
	for i := range all {
		h := &all[i]
		title := d.docs[h.doc].Doc.TitleSpan
		if !title.Contains(h.f.Span) || h.f.Bound == "vague" {
			continue
		}
		k := slices.IndexFunc(all, func(b count) bool {
			return b.doc == h.doc && b.f.Measure == h.f.Measure && b.like == h.like && sameNumber(*h, b) && !title.Contains(b.f.Span)
		})
		if k < 0 {
			continue
		}
		b := &all[k]
		if h.days.IsZero() || h.guessed {
			h.days, h.guessed = b.days, b.guessed
		}
		if b.event >= 0 {
			h.event, h.tells = b.event, b.tells
		}
		if len(h.spots) == 0 {
			h.spots = b.spots
		}
	}
}

// otherIncident reports whether two tolls are of deeds that are known and differ: their days, places, means, doers or victims do.
// A number that two deeds hardly share is one all the same: of who did it, texts are of two minds.
func (d *desk) otherIncident(x, y count) bool {
	if x.tells == nil || y.tells == nil || x.adopted || y.adopted || d.counted(x) == d.counted(y) || sameNumber(x, y) && middle(x) >= fewPeople && x.f.Bound != "vague" {
		return false
	}
	if x.doc == y.doc && sameNumber(x, y) && middle(x) > 1 && (x.lead || y.lead) {
		return false // what a text begins with it takes up again
	}
	return d.clash(*x.tells, *y.tells, x.tells.count > 1 || y.tells.count > 1) != ""
}

// strayInText reports whether nothing but the number makes two small tolls of one text one: neither stands where a text tells its
// news, and their sentences share nothing or name other places.
func (d *desk) strayInText(x, y count) bool {
	if !tolled[x.f.Measure] || x.lead || y.lead || middle(x) >= fewPeople {
		return false
	}
	id := d.counted(x)
	return (id == "" || id != d.counted(y)) && (shared(x.context, y.context) < placeWeight || otherPlaces(x, y))
}

// victimOf is the actor known by name whom a toll of one counts, -1 for none.
func (d *desk) victimOf(doc int, f *extract.Figure) int32 {
	if !tolled[f.Measure] || f.Low == nil || f.High == nil || *f.Low != 1 || *f.High != 1 {
		return -1
	}
	a := d.docs[doc].Doc
	first, last := a.TokensIn(f.Span)
	head := first
	for t := first; t < last; t++ {
		if h := a.Tokens[t].Head; h < first || h >= last {
			head = t
			break
		}
	}
	for i := range a.Mentions {
		if first >= last || !a.Mentions[i].Contains(a.Tokens[head].Span) {
			continue // "her" of "her husband" is not who was hurt
		}
		if k := d.at(doc, int32(i)); k >= 0 && d.who[k].Kind == text.Person && d.named(k) {
			return k
		}
	}
	return -1
}

// fewPeople is the number below which two deeds of one text often have the same toll.
const fewPeople = 6
