package story

import (
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

func TestCopiesFindCutAndAppendedText(t *testing.T) {
	cut := flood[:strings.Index(flood, "The road")] + "Our correspondent adds that shops will reopen on Thursday morning at the latest."
	got := Copies([]string{flood, strike, cut})
	if len(got) != 1 || got[0].Doc != 2 || got[0].Of != 0 {
		t.Fatalf("copies %+v, want article 2 as a copy of 0", got)
	}
	if p := got[0].Passage.Of(cut); !strings.HasPrefix(p, "Heavy rain") || p != got[0].In.Of(flood) {
		t.Errorf("passage %q", p)
	}
}

func TestRetellingIsNoCopy(t *testing.T) {
	if got := Copies([]string{flood, floodOther}); len(got) != 0 {
		t.Errorf("a retelling in other words was called a copy: %+v", got)
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
		s := NewStream(DefaultOptions)
		if a, b := s.Add(Item{Title: title, Text: body}), s.Add(Item{Title: title, Text: body}); a > b {
			t.Errorf("stories %d then %d", a, b)
		}
		Copies([]string{body, body, title})
	})
}
