package event_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		text, typ string
		want      extract.Status
	}{
		{"The army attacked the rebels on Sunday.", "ASSAULT", extract.Held},
		{"The army is attacking the rebels.", "ASSAULT", extract.Ongoing},
		{"The army will attack the rebels.", "ASSAULT", extract.Planned},
		{"The rebels plan to attack the army.", "ASSAULT", extract.Planned},
		{"The army did not attack the rebels.", "ASSAULT", extract.Denied},
		{"The army denied that it attacked the rebels.", "ASSAULT", extract.Denied},
		{"A report that Maria Lopez had met Samuel Okoro was wrong.", "CONSULT", extract.Denied},
		{"The agency retracted its report that Maria Lopez had met Samuel Okoro.", "CONSULT", extract.Denied},
		{"The paper said it had wrongly reported that Maria Lopez met Samuel Okoro.", "CONSULT", extract.Denied},
		{"The ministry neither confirmed nor denied that Maria Lopez had met Samuel Okoro.", "CONSULT", extract.Hypothetical},
		{"No soldiers were killed by the rebels.", "ASSAULT", extract.Denied},
		{"The army threatened to attack the rebels.", "ASSAULT", extract.Threatened},
		{"The army may attack the rebels.", "ASSAULT", extract.Hypothetical},
		{"If the army attacked the rebels, the talks would end.", "ASSAULT", extract.Hypothetical},
		{"The rebels accused the army of attacking the town of Aleppo.", "ASSAULT", extract.Alleged},
		{"The army allegedly attacked the rebels.", "ASSAULT", extract.Alleged},
		{"The minister cancelled her visit to Kenya.", "CONSULT", extract.Cancelled},
		{"President Maria Lopez postponed her visit to Kenya.", "CONSULT", extract.Cancelled},
		{"Kenya called for talks with Sudan.", "CONSULT", extract.CalledFor},
		{"Norway proposed talks with Sudan.", "CONSULT", extract.Proposed},
		{"The government urged the rebels to release the prisoners.", "RETREAT", extract.CalledFor},
		{"President Maria Lopez refused to meet President Samuel Okoro.", "CONSULT", extract.Denied},
		{"President Maria Lopez declined to say whether she would pardon Samuel Okoro.", "CONCEDE", extract.Hypothetical},
		{"The senators voted to pardon Samuel Okoro.", "CONCEDE", extract.Held},
		{"President Maria Lopez is expected to visit Kenya on Friday.", "CONSULT", extract.Planned},
		{"The prisoners are expected to be released by Chad on Friday.", "RETREAT", extract.Planned},
		{"The soldiers are believed to have been killed by rebels.", "ASSAULT", extract.Alleged},
		{"Chad lodged a complaint with Sudan, charging its neighbor with arming rebels in the east.", "AID", extract.Alleged},
		{"Kenya wants to be recognised by Sudan as a free state.", "SUPPORT", extract.Planned},
		{"Kofi Mensah was the first to call Maria Lopez after the vote.", "CONSULT", extract.Held},
		{"The bill lets senators vote should President Maria Lopez lift the sanctions.", "CONCEDE", extract.Hypothetical},
		{"The court barred President Maria Lopez from lifting the sanctions.", "CONCEDE", extract.Denied},
		{"The senators want a law to keep President Maria Lopez from lifting the sanctions.", "CONCEDE", extract.Hypothetical},
		{"President Maria Lopez called the talks with Samuel Okoro productive.", "CONSULT", extract.Held},
		{"President Maria Lopez addressed a crowd before meeting President Samuel Okoro.", "CONSULT", extract.Held},
		{"Maria Lopez and Samuel Okoro were due to meet in Oslo on Monday, but that was cancelled.", "CONSULT", extract.Cancelled},
		{"Senator Maria Lopez would not commit to backing Samuel Okoro.", "SUPPORT", extract.Denied},
		{"The aide described Maria Lopez's refusal to commit to endorsing Samuel Okoro as a mistake.", "SUPPORT", extract.Denied},
		{"Maria Lopez resented Samuel Okoro for not backing her campaign quickly enough.", "SUPPORT", extract.Held},
		{"The aide continued to argue that Maria Lopez backed Samuel Okoro.", "SUPPORT", extract.Held},
		{"The aide said that Samuel Okoro deserves to be arrested.", "COERCE", extract.CalledFor},
		{"Senator Maria Lopez feared that she would be blamed.", "ACCUSE", extract.Hypothetical},
		{"Speaking in Oslo, President Maria Lopez discussed her recent visit to Kenya.", "CONSULT", extract.Held},
		{"Norway said it would stop arming the rebels.", "AID", extract.Cancelled},
		{"Police dispersed people who thronged the streets of Oslo on Saturday to protest against the law.", "PROTEST", extract.Held},
		{"The senators object to helping Chad's refugees with money.", "AID", extract.Hypothetical},
		{"The court has a rule against indicting Maria Lopez.", "ACCUSE", extract.Hypothetical},
		{"President Maria Lopez announced the resignation of Samuel Okoro.", "RETREAT", extract.Held},
		{"The rebels rejected the demand they withdraw from Chad.", "RETREAT", extract.CalledFor},
		{"Minister Maria Lopez almost resigned over the law.", "RETREAT", extract.Hypothetical},
		{"If they had read it, the judges would have thrown out the claim and told Maria Lopez to leave.", "REQUEST", extract.Hypothetical},
		{"The Democrats' inquiry into Maria Lopez is not following any precedent.", "ACCUSE", extract.Held},
		{"Norway pulled its support for Maria Lopez.", "SUPPORT", extract.Cancelled},
		{"The minister denied the charge and said that Kenya was ready to help Chad.", "AGREE", extract.Held},
		{"The minister hid the details of his talks with Maria Lopez.", "CONSULT", extract.Held},
		{"Samuel Okoro told aides not to discuss the substance of his talks with Maria Lopez.", "CONSULT", extract.Held},
		{"Still, many senators backed Maria Lopez.", "SUPPORT", extract.Held},
		{"Samuel Okoro almost broke up the talks, threatening Kenya with tariffs.", "THREATEN", extract.Held},
		{"I don't believe that Kenya will attack Chad.", "ASSAULT", extract.Hypothetical},
		{"A truce between the army and the rebels had kept the valley calm for ten years.", "RETREAT", extract.Held},
		{"Maria Lopez held the lead before Samuel Okoro's criticism of her aides.", "ACCUSE", extract.Held},
		{"The aide called Samuel Okoro's attempt to hold Kenya accountable foolish.", "ACCUSE", extract.Held},
		{"Think of what would happen if Maria Lopez used all her powers, meaning she pardoned Samuel Okoro.", "CONCEDE", extract.Hypothetical},
		{"The later it gets, the worse it looks for Maria Lopez to ask Samuel Okoro to leave.", "REQUEST", extract.Hypothetical},
		{"The aides hardly support Maria Lopez.", "SUPPORT", extract.Denied},
		{"The ministers are still prolonging their talks with Kenya.", "CONSULT", extract.Ongoing},
		{"The aides knew that they were going to be accused by Maria Lopez.", "ACCUSE", extract.Planned},
		{"Samuel Okoro has flirted with sending troops to Chad.", "MOBILIZE", extract.Proposed},
		{"Samuel Okoro could use the law to send troops to Chad.", "MOBILIZE", extract.Hypothetical},
		{"Samuel Okoro said that, after consulting with Maria Lopez, he is leaving the party.", "CONSULT", extract.Held},
		{"Should the committee open an inquiry into Samuel Okoro, nobody will hear of it.", "ACCUSE", extract.Hypothetical},
		{"Lawmakers are looking to pardon Samuel Okoro.", "CONCEDE", extract.Planned},
		{"Maria Lopez has until June by the time she meets Samuel Okoro.", "CONSULT", extract.Planned},
		{"Reports said that the army allegedly used a gas attack on Chad.", "ASSAULT", extract.Alleged},
		{"Samuel Okoro upended Maria Lopez's trip to Kenya.", "CONSULT", extract.Cancelled},
		{"President Maria Lopez declines to say if she is considering pardoning Samuel Okoro.", "CONCEDE", extract.Proposed},
		{"Samuel Okoro offered his resignation on Monday.", "RETREAT", extract.Held},
		{"Norway has not seen any attacks by rebels.", "ASSAULT", extract.Denied},
		{"Republicans will push to pardon Samuel Okoro.", "CONCEDE", extract.Planned},
		{"Samuel Okoro said that Maria Lopez's attack on his party would be taken as a sign of fear.", "ACCUSE", extract.Held},
		{"President Maria Lopez announced that Kenya will withdraw its troops from Chad.", "RETREAT", extract.Planned},
		{"President Maria Lopez announced the withdrawal of troops from Chad.", "RETREAT", extract.Planned},
		{"President Maria Lopez announced she was withdrawing troops from Chad.", "RETREAT", extract.Planned},
	} {
		a := read(&text.Doc{Text: c.text})
		a.Events = event.All(a) // how sure an event is, is not asked here
		got := extract.Status("none")
		for i := range a.Events {
			if a.Events[i].Type == c.typ {
				got = a.Events[i].Status
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s\n%s", c.text, got, c.want, list(a))
		}
	}
}

func TestSomeOfTheVictimsDidNotDoIt(t *testing.T) {
	a := read(&text.Doc{Text: "Nine farmers were killed by the Kenyan shelling including a 12-year-old girl."})
	for _, e := range a.Events {
		for _, s := range e.Source {
			if strings.Contains(a.Doc.Str(s.Span), "girl") {
				t.Errorf("%s by %q", e.Type, a.Doc.Str(s.Span))
			}
		}
	}
}

func TestCallsToSeveralAreSeparateEvents(t *testing.T) {
	a := read(&text.Doc{Text: "President Maria Lopez spoke by phone with President Samuel Okoro, Chancellor Anna Weber and King Olav Berg."})
	if len(a.Events) != 3 {
		t.Fatalf("%d events, want a call each\n%s", len(a.Events), list(a))
	}
	a = read(&text.Doc{Text: "President Maria Lopez, President Samuel Okoro and Chancellor Anna Weber met in Geneva."})
	if len(a.Events) != 1 || len(a.Events[0].Source) != 3 || a.Events[0].Place < 0 {
		t.Errorf("want one meeting of three with its place\n%s", list(a))
	}
}

func TestAPaperAndWhatItSaysAreOneEvent(t *testing.T) {
	a := read(&text.Doc{Text: "Three deputies introduced a resolution on Friday calling on President Samuel Okoro to resign."})
	if len(a.Events) != 1 || len(a.Events[0].Target) != 1 {
		t.Errorf("want one request to Okoro\n%s", list(a))
	}
}

func TestSubjectBeforeAnInsertedPhrase(t *testing.T) {
	a := read(&text.Doc{Text: "Kenyan President Samuel Okoro, during telephone talks with the presidents of Chad, Togo and Sudan Adam Idris, Kofi Mensah and Omar Saleh, respectively, discussed the worsening of the war, reported the palace press service."})
	if len(a.Events) != 3 {
		t.Errorf("%d events, want a call with each president\n%s", len(a.Events), list(a))
	}
}

func TestDateBelongsToTheEventsOwnClause(t *testing.T) {
	d := &text.Doc{Text: "Officials said on 9 May 2019 that rebels attacked the army on 3 May 2019."}
	a := read(d)
	if len(a.Events) != 1 || a.Events[0].Date.Start.String() != "2019-05-03" || a.Events[0].DateBasis != "stated" {
		t.Errorf("%s%+v", list(a), a.Events)
	}
}

// TestAStanceIsNotDatedByItsObject has times that belong to what is praised or blamed.
func TestAStanceIsNotDatedByItsObject(t *testing.T) {
	for in, want := range map[string]string{
		"Maria Lopez criticized last week's arrest of Samuel Okoro.":                         "",
		"Maria Lopez praised Samuel Okoro's defence of the dam at last week's debate.":       "",
		"Maria Lopez is investigating meddling by Samuel Okoro in the 2016 Kenyan election.": "",
		"Maria Lopez criticized Samuel Okoro last week.":                                     "2019-04-29",
	} {
		d := &text.Doc{Text: in}
		d.Published.DateRange = text.OneDay(text.MakeDate(2019, 5, 7))
		got := "no event"
		for _, e := range event.All(read(d)) {
			if e.Type == "ACCUSE" || e.Type == "SUPPORT" {
				got = ""
				if e.Time >= 0 {
					got = e.Date.Start.String()
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestAfterThePublishedDayIsPlanned(t *testing.T) {
	d := &text.Doc{Text: "President Maria Lopez meets President Samuel Okoro on 9 May 2019."}
	d.Published.DateRange = text.OneDay(text.MakeDate(2019, 5, 7))
	a := read(d)
	if len(a.Events) != 1 || a.Events[0].Status != extract.Planned {
		t.Errorf("%s", list(a))
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		text, trigger, want, basis string
	}{
		{"The escalation began on 9 June 2021 with an attack by the militia on Chad.", "attack", "2021-06-09", "stated"},
		{"The attacks launched by Chad from Sudan on 9 June 2021 killed nine soldiers.", "killed", "2021-06-09", "stated"},
		{"The attack on Chad by the militia came on 9 June 2021.", "attack", "2021-06-09", "stated"},
		{"At Monday's meeting with President Samuel Okoro, Chancellor Anna Weber promised support.", "meeting", "2021-07-05", "document"},
		{"The June 2019 meeting between Samuel Okoro and Anna Weber lasted an hour.", "June 2019 meeting", "2019-06-01", "stated"},
		{"On Monday Samuel Okoro met Anna Weber and spoke with Olav Berg by phone.", "spoke", "2021-07-05", "document"},
		{"Rebels attacked the army in 1967.", "attacked", "1967-01-01", "stated"},
		{"The dead came on the heels of raids on the town on Monday when nine children were wounded.", "wounded", "2021-07-05", "document"},
		{"The city has been divided since 2012, when rebels seized the port.", "seized", "2012-01-01", "stated"},
		{"The minister spoke of his grief over the deaths in the attack by the militia on 9 June.", "attack", "2021-06-09", "document"},
		{"The minister opened an inquiry into the attack by the militia on Saturday.", "opened", "", ""},
		{"The minister opened an inquiry on Saturday into the attack by the militia.", "opened", "2021-07-03", "document"},
		{"President Samuel Okoro criticised Chad over the 2016 election.", "criticised", "", ""},
		{"Marchers pulled down a statue of the 17th-century slave trader Kofi Mensah.", "pulled down", "", ""},
		{"Minister Anna Weber cancelled a visit to Chad scheduled for July 20 after the attack.", "cancelled", "", ""},
		{"The paper leaked the words of Anna Weber's September calls to the leader of Chad.", "September calls", "2020-09-01", "document"},
	} {
		d := &text.Doc{Text: c.text}
		d.Published.DateRange = text.OneDay(text.MakeDate(2021, 7, 7))
		a := read(d)
		found := false
		for i := range a.Events {
			e := &a.Events[i]
			if d.Str(e.Trigger) != c.trigger {
				continue
			}
			found = true
			got := ""
			if !e.Date.IsZero() {
				got = e.Date.Start.String()
			}
			if got != c.want || e.DateBasis != c.basis {
				t.Errorf("%s: %s (%s), want %s (%s)", c.text, got, e.DateBasis, c.want, c.basis)
			}
		}
		if !found {
			t.Errorf("%s\n%s", c.text, list(a))
		}
	}
}

func TestNarrativeKeepsItsDay(t *testing.T) {
	for _, c := range []struct {
		text string
		same bool
	}{
		{"On Monday Samuel Okoro spoke by phone with Anna Weber. He also spoke with King Olav Berg.", true},
		{"On Monday Samuel Okoro spoke by phone with Anna Weber. He spoke with King Olav Berg in May 2020.", false},
		{"On Monday Samuel Okoro spoke by phone with Anna Weber. He will speak with King Olav Berg.", false},
	} {
		a := read(&text.Doc{Text: c.text})
		if len(a.Events) != 2 {
			t.Errorf("%s\n%s", c.text, list(a))
			continue
		}
		x, y := &a.Events[0], &a.Events[1]
		if x.Time < 0 || !x.Date.IsZero() {
			t.Errorf("%s: the open Monday should date the first call: %+v", c.text, x)
		}
		if (x.Time == y.Time) != c.same {
			t.Errorf("%s: times %d and %d", c.text, x.Time, y.Time)
		}
	}
}

func TestNoActorNoEvent(t *testing.T) {
	for _, s := range []string{"", ".", "…!?", "🙂🙂", "The meeting was long.", "Rain attacked the roof.",
		"More than 900 people have been killed since 2011.", "The two teams met in the final.", strings.Repeat("a ", 3000)} {
		if a := read(&text.Doc{Text: s}); len(a.Events) > 0 {
			t.Errorf("%.40q\n%s", s, list(a))
		}
	}
}

func TestPairsAlwaysAnswer(t *testing.T) {
	s := "Sudan expelled the ambassador of Chad."
	a := read(&text.Doc{Text: s})
	got := event.Pairs(a, []event.Pair{
		{Source: text.Span{Start: 0, End: 5}, Target: text.Span{Start: 15, End: 37}},
		{Source: text.Span{Start: 30, End: 30}, Target: text.Span{}},
	})
	if len(got) != 2 || got[0].Type != "SANCTION" || got[1].Type == "" {
		t.Errorf("%+v", got)
	}
}

func TestFindIsDeterministicAndSafeForConcurrentUse(t *testing.T) {
	s := "Sudan and Chad held talks on Friday. Rebels attacked the army and killed nine soldiers. Norway called on Chad to withdraw its troops from Sudan."
	want := read(&text.Doc{Text: s}).Events
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := read(&text.Doc{Text: s}).Events; !reflect.DeepEqual(got, want) {
				t.Errorf("%+v\nwant %+v", got, want)
			}
		})
	}
	group.Wait()
}

func FuzzFind(f *testing.F) {
	f.Add("Rebels, who attacked Sudan, met “Chad” and\n\nKenya's army by phone; it will not.")
	f.Add("to and of by with , ( the the who whom which that")
	f.Fuzz(func(t *testing.T, s string) {
		a := read(&text.Doc{Text: strings.ToValidUTF8(s, "?")})
		for i := range a.Events {
			e := &a.Events[i]
			for _, p := range append(append([]extract.Arg{{Span: e.Trigger}}, e.Source...), e.Target...) {
				if p.Start < 0 || p.End > int32(len(a.Doc.Text)) || p.Empty() {
					t.Errorf("span %v outside of %q", p.Span, a.Doc.Text)
				}
			}
			if len(e.Source)+len(e.Target) == 0 || e.Score < event.Backed || e.Status == "" || len(e.Why) == 0 {
				t.Errorf("%+v", e)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	a := read(&text.Doc{Text: strings.Repeat("Sudan and Chad held talks on Friday. Rebels attacked the army and killed nine soldiers, officials said. Norway called on Chad to withdraw its troops from Sudan. ", 20)})
	words := len(a.Doc.Tokens)
	for b.Loop() {
		event.Find(a)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

func TestNewsroomsDoNoHarm(t *testing.T) {
	for _, s := range []string{"(TRT World and Agencies) A mine blast in the Syrian city of Raqqa on Friday killed 12 people and left dozens more wounded.", "AFP Government air strikes and shelling killed at least 16 civilians on Friday."} {
		for _, e := range read(&text.Doc{Text: s}).Events {
			if len(e.Source) > 0 {
				t.Errorf("%q: %s has a doer", s, e.Type)
			}
		}
	}
}

func TestHeadlinesRunIntoASentenceTellNothing(t *testing.T) {
	a := read(&text.Doc{Text: "Senator Ola Berg Ola Lars BergMinister: Dahl attacked the rebels in Chad MORE said little on Monday."})
	if len(a.Events) != 0 {
		t.Errorf("want no event behind the seam\n%s", list(a))
	}
}

func TestTopicsAndListsOfHeadlinesTellNothing(t *testing.T) {
	for _, s := range []string{
		"Tags Kenya Kandora Islamist militia air strikes Okoro",
		"Related Kenyan Army Kills Nine Rebels Near Port Kandora Togo Detains Forty Farmers After Raid On Bank Mayor Of Kandora Says Sudanese Jets Bombed School In Village Near Border Watchdog",
	} {
		if a := read(&text.Doc{Text: s}); len(a.Events) != 0 {
			t.Errorf("want no event\n%s", list(a))
		}
	}
	if a := read(&text.Doc{Text: "Kenyan President Samuel Okoro met Togolese President Ola Mensah, Sudanese President Adam Idris, Norwegian Prime Minister Anna Lindqvist, Chadian Foreign Minister Kofi Dahl and Danish Prime Minister Lars Berg in Kandora."}); len(a.Events) == 0 {
		t.Error("a sentence of many names tells nothing")
	}
	if a := read(&text.Doc{Text: "Kenyan Army Kills Nine Rebels Near Kandora"}); len(a.Events) != 1 {
		t.Errorf("want the event of one headline\n%s", list(a))
	}
}

func TestWhatIsDestroyedKillsNobody(t *testing.T) {
	a := read(&text.Doc{Text: "The clinic in Homs was destroyed in raids on Thursday killing three medics."})
	for i := range a.Events {
		if e := &a.Events[i]; e.Type == "ASSAULT" && len(e.Source) > 0 && a.Doc.Str(e.Source[0].Span) == "The clinic" {
			t.Errorf("the clinic is a doer\n%s", list(a))
		}
	}
}

// TestFragments reads what is no sentence: nouns and participles that hang on nothing.
func TestFragments(t *testing.T) {
	for _, s := range []string{
		"Chadian air strikes on Kandora in which nine farmers were killed.", "Raids by the army of Chad, killing nine.", "Air strikes by Chad and shelling by rebels: nine killed, six injured.",
		"Attacks by rebels. Nine killed in them.", "Killing nine in raids by Chad.", "They.", "A threat by Chad if Kenya attacks.",
		"Responsibility for the attack: claimed.", "Rebel-held.", "When jets struck, nine killed.",
	} {
		read(&text.Doc{Text: s})
	}
}
