package place

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

func at(s, where string) (Place, bool) {
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	name.Find(d)
	i := int32(strings.Index(s, where))
	return Read(d).At(text.Span{Start: i, End: i + int32(len(where))})
}

func TestAt(t *testing.T) {
	for _, c := range []struct{ in, where, country, precision string }{
		{"Leaders met in Paris on Friday.", "Paris", "FRA", "town"},
		{"A fire broke out in Paris, Texas.", "Paris", "USA", "town"},
		{"The boat reached Tripoli, Lebanon, at dawn.", "Tripoli", "LBN", "town"},
		{"Fighting in Libya goes on. Shells hit Tripoli.", "Tripoli", "LBY", "town"},
		{"Syria said its troops entered Homs.", "Homs", "SYR", "town"},
		{"Syria said its troops entered Homs province.", "Homs", "SYR", "division"},
		{"Talks were held in Ukraine.", "Ukraine", "UKR", "country"},
		{"Drones were seen over the Black Sea.", "Black Sea", "", "region"},
		{"Aid reached Khan Younis in the Gaza Strip.", "Khan Younis", "PSE", "town"},
		{"Shops closed in Springfield, Mo., after the storm.", "Springfield", "USA", "town"},
		{"The fair opened in Springfield, IL, at noon.", "Springfield", "USA", "town"},
		{"Snow fell in London, Ontario, all night.", "London", "CAN", "town"},
		{"The boat left Victoria (British Columbia) at dawn.", "Victoria", "CAN", "town"},
		{"The state of Victoria closed its schools.", "Victoria", "AUS", "division"},
		{"Syrias Idlib was quiet, officials in Syria said.", "Syrias Idlib", "SYR", "town"},
		{"Police in Egypt searched a flat in Giza.", "Giza", "EGY", "town"},
		{"The ferry to Java was late.", "Java", "IDN", "region"},
		{"Schools shut in Henan and Shandong, state media in China said.", "Shandong", "CHN", "division"},
		{"Rain fell in Calif. and Nev. at night, the United States said.", "Nev.", "USA", "division"},
	} {
		p, ok := at(c.in, c.where)
		if !ok || p.Country != c.country || p.Precision != c.precision {
			t.Errorf("%s: %+v %v", c.in, p, ok)
		}
	}
}

func TestNamesInOneList(t *testing.T) {
	for _, c := range []struct{ in, where, country, precision string }{
		{"Cases were found in Colorado, Georgia, Illinois and Ohio.", "Georgia", "USA", "division"},
		{"Envoys of Armenia, Georgia, Turkey and Iran met.", "Georgia", "GEO", "country"},
		{"It snowed in Oregon, Washington, Idaho and Montana.", "Washington", "USA", "division"},
		{"The fire in Buffalo, New York, is out.", "New York", "USA", "division"},
		{"Trains between New York, Boston and Chicago were late.", "New York", "USA", "town"},
	} {
		p, ok := at(c.in, c.where)
		if !ok || p.Country != c.country || p.Precision != c.precision {
			t.Errorf("%s: %+v %v", c.in, p, ok)
		}
	}
}

// One mention says where the name lies, for all of them.
func TestOneSenseInADocument(t *testing.T) {
	p, ok := at("Birmingham was flooded. Officials in Birmingham, Alabama, called for help.", "Birmingham")
	if !ok || p.Country != "USA" {
		t.Errorf("%+v %v", p, ok)
	}
}

// The divisions that an article speaks of draw their towns, though a larger town elsewhere has the name.
func TestDivisionsDrawTheirTowns(t *testing.T) {
	p, ok := at("Two counties of Ohio were hit, the governor of Ohio said. Schools in Ohio shut. In Springfield the roads were cut.", "Springfield")
	if !ok || p.Lat > 40.5 || p.Lat < 39.5 || p.Lon > -83 {
		t.Errorf("%+v %v", p, ok)
	}
	if p, ok := at("The governor of Texas met the president of France in Paris. Texas sells Texas beef, and Texas wants more. Texas said so.", "Paris"); !ok || p.Country != "FRA" {
		t.Errorf("%+v %v", p, ok)
	}
}

// A village that the gazetteer lacks lies where the text puts it, and no more exactly.
func TestHeldByWhatIsBesideIt(t *testing.T) {
	p, ok := at("Shells hit Tal Zarqun, Quneitra province, on Monday, Syria said.", "Tal Zarqun")
	if !ok || p.Country != "SYR" || p.Precision != Division || p.Name != "Tal Zarqun" || p.Lat < 32 || p.Lat > 34 {
		t.Errorf("%+v %v", p, ok)
	}
	p, ok = at("The monks of Wrzelplin, Poland, sing.", "Wrzelplin")
	if !ok || p.Country != "POL" || p.Precision != Country {
		t.Errorf("%+v %v", p, ok)
	}
	if p, ok := at("They crossed Wrzelplin, Poland and Ukraine.", "Wrzelplin"); ok {
		t.Errorf("a list: %+v", p)
	}
}

func TestAtAbstains(t *testing.T) {
	for _, c := range [][2]string{
		{"He grew up in Qwrtzplk.", "Qwrtzplk"},
		{"The road to Newton is closed.", "Newton"},
		{"...", "..."},
		{"Farmers in the South of Kenya plant maize in Kenya.", "South"},
		{"A minister of Ghana owns Ig, he told Ghana and Togo.", "Ig"},
		{"He walked along Warsaw Avenue.", "Warsaw Avenue"},
	} {
		if p, ok := at(c[0], c[1]); ok {
			t.Errorf("%s: %+v", c[0], p)
		}
	}
}

func TestLocate(t *testing.T) {
	d := &text.Doc{Text: "Oslo was calm. The city slept."}
	token.Split(d)
	name.Find(d)
	d.Mentions = []text.Mention{
		{Span: text.Span{Start: 0, End: 4}, Chain: 0, Kind: text.Place, Form: text.Named},
		{Span: text.Span{Start: 15, End: 23}, Chain: 0, Kind: text.Place, Form: text.Nominal},
		{Span: text.Span{Start: 15, End: 23}, Chain: -1, Kind: text.Place, Form: text.Nominal},
	}
	d.Chains = []text.Chain{{Mentions: []int32{0, 1}, Kind: text.Place}}
	for m, want := range map[int32]bool{0: true, 1: true, 2: false, -1: false, 9: false} {
		if p, ok := Read(d).Locate(m); ok != want || ok && p.Country != "NOR" {
			t.Errorf("mention %d: %+v %v", m, p, ok)
		}
	}
}

func FuzzAt(f *testing.F) {
	f.Add("Tripoli, Lebanon, and Paris (Texas", int32(0), int32(7))
	f.Add("", int32(0), int32(0))
	f.Fuzz(func(t *testing.T, s string, from, to int32) {
		if from < 0 || to < from || int(to) > len(s) {
			return
		}
		d := &text.Doc{Text: strings.ToValidUTF8(s, "?")}
		if int(to) > len(d.Text) {
			return
		}
		token.Split(d)
		Read(d).At(text.Span{Start: from, End: to})
	})
}
