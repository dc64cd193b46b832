package lexicon

import (
	"strings"
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
	Wire    bool   // a news agency, whose texts others print
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
				o = Organization{Name: f[0], Kind: text.Organization, Country: f[2], Sector: "JRN", Agency: true, Wire: f[3] == "wire"}
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
	w := orgWord{int32(len(t.orgs) - 1), acronym(name)}
	if _, ok := t.words[k]; !ok {
		t.words[k] = w
	}
	if code, rest := SplitNation(name); code != "" { // "US Air Force" is found as "United States Air Force" too
		if k = code + " " + Key(rest); t.words[k] == (orgWord{}) {
			t.words[k] = w
		}
	}
}

// SplitNation takes the country off the front of a body's name: "American Red Cross" gives USA and " Red Cross". The
// code is "", and the rest the whole name, when the name begins otherwise or has nothing else.
func SplitNation(name string) (code, rest string) {
	for i, words := 0, 0; i < len(name) && words < 3; i++ {
		if name[i] != ' ' && name[i] != '\n' {
			continue
		}
		words++
		if n, ok := Country(name[:i]); ok && !n.Is(Seat|Region|Capital) {
			return n.Code, name[i:]
		}
	}
	return "", name
}

// corporate are the words that close a company's name and may be left out.
var corporate = map[string]bool{"corporation": true, "corp": true, "inc": true, "incorporated": true, "ltd": true, "limited": true,
	"company": true, "co": true, "plc": true, "ag": true, "sa": true, "nv": true, "llc": true, "holdings": true, "gmbh": true,
	"spa": true, "companies": true}

// BareCompany is the key of a company's name without what lawyers add to it: "Ford Motor Company" gives "ford".
func BareCompany(key string) string {
	for {
		i := strings.LastIndexByte(key, ' ')
		if i < 0 {
			return key
		}
		last := strings.Trim(key[i+1:], ",")
		if !corporate[last] {
			return key
		}
		key = strings.TrimSuffix(strings.TrimRight(key[:i], ", "), " motor")
	}
}

// Org looks up an organization by name or acronym.
func Org(phrase string) (Organization, bool) {
	t := organizations()
	var buf [64]byte
	w, ok := t.words[string(appendKey(buf[:0], phrase))]
	if !ok {
		if code, rest := SplitNation(phrase); code != "" {
			var two [96]byte
			k := append(append(two[:0], code...), ' ')
			w, ok = t.words[string(append(k, appendKey(buf[:0], rest)...))]
		}
	}
	if !ok || w.upper && !acronym(phrase) {
		return Organization{}, false
	}
	return t.orgs[w.org], true
}
