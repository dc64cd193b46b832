package nlp_test

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	format "github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/nlp"
	"github.com/readout-news/readout/text"
)

const article = `Minister of Orria resigns
The defence minister of Orria, Ana Lind, said on Monday that she wouldn't stay. “I’ve done what I could,” Lind told
reporters in Paris. At least 12 soldiers had been hurt near Brenholm on 5 March 2024, General Jon Moe said.
`

var day = nlp.Published(time.Date(2024, 3, 13, 0, 0, 0, 0, time.UTC))

func TestViewsAgreeWithTheText(t *testing.T) {
	doc := nlp.Read(article, day)
	if doc.Text() != article {
		t.Fatalf("the text became %q", doc.Text())
	}
	words := 0
	for s := range doc.Sentences() {
		if s.Text() != article[s.Start():s.End()] || s.Doc() != doc {
			t.Errorf("sentence %d is %q", s.Index(), s)
		}
		root, ok := s.Root()
		if _, below := root.Head(); !ok || below || root.Sentence() != s {
			t.Errorf("sentence %d hangs from %q", s.Index(), root)
		}
		for w := range s.Tokens() {
			if w.Index() != words || w != doc.Token(words) || w.Sentence() != s || w.Text() != article[w.Start():w.End()] {
				t.Errorf("word %d is %d %q", words, w.Index(), w)
			}
			for c := range w.Children() {
				if h, ok := c.Head(); !ok || h != w {
					t.Errorf("the head of %q is not %q", c, w)
				}
			}
			if sub := w.Subtree(); sub.Start() > w.Start() || sub.End() < w.End() {
				t.Errorf("the tree under %q is %q", w, sub)
			}
			a, b := w.Runes()
			if string([]rune(article)[a:b]) != w.Text() {
				t.Errorf("code points %d to %d are not %q", a, b, w)
			}
			words++
		}
	}
	if words != doc.NumTokens() || words == 0 || len(slices.Collect(doc.Tokens())) != words {
		t.Errorf("%d words in sentences, %d in the document", words, doc.NumTokens())
	}
}

func TestChainsAndMentionsAgree(t *testing.T) {
	doc := nlp.Read(article, day)
	in := 0
	for c := range doc.Chains() {
		for m := range c.Mentions() {
			in++
			if back, ok := m.Chain(); !ok || back != c {
				t.Errorf("%q is not in the chain of %q", m, c)
			}
			if h := m.Head(); h.Start() < 0 || h.Text() == "" {
				t.Errorf("%q hangs from %q", m, h)
			}
		}
	}
	closed := 0
	for m := range doc.Mentions() {
		if _, ok := m.Chain(); ok {
			closed++
		}
		if r := m.Role(); r.Text() != "" && !strings.Contains(article, r.Text()) {
			t.Errorf("role %q", r)
		}
	}
	if in != closed || in == 0 {
		t.Errorf("%d mentions in chains, %d say so", in, closed)
	}
}

func TestIterationMayStopEarly(t *testing.T) {
	doc := nlp.Read(article, day)
	n := 0
	for range doc.Sentences() {
		for range doc.Tokens() {
			n++
			break
		}
		for tok := range doc.Tokens() {
			for range tok.Children() {
				break
			}
		}
		break
	}
	if n != 1 {
		t.Errorf("%d words", n)
	}
}

func TestAnyTextIsRead(t *testing.T) {
	for _, s := range []string{"", "\n", "\xff\xfe", "a\xffb c\xe2\x80.", "\x00", "🙂", strings.Repeat("(", 3000), "...", "e\u0301\u200d"} {
		doc := nlp.Read(s, nlp.Title(2), day)
		if len(doc.Text()) != len(s) {
			t.Errorf("%q has %d bytes, its document %d", s, len(s), len(doc.Text()))
		}
		for v := range doc.Tokens() {
			_, _ = v.Runes()
			_ = v.String()
		}
		if err := doc.WriteCoNLLU(&bytes.Buffer{}); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
	if got := nlp.Read("a\xffb").Text(); got != "a?b" {
		t.Errorf("a broken byte gave %q", got)
	}
}

func TestTheTitleIsASentence(t *testing.T) {
	doc := nlp.Read("Rain closes roads Drivers wait in the cold.", nlp.Title(17))
	for s := range doc.Sentences() {
		if s.Text() != "Rain closes roads" {
			t.Errorf("the first sentence is %q", s)
		}
		break
	}
}

func TestOnlyWhatIsAskedForIsThere(t *testing.T) {
	doc := nlp.Read(article, nlp.Only(nlp.Names))
	for range doc.Times() {
		t.Error("times were read")
	}
	for range doc.Mentions() {
		t.Error("references were read")
	}
	if len(slices.Collect(doc.Names())) == 0 {
		t.Error("no names")
	}
	first := nlp.Read(article, nlp.Only(nlp.Sentences)).Token(0)
	if first.POS() != text.NoPOS || first.Lemma() != "" {
		t.Errorf("%q was tagged", first)
	}
	if _, ok := first.Sentence().Root(); ok {
		t.Error("a root without a tree")
	}
}

func TestTheZeroSpanIsNothing(t *testing.T) {
	var s nlp.Span
	a, b := s.Runes()
	if s.Text() != "" || a != 0 || b != 0 || len(slices.Collect(s.Tokens())) != 0 {
		t.Error("the zero span has something in it")
	}
}

func TestSpansOfTheCaller(t *testing.T) {
	doc := nlp.Read("Rain closes roads.", nlp.Only(nlp.Sentences))
	var got []string
	for w := range doc.Span(5, 13).Tokens() {
		got = append(got, w.Text())
	}
	if !slices.Equal(got, []string{"closes", "roads"}) {
		t.Errorf("%q", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic for a span outside the text")
		}
	}()
	doc.Span(3, 99)
}

// conllu is everything that was read of s.
func conllu(t *testing.T, s string) string {
	var b bytes.Buffer
	if err := nlp.Read(s, day).WriteCoNLLU(&b); err != nil {
		t.Error(err)
	}
	return b.String()
}

func TestManyGoroutinesReadTheSame(t *testing.T) {
	want := conllu(t, article)
	shared := nlp.Read(article, day)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 3 {
				if got := conllu(t, article); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			}
			for w := range shared.Tokens() {
				w.Runes()
				w.Subtree()
			}
		})
	}
	group.Wait()
}

// Words, trees and names are kept in a few slices, so that twice the text takes larger slices and no more of them. Times
// may cost some memory each, for the values that they leave behind; mentions and chains are kept in a few slices too.
func TestWordsCostNoMemoryOfTheirOwn(t *testing.T) {
	type cost struct{ allocations, words, found int }
	read := func(copies int, only nlp.Option) cost {
		s := strings.Repeat(article, copies)
		doc := nlp.Read(s, day, only)
		found := len(slices.Collect(doc.Mentions())) + len(slices.Collect(doc.Times()))
		return cost{int(testing.AllocsPerRun(5, func() { nlp.Read(s, day, only) })), doc.NumTokens(), found}
	}
	names := nlp.Only(nlp.Names)
	few, many := read(8, names), read(16, names)
	perWord := float64(many.allocations-few.allocations) / float64(many.words-few.words)
	t.Logf("names: %d allocations for %d words, %d for %d", few.allocations, few.words, many.allocations, many.words)
	if perWord > 0.02 {
		t.Errorf("%.3f allocations for a word more, with trees and names", perWord)
	}
	all := nlp.Only(nlp.References, nlp.Times)
	few, many = read(8, all), read(16, all)
	perFound := float64(many.allocations-few.allocations) / float64(many.found-few.found)
	t.Logf("all: %d allocations for %d mentions and times, %d for %d", few.allocations, few.found, many.allocations, many.found)
	if perFound > 0.7 {
		t.Errorf("%.1f allocations for a mention or time more", perFound)
	}
}

// FuzzRead holds what is true of any text: CoNLL-U that says the same, with brackets that close.
func FuzzRead(f *testing.F) {
	for _, s := range []string{article, "a\u00a0\u200bb  c\td", "“x.”[4]y", "Ana Lind met Jon Moe; she thanked him on 5 March.", "\xff\u2028\r\n#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := nlp.Read(s, day, nlp.ID("x"))
		var b bytes.Buffer
		if err := doc.WriteCoNLLU(&b); err != nil {
			t.Fatal(err)
		}
		again, err := format.Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if len(again) == 0 {
			if doc.NumTokens() > 0 {
				t.Fatal("no document read back")
			}
			return
		}
		sentences := slices.Collect(doc.Sentences())
		if len(again[0].Tokens) != doc.NumTokens() || len(again[0].Sentences) != len(sentences) {
			t.Fatalf("%d words read back of %d, %d sentences of %d", len(again[0].Tokens), doc.NumTokens(), len(again[0].Sentences), len(sentences))
		}
		for w := range doc.Tokens() {
			r := again[0].Tokens[w.Index()]
			head, ok := w.Head()
			if again[0].Word(int32(w.Index())) != w.Text() || r.POS != w.POS() || r.Rel != w.Rel() || ok && int(r.Head) != head.Index() {
				t.Fatalf("word %d %q is read back as %+v", w.Index(), w, r)
			}
		}
	})
}

func TestBracketsOfCoNLLUClose(t *testing.T) {
	written := conllu(t, strings.Repeat(article, 3))
	for _, key := range []string{"Entity=", "Timex="} {
		opened, closed := 0, 0
		for line := range strings.Lines(written) {
			_, rest, found := strings.Cut(line, key)
			if !found || strings.HasPrefix(line, "#") {
				continue
			}
			value, _, _ := strings.Cut(rest, "|")
			opened, closed = opened+strings.Count(value, "("), closed+strings.Count(value, ")")
			if closed > opened {
				t.Fatalf("%s closes what was not opened: %s", key, line)
			}
		}
		if opened != closed || opened == 0 {
			t.Errorf("%s opens %d and closes %d", key, opened, closed)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	s := strings.Repeat(article, 10)
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		words += nlp.Read(s, day).NumTokens()
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
