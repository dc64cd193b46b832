package timex

import "github.com/readout-news/readout/text"

// yearAfter reads the year that closes a date at i: "2023", ", 2023", "of 2023", "this year".
func (r *reader) yearAfter(i int) (point, int) {
	j := i
	if r.mark(j, ',') || r.is(j, "of") || r.is(j, "in") && r.joined(j) {
		j++
	}
	if !r.joined(j) && i > 0 {
		return point{}, i
	}
	if y := r.num(j); y >= 1 && y <= 9999 && (r.p[j].wide == 4 && plausible(y) || r.era(j+1) > j+1) && (j == i || r.yearEnds(j+1)) {
		p := point{grain: year, y: y}
		if e := r.era(j + 1); e > j+1 {
			p.bc = !r.is(j+1, "AD")
			return p, e
		}
		return p, j + 1
	}
	if !r.pub.IsZero() && !r.mark(i, ',') {
		if n, e := r.yearWords(j); e > j {
			return at(r.pub, year, n), e
		}
	}
	return point{}, i
}

// yearEnds guards ", 2023": the figure must not go on as a count.
func (r *reader) yearEnds(i int) bool {
	return i >= len(r.p) || !(r.dash(i) && r.tight(i) && r.tight(i+1)) || r.num(i+1) > 0
}

// yearWords reads "this year", "last year", "next year".
func (r *reader) yearWords(i int) (n, end int) {
	if r.unit(i+1) == year && !r.p[i+1].entry.plural {
		switch {
		case r.det(i, this):
			return 0, i + 2
		case r.det(i, last):
			return -1, i + 2
		case r.det(i, next):
			return 1, i + 2
		}
	}
	return 0, i
}

// era gives the index after BC, B.C., BCE, AD at i.
func (r *reader) era(i int) int {
	if i < len(r.p) && r.p[i].kind == letters && r.p[i].cap {
		if r.is(i, "BC", "BCE", "AD", "CE") {
			return i + 1
		}
		if r.is(i, "B") && r.mark(i+1, '.') && r.is(i+2, "C") && r.tight(i+2) {
			if r.mark(i+3, '.') {
				return i + 4
			}
			return i + 3
		}
	}
	return i
}

// bareYear reads a year that stands by itself.
func (r *reader) bareYear(i int) cal {
	y := r.num(i)
	if y < 1 || y > 9999 {
		if r.mark(i, '\'') || r.is(i, "’", "‘") || r.mark(i, '`') {
			return r.shortYear(i)
		}
		return cal{}
	}
	if e := r.era(i + 1); e > i+1 && r.joined(i+1) {
		return stated(point{grain: year, y: y, bc: !r.is(i+1, "AD", "CE")}, e)
	}
	if (r.dash(i+1) || r.is(i+1, "and", "to", "or")) && r.joined(i+2) && r.num(i+2) > 0 && r.era(i+3) > i+3 && !r.is(i+3, "AD", "CE") && r.num(i+2) < y {
		return stated(point{grain: year, y: y, bc: true}, i+1) // 490-480 BC
	}
	if r.p[i].wide == 4 && plausible(y) && r.yearHere(i, y) {
		if r.class(i+1) == seasonW && r.val(i+1) < 10 && r.joined(i+1) {
			return stated(point{grain: season, y: y, k: r.val(i + 1)}, i+2)
		}
		return stated(point{grain: year, y: y}, i+1)
	}
	if r.p[i].wide == 2 && r.dash(i-1) && !r.p[i].gap && !r.p[i-1].gap && r.p[i-2].wide == 4 && r.yearHere(i-2, r.num(i-2)) {
		if y += r.num(i-2) / 100 * 100; y > r.num(i-2) {
			return stated(point{grain: year, y: y}, i+1)
		}
	}
	return cal{}
}

// shortYear reads '82 after a word that calls for a year.
func (r *reader) shortYear(i int) cal {
	n := r.num(i + 1)
	if n < 0 || r.p[i+1].wide != 2 || r.p[i+1].gap || !r.is(i-1, "in", "since", "of", "from", "summer", "spring", "fall", "winter", "and", "to", "late", "early", "until") {
		return cal{}
	}
	if r.is(i+2, "s") {
		return cal{}
	}
	return stated(point{grain: year, y: r.nearCentury(n)}, i+2)
}

// nearCentury puts a century to a year of two figures: the latest one not after the document.
func (r *reader) nearCentury(n int) int {
	limit := 2030
	if !r.pub.IsZero() {
		limit = int(r.pub.Year) + 1
	}
	y := limit/100*100 + n
	if y > limit {
		y -= 100
	}
	return y
}

// yearHere decides whether a figure of four digits is a year.
func (r *reader) yearHere(i, y int) bool {
	if i > 0 && (r.mark(i-1, '$') || r.mark(i-1, '#') || r.mark(i-1, '/') || r.mark(i-1, '+') || r.is(i-1, "£", "€", "¥") || r.mark(i-1, '.') && r.tight(i) || r.class(i-1) == none && r.tight(i) && r.p[i-1].kind == letters) {
		return false
	}
	if i+1 < len(r.p) {
		if r.mark(i+1, '%') || r.mark(i+1, ':') && r.tight(i+1) && r.tight(i+2) || r.unit(i+1) != noUnit || r.class(i+1) == zoneW && r.val(i+1) == 0 ||
			r.tight(i+1) && r.p[i+1].kind == letters || r.is(i+1, "percent", "people", "men", "troops", "soldiers", "hundred", "thousand", "million", "GMT", "hours") {
			return false
		}
		if r.counted(i + 1) {
			return false
		}
	}
	if y >= 1900 && y <= 2050 {
		if i > 1 && i+1 < len(r.p) && r.p[i-1].cap && r.class(i-1) == none && r.p[i+1].cap && r.p[i+1].gap && !r.sentenceStart(i-1) && !r.sentenceStart(i+1) {
			return false // Windows 2000, the Russell 2000 Index
		}
		return true
	}
	switch r.class(i - 1) {
	case prepW:
		return !r.is(i-1, "at", "over", "than", "about", "around", "as", "for", "or") && (y >= 1400 || r.is(i-1, "in", "since", "until", "of")) && !r.heads(i+1)
	case modW, edgeW, yearW:
		return true
	case detW: // the 1784 treaty
		tag := r.tag(i + 1)
		return r.det(i-1, the) && y >= 1500 && y%100 != 0 && (tag == text.TagNN || tag == text.TagNNP) && !r.is(i+1, "block", "metre", "meter", "mark", "foot", "mile")
	}
	return (r.mark(i-1, '(') || r.dash(i-1) || r.dash(i+1)) && r.p[i].wide == 4 && y >= 1400
}

// heads reports whether a word at i may be what the figure before it counts.
func (r *reader) heads(i int) bool {
	if i >= len(r.p) || r.p[i].stop || r.p[i].kind != letters || r.p[i].cap || r.class(i) != none {
		return false
	}
	if r.token(i) >= 0 {
		return r.nounAt(i)
	}
	return !r.is(i, "he", "she", "it", "they", "we", "i", "was", "were", "had", "is", "his", "her", "their", "when", "where", "which")
}

// counted reports whether the token of piece i is a plural noun that a figure before it counts.
func (r *reader) counted(i int) bool {
	t := r.token(i)
	return t >= 0 && r.d.Tokens[t].Tag == text.TagNNS
}

// decadeDate reads "the 1990s", "the late '60s", "the 19th century".
func (r *reader) decadeDate(i int) cal {
	if r.bodily(i) {
		return cal{}
	}
	j := i
	if r.det(j, the) {
		j++
	}
	k := j
	if r.mark(k, '\'') || r.is(k, "’", "‘") {
		k++
	}
	if n := r.num(k); n >= 10 && n%10 == 0 {
		e := k + 1
		if r.mark(e, '\'') || r.is(e, "’") {
			e++
		}
		if r.is(e, "s") && r.tight(e) {
			if end := r.era(e + 1); end > e+1 && n <= 9990 {
				return stated(point{grain: decade, y: n, bc: !r.is(e+1, "AD", "CE")}, end)
			}
			if r.p[k].wide == 4 && plausible(n) {
				return stated(point{grain: decade, y: n}, e+1)
			}
			if r.p[k].wide == 2 && (k > j || j > i || r.is(i-1, "and", "early", "late", "mid") || r.dash(i-1)) {
				return stated(point{grain: decade, y: r.nearCentury(n)}, e+1)
			}
		}
	}
	return r.centuryDate(i, j)
}

// centuryDate reads "the nineteenth century", "17th-century", "the second century BC".
func (r *reader) centuryDate(i, j int) cal {
	n, e := r.nth(j), j+1
	if n < 1 || n > 21 {
		return cal{}
	}
	if r.dash(e) && r.tight(e) {
		e++
	}
	if r.unit(e) != century {
		return cal{}
	}
	e++
	if end := r.era(e); end > e {
		return stated(point{grain: century, y: n*100 - 100, bc: !r.is(e, "AD", "CE")}, end)
	}
	return stated(point{grain: century, y: n*100 - 100}, e)
}
