package lexicon

import (
	"strconv"
	"strings"
	"sync"

	"github.com/readout-news/readout/text"
)

// Leader is one term of somebody in a high office.
type Leader struct {
	Name     string
	Country  string // alpha-3, or the organization's name
	Office   string // as in offices.tsv; "leader" where only that is known
	From, To text.Date
	exact    bool // the term is known to the day
	parts    [][]string
}

// In reports whether the term covers d; an unknown date is covered by a term without an end.
func (l Leader) In(d text.Date) bool {
	if d.IsZero() {
		return l.To.IsZero()
	}
	return l.From.Compare(d) <= 0 && (l.To.IsZero() || d.Compare(l.To) <= 0)
}

type leaderTable struct {
	all       []Leader
	bySurname map[string][]int32 // by skeleton of the last part
	byCountry map[string][]int32
}

var leaderList = sync.OnceValue(func() *leaderTable {
	t := &leaderTable{bySurname: map[string][]int32{}, byCountry: map[string][]int32{}}
	for _, file := range []string{"leaders_recent.tsv", "leaders.tsv"} {
		rows(file, 6, func(f []string) {
			l := Leader{Name: f[0], Country: f[2], Office: f[3], From: bound(f[4], 1), To: bound(f[5], 12), exact: len(f[4]) > 4}
			i := int32(len(t.all))
			put := func(name string) {
				p := NameParts(name)
				if len(p) == 0 {
					return
				}
				l.parts = append(l.parts, p)
				t.index(p[len(p)-1], i)
				if len(p) > 2 {
					t.index(p[len(p)-2]+p[len(p)-1], i)
				}
				if FamilyFirst(p[0], p) {
					t.index(p[0], i)
				}
			}
			put(f[0])
			each(f[1], put)
			t.all = append(t.all, l)
			t.byCountry[l.Country] = append(t.byCountry[l.Country], i)
		})
	}
	return t
})

func (t *leaderTable) index(part string, i int32) {
	k := Skeleton(part)
	if at := t.bySurname[k]; len(at) == 0 || at[len(at)-1] != i {
		t.bySurname[k] = append(at, i)
	}
}

// bound reads "2014" as the first or last day of the year, by month.
func bound(s string, month int) text.Date {
	if d, ok := text.ParseDate(s); ok {
		return d
	}
	y, err := strconv.Atoi(s)
	if err != nil {
		return text.Date{}
	}
	return text.MakeDate(y, month, 1+30*(month/12))
}

// Leaders are the terms of those who bear name, a full name or a surname, recent ones first.
func Leaders(name string) []Leader {
	p := NameParts(name)
	if len(p) == 0 {
		return nil
	}
	t := leaderList()
	var out []Leader
	for _, i := range t.bySurname[Skeleton(p[len(p)-1])] {
		for _, q := range t.all[i].parts {
			if len(p) > 1 && CompareNames(p, q) != Different || len(p) == 1 && bears(q, p[0]) {
				out = append(out, t.all[i])
				break
			}
		}
	}
	return out
}

// bears reports whether a surname, spelt exactly so, is the end of a name: one word is too little to allow for
// other spellings.
func bears(name []string, surname string) bool {
	for i := range name {
		if strings.Join(name[i:], "") == surname {
			return i > 0 || len(name) == 1
		}
	}
	return FamilyFirst(surname, name)
}

// LeaderOf is who holds an office of a country or organization on a day; the office "leader" asks for the
// head, whatever the title. It is empty when the list does not know or knows two.
func LeaderOf(country, office string, on text.Date) (Leader, bool) {
	t := leaderList()
	var found Leader
	for _, i := range t.byCountry[country] {
		l := t.all[i]
		if !l.In(on) || l.Office != office || found.exact && !l.exact {
			continue
		}
		if found.Name != "" && CompareNames(found.parts[0], l.parts[0]) == Different {
			return Leader{}, false
		}
		if found.Name == "" {
			found = l
		}
	}
	return found, found.Name != ""
}
