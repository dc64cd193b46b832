package timex

import (
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// shiftUnits are the letters of text.Shift.
var shiftUnits = map[byte]unit{'D': day, 'W': week, 'E': weekend, 'M': month, 'Q': quarter, 'Y': year}

// shift is n units as text.Shift has it, zero for units that it does not know.
func shift(u unit, n int) text.Shift {
	if u == fortnight {
		u, n = week, 2*n
	}
	if u < day {
		u = day
	}
	for c, x := range shiftUnits {
		if x == u && n == int(int16(n)) {
			return text.Shift{N: int16(n), Unit: c}
		}
	}
	return text.Shift{}
}

// Close gives the TIMEX3 value and the days that t, which Find left open, has when its document came out
// on pub. It is false for what would stay open even so, and for what was never open.
func Close(t *text.Time, pub text.Date) (string, text.DateRange, bool) {
	if !t.Range.IsZero() || pub.IsZero() || t.Type != "DATE" && t.Type != "TIME" {
		return "", text.DateRange{}, false
	}
	p, ok := closed(t, pub)
	if !ok {
		return "", text.DateRange{}, false
	}
	if i := strings.IndexByte(t.Value, 'T'); i > 0 && p.grain == day {
		p.clock = t.Value[i:]
	}
	return p.value(), p.days(), true
}

// closed is the point of t seen from pub.
func closed(t *text.Time, pub text.Date) (point, bool) {
	switch u := shiftUnits[t.Shift.Unit]; {
	case t.Weekday > 0 && t.Shift.N != 0:
		return dayOf(otherWeekday(pub, int(t.Weekday), int(t.Shift.N))), true
	case t.Weekday > 0:
		return dayOf(nearWeekday(pub, int(t.Weekday), t.Ahead > 0)), true
	case u != noUnit:
		return at(pub, u, int(t.Shift.N)), true
	}
	return closedYear(t, pub)
}

// closedYear reads XXXX-10 and XXXX-10-16.
func closedYear(t *text.Time, pub text.Date) (point, bool) {
	rest, ok := strings.CutPrefix(t.Value, "XXXX-")
	if !ok || len(rest) < 2 {
		return point{}, false
	}
	p := point{grain: month}
	p.m, _ = strconv.Atoi(rest[:2])
	if len(rest) > 2 {
		if len(rest) < 5 || rest[2] != '-' {
			return point{}, false
		}
		p.grain = day
		p.d, _ = strconv.Atoi(rest[3:5])
	}
	if p.m < 1 || p.m > 12 || p.grain == day && !validDay(p.m, p.d) {
		return point{}, false
	}
	p.y = nearYear(p, pub, int(t.Ahead))
	return p, true
}
