package figure

import (
	"strings"
	"testing"
)

func TestWordsForWhatIsCounted(t *testing.T) {
	for in, want := range map[string]string{
		"The raid killed 12 harbour guards.":                                    "harbour guards",
		"The raid killed six members of the coast guard.":                       "members of the coast guard",
		"The raid killed nine clerks, six of them women.":                       "clerks; women",
		"The council voted a $3 million tax on bread.":                          "tax on bread",
		"The party raised $3 million in dues.":                                  "in dues",
		"The fare is $3.":                                                       "fare",
		"The shares of the port soared 6 percent.":                              "shares of the port",
		"The plan lifted ferry rents 6 percent.":                                "ferry rents",
		"With a jobless rate of around 590 per 100,000 people, Lima leads.":     "jobless rate",
		"It is worse in Peru (114 per 100,000) than in Chile (76 per 100,000).": "Peru; Chile",
		"Hundreds of clerks left the harbour.":                                  "clerks left the harbour",
		"The plan could rob an estimated 17 million clerks of their bread.":     "clerks",
		"The raid killed 400 men, women and children.":                          "men, women and children",
		"The raid killed 400 clerks and the mayor fled.":                        "clerks",
		"The storm killed 12 people.":                                           "people",
	} {
		a := analyze(in)
		var got []string
		for _, g := range a.Figures {
			got = append(got, a.Doc.Str(g.Noun))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: got %q, want %q", in, s, want)
		}
	}
}

func TestSeatsStudiesAndThoseBeside(t *testing.T) {
	check(t, []sentence{
		{"The party narrowly controls the Senate by 51-49 and needs votes of others.", ""},
		{"The party that controls the Senate voted 51-49 for the bill.", "votes 51-51 exact [vote]; votes 49-49 exact [vote]"},
		{"Fourteen nurses took part in a safety trial.", "other 14-14 exact"},
		{"Fourteen nurses took part in the march.", "attendance 14-14 exact"},
		{"In Ica 30 miners were killed as well as 41 clerks.", "killed 30-30 exact; killed 41-41 exact"},
		{"Lima lost more than 40 troops in the raid.", "killed 41-? over"},
	})
}
