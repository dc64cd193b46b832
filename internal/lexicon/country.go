// Package lexicon answers what the world's names stand for: countries and their people, organizations,
// offices and those who hold them, nouns for people who act. It reads data/lexicon on first use.
package lexicon

import "sync"

// Form says in which way a word points to a country; a word may have several.
type Form uint8

// The forms. A Region tells the country of what comes from it without standing for the country.
const (
	CountryName Form = 1 << iota
	Adjective
	People
	Capital
	Seat
	Region
)

// Nation is what a word says about a country.
type Nation struct {
	Code string // ISO 3166 alpha-3; XKX for Kosovo
	Form Form
}

// Is reports whether n has one of the forms.
func (n Nation) Is(f Form) bool { return n.Form&f != 0 }

type nationWord struct {
	Nation
	upper bool // counts only when printed in capitals
}

type countryTable struct {
	words     map[string]nationWord
	name, adj map[string]string
	province  map[string]string // words that are a region of a second country too: Georgia
}

var countries = sync.OnceValue(func() countryTable {
	t := countryTable{words: make(map[string]nationWord, 2048), name: map[string]string{}, adj: map[string]string{},
		province: map[string]string{}}
	rows("countries.tsv", 9, func(f []string) {
		code := f[0]
		t.name[code] = f[2]
		t.add(code, f[2], CountryName)
		for i, form := range []Form{CountryName, Adjective, People, Capital, Seat, Region} {
			each(f[3+i], func(w string) {
				if form == Adjective && t.adj[code] == "" {
					t.adj[code] = w
				}
				t.add(code, w, form)
			})
		}
	})
	return t
})

func (t countryTable) add(code, word string, form Form) {
	k := Key(word)
	w, ok := t.words[k]
	if ok && w.Code != code {
		if form == Region {
			t.province[k] = code
		}
		return // the first line that claims a word keeps it
	}
	t.words[k] = nationWord{Nation{code, w.Form | form}, acronym(word) && (!ok || w.upper)}
}

// Country looks up a phrase that names a country, its people, its capital or its seat of government.
func Country(phrase string) (Nation, bool) {
	var buf [64]byte
	words := countries().words
	k := appendKey(buf[:0], phrase)
	w, ok := words[string(k)]
	if n := len(k); !ok && n > 4 && k[n-1] == 's' { // "Syrias", where a scraper lost the apostrophe
		w, ok = words[string(k[:n-1])]
		ok = ok && w.Is(CountryName)
	}
	if !ok || w.upper && !acronym(phrase) {
		return Nation{}, false
	}
	return w.Nation, true
}

// CountryOf gives the English name of a code, "" when it is none.
func CountryOf(code string) string { return countries().name[code] }

// AdjectiveOf gives the usual adjective of a country: "Russian" for RUS.
func AdjectiveOf(code string) string { return countries().adj[code] }

// Province is the country of which a word is a region, when it is also a word of another country: USA for
// "Georgia". It is "" for other words.
func Province(phrase string) string {
	var buf [64]byte
	return countries().province[string(appendKey(buf[:0], phrase))]
}
