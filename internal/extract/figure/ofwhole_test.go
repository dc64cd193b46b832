package figure

import "testing"

func TestSoManyOfAWhole(t *testing.T) {
	check(t, []sentence{
		{"Nine of the council's 13 members voted by post.", "other 9-9 exact"},
		{"Twelve of the 40 rockets fell into the sea.", "other 12-12 exact [rocket]"},
		{"She is one of the council's 13 members.", "other 13-13 exact"},
		{"Two of the four clerks spoke.", ""},
	})
}

func TestWhoIsNotHarmed(t *testing.T) {
	check(t, []sentence{
		{"The raid killed Ana Low, one of Lima's most powerful traders.", "killed 1-1 exact"},
		{"The tax will hurt the president politically.", ""},
		{"A crash in the market would hurt the clerk financially.", ""},
		{"His handling of the flood was hurting him.", ""},
	})
}

func TestASumInAnotherCurrencyIsNoSecondSum(t *testing.T) {
	check(t, []sentence{
		{"The fund holds $5 million (4.6 million euros) in gold.", "money 5000000-5000000 exact [USD]"},
		{"The fund holds gold (5 million dollars) and land.", "money 5000000-5000000 exact [USD]"},
	})
}
