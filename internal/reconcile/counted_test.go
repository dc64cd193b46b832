package reconcile_test

import "testing"

// relationOf is the relation of the first figure that both texts have, both of one day, "apart" where there is none.
func relationOf(a, b string) string {
	r, _ := recordOf([]string{a, b})
	for _, f := range r.Stories[0].Figures {
		if f.Support.Documents == 2 {
			return f.Relation
		}
	}
	return "apart"
}

func TestNumbersSaidInOtherWords(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want string }{
		{"a ransom and a ransom", "The captors of the Kandora miners were paid a ransom of $2 million.", "A ransom of $9 million was paid for the miners of Kandora.", "conflict"},
		{"profit and revenue", "Nordlux made a profit of $2 million last year.", "Revenue at Nordlux fell to $9 million last year.", "apart"},
		{"one candidate's votes", "Lena Dahl won 54 percent of the vote in Brennau, the council said.", "The opposition said that Lena Dahl took 41 percent in the election in Brennau.", "conflict"},
		{"votes and turnout", "Lena Dahl won 54 percent of the vote in Brennau.", "Turnout in the election in Brennau was 71 percent.", "apart"},
		{"votes of two", "Lena Dahl won 54 percent of the vote in Brennau.", "Tomas Reyes took 41 percent of the vote in Brennau.", "apart"},
		{"houses burned, homes destroyed", "At least 80 houses burned down in the fire on Corfu.", "The fire on Corfu destroyed 88 homes.", "compatible"},
		{"shops looted, shops closed", "In Kandora 40 shops were looted on Monday.", "In Kandora 90 shops were closed on Monday.", "apart"},
		{"a town of a country", "The quake killed 900 people in Peru.", "In the town of Ayacucho alone, 90 people died in the quake.", "scope"},
		{"a part in a text without a whole", "In Lima 800 people are missing after the quake.", "Three Swedes are among those missing after the quake in Lima.", "scope"},
		{"workers laid off, jobs cut", "Nordlux will cut 900 jobs in Brennau.", "Nordlux laid off 700 workers in Brennau.", "conflict"},
		{"passengers and police", "Two trams collided in Brennau on Monday, injuring 28 passengers.", "Nine police officers were injured in Brennau on Monday when fans rioted.", "apart"},
		{"a loan, and what is lent", "The fund will lend Kandora $3 billion under an agreement, a minister said.", "The agreement of the fund with Kandora gives it a loan of $5 billion, officials said.", "conflict"},
		{"cases and the infected", "The measles outbreak in Kandora has infected 300 people.", "Doctors counted 310 cases of measles in the Kandora outbreak.", "conflict"},
		{"nobody and somebody", "The roof of the Brennau market came down on Monday. No one was hurt.", "Four people were hurt when the roof of the market in Brennau came down on Monday.", "conflict"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := relationOf(tt.a, tt.b); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestWordsThatExplainADifference(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want string }{
		{"still missing", "Ninety people were missing after the landslide in Kandora.", "Forty people are still missing after the landslide in Kandora.", "update"},
		{"has now reached", "Ninety people died in the Kandora landslide.", "The death toll of the Kandora landslide has now reached 130.", "update"},
		{"leaving those not found", "Nine miners were missing at the Kandora pit.", "Rescuers found five miners of the Kandora pit, leaving four miners missing.", "update"},
		{"rather than", "The dam at Kandora is 40 kilometres long, the ministry said.", "The ministry said that the dam at Kandora was 30 kilometres long, rather than the 40 it had reported.", "correction"},
		{"lowered, with about", "About 90 people died in the Kandora fire, the mayor said.", "The mayor of Kandora corrected the number of dead in the fire to about 85.", "correction"},
		{"inside and abroad", "The war has displaced 500,000 people inside Togo, the UN said.", "The war in Togo has displaced 900,000 people at home and abroad, the UN said.", "scope"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := relationOf(tt.a, tt.b); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}
