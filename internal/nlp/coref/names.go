package coref

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// names makes a mention of every name, with title and country beside it.
func (r *resolver) names() {
	for i, n := range r.d.Names {
		if n.First >= n.Last || n.Empty() || r.nameOf[n.First] < 0 {
			continue
		}
		m := ref{first: n.First, last: n.Last}
		m.Form, m.Name, m.Kind, m.Span = text.Named, int32(i), n.Kind, n.Span
		r.ownCountry(&m)
		if m.Kind == text.Person {
			r.ownTitle(&m)
		}
		if m.Kind == text.Person && m.Role.Empty() {
			r.givenBefore(&m)
		}
		m.Head = r.headOf(m.first, m.last)
		r.classify(&m)
		switch {
		case m.Kind == text.Person:
			m.parts, m.generation = r.keys.NameParts(r.lowered(m.Span)), r.generation(&m)
			r.titleBefore(&m)
			r.titleAfter(&m)
			if !m.Role.Empty() && m.Nation.Empty() { // "President NAME of Egypt"
				m.Nation = r.nationAfterOf(m.last, false)
				m.country = r.countryIn(m.Nation)
			}
		case m.country == "" || m.key.sort == keyNone:
			m.Nation = r.nationBefore(m.first)
			if !m.Nation.Empty() {
				m.country = r.countryIn(m.Nation)
			}
		}
		r.refs = append(r.refs, m)
	}
}

// givenBefore takes in the given name in front of a person's name where the name finder left it out.
func (r *resolver) givenBefore(m *ref) {
	t := m.first - 1
	if t < 0 || !r.sameSentence(t, m.first) || r.nameOf[t] >= 0 || !r.titleCase(t) || lexicon.Gender(r.d.Word(t)) == 0 {
		return
	}
	if p := r.d.Tokens[t].POS; p != text.PROPN || lexicon.Sector(r.d.Word(t)) != "" {
		return
	}
	m.first, m.Span = t, r.span(t, m.last)
	r.nameOf[t] = m.Name
}

// generation is the "jr" or "sr" in a person's name or right after it.
func (r *resolver) generation(m *ref) string {
	if g := lexicon.Generation(r.d.Str(m.Span)); g != "" {
		return g
	}
	t := m.last
	if t+1 < int32(len(r.d.Tokens)) && r.d.Word(t) == "," {
		t++
	}
	if t < int32(len(r.d.Tokens)) && r.sameSentence(t, m.first) && r.titleCase(t) && r.d.Tokens[t].Len() <= 3 {
		return lexicon.Generation(r.d.Word(t))
	}
	return ""
}

// onlyTitle reports whether the name finder took a mere title for a name.
func (r *resolver) onlyTitle(n text.Name) bool {
	if n.First >= n.Last {
		return false
	}
	s := r.d.Str(n.Span)
	if code, _ := lexicon.SplitNation(s); code != "" { // "US President"
		s = s[strings.LastIndexByte(s, ' ')+1:]
	}
	_, whole := lexicon.IsOffice(s)
	return whole
}

// onlyNoun reports whether a name is one common noun for a body, printed with a capital.
func (r *resolver) onlyNoun(n text.Name) bool {
	if n.Last-n.First != 1 || n.Kind == text.Person {
		return false
	}
	w := r.d.Str(n.Span)
	if _, known := lexicon.Org(w); known {
		return false
	}
	a, ok := lexicon.AgentNoun(w)
	return ok && a.Own && a.Kind != text.Person
}

// ownCountry splits a country off a name that the name finder ran together with it: "Palestine Mahmoud
// Abbas" at the end of one list and the start of the next.
func (r *resolver) ownCountry(m *ref) {
	for cut := m.last - 2; cut > m.first; cut-- {
		n, ok := lexicon.Country(r.phrase(m.first, cut))
		if !ok && cut > m.first+1 {
			_, ok = lexicon.Org(r.phrase(m.first, cut)) // "ambassador to the United Nations Anna Berg"
		}
		after := m.last-cut > 1 && m.Kind == text.Person && r.follows(m.first, "of", "for", "to", "the") // "mayor of London Anna Berg"
		if !ok || !n.Is(lexicon.CountryName) && !after {
			continue
		}
		rest := r.phrase(cut, m.last)
		if !after && lexicon.Gender(r.d.Word(cut)) == 0 && len(lexicon.Leaders(rest)) == 0 {
			return
		}
		r.addCountry(m, m.first, cut)
		m.first, m.Span, m.Kind = cut, r.span(cut, m.last), text.Person
		return
	}
	cut := m.first + 1
	if cut >= m.last || m.Kind != text.Person || lexicon.Gender(r.d.Word(m.first)) != 0 {
		return
	}
	n, ok := lexicon.Country(r.phrase(cut, m.last))
	if ok && n.Is(lexicon.CountryName) && len(lexicon.Leaders(r.d.Word(m.first))) > 0 { // "with Sisi Egypt's assistance"
		r.addCountry(m, cut, m.last)
		m.last, m.Span = cut, r.span(m.first, cut)
	}
}

// follows reports whether one of words stands before token t in its sentence.
func (r *resolver) follows(t int32, words ...string) bool {
	return t > 0 && r.sameSentence(t-1, t) && slices.Contains(words, r.lower(t-1))
}

// addCountry makes a mention of the country in the tokens [first, last) of the name m.
func (r *resolver) addCountry(m *ref, first, last int32) {
	c := *m
	c.first, c.last, c.Span, c.Kind = first, last, r.span(first, last), text.Place
	c.Head = r.headOf(first, last)
	r.classify(&c)
	r.refs = append(r.refs, c)
}

// ownTitle takes a title, with its country, off the front of a person's name where the name finder left it on.
func (r *resolver) ownTitle(m *ref) {
	start := m.first
	for cut := min(m.first+3, m.last-2); cut > m.first; cut-- {
		if n, ok := lexicon.Country(r.phrase(m.first, cut)); ok && !n.Is(lexicon.Region) {
			start, m.Nation = cut, r.span(m.first, cut)
			break
		}
	}
	for cut := m.last - 1; cut > start; cut-- {
		if _, whole := lexicon.IsOffice(r.phrase(start, cut)); whole {
			o, _ := r.keys.Office(r.phrase(start, cut))
			m.Role, m.office = r.span(start, cut), o
			r.mark(m.first, cut)
			m.first = cut
			m.Span = r.span(cut, m.last)
			return
		}
	}
	m.Nation = text.Span{}
}

// headOf is the token of [first, last) whose head lies outside.
func (r *resolver) headOf(first, last int32) int32 {
	for t := first; t < last; t++ {
		if h := r.d.Tokens[t].Head; h < first || h >= last {
			return t
		}
	}
	return last - 1
}

// classify sets kind, country and key of a name from the lexicon; what it does not know keeps the name finder's kind.
func (r *resolver) classify(m *ref) {
	s := r.d.Str(m.Span)
	n, isNation := NationOf(r.d, m.Span)
	if m.Kind == text.Person && !r.mistaken(m, isNation) {
		return
	}
	if isNation {
		r.classifyNation(m, n)
		return
	}
	if o, ok := lexicon.Org(s); ok && !r.foreign(m, o) {
		m.key, m.Kind = key{keyOrg, o.Name}, text.Organization
		if o.Kind == text.Group && m.last-m.first == 1 && r.d.Tokens[m.Head].Tag == text.TagNNPS {
			m.Kind = text.Group // those who belong to it: "the Houthis"
		}
		if o.Sector != "REB" || o.Country != "IMG" {
			m.country = o.Country
		}
		return
	}
	if m.Kind == text.Person {
		m.Kind = text.Organization
	}
	m.key = key{keyName, lexicon.BareCompany(r.keyOf(m.Span))}
	for cut := m.last - 1; cut > m.first; cut-- {
		if n, ok := lexicon.Country(r.phrase(m.first, cut)); ok {
			m.Nation, m.country = r.span(m.first, cut), n.Code
			m.key = key{keyName, r.keyOf(r.span(r.skipPossessive(cut), m.last))}
			return
		}
	}
}

// foreign reports whether a country beside the name says that it is another body of that name: "Chile's
// Defense Department".
func (r *resolver) foreign(m *ref, o lexicon.Organization) bool {
	if lexicon.CountryOf(o.Country) == "" || m.first == 0 {
		return false
	}
	end := m.first
	if r.d.Tokens[end-1].Tag == text.TagPOS {
		end--
	}
	s, _ := r.nationEndingAt(end)
	return !s.Empty() && r.countryIn(s) != o.Country
}

// mistaken reports whether what the name finder took for a person is a country or a known body; a
// title beside it, or a first name, says that it is a person after all.
func (r *resolver) mistaken(m *ref, isNation bool) bool {
	if !m.Role.Empty() || lexicon.Gender(r.d.Word(m.first)) != 0 && (!isNation || m.last-m.first > 1 || r.bornBySomebody(m.first)) {
		return false
	}
	if m.last-m.first > 1 && r.endsAsBody(m.last-1) {
		return true
	}
	if m.last-m.first > 1 && r.opensBody()[r.keyOf(m.Span)] {
		return true
	}
	o, isOrg := lexicon.Org(r.d.Str(m.Span))
	return isNation || isOrg && !o.Agency
}

// bornBySomebody reports whether the word at t is part of a person's longer name in the text: Virginia may be a woman.
func (r *resolver) bornBySomebody(t int32) bool {
	for _, n := range r.d.Names[:min(len(r.d.Names), namesEnough)] {
		for k := n.First; n.Kind == text.Person && n.Last-n.First > 1 && k < n.Last; k++ {
			if r.d.Word(k) == r.d.Word(t) {
				return true
			}
		}
	}
	return false
}

// endsAsBody reports whether a name closes with a noun for a body ("Defense Ministry").
func (r *resolver) endsAsBody(t int32) bool {
	a, ok := lexicon.AgentNoun(r.d.Word(t))
	return ok && a.Own && a.Kind == text.Organization && r.d.Tokens[t].Len() > 4
}

// opensBody holds the beginnings, of two words or more, of the longer names of bodies in the text.
func (r *resolver) opensBody() map[string]bool {
	if r.asked {
		return r.beginnings
	}
	r.asked = true
	for _, n := range r.d.Names {
		for cut := n.First + 2; n.Kind == text.Organization && cut < min(n.Last, n.First+6); cut++ {
			r.beginnings[r.keyOf(r.span(n.First, cut))] = true
		}
	}
	return r.beginnings
}

func (r *resolver) classifyNation(m *ref, n lexicon.Nation) {
	m.country = n.Code
	switch {
	case n.Is(lexicon.People) && r.isPeople(m):
		m.Kind, m.Plural = text.Group, true
		m.key = key{keyPeople, n.Code}
		if r.d.Tokens[m.Head].Tag == text.TagNN || r.d.Tokens[m.Head].Tag == text.TagNNP && r.indefinite(m.first) {
			m.Kind, m.Plural, m.key, m.closed = text.Person, false, key{}, true
		}
	case n.Is(lexicon.CountryName | lexicon.Adjective):
		m.key = key{keyCountry, n.Code}
		m.Kind = text.Place
		if !n.Is(lexicon.CountryName) {
			m.Kind = text.Group
		}
	case n.Is(lexicon.Seat):
		m.Kind = text.Organization
		m.key = key{keySeat, r.keyOf(m.Span)}
		if o, ok := lexicon.Org(r.d.Str(m.Span)); ok {
			m.key = key{keyOrg, o.Name}
		}
	case n.Is(lexicon.Capital) && r.acts(m.Head):
		m.Kind, m.key = text.Place, key{keyCountry, n.Code}
		m.Why = "capital for its government"
	default:
		m.Kind, m.key = text.Place, key{keyPlace, r.keyOf(m.Span)}
		if m.Why == "" && n.Is(lexicon.People) {
			m.Kind = text.Group
		}
	}
}

// isPeople tells "the Palestinians" from "Palestinian officials" and "Israeli-Palestinian".
func (r *resolver) isPeople(m *ref) bool {
	t := r.d.Tokens[m.Head]
	if next := m.last; next < int32(len(r.d.Tokens)) && t.Tag != text.TagNNPS && r.sameSentence(m.first, next) {
		if w := r.d.Tokens[next]; w.POS == text.NOUN || w.POS == text.PROPN || w.POS == text.ADJ || r.d.Word(next) == "-" {
			return false
		}
	}
	switch t.Rel {
	case text.RelAmod, text.RelCompound, text.RelNmodDesc, text.RelFlat, text.RelNmodPoss:
		return t.Rel == text.RelNmodPoss && t.Tag == text.TagNNPS
	}
	return t.POS != text.ADJ || t.Tag == text.TagNNPS
}

func (r *resolver) indefinite(first int32) bool {
	if first == 0 {
		return false
	}
	switch r.lower(first - 1) {
	case "a", "an", "one", "another", "every":
		return true
	}
	return false
}

// acts reports whether the word at head does something in its clause, as governments do and towns do not.
func (r *resolver) acts(head int32) bool {
	for t := range r.d.Children(head) {
		if r.d.Tokens[t].Rel == text.RelCase && r.d.Tokens[t].Tag != text.TagPOS {
			w := r.lower(t)
			return w == "by" || w == "with" || w == "between" || w == "against"
		}
	}
	switch t := r.d.Tokens[head]; t.Rel {
	case text.RelNsubj:
		return t.Head >= 0 && r.d.Tokens[t.Head].POS == text.VERB
	case text.RelOblAgent, text.RelIobj:
		return true
	case text.RelNmodPoss:
		return t.Head >= 0 && stances[r.d.Tokens[t.Head].Lemma]
	case text.RelObj:
		return t.Head >= 0 && tells[r.d.Tokens[t.Head].Lemma]
	case text.RelConj:
		return t.Head >= 0 && t.Head < head && r.acts(t.Head)
	}
	return false
}

// stances are nouns for what governments have and towns do not.
var stances = map[string]bool{"commitment": true, "decision": true, "position": true, "statement": true, "readiness": true, "policy": true,
	"response": true, "claim": true, "refusal": true, "offer": true, "plan": true, "ally": true, "support": true, "demand": true,
	"warning": true, "accusation": true, "proposal": true, "ambition": true, "interest": true, "troops": true, "force": true,
	"ambassador": true, "envoy": true, "intention": true, "stance": true, "pledge": true, "request": true, "willingness": true,
	"concern": true, "sanction": true, "invasion": true, "war": true, "threat": true, "relation": true, "tie": true, "rejection": true}

// tells are verbs whose objects are those who are spoken to.
var tells = map[string]bool{"tell": true, "accuse": true, "urge": true, "warn": true, "criticize": true, "condemn": true, "blame": true,
	"ask": true, "inform": true, "assure": true, "thank": true, "threaten": true, "persuade": true, "convince": true, "pressure": true}
