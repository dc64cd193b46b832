package reconcile

import (
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

func n(v int64) *int64 { return &v }

func figure(doc int, bound string, low, high *int64, asOf ...int) count {
	c := count{doc: doc, f: &extract.Figure{Measure: "killed", Unit: "person", Bound: bound, Low: low, High: high}}
	if len(asOf) > 0 {
		c.asOf = text.OneDay(text.MakeDate(2024, 3, asOf[0]))
	}
	return c
}

// storyOf is a desk over n documents that say nothing beside their figures.
func storyOf(n int) *desk {
	d := &desk{builder: &builder{}}
	for i := range n {
		d.docs = append(d.docs, &extract.Analysis{Doc: &text.Doc{ID: string(rune('a' + i))}})
		d.reporter = append(d.reporter, i)
	}
	return d
}

// more is a figure that came on top of another.
func more(c count) count {
	c.f.Part = extract.Increment
	return c
}

func TestRelate(t *testing.T) {
	tests := []struct {
		name string
		g    []count
		want string
	}{
		{"one report", []count{figure(0, "exact", n(7), n(7))}, "single"},
		{"the same number twice in one document", []count{figure(0, "exact", n(7), n(7)), figure(0, "exact", n(7), n(7))}, "single"},
		{"the same number in two", []count{figure(0, "exact", n(7), n(7)), figure(1, "exact", n(7), n(7))}, "agree"},
		{"over 1,300 leaves room for 1,400", []count{figure(0, "over", n(1301), nil), figure(1, "exact", n(1400), n(1400))}, "compatible"},
		{"more than 30 does not exclude 30", []count{figure(0, "over", n(31), nil), figure(1, "exact", n(30), n(30))}, "compatible"},
		{"up to ten and seven", []count{figure(0, "up_to", nil, n(10)), figure(1, "exact", n(7), n(7))}, "compatible"},
		{"about 2,000 and 1,900", []count{figure(0, "about", n(2000), n(2000)), figure(1, "exact", n(1900), n(1900))}, "compatible"},
		{"seven, then nine a day later", []count{figure(0, "exact", n(7), n(7), 4), figure(1, "exact", n(9), n(9), 5)}, "update"},
		{"nine, then seven a day later", []count{figure(0, "exact", n(9), n(9), 4), figure(1, "exact", n(7), n(7), 5)}, "conflict"},
		{"seven and nine on one day", []count{figure(0, "exact", n(7), n(7), 4), figure(1, "exact", n(9), n(9), 4)}, "conflict"},
		{"seven, two of them later, and at least seven", []count{figure(0, "exact", n(7), n(7)), more(figure(0, "exact", n(2), n(2))), figure(1, "at_least", n(7), nil)}, "compatible"},
		{"two more, and nine", []count{more(figure(0, "exact", n(2), n(2))), figure(1, "exact", n(9), n(9))}, "update"},
		{"several leaves room for 40", []count{figure(0, "vague", n(3), n(9)), figure(1, "exact", n(40), n(40))}, "compatible"},
		{"seven and nine without dates", []count{figure(0, "exact", n(7), n(7)), figure(1, "exact", n(9), n(9))}, "conflict"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, note := storyOf(2).between(tt.g); got != tt.want {
				t.Errorf("relation %q (%s), want %q", got, note, tt.want)
			}
		})
	}
}

func TestWeekdaysOfCountingWithoutADate(t *testing.T) {
	for _, tt := range []struct {
		name      string
		low, high int8
		want      string
	}{
		{"Monday, then Wednesday", 1, 3, "update"},
		{"Saturday, then Monday", 6, 1, "update"},
		{"Wednesday, then Monday", 3, 1, "conflict"},
		{"one weekday", 3, 3, "conflict"},
		{"one without", 0, 3, "conflict"},
	} {
		x, y := figure(0, "exact", n(7), n(7)), figure(1, "exact", n(9), n(9))
		x.weekday, y.weekday = tt.low, tt.high
		if got, _ := storyOf(2).between([]count{x, y}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestCorrectionIsNamed(t *testing.T) {
	later := figure(1, "exact", n(7), n(7))
	later.sign.corrects = true
	if got, _ := storyOf(2).between([]count{figure(0, "exact", n(9), n(9)), later}); got != "correction" {
		t.Errorf("relation %q, want correction", got)
	}
}

func TestCountString(t *testing.T) {
	for want, c := range map[string]count{
		"over 1,300":   figure(0, "over", n(1301), nil),
		"at least 70":  figure(0, "at_least", n(70), nil),
		"under 50":     figure(0, "under", nil, n(49)),
		"up to 12,000": figure(0, "up_to", nil, n(12000)),
		"24 to 99":     figure(0, "vague", n(24), n(99)),
		"about 2,000":  figure(0, "about", n(2000), n(2000)),
		"1,400":        figure(0, "exact", n(1400), n(1400)),
	} {
		if got := c.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestStatusOfTakesWhatHasComeFurthest(t *testing.T) {
	g := func(statuses ...extract.Status) (out []told) {
		for _, s := range statuses {
			out = append(out, told{e: &extract.Event{Status: s}})
		}
		return out
	}
	for want, group := range map[string][]told{
		"held":       g(extract.Planned, extract.Held, extract.Denied),
		"planned":    g(extract.CalledFor, extract.Planned),
		"denied":     g(extract.Denied, extract.Planned),
		"called_for": g(extract.Hypothetical, extract.CalledFor),
	} {
		if got := statusOf(group); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestTollsOfOneOutletAreToldAsTheyRose(t *testing.T) {
	d := storyOf(2)
	for _, a := range d.docs {
		a.Doc.Outlet = "Herald"
	}
	n := func(v int64) *int64 { return &v }
	if got, why := d.between([]count{figure(0, "exact", n(31), n(31)), figure(1, "exact", n(43), n(43))}); got != "update" {
		t.Errorf("%s (%s), want update", got, why)
	}
	if got, why := d.between([]count{figure(0, "exact", n(43), n(43), 4), figure(1, "exact", n(31), n(31), 5)}); got != "conflict" {
		t.Errorf("%s (%s), want conflict: the later is the lower", got, why)
	}
}
