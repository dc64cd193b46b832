package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/readout-news/readout/text"
)

const (
	fewLetters  = 4 // of a part of a name that may be spelt otherwise by one letter
	manyLetters = 6 // by two
)

// spelled is a full name as documents print it.
type spelled struct {
	parts []string // lower case, without marks
	who   int32
	at    []detail // the first place in each document
}

// spellings names the people whose name reporters spell otherwise: all parts alike but one, and that by a letter or two, or by one slip where
// nothing else has made them one. No document has both, as it would of two people. Names that papers write over from another script
// are not compared.
func (d *desk) spellings() {
	all := d.fullNames()
	names := sync.OnceValue(d.nameWords)
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			x, y := &all[i], &all[k]
			if n := misspeltPart(x.parts, y.parts); n >= 0 && (x.who == y.who || oneSlip(x.parts[n], y.parts[n])) && !bothIn(names(), x.parts[n], y.parts[n]) {
				d.part(d.who[x.who].id, "name", "the name is spelt otherwise", slices.Concat(x.at, y.at))
			}
		}
	}
}

// fullNames are the names of two words and more that documents have for people, in the order of the documents.
func (d *desk) fullNames() (out []spelled) {
	at := map[string]int{}
	for i, a := range d.docs {
		for k := range a.Doc.Mentions {
			m := &a.Doc.Mentions[k]
			who := d.at(i, int32(k))
			if m.Form != text.Named || m.Kind != text.Person || who < 0 || otherScripts[d.who[who].Country] {
				continue
			}
			value := a.Doc.Str(m.Span)
			parts := strings.Fields(letters(fold(value)))
			if len(parts) < 2 || arabic(value) {
				continue
			}
			key := fmt.Sprint(who, parts)
			n, ok := at[key]
			if !ok {
				n = len(out)
				at[key], out = n, append(out, spelled{parts: parts, who: who})
			}
			if s := &out[n]; len(s.at) == 0 || s.at[len(s.at)-1].doc != i {
				if len(s.at) > 0 {
					value = s.at[0].value
				}
				s.at = append(s.at, detail{i, value, m.Span})
			}
		}
	}
	return out
}

// otherScripts are the countries whose names reach an English paper from another script.
var otherScripts = words("RUS UKR BLR BGR SRB MKD GRC CYP ARM GEO KAZ KGZ TJK MNG CHN TWN HKG JPN KOR PRK THA LAO KHM MMR LKA NPL BTN BGD IND PAK AFG IRN " +
	"IRQ SYR LBN JOR ISR PSE SAU YEM OMN ARE QAT BHR KWT EGY LBY SDN DZA MAR TUN MRT ETH ERI")

// arabic reports whether a name has an article of Arabic, or a word of kinship.
func arabic(name string) bool {
	return slices.ContainsFunc(strings.Fields(fold(name)), func(w string) bool {
		return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || w == "al" || w == "bin" || w == "ibn" || w == "abu"
	})
}

// oneSlip reports whether two words part by one letter, or by two that changed places.
func oneSlip(a, b string) bool { return edits(a, b) == 1 || swapped(a, b) }

// otherEnd reports whether two given names differ at the end alone: those of a brother and a sister, or a short form.
func otherEnd(a, b string) bool {
	n := beginAlike(a, b)
	return n == min(len(a), len(b)) || n >= max(len(a), len(b))-1
}

// swapped reports whether two words are one but for two neighbours that changed places.
func swapped(a, b string) bool {
	i := beginAlike(a, b)
	return len(a) == len(b) && i+2 <= len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// beginAlike is the length of what two words begin with.
func beginAlike(a, b string) (n int) {
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// bothIn reports whether a document has names with each of two parts.
func bothIn(names []map[string]bool, x, y string) bool {
	return slices.ContainsFunc(names, func(in map[string]bool) bool { return in[x] && in[y] })
}

// nameWords are the words of each document that begin with a capital, as the parts of names compare.
func (d *desk) nameWords() []map[string]bool {
	out := make([]map[string]bool, len(d.docs))
	for i, a := range d.docs {
		out[i] = map[string]bool{}
		for t := range a.Doc.Tokens {
			if w := a.Doc.Word(int32(t)); w != "" && unicode.IsUpper([]rune(w)[0]) {
				out[i][letters(fold(w))] = true
			}
		}
	}
	return out
}

// misspeltPart is the one part of a name that another name spells otherwise, -1 where they are alike or are two names.
func misspeltPart(x, y []string) int {
	part := -1
	if len(x) != len(y) {
		return part
	}
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if part >= 0 || !misspelt(x[i], y[i]) || i == 0 && otherEnd(x[i], y[i]) {
			return -1
		}
		part = i
	}
	return part
}

// misspelt reports whether two parts of names are one but for a letter or two. An "s" at the end is a genitive's.
func misspelt(x, y string) bool {
	if strings.TrimSuffix(x, "s") == strings.TrimSuffix(y, "s") {
		return false
	}
	least, n := min(len(x), len(y)), edits(x, y)
	return least >= fewLetters && n == 1 || least >= manyLetters && n == 2
}

// letters is a text without the marks that names hold: "al-Amin", "O'Dea".
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("-'’‘.\"“”", r) {
			return -1
		}
		return r
	}, s)
}

// edits is the number of letters to put in, take out or replace that makes one word of another (Levenshtein 1966).
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for j := range y {
			cost := before
			if x[i] != y[j] {
				cost = 1 + min(before, row[j], row[j+1])
			}
			before, row[j+1] = row[j+1], cost
		}
	}
	return row[len(y)]
}
