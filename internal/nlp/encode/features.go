package encode

import (
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// Mode is how a line is written: in a headline a capital says little.
type Mode uint8

// The modes of a line.
const (
	Prose Mode = iota
	TitleCase
	AllCaps
)

// Classes of spelling; with the line's [Mode] one of Shapes rows.
const (
	shapeLower uint8 = iota
	shapeCapital
	shapeCapitals
	shapeMixed
	shapeInitial // one capital letter
	shapeDigits
	shapeNumber // digits with signs
	shapeAlnum
	shapeSign  // one ASCII sign
	shapeSigns // several, or beyond ASCII
	shapeJoined
	shapeDotted // capitals with a dot inside
	classes

	// Shapes is the number of rows for spelling.
	Shapes = int(classes) * 3
	// GazetteerRows is the number of rows for what the gazetteer knows: of the word alone, then of the
	// longest name over it, by kind and place in it.
	GazetteerRows = 16 + 16*4
	// Affixes is how many beginnings and ends of an unknown word are looked at.
	Affixes = 7
)

// Input is what the network sees of one token.
type Input struct {
	Word  uint64 // hash of the lowered form with every digit as 0
	Shape uint8
	Upper bool // holds a capital letter
	// Known is what the gazetteer knows the word as, Span the longest name over it and Place where in
	// that name the word stands: 0 first, 1 inside, 2 last, 3 alone. All zero where it is written small.
	Known, Span gazetteer.Flags
	Place       uint8
	affixes     [Affixes]uint32
	low         [32]byte // the beginning and end of the lowered form
	size        uint16
}

// Inputs is the scratch for the tokens of one sentence.
type Inputs struct {
	Tokens []Input
	Mode   Mode
	seen   []gazetteer.Seen
}

// Load reads sentence s of d.
func (in *Inputs) Load(d *text.Doc, s text.Sentence) {
	in.Tokens = in.Tokens[:0]
	for i := s.First; i < s.Last; i++ {
		in.Tokens = append(in.Tokens, Input{})
		in.Tokens[len(in.Tokens)-1].see(d.Word(i))
	}
	in.Mode = in.mode(d, s)
	in.lookUp(d, s)
}

// Row is the row for spelling of token i.
func (in *Inputs) Row(i int) int { return int(in.Mode)*int(classes) + int(in.Tokens[i].Shape) }

// Gazetteer appends the rows for what the gazetteer knows.
func (t *Input) Gazetteer(rows []uint16) []uint16 {
	for b := range uint16(16) {
		if t.Known>>b&1 != 0 {
			rows = append(rows, b)
		}
	}
	for b := range uint16(16) {
		if t.Span>>b&1 != 0 {
			rows = append(rows, 16+4*b+uint16(t.Place))
		}
	}
	return rows
}

const fnvBasis, fnvPrime = 14695981039346656037, 1099511628211

// see reads the letters of one token.
func (t *Input) see(s string) {
	h := uint64(fnvBasis)
	var upper, low, digits, signs, dots int
	var firstUpper bool
	var buf [utf8.UTFMax]byte
	head, n := 0, 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsUpper(r):
			firstUpper = firstUpper || i == 0
			upper++
			r = unicode.ToLower(r)
		case unicode.IsLetter(r):
			low++
		case unicode.IsDigit(r):
			digits++
			r = '0'
		case r == '.':
			dots++
			signs++
		default:
			signs++
		}
		for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
			h = (h ^ uint64(c)) * fnvPrime
			if head < 16 {
				t.low[head] = c
				head++
			}
			t.low[16+n%16] = c
			n++
		}
		i += size
	}
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	h ^= h >> 29
	t.Word, t.Upper, t.size = h, upper > 0, uint16(min(n, 1<<15))
	t.Shape = shapeOf(s, upper, low, digits, signs, dots, firstUpper)
	t.affix(n)
}

func shapeOf(s string, upper, low, digits, signs, dots int, firstUpper bool) uint8 {
	switch {
	case upper+low == 0:
		switch {
		case digits > 0 && signs == 0:
			return shapeDigits
		case digits > 0:
			return shapeNumber
		case len(s) == 1:
			return shapeSign
		}
		return shapeSigns
	case digits > 0:
		return shapeAlnum
	case upper > 0 && dots > 0:
		return shapeDotted
	case upper == 0 && signs > 0:
		return shapeJoined
	case upper == 0:
		return shapeLower
	case upper == 1 && low == 0:
		return shapeInitial
	case low == 0:
		return shapeCapitals
	case upper == 1 && firstUpper:
		return shapeCapital
	}
	return shapeMixed
}

// affix hashes the first one to three and the last one to four bytes of the lowered form.
func (t *Input) affix(n int) {
	hash := func(kind int, from, to int) uint32 {
		h := (uint32(2166136261) ^ uint32(kind)) * 16777619
		for i := from; i < to; i++ {
			h = (h ^ uint32(t.low[16+i%16])) * 16777619
		}
		return h * 0x9E3779B1
	}
	first := func(kind, k int) uint32 {
		h := (uint32(2166136261) ^ uint32(kind)) * 16777619
		for _, c := range t.low[:min(k, n)] {
			h = (h ^ uint32(c)) * 16777619
		}
		return h * 0x9E3779B1
	}
	for k := range 3 {
		t.affixes[k] = first(k, k+1)
	}
	for k := range 4 {
		t.affixes[3+k] = hash(3+k, max(0, n-k-1), n)
	}
}

// Affix is the row of affix k among 1<<bits rows.
func (t *Input) Affix(k, bits int) uint32 { return t.affixes[k] >> (32 - bits) }

// mode tells a headline from prose: nearly all its longer words are capitalised.
func (in *Inputs) mode(d *text.Doc, s text.Sentence) Mode {
	var long, first, caps, letters int
	for i := range in.Tokens {
		t := &in.Tokens[i]
		switch t.Shape {
		case shapeDigits, shapeNumber, shapeSign, shapeSigns:
			continue
		}
		letters++
		n := d.Tokens[s.First+int32(i)].Len()
		if n > 1 && (t.Shape == shapeCapitals || t.Shape == shapeDotted) {
			caps++
		}
		if n >= 4 {
			long++
			if t.Upper {
				first++
			}
		}
	}
	switch {
	case letters >= 3 && caps*10 >= letters*8:
		return AllCaps
	case long >= 4 && first*10 >= long*8:
		return TitleCase
	}
	return Prose
}

// lookUp notes what the gazetteer knows of the words of the sentence.
func (in *Inputs) lookUp(d *text.Doc, s text.Sentence) {
	in.seen = in.seen[:0]
	for i := range in.Tokens {
		t, w := &in.Tokens[i], d.Word(s.First+int32(i))
		in.seen = append(in.seen, gazetteer.Seen{Word: w, Upper: t.Upper, Sign: t.Shape == shapeSign})
	}
	gazetteer.Cover(in.seen)
	for i := range in.Tokens {
		t, x := &in.Tokens[i], &in.seen[i]
		t.Known, t.Span, t.Place = x.Known, x.Span, x.Place
	}
	clear(in.seen) // the scratch outlives the text
}
