package html

import (
	"strconv"
	"time"
)

// percent writes a position along an axis as SVG does. Positions are hundredths of a percent of its length: whole numbers,
// so that the page is the same on every machine, and parts of a length, so that it fits any screen.
func percent(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := sign + strconv.Itoa(n/100)
	if n%100 != 0 {
		s += "." + strconv.Itoa(n%100/10) + strconv.Itoa(n%10)
	}
	return s + "%"
}

// day counts days from 1970; ok is false for what is no date.
func day(s string) (n int, ok bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / 86400), true
}

func dayName(n int) string { return time.Unix(int64(n)*86400, 0).UTC().Format(time.DateOnly) }

// axis lays whole numbers from low to high out between two positions.
type axis struct{ low, high, from, to int }

func (a axis) at(n int) int {
	if a.high == a.low {
		return (a.from + a.to) / 2
	}
	return a.from + int(int64(n-a.low)*int64(a.to-a.from)/int64(a.high-a.low))
}

// tick is a labelled place on an axis.
type tick struct {
	At    string
	Y     int
	Label string
}

// steps are round numbers between low and high, at most n+1 of them.
func steps(low, high, n int64) []int64 {
	if high <= low {
		return []int64{low}
	}
	step := int64(1)
	for k := 0; (high-low)/step > n; k++ {
		step = step * []int64{2, 5, 2}[k%3] / []int64{1, 2, 1}[k%3] // 1 2 5 10 20 50
	}
	var out []int64
	first := low / step * step
	if first < low {
		first += step
	}
	for v := first; v <= high; v += step {
		out = append(out, v)
	}
	return out
}

// days are ticks for an axis of days, at most n+1 of them.
func (a axis) days(n int64) []tick {
	var out []tick
	for _, d := range steps(0, int64(a.high-a.low), n) {
		v := a.low + int(d)
		out = append(out, tick{At: percent(a.at(v)), Label: dayName(v)})
	}
	return out
}
