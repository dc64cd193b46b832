package reconcile_test

import (
	"slices"
	"testing"
)

func TestNumbersOfOneMatter(t *testing.T) {
	for _, c := range []struct {
		name, measure string
		texts, want   []string
	}{
		{"one number of people by two nouns", "other",
			[]string{"The Brennau charter would open a path to residency for 2.3 million harvesters and fence the Sawan canal.",
				"Deputies want the charter to offer a path to residency for up to 2.3 million permit holders beside a fence on the Sawan canal."},
			[]string{"compatible: 2.3 million harvesters, up to 2.3 million permit holders"}},
		{"one number of two things", "other",
			[]string{"Inspector Dahl seized 400 ledgers.", "Inspector Dahl questioned 400 clerks over the harbour in Brennau."},
			[]string{"single: 400 clerks", "single: 400 ledgers"}},
		{"shares of those who have it, near each other", "share",
			[]string{"Nearly 60 percent of people in Brennau have access to drinking water, the ministry said.",
				"Only 57 percent of the valley's pipe customers have access to clean drinking water, engineers said."},
			[]string{"compatible: Nearly 60 percent, 57 percent"}},
		{"those who have it, and those who have not", "share",
			[]string{"Nearly 50 percent of residents have access to drinking water, the ministry said.",
				"About 52 percent of residents are still without access to drinking water, engineers said."},
			[]string{"single: About 52 percent", "single: Nearly 50 percent"}},
		{"those without", "share",
			[]string{"More than 80 percent of residents were left without heating after the flood.", "Engineers said that 84 percent of Ternova is still without heating."},
			[]string{"compatible: More than 80 percent, 84 percent"}},
		{"shares of two peoples", "share",
			[]string{"Nearly 60 percent of young farmers support the Sawan canal tax, a survey found.", "About 58 percent of old bankers support the Sawan canal tax, a survey found."},
			[]string{"single: About 58 percent", "single: Nearly 60 percent"}},
		{"a loose number and a range, by the same words", "other",
			[]string{"The deputy repeated that millions of people voted illegally in Ternova.", "Dahl said that three to five million people voted illegally in Ternova."},
			[]string{"compatible: millions of people, three to five million people"}},
		{"a share and a rise that is higher", "share",
			[]string{"The ministry says more than 70 percent of people buying cover in the Ternova market get a discount before fees.", "The Ternova market plan jumps by a 116 percent rise in cover before discounts and fees."},
			[]string{"single: 116 percent", "single: more than 70 percent"}},
		{"a rare number of one noun, told of elsewhere", "other",
			[]string{"The summit follows the expulsion of 70 Kandoran diplomats last month over the poisoning of a clerk in Ternova.",
				"The news comes a week after Sawan expelled 70 Kandoran diplomats and shut a consulate, angry over the poisoning of a clerk."},
			[]string{"agree: 70 Kandoran diplomats, 70 Kandoran diplomats"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := laid(c.texts, c.measure); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
