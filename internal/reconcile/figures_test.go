package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// laid gives the figures of a measure in the record of texts of one day, each as its relation and the words of its reports.
func laid(texts []string, measure string) (out []string) {
	r, _ := recordOf(texts)
	for _, f := range r.Stories[0].Figures {
		if f.Measure != measure {
			continue
		}
		var words []string
		for _, x := range f.Reports {
			words = append(words, string([]rune(texts[x.Document[0]-'a'])[x.Start:x.End]))
		}
		out = append(out, fmt.Sprintf("%s: %s", f.Relation, strings.Join(words, ", ")))
	}
	slices.Sort(out)
	return out
}

func TestWhichFiguresAreLaidSideBySide(t *testing.T) {
	for _, c := range []struct {
		name, measure string
		texts, want   []string
	}{
		{"a length and what it is in the other unit", "distance",
			[]string{"The camp at Ternova lies 40 kilometres (25 miles) from the border."},
			[]string{"single: 40 kilometres, 25 miles"}},
		{"one length in two units", "distance",
			[]string{"The camp at Ternova lies 80 kilometres from the border.", "The camp at Ternova lies 50 miles from the border."},
			[]string{"agree: 80 kilometres, 50 miles"}},
		{"two men who were killed, each by name", "killed",
			[]string{"Gunmen shot dead Mayor Ilse Korten in Brennau on Monday.\n\nIn Brennau on Monday, gunmen shot dead the banker Paul Berg too.", "Mayor Ilse Korten was shot dead in Brennau on Monday."},
			[]string{"agree: Ilse Korten, Ilse Korten", "single: the banker"}},
		{"one death, told again and again", "killed",
			[]string{"A girl was shot dead near the station of Brennau on Monday.\n\nPolice in Brennau are looking for a red van. The child died in a clinic.", "On Monday somebody shot dead a nine-year-old girl in Brennau, where the station stands.\n\nWitnesses told police of a red van with a broken lamp. She died within hours."},
			[]string{"agree: A girl, The child, a nine-year-old girl, She"}},
		{"a sum asked for and one that was paid", "money",
			[]string{"In Ternova the council blocked a push to include 150 million dollars for the towns on the Sawan.", "There was 150 million dollars that went to the towns on the Sawan in spring, the council of Ternova said."},
			[]string{"single: 150 million dollars", "single: 150 million dollars"}},
		{"two shares of one text that are of two things", "share",
			[]string{"In a poll in Ternova, 43 percent would blame the mayor for the flood.\n\nFarmers (43 percent of them) put it on both the guilds and the council equally."},
			[]string{"single: 43 percent", "single: 43 percent"}},
		{"a man and a woman, one each", "killed",
			[]string{"A woman was shot dead in Brennau on Monday.\n\nA man was shot dead in Ternova."},
			[]string{"single: A man", "single: A woman"}},
		{"civilians and those who fight", "killed",
			[]string{"The raid on Ternova killed 15 civilians. The raid on Ternova also killed 15 rebels."},
			[]string{"single: 15 civilians", "single: 15 rebels"}},
		{"a sum and one rounded", "money",
			[]string{"The ministry set aside 600 million dollars for dykes along the Sawan.", "For dykes along the Sawan the ministry set aside 601 million dollars."},
			[]string{"compatible: 600 million dollars, 601 million dollars"}},
		{"millions rounded to the first two digits", "money",
			[]string{"The ministry set aside 15 billion dollars for dykes along the Sawan.", "Dykes along the Sawan are to be mended with 15.25 billion dollars that the ministry set aside, after years of rows over who should pay."},
			[]string{"agree: 15 billion dollars, 15.25 billion dollars"}},
		{"millions that are no rounding of each other", "money",
			[]string{"The ministry set aside 15 billion dollars for dykes along the Sawan.", "For dykes along the Sawan the ministry set aside 15.65 billion dollars."},
			[]string{"conflict: 15 billion dollars, 15.65 billion dollars"}},
		{"people in millions, rounded", "displaced",
			[]string{"The floods on the Sawan displaced 2.1 million people, the ministry of Ternova said.", "The ministry of Ternova said that the floods on the Sawan displaced 2.123 million people."},
			[]string{"agree: 2.1 million people, 2.123 million people"}},
		{"the number of a deed that the sentence only dates itself by", "injured",
			[]string{"Eight people were injured when a tram derailed in Brennau.", "The tram accident in Brennau came two weeks after 70 people were injured in a train crash there."},
			[]string{"single: 70 people", "single: Eight people"}},
		{"where a dead man is from is not where he died", "killed",
			[]string{"One man was shot dead and four people were hurt near the mill of Brennau on Monday. Police closed the mill road.", "A Ternova man was shot dead and four more were hurt on Monday when gunfire broke out by the old mill.\n\nSchools in Brennau sent their pupils home."},
			[]string{"agree: One man, A Ternova man"}},
		{"one of those shot died", "killed",
			[]string{"A shooting near the mill of Brennau left one person dead and five hurt on Monday, police said.", "Gunmen shot six people near the mill of Brennau on Monday, police said. One of them died."},
			[]string{"agree: one person, One"}},
		{"two deaths that share a number alone", "killed",
			[]string{"A man was shot dead near the mill of Brennau on Monday.", "On Sunday a man was stabbed to death on a ferry at Ternova."},
			[]string{"single: A man", "single: a man"}},
		{"one number in nearly the same sentence", "killed",
			[]string{"Three clerks died on Sunday in a raid on the toll house of Ternova, the harbour guard of the province said late in the evening.", "Three clerks died on Sunday in a raid on the toll house of Ternova, the harbour guard of the province said in a first report."},
			[]string{"single: Three clerks, Three clerks"}},
		{"those of a country whose army did it", "killed",
			[]string{"On Thursday 23 civilians were killed in Togolese air raids on a village that the rebels of the north hold. The clinics of the valley are full.", "Missiles that fell on the school and the mill of the valley killed 23 Togolese civilians on Thursday, teachers told a radio station. It was the worst day since spring."},
			[]string{"agree: 23 civilians, 23 Togolese civilians"}},
		{"a car bomb and a raid from the air", "killed",
			[]string{"A raid from the air, one of four air strikes, killed 16 people in Togo on Monday, a monitor said.", "A car bomb killed 22 people in Togo on Monday, a monitor said."},
			[]string{"single: 16 people", "single: 22 people"}},
		{"loose numbers of things of two makers", "other",
			[]string{"Nordlux wants to ship millions of lamps a month from its plant in Brennau.", "Tolvan plans to have millions of lamps ready by autumn, and a ship is on its way."},
			[]string{"single: millions of lamps", "single: millions of lamps"}},
		{"what a capital lost", "killed",
			[]string{"Damascus lost more than 40 troops in the attack on Sunday and Monday, the monitor said.", "More than 40 troops were killed in an attack near Raqqa on Sunday and Monday, the monitor said."},
			[]string{"agree: more than 40 troops, More than 40 troops"}},
		{"one sum, for two halves of one plan", "money",
			[]string{"The plan asks for a $30 million fund to build a dyke along the Sawan.", "The minister's $30 million investment in flood defences is too low, the mayors say."},
			[]string{"agree: $30 million, $30 million"}},
		{"one large number in a town and in one of its quarters that no list has", "killed",
			[]string{"A blast in a depot killed at least 60 people in Homs on Thursday, the clinics said.", "At least 60 people were killed on Thursday when a depot blew up in the district of Wadi Tarnib, the clinics said."},
			[]string{"agree: at least 60 people, At least 60 people"}},
		{"at least a number, and that number, in one text", "killed",
			[]string{"A blast in Ternova killed at least nine people on Monday.\n\nThe blast in Ternova killed nine people, the police said."},
			[]string{"single: at least nine people, nine people"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := laid(c.texts, c.measure); !slices.Equal(got, c.want) {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}
