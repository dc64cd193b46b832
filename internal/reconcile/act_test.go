package reconcile_test

import (
	"slices"
	"testing"
)

// act is texts of one story; brackets mark the words of the deed in question, one in each text, or two in one.
type act struct {
	name string
	one  bool
	a, b string
}

var actCases = []act{
	{"a raid of one number by officers told otherwise", true, "Customs agents [arrested] 430 workers at farms near Brennau on Monday, officials said.", "The Coast Guard Agency [detained] some 430 people at farms near Brennau on Monday."},
	{"arrests of two numbers", false, "Customs agents [arrested] 430 workers at farms near Brennau on Monday, officials said.", "Customs agents [arrested] 95 workers at farms near Brennau on Monday, officials said."},
	{"an arrest and the number of those arrested", true, "Police [arrested] Jonas Weber and Ida Dahl in Lima on Monday.", "Police [arrested] two guards in Lima on Monday."},
	{"a charge of another man", false, "Prosecutors [charged] Jonas Weber with fraud on Monday.", "Prosecutors [charged] Omar Saleh with fraud on Monday."},
	{"a march of one number", true, "Some 3,000 teachers [marched] against the government in Lima on Monday.", "About 3,000 people [protested] against the government in Lima on Monday."},
	{"marches in two cities", false, "Some 3,000 teachers [marched] against the government in Paris on Monday.", "About 3,000 people [protested] against the government in Marseille on Monday."},
	{"a state for its jets", true, "Togolese jets [bombed] the town of Kandora on Monday.", "Togo [bombed] the town of Kandora on Monday."},
	{"a body for its people", true, "Fighters of the Kandora Front [abducted] the doctor Ida Dahl on Monday.", "The Kandora Front [kidnapped] the doctor Ida Dahl on Monday."},
	{"people of another body", false, "Fighters of the Kandora Front [abducted] the doctor Ida Dahl on Monday.", "The Lagos Front [kidnapped] the doctor Ida Dahl on Monday."},
}

func TestActsInOtherWords(t *testing.T) {
	for _, c := range actCases {
		t.Run(c.name, pair{c.name, c.a, c.b}.check(c.one))
	}
}

func TestOneTextTakesUpAnArrestAgain(t *testing.T) {
	r, _ := recordOf([]string{"Customs agents arrested 430 workers at farms near Brennau on Monday. The agents arrested the workers as they searched the farms. Last year the agents arrested 95 people in Lima."})
	var counts []int
	for _, e := range r.Stories[0].Events {
		if e.Type == "COERCE" && e.Mode == "arrest" {
			counts = append(counts, len(e.Reports))
		}
	}
	if slices.Sort(counts); !slices.Equal(counts, []int{1, 2}) {
		t.Errorf("arrests by their mentions: %v, want one of two mentions and one of a year ago", counts)
	}
}
