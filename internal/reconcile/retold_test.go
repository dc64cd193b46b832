package reconcile_test

import "testing"

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
