package lexicon

import (
	"bytes"
	"strings"
	"sync"
)

// Office is a title, read.
type Office struct {
	Title  string // lower case, singular, synonyms made one: "deputy foreign minister", "prime minister"
	Base   string // the office without qualifiers: "foreign minister"
	Sector string
	Class  string // state, government, monarch, minister, or "-"
	Former bool   // "former", "ex-", "late"
	Whole  bool   // the whole phrase was understood, not only its last words
}

// Leads reports whether the holder can be called the leader of a country.
func (o Office) Leads() bool {
	return !o.Former && o.Title == o.Base && (o.Class == "state" || o.Class == "government" || o.Class == "monarch")
}

var offices = sync.OnceValue(func() map[string]Office {
	m := make(map[string]Office, 600)
	rows("offices.tsv", 4, func(f []string) {
		o := Office{Title: f[0], Base: f[0], Sector: strings.TrimPrefix(f[2], "-"), Class: f[3], Whole: true}
		put := func(w string) {
			if k := Key(w); m[k] == (Office{}) {
				m[k] = o
			}
		}
		put(f[0])
		each(f[1], put)
	})
	return m
})

// qualifiers stand before an office; true for those that make another office of it.
var qualifiers = map[string]bool{"deputy": true, "vice": true, "assistant": true, "first": true, "under": true, "junior": true,
	"former": true, "ex": true, "late": true, "onetime": true, "sometime": true, "retired": true,
	"acting": false, "interim": false, "caretaker": false, "then": false, "outgoing": false, "incoming": false, "new": false,
	"newly": false, "elected": false, "current": false, "senior": false, "top": false, "chief": false, "longtime": false,
	"veteran": false, "special": false, "permanent": false, "his": false, "her": false, "a": false, "an": false, "embattled": false, "mr": false, "madam": false}

// ParseOffice reads a title such as "Deputy Foreign Minister", "ministers of defence" or "army spokesman".
func ParseOffice(phrase string) (Office, bool) { return (*Keys)(nil).Office(phrase) }

// IsOffice reports whether ParseOffice finds an office in phrase, and whether it understands all of it.
func IsOffice(phrase string) (ok, whole bool) {
	var buf [96]byte
	o, ok := untitled.office(appendKey(buf[:0], phrase))
	return ok, o.Whole
}

// Office is ParseOffice.
func (t *Keys) Office(phrase string) (Office, bool) {
	var buf [96]byte // most phrases asked for are no titles, and cost no memory
	return t.office(appendKey(buf[:0], phrase))
}

// untitled leaves titles empty, for who does not need them.
var untitled = new(Keys)

func (t *Keys) office(k []byte) (Office, bool) {
	k = singular(k)
	if len(k) == 0 {
		return Office{}, false
	}
	m := offices()
	if o, ok := m[string(k)]; ok {
		return o, true
	}
	for _, next := range [...]string{" elect", " designate"} {
		if rest, ok := bytes.CutSuffix(k, []byte(next)); ok {
			return t.elect(rest, "-"+next[1:])
		}
	}
	var buf [96]byte
	kept, former := buf[:0], false
	for rest := k; ; {
		w, after, more := bytes.Cut(rest, space)
		other, ok := qualifiers[string(w)]
		if !ok || !more {
			return t.tailOffice(k, former)
		}
		if other {
			switch string(w) {
			case "former", "ex", "late", "onetime", "sometime", "retired":
				former = true
				kept = append(kept, "former "...)
			default:
				kept = append(append(kept, w...), ' ')
			}
		}
		rest = after
		if o, ok := m[string(rest)]; ok {
			o.Former = former
			o.Title = t.title(kept, o.Title)
			return o, true
		}
	}
}

// elect is the office of somebody who is yet to take title: not that of its holder.
func (t *Keys) elect(title []byte, suffix string) (Office, bool) {
	o, ok := t.Office(string(title))
	if !ok || o.Former {
		return Office{}, false
	}
	o.Title, o.Base, o.Class = o.Title+suffix, o.Base+suffix, "-"
	return o, true
}

// title is an office behind its qualifiers.
func (t *Keys) title(before []byte, office string) string {
	if len(before) == 0 || t == untitled {
		return office
	}
	var buf [96]byte
	return t.String(append(append(buf[:0], before...), office...))
}

// Qualifier reports whether w, in small letters, may stand before an office: "deputy", "acting", "then".
func Qualifier(w string) bool {
	_, ok := qualifiers[w]
	return ok
}

var space = []byte(" ")

// tailOffice reads titles of which only the last words are known ("foreign ministry spokesman").
func (t *Keys) tailOffice(k []byte, former bool) (Office, bool) {
	m := offices()
	for _, rest, more := bytes.Cut(k, space); more; _, rest, more = bytes.Cut(rest, space) {
		if o, ok := m[string(rest)]; ok {
			o.Former, o.Whole = former, false
			o.Title = t.title(k[:len(k)-len(rest)], o.Title)
			return o, true
		}
	}
	return Office{}, false
}

// singular brings the head of a title to the singular, in place: the word before "of" or "for", else the last.
func singular(k []byte) []byte {
	head, rest := k, k[len(k):]
	for _, p := range []string{" of ", " for "} {
		if i := bytes.Index(head, []byte(p)); i >= 0 {
			head, rest = k[:i], k[i:]
		}
	}
	n := len(head)
	ends := func(s string) bool { return n >= len(s) && string(head[n-len(s):]) == s }
	switch {
	case ends("men"):
		head[n-2] = 'a'
	case ends("ies"):
		head = append(head[:n-3], 'y')
	case ends("ss"), ends("s'"), !ends("s"):
	default:
		if _, known := offices()[string(head)]; !known {
			head = head[:n-1]
		}
	}
	return append(head, rest...)
}
