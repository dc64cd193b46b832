package place

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

func at(s, where string) (Place, bool) {
	d := &text.Doc{Text: s}
	token.Split(d)
	name.Find(d)
	i := int32(strings.Index(s, where))
	return At(d, text.Span{Start: i, End: i + int32(len(where))})
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
	} {
		p, ok := at(c.in, c.where)
		if !ok || p.Country != c.country || p.Precision != c.precision {
			t.Errorf("%s: %+v %v", c.in, p, ok)
		}
	}
}

func TestAtAbstains(t *testing.T) {
	for _, c := range [][2]string{
		{"He grew up in Qwrtzplk.", "Qwrtzplk"},
		{"The road to Newton is closed.", "Newton"},
		{"...", "..."},
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
		if p, ok := Locate(d, m); ok != want || ok && p.Country != "NOR" {
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
		At(d, text.Span{Start: from, End: to})
	})
}
