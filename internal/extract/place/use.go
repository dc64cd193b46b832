package place

import (
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// use is one place name where it stands, with what the words beside it say of where it lies.
type use struct {
	text.Span
	name   string
	holder holder
	// stated says that the holder stands behind the name, and that they are no list: "Hader, Quneitra province,".
	stated   bool
	division bool   // "Homs province", "the state of Victoria": the division, not the town
	town     bool   // "the town of Homs": not the division
	peers    string // the country whose divisions stand in one list with the name
	abroad   bool   // whole countries stand in one list with it
	only     bool   // there is one candidate
	rival    bool   // a division of the article's main country is one of the candidates
}

// holder is what holds a place: a country, or a division of one.
type holder struct {
	country  string    // "" where several have a division of that name
	division string    // as the text has it; "" for a whole country
	admins   [4]string // as the gazetteer has the division
	place    Place
}

func (h *holder) known() bool { return h.country != "" || h.division != "" }

// holds reports whether g lies in h, by the gazetteer's division.
func (h *holder) holds(g *candidate) bool {
	switch {
	case !h.known(), h.country != "" && h.country != g.Country, g.Kind == gazetteer.Country:
		return false
	case h.division == "":
		return true
	case g.landscape() || g.listed && g.Kind == gazetteer.MajorCity:
		return h.country != ""
	case g.whole():
		return false
	}
	for _, name := range h.admins {
		if name != "" && strings.EqualFold(name, g.Admin1) {
			return true
		}
	}
	return false
}

// close reports whether g lies near the middle of the division h, whose name the gazetteer may spell otherwise.
func (h *holder) close(g *candidate) bool {
	return h.division != "" && h.country == g.Country && g.Kind != gazetteer.Country && g.Kind != gazetteer.Admin1 &&
		abs(g.Lat-float32(h.place.Lat)) < 1.5 && abs(g.Lon-float32(h.place.Lon)) < 1.5
}

func (a *Atlas) use(s text.Span) use {
	u := use{Span: s, name: a.d.Str(s)}
	first, last := a.d.TokensIn(s)
	if first < last {
		sent := a.d.Sentences[a.d.Tokens[first].Sent]
		u.behind(a.d, last, sent.Last)
		u.before(a.d, first, sent.First)
		u.list(a.d, first, last, sent)
	}
	return u
}

// useAt is the use at s; where it does not say what holds the name, another use of the name may.
func (a *Atlas) useAt(s text.Span) *use {
	u := a.use(s)
	for i := range a.uses {
		if o := &a.uses[i]; !u.holder.known() && !u.division && u.peers == "" && o.stated && o.name == u.name && o.Span != s {
			u.holder, u.stated = o.holder, o.stated
		}
	}
	return &u
}

// behind reads the words after the name, from token i on.
func (u *use) behind(d *text.Doc, i, limit int32) {
	if i >= limit {
		return
	}
	w := d.Word(i)
	switch {
	case divisionWord(w):
		u.division = true
		i++
	case w == "Governor" || w == "Gov." || w == "governor":
		u.division = true
	case w == "Mayor" || w == "mayor" || w == "City" || w == "city":
		u.town = true
	}
	if i+1 >= limit {
		return
	}
	switch w := d.Word(i); {
	case w == "near", w == "," && d.Word(i+1) == "near" && i+2 < limit:
		if w == "," {
			i++
		}
		u.near(d, i+1, limit)
	case w == "," || w == "(":
		if d.Word(i+1) == "in" && i+2 < limit {
			i++
		}
		if h, end := holderAt(d, i+1, limit); h.known() {
			u.holder, u.stated = h, endsHolder(d, end, limit)
			if end+1 < limit && d.Word(end) == "," {
				u.widen(holderAt(d, end+1, limit))
			}
		}
	case w == "in" || w == "located" && d.Word(i+1) == "in" && i+2 < limit:
		if w == "located" {
			i++
		}
		for i+2 < limit && sideWord(d.Word(i+1)) || i+2 < limit && d.Word(i+1) == "the" {
			i++
		}
		u.holder, _ = holderAt(d, i+1, limit)
	}
}

// near takes what lies in the division of the city that is named from token i on: "Lafayette, near San Francisco".
func (u *use) near(d *text.Doc, i, limit int32) {
	var buf [48]candidate
	for j := min(i+3, limit); j > i; j-- {
		all := candidates(d.Text[d.Tokens[i].Start:d.Tokens[j-1].End], buf[:0])
		if len(all) > 0 && all[0].Kind == gazetteer.MajorCity && all[0].Size >= 19 {
			u.holder = holder{country: all[0].Country, division: all[0].Admin1, admins: [4]string{all[0].Admin1}}
			return
		}
	}
}

// widen takes in what holds the holder: "Austin, Scott County, Indiana", "Hader, Quneitra, Syria".
func (u *use) widen(outer holder, _ int32) {
	var buf [48]candidate
	for _, c := range candidates(u.holder.division, buf[:0]) {
		if c.Kind == gazetteer.Admin1 && outer.holds(&c) || c.whole() && outer.division == "" && outer.country == c.Country {
			if outer.division != "" {
				u.holder = outer
			}
			u.holder.country = c.Country
			return
		}
	}
}

// endsHolder reports whether a name that ends before token i is not one of a list.
func endsHolder(d *text.Doc, i, limit int32) bool {
	if i >= limit {
		return true
	}
	switch d.Word(i) {
	case "and", "or", "&", "'s", "’s", "-":
		return false
	}
	return true
}

// before reads the words before the name, which begins at token i: "the Syrian city of Homs", "Syria's Homs", "the
// state of Victoria".
func (u *use) before(d *text.Doc, i, from int32) {
	if i > from {
		switch w := d.Word(i - 1); w {
		case ",", "and", "or":
			u.stated = false
		case "of":
			if i-1 > from {
				u.division = u.division || divisionWord(d.Word(i-2))
				u.town = u.town || townWord(d.Word(i-2))
			}
		}
	}
	for k := i - 1; k >= from && k >= i-6 && !u.holder.known(); k-- {
		w := d.Word(k)
		switch {
		case w == "of", w == "'s", w == "’s", w == "the", townWord(w), divisionWord(w), sideWord(w):
		case k == i-1 && country(w) == "":
			return
		default:
			u.holder.country = country(w)
			return
		}
	}
}

// holderAt reads the country or division that is named from token i on, and where the name ends.
func holderAt(d *text.Doc, i, limit int32) (h holder, end int32) {
	if state, ok := states[d.Word(i)]; ok {
		h.named(state, "USA")
		end = i + 1
	}
	k := gazetteer.Key(0)
	for j := i; j < limit && j < i+4; j++ {
		w := d.Word(j)
		longer := k.Add(w)
		if longer == k {
			continue
		}
		k = longer
		if w[0] < 'A' || w[0] > 'Z' && w[0] < 0x80 {
			break
		}
		name := d.Text[d.Tokens[i].Start:d.Tokens[j].End]
		if code := wholeCountry(name); code != "" {
			h, end = holder{country: code}, j+1
		} else if x := (holder{}); x.named(name, "") {
			h, end = x, j+1
		}
	}
	if h.division != "" && end < limit && divisionWord(d.Word(end)) {
		end++
	}
	return h, end
}

// wholeCountry is the country of that name, other than by its people or capital.
func wholeCountry(name string) string {
	if gazetteer.Lookup(name)&gazetteer.Country == 0 {
		return ""
	}
	return country(name)
}

// named makes h the division of that name, in a country where one is given.
func (h *holder) named(name, within string) bool {
	var buf [48]candidate
	n, several := 0, false
	for _, c := range candidates(name, buf[:0]) {
		if c.Kind != gazetteer.Admin1 || within != "" && c.Country != within {
			continue
		}
		if n == 0 {
			h.division, h.country, h.place = name, c.Country, c.place()
		}
		several = several || c.Country != h.country
		if n < len(h.admins) {
			h.admins[n] = c.Admin1
		}
		n++
	}
	if several {
		h.country = ""
	}
	return n > 0
}
