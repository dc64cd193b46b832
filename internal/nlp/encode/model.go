package encode

import (
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/kernel"
)

// Model is an opened network. It is safe for concurrent use.
//
// The file is written by train/net/pack.py, little-endian, and read in place:
//
//	"RDN2", u32 x 15     e d layers f a b r t n V slotBits H S G maxArc
//	layers times u32     how many places away the words are that each layer looks at: 1 for the next
//	labels               of tags (t), relations (r) and names (n): u32 bytes, the labels with '\n' between them, padded to 4
//	slots                1<<slotBits times { u32 check, u32 row+1 }: the known words, by linear probing
//	word rows            V x e int8, V f32; row 0 for the unknown word, to which its affixes are added
//	affix rows           H x e int8, H f32
//	spelling rows        S x e int8, S f32 ([Inputs.Row])
//	gazetteer rows       G x e int8, G f32 ([Input.Gazetteer])
//	input                matrix e x 3d: what a word gives to the next word, to itself and to the word before it; of
//	                     the three biases the sum counts
//	for each layer       matrix d x 3f, in order as for the input; matrix f x d
//	out                  matrix d x (t+2a+2b+1+n): tags, arcs as dependent and head, labels the same, root, names
//	distances            2*maxArc+1 f32 for arcs; b f32, the root as head of a label
//	label                matrix b x r
//
// A matrix is its packed bytes ([kernel.Matrix]), f32 scales of columns and f32 biases, both padded to 16. Each run of rows,
// scales, biases or other floats begins at a multiple of 64 bytes.
type Model struct {
	Tags, Relations, Names []string

	size
	affixBits                       int
	root                            uint8 // the relation of a sentence's root
	slots                           []slot
	words, affixes, shapes, gazette rows
	input                           mixer
	out, label                      linear
	layers                          []layer
	arcPlace                        []float32 // that of distance x at window+x
	labelRoot                       []float32
	pool                            sync.Pool
}

// size is the numbers at the file's head.
type size struct {
	e, d, depth, f, a, b, r, t, n, vocabulary, slotBits, h, s, g, maxArc int
}

// slot is a place of the hash table of known words.
type slot struct{ check, row uint32 }

// rows are vectors of 8 bits with a scale each.
type rows struct {
	q     []int8
	scale []float32
	width int
}

func (r *rows) addTo(x []float32, i int) {
	kernel.AddRow(x, r.q[i*r.width:][:r.width], r.scale[i])
}

// linear is a matrix with the scales and biases of its columns, padded to 16.
type linear struct {
	*kernel.Matrix
	scale, bias []float32
}

// mixer is a matrix of three parts of one width: what a word gives to the word that is step places on, to itself and
// to the word step places back.
type mixer struct {
	linear
	step, width int
	bias        []float32
}

// layer adds to the state of a word what inner makes of the words around, negative numbers as 0, times outer.
type layer struct {
	inner mixer
	outer linear
}

// window is the longest stretch that is read at once. Longer sentences, which are tables or lists rather than
// sentences, are read in pieces: arcs grow with the square of the length.
const window = 512

// Open reads the header of blob, checks all sizes and keeps the rest as it is.
func Open(blob string) (*Model, error) {
	f := &file{blob: blob}
	m := &Model{}
	steps, err := m.header(f)
	if err != nil {
		return nil, err
	}
	m.Tags, m.Relations, m.Names = f.labels(m.t), f.labels(m.r), f.labels(m.n)
	m.slots = f.slots(1 << m.slotBits)
	m.words, m.affixes = f.rows(m.vocabulary, m.e), f.rows(m.h, m.e)
	m.shapes, m.gazette = f.rows(m.s, m.e), f.rows(m.g, m.e)
	m.input = f.mixer(m.e, m.d, 1)
	for _, step := range steps {
		m.layers = append(m.layers, layer{inner: f.mixer(m.d, m.f, step), outer: f.matrix(m.f, m.d, 0)})
	}
	m.out = f.matrix(m.d, m.t+2*m.a+2*m.b+1+m.n, 128)
	m.arcPlace = f.distances(m.maxArc)
	m.labelRoot = f.floats(m.b)
	m.label = f.matrix(m.b, m.r, 0)
	if f.err == nil && len(f.blob)-f.at >= 64 {
		f.err = errors.New("network file goes on behind its end")
	}
	if f.err != nil {
		return nil, fmt.Errorf("encode: %w", f.err)
	}
	root := slices.Index(m.Relations, "root")
	if root < 0 {
		return nil, errors.New("encode: no relation is called root")
	}
	m.root, m.affixBits = uint8(root), bits.Len(uint(m.h))-1
	m.pool.New = func() any { return &scratch{m: m} }
	return m, nil
}

// MustOpen is Open for embedded models.
func MustOpen(blob string) *Model {
	m, err := Open(blob)
	if err != nil {
		panic(err)
	}
	return m
}

// header reads all up to the labels and gives the steps of the layers.
func (m *Model) header(f *file) (steps []int, err error) {
	if magic := f.take(4); magic != "RDN2" {
		return nil, fmt.Errorf("encode: network file begins with %q; this program reads RDN2", magic)
	}
	s := &m.size
	for _, x := range []*int{&s.e, &s.d, &s.depth, &s.f, &s.a, &s.b, &s.r, &s.t, &s.n,
		&s.vocabulary, &s.slotBits, &s.h, &s.s, &s.g, &s.maxArc} {
		*x = int(min(f.u32(), 1<<30))
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	for range s.depth {
		step := f.u32()
		if step < 1 || step > window {
			return nil, fmt.Errorf("encode: convolution over %d places", step)
		}
		steps = append(steps, int(step))
	}
	return steps, f.err
}

func (s *size) check() error {
	for _, x := range []int{s.e, s.d, s.f, s.a, s.b} {
		if x < 32 || x > 4096 || x%32 != 0 {
			return fmt.Errorf("encode: width %d is not a multiple of 32 up to 4096", x)
		}
	}
	within := func(x, low, high int) bool { return low <= x && x <= high }
	switch {
	case !within(s.depth, 1, 64) || !within(s.r, 2, 256) || !within(s.t, 1, 256) || !within(s.n, 1, 256):
		return errors.New("encode: too few or too many layers or labels")
	case !within(s.vocabulary, 1, 1<<24) || !within(s.slotBits, 1, 26) || !within(s.h, 2, 1<<24) || bits.OnesCount(uint(s.h)) != 1:
		return errors.New("encode: size of a table out of range")
	case s.s != Shapes || s.g != GazetteerRows:
		return errors.New("encode: trained for other features of words")
	case !within(s.maxArc, 1, window):
		return errors.New("encode: distance out of range")
	}
	return nil
}

// row is the row of a word, 0 for the unknown one.
func (m *Model) row(hash uint64) int {
	mask := uint64(len(m.slots) - 1)
	at := hash >> (64 - m.slotBits)
	for range m.slots {
		s := m.slots[at]
		if s.row == 0 {
			return 0
		}
		if s.check == uint32(hash) {
			if int64(s.row) > int64(m.vocabulary) {
				return 0
			}
			return int(s.row - 1)
		}
		at = (at + 1) & mask
	}
	return 0
}
