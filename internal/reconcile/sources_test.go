package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// attack is the support of the attack that most documents of s tell of.
func attack(t *testing.T, s record.Story) record.Support {
	t.Helper()
	var best record.Support
	for _, e := range s.Events {
		if e.Type == "ASSAULT" && e.Support.Documents > best.Documents {
			best = e.Support
		}
	}
	if best.Documents == 0 {
		t.Fatalf("no attack in %+v", s.Events)
	}
	return best
}

func namesOf(s record.Support) (out []string) {
	for _, x := range s.Sources {
		out = append(out, x.Name)
	}
	slices.Sort(out)
	return out
}

const watchLead = "Warplanes kill nine in Velmara\nGovernment warplanes killed nine civilians in the town of Velmara on Monday, a monitoring group said.\n"

// Where a document attributes a thing anywhere, its headline and its own words for it rest on that; a group without a name is the one
// that it names below, and a director speaks for his group.
func TestOutletsThatQuoteOneGroupHaveOneSource(t *testing.T) {
	docs := []article{
		{"a", "Coast Herald", "2024-03-11", watchLead + "The Velmara Observatory for Human Rights said the warplanes struck a market at noon.\n"},
		{"b", "Hill Post", "2024-03-11", "Nine dead in Velmara bombing\nNine civilians died in Velmara on Monday.\n" +
			"Government warplanes killed the nine in a market at noon, said Oren Dalvik, the director of the Velmara Observatory for Human Rights.\n"},
		{"c", "Lake Times", "2024-03-11", "Air raid on Velmara\nAccording to the Velmara Observatory for Human Rights, government warplanes killed nine civilians in Velmara on Monday.\n"},
	}
	s := stories(t, docs...)
	got := attack(t, s)
	if want := []string{"Velmara Observatory for Human Rights"}; got.Documents != 3 || got.Originators != 1 || !slices.Equal(namesOf(got), want) {
		t.Errorf("support of the raid %+v, want 3 documents and %q alone", got, want)
	}
	for _, r := range got.Sources[0].Reports {
		if r.Words == nil {
			t.Errorf("%s rests on the group without the words that say so", r.Document)
		}
	}
	for _, r := range s.Reporters {
		if r.RestsOn == nil || r.RestsOn.Name != "Velmara Observatory for Human Rights" {
			t.Errorf("reporter %s rests on %+v, want the one group it cites", r.ID, r.RestsOn)
		}
	}
	docs = append(docs, article{"d", "Plain Courier", "2024-03-11", "Bombs on Velmara\nVelmara buried its dead at dusk. Government warplanes bombed the town on Monday and killed nine of its people, among them a baker whose oven was still warm. Women wept beside nine coffins at the mosque, and boys carried water to the diggers.\n"})
	if got = attack(t, stories(t, docs...)); got.Originators != 2 || !slices.Contains(namesOf(got), "Plain Courier") {
		t.Errorf("with a report of its own: %+v, want the group and Plain Courier", got)
	}
}

// A broadcaster that the lead names as an aside is the source of the lead and of the headline.
func TestBroadcasterBehindTheLead(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Bomb kills six in Velmara\nA bomb killed six people in Velmara on Monday, Norlandian state television reported.\n"},
		article{"b", "Hill Post", "2024-03-11", "Six die in Velmara blast\nSix people were killed by a bomb in a street of Velmara on Monday, state television reported. Norlandian state television showed burnt cars.\n"},
	)
	got := attack(t, s)
	if got.Documents != 2 || got.Originators != 1 || !strings.Contains(strings.ToLower(got.Why), "state television") {
		t.Errorf("support %+v, want one first source, the broadcaster", got)
	}
}

// An outlet does not confirm itself.
func TestTwoArticlesOfOneOutletAreOneReporter(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Gunmen kill a guard in Velmara\nGunmen killed a guard in Velmara on Monday.\n" + ownTwo},
		article{"b", "Coast Herald (Web)", "2024-03-12", "Velmara mourns a guard\nThe guard whom gunmen killed in Velmara on Monday was buried. " + ownOne},
	)
	if len(s.Reporters) != 1 || !strings.Contains(s.Reporters[0].Why, "does not confirm itself") {
		t.Errorf("reporters %+v, want one and why", s.Reporters)
	}
}

// A word about a deed that is known is no word for it: the outlet tells of it itself.
func TestWhoSpeaksOfAKnownDeedIsNotItsSource(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Gunmen kill four in Velmara\nGunmen killed four guards in Velmara on Monday. The mayor said the killing was a disgrace.\n"},
		article{"b", "Hill Post", "2024-03-11", "Four guards shot\nThe depot lay silent at dawn. On Monday gunmen shot and killed four guards at its gate, a mile from the centre of Velmara.\n"},
	)
	if got := attack(t, s); !slices.Equal(namesOf(got), []string{"Coast Herald", "Hill Post"}) {
		t.Errorf("first sources %q, want the two outlets", namesOf(got))
	}
}

// What all others have in their lead is left out by one who has nothing of the kind; who has it in other words has not left it out.
func TestLeftOutIsCertain(t *testing.T) {
	with := []article{
		{"a", "Coast Herald", "2024-03-12", "Velmara police arrest Oren Dalvik\nPolice arrested Oren Dalvik in Velmara on Monday.\n"},
		{"b", "Hill Post", "2024-03-12", "Oren Dalvik held\nPolice in Velmara arrested Oren Dalvik on Monday.\n"},
	}
	silent := article{"c", "Lake Times", "2024-03-12", "Oren Dalvik opens an office in Velmara\nOren Dalvik met voters in Velmara on Sunday.\n"}
	tells := article{"c", "Lake Times", "2024-03-12", "Oren Dalvik and the voters\nOren Dalvik met voters in Velmara on Sunday. A day later came the arrest of the candidate.\n"}
	if s := stories(t, append(with, silent)...); len(s.LeftOut) != 1 || s.LeftOut[0].Document != "c" {
		t.Errorf("left out %+v, want the arrest by c", s.LeftOut)
	}
	if s := stories(t, append(with, tells)...); len(s.LeftOut) != 0 {
		t.Errorf("left out %+v, want nothing: the arrest stands in c", s.LeftOut)
	}
}

// A source told of again by its noun is one source, and a director counts under his group where no comma parts them.
func TestSourceToldOfAgainIsOne(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Blast kills nine in Velmara\nA blast killed nine people in Velmara on Monday, a source at the Norlandian Interior Ministry said.\n" +
			"\"A blast killed nine people and hurt forty,\" the source said.\n"},
		article{"b", "Hill Post", "2024-03-11", "Velmara counts its dead\nStreets near the depot were closed at noon. \"Nine people were killed by a blast in Velmara,\" said Oren Dalvik director of the Velmara Observatory for Human Rights on Monday.\n"},
	)
	got := attack(t, s)
	if want := []string{"Norlandian Interior Ministry", "Velmara Observatory for Human Rights"}; !slices.Equal(namesOf(got), want) {
		t.Errorf("first sources %q, want %q", namesOf(got), want)
	}
}

// A paper's own paragraph between two of a man's words is not his; the next sentence of a police report is.
func TestParagraphBetweenWords(t *testing.T) {
	for who, want := range map[string]string{"Oren Dalvik": "Coast Herald", "The Velmara Police Department": "Velmara Police Department"} {
		s := stories(t,
			article{"a", "Coast Herald", "2024-03-11", "Shots in Velmara\n" + who + " said the night was long.\nA gunman killed nine people in Velmara on Monday.\n" + who + " said the market was shut.\n"},
			article{"b", "Hill Post", "2024-03-11", "Nine dead in Velmara\nA gunman killed nine people in Velmara on Monday. Shops were shut.\n"},
		)
		if got := namesOf(attack(t, s)); !slices.Contains(got, want) {
			t.Errorf("%s: first sources %q, want %s among them", who, got, want)
		}
	}
}

// A place near those who speak is no short name of a body that bears its name.
func TestPlaceIsNoShortNameOfABody(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Police raid Ohio plants\nPolice arrested nine people who had been working at two Ohio food plants, federal officials confirmed on Monday.\n"},
		article{"b", "Hill Post", "2024-03-11", "Nine arrested in raid\nPolice arrested nine people at two Ohio food plants on Monday. They were held in a hangar of the Ohio National Guard.\n"},
	)
	for _, e := range s.Events {
		if slices.Contains(namesOf(e.Support), "Ohio National Guard") {
			t.Errorf("%s rests on %q", e.Type, namesOf(e.Support))
		}
	}
	if len(s.Events) == 0 {
		t.Error("no arrest was read")
	}
}

// Who works for an agency speaks in its texts alone.
func TestAgencyWhosePeopleSpeakIsTheBasis(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", "Market burns in Velmara\nA fire destroyed the market of Velmara on Monday. A Reuters photographer saw stalls in ashes. The mayor spoke of arson.\n"},
		article{"b", "Hill Post", "2024-03-11", "Fire in Velmara\nThe market of Velmara burnt down on Monday. Nobody was hurt, residents said.\n"},
	)
	if r := s.Reporters[0].RestsOn; r == nil || r.Name != "Reuters" {
		t.Errorf("Coast Herald rests on %+v, want Reuters", r)
	}
	if r := s.Reporters[1].RestsOn; r != nil {
		t.Errorf("Hill Post rests on %+v, want its own report", r)
	}
}

// A number that the speaker of a claim gives along with it is his, though it stands outside the words of the claim.
func TestWhoGivesANumberAlongWithAClaimIsItsSource(t *testing.T) {
	s := stories(t, article{"a", "Coast Herald", "2024-03-11", "Raids on Velmara\nThe Velmara Observatory for Human Rights reported raids on the town of Velmara on Monday, giving a toll of nineteen dead.\n"})
	for _, f := range s.Figures {
		if f.Measure == "killed" && len(f.Support.Sources) == 1 && f.Support.Sources[0].Name == "Velmara Observatory for Human Rights" {
			return
		}
	}
	t.Errorf("figures %+v, want nineteen killed on the word of the observatory", s.Figures)
}

// A fact that two of three tell and the third has nothing of is left out by it.
func TestAFactThatOneHasNothingOfIsLeftOut(t *testing.T) {
	const told = "The harbour council of Velmara borrowed forty million crowns from Norland in June to dredge the old basin.\n"
	docs := []article{
		{"a", "Coast Herald", "2024-03-12", "Velmara police arrest Oren Dalvik\nPolice arrested Oren Dalvik in Velmara on Monday. " + told},
		{"b", "Hill Post", "2024-03-12", "Oren Dalvik held\nOfficers took Oren Dalvik from his house at breakfast, neighbours said on Monday. In June the harbour council borrowed forty million crowns from Norland and dredged its basin, a clerk remembers.\n"},
	}
	third := func(more string) article {
		return article{"c", "Lake Times", "2024-03-12", "Oren Dalvik arrested\nOren Dalvik was arrested by police in Velmara on Monday. " + more}
	}
	left := func(s record.Story) (n int) {
		for _, o := range s.LeftOut {
			n += len(o.Facts)
		}
		return n
	}
	if s := stories(t, append(docs, third("His wife wept at the gate of the prison.\n"))...); left(s) != 1 {
		t.Errorf("%d facts left out by c, want the loan; facts %+v", left(s), s.Facts)
	}
	if s := stories(t, append(docs, third("Norland lent the council forty million for the dredging of the basin.\n"))...); left(s) != 0 {
		t.Errorf("%d facts left out by c, which tells of the loan", left(s))
	}
}
