package figure

import (
	"strings"
	"testing"
)

func TestPeriods(t *testing.T) {
	for in, want := range map[string]string{
		"In the past 24 hours, 38 people have died.":                              "In the past 24 hours",
		"The clinic counted 38 deaths and 1,700 new cases in the last 24 hours.":  "in the last 24 hours; in the last 24 hours",
		"The ward said 38 deaths were reported over the past week.":               "over the past week",
		"The plant makes 3,000 rockets a year.":                                   "a year",
		"He earns $20 million per year.":                                          "per year",
		"The flood killed 12 people and 40 died in the past week.":                "; in the past week",
		"Twelve people were killed in Peru.":                                      "",
		"The storm, the worst in the past 20 years, killed 12 people in the port": "",
	} {
		a := analyze(in)
		var got []string
		for _, g := range a.Figures {
			got = append(got, a.Doc.Str(g.Period))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: got %q, want %q", in, s, want)
		}
	}
}

func TestOwnNounsAndEach(t *testing.T) {
	for in, want := range map[string][2]string{
		"About 300 franchise gas stations were shut.":                {"franchise gas stations", ""},
		"Dozens of rocket shells fell.":                              {"rocket shells", ""},
		"The ministry counted 14 mild cases in Peru and Chile each.": {"mild cases", "each"},
		"The clinics got 40 hospital beds each.":                     {"hospital beds", "each"},
		"Sixty clerks each got a letter.":                            {"clerks", "each"},
		"The dam holds 40 boats each year.":                          {"boats", ""},
	} {
		a := analyze(in)
		if len(a.Figures) != 1 {
			t.Errorf("%q gave %d figures", in, len(a.Figures))
			continue
		}
		g := a.Figures[0]
		if got := [2]string{a.Doc.Str(g.Noun), a.Doc.Str(g.Each)}; got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
