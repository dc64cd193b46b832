package lexicon

import (
	"sync"

	"github.com/readout-news/readout/text"
)

// Organization is a body or armed group that needs no introduction.
type Organization struct {
	Name    string // canonical
	Kind    text.Kind
	Country string // alpha-3, or IGO, NGO, MNC, IMG
	Sector  string // "" when none
	Agency  bool   // a news agency or outlet
}

type orgWord struct {
	org   int32
	upper bool
}

type orgTable struct {
	orgs  []Organization
	words map[string]orgWord
}

var organizations = sync.OnceValue(func() *orgTable {
	t := &orgTable{words: make(map[string]orgWord, 6000)}
	for _, file := range []string{"organizations.tsv", "agencies.tsv", "groups.tsv"} {
		rows(file, 5, func(f []string) {
			o := Organization{Name: f[0], Kind: text.Organization, Country: f[3], Sector: f[4]}
			if f[2] == "group" {
				o.Kind = text.Group
			}
			if file == "agencies.tsv" {
				o = Organization{Name: f[0], Kind: text.Organization, Country: f[2], Sector: "JRN", Agency: true}
			}
			t.orgs = append(t.orgs, o)
			t.add(f[0])
			each(f[1], t.add)
		})
	}
	return t
})

func (t *orgTable) add(name string) {
	k := Key(name)
	if _, ok := t.words[k]; !ok {
		t.words[k] = orgWord{int32(len(t.orgs) - 1), acronym(name)}
	}
}

// Org looks up an organization by name or acronym.
func Org(phrase string) (Organization, bool) {
	t := organizations()
	var buf [64]byte
	w, ok := t.words[string(appendKey(buf[:0], phrase))]
	if !ok || w.upper && !acronym(phrase) {
		return Organization{}, false
	}
	return t.orgs[w.org], true
}
