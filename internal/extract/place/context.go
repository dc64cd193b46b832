package place

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// context is what an article says about where a name lies.
type context struct {
	countries map[string]int // how often the article speaks of each country
	main      string         // the country it speaks of most
	// inCountry and inDivision are what stands beside the name: "Tripoli, Lebanon", "Moscow, Idaho".
	inCountry, inDivision string
	division              bool // "Homs province": the division, not the town
	rival                 bool // a division of main is one of the candidates
}

func contextOf(d *text.Doc, s text.Span) *context {
	c := &context{countries: map[string]int{}}
	for i := range d.Names {
		n := &d.Names[i]
		if n.Span == s || n.Kind != text.Place && n.Kind != text.Group {
			continue
		}
		if code := country(d.Str(n.Span)); code != "" {
			c.countries[code]++
		}
	}
	// large towns and provinces speak for their countries, less loudly
	for i := range d.Names {
		n := &d.Names[i]
		if n.Span == s || n.Kind != text.Place || country(d.Str(n.Span)) != "" {
			continue
		}
		if code := homeOf(d.Str(n.Span)); code != "" && c.countries[code] < 4 {
			c.countries[code]++
		}
	}
	for code, n := range c.countries {
		if m := c.countries[c.main]; n > m || n == m && (c.main == "" || code < c.main) {
			c.main = code
		}
	}
	c.beside(d, s)
	return c
}

// homeOf is the country of a name that only one large town or division bears.
func homeOf(name string) string {
	var buf [48]gazetteer.Place
	all := gazetteer.Candidates(name, buf[:0])
	if len(all) == 0 || all[0].Kind != gazetteer.Admin1 && (all[0].Kind != gazetteer.MajorCity || all[0].Size < 18) {
		return ""
	}
	for i := range all[1:] {
		if p := &all[1+i]; p.Kind != gazetteer.City && p.Size+2 > all[0].Size && p.Country != all[0].Country {
			return ""
		}
	}
	return all[0].Country
}

// beside reads the words around the name.
func (c *context) beside(d *text.Doc, s text.Span) {
	first, last := d.TokensIn(s)
	if first >= last {
		return
	}
	sent := d.Sentences[d.Tokens[first].Sent]
	if last < sent.Last {
		if f := gazetteer.Lookup(d.Word(last)); f&gazetteer.PlaceWord != 0 {
			switch d.Word(last) {
			case "province", "governorate", "state", "oblast", "region", "Province", "Governorate", "State", "Oblast", "Region":
				c.division = true
			}
		}
	}
	at := last
	if at < sent.Last && (d.Word(at) == "," || d.Word(at) == "(" || d.Word(at) == "in") && at+1 < sent.Last {
		c.enclosing(d, at+1, sent.Last)
	}
	// "the Syrian city of Homs", "Syria's Homs"
	for i := first - 1; i >= sent.First && i >= first-6 && c.inCountry == "" && c.inDivision == ""; i-- {
		w := d.Word(i)
		switch {
		case w == "of", w == "'s", w == "’s", w == "the", w == "town", w == "city", w == "village", w == "capital", w == "port", w == "province", w == "region", w == "district", w == "northern", w == "southern", w == "eastern", w == "western", w == "central":
		case i == first-1 && country(w) == "":
			return
		default:
			c.inCountry = country(w)
			return
		}
	}
}

// enclosing reads what a name lies in, from token i on: a country, a division or its letters.
func (c *context) enclosing(d *text.Doc, i, limit int32) {
	k := gazetteer.Key(0)
	for j := i; j < limit && j < i+4; j++ {
		w := d.Word(j)
		if j == i {
			if state, ok := states[w]; ok && j == i {
				c.inDivision = state
			}
		}
		longer := k.Add(w)
		if longer == k {
			continue
		}
		k = longer
		f := k.Flags()
		if w[0] < 'A' || w[0] > 'Z' && w[0] < 0x80 {
			return
		}
		name := d.Text[d.Tokens[i].Start:d.Tokens[j].End]
		switch {
		case f&gazetteer.Country != 0 && country(name) != "":
			c.inCountry = country(name)
		case f&gazetteer.Admin1 != 0:
			c.inDivision = name
		}
	}
}
