package event_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

// TestWhoStandsBehindHarm has sentences with a deed, and who did it to whom: "source > target"; "" where no event of the type may be told.
func TestWhoStandsBehindHarm(t *testing.T) {
	for _, x := range []struct{ text, trigger, kind, want string }{
		{"The third-ranking party leader, Iowa Rep. Steve Marsh, praised Nora Dahl.", "praised", "SUPPORT", "Steve Marsh > Nora Dahl"},
		{"Senate Minority Leader Ola Ek and House Minority Leader Nora Dahl blasted Samuel Okoro.", "blasted", "ACCUSE", "Ola Ek+Nora Dahl > Samuel Okoro"},
		{"The ruling likely will be appealed by Iowa and other states to the U.S. Court of Appeals for the 9th Circuit.", "appealed", "REQUEST", "Iowa > U.S. Court of Appeals"},
		{"Police announced the arrest of a 32-year-old Kenyan woman, Nora Dahl, in Kandora.", "arrest", "COERCE", "Police > Nora Dahl"},
		{"Ola Ek was talking with Nora Dahl about a Kenyan sale of Kandora Council coins.", "talking", "CONSULT", "Ola Ek > Nora Dahl"},
		{"An airstrike of the coalition has killed eight farmers in Kandora.", "killed", "ASSAULT", "the coalition > eight farmers"},
		{"A clerk was killed and a number of farmers got injured when Elm Front militants fired two shells on Kandora.", "killed", "ASSAULT", "Elm Front militants > A clerk"},
		{"Kenya said it had wounded a captain of the militia with an air strike that also killed nine farmers.", "killed", "ASSAULT", "it > nine farmers"},
		{"A bomb attack claimed by Elm Front killed two clerks on Wednesday.", "killed", "ASSAULT", "Elm Front > two clerks"},
		{"Nine farmers were killed in Kenyan regime shelling after a pilot was executed by rebels.", "killed", "ASSAULT", "regime > Nine farmers"},
		{"At least 40 clerks have been killed by Kenyan regime shelling after a pilot was executed by rebels.", "killed", "ASSAULT", "regime shelling > 40 clerks"},
		{"The militia was beaten back on two fronts with Kenyan forces aided by farmers having retaken the town.", "retaken", "ASSAULT", "Kenyan forces >"},
		{"Jets hit the port a day after the union accused the army of theft.", "accused", "ACCUSE", "the union > the army"},
		{"Rebels have fired from the hills into Togo killing nine farmers.", "killing", "ASSAULT", "Rebels > nine farmers"},
		{"Nine farmers were hurt before the militia stabbed a clerk near the port.", "stabbed", "ASSAULT", "the militia > a clerk"},
		{"At least 60 farmers mostly women and children were killed in Kandora.", "killed", "ASSAULT", "> 60 farmers"},
		{"Ola Berg, the aunt of Nora Dahl, 16, who was killed in the raid, told a daily of it.", "killed", "ASSAULT", "> Nora Dahl"},
		{"The army raid kills dozens in Kandora.", "kills", "ASSAULT", "army raid > dozens"},
		{"In recent days rebel forces have seized the town of Kandora.", "seized", "COERCE", "rebel forces >"},
		{"The militia claimed an attack Wednesday on Chadian soldiers.", "attack", "ASSAULT", "The militia > Chadian soldiers"},
		{"A clerk was injured by rounds fired by militants on Kandora.", "injured", "ASSAULT", "militants > A clerk"},
		{"Four clerks were killed in airstrikes reportedly carried out by the Kenyan army in Kandora.", "killed", "ASSAULT", "the Kenyan army > Four clerks"},
		{"They are backed by air strikes launched by the coalition.", "launched", "PROTEST", ""},
		{"The Kenyan army blocked all roads to the town.", "blocked", "PROTEST", ""},
		{"Nine farmers died in raids on Kandora which is held by the militia.", "raids", "ASSAULT", ""},
		{"Kenya's civil war has killed 9,000 farmers.", "killed", "ASSAULT", ""},
		{"Samuel Okoro asked for Ola Ek's personal and business returns.", "asked", "REQUEST", "Samuel Okoro >"},
		{"The clerk set a May 9 deadline for Ola Ek's tax returns.", "set", "REQUEST", "The clerk >"},
		{"The Kenyan army carried out a massacre in Kandora on May 25 during which 108 farmers were killed.", "killed", "ASSAULT", "The Kenyan army > 108 farmers"},
		{"The council condemned the raid carried out by Kenyan jets in which 35 farmers were killed.", "killed", "ASSAULT", "Kenyan jets > 35 farmers"},
		{"The militia launched an attack on the port in which nine farmers had been killed in 2012.", "killed", "ASSAULT", "> nine farmers"},
		{"At least 15 farmers were killed as the coalition carried out raids in a northern district of Kandora.", "killed", "ASSAULT", "the coalition > 15 farmers"},
		{"A clerk at Kandora Police Command said that rebel groups positioned in the Eastern Hills targeted al-Dorah neighborhood killing a woman and injuring three others.", "killing", "ASSAULT", "rebel groups > a woman"},
	} {
		a := read(&text.Doc{Text: x.text})
		got := ""
		for i := range a.Events {
			if e := &a.Events[i]; e.Type == x.kind && strings.HasSuffix(a.Doc.Str(e.Trigger), x.trigger) {
				var s, o []string
				for _, p := range e.Source {
					s = append(s, a.Doc.Str(p.Span))
				}
				for _, p := range e.Target {
					if p.Mention >= 0 {
						o = append(o, a.Doc.Str(p.Span))
					}
				}
				got = strings.TrimSpace(strings.Join(s, "+") + " > " + strings.Join(o, "+"))
			}
		}
		if got != x.want {
			t.Errorf("%s\n%q, want %q\n%s", x.text, got, x.want, list(a))
		}
	}
}
