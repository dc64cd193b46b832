package figure

import "testing"

func TestIncrements(t *testing.T) {
	check(t, []sentence{
		{"Three more people died on Tuesday.", "killed 3-3 exact more"},
		{"Another 12 bodies were found on Monday.", "killed 12-12 exact more"},
		{"An additional five soldiers were killed overnight.", "killed 5-5 exact more"},
		{"Ten people were killed. Two more died later.", "killed 10-10 exact; killed 2-2 exact more"},
		{"Two men were killed and three more were wounded.", "killed 2-2 exact; injured 3-3 exact"},
		{"Three more died, raising the toll to 40.", "killed 3-3 exact more; killed 40-40 exact"},
		{"More than 30 people died.", "killed 31-? over"},
		{"Thirty or more people died.", "killed 30-? at_least"},
		{"Others put the death toll as high as 90.", "killed ?-90 at_most"},
	})
}

func TestSubsets(t *testing.T) {
	check(t, []sentence{
		{"The fire killed 12 people, including three children.", "killed 12-12 exact; killed 3-3 exact part"},
		{"Twelve people were killed, two of them children.", "killed 12-12 exact; killed 2-2 exact part"},
		{"The flood killed 90 people, including 20 children and 15 nurses.", "killed 90-90 exact; killed 20-20 exact part; killed 15-15 exact part"},
		{"The dead include a priest and two nuns.", "killed 1-1 exact part; killed 2-2 exact part"},
		{"The toll included two people killed by falling trees.", "killed 2-2 exact part"},
		{"At least 27 civilians including three children were killed.", "killed 27-? at_least; killed 3-3 exact part"},
	})
}

func TestWhomFiguresCountInOrLeaveOut(t *testing.T) {
	check(t, []sentence{
		{"Six people, including the gunman, were killed.", "killed 6-6 exact +the gunman"},
		{"Six people were killed, including the suspected shooter.", "killed 6-6 exact +the suspected shooter"},
		{"Ten people died, not counting the attacker.", "killed 10-10 exact -the attacker"},
		{"Ten people were killed, excluding the bomber.", "killed 10-10 exact -the bomber"},
		{"Besides the attacker, six people died.", "killed 6-6 exact -the attacker"},
		{"Four people and the gunman died.", "killed 5-5 exact +the gunman"},
		{"He killed three people before killing himself.", "killed 3-3 exact -himself"},
		{"Six others were wounded.", "injured 6-6 exact -others"},
		{"Six people were killed, including a teacher.", "killed 6-6 exact"},
	})
}

func TestCertainty(t *testing.T) {
	check(t, []sentence{
		{"Some 50 people are feared dead.", "killed 50-50 about feared"},
		{"Twelve miners are presumed dead.", "killed 12-12 exact feared"},
		{"The ministry confirmed 12 deaths.", "killed 12-12 exact confirmed"},
		{"Twelve people are confirmed dead.", "killed 12-12 exact confirmed"},
		{"The preliminary death toll is 40.", "killed 40-40 exact preliminary"},
		{"Initial reports said 40 people were killed.", "killed 40-40 exact preliminary"},
		{"The army killed 40 rebels. The claim could not be independently verified.", "killed 40-40 exact unverified"},
		{"Unconfirmed reports speak of 40 dead.", "killed 40-40 exact unverified"},
		{"There are 300 cases confirmed and 12 deaths.", "other 300-300 exact [case]; killed 12-12 exact"},
		{"Forty people died.", "killed 40-40 exact"},
	})
}

func TestSums(t *testing.T) {
	check(t, []sentence{
		{"Thirteen people were killed: nine men and four women.", "killed 13-13 exact sum 13; killed 9-9 exact part; killed 4-4 exact part"},
		{"Thirteen people were killed: nine men and five women.", "killed 13-13 exact sum 14; killed 9-9 exact part; killed 5-5 exact part"},
		{"The blasts killed 13 people, five in the north and eight in the south.", "killed 13-13 exact sum 13; killed 5-5 exact part; killed 8-8 exact part"},
		{"The blast killed 12 people, including eight women and seven children.", "killed 12-12 exact sum 15; killed 8-8 exact part; killed 7-7 exact part"},
		{"Thirteen people died. Nine men were killed in the north, and four women died in the south.",
			"killed 13-13 exact sum 13; killed 9-9 exact part; killed 4-4 exact part"},
		{"Three others, two men and a woman, were injured.", "injured 3-3 exact sum 3 -others; injured 2-2 exact part; injured 1-1 exact part"},
		{"Twelve people were killed, including three children.", "killed 12-12 exact; killed 3-3 exact part"},
	})
}

func TestSumThatDiffersIsSaid(t *testing.T) {
	a := analyze("Thirteen people were killed: nine men and five women.")
	if w := a.Figures[0].Why; w[len(w)-1] != "parts add up to 14, not 13" {
		t.Errorf("got %q", w)
	}
}

func TestDays(t *testing.T) {
	for in, want := range map[string][2]string{
		"As of Friday, 40 people had been killed.":                     {"2023-10-13", ""},
		"So far 12 people have died.":                                  {"2023-10-16", ""},
		"By Sunday evening 40 people had been killed.":                 {"2023-10-15", ""},
		"Twelve people were killed on Friday.":                         {"", "2023-10-13"},
		"The war, which began in 2011, has killed 2,800 people.":       {"", ""},
		"The troops will leave by next Friday after 12 men were shot.": {"", ""},
	} {
		a := analyze(in)
		if len(a.Figures) == 0 {
			t.Errorf("%q gave nothing", in)
			continue
		}
		day := func(d string, zero bool) string {
			if zero {
				return ""
			}
			return d
		}
		g := a.Figures[0]
		got := [2]string{day(g.AsOf.End.String(), g.AsOf.IsZero()), day(g.Date.End.String(), g.Date.IsZero())}
		if got != want {
			t.Errorf("%q: as of %q, on %q, want %q", in, got[0], got[1], want)
		}
	}
}

func TestScopes(t *testing.T) {
	for in, want := range map[string]string{
		"Twelve people were killed in Peru.":                 "in Peru",
		"Three Kenyan soldiers were killed.":                 "Kenyan",
		"On the northern side 40 people were killed.":        "On the northern side",
		"Twelve people died in US-led raids.":                "",
		"There were no deaths outside of Peru.":              "outside of Peru",
		"Two clerks were hurt outside Peru's parliament.":    "",
		"Half of the voters stayed away.":                    "of the voters",
		"The camp lies 12 miles from the border.":            "from the border",
		"Two men were hurt when a bus from Chile overturned": "",
	} {
		a := analyze(in)
		if len(a.Figures) != 1 {
			t.Errorf("%q gave %d figures", in, len(a.Figures))
			continue
		}
		if got := a.Doc.Str(a.Figures[0].Scope); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
