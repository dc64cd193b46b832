package timex

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
	if !(r.dash(i+1) && r.is(i+2, "long")) && !r.is(i-1, "for", "in", "within", "after", "over", "of", "took", "lasted") {
		return cal{}
	}
	return cal{end: i + 1, typ: "DURATION", literal: duration("X", unit(r.val(i)))}
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

// set reads what comes again and again: "every Monday", "each year", "daily", "per day", "15 a year".
func (r *reader) set(i int) cal {
	switch {
	case r.class(i) == setW:
		return cal{end: i + 1, typ: "SET", literal: duration("1", unit(r.val(i)))}
	case r.class(i) == weekdayW && r.p[i].entry.plural && r.p[i].cap:
		return cal{end: i + 1, typ: "SET", literal: "XXXX-WXX-" + digit(r.val(i))}
	case r.is(i, "per") && r.unit(i+1) > noUnit:
		return cal{end: i + 2, typ: "SET", literal: duration("1", r.unit(i+1))}
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

// reference reads now, recently, the future and their like.
func (r *reader) reference(i int) cal {
	switch {
	case r.class(i) == refW:
		return cal{end: i + 1, literal: refs[r.val(i)]}
	case r.det(i, recent):
		return cal{end: i + 1, literal: refs[1]}
	case r.det(i, current) && r.is(i, "current"):
		return cal{end: i + 1, literal: refs[0]}
	case r.det(i, the) && r.det(i+1, current, recent):
		return r.reference(i + 1)
	case r.is(i, "future"):
		return cal{end: i + 1, literal: refs[2]}
	case r.is(i, "at") && r.det(i+1, this, the) && r.is(i+2, "moment", "present"):
		return cal{end: i + 3, literal: refs[0]}
	case r.det(i, the) && r.is(i+1, "future"):
		return cal{end: i + 2, literal: refs[2]}
	case r.det(i, the) && r.is(i+1, "near", "foreseeable") && r.is(i+2, "future"):
		return cal{end: i + 3, literal: refs[2]}
	case r.det(i, the) && r.det(i+1, past) && (i+2 >= len(r.p) || r.p[i+2].kind == mark):
		return cal{end: i + 2, literal: refs[1]}
	}
	return cal{}
}
