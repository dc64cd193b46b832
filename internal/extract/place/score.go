package place

import (
	"math/bits"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
)

// Scores: a candidate must reach enough, and a small town lead by margin. A place that is wellKnown may be meant anywhere.
const (
	enough    = 14
	margin    = 2
	wellKnown = 20
)

// settle weighs what holds the name against its candidates, and notes whether a division of the article's main country
// shares a country's name. It gives the place that holds the name where the text states it and no candidate lies there.
func (a *Atlas) settle(u *use, all []candidate) (held Place, ok bool) {
	fits, known := false, false
	u.only = len(all) == 1
	for i := range all {
		g := &all[i]
		fits = fits || u.holder.holds(g) || u.holder.close(g)
		known = known || g.Kind == gazetteer.Country || g.Kind == gazetteer.Admin1 && u.holder.division != "" || u.prior(a, g) > 25
		u.rival = u.rival || g.Kind == gazetteer.Admin1 && g.Country == a.main && g.Size >= 17
	}
	switch {
	case fits || !u.holder.known():
		return Place{}, false
	case u.stated && !known:
		return u.held()
	}
	u.holder = holder{} // a list of places after all
	return Place{}, false
}

// held is the place that holds the name: as exactly as that is known, it is where the name lies.
func (u *use) held() (Place, bool) {
	h := &u.holder
	if h.division != "" {
		p := h.place
		p.Name = u.name
		return p, h.country != ""
	}
	if area, ok := lexicon.CountryArea(h.country); ok {
		return Place{Name: u.name, Country: h.country, Lat: round(area.Lat), Lon: round(area.Lon), Precision: Country}, true
	}
	return Place{}, false
}

// score weighs one candidate: by its size, by what the article says of its country and division, and by the words
// beside it.
func (a *Atlas) score(u *use, g *candidate) int {
	s := u.prior(a, g)
	n := a.speaksOf(g.Country)
	if n == 0 && s < wellKnown && g.Kind != gazetteer.Region && a.speaksOf(a.main) > 1 && !u.holder.known() {
		return 0 // a small place in a country that the article does not speak of, while it speaks of others
	}
	s += 3 * bits.Len(uint(n))
	if g.Country != "" && g.Country == a.main {
		s += 3
	}
	if g.Admin1 != "" && !g.whole() && !strings.EqualFold(g.Admin1, u.name) {
		s += 3 * bits.Len(uint(count(a.divisions, g.Admin1)))
	}
	switch {
	case u.holder.holds(g), u.holder.close(g):
		s += 40
	case u.holder.known():
		s -= 20
	}
	if u.peers != "" && g.Country == u.peers && g.whole() {
		s += 60
	}
	if g.whole() && g.Country == a.main && len(a.divisions) > 3 {
		s += 6
	}
	if u.abroad && u.peers == "" && g.Kind == gazetteer.Country {
		s += 15
	}
	return s
}

// prior is how likely a place is meant before the article is looked at.
func (u *use) prior(a *Atlas, g *candidate) int {
	switch g.Kind {
	case gazetteer.Country:
		if a.speaksOf(g.Country) == 0 && a.speaksOf(a.main) > 1 && u.rival {
			return 20 // Georgia in an article on the United States
		}
		return 60
	case gazetteer.Region:
		if g.landscape() {
			return 20
		}
		return 40
	case gazetteer.Admin1:
		s := min(13+int(g.Size)/4, 18)
		if u.division {
			s += 25
		}
		if u.town {
			s -= 10
		}
		return s
	case gazetteer.MajorCity:
		if g.listed && !u.only && a.speaksOf(g.Country) == 0 {
			return 13 // enough where the article speaks of the country
		}
		s := max(int(g.Size), 15)
		s += 2 * max(0, s-18)
		if n, ok := lexicon.Country(g.Name); ok && n.Is(lexicon.Capital) && n.Code == g.Country && g.Size > 18 {
			s += 5
			if a.main == "" || a.speaksOf(g.Country) > 0 {
				s += 5
			}
		}
		return s
	}
	return max(int(g.Size), 8)
}
