package lexicon

import (
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
	"former": true, "ex": true, "late": true, "onetime": true, "sometime": true,
	"acting": false, "interim": false, "caretaker": false, "then": false, "outgoing": false, "incoming": false, "new": false,
	"newly": false, "elected": false, "current": false, "senior": false, "top": false, "chief": false, "longtime": false,
	"veteran": false, "special": false, "permanent": false, "his": false, "her": false, "a": false, "an": false, "embattled": false, "mr": false, "madam": false}

// ParseOffice reads a title such as "Deputy Foreign Minister", "ministers of defence" or "army spokesman".
func ParseOffice(phrase string) (Office, bool) {
	k := singular(Key(phrase))
	if k == "" {
		return Office{}, false
	}
	m := offices()
	if o, ok := m[k]; ok {
		return o, true
	}
	var kept []string
	former := false
	for rest := k; ; {
		w, after, more := strings.Cut(rest, " ")
		other, ok := qualifiers[w]
		if !ok || !more {
			return tailOffice(k, former)
		}
		if other {
			switch w {
			case "ex", "late", "onetime", "sometime":
				w = "former"
			}
			former = former || w == "former"
			kept = append(kept, w)
		}
		rest = after
		if o, ok := m[rest]; ok {
			o.Former = former
			o.Title = strings.Join(append(kept, o.Title), " ")
			return o, true
		}
	}
}

// tailOffice reads titles of which only the last words are known ("foreign ministry spokesman").
func tailOffice(k string, former bool) (Office, bool) {
	m := offices()
	for _, rest, more := strings.Cut(k, " "); more; _, rest, more = strings.Cut(rest, " ") {
		if o, ok := m[rest]; ok {
			o.Former, o.Whole = former, false
			o.Title = strings.TrimSuffix(k, rest) + o.Title
			return o, true
		}
	}
	return Office{}, false
}

// singular brings the head of a title to the singular: the word before "of" or "for", else the last.
func singular(k string) string {
	head, rest := k, ""
	for _, p := range []string{" of ", " for "} {
		if i := strings.Index(head, p); i >= 0 {
			head, rest = k[:i], k[i:]
		}
	}
	switch {
	case strings.HasSuffix(head, "men"):
		head = head[:len(head)-2] + "an"
	case strings.HasSuffix(head, "ies"):
		head = head[:len(head)-3] + "y"
	case strings.HasSuffix(head, "ss"), strings.HasSuffix(head, "s'") || !strings.HasSuffix(head, "s"):
	default:
		if _, known := offices()[head]; !known {
			head = head[:len(head)-1]
		}
	}
	return head + rest
}
