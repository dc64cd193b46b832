package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

func resolved(s, outlet string, lineage ...text.Lineage) *extract.Analysis {
	d := &text.Doc{Text: s, Outlet: outlet, Lineage: lineage}
	nlp.Annotate(d)
	name.Find(d)
	timex.Find(d)
	coref.Resolve(d)
	a := &extract.Analysis{Doc: d, Actors: actor.Describe(d)}
	claim.Find(a)
	return a
}

// longest writes the longest chain of the document's claims, innermost hop first.
func longest(a *extract.Analysis) string {
	var best []claim.Hop
	for i := range a.Claims {
		if hops := claim.Chain(a, i); len(hops) > len(best) {
			best = hops
		}
	}
	var out []string
	for _, h := range best {
		out = append(out, h.Kind+" "+h.Name+" "+h.Relation)
	}
	return strings.Join(out, " < ")
}

func TestChain(t *testing.T) {
	credit := text.Lineage{Relation: "credit", Name: "AFP"}
	for _, c := range []struct {
		in, outlet string
		lineage    []text.Lineage
		want       string
	}{
		{"The bridge had fallen, the press service of the Interior Ministry said.", "Daily Plain", nil,
			"institution the press service of the Interior Ministry primary < outlet Daily Plain paraphrased"},
		{"According to Reuters, the Defence Ministry said that two bridges had fallen.", "Daily Plain", nil,
			"institution the Defence Ministry primary < wire Reuters paraphrased < outlet Daily Plain paraphrased"},
		{"Foreign Minister Ana Silva was quoted by Interfax as saying, “We will not leave.”", "Daily Plain", nil,
			"speaker Foreign Minister Ana Silva primary < wire Interfax quoted < outlet Daily Plain quoted"},
		{"Governor John Miller told Reuters that two bridges had fallen.", "", nil,
			"speaker Governor John Miller primary < wire Reuters paraphrased"},
		{"Governor John Miller said that two bridges had fallen.", "Daily Plain", []text.Lineage{credit},
			"speaker Governor John Miller primary < wire AFP paraphrased < outlet Daily Plain derived"},
		{"Governor John Miller blamed the newspaper for the leak.", "Daily Plain", nil,
			"speaker Governor John Miller primary < outlet Daily Plain paraphrased"},
		{"“They print lies,” Governor John Miller said of the newspaper.", "Daily Plain", nil,
			"speaker Governor John Miller primary < outlet Daily Plain quoted"},
		{"Two bridges had fallen, residents said.", "Daily Plain", nil,
			"generic residents primary < outlet Daily Plain paraphrased"},
		{"In an interview on Friday, Governor John Miller said experts did not know that two bridges had fallen.", "Daily Plain", nil,
			"speaker Governor John Miller primary < outlet Daily Plain paraphrased"},
		{"Governor John Miller said the law will ensure that two bridges are mended.", "Daily Plain", nil,
			"speaker Governor John Miller primary < outlet Daily Plain paraphrased"},
		{"A report said two bridges had fallen.", "Daily Plain", nil,
			"document A report primary < outlet Daily Plain paraphrased"},
	} {
		if got := longest(resolved(c.in, c.outlet, c.lineage...)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestWordOrders(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Two bridges in the north had fallen after the storm, reported the ministry's press service.", "the ministry's press service|report|indirect|Two bridges in the north had fallen after the storm"},
		{"“The bridge must be closed,” the statement said.", "the statement|say|direct|“The bridge must be closed,”"},
		{"“The bridge must be closed,” said Maria Lopez, the mayor.", "Maria Lopez, the mayor|say|direct|“The bridge must be closed,”"},
		{"It was stated that the bridge would be closed.", "|say|indirect|that the bridge would be closed"},
		{"Adviser Maria Lopez was cited by news agencies as stating, “We will close the bridge.”", "Adviser Maria Lopez|say|direct|“We will close the bridge.”"},
		{"The minister told the council on Monday that the bridge had fallen.", "The minister|say|indirect|that the bridge had fallen"},
		{"Soldiers attacked two villages near the river.", ""},
		{"Maria Lopez: Bridge must be closed", "Maria Lopez|say|indirect|Bridge must be closed"},
		{"The ministry declined to comment on the collapse.", "The ministry|nocomment"},
		{"The ministry did not confirm that the bridge had fallen.", "The ministry|nocomment"},
		{"The officials stopped short of saying that the militia had ordered the raid.", "The officials|nocomment"},
		{"The general did not go so far as to say that the troops would leave.", "The general|nocomment"},
	} {
		a := resolved(c.in, "")
		got := ""
		if len(a.Claims) > 0 {
			got = show(a, a.Claims[0])
		}
		if len(a.Claims) > 1 || !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s\n got %d: %s\nwant %s", c.in, len(a.Claims), got, c.want)
		}
	}
}

func TestNestedClaims(t *testing.T) {
	a := resolved("The agency reported that the mayor had denied that the bridge had fallen.", "")
	if len(a.Claims) != 2 || a.Claims[0].Within != -1 || a.Claims[1].Within != 0 || a.Claims[1].Class != "deny" {
		t.Errorf("%+v", a.Claims)
	}
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("The minister said on Monday that two bridges in the north had fallen. “We need help,” she added, urging the army to send engineers.\n\nAccording to residents, the army has not come yet. ", 20)
	a := resolved(s, "")
	b.SetBytes(int64(len(s)))
	b.ReportMetric(float64(len(a.Doc.Tokens)), "tokens")
	for b.Loop() {
		claim.Find(a)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	s := strings.Repeat("The minister said on Monday that two bridges in the north had fallen. “We need help,” she added, urging the army to send engineers.\n\nAccording to residents, the army has not come yet. ", 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		nlp.Annotate(&text.Doc{Text: s})
	}
}

func TestSameOutlet(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"BBC", "BBC News", true}, {"the Northgate", "Northgate Wire", true}, {"The Lima Post", "Lima Post", true}, {"Northgate", "northgate", true}, {"WKDR", "wkdr.com", true}, {"www.northgate.org", "Northgate", true}, {"northgate.com", "Northgale", false},
		{"The Guardian", "Guardian Council", false}, {"Independent", "Independent Electoral Commission", false}, {"", "BBC", false}, {"BB", "BBC", false},
	} {
		if got := claim.SameOutlet(c.a, c.b); got != c.want || claim.SameOutlet(c.b, c.a) != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}
