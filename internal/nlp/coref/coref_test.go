package coref_test

import (
	"math"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

func read(s string) *text.Doc {
	d := &text.Doc{Text: s}
	d.Published = text.Published{DateRange: text.OneDay(text.MakeDate(2023, 5, 4)), Basis: "given"}
	nlp.Annotate(d)
	name.Find(d)
	coref.Resolve(d)
	return d
}

// chainOf is the chain of the nth mention printed as s, -2 when there is none.
func chainOf(d *text.Doc, s string, n int) int32 {
	for _, m := range d.Mentions {
		if d.Str(m.Span) == s {
			if n--; n == 0 {
				return m.Chain
			}
		}
	}
	return -2
}

func TestTitles(t *testing.T) {
	for _, c := range []struct{ text, name, role, nation string }{
		{"Norwegian Deputy Foreign Minister Kristin Hagen flew to Cairo on Friday.", "Kristin Hagen", "Deputy Foreign Minister", "Norwegian"},
		{"Paul Weber, an adviser to Merkel, declined to comment.", "Paul Weber", "adviser", ""},
		{"Portugal's foreign minister, Maria Lopes, arrived on Monday.", "Maria Lopes", "foreign minister", "Portugal"},
		{"The president of Chile, Carlos Medina, signed the treaty.", "Carlos Medina", "president", "Chile"},
		{"President Carlos Medina of Chile signed the treaty.", "Carlos Medina", "President", "Chile"},
		{"South Korean Prime Minister Kim Dong-hyun resigned.", "Kim Dong-hyun", "Prime Minister", "South Korean"},
		{"Vice President-elect Maria Lopes spoke to reporters.", "Maria Lopes", "Vice President-elect", ""},
		{"Acting Attorney General Matthew Cole signed the order.", "Matthew Cole", "Acting Attorney General", ""},
		{"Retired Gen. David Holt testified on Monday.", "David Holt", "Retired Gen.", ""},
		{"Kenya's then-president, Peter Otieno, signed the law.", "Peter Otieno", "then-president", "Kenya"},
		{"The White House press secretary, Jane Doyle, said no.", "Jane Doyle", "press secretary", ""},
		{"Iran's supreme leader, Ayatollah Reza Karimi, rejected the offer.", "Reza Karimi", "supreme leader", "Iran"},
		{"They met former Prime Minister of Iraq Adel Haddad in Baghdad.", "Adel Haddad", "former Prime Minister", "Iraq"},
	} {
		d := read(c.text)
		found := false
		for _, m := range d.Mentions {
			if m.Form == text.Named && d.Str(m.Span) == c.name {
				found = true
				if d.Str(m.Role) != c.role || d.Str(m.Nation) != c.nation {
					t.Errorf("%q: role %q, nation %q", c.text, d.Str(m.Role), d.Str(m.Nation))
				}
			}
		}
		if !found {
			t.Errorf("%q: no mention %q among %v", c.text, c.name, d.Names)
		}
	}
}

func TestWhoIsOnlyCounted(t *testing.T) {
	for text, want := range map[string]string{
		"Rebels killed a farmer and injured two others.":                   "two others",
		"The blast killed at least 14.":                                    "14",
		"Dozens were wounded in Kandora on Monday.":                        "Dozens",
		"43 killed in shelling of Kandora":                                 "43",
		"The firm sold 14 on Monday.":                                      "",
		"Soldiers killed a farmer on the night of 14 May 2023 in Kandora.": "",
	} {
		got := ""
		d := read(text)
		for _, m := range d.Mentions {
			if s := d.Str(m.Span); strings.ContainsAny(s[:1], "0123456789D") || strings.HasSuffix(s, "others") {
				got = s
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTheOnlyOneThatTheTextIsAbout(t *testing.T) {
	d := read("President Maria Lopes met President Carlos Medina. Lopes spoke. Lopes laughed. Lopes sang. Lopes wrote. Nobody knew whether the president would stay.")
	if chainOf(d, "the president", 1) != chainOf(d, "Maria Lopes", 1) {
		t.Error("the president is not who the text is about")
	}
}

func TestListedTitles(t *testing.T) {
	d := read("The presidents of France and Italy, Emmanuel Macron and Sergio Mattarella, respectively, met in Paris on Monday.")
	want := map[string]string{"Emmanuel Macron": "France", "Sergio Mattarella": "Italy"}
	for _, m := range d.Mentions {
		if nation, ok := want[d.Str(m.Span)]; ok && m.Form == text.Named {
			if d.Str(m.Nation) != nation || d.Str(m.Role) != "presidents" {
				t.Errorf("%s: %q of %q", d.Str(m.Span), d.Str(m.Role), d.Str(m.Nation))
			}
			delete(want, d.Str(m.Span))
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

// chainCase says whether the na-th a and the nb-th b of a text are one.
type chainCase struct {
	text string
	a    string
	na   int
	b    string
	nb   int
	same bool
}

func checkChains(t *testing.T, cases []chainCase) {
	t.Helper()
	for _, c := range cases {
		d := read(c.text)
		a, b := chainOf(d, c.a, c.na), chainOf(d, c.b, c.nb)
		if a < 0 || b < -1 || (a == b) != c.same {
			t.Errorf("%q: %q in %d, %q in %d", c.text, c.a, a, c.b, b)
		}
	}
}

func TestChains(t *testing.T) {
	checkChains(t, []chainCase{
		{"German Chancellor Olaf Scholz met reporters. Scholz said talks would go on.", "Olaf Scholz", 1, "Scholz", 1, true},
		{"French President Emmanuel Macron landed in Rabat. The French leader will meet the king.", "Emmanuel Macron", 1, "The French leader", 1, true},
		{"Anna Berg thanked her aide. Lars Ek spoke to Kristin Hagen, who announced her resignation.", "Kristin Hagen", 1, "her", 2, true},
		{"Paul Weber praised Lars Ek. Ek's appointment puts him in charge.", "Lars Ek", 1, "him", 1, true},
		{"Lars Ek told Radio Oslo they had met.", "Radio Oslo", 1, "they", 1, false},
		{"The Senate Budget Committee met on Monday. The Senate will vote on Tuesday.", "Senate Budget Committee", 1, "Senate", 1, false},
		{"French President Emmanuel Macron landed in Rabat. The Italian leader stayed at home.", "Emmanuel Macron", 1, "The Italian leader", 1, false},
		{"Vice President Anna Berg met President Lars Holm. The president thanked her.", "Lars Holm", 1, "Anna Berg", 1, false},
		{"Joe Carter and Anna Carter spoke. Joe Carter left.", "Joe Carter", 1, "Anna Carter", 1, false},
		{"Robert Miller is the governor of the province. He said he was ready.", "Robert Miller", 1, "He", 1, true},
		{"The International Atomic Energy Agency (IAEA) sent a team. The IAEA found nothing.", "International Atomic Energy Agency", 1, "IAEA", 2, true},
		{"Israel closed the crossing. Israeli officials gave no reason.", "Israel", 1, "Israeli", 1, true},
		{"Palestinian officials met. The Palestinians later marched.", "Palestinian", 1, "Palestinians", 1, false},
		{"The Dutch Deputy Foreign Minister warned of new risks. The Dutch Deputy Foreign Minister left.", "The Dutch Deputy Foreign Minister", 1, "The Dutch Deputy Foreign Minister", 2, true},
		{"Amnesty International published its report in Geneva. The organization blamed both sides.", "Amnesty International", 1, "The organization", 1, true},
		{"Ford sued Boeing and Airbus. Lawyers said the company would win.", "Boeing", 1, "the company", 1, false},
		{"Volkan Steel Corporation laid off workers. Volkan Steel gave no reason.", "Volkan Steel Corporation", 1, "Volkan Steel", 1, true},
		{"Carl Weber, director of the Lund Institute for Peace Studies, spoke. The Lund Institute has ten staff.", "Lund Institute for Peace Studies", 1, "Lund Institute", 1, true},
		{"Peter W. Hall and Peter T. Hall spoke. Peter T. Hall left.", "Peter W. Hall", 1, "Peter T. Hall", 2, false},
		{"Martin Vogel Jr. greeted Martin Vogel. Martin Vogel was moved.", "Martin Vogel", 1, "Martin Vogel", 2, true},
		{"Martin Vogel spoke in Bergen. Later Vogel Jr. left.", "Martin Vogel", 1, "Vogel Jr.", 1, false},
		{"President Vogel spoke in Bergen. His son Martin Vogel Jr. left. Vogel stayed.", "Martin Vogel Jr.", 1, "Vogel", 2, false},
		{"President Vogel spoke in Bergen. His son, Vogel Jr., left. Vogel stayed.", "Vogel Jr.", 1, "Vogel", 2, false},
		{"Kristin Hagen and her sister Anna Hagen left. Kristin said they were safe.", "Kristin Hagen", 1, "Kristin", 1, true},
		{"Foreign Minister Carlos Medina met Anna Berg in Oslo. It was stated that he also intended to visit Bergen.", "Carlos Medina", 1, "he", 1, true},
		{"Farid Nasser was received by the prime minister in Cairo. It was added that he also met students.", "Farid Nasser", 1, "he", 1, true},
		{"Former President Carlos Medina was buried on Monday. The late president was 94.", "Carlos Medina", 1, "The late president", 1, true},
		{"President Paul Weber spoke in Oslo. The US President was late.", "Paul Weber", 1, "The US President", 1, false},
		{"Ten died, the Nordland Observatory for Human Rights said. Rain fell. Chad lost 40 troops on Monday, the Oslo-based Observatory said.", "Nordland Observatory for Human Rights", 1, "Observatory", 1, true},
		{"Rep. Carl Green drew up articles against President Lars Holm, and Holm laughed at the president's critics. Even Holm's foes ridicule the idea that Holm will fall. Green read the articles of impeachment on the House floor but did not formally introduce them. He told Radio Oslo he was sad.", "Carl Green", 1, "He", 1, true},
		{"Police arrested ten men. Later the police released them.", "Police", 1, "the police", 1, true},
		{"Germany said on Monday that it would send its troops home.", "Germany", 1, "it", 1, true},
		{"The two ministers met in Oslo on Monday. They signed a treaty.", "The two ministers", 1, "They", 1, true},
		{"Norwegian Prime Minister Anna Berg spoke. The Chilean President, Carlos Medina, agreed.", "Anna Berg", 1, "Carlos Medina", 1, false},
		{"Germany and the coalition have carried out regular strikes in the area.", "Germany", 1, "the coalition", 1, false},
		{"Secretary of State Paul Weber said Norway would send ships, and he urged Chad to wait.", "Paul Weber", 1, "he", 1, true},
		{"Delegate Paul Weber met Carlos Medina. \"The road is long,\" said Peter Otieno, a fellow of the club who ran a bank.\n\n\"There is more to do,\" he said.", "Peter Otieno", 1, "he", 1, true},
		{"Paul Weber knew him well. “I think he would win,” Paul Weber said.", "Paul Weber", 1, "he", 1, false},
		{"Senator Paul Weber met reporters. Weber said the plan was dead. “President Holm should listen. He is not going to win,” he said.", "Paul Weber", 1, "he", 1, true},
		{"Senator Paul Weber met reporters. Weber said the plan was dead. “My name is Weber,” he said.", "Paul Weber", 1, "he", 1, true},
		{"In a letter, Holm said Weber dismissed Ek, and he criticized Ek for the delay.", "Holm", 1, "he", 1, true},
		{"Paul Weber's quarrel with Lars Holm was no secret. But after his resignation, he argued that a general should not criticize a sitting president.", "Paul Weber", 1, "he", 1, true},
		{"Representative Paul Weber told Radio Oslo that the bill was dead. The Nevada Republican said nobody wanted it.", "Paul Weber", 1, "The Nevada Republican", 1, true},
		{"Rep. Carl Green, Maryland Democrat, told Radio Oslo the bill was dead. The Nevada Democrat said nobody wanted it.", "Carl Green", 1, "The Nevada Democrat", 1, false},
		{"Rep. Carl Green, Maryland Democrat, told Radio Oslo the bill was dead.", "Carl Green", 1, "Democrat", 1, true},
		{"President Lars Holm said the bill was good. The Nevada Republican said nobody wanted it.", "Lars Holm", 1, "The Nevada Republican", 1, false},
		{"The top Democrat on the panel, Rep. Carl Green, said the bill was dead.", "Carl Green", 1, "The top Democrat", 1, true},
		{"U.N. Beacon, a group that advises workers at the United Nations, wrote a letter. The group recommended patience.", "United Nations", 1, "The group", 1, false},
		{"U.N. Beacon, a group that advises workers at the United Nations, wrote a letter. The group recommended patience.", "U.N. Beacon", 1, "The group", 1, true},
		{"The Kristin Hagen Foundation gave the money. Kristin Hagen died in May.", "Kristin Hagen", 1, "Kristin Hagen Foundation", 1, false},
	})
}

func TestGrammarBindsPronouns(t *testing.T) {
	checkChains(t, []chainCase{
		{"Paul Weber wrote to Lars Ek. \"Lars Ek has read my letter,\" Paul Weber said.", "Paul Weber", 1, "my", 1, true},
		{"Paul Weber met Lars Ek.\n\n\"I saw the minister on Monday,\" Peter Otieno said.", "Peter Otieno", 1, "I", 1, true},
		{"The ministry published a statement from Peter Otieno: \"I met Paul Weber on Monday.\"", "Peter Otieno", 1, "I", 1, true},
		{"Asked by Lars Ek whether he would run, Paul Weber said no.", "Paul Weber", 1, "he", 1, true},
		{"Paul Weber criticized Lars Ek and his contacts with Chad.", "Lars Ek", 1, "his", 1, true},
		{"Paul Weber dismissed Lars Ek after blaming him for the leak.", "Lars Ek", 1, "him", 1, true},
		{"Paul Weber arrived in Oslo. Weber said Lars Ek would break the law if he paid the fine.", "Lars Ek", 1, "he", 1, true},
		{"Paul Weber arrived in Oslo. He met the king. Senator Lars Ek opposed the treaty for years. He also signed the pact with Chad.", "Lars Ek", 1, "He", 2, true},
	})
}

// TestPronounAlone reads sentences that are no more than a pronoun, which hangs on nothing.
func TestPronounAlone(t *testing.T) {
	for _, s := range []string{"They.", "He!", "“She?”", "Paul Weber spoke. They."} {
		read(s)
	}
}

// TestSurnameFollowsTheText reads a digest whose parts are about two bearers of one surname.
func TestSurnameFollowsTheText(t *testing.T) {
	filler := strings.Repeat("The bridge was shut for a week. Rain fell on the hills. Boats stayed in port. ", 4)
	first, second := "Senator Gary Holm spoke in Bergen. ", "Harbour master Jens Holm closed the port. "
	for _, c := range []struct {
		text string
		of   string
	}{
		{first + filler + second + "Holm said the wind was strong.", "Jens Holm"},
		{first + second + "Holm said the wind was strong.", "Gary Holm"},
		{first + filler + second + "Senator Holm said the wind was strong.", "Gary Holm"},
		{first + filler + second + "Holm gave no date. " + "Holm also spoke of the wind. He was calm. It was late. Holm left.", "Jens Holm"},
	} {
		d := read(c.text)
		n := strings.Count(c.text, "Holm") - 2
		if a, b := chainOf(d, c.of, 1), chainOf(d, "Holm", n); a < 0 || a != b {
			t.Errorf("%q: the last Holm is in %d, %s in %d", c.text, b, c.of, a)
		}
	}
}

func TestAmbiguousStaysOpen(t *testing.T) {
	d := read("President Emmanuel Macron called President Lars Holm. The two sides met. Nobody knew whether the president was pleased.")
	if c := chainOf(d, "the president", 1); c != -1 {
		t.Errorf("the president is in chain %d", c)
	}
	d = read("\"We are ready,\" said Anna Berg.")
	if c := chainOf(d, "We", 1); c != -1 {
		t.Errorf("We is in chain %d", c)
	}
}

// check holds what is true of any document.
func check(t *testing.T, d *text.Doc) {
	t.Helper()
	inside := func(s text.Span) bool { return 0 <= s.Start && s.Start <= s.End && int(s.End) <= len(d.Text) }
	for i, m := range d.Mentions {
		if m.Empty() || !inside(m.Span) || !inside(m.Role) || !inside(m.Nation) {
			t.Fatalf("mention %d %+v lies outside", i, m)
		}
		if m.Chain < -1 || int(m.Chain) >= len(d.Chains) || m.Why == "" || (m.Form == text.Named) != (m.Name >= 0) {
			t.Fatalf("mention %d: %+v", i, m)
		}
		if i > 0 && m.Start < d.Mentions[i-1].Start {
			t.Fatalf("mention %d is out of order", i)
		}
	}
	n := 0
	for c, chain := range d.Chains {
		for k, i := range chain.Mentions {
			if d.Mentions[i].Chain != int32(c) || k > 0 && i <= chain.Mentions[k-1] {
				t.Fatalf("chain %d: %v", c, chain.Mentions)
			}
			n++
		}
		if d.Mentions[chain.Best].Chain != int32(c) {
			t.Fatalf("best of chain %d is elsewhere", c)
		}
	}
	for _, m := range d.Mentions {
		if m.Chain < 0 {
			n++
		}
	}
	if n != len(d.Mentions) {
		t.Fatalf("%d of %d mentions are in chains or open", n, len(d.Mentions))
	}
	checkThings(t, d)
}

// checkThings holds that things come in order, in chains of two or more, and in no chain of somebody besides.
func checkThings(t *testing.T, d *text.Doc) {
	t.Helper()
	taken, size := map[text.Span]bool{}, map[int32]int{}
	for _, m := range d.Mentions {
		taken[m.Span] = taken[m.Span] || m.Chain >= 0
	}
	for i, m := range d.Things {
		size[m.Chain]++
		if m.Empty() || m.End > int32(len(d.Text)) || m.Why == "" || i > 0 && m.Start < d.Things[i-1].Start {
			t.Fatalf("thing %d: %+v", i, m)
		}
		if m.Form == text.Pronoun && taken[m.Span] {
			t.Fatalf("%q is somebody and something", d.Str(m.Span))
		}
	}
	for c, n := range size {
		if n < 2 {
			t.Fatalf("thing %d is spoken of once", c)
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"", ".", "👍 👍", "of of of the the", "President, the president of President", "\"He \"said\" he", "U.S. and",
		"the Syrian, Iranian and Egyptian presidents A, B and C", strings.Repeat("minister of ", 50), "Paris Paris, Paris (P) - the of Iran"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, read(strings.ToValidUTF8(s, "")))
	})
}

func TestBareDocument(t *testing.T) {
	d := &text.Doc{Text: "nothing read yet"}
	coref.Resolve(d)
	check(t, d)
}

// Mentions and chains are kept in a few slices, and what is needed on the way is used again.
func TestMentionsCostNoMemoryOfTheirOwn(t *testing.T) {
	s := "French President Emmanuel Macron met Italian Prime Minister Giorgia Meloni of Rome's Chamber. A Texas senator, Ann W. Lee, said that " +
		"the deputy culture minister had told the Lund Institute that Mr. Macron and his counterpart were late. "
	d := read(strings.Repeat(s, 30))
	coref.Resolve(d)
	n := math.Inf(1)
	for range 20 { // the best of several, since a pool may be emptied in between
		n = min(n, testing.AllocsPerRun(1, func() {
			d.Mentions, d.Chains, d.Things = nil, nil, nil
			coref.Resolve(d)
		}))
	}
	if per := n / float64(len(d.Mentions)); per > 0.1 {
		t.Errorf("%.0f allocations for %d mentions", n, len(d.Mentions))
	} else {
		t.Logf("%.0f allocations for %d mentions", n, len(d.Mentions))
	}
}

func BenchmarkResolve(b *testing.B) {
	s := strings.Repeat("French President Emmanuel Macron met Italian Prime Minister Giorgia Meloni in Rome on Monday. He told reporters that the talks had helped. ", 40)
	d := read(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		coref.Resolve(d)
		n++
	}
	b.ReportMetric(float64(n*len(d.Tokens))/b.Elapsed().Seconds(), "words/s")
}
