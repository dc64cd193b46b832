package lexicon

import (
	"iter"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/readout-news/readout/text"
)

// Leader is one term of somebody in a high office.
type Leader struct {
	Name     string
	Country  string // alpha-3, or the organization's name
	Office   string // as in offices.tsv; "leader" where only that is known
	From, To text.Date
	exact    bool   // the term is known to the day
	aliases  string // other spellings, "|" between them
}

// In reports whether the term covers d; an unknown date is covered by a term without an end.
func (l *Leader) In(d text.Date) bool {
	if d.IsZero() {
		return l.To.IsZero()
	}
	return l.From.Compare(d) <= 0 && (l.To.IsZero() || d.Compare(l.To) <= 0)
}

type leaderTable struct {
	all       []Leader
	names     []atomic.Pointer[[][]string] // of the same leader: the parts of each name, once somebody asked
	bySurname map[string][]int32           // by skeleton of the last part
	byCountry map[string][]int32
}

var leaderList = sync.OnceValue(func() *leaderTable {
	t := &leaderTable{bySurname: map[string][]int32{}, byCountry: map[string][]int32{}}
	for _, file := range []string{"leaders_recent.tsv", "leaders.tsv"} {
		rows(file, 6, func(f []string) {
			l := Leader{Name: f[0], Country: f[2], Office: f[3], From: bound(f[4], 1), To: bound(f[5], 12), exact: len(f[4]) > 4, aliases: f[1]}
			i := int32(len(t.all))
			t.index(l.Name, i)
			each(f[1], func(name string) { t.index(name, i) })
			t.all = append(t.all, l)
			t.byCountry[l.Country] = append(t.byCountry[l.Country], i)
		})
	}
	t.names = make([]atomic.Pointer[[][]string], len(t.all))
	return t
})

// index files a term under the words by which a name may be looked up: the last, the last two as one
// ("Amirabdollahian"), and the first where it may be the family's.
func (t *leaderTable) index(name string, i int32) {
	k := Key(name)
	last := strings.LastIndexByte(k, ' ')
	if last < 0 {
		t.file(k, i)
		return
	}
	if particles[k[last+1:]] { // "Abdullah II"
		p := NameParts(name)
		t.file(p[len(p)-1], i)
		return
	}
	t.file(k[last+1:], i)
	before := strings.LastIndexByte(k[:last], ' ')
	if before > 0 || slaveOf[k[before+1:last]] {
		t.file(k[before+1:last]+k[last+1:], i)
	}
	if first, _, _ := strings.Cut(k, " "); strings.Count(k, " ") <= 2 && !GivenName(first) {
		t.file(first, i)
	}
}

func (t *leaderTable) file(word string, i int32) {
	k := Skeleton(word)
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
	var out []Leader
	for l := range Terms(NameParts(name)) {
		out = append(out, *l)
	}
	return out
}

// Terms yields Leaders of a name given in its parts, one by one.
func Terms(name []string) iter.Seq[*Leader] {
	return func(yield func(*Leader) bool) {
		if len(name) == 0 {
			return
		}
		t := leaderList()
		var bufs [2][32]byte
		for _, i := range t.bySurname[string(skeleton(bufs[0][:0], sounds(bufs[1][:0], name[len(name)-1])))] {
			if t.called(i, name) && !yield(&t.all[i]) {
				return
			}
		}
	}
}

// called reports whether one of the names of leader i is, or ends in, the name p.
func (t *leaderTable) called(i int32, p []string) bool {
	for _, q := range t.parts(i) {
		switch {
		case len(p) == 1 && bears(q, p[0]), len(p) > 1 && len(q) == 1 && bears(p, q[0]),
			len(p) > 1 && len(q) > 1 && CompareNames(p, q) != Different:
			return true
		}
	}
	return false
}

// parts are the parts of each name of leader i, taken apart on the first call.
func (t *leaderTable) parts(i int32) [][]string {
	if known := t.names[i].Load(); known != nil {
		return *known
	}
	l := &t.all[i]
	names := [][]string{NameParts(l.Name)}
	each(l.aliases, func(name string) { names = append(names, NameParts(name)) })
	t.names[i].Store(&names)
	return names
}

// bears reports whether a surname, spelt exactly so, is the end of a name: one word is too little to allow for
// other spellings.
func bears(name []string, surname string) bool {
	for i := range name {
		if joined(name[i:], surname) {
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
		if found.Name != "" && CompareNames(NameParts(found.Name), NameParts(l.Name)) == Different {
			return Leader{}, false
		}
		if found.Name == "" {
			found = l
		}
	}
	return found, found.Name != ""
}
