package actor_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

func read(id, s string) actor.Input { return readOn(id, s, text.MakeDate(2023, 5, 4)) }

// readOn reads s as it came out on a day.
func readOn(id, s string, day text.Date) actor.Input {
	d := &text.Doc{ID: id, Text: s}
	d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
	nlp.Annotate(d)
	name.Find(d)
	coref.Resolve(d)
	return actor.Input{Doc: d, Actors: actor.Describe(d)}
}

// planted is read with the names given instead of found, so that a test of merging hangs on nothing else.
func planted(id, s string, names map[string]text.Kind) actor.Input {
	d := &text.Doc{ID: id, Text: s}
	nlp.Annotate(d)
	for _, n := range slices.Sorted(maps.Keys(names)) {
		if at := strings.Index(s, n); at >= 0 {
			span := text.Span{Start: int32(at), End: int32(at + len(n))}
			first, last := d.TokensIn(span)
			d.Names = append(d.Names, text.Name{Span: span, First: first, Last: last, Kind: names[n]})
		}
	}
	slices.SortFunc(d.Names, func(a, b text.Name) int { return int(a.Start - b.Start) })
	coref.Resolve(d)
	return actor.Input{Doc: d, Actors: actor.Describe(d)}
}

func find(in actor.Input, name string) (actor.Actor, bool) {
	for _, a := range in.Actors {
		if a.Name == name {
			return a, true
		}
	}
	return actor.Actor{}, false
}

func TestDescribe(t *testing.T) {
	for _, c := range []struct{ text, name, country, sector, role string }{
		{"Norwegian Deputy Foreign Minister Kristin Hagen flew to Cairo.", "Kristin Hagen", "NOR", "GOV", "deputy foreign minister"},
		{"The president of Chile, Carlos Medina, signed the treaty.", "Carlos Medina", "CHL", "GOV", "president"},
		{"Macron said on Monday that he would stay.", "Macron", "FRA", "GOV", ""},
		{"Police Chief A. Merkel said on Monday that she would stay.", "A. Merkel", "", "COP", "police chief"},
		{"The Russian deputy foreign minister left Geneva.", "Russian deputy foreign minister", "RUS", "GOV", "deputy foreign minister"},
		{"Turkish police arrested eleven protesters.", "Turkish police", "TUR", "COP", ""},
		{"Somaliland and Chad signed a treaty on Monday.", "Somaliland", "SOM", "PRE", ""},
		{"NATO sent ships to the Baltic Sea.", "NATO", "IGO", "MIL", ""},
		{"Former Prime Minister Carlos Medina was questioned.", "Carlos Medina", "", "ELI", "former prime minister"},
		{"Texas Governor Carlos Medina signed the bill.", "Carlos Medina", "USA", "GOV", "governor"},
		{"Georgia Governor Carlos Medina signed the bill.", "Carlos Medina", "USA", "GOV", "governor"},
		{"Mayor of London Anna Berg opened the fair.", "Anna Berg", "GBR", "GOV", "mayor"},
		{"The ambassador of Japan to Kenya, Kenji Mori, left.", "Kenji Mori", "JPN", "GOV", "ambassador"},
		{"Norway's ambassador to the United Nations, Kristin Hagen, voted.", "Kristin Hagen", "NOR", "GOV", "ambassador"},
		{"Sen. Carlos Medina (D-Md.) voted no.", "Carlos Medina", "USA", "LEG", "senator"},
		{"The government of Turkey protested.", "government of Turkey", "TUR", "GOV", ""},
		{"US Ambassador to the United Nations Anna Berg voted no.", "Anna Berg", "USA", "GOV", "ambassador"},
		{"Senator Carlos Medina voted no. The Bundestag will vote again.", "Carlos Medina", "DEU", "LEG", "senator"},
		{"Senator Carlos Medina voted no. The Bundestag will vote again. The Knesset will vote next week.", "Carlos Medina", "", "LEG", "senator"},
		{"Army spokesman Carlos Medina denied the report.", "Carlos Medina", "", "MIL", "army spokesman"},
		{"A group of tourists left the hotel.", "group", "", "CVL", ""},
	} {
		a, ok := find(read("a", c.text), c.name)
		role := ""
		if len(a.Roles) > 0 {
			role = a.Roles[0].Title
		}
		if !ok || a.Country != c.country || a.Sector != c.sector || role != c.role {
			t.Errorf("%q: found %v: %+v", c.text, ok, a)
		}
		if (a.Country != "" || a.Sector != "") && len(a.Grounds) == 0 {
			t.Errorf("%q: codes without grounds", c.text)
		}
	}
}

// TestNamesShedWhatQuotingLeftInThem has names that an editor's bracket or a closing quotation mark stands in.
func TestNamesShedWhatQuotingLeftInThem(t *testing.T) {
	for printed, want := range map[string]string{
		"Kristin [Hagen":    "Kristin Hagen",
		"Kristin] Hagen":    "Kristin Hagen",
		"Elm’ Hosts":        "Elm Hosts",
		"‘Elm’ Hosts":       "‘Elm’ Hosts",
		"Farmers’ Alliance": "Farmers’ Alliance",
	} {
		if _, ok := find(planted("a", printed+" left on Monday.", map[string]text.Kind{printed: text.Organization}), want); !ok {
			t.Errorf("%q is not called %q", printed, want)
		}
	}
}

// story is five reports of one meeting, with the names as different desks write them.
func story() []actor.Input {
	return []actor.Input{
		read("a", "Egyptian President Abdelfattah Sisi received Iranian President Ebrahim Raisi in Cairo on Monday. The Russian deputy foreign minister was there too."),
		read("b", "President Abdel Fattah al-Sisi of Egypt met Iran's president, Ibrahim Raisi. Abdel Fattah al-Sisi said the talks were useful."),
		planted("c", "Sisi and Raisi met in Cairo. Moscow said that it welcomed the talks. The Kremlin sent Russian Deputy Foreign Minister Pavel Orlov.",
			map[string]text.Kind{"Sisi": text.Person, "Raisi": text.Person, "Cairo": text.Place, "Moscow": text.Place, "Kremlin": text.Organization,
				"Russian": text.Place, "Pavel Orlov": text.Person}),
		read("d", "Vice President Anna Berg of Norway and President Lars Holm of Norway sent greetings. Russia kept silent. The IAEA had no comment."),
		read("e", "The Norwegian president sent greetings. The International Atomic Energy Agency had no comment. Tom Berg, an analyst, was surprised."),
	}
}

// where gives the documents in which each merged actor stands, by its name.
func where(in []actor.Input, merged []actor.Merged) map[string][]string {
	out := map[string][]string{}
	for _, m := range merged {
		var ids []string
		for _, at := range m.Members {
			ids = append(ids, in[at.Doc].Doc.ID)
		}
		out[m.Name] = ids
	}
	return out
}

// TestTownsOfSeveralHomes reads bodies of a town that lies in more than one country: the document's other places tell which.
func TestTownsOfSeveralHomes(t *testing.T) {
	for _, c := range []struct{ text, country string }{
		{"The Bristol Police Department asked for help. The Tennessee Bureau of Investigation sent agents to Nashville.", "USA"},
		{"The Bristol Police Department asked for help. Officers came from Manchester.", "GBR"},
		{"The Bristol Police Department asked for help.", "GBR"},
	} {
		if a, ok := find(read("a", c.text), "Bristol Police Department"); !ok || a.Country != c.country {
			t.Errorf("%s: %q, want %s", c.text, a.Country, c.country)
		}
	}
}

// TestOutletsReport describes the document's own outlet and the one it translates from, whatever their names sound like.
func TestOutletsReport(t *testing.T) {
	d := &text.Doc{ID: "a", Outlet: "The Lima Labourer", Text: "According to the Lima Labourer, the Quito Courier moved its offices. The Bogota Courier closed."}
	d.Lineage = []text.Lineage{{Relation: "translation", Name: "Quito Courier"}}
	names := map[string]text.Kind{"Lima Labourer": text.Organization, "Quito Courier": text.Organization, "Bogota Courier": text.Organization}
	in := planted("a", d.Text, names)
	in.Doc.Outlet, in.Doc.Lineage = d.Outlet, d.Lineage
	in.Actors = actor.Describe(in.Doc)
	for name, want := range map[string]bool{"Lima Labourer": true, "Quito Courier": true, "Bogota Courier": false} {
		if a, ok := find(in, name); !ok || (a.Sector == "JRN") != want {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

func TestMerge(t *testing.T) {
	in := story()
	merged := actor.Merge(in)
	at := where(in, merged)
	for name, want := range map[string][]string{
		"Abdel Fattah al-Sisi":               {"a", "b", "c"},
		"Pavel Orlov":                        {"a", "c"},
		"Russia":                             {"a", "c", "d"},
		"Kremlin":                            {"c"},
		"Lars Holm":                          {"d", "e"},
		"Anna Berg":                          {"d"},
		"Tom Berg":                           {"e"},
		"International Atomic Energy Agency": {"d", "e"},
	} {
		if !slices.Equal(at[name], want) {
			t.Errorf("%s is in %v, want %v", name, at[name], want)
		}
	}
	for _, m := range merged {
		if len(m.Members) > 1 && len(m.MergeGrounds) == 0 {
			t.Errorf("%s was merged without a ground", m.Name)
		}
	}
	if t.Failed() {
		for _, m := range merged {
			t.Logf("%s %v %v", m.Name, m.Members, m.MergeGrounds)
		}
	}
}

func TestMergeOfBodies(t *testing.T) {
	const org = text.Organization
	in := []actor.Input{
		planted("a", "Volkan Steel Corporation laid off workers on Monday. The company declined to comment.", map[string]text.Kind{"Volkan Steel Corporation": org}),
		planted("b", "Volkan Steel gave no reason. The United States Air Force bought steel. The company is happy.",
			map[string]text.Kind{"Volkan Steel": text.Person, "United States Air Force": org}),
		planted("c", "The U.S. Air Force bought steel. The Pan Andean Steel Union protested on Monday.",
			map[string]text.Kind{"U.S. Air Force": org, "Pan Andean Steel Union": org}),
		planted("d", "The PASU protested on Tuesday, and police arrested two people.", map[string]text.Kind{"PASU": org}),
	}
	at := where(in, actor.Merge(in))
	for name, want := range map[string][]string{
		"Volkan Steel Corporation": {"a", "b"},
		"Pan Andean Steel Union":   {"c", "d"},
		"United States Air Force":  {"b", "c"},
	} {
		if !slices.Equal(at[name], want) {
			t.Errorf("%s is in %v, want %v; all: %v", name, at[name], want, at)
		}
	}
}

func TestMergeInAnyOrder(t *testing.T) {
	in := story()
	want := summary(in, actor.Merge(in))
	for shift := range len(in) {
		turned := append(slices.Clone(in[shift:]), in[:shift]...)
		if shift%2 == 1 {
			slices.Reverse(turned)
		}
		if diff := cmp.Diff(want, summary(turned, actor.Merge(turned))); diff != "" {
			t.Fatalf("order %d gives another result:\n%s", shift, diff)
		}
	}
}

func summary(in []actor.Input, merged []actor.Merged) []string {
	var out []string
	for _, m := range merged {
		s := fmt.Sprint(m.Actor, m.Aliases, m.MergeGrounds)
		for _, at := range m.Members {
			s += fmt.Sprint(" ", in[at.Doc].Doc.ID, at.Chain)
		}
		out = append(out, s)
	}
	return out
}

func TestEveryChainIsAMember(t *testing.T) {
	in := append(story(), read("", ""), read("", "..."), read("x", "Berg."))
	seen := map[actor.Member]int{}
	for _, m := range actor.Merge(in) {
		for _, at := range m.Members {
			seen[at]++
		}
	}
	for i, d := range in {
		for c := range d.Doc.Chains {
			if seen[actor.Member{Doc: i, Chain: c}] != 1 {
				t.Errorf("chain %d of document %d is a member %d times", c, i, seen[actor.Member{Doc: i, Chain: c}])
			}
		}
	}
	if got := actor.Merge(nil); len(got) != 0 {
		t.Errorf("nothing merges into %v", got)
	}
}

func FuzzMerge(f *testing.F) {
	f.Add("President of President Ali.", "the Syrian, Iranian and Egyptian presidents")
	f.Add("", "Abd al- 's U.S. (UN)")
	f.Fuzz(func(t *testing.T, a, b string) {
		in := []actor.Input{read("a", strings.ToValidUTF8(a, "")), read("b", strings.ToValidUTF8(b, ""))}
		for _, i := range in {
			if len(i.Actors) != len(i.Doc.Chains) {
				t.Fatal("actors and chains differ in number")
			}
		}
		actor.Merge(in)
	})
}

func TestMergeRelatives(t *testing.T) {
	people := func(names ...string) map[string]text.Kind {
		out := map[string]text.Kind{}
		for _, n := range names {
			out[n] = text.Person
		}
		return out
	}
	in := []actor.Input{
		planted("a", "Peter W. Hall sang. Martin Vogel Jr. was there, and Erik Sand.", people("Peter W. Hall", "Martin Vogel Jr.", "Erik Sand")),
		planted("b", "Peter T. Hall said nothing. Martin Vogel left with Nils Sand.", people("Peter T. Hall", "Martin Vogel", "Nils Sand")),
		planted("c", "Erik wept. Peter Wilhelm Hall consoled him.", people("Erik", "Peter Wilhelm Hall")),
		planted("d", "Erik laughed.", people("Erik")),
		planted("e", "Nils Sands friends were silent.", people("Nils Sands")),
	}
	at := map[string][]string{}
	for _, m := range actor.Merge(in) {
		var ids []string
		for _, p := range m.Members {
			ids = append(ids, in[p.Doc].Doc.ID)
		}
		at[strings.Join(ids, "")] = append(at[strings.Join(ids, "")], m.Name)
	}
	for ids, want := range map[string]int{"ac": 1, "a": 2, "b": 2, "be": 1, "c": 1, "d": 1} {
		if len(at[ids]) != want {
			t.Errorf("in %s: %q", ids, at[ids])
		}
	}
}

// TestMergeShortNames joins those of whom documents give initials, or the given name alone where the same document speaks of the
// one person of the story with that name in another way.
func TestMergeShortNames(t *testing.T) {
	in := []actor.Input{
		planted("a", "Police chief Armund Q. Holt spoke. Nadia Lind listened.", map[string]text.Kind{"Armund Q. Holt": text.Person, "Nadia Lind": text.Person}),
		planted("b", "Police chief Armund Holt spoke. Kristin Hagen left.", map[string]text.Kind{"Armund Holt": text.Person, "Kristin Hagen": text.Person}),
		planted("c", "Police chief A.Q. Holt spoke. Kristin sat down.", map[string]text.Kind{"A.Q. Holt": text.Person, "Kristin": text.Person}),
		planted("d", "Ek slams Nadia. Lind said nothing.", map[string]text.Kind{"Ek": text.Person, "Nadia": text.Person, "Lind": text.Person}),
		planted("e", "Armund Q. Holt rose.", map[string]text.Kind{"Armund Q. Holt": text.Person}),
	}
	got := where(in, actor.Merge(in))
	for name, want := range map[string]string{"Nadia Lind": "a d d", "Kristin": "c", "Kristin Hagen": "b"} {
		if ids := strings.Join(got[name], " "); ids != want {
			t.Errorf("%s is in %q, want %q: %v", name, ids, want, got)
		}
	}
	for name, ids := range got {
		if strings.Contains(name, "Holt") && len(ids) != 4 {
			t.Errorf("%s is in %v: %v", name, ids, got)
		}
	}
}

// Grounds and roles are kept in two slices for all actors, and what is needed on the way is used again.
func TestActorsCostLittleMemoryOfTheirOwn(t *testing.T) {
	d := read("x", strings.Repeat("French President Emmanuel Macron met Italian Prime Minister Giorgia Meloni in Rome. A Texas senator, Ann Lee, "+
		"told the Lund Institute that Hamas fighters and two army spokesmen had left. ", 30)).Doc
	n := math.Inf(1)
	for range 20 { // the best of several, since a pool may be emptied in between
		n = min(n, testing.AllocsPerRun(1, func() { actor.Describe(d) }))
	}
	if per := n / float64(len(d.Mentions)); per > 0.1 {
		t.Errorf("%.0f allocations for %d mentions of %d actors", n, len(d.Mentions), len(d.Chains))
	}
}
