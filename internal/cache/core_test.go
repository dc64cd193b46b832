package cache

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/text"
)

const article = "Minister of Orria resigns\nGENEVA (AP) — The defence minister of Orria, Ana Lind, said on Monday that she would resign. \"I've done what I could,\" she told " +
	"reporters in Paris. At least 12 soldiers had been hurt when a bridge near Brenholm fell on 5 March 2024, Lind said 🙂.\n"

// read is a document with its core.
func read(s string, title int) *text.Doc {
	d := &text.Doc{ID: "a", Text: s, TitleSpan: text.Span{End: int32(title)}}
	layer.Read(d, layer.Names)
	return d
}

// same compares what the core is: no slice and an empty one are alike.
func same(a, b *text.Doc) string { return cmp.Diff(a, b, cmpopts.EquateEmpty()) }

// again is d from the bytes of its core alone.
func again(t interface{ Fatalf(string, ...any) }, d *text.Doc) *text.Doc {
	b, ok := encode(d)
	if !ok {
		t.Fatalf("not the shape of a core: %q", d.Text)
	}
	out := &text.Doc{ID: d.ID, Text: d.Text, TitleSpan: d.TitleSpan}
	if err := decode(b, out); err != nil {
		t.Fatalf("%v: %q", err, d.Text)
	}
	return out
}

func samples(tb testing.TB) (all []string) {
	tb.Helper()
	files, err := filepath.Glob("../../examples/calls/*")
	if err != nil || len(files) < 4 {
		tb.Fatal("no samples", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, string(b))
	}
	return append(all, article, "", "\n \n", "?!", "🙂🙂 said 🙂.", "a\tb\r\n\r\nc", "((((", "\u202e\u0301a")
}

func TestCoreComesBackWhole(t *testing.T) {
	for _, s := range samples(t) {
		if d := read(s, 0); same(d, again(t, d)) != "" {
			t.Errorf("another core of %.60q:\n%s", s, same(d, again(t, d)))
		}
	}
}

// TestAnyTextComesBackWhole does the same with texts of pieces that the rules for words, sentences and names look at.
func TestAnyTextComesBackWhole(t *testing.T) {
	pieces := []string{"Ana Lind", "said", "that", "the U.S.", "don't", "1,300.5", "al-Zaman", "NEW YORK (AP) —", ". ", "\n", "\n\n", "“", "”", " ", "🙂", "May", "(", ")", "of", "killed",
		"Minister", "é", "\u2028", "-", "'s", "told reporters", "ANA LIND WINS", "http://example.org/a?b", "IBM", ","}
	rapid.Check(t, func(t *rapid.T) {
		var s strings.Builder
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces") {
			s.WriteString(p)
			if rapid.IntRange(0, 3).Draw(t, "space") > 0 {
				s.WriteByte(' ')
			}
		}
		d := read(s.String(), 0)
		if diff := same(d, again(t, d)); diff != "" {
			t.Fatalf("%q:\n%s", d.Text, diff)
		}
	})
}

// TestTheCoreDependsOnTextAndTitleAlone is what the key of an entry relies on.
func TestTheCoreDependsOnTextAndTitleAlone(t *testing.T) {
	plain := read(article, 25)
	full := &text.Doc{ID: "b", Title: "Minister of Orria resigns", Outlet: "The Orrin Post", URL: "https://example.org", Byline: "Ana Lind", Lang: "en", Text: article, TitleSpan: text.Span{End: 25},
		Published: text.Published{DateRange: text.OneDay(text.MakeDate(2024, 3, 12)), Basis: "given"},
		Dropped:   []text.Dropped{{Text: "Menu", Reason: "menu"}}, Lineage: []text.Lineage{{Relation: "credit", Name: "AP"}}}
	layer.Read(full, layer.Names)
	if same(plain, &text.Doc{ID: "a", Text: article, TitleSpan: plain.TitleSpan, Sentences: full.Sentences, Tokens: full.Tokens, Names: full.Names}) != "" {
		t.Error("what is known of a document beside its text changes its words, trees or names")
	}
}

func TestCoreHoldsNoWords(t *testing.T) {
	b, _ := encode(read(strings.Repeat(article, 5), 0))
	for _, w := range []string{"Orria", "Lind", "resign", "Brenholm", "soldier", "minister"} {
		if bytes.Contains(bytes.ToLower(b), []byte(strings.ToLower(w))) {
			t.Errorf("the core holds the word %q", w)
		}
	}
	if n := len(read(strings.Repeat(article, 5), 0).Tokens); len(b) > 9*n {
		t.Errorf("%d bytes for %d words", len(b), n)
	}
}

func TestShapesThatNoCoreHas(t *testing.T) {
	for name, spoil := range map[string]func(*text.Doc){
		"settled by a story": func(d *text.Doc) { d.Names[0].Story = true },
		"words overlap":      func(d *text.Doc) { d.Tokens[3].Start = d.Tokens[2].Start },
		"lost sentence":      func(d *text.Doc) { d.Sentences = d.Sentences[1:] },
		"its own head":       func(d *text.Doc) { d.Tokens[2].Head = 2 },
		"names cross":        func(d *text.Doc) { slices.Reverse(d.Names) },
	} {
		d := read(article, 0)
		spoil(d)
		if _, ok := encode(d); ok {
			t.Errorf("%s: taken for a core", name)
		}
	}
}

func TestDecodeRefusesTheCoreOfAnotherText(t *testing.T) {
	b, _ := encode(read(article, 0))
	d := &text.Doc{Text: article[:100]}
	if err := decode(b, d); err == nil || d.Tokens != nil {
		t.Errorf("took the words of a longer text: %v", err)
	}
}

// FuzzDecode gives the reader any bytes: it must not panic, and what it takes keeps to the text.
func FuzzDecode(f *testing.F) {
	for _, s := range samples(f) {
		b, _ := encode(read(s, 0))
		f.Add(s, b)
	}
	f.Add("a b", []byte{1, 2, 0, 0, 3, 2, 0, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1}) // two words, each the head of the other
	f.Fuzz(func(t *testing.T, s string, b []byte) {
		d := &text.Doc{Text: s}
		if decode(b, d) != nil {
			return
		}
		n := int32(len(d.Tokens))
		for i, k := range d.Tokens {
			if k.Start < 0 || k.End > int32(len(s)) || k.Start >= k.End || k.Head >= n || k.Head == int32(i) || int(k.Sent) >= len(d.Sentences) {
				t.Fatalf("word %+v", k)
			}
			_, _, _ = k.POS.String(), k.Tag.String(), k.Rel.String()
			top := k.Head
			for steps := int32(0); top >= 0; top, steps = d.Tokens[top].Head, steps+1 {
				if steps > n {
					t.Fatal("a tree with a circle")
				}
			}
		}
		for _, k := range d.Names {
			if k.Start < 0 || k.End > int32(len(s)) || k.Start >= k.End || k.First >= k.Last || k.Last > n {
				t.Fatalf("name %+v", k)
			}
			_ = k.Kind.String()
		}
		for _, k := range d.Sentences {
			if k.Start < 0 || k.End > int32(len(s)) || k.Start > k.End {
				t.Fatalf("sentence %+v", k)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	d := read(strings.Repeat(article, 20), 0)
	core, _ := encode(d)
	b.ReportAllocs()
	for b.Loop() {
		if err := decode(core, &text.Doc{Text: d.Text}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(len(core))/float64(len(d.Tokens)), "bytes/word")
}
