package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/csv"
	"math/bits"
	"os"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
)

// place is one row of the places of a key.
type place struct {
	name, country, admin string
	lat, lon             float64
	kind                 int // 0 country, 1 region, 2 division, 3 major city, 4 city
	size                 int // log2 of the population
}

// entry is everything known under one key.
type entry struct {
	flags  gazetteer.Flags
	places []place
}

type names map[gazetteer.Key]*entry

func (n names) flag(name string, f gazetteer.Flags) {
	k := gazetteer.KeyOf(name)
	if k == 0 {
		return
	}
	e := n[k]
	if e == nil {
		e = &entry{}
		n[k] = e
	}
	e.flags |= f
}

func (n names) is(name string, f gazetteer.Flags) bool {
	e := n[gazetteer.KeyOf(name)]
	return e != nil && e.flags&f != 0
}

var kinds = [...]gazetteer.Flags{gazetteer.Country, gazetteer.Region, gazetteer.Admin1, gazetteer.MajorCity, gazetteer.City}

func (n names) place(name string, p place) {
	n.flag(name, kinds[p.kind])
	if e := n[gazetteer.KeyOf(name)]; e != nil && !slices.Contains(e.places, p) {
		e.places = append(e.places, p)
	}
}

// pack writes the table; see internal/gazetteer for its shape.
func pack(n names) []byte {
	keys := make([]gazetteer.Key, 0, len(n))
	for k := range n {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	k := max(4, bits.Len(uint(len(keys)*5/4)))
	slots := make([]byte, 8<<k)
	var places, text bytes.Buffer
	texts, admins, countries := map[string]uint32{}, numbered{}, numbered{}
	admins.of("")
	countries.of("-")
	count := uint32(0)
	for _, key := range keys {
		e := n[key]
		slices.SortStableFunc(e.places, func(a, b place) int {
			return cmp.Or(cmp.Compare(min(a.kind, 3), min(b.kind, 3)), cmp.Compare(b.size, a.size), cmp.Compare(a.kind, b.kind),
				strings.Compare(a.country, b.country), strings.Compare(a.admin, b.admin), cmp.Compare(a.lat, b.lat), cmp.Compare(a.lon, b.lon))
		})
		first := uint32(0)
		for i, p := range e.places {
			if i == 0 {
				first = count + 1
			}
			at, ok := texts[p.name]
			if !ok {
				at = uint32(text.Len())
				texts[p.name] = at
				text.WriteByte(byte(len(p.name)))
				text.WriteString(p.name)
			}
			if i == len(e.places)-1 {
				at |= 1 << 31
			}
			write(&places, at, int16(round100(p.lat)), int16(round100(p.lon)), uint16(admins.of(p.admin)), uint8(countries.of(p.country)), uint8(p.kind<<5|p.size))
			count++
		}
		slot, check := key.Slot(k)
		for binary.LittleEndian.Uint16(slots[slot*8+2:]) != 0 {
			slot = (slot + 1) & (1<<k - 1)
		}
		binary.LittleEndian.PutUint16(slots[slot*8:], check)
		binary.LittleEndian.PutUint16(slots[slot*8+2:], uint16(e.flags))
		binary.LittleEndian.PutUint32(slots[slot*8+4:], first)
	}
	var b bytes.Buffer
	b.WriteString("RDG1")
	al, cl := admins.lines(), countries.lines()
	write(&b, uint32(k), count, uint32(text.Len()), uint32(len(al)), uint32(len(cl)))
	for _, part := range [][]byte{slots, places.Bytes(), text.Bytes(), []byte(al), []byte(cl)} {
		b.Write(part)
	}
	return b.Bytes()
}

// numbered gives strings their numbers in the order of their coming.
type numbered struct {
	index map[string]int
	list  []string
}

func (n *numbered) of(s string) int {
	if n.index == nil {
		n.index = map[string]int{}
	}
	i, ok := n.index[s]
	if !ok {
		i = len(n.list)
		n.index[s] = i
		n.list = append(n.list, s)
	}
	return i
}

func (n *numbered) lines() string { return strings.Join(n.list, "\n") + "\n" }

func write(b *bytes.Buffer, values ...any) {
	for _, v := range values {
		must(binary.Write(b, binary.LittleEndian, v))
	}
}

func round100(x float64) int {
	if x < 0 {
		return -int(-x*100 + 0.5)
	}
	return int(x*100 + 0.5)
}

func open(path string) *os.File {
	f, err := os.Open(path)
	must(err)
	return f
}

// readCSV gives the rows under the header.
func readCSV(path string) [][]string {
	r := csv.NewReader(open(path))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	must(err)
	return rows[1:]
}

func abs(x float64) float64 { return max(x, -x) }

func unique(names ...string) []string {
	var out []string
	for _, n := range names {
		if n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
