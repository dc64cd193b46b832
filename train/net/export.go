package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/encode"
	names "github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/parse"
	"github.com/readout-news/readout/internal/nlp/tag"
	"github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
)

// The exported sets are arrays in little-endian order, one file each, that NumPy reads as they are:
//
//	form.low u32, form.shape u8, form.upper u8   of every distinct spelling, commonest first
//	low.hash u64, low.count u32, low.affix u16x7 of every distinct lowered form
//	combo.known u16, combo.span u16, combo.place u8   what the gazetteer may say of a token
//	SET.token u16 (65535: the next of SET.rare u32), SET.gaz u16 (tokens with a capital only),
//	SET.length u16 and SET.mode u8 of every sentence, SET.document u32: sentences of every document
//	SET.tag, SET.head (place in the sentence + 1, 0 the root), SET.rel, SET.name u8, where labelled
//
// No text leaves the labelled folder but the lowered forms' hashes.
const rare = 65535

type combo struct {
	known, span gazetteer.Flags
	place       uint8
}

type exporter struct {
	dir    string
	forms  map[string]uint32
	form   []form
	lows   map[uint64]uint32
	low    []low
	combos map[combo]uint16
	combo  []combo
	tag    []string
	rel    []string
	in     encode.Inputs
	sets   []*set
}

type form struct {
	low   uint32
	count uint32
	shape uint8
	upper bool
}

type low struct {
	hash  uint64
	count uint32
	affix [encode.Affixes]uint16
}

// set is one set on its way out; tokens still hold the numbers of forms in order of their first sight.
type set struct {
	Name      string
	tokens    []uint32
	gaz       []uint16
	length    []uint16
	mode      []uint8
	document  []uint32
	tag, head []uint8
	rel, name []uint8
	labelled  bool
}

func newExporter(dir string) *exporter {
	return &exporter{dir: dir, forms: map[string]uint32{}, lows: map[uint64]uint32{}, combos: map[combo]uint16{}}
}

func (x *exporter) set(name string, labelled bool) *set {
	s := &set{Name: name, labelled: labelled}
	x.sets = append(x.sets, s)
	return s
}

// sentence adds sentence i of d; labels holds the label of every token of d, nil where there are none.
func (x *exporter) sentence(s *set, d *text.Doc, i int, labels []uint8) {
	sent := d.Sentences[i]
	n := sent.Last - sent.First
	if n == 0 || n > maxWords {
		return
	}
	x.in.Load(d, sent)
	for j := range x.in.Tokens {
		t := &x.in.Tokens[j]
		s.tokens = append(s.tokens, x.see(d.Word(sent.First+int32(j)), t))
		if t.Upper {
			s.gaz = append(s.gaz, x.number(combo{t.Known, t.Span, t.Place}))
		}
	}
	s.mode = append(s.mode, uint8(x.in.Mode))
	s.document[len(s.document)-1]++
	x.label(s, d, sent, labels)
}

// labels adds the labels of d alone.
func (x *exporter) labels(s *set, d *text.Doc, labels []uint8) {
	for _, sent := range d.Sentences {
		if n := sent.Last - sent.First; n > 0 && n <= maxWords {
			x.label(s, d, sent, labels)
		}
	}
}

func (x *exporter) label(s *set, d *text.Doc, sent text.Sentence, labels []uint8) {
	s.length = append(s.length, uint16(sent.Last-sent.First))
	if !s.labelled {
		return
	}
	for j := sent.First; j < sent.Last; j++ {
		t := &d.Tokens[j]
		l := uint8(255)
		if labels != nil {
			l = labels[j]
		}
		s.name = append(s.name, l)
		s.tag = append(s.tag, number(&x.tag, t.POS.String()+" "+t.Tag.String()))
		s.head = append(s.head, uint8(max(t.Head-sent.First+1, 0)))
		s.rel = append(s.rel, number(&x.rel, t.Rel.String()))
	}
}

// maxWords is the longest sentence that is exported.
const maxWords = 160

// number is the place of k in list, to which it is added where it is new.
func number(list *[]string, k string) uint8 {
	n := slices.Index(*list, k)
	if n < 0 {
		n = len(*list)
		*list = append(*list, k)
	}
	return uint8(n)
}

func (x *exporter) number(c combo) uint16 {
	n, ok := x.combos[c]
	if !ok {
		n = uint16(len(x.combo))
		x.combos[c] = n
		x.combo = append(x.combo, c)
	}
	return n
}

func (x *exporter) see(word string, t *encode.Input) uint32 {
	f, ok := x.forms[word]
	if !ok {
		l, ok := x.lows[t.Word]
		if !ok {
			l = uint32(len(x.low))
			x.lows[t.Word] = l
			n := low{hash: t.Word}
			for k := range n.affix {
				n.affix[k] = uint16(t.Affix(k, affixBits))
			}
			x.low = append(x.low, n)
		}
		f = uint32(len(x.form))
		x.forms[strings.Clone(word)] = f
		x.form = append(x.form, form{low: l, shape: t.Shape, upper: t.Upper})
	}
	x.form[f].count++
	x.low[x.form[f].low].count++
	return f
}

const affixBits = 14

func (x *exporter) doc(s *set, d *text.Doc, names []uint8) {
	s.document = append(s.document, 0)
	for i := range d.Sentences {
		x.sentence(s, d, i, names)
	}
}

// treebank exports gold trees with the names of the same sentences.
func (x *exporter) treebank(name, path string, labelled []corpus.Article) {
	f, err := os.Open(path)
	must(err)
	docs, err := conllu.Read(f)
	f.Close()
	must(err)
	labels := align(docs, labelled)
	s := x.set(name, true)
	for i, d := range docs {
		x.doc(s, d, labels[i])
	}
	if strings.HasSuffix(name, "_dev") {
		return
	}
	s = x.set(name+"_head", true)
	for i, d := range docs {
		d, l := headline(d, labels[i], 3, 6, false)
		x.doc(s, d, l)
	}
	for i, d := range docs {
		d, l := headline(d, labels[i], 5, 12, true)
		x.doc(s, d, l)
	}
}

// align gives the labels of every document's tokens by the characters they stand on, since the sets differ
// in how they split a few words, and in the order of their documents.
func align(docs []*text.Doc, names []corpus.Article) [][]uint8 {
	by := map[string]*corpus.Article{}
	for i := range names {
		by[names[i].Doc.ID] = &names[i]
	}
	out := make([][]uint8, len(docs))
	for i, d := range docs {
		a := by[d.ID]
		if a == nil {
			panic("no names for document " + d.ID)
		}
		var letters []byte
		var labels []uint8 // of every byte
		for i := range a.Doc.Tokens {
			w := a.Doc.Word(int32(i))
			letters = append(letters, w...)
			for range len(w) {
				labels = append(labels, a.Labels[i])
			}
		}
		at := 0
		for j := range d.Tokens {
			w := d.Word(int32(j))
			if at+len(w) > len(letters) || string(letters[at:at+len(w)]) != w {
				panic(fmt.Sprintf("word %d of document %s differs: %q", j, d.ID, w))
			}
			out[i] = append(out[i], labels[at])
			at += len(w)
		}
	}
	return out
}

// raw exports articles; one in *every is also read by the linear models, as silver.
func (x *exporter) raw(data string) {
	s, copied := x.set("raw", false), x.set("silver", true)
	tagger, parser, linear := tag.Embedded(), parse.Embedded(), names.Embedded()
	articles(data, func(d *text.Doc, n int) {
		x.doc(s, d, nil)
		if n%*every == 0 {
			tagger.Tag(d)
			parser.Parse(d)
			linear.Find(d)
			x.doc(copied, d, labelsOf(d))
		}
	})
}

// articles yields the raw news, split into sentences and words, and numbered from 1.
func articles(data string, yield func(d *text.Doc, n int)) {
	cmd := exec.Command("xz", "-dc", filepath.Join(data, "raw/news.txt.xz"))
	pipe, err := cmd.StdoutPipe()
	must(err)
	must(cmd.Start())
	sc := bufio.NewScanner(pipe)
	sc.Buffer(nil, 1<<26)
	var body strings.Builder
	n := 0
	for sc.Scan() {
		if line := sc.Text(); line != "" {
			body.WriteString(line)
			body.WriteByte('\n')
			continue
		}
		n++
		d := &text.Doc{Text: body.String()}
		nlp.Split(d)
		yield(d, n)
		body.Reset()
	}
	must(sc.Err())
	must(cmd.Wait())
}

// silver yields the articles that are labelled.
func silver(data string, yield func(*text.Doc)) {
	articles(data, func(d *text.Doc, n int) {
		if n%*every == 0 {
			yield(d)
		}
	})
}

// labelsOf is the label of every token by d.Names.
func labelsOf(d *text.Doc) []uint8 {
	labels := make([]uint8, len(d.Tokens))
	for _, m := range d.Names {
		for i := m.First; i < m.Last; i++ {
			labels[i] = names.LabelOf(m.Kind, i == m.First, i == m.Last-1)
		}
	}
	return labels
}

// order numbers the forms by how common they are, so that the common ones fit in 16 bits.
func (x *exporter) order() []uint32 {
	by := make([]uint32, len(x.form))
	for i := range by {
		by[i] = uint32(i)
	}
	sort.SliceStable(by, func(i, j int) bool { return x.form[by[i]].count > x.form[by[j]].count })
	rank := make([]uint32, len(by))
	for r, f := range by {
		rank[f] = uint32(r)
	}
	sorted := make([]form, len(by))
	for i, f := range by {
		sorted[i] = x.form[f]
	}
	x.form = sorted
	return rank
}

func (x *exporter) write() {
	must(os.MkdirAll(x.dir, 0o755))
	rank := x.order()
	save(x, "form.low", collect(x.form, func(f form) uint32 { return f.low }))
	save(x, "form.shape", collect(x.form, func(f form) uint8 { return f.shape }))
	save(x, "form.upper", collect(x.form, func(f form) bool { return f.upper }))
	save(x, "low.hash", collect(x.low, func(l low) uint64 { return l.hash }))
	save(x, "low.count", collect(x.low, func(l low) uint32 { return l.count }))
	save(x, "low.affix", slices.Concat(collect(x.low, func(l low) []uint16 { return l.affix[:] })...))
	save(x, "combo.known", collect(x.combo, func(c combo) uint16 { return uint16(c.known) }))
	save(x, "combo.span", collect(x.combo, func(c combo) uint16 { return uint16(c.span) }))
	save(x, "combo.place", collect(x.combo, func(c combo) uint8 { return c.place }))
	for _, s := range x.sets {
		var tokens []uint16
		var rares []uint32
		for _, t := range s.tokens {
			if t = rank[t]; t >= rare {
				rares = append(rares, t)
				t = rare
			}
			tokens = append(tokens, uint16(t))
		}
		save(x, s.Name+".token", tokens)
		save(x, s.Name+".rare", rares)
		save(x, s.Name+".gaz", s.gaz)
		save(x, s.Name+".length", s.length)
		save(x, s.Name+".mode", s.mode)
		save(x, s.Name+".document", s.document)
		s.save(x)
		fmt.Printf("%-14s %9d words %8d sentences %6d documents\n", s.Name, len(s.tokens), len(s.length), len(s.document))
	}
	meta, err := json.MarshalIndent(map[string]any{"tags": x.tag, "relations": x.rel, "names": names.Labels, "affix_bits": affixBits,
		"shapes": encode.Shapes, "gazetteer": encode.GazetteerRows, "forms": len(x.form), "lows": len(x.low)}, "", " ")
	must(err)
	must(os.WriteFile(filepath.Join(x.dir, "meta.json"), meta, 0o644))
}

// save writes the labels of s, where it has any.
func (s *set) save(x *exporter) {
	if s.labelled {
		save(x, s.Name+".tag", s.tag)
		save(x, s.Name+".head", s.head)
		save(x, s.Name+".rel", s.rel)
		save(x, s.Name+".name", s.name)
	}
}

func collect[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

func save[T any](x *exporter, name string, data []T) {
	f, err := os.Create(filepath.Join(x.dir, name))
	must(err)
	w := bufio.NewWriterSize(f, 1<<20)
	must(binary.Write(w, binary.LittleEndian, data))
	must(w.Flush())
	must(f.Close())
}
