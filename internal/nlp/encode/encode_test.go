package encode

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/readout-news/readout/internal/kernel"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

var vocabulary = strings.Fields(`the ministers of both states agreed on friday to open border crossing , . after talks in geneva
	that had lasted three days and said they would meet again next month`)

// document draws sentences of the given lengths, of known and unknown words, names and numbers.
func document(r *rand.Rand, lengths ...int) *text.Doc {
	d := &text.Doc{}
	var b strings.Builder
	for _, n := range lengths {
		first := int32(len(d.Tokens))
		start := b.Len()
		for range n {
			w := vocabulary[r.IntN(len(vocabulary))]
			switch r.IntN(12) {
			case 0:
				w = fmt.Sprint("un", w, "ish", string(rune('a'+r.IntN(26))))
			case 1:
				w = []string{"Paris", "New", "York", "United", "Nations", "France", "NATO"}[r.IntN(7)]
			case 2:
				w = fmt.Sprint(r.IntN(3000))
			case 3:
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			from := b.Len()
			b.WriteString(w)
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: int32(from), End: int32(b.Len())}, Sent: int32(len(d.Sentences))})
			b.WriteByte(' ')
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: text.Span{Start: int32(start), End: int32(b.Len())}, First: first, Last: int32(len(d.Tokens))})
	}
	d.Text = b.String()
	return d
}

func lengths(r *rand.Rand, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = r.IntN(45)
	}
	return out
}

func open(t testing.TB, p *plain) *Model {
	t.Helper()
	m, err := Open(p.blob())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestRunIsTheNetworkAsDefined(t *testing.T) {
	sizes := []size{small, small}
	sizes[1].heads, sizes[1].t, sizes[1].r = 4, 30, 17
	for seed, s := range sizes {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		p := newPlain(s, uint64(seed), vocabulary)
		m := open(t, p)
		d := document(r, append(lengths(r, 12), 0, 1, 2, 3)...)
		var out Result
		m.Run(d, &out)
		for si, sent := range d.Sentences {
			var in Inputs
			in.Load(d, sent)
			want := p.score(&in)
			first, last := sent.First, sent.Last
			if got := out.Tags[first:last]; !bytes.Equal(got, want.tags) {
				t.Errorf("sentence %d: tags %d, want %d", si, got, want.tags)
			}
			got := out.Names[int(first)*s.n : int(last)*s.n]
			if !reflect.DeepEqual(append([]int32{}, got...), append([]int32{}, want.names...)) {
				t.Errorf("sentence %d: names %d, want %d", si, got, want.names)
			}
			heads := make([]int32, last-first)
			for i := range heads {
				if heads[i] = out.Heads[int(first)+i] - first; out.Heads[int(first)+i] < 0 {
					heads[i] = -1
				}
				if got, want := out.Rels[int(first)+i], p.relation(want, i, int(heads[i])); got != want {
					t.Errorf("sentence %d: relation of word %d is %d, want %d", si, i, got, want)
				}
			}
			if len(heads) == 0 {
				continue
			}
			if want.total(heads) == lowest {
				t.Fatalf("sentence %d: %d is no tree", si, heads)
			}
			if len(heads) <= 6 {
				if got, most := want.total(heads), mostOf(want); got != most {
					t.Errorf("sentence %d: tree worth %d, want %d", si, got, most)
				}
			}
		}
	}
}

// mostOf is the worth of the best of all trees.
func mostOf(s *scored) int64 {
	n := len(s.root)
	heads := make([]int32, n)
	most := int64(lowest)
	var try func(i int)
	try = func(i int) {
		if i == n {
			most = max(most, s.total(heads))
			return
		}
		for h := -1; h < n; h++ {
			if h != i {
				heads[i] = int32(h)
				try(i + 1)
			}
		}
	}
	try(0)
	return most
}

func TestTreesAreTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var tr tree
	for round := range 4000 {
		n := 1 + r.IntN(6)
		if round%4 > 0 {
			n = min(n, 5)
		}
		s := &scored{root: make([]int32, n)}
		width := []int32{3, 20, 1 << 21}[r.IntN(3)]
		flat := make([]int32, n*n)
		for i := range n {
			s.root[i] = r.Int32N(width) - width/2
			for j := range n {
				flat[i*n+j] = r.Int32N(width) - width/2
			}
			s.arcs = append(s.arcs, append([]int32{}, flat[i*n:][:n]...))
		}
		heads := tr.heads(flat, n, s.root)
		if got, want := s.total(heads), mostOf(s); got != want {
			t.Fatalf("round %d, %d words: %v worth %d, want %d", round, n, heads, got, want)
		}
	}
}

func TestLargeTreesAreTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 4))
	var tr tree
	for _, n := range []int{window, 100, 3, 200} {
		s := &scored{root: make([]int32, n)}
		flat := make([]int32, n*n)
		for i := range flat {
			flat[i] = r.Int32N(50)
		}
		for i := range n {
			s.arcs = append(s.arcs, append([]int32{}, flat[i*n:][:n]...))
		}
		if s.total(tr.heads(flat, n, s.root)) == lowest {
			t.Errorf("%d words: no tree", n)
		}
	}
}

// same compares two results in full.
func same(t *testing.T, what string, got, want *Result) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: results differ", what)
	}
}

func TestEveryPathReadsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	p := newPlain(small, 5, vocabulary)
	d := document(r, lengths(r, 30)...)
	before := kernel.Active()
	defer func() { _ = kernel.Use(before) }()
	var want *Result
	for _, opened := range kernel.Paths() {
		_ = kernel.Use(opened)
		m := open(t, p)
		for _, path := range kernel.Paths() {
			_ = kernel.Use(path)
			got := &Result{}
			m.Run(d, got)
			if want == nil {
				want = got
			}
			same(t, fmt.Sprintf("opened on %s, run on %s", opened, path), got, want)
		}
	}
}

func TestOneSentenceReadsAsInItsDocument(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	m := open(t, newPlain(small, 6, vocabulary))
	d := document(r, lengths(r, 40)...)
	var whole, one Result
	m.Run(d, &whole)
	for _, s := range d.Sentences {
		alone := &text.Doc{Text: d.Text, Tokens: d.Tokens[s.First:s.Last], Sentences: []text.Sentence{{Span: s.Span, Last: s.Last - s.First}}}
		m.Run(alone, &one)
		for i := range one.Tags {
			at := int(s.First) + i
			head := one.Heads[i]
			if head >= 0 {
				head += s.First
			}
			if one.Tags[i] != whole.Tags[at] || head != whole.Heads[at] || one.Rels[i] != whole.Rels[at] ||
				!reflect.DeepEqual(one.Names[i*m.n:][:m.n], whole.Names[at*m.n:][:m.n]) {
				t.Fatalf("token %d reads differently alone", at)
			}
		}
	}
}

func TestManyGoroutinesReadTheSame(t *testing.T) {
	m := open(t, newPlain(small, 7, vocabulary))
	var docs []*text.Doc
	var want []*Result
	for i := range uint64(20) {
		r := rand.New(rand.NewPCG(i, 8))
		docs = append(docs, document(r, lengths(r, 8)...))
		want = append(want, &Result{})
		m.Run(docs[i], want[i])
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range docs {
				k := (i + g) % len(docs)
				got := &Result{}
				m.Run(docs[k], got)
				same(t, fmt.Sprint("document ", k), got, want[k])
			}
		})
	}
	wg.Wait()
}

func TestLongSentencesBecomeOneTree(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 1))
	m := open(t, newPlain(small, 8, vocabulary))
	for _, n := range []int{window, window + 1, 3*window + 7} {
		d := document(r, 5, n, 9)
		var out Result
		m.Run(d, &out)
		for _, s := range d.Sentences {
			roots := 0
			for i := s.First; i < s.Last; i++ {
				isRoot := out.Rels[i] == m.root
				if (out.Heads[i] < 0) != isRoot {
					t.Fatalf("%d words: token %d has head %d and relation %d", n, i, out.Heads[i], out.Rels[i])
				}
				if isRoot {
					roots++
				}
				steps := 0
				for at := i; at >= 0 && steps <= n; at = out.Heads[at] {
					steps++
				}
				if steps > n {
					t.Fatalf("%d words: token %d leads to no root", n, i)
				}
			}
			if roots != 1 {
				t.Errorf("%d words: %d roots", n, roots)
			}
		}
	}
}

func TestRunAllocatesNothingByWordOrSentence(t *testing.T) {
	m := open(t, newPlain(small, 9, vocabulary))
	d := article(400)
	var out Result
	m.Run(d, &out)
	// The pool may lose its scratch now and then; making it anew takes some thirty allocations.
	if n := testing.AllocsPerRun(10, func() { m.Run(d, &out) }); n > 100 {
		t.Errorf("%v allocations for 400 sentences", n)
	}
}

func TestOpenRefusesBrokenFiles(t *testing.T) {
	blob := newPlain(small, 1, vocabulary).blob()
	if _, err := Open(blob); err != nil {
		t.Fatal(err)
	}
	for cut := 0; cut < len(blob); cut += 1 + cut/50 {
		if _, err := Open(blob[:cut]); err == nil {
			t.Fatalf("a file cut to %d of %d bytes was opened", cut, len(blob))
		}
	}
	if _, err := Open(blob + strings.Repeat("x", 64)); err == nil {
		t.Error("a file with something behind it was opened")
	}
	for at := 4; at < 76; at += 4 {
		for _, v := range []byte{0, 255} {
			b := []byte(blob)
			if b[at+1] = v; v == 0 {
				b[at] = 0
			}
			if _, err := Open(string(b)); err == nil {
				t.Errorf("a file with another number at %d was opened", at)
			}
		}
	}
}

// FuzzOpen writes over any bytes of a sound file: it opens or not, and what opens runs.
func FuzzOpen(f *testing.F) {
	blob := newPlain(small, 1, vocabulary).blob()
	f.Add(uint32(40), []byte{1, 2, 3})
	f.Add(uint32(len(blob)/2), []byte{255, 255, 255, 127})
	d := document(rand.New(rand.NewPCG(1, 1)), 7, 20)
	f.Fuzz(func(t *testing.T, at uint32, over []byte) {
		b := []byte(blob)
		copy(b[int(at)%len(b):], over)
		m, err := Open(string(b))
		if err != nil {
			return
		}
		var out Result
		m.Run(d, &out)
	})
}

// article draws what news looks like to the network: sentences of 5 to 40 words, 22 on the mean.
func article(sentences int) *text.Doc {
	r := rand.New(rand.NewPCG(2, 2))
	var n []int
	for range sentences {
		n = append(n, 5+r.IntN(36))
	}
	return document(r, n...)
}

func BenchmarkRun(b *testing.B) {
	p := newPlain(real_, 1, vocabulary)
	before := kernel.Active()
	defer func() { _ = kernel.Use(before) }()
	m := open(b, p)
	d := article(200)
	var out Result
	for _, path := range kernel.Paths() {
		b.Run(string(path), func(b *testing.B) {
			_ = kernel.Use(path)
			b.ReportAllocs()
			for b.Loop() {
				m.Run(d, &out)
			}
			words := float64(b.N) * float64(len(d.Tokens))
			b.ReportMetric(float64(b.Elapsed().Microseconds())/words, "µs/word")
			b.ReportMetric(words/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	blob := newPlain(real_, 1, vocabulary).blob()
	for b.Loop() {
		if _, err := Open(blob); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	d := &text.Doc{Text: strings.Repeat("The ministers of both states agreed on Friday to open the border crossing at Rafah after talks in Geneva. ", 50)}
	token.Split(d)
	var in Inputs
	for b.Loop() {
		for _, s := range d.Sentences {
			in.Load(d, s)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(d.Tokens)), "ns/word")
}
