package lexicon

import (
	"slices"
	"testing"

	"github.com/readout-news/readout/text"
)

func TestCountry(t *testing.T) {
	for _, c := range []struct {
		phrase, code string
		form         Form
	}{
		{"Russia", "RUS", CountryName}, {"the Russian Federation", "RUS", CountryName}, {"U.S.", "USA", CountryName},
		{"US", "USA", Adjective}, {"us", "", 0}, {"Palestinian", "PSE", Adjective}, {"Palestinians", "PSE", People},
		{"Kremlin", "RUS", Seat}, {"Cairo", "EGY", Capital}, {"Côte d’Ivoire", "CIV", CountryName}, {"Türkiye", "TUR", CountryName},
		{"Downing Street", "GBR", Seat}, {"Gaza", "PSE", Region}, {"Israel's", "ISR", CountryName}, {"Ruritania", "", 0},
	} {
		n, ok := Country(c.phrase)
		if n.Code != c.code || ok != (c.code != "") || ok && !n.Is(c.form) {
			t.Errorf("Country(%q) = %v %b, want %v %b", c.phrase, n.Code, n.Form, c.code, c.form)
		}
	}
	if CountryOf("DEU") != "Germany" || AdjectiveOf("DEU") != "German" {
		t.Error("Germany has lost its name")
	}
}

func TestOrg(t *testing.T) {
	for phrase, want := range map[string]string{
		"IDF": "Israel Defense Forces", "U.N.": "United Nations", "the World Health Organization": "World Health Organization",
		"WHO": "World Health Organization", "who": "", "Who": "", "TASS": "TASS", "Al-Jazeera": "Al Jazeera", "is": "",
	} {
		if o, _ := Org(phrase); o.Name != want {
			t.Errorf("Org(%q) = %q, want %q", phrase, o.Name, want)
		}
	}
}

func TestParseOffice(t *testing.T) {
	for _, c := range []struct{ phrase, title, base, sector string }{
		{"Deputy Foreign Minister", "deputy foreign minister", "foreign minister", "GOV"},
		{"Minister of Foreign Affairs", "foreign minister", "foreign minister", "GOV"},
		{"premier", "prime minister", "prime minister", "GOV"},
		{"Vice-President", "vice president", "president", "GOV"},
		{"former Presidents", "former president", "president", "GOV"},
		{"acting President", "president", "president", "GOV"},
		{"President-elect", "president-elect", "president-elect", "GOV"},
		{"prime minister-designate", "prime minister-designate", "prime minister-designate", "GOV"},
		{"Retired Gen.", "former general", "general", "MIL"},
		{"presidents", "president", "president", "GOV"},
		{"foreign ministry spokesmen", "foreign ministry spokesman", "spokesman", ""},
		{"Ministers of Defence", "defense minister", "defense minister", "GOV"},
		{"table", "", "", ""}, {"", "", "", ""},
	} {
		o, ok := ParseOffice(c.phrase)
		if ok != (c.title != "") || o.Title != c.title || o.Base != c.base || o.Sector != c.sector {
			t.Errorf("ParseOffice(%q) = %+v", c.phrase, o)
		}
	}
	for _, title := range []string{"vice president", "president-elect", "retired general"} {
		if o, _ := ParseOffice(title); o.Leads() {
			t.Errorf("a %s leads", title)
		}
	}
}

func TestCompareNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Likeness
	}{
		{"Ebrahim Raisi", "Ibrahim Raisi", Same}, {"Abdelfattah Sisi", "Abdel Fattah al-Sisi", Same}, {"Volodymyr Zelensky", "Zelenskyy", PartOf},
		{"Gaddafi", "Qaddafi", Same}, {"Mohammed Dahlan", "Muhammad Dahlan", Same}, {"Netanyahu", "Netanyahou", Same},
		{"Joe Biden", "Hunter Biden", Different}, {"Bashar al-Assad", "Assad", PartOf}, {"Bashar al-Assad", "Maher al-Assad", Different},
		{"Hassan Nasser", "Hussein Nasser", Different}, {"J. Smith", "John Smith", Same}, {"Recep Tayyip Erdogan", "Tayyip Erdoğan", Same},
		{"Hossein Amir-Abdollahian", "Amirabdollahian", PartOf}, {"Mohammed bin Zayed", "Mohammed bin Zayed Al Nahyan", Same},
		{"Sergei Lavrov", "Sergey Lavrov", Same}, {"", "Lavrov", Different},
		{"Peter W. Hall", "Peter T. Hall", Different}, {"Peter W. Hall", "Peter Hall", Same}, {"Jerry Hall", "Gerald Hall", Same}, {"Ivan Markovich", "Ivan Markovitch", Same},
	} {
		if got := CompareNames(NameParts(c.a), NameParts(c.b)); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if CompareNames(NameParts(c.a), NameParts(c.b)) != CompareNames(NameParts(c.b), NameParts(c.a)) {
			t.Errorf("%q and %q: order matters", c.a, c.b)
		}
	}
}

func TestLeaders(t *testing.T) {
	if l, ok := LeaderOf("FRA", "president", text.MakeDate(2015, 3, 1)); !ok || l.Name != "Francois Hollande" {
		t.Errorf("president of France in 2015: %+v", l)
	}
	if l, ok := LeaderOf("ISR", "prime minister", text.MakeDate(2022, 8, 1)); !ok || l.Name != "Yair Lapid" {
		t.Errorf("prime minister of Israel in August 2022: %+v", l)
	}
	if !slices.ContainsFunc(Leaders("Lavrov"), func(l Leader) bool { return l.Country == "RUS" && l.Office == "foreign minister" }) {
		t.Error("Lavrov is not known")
	}
	if len(Leaders("")) > 0 {
		t.Error("a nameless leader")
	}
}

func TestAgentNoun(t *testing.T) {
	for phrase, want := range map[string]string{"riot police": "COP", "opposition lawmaker": "LEG", "militant": "REB", "stone": "", "prime minister": "GOV"} {
		if a, _ := AgentNoun(phrase); a.Sector != want {
			t.Errorf("AgentNoun(%q) = %q, want %q", phrase, a.Sector, want)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		rows("leaders.tsv", 6, func(f []string) { NameParts(f[0]) })
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Abd al-", "Ü. S.")
	f.Fuzz(func(t *testing.T, a, b string) {
		CompareNames(NameParts(a), NameParts(b))
		ParseOffice(a)
		Country(a)
		Org(a)
		Leaders(a)
		AgentNoun(a)
	})
}

func TestGenerationAndGivenName(t *testing.T) {
	for name, want := range map[string]string{"Paul Weber Jr.": "jr", "Paul Weber, Sr": "sr", "Paul Weber": "", "": ""} {
		if got := Generation(name); got != want {
			t.Errorf("Generation(%q) = %q", name, got)
		}
	}
	if !GivenName("Gordon") || GivenName("Weber") || Gender("Gordon") != 0 || Gender("Kristin") != 'f' {
		t.Error("given names")
	}
}

func TestProvince(t *testing.T) {
	if n, ok := Country("Georgia"); !ok || n.Code != "GEO" || Province("Georgia") != "USA" || Province("Norway") != "" {
		t.Errorf("Georgia is %v, province of %q", n, Province("Georgia"))
	}
	if n, _ := Country("Bavarian"); n.Code != "DEU" || n.Form != Region {
		t.Errorf("Bavarian is %v", n)
	}
}
