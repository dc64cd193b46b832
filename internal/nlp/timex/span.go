package timex

import (
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// hedges stand before a length of time and belong to it.
func (r *reader) hedge(i int) int {
	switch {
	case r.is(i, "almost", "nearly", "about", "around", "over", "roughly", "approximately"):
		return i + 1
	case r.is(i, "more", "less", "fewer") && r.is(i+1, "than"), r.is(i, "at") && r.is(i+1, "least", "most"), r.is(i, "up") && r.is(i+1, "to"):
		return i + 2
	}
	return i
}

// length reads a duration: "ten days", "24 hours", "27-year", "two and a half years", "half an hour".
func (r *reader) length(i int) cal {
	if r.is(i, "single") && r.dash(i+1) && r.unit(i+2) >= day {
		return cal{end: i + 3, typ: "DURATION", literal: duration("1", r.unit(i+2))}
	}
	h := r.hedge(i)
	n, j := r.number(h)
	if r.is(h, "many") {
		n.Vague, j = true, h+1
	}
	switch {
	case r.is(h, "half") && r.det(h+1, a) && r.unit(h+2) != noUnit:
		return cal{end: h + 3, typ: "DURATION", literal: halfOf(r.unit(h + 2))}
	case j == h:
		if h > i {
			return cal{}
		}
		return r.bareUnits(i)
	case !r.joined(j):
		return cal{}
	}
	if c := r.lengthRange(i, n, j); c.end > 0 {
		return c
	}
	hyphen := r.dash(j) && r.tight(j) && r.tight(j+1)
	k := j
	if hyphen {
		k++
	}
	u, e := r.unitAfter(k)
	if u == quarter && !n.Vague && n.Low == 1 && (r.is(e, "of") || r.mark(e, ',') || h > i) {
		return cal{}
	}
	if u == noUnit || r.age(i, e) || u == weekend || r.tight(h) && r.class(h) != detW && r.p[max(h-1, 0)].kind != mark {
		return cal{}
	}
	if r.det(h, a) && h == i {
		if u < hour || u == quarter || r.rate(i) || r.p[e-1].entry.plural {
			return cal{}
		}
	}
	if r.is(e, "and") && r.det(e+1, a) && r.is(e+2, "half") {
		n.Milli, e = n.Milli+500, e+3
	}
	return cal{end: e, typ: "DURATION", literal: duration(howMany(n.Milli, n.Vague), u)}
}

// lengthRange reads the first number of "between 60 and 90 days", and "two to three weeks" whole, which
// has the value of its upper end.
func (r *reader) lengthRange(i int, low number.Number, j int) cal {
	between := r.is(i-1, "between") && r.is(j, "and")
	if !between && !r.is(j, "to", "or") && !r.dash(j) || low.Vague || r.det(i, a) || r.class(i) == nthW || !r.joined(j+1) {
		return cal{}
	}
	high, k := r.number(j + 1)
	if k == j+1 || high.Vague || high.Milli <= low.Milli || r.class(j+1) == nthW {
		return cal{}
	}
	if r.dash(k) && r.tight(k) {
		k++
	}
	u, e := r.unitAfter(k)
	switch {
	case u == noUnit || u == weekend || u == quarter || r.age(i, e) || !r.joined(e-1) || r.class(e) == agoW || r.is(e, "from", "later", "earlier"):
		return cal{}
	case between:
		return cal{end: j, typ: "DURATION", literal: duration(count(low.Milli), u)}
	}
	return cal{end: e, typ: "DURATION", literal: duration(count(high.Milli), u)}
}

// halfOf is half a unit in TIMEX3.
func halfOf(u unit) string {
	switch u {
	case hour:
		return "PT30M"
	case day:
		return "PT12H"
	case year:
		return "P6M"
	case decade:
		return "P5Y"
	case century:
		return "P50Y"
	}
	return duration("0.5", u)
}

// age reports whether the length at i that ends before e is somebody's age.
func (r *reader) age(i, e int) bool {
	return r.is(e, "old", "olds") || r.dash(e) && r.is(e+1, "old", "olds") || r.is(e, "of") && r.is(e+1, "age") || r.is(i-1, "aged", "age")
}

// bareUnits reads "for years", "in weeks", "after months of".
func (r *reader) bareUnits(i int) cal {
	if r.class(i) != unitW || !r.p[i].entry.plural {
		return cal{}
	}
	if !r.lasts(i) {
		return cal{}
	}
	return cal{end: i + 1, typ: "DURATION", literal: duration("X", unit(r.val(i)))}
}

// lasts reports whether the words around the plural unit at i make it a length of time.
func (r *reader) lasts(i int) bool {
	switch {
	case r.dash(i+1) && r.is(i+2, "long"), r.is(i-1, "for", "in", "within", "after", "over", "of", "took", "lasted"):
		return true
	case r.is(i-1, "or") && r.class(i-2) == unitW && r.p[i-2].entry.plural: // months or years
		return true
	case r.is(i-1, "spend", "spends", "spent", "spending", "take", "takes", "taken", "last", "lasts", "lasting", "waited", "wait", "just", "mere"):
		return true
	case r.is(i-1, "the") && r.is(i-2, "over") && !r.is(i+1, "of", "since", "that") && !r.nounAt(i+1): // over the years
		return true
	case r.is(i+1, "after", "before"):
		return r.class(i-1) != detW && r.class(i-1) != numW
	case r.is(i+1, "of") && unit(r.val(i)) != minute && r.tag(i-1) != text.TagJJS:
		return r.class(i-1) != detW && r.class(i-1) != numW && !r.nounAt(i-1)
	}
	return false
}

// rate reports whether "a year" at i is a rate: a number, money or "times" stands before it.
func (r *reader) rate(i int) bool {
	if i == 0 || !r.joined(i) {
		return false
	}
	if r.p[i-1].kind == figures || r.is(i-1, "times", "once", "twice", "million", "billion", "thousand", "hundred", "dozen", "dollars", "euros", "pounds", "barrels", "hours", "percent", "tons", "tonnes") {
		return true
	}
	_, e := r.number(i - 1)
	return e == i && !r.det(i-1, a)
}

// isRate reports whether "a week" or "every month" stands at i.
func (r *reader) isRate(i int) bool {
	return r.det(i, a, every) && r.unit(i+1) >= hour && !r.p[i+1].entry.plural && r.joined(i)
}

// times gives the index after "three times a year", i where it is something else.
func (r *reader) times(i int) int {
	if r.class(i) != numW && r.p[i].kind != figures {
		return i
	}
	if _, e := r.number(i); e > i && r.is(e, "times") && r.isRate(e+1) {
		return e + 3
	}
	return i
}

// set reads what comes again and again: "every Monday", "each year", "daily", "per day", "15 a year".
func (r *reader) set(i int) cal {
	switch {
	case r.class(i) == setW && r.inTitle(i):
		return cal{}
	case r.class(i) == setW:
		return cal{end: i + 1, typ: "SET", literal: duration("1", unit(r.val(i)))}
	case r.class(i) == weekdayW && r.p[i].entry.plural && r.p[i].cap:
		return cal{end: i + 1, typ: "SET", literal: "XXXX-WXX-" + digit(r.val(i))}
	case r.is(i, "per") && r.unit(i+1) > noUnit:
		return cal{end: i + 2, typ: "SET", literal: duration("1", r.unit(i+1))}
	case r.is(i, "once", "twice") && r.isRate(i+1):
		return cal{end: i + 3, typ: "SET", literal: duration("1", r.unit(i+2))}
	case r.times(i) > i:
		e := r.times(i)
		return cal{end: e, typ: "SET", literal: duration("1", r.unit(e-1))}
	case r.det(i, a) && r.unit(i+1) >= hour && !r.p[i+1].entry.plural && r.rate(i):
		return cal{end: i + 2, typ: "SET", literal: duration("1", r.unit(i+1))}
	case !r.det(i, every):
		return cal{}
	}
	switch k := i + 1; {
	case r.unit(k) != noUnit:
		return cal{end: k + 1, typ: "SET", literal: duration("1", r.unit(k))}
	case r.class(k) == weekdayW:
		return cal{end: k + 1, typ: "SET", literal: "XXXX-WXX-" + digit(r.val(k)%10)}
	case r.class(k) == partW:
		return cal{end: k + 1, typ: "SET", literal: "XXXX-XX-XXT" + parts[r.val(k)]}
	default:
		if n, e := r.number(k); e > k && r.unit(e) != noUnit {
			return cal{end: e + 1, typ: "SET", literal: duration(howMany(n.Milli, n.Vague), r.unit(e))}
		}
	}
	return cal{}
}

// isNoun reports whether the word at i is a noun: as its tag says, else by the mark or function word behind it.
func (r *reader) isNoun(i int) bool {
	if t := r.token(i); t >= 0 {
		return r.d.Tokens[t].Tag == text.TagNN && !r.nounAt(i+1)
	}
	return i+1 >= len(r.p) || r.p[i+1].kind == mark || r.p[i+1].stop || r.is(i+1, "and", "but", "to", "as", "that")
}

// nounAt reports whether the token of piece i is tagged as a noun, an adjective or a number.
func (r *reader) nounAt(i int) bool {
	t := r.token(i)
	if t < 0 {
		return false
	}
	switch r.d.Tokens[t].Tag {
	case text.TagNN, text.TagNNS, text.TagNNP, text.TagNNPS, text.TagJJ, text.TagCD:
		return true
	}
	return false
}

// narratedTime reports whether "the time" or "that time" at i is the one that is told of: at the time, by that time.
func (r *reader) narratedTime(i int) bool {
	if r.is(i+2, "of", "when", "that", "as", "around") || r.nounAt(i+2) {
		return false
	}
	return r.is(i-1, "at") || !r.det(i, the) && r.is(i-1, "by", "until", "since", "during", "from")
}

// reference reads now, recently, the future and their like.
func (r *reader) reference(i int) cal {
	switch {
	case r.class(i) == refW:
		return cal{end: i + 1, literal: refs[r.val(i)]}
	case r.det(i, recent):
		return cal{end: i + 1, literal: refs[1]}
	case r.det(i, current) && r.is(i, "current"):
		return cal{end: i + 1, literal: refs[0]}
	case r.is(i, "future"):
		return cal{end: i + 1, literal: refs[2]}
	case r.is(i, "at") && r.det(i+1, this, the) && r.is(i+2, "moment", "present"):
		return cal{end: i + 3, literal: refs[0]}
	case r.det(i, the) && r.is(i+1, "future"):
		return cal{end: i + 2, literal: refs[2]}
	case r.det(i, the) && r.is(i+1, "near", "foreseeable") && r.is(i+2, "future"),
		r.det(i, the) && r.is(i+1, "near", "long") && r.is(i+2, "term") && r.isNoun(i+2):
		return cal{end: i + 3, literal: refs[2]}
	case r.det(i, the) && r.is(i+1, "time") && r.is(i+2, "being"):
		return cal{end: i + 3, literal: refs[0]}
	case r.det(i, the, this, that) && r.is(i+1, "time") && r.narratedTime(i):
		if r.det(i, that) && !r.is(i-1, "at") && !r.last.IsZero() && i-r.lastAt < 60 { // by June 10 ... by that time
			return cal{pt: dayOf(r.last), end: i + 2, basis: "anchor"}
		}
		return cal{end: i + 2, literal: refs[0]}
	case r.det(i, the) && r.is(i+1, "past") && r.isNoun(i+1):
		return cal{end: i + 2, literal: refs[1]}
	}
	return cal{}
}
