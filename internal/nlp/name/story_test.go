package name_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// told is an article whose names were read as given, "kind:Name" each, at every place where they stand.
func told(t *testing.T, article string, names ...string) *text.Doc {
	t.Helper()
	d := &text.Doc{Text: article}
	nlp.Annotate(d)
	d.Names = d.Names[:0]
	for _, n := range names {
		kind, words, _ := strings.Cut(n, ":")
		found := false
		for at := 0; ; {
			i := strings.Index(article[at:], words)
			if i < 0 {
				break
			}
			at += i + len(words)
			s := text.Span{Start: int32(at - len(words)), End: int32(at)}
			first, last := d.TokensIn(s)
			found = true
			if slices.ContainsFunc(d.Names, func(o text.Name) bool { return o.Overlaps(s) }) {
				continue // a longer name given before
			}
			for k := text.Other; k <= text.Group; k++ {
				if k.String() == kind {
					d.Names = append(d.Names, text.Name{Span: s, First: first, Last: last, Kind: k})
				}
			}
		}
		if !found {
			t.Fatalf("no %q in %q", words, article)
		}
	}
	slices.SortFunc(d.Names, func(a, b text.Name) int { return int(a.First - b.First) })
	return d
}

func TestStoryDecidesUnclearMentions(t *testing.T) {
	a := func() *text.Doc {
		return told(t, "The envoy Tariq Qurashi reached Vellmar on Monday. Qurashi said Vellmar was calm.", "person:Tariq Qurashi", "person:Qurashi", "place:Vellmar")
	}
	b := func() *text.Doc {
		return told(t, "Minister Tariq Qurashi left for Vellmar. People in Vellmar wept.", "person:Tariq Qurashi", "place:Vellmar")
	}
	for _, c := range []struct {
		what, in string
		names    []string
		want     string
	}{
		{"missed in a headline", "Qurashi Leaves Region As Talks Drag Into Winter\nIt rained.", nil, "person:Qurashi"},
		{"missed at the start of a sentence", "Vellmar was quiet.", nil, "place:Vellmar"},
		{"wrong kind", "They went to Vellmar.", []string{"organization:Vellmar"}, "place:Vellmar"},
		{"cut short", "They met Tariq Qurashi there.", []string{"person:Tariq"}, "person:Tariq Qurashi"},
		{"cut in two", "They met Tariq Qurashi there.", []string{"person:Tariq", "place:Qurashi"}, "person:Tariq Qurashi"},
		// what the document says clearly stays
		{"title", "They met Minister Vellmar there.", []string{"person:Vellmar"}, "person:Vellmar"},
		{"longer name", "The Qurashi Foundation gave money.", nil, ""},
		{"name of something else", "The Qurashi Foundation gave money.", []string{"organization:Qurashi Foundation"}, "organization:Qurashi Foundation"},
		{"glued", "A pro-Qurashi crowd cheered.", nil, ""},
		{"numbered", "He writes for 38 Vellmar these days.", nil, ""},
		{"small letters", "The qurashi is a bird.", nil, ""},
	} {
		d := told(t, c.in, c.names...)
		name.Gather([]*text.Doc{a(), b(), d}).Settle(d)
		if got := names(d); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.in, got, c.want)
		}
		for _, n := range d.Names {
			if n.Story == slices.Contains(c.names, n.Kind.String()+":"+d.Str(n.Span)) {
				t.Errorf("%s: Story is %v for %s", c.what, n.Story, d.Str(n.Span))
			}
		}
	}
}

func TestStoryLeavesOpenWhatItIsNotSureOf(t *testing.T) {
	place := "They went to Vellmar. People in Vellmar wept."
	for what, docs := range map[string][]*text.Doc{
		"documents part":           {told(t, place, "place:Vellmar"), told(t, "Bosses at Vellmar said no. Then Vellmar hired him.", "organization:Vellmar")},
		"one document's word":      {told(t, place, "place:Vellmar")},
		"copies are one document":  {told(t, place, "place:Vellmar"), told(t, place, "place:Vellmar"), told(t, place, "place:Vellmar")},
		"no name for the others":   {told(t, place, "place:Vellmar"), told(t, "We saw that Vellmar is a word. Some say Vellmar is a plant."), told(t, "In fact Vellmar grows here. Now Vellmar grows there.")},
		"only headlines name them": {told(t, "Vellmar Mourns Many Victims After Heavy Floods", "place:Vellmar"), told(t, "Mayor Tells Vellmar Crowd That Help Will Come", "place:Vellmar")},
	} {
		d := told(t, "Later Vellmar was quiet.")
		name.Gather(append(docs, d)).Settle(d)
		if got := names(d); got != "" {
			t.Errorf("%s: got %s", what, got)
		}
	}
}

func TestMonthIsAPersonOnlyWhereItActs(t *testing.T) {
	a := told(t, "Prime Minister Theresa May spoke. Later Theresa May left.", "person:Theresa May")
	for in, want := range map[string]string{
		"Talks end in May.":                  "",
		"The law passed on May 12.":          "",
		"Nobody answered Mrs. May that day.": "person:May",
		"May said no on Friday.":             "person:May",
	} {
		d := told(t, in)
		name.Gather([]*text.Doc{a, d}).Settle(d)
		if got := names(d); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestStoryIsTheSameInAnyOrder(t *testing.T) {
	articles := []string{
		"The envoy Tariq Qurashi reached Vellmar on Monday. Qurashi said Vellmar was calm.",
		"Minister Tariq Qurashi left for Vellmar. People in Vellmar wept.",
		"Qurashi Leaves Region As Talks Drag Into Winter\nVellmar was quiet, Tariq Qurashi said.",
		"They met Qurashi in the Vellmar valley.",
	}
	settled := func(order ...int) string {
		docs := make([]*text.Doc, len(order))
		for _, i := range order {
			docs[i] = read(articles[i])
		}
		in := make([]*text.Doc, 0, len(order))
		for _, i := range order {
			in = append(in, docs[i])
		}
		s := name.Gather(in)
		var out []string
		for i := range docs { // in an order of their own
			s.Settle(docs[i])
			out = append(out, names(docs[i]))
		}
		return strings.Join(out, "\n")
	}
	want := settled(0, 1, 2, 3)
	for _, order := range [][]int{{3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}} {
		if got := settled(order...); got != want {
			t.Errorf("order %v:\n%s\nwant\n%s", order, got, want)
		}
	}
}

func TestADocumentAloneIsItsOwnReading(t *testing.T) {
	d := read("Qurashi Leaves Region As Talks Drag Into Winter\nMinister Tariq Qurashi left.")
	before := slices.Clone(d.Names)
	s := name.Gather([]*text.Doc{d})
	if s.Settle(d); s != nil || !slices.Equal(d.Names, before) {
		t.Errorf("got %s", names(d))
	}
}

func BenchmarkStory(b *testing.B) {
	var docs []*text.Doc
	words := 0
	for range 3 {
		d := read(strings.Repeat("Anna Berg told reporters in Oslo that talks with the African Union had gone well. Berg said she would return.\n", 20))
		docs, words = append(docs, d), words+len(d.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		s := name.Gather(docs)
		for _, d := range docs {
			s.Settle(d)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
