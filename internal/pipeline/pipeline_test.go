package pipeline

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

func TestOrderedKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var got []int
		slow := func(i int) int {
			time.Sleep(time.Duration(i%5) * 100 * time.Microsecond)
			return i
		}
		err := Ordered(context.Background(), workers, numbers(200, nil), slow, func(i int) error { got = append(got, i); return nil })
		if err != nil || len(got) != 200 || !slices.IsSorted(got) {
			t.Errorf("%d workers: %d results, sorted %v, error %v", workers, len(got), slices.IsSorted(got), err)
		}
	}
}

func TestOrderedHoldsOnlyAFewAtATime(t *testing.T) {
	var taken atomic.Int32
	emitted, most := int32(0), int32(0)
	err := Ordered(context.Background(), 2, numbers(500, &taken), func(i int) int { return i }, func(int) error {
		emitted++
		most = max(most, taken.Load()-emitted)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if most > 10 {
		t.Errorf("%d items were in flight with 2 workers", most)
	}
}

func TestOrderedStopsAtAnErrorAndLeavesNoGoroutine(t *testing.T) {
	before := runtime.NumGoroutine()
	full := errors.New("disk full")
	var taken atomic.Int32
	err := Ordered(context.Background(), 4, numbers(1_000_000, &taken), func(i int) int { return i }, func(i int) error {
		if i == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if taken.Load() > 100 {
		t.Errorf("%d items were taken after the error", taken.Load())
	}
	if n := runtime.NumGoroutine(); n > before {
		t.Errorf("%d goroutines, %d before", n, before)
	}
}

func TestOrderedStopsWhenInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err := Ordered(ctx, 2, numbers(1_000_000, nil), func(i int) int { return i }, func(int) error {
		if n++; n == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n != 10 {
		t.Errorf("%v after %d results", err, n)
	}
}

func TestADefectCostsOneDocument(t *testing.T) {
	boom := func(d *ingest.Document) *extract.Analysis {
		if strings.Contains(d.Text, "second") {
			panic("index out of range")
		}
		return &extract.Analysis{Doc: d.Doc}
	}
	var got []string
	err := each(context.Background(), items("The first ship came in on Monday.", "The second ship sank.", "The third ship left."), Options{}, boom, whole, func(r Result) error {
		if r.Rejected != nil {
			got = append(got, r.Rejected.ID+" "+r.Rejected.Code)
		} else {
			got = append(got, r.Doc.ID)
		}
		return nil
	})
	if want := []string{"a", "b internal", "c"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestLinkTiesFindingsToTheInnermostClaim(t *testing.T) {
	a := &extract.Analysis{
		Doc: &text.Doc{Text: strings.Repeat(" ", 200)},
		Claims: []extract.Claim{
			{Content: []text.Span{{Start: 0, End: 100}}},
			{Content: []text.Span{{Start: 150, End: 160}, {Start: 40, End: 80}}, Within: 0},
		},
		Events:  []extract.Event{{Trigger: text.Span{Start: 50, End: 54}}, {Trigger: text.Span{Start: 10, End: 14}}, {Trigger: text.Span{Start: 120, End: 124}}},
		Figures: []extract.Figure{{Span: text.Span{Start: 152, End: 155}}, {Span: text.Span{Start: 78, End: 82}}},
	}
	link(a)
	if a.Events[0].Claim != 1 || a.Events[1].Claim != 0 || a.Events[2].Claim != -1 {
		t.Errorf("events in claims %d, %d, %d", a.Events[0].Claim, a.Events[1].Claim, a.Events[2].Claim)
	}
	if a.Figures[0].Claim != 1 || a.Figures[1].Claim != 0 {
		t.Errorf("figures in claims %d, %d", a.Figures[0].Claim, a.Figures[1].Claim)
	}
	if !slices.Equal(a.Claims[1].Events, []int32{0}) || !slices.Equal(a.Claims[1].Figures, []int32{0}) {
		t.Errorf("claim 1 is about events %v, figures %v", a.Claims[1].Events, a.Claims[1].Figures)
	}
}

// FuzzDocument reads any text whatever without a panic, and every span it gives lies inside the text.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{"", "?!", "🙂🙂 said 🙂.", "\u202e\u0301a", "On Monday, Ana Silva said “at least 12 people” were killed.", "a\tb\r\n\r\nc", "((((", "He. He. He said he said he said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, rejected := ingest.Text(source.Item{ID: "x", Text: s, Clean: true})
		if rejected != nil {
			return
		}
		a := Document(d)
		n := int32(len(a.Doc.Text))
		in := func(what string, s text.Span) {
			if s.Start < 0 || s.End > n || s.Start > s.End {
				t.Errorf("%s %v outside %d", what, s, n)
			}
		}
		for _, e := range a.Events {
			in("trigger", e.Trigger)
		}
		for _, c := range a.Claims {
			in("cue", c.Cue)
			in("speaker", c.Speaker.Span)
			for _, s := range c.Content {
				in("content", s)
			}
		}
		for _, x := range a.Figures {
			in("figure", x.Span)
		}
		for _, m := range a.Doc.Mentions {
			in("mention", m.Span)
		}
	})
}

func numbers(n int, taken *atomic.Int32) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if taken != nil {
				taken.Add(1)
			}
			if !yield(i) {
				return
			}
		}
	}
}

func items(texts ...string) iter.Seq[ingest.Input] {
	var all []source.Item
	for i, s := range texts {
		all = append(all, source.Item{ID: string(rune('a' + i)), Text: s, Clean: true})
	}
	return ingest.Items(all...)
}

func TestANumberOnlySpokenOfIsTheWritersOwn(t *testing.T) {
	for said, own := range map[string]bool{
		"Mayor Ana Low said the bridge would cost $5 million.":                                                 false,
		"Mayor Ana Low said that the bridge (the whole road costs $9 million) would be closed.":                true,
		"Mayor Ana Low said “the bridge (it costs $9 million) is to be closed” at once.":                       false,
		"The guilds refused to meet the $5 million demand of the port, and the mayor of Torrby left the room.": true,
	} {
		a := Document(&ingest.Document{Doc: &text.Doc{Text: said + "\n"}})
		if len(a.Figures) != 1 || (a.Figures[0].Claim < 0) != own {
			t.Errorf("%s: %+v", said, a.Figures)
		}
	}
}
