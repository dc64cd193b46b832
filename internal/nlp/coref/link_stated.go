package coref

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// linkAcronyms joins an acronym to the name that it shortens: in parentheses after it, or by its initials.
func (r *resolver) linkAcronyms() {
	byInitials := r.initial
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form == text.Named && m.Kind != text.Person && m.last-m.first > 1 {
			if s := r.initials(m); s > 0xFF {
				if _, ok := byInitials[s]; !ok {
					byInitials[s] = int32(i)
				}
			}
		}
	}
	for i := range r.refs {
		m := &r.refs[i]
		s := r.d.Str(m.Span)
		if m.Form != text.Named || m.key.sort != keyName || len(s) < 2 || len(s) > 8 || !isUpper(s) {
			continue
		}
		if j := int32(i) - 1; j >= 0 && m.first > 0 && r.lower(m.first-1) == "(" && r.refs[j].last == m.first-1 && r.refs[j].Form == text.Named {
			r.join(int32(i), j, "acronym")
		} else if j, ok := byInitials[packed(s)]; ok {
			r.join(int32(i), j, "acronym")
		}
	}
}

// initials are the first letters of the capitalised words of a name, a byte each; 0 where there are more than eight.
func (r *resolver) initials(m *ref) uint64 {
	x := uint64(0)
	for t := m.first; t < m.last; t++ {
		if c := r.d.Text[r.d.Tokens[t].Start]; 'A' <= c && c <= 'Z' {
			if x>>56 != 0 {
				return 0
			}
			x = x<<8 | uint64(c)
		}
	}
	return x
}

// packed is s, of at most eight bytes, without its dots in the manner of initials.
func packed(s string) uint64 {
	x := uint64(0)
	for i := range len(s) {
		if s[i] != '.' {
			x = x<<8 | uint64(s[i])
		}
	}
	return x
}

// isUpper reports whether s has no small letters.
func isUpper(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return s == strings.ToUpper(s)
}

// linkStated joins what appositions, copulas and "known as" say is one.
func (r *resolver) linkStated() {
	r.copulas()
	r.besideName()
	for _, s := range r.stated {
		i, ok := r.refAt(s.noun)
		j, found := r.refAt(s.name)
		if !ok || !found || i == j || r.refs[i].Form != text.Nominal {
			continue
		}
		r.refs[i].closed = true
		r.join(i, j, s.why)
	}
}

// besideName finds bodies introduced by a noun without a comma: "the militant group Hamas", "news agency TASS".
func (r *resolver) besideName() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || m.Plural || m.Kind == text.Person || i+1 >= len(r.refs) {
			continue
		}
		r.namesItself(int32(i))
		for j := i + 1; j < len(r.refs) && r.refs[j].first <= m.last; j++ {
			n := &r.refs[j]
			if n.first == m.last && n.Form == text.Named && (n.Kind == text.Organization || n.Kind == text.Group) &&
				n.key.sort != keyCountry && r.sameSentence(m.Head, n.first) {
				r.stated = append(r.stated, statement{n.Head, m.Head, "apposition"})
				break
			}
		}
	}
}

// namesItself joins "the Islamic State group" to the name in front of its noun.
func (r *resolver) namesItself(i int32) {
	m := &r.refs[i]
	switch r.lower(m.Head) {
	case "group", "movement", "organization", "organisation", "militia", "network", "agency":
	default:
		return
	}
	for j := i + 1; j < int32(len(r.refs)) && r.refs[j].first < m.last; j++ {
		n := &r.refs[j]
		if n.last == m.Head && n.Form == text.Named && (n.Kind == text.Organization || n.Kind == text.Group) && n.key.sort != keyCountry {
			m.closed = true
			r.join(i, j, "named in its own phrase")
			return
		}
	}
}

// copulas finds "NAME is the president of Y".
func (r *resolver) copulas() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || m.Plural || m.Kind != text.Person || r.d.Child(m.Head, text.RelCop) < 0 || r.negated(m.Head) {
			continue
		}
		subject := r.d.Child(m.Head, text.RelNsubj)
		if subject < 0 {
			continue
		}
		if j, ok := r.refAt(subject); ok && r.refs[j].Form == text.Named && r.refs[j].Kind == text.Person {
			r.stated = append(r.stated, statement{subject, m.Head, "copula"})
		}
	}
}

func (r *resolver) negated(t int32) bool {
	for c := range r.d.Children(t) {
		switch r.lower(c) {
		case "not", "n't", "never", "no":
			return true
		}
	}
	return false
}
