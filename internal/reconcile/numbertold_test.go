package reconcile_test

import (
	"slices"
	"testing"
)

func TestANumberThatAnotherTellsWithoutItsThing(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want string }{
		{"a team that has grown", "Inspector Dahl has hired 16 engineers for his inquiry into the Ternova dam.", "Since Inspector Dahl began his inquiry into the Ternova dam, his team of engineers has grown to 16.", "agree"},
		{"one and others", "The lawsuit over the Sawan dam was brought by 20 towns led by Brennau.", "Brennau and 19 other towns brought the lawsuit over the Sawan dam.", "agree"},
		{"another number of other things", "Inspector Dahl has hired 16 engineers for his inquiry into the Ternova dam.", "The inquiry into the Ternova dam goes back to floods 16 miles away.", "apart"},
		{"a day of the month", "Inspector Dahl has hired 16 engineers for his inquiry into the Ternova dam.", "Inspector Dahl began the inquiry into the Ternova dam with engineers on May 16.", "apart"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := relationOf(tt.a, tt.b); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestTheDeathOfOneWhomAnotherOnlyNames(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want string }{
		{"a death and a noun for it", "Ana Korte, a clerk, was shot dead in Brennau on Monday.", "Crowds marched in Ternova over the killing of Ana Korte.", "agree"},
		{"one who only speaks", "Ana Korte, a clerk, was shot dead in Brennau on Monday.", "Crowds marched in Ternova for Ana Korte.", "apart"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := relationOf(tt.a, tt.b); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestWhichNumbersAreOneLine(t *testing.T) {
	for _, c := range []struct {
		name, measure string
		texts, want   []string
	}{
		{"one text's number twice, by other nouns", "other",
			[]string{"The mayor of Brennau named a panel of 23 engineers to look into the fall of the Sawan bridge.\n\nThe panel of 23 ordinary citizens is to look into the bridge every week, the mayor of Brennau said."},
			[]string{"single: 23 engineers, 23 ordinary citizens"}},
		{"parts of two wholes", "killed",
			[]string{"A raid on Ternova killed 87 people on Tuesday, including 31 children, doctors said. A raid on Brennau killed 15 people on Saturday, including four children, doctors said.",
				"A raid on Ternova killed 87 people on Tuesday, including 31 children, doctors said.", "A raid on Brennau killed 15 people on Saturday, including four children, doctors said."},
			[]string{"single: 15 people, 15 people", "single: 31 children, 31 children", "single: 87 people, 87 people", "single: four children, four children"}},
		{"shares of two things", "share",
			[]string{"The fund wrote that 75 percent of the loan must go to wages.", "With 75 percent consensus in the chamber the rule is passed, a deputy said."},
			[]string{"single: 75 percent", "single: 75 percent"}},
		{"a sum told otherwise", "money",
			[]string{"The council of Brennau neared a $450 million deal to help shops and clinics through the harbour strike.", "The council of Brennau is near a deal on a nearly $500 million package to help shops through the harbour strike."},
			[]string{"compatible: $450 million, nearly $500 million"}},
		{"two sums, each of its own", "money",
			[]string{"The council of Brennau neared a $450 million deal to help shops.", "The ministry of Ternova fined a bank about $500 million."},
			[]string{"single: $450 million", "single: about $500 million"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := laid(c.texts, c.measure); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
