package story

import (
	"math"
	"testing"

	"github.com/readout-news/readout/text"
)

func TestLn(t *testing.T) {
	for _, x := range []uint64{1, 2, 3, 10, 1000, 65536, 123456789, 1 << 60} {
		if got, want := float64(ln(x)), 100*math.Log(float64(x)); math.Abs(got-want) > 1 {
			t.Errorf("ln(%d) is %v, want %v", x, got, want)
		}
	}
}

func TestCountsForgetByHalves(t *testing.T) {
	c := newCounts(countWindow)
	for range countWindow - 1 {
		c.begin()
		c.add(7)
	}
	if n := c.add(7); n != countWindow {
		t.Errorf("counted %d times, want %d", n, countWindow)
	}
	c.begin()
	if n := c.add(7); n != countWindow/2+1 || c.n != countWindow/2 {
		t.Errorf("%d of %d after the window", n, c.n)
	}
}

func TestWhatAllArticlesHaveWeighsLittle(t *testing.T) {
	c := newCounts(1000)
	var common, rare int32
	for i := range 1000 {
		c.begin()
		common = c.idf(800, c.add(1))
		if i == 999 {
			rare = c.idf(800, c.add(2))
		}
	}
	if common > 80 || rare < 600 {
		t.Errorf("a word of all articles weighs %d, one of a single article %d", common, rare)
	}
}

func TestDayNumberFollowsTheCalendar(t *testing.T) {
	for d := text.MakeDate(1999, 12, 1); d.Year < 2001; d = d.Add(1) {
		next := d.Add(1)
		if dayNumber(next)-dayNumber(d) != 1 {
			t.Fatalf("%v to %v is %d days", d, next, dayNumber(next)-dayNumber(d))
		}
		if got, want := weekday(dayNumber(d)), int32(d.Weekday()%7); got != want {
			t.Fatalf("%v is weekday %d, want %d", d, got, want)
		}
	}
}

func TestCluesOfAnArticle(t *testing.T) {
	r := reader{counts: newCounts(10), lines: new(furniture)}
	a := r.read(Item{Title: "Two hurt", Published: on(3, 15), // a Friday
		Text: "A 9-year-old girl and Ilse Korten, 45, were hurt on Tuesday, ten days after a fire on Feb. 28. The 300 block was closed."})
	day := func(month, d int) int32 { return dayNumber(text.MakeDate(2024, month, d)) }
	if len(a.ages) != 2 || a.ages[0] != 9 || a.ages[1] != 45 {
		t.Errorf("ages %v", a.ages)
	}
	if len(a.days) != 2 || a.days[0] != day(3, 12) || a.days[1] != day(2, 28) {
		t.Errorf("days %v, want %v and %v", a.days, day(3, 12), day(2, 28))
	}
}
