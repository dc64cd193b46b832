package encode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/readout-news/readout/internal/kernel"
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
	sizes := []size{small, small, small}
	steps := [][]int{{1}, {1, 2, 4}, {3, 40, 1}}
	sizes[1].t, sizes[1].r = 30, 17
	for seed, s := range sizes {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		p := newPlain(s, uint64(seed), vocabulary, steps[seed]...)
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

// same compares two results in full.
func same(t *testing.T, what string, got, want *Result) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: results differ", what)
	}
}

func TestEveryPathReadsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	p := newPlain(small, 5, vocabulary, 2, 5, 1)
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
	m := open(t, newPlain(small, 6, vocabulary, 2, 5, 1))
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
	m := open(t, newPlain(small, 7, vocabulary, 2, 5, 1))
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
	m := open(t, newPlain(small, 8, vocabulary, 2, 5, 1))
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
	m := open(t, newPlain(small, 9, vocabulary, 2, 5, 1))
	d := article(400)
	var out Result
	m.Run(d, &out)
	// The pool may lose its scratch now and then; making it anew takes some thirty allocations.
	if n := testing.AllocsPerRun(10, func() { m.Run(d, &out) }); n > 100 {
		t.Errorf("%v allocations for 400 sentences", n)
	}
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

// What the network says must not depend on the machine: this is what every processor must give.
func TestEveryMachineReadsTheSame(t *testing.T) {
	m := open(t, newPlain(small, 3, vocabulary, 2, 5, 1))
	d := article(20)
	d.Text = strings.ToLower(d.Text) // the lists of names change; they know nothing written small
	var out Result
	m.Run(d, &out)
	h := crc32.NewIEEE()
	for _, v := range []any{out.Tags, out.Heads, out.Rels, out.Names} {
		_ = binary.Write(h, binary.LittleEndian, v)
	}
	if got, want := h.Sum32(), uint32(0x5293d53d); got != want {
		t.Errorf("result has the checksum %#x, want %#x", got, want)
	}
}
