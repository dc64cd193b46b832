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
	{"the only man whom either text has arrested", true, "Police [arrested] a man on Monday after a robbery at the Kandora bank in Lima.", "Officers [arrested] a suspect on Monday after a robbery at the Kandora bank in Lima."},
	{"a man and a woman arrested", false, "Police [arrested] a man on Monday after a robbery at the Kandora bank in Lima.", "Police [arrested] a woman on Monday after a robbery at the Kandora bank in Lima."},
	{"men of two ages arrested", false, "Police [arrested] a 19-year-old man on Monday after a robbery at the Kandora bank in Lima.", "Police [arrested] a 44-year-old man on Monday after a robbery at the Kandora bank in Lima."},
	{"the one judge of the story", true, "It rained in Lima. The shops were shut. People stood in the street. Lena Dahl [criticized] a federal judge for his ruling on fishing in the bay.", "It rained in Lima. The shops were shut. People stood in the street. Lena Dahl [criticized] Judge Tomas Reyes for his ruling on fishing in the bay."},
	{"one acquitted", true, "Jonas Weber was [acquitted] of fraud after a long trial.", "Jonas Weber, who was [acquitted] of fraud, spoke of his garden."},
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

// Who is nameless in the first sentence and named below is in one line, by name, unless somebody else was arrested as well.
func TestWhoeverATextNamesLaterIsInOneLine(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		lines            int
	}{
		{"named below", "Police arrested a man on Monday after a robbery at a bank in Lima. Jonas Weber, 26, was arrested at his home. Neighbours came out to watch.", "Jonas Weber", 1},
		{"of another age", "Police arrested a 40-year-old man on Monday after a robbery at a bank in Lima. Jonas Weber, 26, was arrested at his home.", "", 2},
		{"of the other sex", "Police arrested a woman on Monday after a robbery at a bank in Lima. Jonas Weber, 26, was arrested at his home.", "", 2},
		{"another on top", "Police arrested a man on Monday after a robbery at a bank in Lima. The robber's brother Jonas Weber was also arrested.", "", 2},
		{"two of them named", "Police arrested a man on Monday after a robbery at a bank in Lima. Jonas Weber, 26, was arrested at his home. Omar Saleh, 31, was arrested on the coast.", "", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := recordOf([]string{c.text})
			var held []string
			for _, e := range r.Stories[0].Events {
				if e.Type == "COERCE" && e.Mode == "arrest" {
					held = append(held, partyNames(r, e.Target))
				}
			}
			if len(held) != c.lines || c.want != "" && held[0] != c.want {
				t.Errorf("arrested: %q, want %d lines %s", held, c.lines, c.want)
			}
		})
	}
}

// Those who were its people once are not the body.
func TestFormerOfficersAreNotTheArmy(t *testing.T) {
	r, _ := recordOf([]string{"More than 300 former Harbour Ministry officers called on the minister Ida Dahl to leave office over the sentence of a general. On Tuesday the Harbour Ministry called on the minister to change the sentence of the general."})
	for _, e := range r.Stories[0].Events {
		if e.Type == "REQUEST" && len(e.Reports) > 1 {
			t.Errorf("%s is of both: %s", e.ID, partyNames(r, e.Source))
		}
	}
}
