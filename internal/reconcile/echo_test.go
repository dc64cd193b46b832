package reconcile_test

import "testing"

// onlyClaims is how many claims and figures a has alone where b says one thing more.
func onlyClaims(t *testing.T, one, other string) (claims, figures int) {
	t.Helper()
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", brookside + one},
		article{"b", "Lake Times", "2024-03-12", millRow + other})
	for _, o := range s.OnlyIn {
		if o.Document == "a" {
			return len(o.Claims), len(o.Figures)
		}
	}
	return 0, 0
}

func TestAClaimThatAnotherTellsIsNotInOneAlone(t *testing.T) {
	const said = "Mayor Oda Lie said the council would rent barges to carry the grain to Vestmar.\n"
	for name, x := range map[string]struct {
		said, other string
		want        int
	}{
		"nobody else has it":          {said, "", 1},
		"another tells it plainly":    {said, "The council is to rent barges that carry grain to Vestmar.\n", 0},
		"another tells other things":  {said, "The council of Vestmar closed its doors early.\n", 1},
		"another has the quotation":   {"\"A bitter loss for every farmer of the valley,\" Mayor Oda Lie said of the fire.\n", "She spoke of \"a bitter loss for every farmer\" and left.\n", 0},
		"another quotes other things": {"\"A bitter loss for every farmer of the valley,\" Mayor Oda Lie said of the fire.\n", "She spoke of \"brave men and long hours\" and left.\n", 1},
	} {
		if got, _ := onlyClaims(t, x.said, x.other); got != x.want {
			t.Errorf("%s: %d claims in a alone, want %d", name, got, x.want)
		}
	}
}

func TestAnOutletsWordsOfItselfAreNoNews(t *testing.T) {
	docs := []article{
		{"a", "Coast Herald", "2024-03-12", brookside + "The Coast Herald was founded by Halvor Reinertsen in Karvik in 1911 and prints 40,000 copies for the mill towns.\n"},
		{"b", "Lake Times", "2024-03-12", millRow}}
	s := stories(t, docs...)
	if got := only(&s, docs, "a"); len(got) > 0 {
		t.Errorf("in a alone: %q", got)
	}
}

func TestANumberThatAnotherRoundsIsNotInOneAlone(t *testing.T) {
	for name, x := range map[string]struct {
		one, other string
		want       int
	}{
		"nobody else has it":             {"The mill ground 1.84 million sacks of barley a year.\n", "", 1},
		"another has other digits":       {"The mill ground 1.84 million sacks of barley a year.\n", "It made flour of 1,840,000 sacks a year.\n", 0},
		"another rounds it":              {"The mill ground 1.84 million sacks of barley a year.\n", "It made flour of 1.8 million sacks a year.\n", 0},
		"another has a number far off":   {"The mill ground 1.84 million sacks of barley a year.\n", "It made flour of 2.6 million sacks a year.\n", 1},
		"another has it of other things": {"The mill ground 1.84 million sacks of barley a year.\n", "The city of Vestmar spent 1.8 million crowns on lamps.\n", 1},
		"the other side of a share":      {"Of the farmers of the valley 95 percent lack insurance for their grain.\n", "Some 5 percent of farmers have insurance.\n", 0},
		"nearly so many":                 {"Firemen came from 47 villages along the river.\n", "Villages sent firemen, nearly 50 of these villages in all.\n", 0},
		"not so rounded":                 {"Firemen came from 43 villages along the river.\n", "Villages sent firemen, nearly 50 of these villages in all.\n", 1},
	} {
		if _, got := onlyClaims(t, x.one, x.other); got != x.want {
			t.Errorf("%s: %d figures in a alone, want %d", name, got, x.want)
		}
	}
}
