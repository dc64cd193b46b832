package story

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

const (
	ferry = "The ferry Aurora ran aground outside the harbour of Brennau late on Sunday with ninety people aboard, the coast guard said. " +
		"Rescue boats from three villages searched the bay through the night and brought all passengers ashore before dawn. " +
		"Divers will inspect the torn hull on Tuesday, when the storm is expected to move away from the coast. " +
		"The owner of the ship, a family firm from Tarvik, had replaced the radar only last spring after a warning by inspectors. "
	ferryTail = "Schools along the shore stayed closed on Monday because fuel had leaked into the drinking water of two valleys. " +
		"Fishermen complained that nobody had told them to keep their nets out of the polluted bay. "
	ferryRetold = "Ninety people spent a frightening night at sea after their ship hit rocks near Brennau. " +
		"Everybody aboard the Aurora was safe by Monday morning, according to the coast guard, which sent every vessel that it had. " +
		"Why a new radar did not help is a question for investigators; the Tarvik family that runs the line bought it in spring. " +
		"Oil is in the water, so pupils were told to stay at home, and fishermen are angry. "
	ferryRewritten = "Late on Sunday the ferry Aurora ran onto rocks outside Brennau's harbour with ninety travellers aboard, the coast guard reported. " +
		"Rescue vessels from three fishing villages searched the bay all through the night and had brought every passenger ashore before dawn. " +
		"On Tuesday divers will look at the torn hull, once the storm has moved away from the coast. " +
		"The ship's owner, a family business from Tarvik, had replaced the radar last spring after a warning that inspectors gave. "
	harbour = "The council of Brennau will sell the old fish market to a hotel chain, three members told this newspaper. " +
		"Traders who rent stalls there were promised new ones beside the railway station, but the lease has not been signed. " +
		"A petition against the sale gathered four thousand signatures within a week, mostly from older residents. "
)

func plainTexts(texts ...string) []Source {
	out := make([]Source, len(texts))
	for i, t := range texts {
		out[i].Text = t
	}
	return out
}

// copied gives the pairs that are copies as "doc<-of".
func copied(docs []Source) (out []string) {
	for _, p := range Compare(docs) {
		if p.Copy() {
			out = append(out, fmt.Sprintf("%d<-%d", p.Doc, p.Of))
		}
	}
	return out
}

func TestCopyWithNewHeadlineAndCutTail(t *testing.T) {
	copy := "Ninety rescued from stranded ferry\n" + ferry
	docs := plainTexts(ferry+ferryTail, copy)
	if got := copied(docs); !reflect.DeepEqual(got, []string{"1<-0"}) {
		t.Fatalf("copies %v, want the second of the first", got)
	}
	p := Compare(docs)[0]
	s := p.Passages[0]
	if !strings.HasPrefix(s.Doc.Of(copy), "ferry Aurora ran aground") || s.Doc.Of(copy) != s.Of.Of(ferry) {
		t.Errorf("passage %q of %q", s.Doc.Of(copy), s.Of.Of(ferry))
	}
	if p.Share < 90 || p.Back < 50 || p.Back > 90 {
		t.Errorf("share %d and back %d, want nearly all of the one and two thirds of the other", p.Share, p.Back)
	}
}

func TestRewrittenSentencesAreACopyAndARetellingIsNone(t *testing.T) {
	if got := copied(plainTexts(ferry, ferryRewritten)); len(got) != 1 {
		t.Errorf("sentences rewritten one by one: copies %v, want one", got)
	}
	if got := Compare(plainTexts(ferry+ferryTail, ferryRetold)); len(got) != 0 {
		t.Errorf("the same news in other words shares %+v", got)
	}
}

func TestSharedQuotationsAreNoSharedText(t *testing.T) {
	said := "“We heard a long scraping noise, the lights went out, and the children began to cry because the floor was tilting under their feet,” said Oda Renn, a passenger. "
	a, b := ferryTail+said+harbour, said+"She spoke in the sports hall where blankets were handed out. "+ferryRetold
	if got := Compare(plainTexts(a, b)); len(got) != 0 {
		t.Errorf("a quotation that both outlets have makes %+v", got)
	}
	straight := func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) }
	if got := Compare(plainTexts(straight(a), straight(b))); len(got) != 0 {
		t.Errorf("between straight marks it makes %+v", got)
	}
}

func TestNamesInTheSameOrderAreNoPassage(t *testing.T) {
	a := "Foreign ministers Oda Renn of Tarvik, Lars Holm of Eskmar and Ines Varga of Ostrava met in Brennau on Tuesday."
	b := "On stage were Oda Renn of Tarvik, Lars Holm of Eskmar and Ines Varga of Ostrava, whom Brennau had invited for Tuesday."
	if got := Compare(plainTexts(a, b)); len(got) != 0 {
		t.Errorf("a list of names makes %+v", got)
	}
}

func TestWireTextWithOwnReportingIsAPassage(t *testing.T) {
	day := text.MakeDate(2024, 5, 6)
	docs := []Source{
		{Text: harbour + ferryRetold + strings.ReplaceAll(flood, "\n", " ") + " " + ferry, Published: text.OneDay(day.Add(1))},
		{Text: ferry, Published: text.OneDay(day)},
	}
	got := Compare(docs)
	if len(got) != 1 || got[0].Copy() || got[0].Doc != 0 || !got[0].Later {
		t.Fatalf("%+v, want passages of the earlier text and no copy", got)
	}
	if s := got[0].Passages[0].Doc.Of(docs[0].Text); !strings.HasPrefix(s, "ferry Aurora") || strings.Contains(s, "petition") {
		t.Errorf("passage %q", s)
	}
}

func TestDigestDoesNotMakeOneOfTheTextsInIt(t *testing.T) {
	digest := ferry + flood + " " + harbour + strike + " " + aftermath + " " + ferryTail
	for _, p := range Compare(plainTexts(digest, strike, aftermath)) {
		if p.Copy() {
			t.Errorf("%d is called a copy of %d", p.Doc, p.Of)
		}
	}
}

func TestWireComesFirst(t *testing.T) {
	docs := plainTexts(ferry+ferryTail, ferry)
	docs[1].Wire = true
	if got := copied(docs); !reflect.DeepEqual(got, []string{"0<-1"}) {
		t.Errorf("copies %v, want the longer text as a copy of the wire", got)
	}
}

func TestSharedRareErrorsTipTheBalance(t *testing.T) {
	report := func(name, more string) string {
		return "Harbour master Ilka " + name + " closed the port of Brennau on Monday. " + more
	}
	part := "Divers will inspect the torn hull on Tuesday, when the storm is expected to move away from the coast. "
	a := report("Brannigsen", part+ferryTail+aftermath)
	b := report("Brannigsen", part+harbour+strike)
	right := []string{report("Brannigson", ferryRetold), report("Brannigson", flood), report("Brannigson", strike)}
	pair := func(docs ...string) *Pair {
		for _, p := range Compare(plainTexts(docs...)) {
			if p.Doc < 2 && p.Of < 2 {
				return &p
			}
		}
		t.Fatal("the pair shares nothing")
		return nil
	}
	p := pair(append([]string{a, b}, right...)...)
	if want := []Slip{{"Brannigsen", "Brannigson"}}; !reflect.DeepEqual(p.Slips, want) {
		t.Errorf("slips %+v, want %+v", p.Slips, want)
	}
	if p.Share >= copyShare {
		t.Fatalf("share %d: the text alone decides, so nothing is tried here", p.Share)
	}
	if q := pair(a, b); len(q.Slips) != 0 {
		t.Errorf("with nobody who has it otherwise: %+v", q.Slips)
	}
	only := Pair{Later: true, Share: copyShare - slipShare, Slips: p.Slips}
	alone := Pair{Later: true, Share: 5, Slips: p.Slips}
	if !only.Copy() || alone.Copy() {
		t.Errorf("a slip on the border makes a copy: %v, alone: %v; want true, false", only.Copy(), alone.Copy())
	}
}

func TestCountThatOnlyEarlierReportsHaveOtherwiseIsNoError(t *testing.T) {
	part := "Divers will inspect the torn hull on Tuesday, when the storm is expected to move away from the coast. "
	at := func(day int, s string) Source {
		return Source{Text: s, Published: text.OneDay(text.MakeDate(2024, 5, day))}
	}
	docs := func(others int) []Source {
		return []Source{
			at(8, "The ferry had 94 passengers. "+part+ferryTail), at(8, "There were 94 passengers. "+part+harbour),
			at(others, "It carried 49 passengers. "+ferryRetold), at(others, "Some 49 passengers came. "+flood), at(others, "With 49 passengers. "+strike),
		}
	}
	for others, want := range map[int]int{8: 1, 7: 0} {
		n := 0
		for _, p := range Compare(docs(others)) {
			if p.Doc < 2 && p.Of < 2 {
				n = len(p.Slips)
			}
		}
		if n != want {
			t.Errorf("the others on day %d of 8: %d slips, want %d", others, n, want)
		}
	}
}

func TestOrderOfArticlesChangesNothing(t *testing.T) {
	docs := plainTexts(ferry+ferryTail, ferryRewritten, ferry, harbour+ferryTail, ferryRetold, flood, flood[:200]+harbour)
	docs[3].Published = text.OneDay(text.MakeDate(2024, 5, 6))
	want := map[string]Pair{}
	for _, p := range Compare(docs) {
		want[docs[p.Doc].Text+"|"+docs[p.Of].Text] = p
	}
	if len(want) < 4 {
		t.Fatalf("only %d pairs: too few to try", len(want))
	}
	r := rand.New(rand.NewPCG(7, 7))
	for range 20 {
		mixed := make([]Source, len(docs))
		for i, k := range r.Perm(len(docs)) {
			mixed[i] = docs[k]
		}
		got := Compare(mixed)
		if len(got) != len(want) {
			t.Fatalf("%d pairs, want %d", len(got), len(want))
		}
		for _, p := range got {
			w := want[mixed[p.Doc].Text+"|"+mixed[p.Of].Text]
			p.Doc, p.Of = w.Doc, w.Of
			if !reflect.DeepEqual(p, w) {
				t.Fatalf("%+v, want %+v", p, w)
			}
		}
	}
}

// TestPassagesLieInTheTexts holds for any two texts: passages are in order, apart, and within both.
func TestPassagesLieInTheTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	sentences := strings.SplitAfter(ferry+ferryTail+ferryRewritten+harbour+flood+" "+strike+" ", ". ")
	some := func() string {
		var b strings.Builder
		for range 3 + r.IntN(20) {
			b.WriteString(sentences[r.IntN(len(sentences))])
		}
		return b.String()
	}
	for range 200 {
		docs := plainTexts(some(), some())
		for _, p := range Compare(docs) {
			end := int32(0)
			for i, s := range p.Passages {
				if s.Doc.Start < end || s.Doc.Empty() || s.Of.Empty() || int(s.Doc.End) > len(docs[p.Doc].Text) || int(s.Of.End) > len(docs[p.Of].Text) {
					t.Fatalf("passage %+v after %d", s, end)
				}
				end = s.Doc.End
				for _, o := range p.Passages[:i] {
					if o.Of.Overlaps(s.Of) {
						t.Fatalf("%+v and %+v lie over each other", o, s)
					}
				}
			}
			if p.Share < 0 || p.Share > 100 || p.Back > 100 {
				t.Fatalf("share %d, back %d", p.Share, p.Back)
			}
		}
	}
}

// BenchmarkCompare takes a story of 500 articles of 600 words, half of them copies of one wire text with a fifth of the words changed.
func BenchmarkCompare(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	article := func() []string {
		words := make([]string, 600)
		for i := range words {
			words[i] = fmt.Sprintf("word%d", int(1000*r.ExpFloat64()))
		}
		return words
	}
	wire := article()
	docs := make([]Source, 500)
	for i := range docs {
		words := article()
		if i%2 == 0 {
			for k := range words {
				if r.IntN(5) > 0 {
					words[k] = wire[k]
				}
			}
		}
		docs[i].Text = strings.Join(words, " ")
	}
	b.ReportAllocs()
	for b.Loop() {
		Compare(docs)
	}
}
