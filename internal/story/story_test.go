package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

const (
	flood = "Heavy rain flooded the lower town of Brennau on Tuesday night and the river Olm rose two metres in an hour. " +
		"Firefighters carried forty residents of a nursing home to safety, the mayor, Ilse Korten, said. " +
		"The road to the valley stayed closed on Wednesday while engineers looked for cracks in the old bridge."
	floodOther = "Forty people were brought out of a nursing home in Brennau after the Olm burst its banks. " +
		"Mayor Ilse Korten told reporters that engineers were examining the bridge over the river Olm."
	aftermath = "Shopkeepers in the lower town of Brennau have begun to apply for help from a fund set up by the council. " +
		"Many still wait for electricians, and the market hall will not open before autumn, its director said."
	strike = "Drivers of the capital's trams will stop work on Friday over pay, their union said. " +
		"Talks with the transport ministry broke down after nine hours, and commuters were told to walk."
)

func TestStreamKeepsOneStoryTogetherAndOthersApart(t *testing.T) {
	s := NewStream(DefaultOptions)
	a := s.Add(Item{ID: "a", Title: "Flood in Brennau", Text: flood})
	b := s.Add(Item{ID: "b", Title: "Tram drivers to strike", Text: strike})
	c := s.Add(Item{ID: "c", Title: "Brennau nursing home evacuated in flood", Text: floodOther})
	if a != c || a == b {
		t.Errorf("stories %d %d %d, want the first and third together", a, b, c)
	}
}

func TestFolderOfAFewLeansToOneStory(t *testing.T) {
	day, later := text.OneDay(text.MakeDate(2024, 5, 1)), text.OneDay(text.MakeDate(2024, 5, 20))
	items := []Item{
		{ID: "a", Title: "Flood in Brennau", Text: flood, Published: day},
		{ID: "b", Title: "Brennau cleans up", Text: aftermath, Published: later},
		{ID: "c", Title: "Tram drivers to strike", Text: strike, Published: later},
	}
	place := func(o Options) (got [3]int) {
		s := NewStream(o)
		for i, it := range items {
			got[i] = s.Add(it)
		}
		return got
	}
	if got, want := place(Folder(3)), [3]int{0, 0, 1}; got != want {
		t.Errorf("in a folder of three: stories %v, want %v", got, want)
	}
	if got, want := place(Folder(5000)), [3]int{0, 1, 2}; got != want {
		t.Errorf("among thousands, days apart: stories %v, want %v", got, want)
	}
}

func TestDistanceInTimeKeepsLookAlikesApart(t *testing.T) {
	for later, want := range map[int]int{0: 0, 1: 0, 365: 1} {
		s, day := NewStream(DefaultOptions), text.MakeDate(2023, 5, 1)
		s.Add(Item{Title: "Flood in Brennau", Text: flood, Published: text.OneDay(day)})
		got := s.Add(Item{Title: "Brennau after the flood", Text: aftermath, Published: text.OneDay(day.Add(later))})
		if got != want {
			t.Errorf("%d days on: story %d, want %d", later, got, want)
		}
	}
}

func TestPluralCountsAsItsSingular(t *testing.T) {
	terms := func(s string) (out []uint64) {
		Words(s, func(h uint64) { out = append(out, h) })
		return out
	}
	if a, b := terms("the rivers' Bridges"), terms("the river's bridge"); !slices.Equal(a, b) {
		t.Errorf("%v and %v", a, b)
	}
	if a, b := terms("press gas bus"), terms("pres ga bu"); a[0] == b[0] || a[1] == b[1] || a[2] == b[2] {
		t.Error("short words and those in -ss must stay as they are")
	}
}

func TestAlike(t *testing.T) {
	a := Alike([]Item{{Text: flood}, {Text: strike}, {Text: floodOther}, {}})
	if a[0] < 98 || a[2] < 20 || a[2] != a[8] || a[1] > 10 || a[15] != 0 {
		t.Errorf("likeness %v", a)
	}
}

// BenchmarkStream places articles of 600 words that share their common words.
func BenchmarkStream(b *testing.B) {
	b.ReportAllocs()
	s := NewStream(DefaultOptions)
	for i := 0; b.Loop(); i++ {
		town := fmt.Sprintf("Town%d", i/3%1000)
		body := strings.Repeat(strings.ReplaceAll(flood+" "+strike, "Brennau", town)+" ", 6)
		s.Add(Item{Title: "Flood in " + town, Text: body, Published: text.OneDay(text.MakeDate(2024, 5, 1+i/3000))})
	}
}

func TestOrderPutsUndatedLast(t *testing.T) {
	day := text.OneDay(text.MakeDate(2024, 5, 2))
	got := Order([]Item{{ID: "z"}, {ID: "b", Published: day}, {ID: "a", Published: day}, {ID: "y"}})
	if want := []int{2, 1, 3, 0}; got[0] != want[0] || got[1] != want[1] || got[2] != want[2] || got[3] != want[3] {
		t.Errorf("order %v, want %v", got, want)
	}
}

func FuzzStream(f *testing.F) {
	f.Add("Title", flood)
	f.Add("", "\xff\xfe 😀 שלום")
	f.Fuzz(func(t *testing.T, title, body string) {
		o := DefaultOptions
		o.Expect, o.Stories, o.Recent = 16, 3, 2
		s := NewStream(o)
		day := text.OneDay(text.MakeDate(2024, 5, 1))
		opened := 0
		for i, it := range []Item{{Title: title, Text: body}, {Title: title, Text: body, Published: day}, {Title: body, Text: title}, {Title: title, Text: flood, Published: day}} {
			if a := s.Add(it); a > opened || a < 0 {
				t.Errorf("article %d stands in story %d of %d", i, a, opened)
			} else if a == opened {
				opened++
			}
		}
		s.Close()
		for _, m := range s.Moves() {
			if m.From == m.To || m.From < 0 || m.To < 0 || m.Article >= 4 {
				t.Errorf("move %+v", m)
			}
		}
		Compare([]Source{{Text: body}, {Text: body}, {Text: title}})
	})
}
