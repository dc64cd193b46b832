package figure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

// analyze reads s as an article of Monday, 16 October 2023.
func analyze(s string) *extract.Analysis {
	d := &text.Doc{Text: s, Published: text.Published{DateRange: text.OneDay(text.MakeDate(2023, 10, 16))}}
	nlp.Annotate(d)
	timex.Find(d)
	a := &extract.Analysis{Doc: d}
	Find(a)
	return a
}

// line is a figure as "measure low-high bound", with "part" for a subset; an open end is "?".
func line(g extract.Figure) string {
	end := func(n *int64) string {
		if n == nil {
			return "?"
		}
		return fmt.Sprint(*n)
	}
	s := fmt.Sprintf("%s %s-%s %s", g.Measure, end(g.Low), end(g.High), g.Bound)
	if g.Part == extract.Subset {
		s += " part"
	}
	return s
}

func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		"Twelve people were killed.":                                             "killed 12-12 exact",
		"The storm killed 12 people and injured 30 others.":                      "killed 12-12 exact; injured 30-30 exact",
		"At least 2,300 people were killed in the flood.":                        "killed 2300-? at_least",
		"More than 2,300 people were killed in the flood.":                       "killed 2301-? over",
		"Fewer than 20 people were injured.":                                     "injured ?-19 under",
		"Up to 20 people were injured.":                                          "injured ?-20 at_most",
		"About 300 people were injured.":                                         "injured 300-300 about",
		"Between 10 and 15 people died.":                                         "killed 10-15 range",
		"Dozens of people were injured.":                                         "injured 24-99 vague",
		"3 dead, 4 wounded in bus crash":                                         "killed 3-3 exact; injured 4-4 exact",
		"The crash left seven dead and 20 injured.":                              "killed 7-7 exact; injured 20-20 exact",
		"The death toll rose to 31.":                                             "killed 31-31 exact",
		"The death toll has exceeded 4,000.":                                     "killed 4001-? over",
		"The flood claimed the lives of 12 people.":                              "killed 12-12 exact",
		"There were 17 deaths in the camp.":                                      "killed 17-17 exact",
		"Police: Neighbor kills woman, her son, himself in Lima":                 "killed 3-3 exact",
		"He killed his ex-wife, her parents and himself.":                        "killed 4-4 exact",
		"A man fatally shot his wife and two young sons before killing himself.": "killed 3-3 exact",
		"He killed his wife, a teacher, on Monday.":                              "killed 1-1 exact",
		"He killed a man, and two women were injured.":                           "killed 1-1 exact; injured 2-2 exact",
		"The shooting left him and his two daughters dead.":                      "killed 3-3 exact",
		"The shooting left two adults and four children dead.":                   "killed 6-6 exact",
		"Man, toddler found dead in Lima":                                        "killed 2-2 exact",
		"Two children, ages 3 and 5, and their mother have been found dead.":     "killed 3-3 exact",
		"Parents, 2 children dead in Lima":                                       "killed 4-4 exact",
		"One killed, six others shot in Lima":                                    "killed 1-1 exact; injured 6-6 exact",
		"The gunfire left a teen dead and six others wounded.":                   "killed 1-1 exact; injured 6-6 exact",
		"A husband and father of two children was shot and killed on Friday.":    "killed 1-1 exact",
		"He shot and killed a woman and girl on Monday.":                         "killed 2-2 exact",
		"Five people, including a teenager, were shot in Lima.":                  "injured 5-5 exact",
		"Man wounds 2, including baby, before shooting himself":                  "injured 2-2 exact",
		"The woman was his mother, whom Pitts shot in the arm.":                  "injured 1-1 exact",
		"He killed his wife and two sons.":                                       "killed 3-3 exact",
		"A 24-year-old woman was shot and killed.":                               "killed 1-1 exact",
		"Two men were shot dead.":                                                "killed 2-2 exact",
		"A man was shot in the leg.":                                             "injured 1-1 exact",
		"The fire killed 12 people, including three children.":                   "killed 12-12 exact; killed 3-3 exact part",
		"Police arrested 14 protesters.":                                         "arrested 14-14 exact",
		"Seven miners are missing.":                                              "missing 7-7 exact",
		"They raised $2.5 million.":                                              "money 2500000-2500000 exact",
		"The group holds at least 60 hostages.":                                  "hostages 60-? at_least",
		"The attack led to the deaths of 1,400 Kenyans and 2,800 Somalis.":       "killed 1400-1400 exact; killed 2800-2800 exact",
		"Nobody was killed.":                                                     "killed 0-0 exact",
		"No one was injured.":                                                    "injured 0-0 exact",
		"Five people could have been killed.":                                    "",
		"There were no deaths.":                                                  "killed 0-0 exact",
		"The 24-year-old player scored 30 points.":                               "",
		"The court killed the bill in 2019.":                                     "",
	} {
		var got []string
		for _, g := range analyze(in).Figures {
			got = append(got, line(g))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q\n got %s\nwant %s", in, s, want)
		}
	}
}

func TestTollIsCarriedToTheOtherSide(t *testing.T) {
	a := analyze("The death toll on the northern side has reached 900 people, on the southern side it has exceeded 1,200.")
	var got []string
	for _, g := range a.Figures {
		got = append(got, line(g)+" "+a.Doc.Str(g.Scope))
	}
	want := "killed 900-900 exact on the northern side; killed 1201-? over on the southern side"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}

func TestAsOf(t *testing.T) {
	a := analyze("As of Friday, 40 people had been killed.")
	if len(a.Figures) != 1 || a.Figures[0].AsOf.Start.String() != "2023-10-13" {
		t.Errorf("got %+v", a.Figures)
	}
}

func TestNamedVictimIsNoFigureBesideATotal(t *testing.T) {
	a := analyze("Five people were injured. The driver was injured when the bus left the road.")
	if len(a.Figures) != 1 {
		t.Errorf("got %d figures", len(a.Figures))
	}
}

func TestInnermostClaim(t *testing.T) {
	s := "Officials said that the minister claimed 12 people were killed."
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	inner := int32(strings.Index(s, "12"))
	a := &extract.Analysis{Doc: d, Claims: []extract.Claim{
		{Content: []text.Span{{Start: 15, End: int32(len(s))}}},
		{Content: []text.Span{{Start: inner, End: int32(len(s))}}, Within: 0},
	}}
	if Find(a); len(a.Figures) != 1 || a.Figures[0].Claim != 1 {
		t.Errorf("got %+v", a.Figures)
	}
}

// row is the tokens of a span, for reading its numbers again.
type spanRow struct {
	d    *text.Doc
	a, b int32
}

func (r spanRow) Len() int          { return int(r.b - r.a) }
func (r spanRow) Word(i int) string { return r.d.Word(r.a + int32(i)) }

// TestNumbersAreReadAgainFromTheirSpans holds the promise of evidence: the words of a figure's span
// give its number.
func TestNumbersAreReadAgainFromTheirSpans(t *testing.T) {
	s := "More than 1,300 people were killed and some 40 were injured. Dozens of soldiers died. " +
		"Between 10 and 15 rebels were arrested. Two hundred and fifty people are missing. They paid €3 million."
	a := analyze(s)
	if len(a.Figures) < 5 {
		t.Fatalf("only %d figures", len(a.Figures))
	}
	for _, g := range a.Figures {
		first, last := a.Doc.TokensIn(g.Span)
		r, found := spanRow{a.Doc, first, last}, false
		for i := 0; i < r.Len(); i++ {
			if n, j := number.Read(r, i); j > i {
				found = found || g.Low != nil && (*g.Low == n.Low || *g.Low == n.Low+1) || g.High != nil && (*g.High == n.High || *g.High == n.High-1)
			}
		}
		if !found {
			t.Errorf("%q does not give %s", a.Doc.Str(g.Span), line(g))
		}
	}
}

func TestFindNeedsNoTrees(t *testing.T) {
	for _, d := range []*text.Doc{
		{}, {Text: "12 killed"},
		{Text: "12 killed", Sentences: []text.Sentence{{Span: text.Span{End: 9}, Last: 2}},
			Tokens: []text.Token{{Span: text.Span{End: 2}, Head: -1}, {Span: text.Span{Start: 3, End: 9}, Head: -1}}},
	} {
		Find(&extract.Analysis{Doc: d})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "12 killed, 3 dead; 40 - 50 wounded", "…🙂 1,300 lives", "death toll death toll 5", "of of them including including 3", "as many as as of",
		"voted 57-41 57–41 votes to 3", "between $10m and $15bn 5k", "one in five out of ten per 1,000", "13 killed: 9 men, 5 women and a",
		"magnitude magnitude-6.4 Richter 2.5", "a quarter of a million 40% per cent two-thirds of", "took 3 hostage captive, including including"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range analyze(strings.ToValidUTF8(s, "?")).Figures {
			if g.Empty() || g.Start < 0 || g.Low == nil && g.High == nil || g.Measure == "" || g.Bound == "" || len(g.Why) == 0 {
				t.Fatalf("%q: %+v", s, g)
			}
			if g.Low != nil && g.High != nil && *g.Low > *g.High {
				t.Fatalf("%q: %d over %d", s, *g.Low, *g.High)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("At least 12 people were killed and 30 others injured on Tuesday when a bus left the road near the town, officials said. The driver, 54, was arrested. ", 40)
	a := analyze(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Find(a)
	}
}
