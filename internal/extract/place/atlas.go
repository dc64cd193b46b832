package place

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// Atlas is what one document says of where its places lie.
type Atlas struct {
	d         *text.Doc
	uses      []use    // the place names in text order, with what stands beside each
	countries []weight // how often the document speaks of each country
	divisions []weight // and of each division, by the gazetteer's name
	main      string   // the country it speaks of most
}

type weight struct {
	name string // a country's code; a division's name
	n    int
}

// Read collects what d says of its places.
func Read(d *text.Doc) *Atlas {
	a := &Atlas{d: d}
	for i := range d.Names {
		if n := &d.Names[i]; n.Kind == text.Place {
			a.uses = append(a.uses, a.use(n.Span))
		}
	}
	for i := range d.Names {
		if n := &d.Names[i]; n.Kind == text.Place || n.Kind == text.Group {
			if code := country(d.Str(n.Span)); code != "" {
				a.countries = add(a.countries, code, 1)
			}
		}
	}
	a.main = most(a.countries)
	for i := range a.uses {
		a.support(&a.uses[i])
	}
	a.main = most(a.countries)
	return a
}

// support lets a town or division that is surely meant speak for its country, less loudly, and for its division.
func (a *Atlas) support(u *use) {
	if h := &u.holder; u.stated && h.known() {
		if h.country != "" {
			a.countries = add(a.countries, h.country, 1)
		}
		if h.division != "" {
			a.divisions = add(a.divisions, h.admins[0], 1)
		}
	}
	if country(u.name) != "" {
		return
	}
	var buf [48]candidate
	all := candidates(u.name, buf[:0])
	if len(all) == 0 {
		return
	}
	if all[0].Kind == gazetteer.Admin1 && (len(all) == 1 || all[0].Country == a.main || u.division) {
		a.divisions = add(a.divisions, all[0].Admin1, 1)
	}
	if code := homeOf(all); code != "" && a.speaksOf(code) < 4 {
		a.countries = add(a.countries, code, 1)
	}
}

// homeOf is the country of a name that only one large town or division bears.
func homeOf(all []candidate) string {
	if !(all[0].whole() && all[0].Size >= 17) && (all[0].Kind != gazetteer.MajorCity || all[0].Size < 18) {
		return ""
	}
	for i := range all[1:] {
		if p := &all[1+i]; p.Kind != gazetteer.City && p.Size+2 > all[0].Size && p.Country != all[0].Country {
			return ""
		}
	}
	return all[0].Country
}

func add(all []weight, name string, n int) []weight {
	for i := range all {
		if all[i].name == name {
			all[i].n += n
			return all
		}
	}
	return append(all, weight{name, n})
}

func count(all []weight, name string) int {
	for i := range all {
		if all[i].name == name {
			return all[i].n
		}
	}
	return 0
}

// most is the heaviest, the first in the alphabet of equals.
func most(all []weight) string {
	var best weight
	for _, w := range all {
		if w.n > best.n || w.n == best.n && w.name < best.name {
			best = w
		}
	}
	return best.name
}

func (a *Atlas) speaksOf(country string) int { return count(a.countries, country) }

// country is the code that a name, an adjective or a people points to; "" for none, and for what is a division of
// another country, too.
func country(word string) string {
	n, ok := lexicon.Country(word)
	if !ok || n.Form == lexicon.Region || lexicon.Province(word) != "" {
		return ""
	}
	return n.Code
}
