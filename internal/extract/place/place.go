// Package place says where in the world a place name lies.
//
// A name has candidates in the gazetteer. What stands beside it decides first ("Tripoli, Lebanon"), here or at another
// mention of the name in the article; then the countries and divisions that the article speaks of, and the names in one
// list with it; then size. Where that leaves real doubt there is no answer.
package place

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// Place is a located place.
type Place struct {
	Name     string // as the gazetteer has it; as the text has it where only what holds it is known
	Country  string // ISO 3166 alpha-3, "" for what lies across borders
	Lat, Lon float64
	// Precision is what the position stands for: country, region, division or town. A town that the gazetteer
	// lacks stands where the text puts it: "Hader in Quneitra province" has the precision of the province.
	Precision string
}

// The values of Precision.
const (
	Country  = "country"
	Region   = "region" // an island, a sea, a landscape; it may lie across borders
	Division = "division"
	Town     = "town"
)

// Locate says where mention m of the atlas's document lies; ok is false where the text does not tell.
func (a *Atlas) Locate(m int32) (p Place, ok bool) {
	d := a.d
	if m < 0 || int(m) >= len(d.Mentions) {
		return Place{}, false
	}
	n := &d.Mentions[m]
	if n.Form != text.Named && n.Chain >= 0 {
		n = &d.Mentions[d.Chains[n.Chain].Best]
	}
	if n.Form != text.Named {
		return Place{}, false
	}
	return a.At(n.Span)
}

// At says where the place that is named at s lies.
func (a *Atlas) At(s text.Span) (p Place, ok bool) {
	u := a.useAt(s)
	var buf [48]candidate
	all := candidates(u.name, buf[:0])
	if u.division && len(all) > 0 {
		for _, area := range lexicon.Areas(u.name + " Province") { // as the list tells it from the town
			all = withArea(all, area)
		}
	}
	switch {
	case len(all) == 0:
		all = a.shortened(u, all)
	case sideWord(u.name) || fixedWord(u.name) || politicalWord(u.name): // "the South", "the Gulf"
		return Place{}, false
	}
	if p, ok := a.settle(u, all); ok || len(all) == 0 {
		return p, ok
	}
	best, top, second := 0, -1000, -1000
	for i := range all {
		switch score := a.score(u, &all[i]); {
		case score > top:
			if !near(&all[i], &all[best]) {
				second = top
			}
			best, top = i, score
		case score > second && !near(&all[i], &all[best]):
			second = score
		}
	}
	if all[best].whole() && !u.division {
		best = chiefTown(all, best)
	}
	g := &all[best]
	if top < enough || g.Kind == gazetteer.City && top-second < margin {
		return Place{}, false
	}
	return g.place(), true
}

// chiefTown is the town that a division has its name of, where there is one: "in Hama" is the town unless the text says
// otherwise.
func chiefTown(all []candidate, division int) int {
	for i := range all {
		if all[i].Kind == gazetteer.MajorCity && near(&all[i], &all[division]) {
			return i
		}
	}
	return division
}
