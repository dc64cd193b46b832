package timex

// class is what a word can do in a time expression.
type class uint8

const (
	none     class = iota
	monthW         // October, Oct.
	weekdayW       // Monday; Mondays is plural
	unitW          // week; weeks is plural
	seasonW        // spring
	partW          // morning
	dayW           // today: val is the distance from the document's day
	refW           // now, recently: val is an index into refs
	setW           // daily: val is a unit
	modW           // early, late, mid
	edgeW          // start, end
	nthW           // first, second: val is the number
	detW           // the, a, this, last: val is a det
	agoW           // ago, earlier, later: val is a direction
	prepW          // in, since, until
	zoneW          // UTC
	feastW         // Christmas: the first word of a row of feasts
	numW           // any word that begins a number
	yearW          // a figure that can be a year by itself
	futureW        // will, expected: what makes a date lie ahead
	wordW          // known for its spelling only
)

// entry is one line of the lexicon.
type entry struct {
	class  class
	val    int
	plural bool
}

// dets
const (
	the = iota + 1
	a
	this
	last
	next
	past
	previous
	following
	same
	that
	coming
	every
	these
	recent
	current
)

// refs are the TIMEX3 values without a calendar.
var refs = [...]string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}

// parts are the codes of the parts of a day.
var parts = [...]string{"", "MO", "AF", "EV", "NI", "DT"}

// lexicon holds every word that the matchers know by class.
var lexicon = build()

func build() map[string]entry {
	m := make(map[string]entry, 320)
	add := func(c class, val int, words ...string) {
		for _, w := range words {
			m[w] = entry{class: c, val: val}
		}
	}
	for i, w := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		add(monthW, i+1, w)
		if i != 4 {
			add(monthW, i+1, w[:3])
		}
	}
	add(monthW, 9, "sept")
	for i, w := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		add(weekdayW, i+1, w)
		m[w+"s"] = entry{weekdayW, i + 1, true}
	}
	for i, w := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		m[w] = entry{weekdayW, 10 + i + 1, false} // ten marks an abbreviation
	}
	add(weekdayW, 12, "tues")
	add(weekdayW, 14, "thurs", "thur")
	units(m)
	for i, w := range []string{"spring", "summer", "autumn", "winter"} {
		add(seasonW, i+1, w)
	}
	add(seasonW, 13, "fall") // ten marks a word with other uses
	add(partW, 1, "morning", "mornings")
	add(partW, 2, "afternoon", "afternoons")
	add(partW, 3, "evening", "evenings")
	add(partW, 4, "night", "nights")
	add(partW, 5, "daytime")
	add(partW, 1, "dawn", "daybreak") // as HeidelTime codes them
	add(partW, 3, "dusk", "nightfall")
	add(dayW, 0, "today")
	add(dayW, -1, "yesterday")
	add(dayW, 1, "tomorrow")
	add(refW, 0, "now", "currently", "presently", "nowadays")
	add(refW, 1, "recently", "lately")
	add(setW, int(day), "daily")
	add(setW, int(week), "weekly")
	add(setW, int(month), "monthly")
	add(setW, int(quarter), "quarterly")
	add(setW, int(year), "annual", "annually", "yearly")
	add(setW, int(hour), "hourly")
	add(modW, 1, "early", "late", "mid", "earlier", "later")
	add(edgeW, 1, "end", "beginning", "start", "middle", "close", "outset", "turn", "rest", "remainder", "course")
	words(add)
	return m
}

// units adds the calendar units in both numbers.
func units(m map[string]entry) {
	for w, u := range map[string]unit{"second": second, "minute": minute, "hour": hour, "day": day, "week": week,
		"weekend": weekend, "fortnight": fortnight, "month": month, "quarter": quarter, "year": year, "decade": decade} {
		m[w] = entry{unitW, int(u), false}
		m[w+"s"] = entry{unitW, int(u), true}
	}
	m["century"] = entry{unitW, int(century), false}
	m["centuries"] = entry{unitW, int(century), true}
	m["mins"] = entry{unitW, int(minute), true}
	m["hrs"] = entry{unitW, int(hour), true}
	m["yr"] = entry{unitW, int(year), false}
	m["yrs"] = entry{unitW, int(year), true}
}

// words adds the small words.
func words(add func(class, int, ...string)) {
	for i, w := range []string{"the", "a", "this", "last", "next", "past", "previous", "following", "same", "that", "coming", "every", "these", "recent", "current"} {
		add(detW, i+1, w)
	}
	add(detW, a, "an")
	add(detW, this, "present", "ongoing")
	add(detW, every, "each")
	add(detW, coming, "upcoming", "forthcoming")
	add(detW, previous, "preceding", "prior")
	add(detW, following, "ensuing", "subsequent")
	add(detW, these, "those")
	add(agoW, -1, "ago")
	add(agoW, 1, "hence")
	add(numW, 0, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "several", "few", "half",
		"dozens", "hundreds", "thousands", "almost", "nearly", "roughly", "approximately", "more", "less", "fewer", "up", "per", "final")
	add(prepW, 0, "in", "on", "since", "until", "till", "by", "of", "from", "to", "after", "before", "during", "through", "throughout", "between", "and", "circa", "within", "than", "for", "into", "as", "or")
	add(prepW, 1, "at", "around", "about", "over") // at least, about ten days
	add(zoneW, 0, "utc", "gmt", "z", "zulu")
	add(zoneW, 1, "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mst", "mdt", "bst", "cet", "cest", "eet", "msk", "ist", "jst", "local")
	for i := range feasts {
		add(feastW, i, feasts[i].words[0])
	}
	add(futureW, 1, "will", "ll", "shall", "would", "could", "might", "should", "can", "must", "plan", "plans", "planned", "planning",
		"expected", "expects", "expect", "scheduled", "due", "set", "slated", "hopes", "intends", "aims", "ahead", "resume", "poised")
	add(wordW, 0, "many", "future", "once", "twice", "single", "noon", "midday", "midnight", "tonight", "overnight", "fiscal", "bc", "bce", "ad")
}
