package place

import (
	"slices"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// list reads the names that stand in one list with the name of the tokens from first to last: divisions of one country
// say that it is another of them ("Colorado, Georgia and Illinois"), countries that it is a country. A town right
// before it that lies there says that it is the division: "Buffalo, New York".
func (u *use) list(d *text.Doc, first, last int32, sent text.Sentence) {
	var tally [8]weight
	all := tally[:0]
	countries := 0
	see := func(s text.Span, nextBefore bool) {
		name := d.Str(s)
		f := gazetteer.Lookup(name)
		if wholeCountry(name) != "" {
			countries++
			return
		}
		if f&(gazetteer.Admin1|gazetteer.City|gazetteer.MajorCity) == 0 {
			return
		}
		var buf [48]candidate
		found := candidates(name, buf[:0])
		if nextBefore && u.heldIn(found) {
			u.division = true
		}
		if len(found) > 0 && found[0].Kind == gazetteer.Admin1 && !bigTown(found) {
			all = add(all, found[0].Country, 1)
		}
	}
	i := firstNameAfter(d, d.Tokens[first].Start)
	for at, k := first, i-1; k >= 0 && i-k <= 4; k-- {
		f, l := d.TokensIn(d.Names[k].Span)
		if f < sent.First || !joins(d, l, at) {
			break
		}
		see(d.Names[k].Span, at == first && l == at-1 && d.Word(l) == ",")
		at = f
	}
	j := firstNameAfter(d, d.Tokens[last-1].End)
	for at, k := last, j; k < len(d.Names) && k-j < 4; k++ {
		f, l := d.TokensIn(d.Names[k].Span)
		if l > sent.Last || !joins(d, at, f) {
			break
		}
		see(d.Names[k].Span, false)
		at = l
	}
	u.abroad = countries > 1
	for _, w := range all {
		if w.n > 1 && u.divisionOf(w.name) {
			u.peers, u.holder, u.stated = w.name, holder{}, false
		}
	}
}

// divisionOf reports whether a first-order division of the country has the name.
func (u *use) divisionOf(country string) bool {
	var buf [48]candidate
	return slices.ContainsFunc(candidates(u.name, buf[:0]), func(c candidate) bool { return c.whole() && c.Country == country })
}

// joins reports whether the tokens from i to j are but a comma, "and" or "or".
func joins(d *text.Doc, i, j int32) bool {
	if i >= j || j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		switch d.Word(i) {
		case ",", "and", "or", "&":
		default:
			return false
		}
	}
	return true
}

// firstNameAfter is the first name that begins at byte at or later.
func firstNameAfter(d *text.Doc, at int32) int {
	lo, hi := 0, len(d.Names)
	for lo < hi {
		if m := (lo + hi) / 2; d.Names[m].Start < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// heldIn reports whether one of the places lies in a division of the name.
func (u *use) heldIn(places []candidate) bool {
	var h holder
	if !h.named(u.name, "") {
		return false
	}
	for i := range places {
		if h.holds(&places[i]) {
			return true
		}
	}
	return false
}

// bigTown reports whether one of the places is a great city, which lists of divisions and of cities share.
func bigTown(places []candidate) bool {
	for i := range places {
		if places[i].Kind == gazetteer.MajorCity && places[i].Size >= 19 {
			return true
		}
	}
	return false
}
