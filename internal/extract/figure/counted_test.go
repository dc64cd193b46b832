package figure

import "testing"

func TestListsOfTheNamed(t *testing.T) {
	check(t, []sentence{
		{"Ana Low, 21, and Bo Reed, 22, were killed.", "killed 2-2 exact"},
		{"The crash killed Ana Low, 21, and Bo Reed, 22.", "killed 2-2 exact"},
		{"The blaze killed Ana Low, 21, and Bo Ivar Reed, 22, last Thursday.", "killed 2-2 exact"},
		{"Ana Low, 61, Bo Reed, 29, and Eva Stone, 40, died of burns.", "killed 3-3 exact"},
		{"Two of the victims, Ana Low and a 9-year-old, were killed.", "killed 2-2 exact part"},
		{"A six-year-old and three miners were hurt in Lima.", "injured 4-4 exact"},
		{"61-year-old Ana Low, 29-year-old Bo Reed and 40-year-old Eva Stone died of burns.", "killed 3-3 exact"},
		{"His son, 5-year-old Bo Reed, was killed.", "killed 1-1 exact"},
		{"The fire killed four women, 60-year-old Ana Low, her sister and two friends.", "killed 4-4 exact"},
		{"A six-year-old and three people were shot in Lima.", "injured 4-4 exact"},
		{"Ana Low, a baker, was killed.", "killed 1-1 exact"},
	})
}

func TestNamesAreNoNumbers(t *testing.T) {
	check(t, []sentence{
		{"At last report, Few was hurt.", ""},
		{"Guards from Precinct 5 were injured.", ""},
		{"The raid killed five Miners - Peru Governor", "killed 5-5 exact"},
	})
}

func TestAnotherAndSingleHurt(t *testing.T) {
	check(t, []sentence{
		{"He is accused of killing three guards and wounding another in Lima.", "killed 3-3 exact; injured 1-1 exact"},
		{"The wounding of three clerks shocked the town.", "injured 3-3 exact"},
		{"The shot sent a teenager to the hospital.", "injured 1-1 exact"},
		{"The shot sent a teenager to the hospital, where she died.", "killed 1-1 exact"},
		{"Four people are dead and another is fighting for her life.", "killed 4-4 exact; injured 1-1 exact"},
		{"Four guards were shot. One of them died on Friday, and all four guards were taken to the hospital.", "injured 3-3 exact; killed 1-1 exact part"},
		{"Seven were killed and the other four shooting victims are in a clinic.", "killed 7-7 exact; injured 4-4 exact -other"},
		{"Five miners were shot; three survived.", "injured 5-5 exact"},
	})
}

func TestCountsSideBySideWithoutCommas(t *testing.T) {
	check(t, []sentence{
		{"At least 57 miners killed more than 150 injured in Lima blasts", "killed 57-? at_least; injured 151-? over"},
		{"At least 57 Miners killed More than 150 Injured in continued Lima Front blasts on Ica Clerks targeted a market", "killed 57-? at_least; injured 151-? over"},
		{"The raid hit a market leaving 4 people dead and 38 others injured and causing damage to stalls.", "killed 4-4 exact; injured 38-38 exact -others"},
		{"They fired dozens of rocket shells Lima Cuzco Ica areas.", "other 24-99 vague [shell]"},
		{"The blast left up to 90 miners dead including scores of women and children.", "killed ?-90 at_most; killed 40-199 vague part"},
	})
}

func TestWhatCountsNobody(t *testing.T) {
	check(t, []sentence{
		{"The council, one of party bodies, met.", ""},
		{"The raid was one of the most memorable killings of the year.", ""},
		{"Ana Low, an editor, shot back on Monday.", ""},
		{"Clerks were hurt at 3264 Elm St. and fled.", ""},
		{"A blast hurt 12 Wall Street clerks.", "injured 12-12 exact"},
		{"They may keep 660 pounds of uranium.", ""},
		{"They got 660 pounds of aid money.", "money 660-660 exact [GBP]"},
		{"The rate will fall by one-half of a percentage point.", "share 5-5 exact [0.1 percentage point]"},
	})
}

func TestSeatsAreNoVotes(t *testing.T) {
	check(t, []sentence{
		{"The tight 51-49 party split in the Senate makes the vote uncertain.", ""},
		{"The Senate confirmed her 51-49.", "votes 51-51 exact [vote]; votes 49-49 exact [vote]"},
	})
}

func TestMoneyKeepsItsParts(t *testing.T) {
	check(t, []sentence{
		{"The shares ended at $30.39.", "money 3039-3039 exact [0.01 USD]"},
		{"It cost $2.5 million.", "money 2500000-2500000 exact [USD]"},
		{"It cost $30.00.", "money 30-30 exact [USD]"},
	})
}
