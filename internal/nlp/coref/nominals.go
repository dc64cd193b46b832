package coref

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// nominals makes mentions of the noun phrases for people and bodies that act.
func (r *resolver) nominals() {
	named := r.trimmed()
	for t := range int32(len(r.d.Tokens)) {
		w := r.d.Tokens[t]
		if r.onlyCounted(t) && !r.title[t] && !named[t] {
			r.addNominal(r.countStart(t), t, lexicon.Agent{Kind: text.Person})
			continue
		}
		if w.POS != text.NOUN && w.POS != text.PROPN && !(w.POS == text.ADJ && w.Rel == text.RelAmod && bodies[w.Lemma]) || r.title[t] || named[t] {
			continue
		}
		if r.beforeForce(t) { // "regime air strikes": the regime's
			if a, ok := lexicon.AgentHead("", w.Lemma); ok {
				r.addNominal(t, t, a)
			}
			continue
		}
		if w.POS == text.ADJ || w.Rel == text.RelCompound && w.Head > t && !r.ownsForce(t) || r.continues(t) && !r.ownsForce(t) {
			continue
		}
		first := r.phraseStart(t, named)
		a, ok := r.agentNoun(first, t)
		if !ok {
			continue
		}
		r.addNominal(first, t, a)
	}
}

// beforeForce reports whether the noun t is a body before a noun for what it does, does it with or holds: it acts as much as in
// "by the regime".
func (r *resolver) beforeForce(t int32) bool {
	w := &r.d.Tokens[t]
	if w.Rel != text.RelCompound && w.POS != text.ADJ || w.Head <= t || w.Head-t > 3 || !bodies[w.Lemma] && (w.Tag != text.TagNNS || w.Lemma != "terrorist") { // "the terrorists positions"
		return false
	}
	h := &r.d.Tokens[w.Head]
	if h.Rel == text.RelCompound && h.Head > w.Head && h.Head-t <= 4 { // "regime barrel bomb attacks"
		h = &r.d.Tokens[h.Head]
	}
	return force[h.Lemma] || held[h.Lemma] || ruled[h.Lemma] || h.Tag == text.TagVBN && kept[h.Lemma]
}

// ownsForce reports whether the plural at t stands before a noun for what those it names do, with its possessive mark lost:
// "terrorist groups rocket attacks".
func (r *resolver) ownsForce(t int32) bool {
	w := &r.d.Tokens[t]
	return w.Tag == text.TagNNS && w.Rel == text.RelCompound && w.Head > t && w.Head-t <= 3 && force[r.d.Tokens[w.Head].Lemma]
}

// kept are participles behind the body that has what they are said of: "rebel-held areas".
var kept = map[string]bool{"hold": true, "control": true, "occupy": true, "rule": true, "run": true}

var bodies = map[string]bool{"regime": true, "government": true, "rebel": true, "coalition": true, "army": true, "police": true, "militant": true,
	"insurgent": true, "jihadist": true, "militia": true, "guerrilla": true, "opposition": true, "separatist": true, "refugee": true, "court": true}

var force = map[string]bool{"attack": true, "counterattack": true, "counteroffensive": true, "raid": true, "strike": true, "airstrike": true, "air-strike": true, "shelling": true, "bombardment": true,
	"bombing": true, "fire": true, "gunfire": true, "offensive": true, "assault": true, "operation": true, "rocket": true, "mortar": true, "shell": true,
	"missile": true, "bomb": true, "warplane": true, "plane": true, "jet": true, "helicopter": true, "aircraft": true, "drone": true, "artillery": true,
	"target": true, "position": true, "stronghold": true, "outpost": true, "siege": true, "blockade": true, "ambush": true, "crackdown": true, "sniper": true}

// held are grounds and works that belong to the body before them: "a rebel town", "an army base", "refugee camps".
var held = map[string]bool{"town": true, "village": true, "area": true, "territory": true, "district": true, "enclave": true, "bastion": true, "base": true,
	"camp": true, "post": true, "checkpoint": true, "barracks": true, "headquarters": true, "convoy": true, "bunker": true, "trench": true, "line": true, "hideout": true}

// ruled are what courts and governments hand down.
var ruled = map[string]bool{"ruling": true, "decision": true, "verdict": true, "judgment": true, "judgement": true}

// trimmed marks the tokens that named mentions cover.
func (r *resolver) trimmed() []bool {
	r.covered = zeroed(r.covered, len(r.d.Tokens))
	out := r.covered
	for i := range r.refs {
		for t := r.refs[i].first; t < r.refs[i].last; t++ {
			out[t] = true
		}
	}
	return out
}

// continues reports whether the noun phrase of t goes on to the right, so that t is not its last noun.
func (r *resolver) continues(t int32) bool {
	n := t + 1
	if n >= int32(len(r.d.Tokens)) || !r.sameSentence(t, n) {
		return false
	}
	w := r.d.Tokens[n]
	if r.opensOffice(t) {
		return true
	}
	if r.d.Word(n) == "-" {
		return n+1 < int32(len(r.d.Tokens)) && r.d.Tokens[n+1].Start == w.End && w.Start == r.d.Tokens[t].End
	}
	return w.POS == text.NOUN && w.Rel != text.RelAppos && r.d.Tokens[t].Head == n
}

// opensOffice reports whether the words from t on are one office ("Deputy Foreign Minister"), whatever the tree says.
func (r *resolver) opensOffice(t int32) bool {
	for end := t + 2; end <= t+4 && end <= int32(len(r.d.Tokens)) && r.sameSentence(t, end-1); end++ {
		if p := r.d.Tokens[end-1].POS; p != text.NOUN && p != text.PROPN && p != text.ADJ {
			return false
		}
		if _, whole := lexicon.IsOffice(r.phrase(t, end)); whole {
			return true
		}
	}
	return false
}

// closesOffice is the first token of the longest office that ends at t, t itself when there is none.
func (r *resolver) closesOffice(t int32) int32 {
	first := t
	for s := t - 1; s >= 0 && s > t-4 && r.sameSentence(s, t); s-- {
		if p := r.d.Tokens[s].POS; p != text.NOUN && p != text.PROPN && p != text.ADJ {
			break
		}
		if _, whole := lexicon.IsOffice(r.phrase(s, t+1)); whole {
			first = s
		}
	}
	return first
}

// phraseStart is the first token of the noun phrase whose head is t.
func (r *resolver) phraseStart(t int32, named []bool) int32 {
	first := r.closesOffice(t)
	office := first
	for first > 0 && t-first < 10 && r.sameSentence(first-1, t) {
		w := r.d.Tokens[first-1]
		ok := false
		switch w.POS {
		case text.DET, text.NUM:
			ok = w.Rel != text.RelNsubj && w.Rel != text.RelObj && !r.dated(first-1)
		case text.ADJ, text.NOUN, text.PROPN:
			ok = (r.belongs(first-1, t) || office < t && r.nationAt(first-1)) && !r.endsPerson(first-1)
		case text.VERB:
			ok = w.Rel == text.RelAmod && w.Head >= first
		case text.PRON:
			ok = w.Tag == text.TagPRPS
		case text.PART:
			ok = w.Tag == text.TagPOS
		case text.PUNCT:
			ok = r.d.Word(first-1) == "-" && first >= 2
		}
		if !ok {
			break
		}
		first--
		if w.POS == text.DET || w.Tag == text.TagPRPS {
			break
		}
	}
	for first < t && (r.d.Tokens[first].POS == text.PUNCT || r.d.Tokens[first].Tag == text.TagPOS || r.lower(first) == "least") {
		first++
	}
	return first
}

// dated reports whether number s is of a day or a month of a year, which scraped text runs into what follows: "28 August 2016 Two
// children were hurt".
func (r *resolver) dated(s int32) bool {
	x := r.d.Tokens[s].Span
	if r.d.Tokens[s].POS != text.NUM {
		return false
	}
	i, _ := slices.BinarySearchFunc(r.d.Times, x.End, func(t text.Time, end int32) int { return cmp.Compare(t.End, end) })
	return i < len(r.d.Times) && r.d.Times[i].Contains(x) && r.d.Times[i].Type == "DATE" && len(r.d.Times[i].Value) >= len("2016-08")
}

// endsPerson reports whether token s ends a person's name that does not own what follows.
func (r *resolver) endsPerson(s int32) bool {
	return r.nameOf[s] >= 0 && r.d.Names[r.nameOf[s]].Kind == text.Person && r.d.Tokens[s+1].Tag != text.TagPOS
}

// belongs reports whether token s hangs, at any depth, on t or stands before its possessive mark.
func (r *resolver) belongs(s, t int32) bool {
	if s+1 < int32(len(r.d.Tokens)) && r.d.Tokens[s+1].Tag == text.TagPOS {
		return true
	}
	return r.within(s, t) || r.d.Tokens[s].Head > s && r.d.Tokens[s].Head <= t
}

// agentNoun looks up the noun at t with the words before it.
func (r *resolver) agentNoun(first, t int32) (lexicon.Agent, bool) {
	head := r.d.Tokens[t].Lemma
	if head == "" {
		head = r.lower(t)
	}
	from := t
	for from > first && t-from < 3 && (r.d.Tokens[from-1].POS == text.NOUN || r.d.Tokens[from-1].POS == text.ADJ || r.d.Tokens[from-1].POS == text.PROPN) {
		from--
	}
	before := r.d.Text[r.d.Tokens[from].Start:r.d.Tokens[t].Start]
	if a, ok := lexicon.AgentHead(before, head); ok || head == r.lower(t) {
		return a, ok
	}
	return lexicon.AgentHead(before, r.lower(t)) // nouns listed in the plural: "authorities"
}

func (r *resolver) addNominal(first, t int32, a lexicon.Agent) {
	w := r.d.Tokens[t]
	m := ref{first: first, last: t + 1}
	m.Form, m.Name, m.Head, m.Span = text.Nominal, -1, t, r.span(first, t+1)
	m.Plural = w.POS == text.NUM || w.Tag == text.TagNNS || w.Tag == text.TagNNPS || w.Lemma == "police"
	m.Kind = a.Kind
	if m.Kind == text.Person && m.Plural {
		m.Kind = text.Group
	}
	role := t
	for role > first && (r.d.Tokens[role-1].POS == text.NOUN || r.d.Tokens[role-1].POS == text.PROPN || r.d.Tokens[role-1].POS == text.ADJ || r.d.Word(role-1) == "-") && !r.nationAt(role-1) {
		role--
	}
	if r.d.Word(role) == "-" && role > first && r.d.Tokens[role-1].POS == text.NUM { // "17-year-old son"
		for k := role; k < t; k++ {
			if r.d.Word(k) == "-" {
				role = k + 2
			}
		}
	}
	for role = min(role, t); role < t && r.d.Word(role) == "-"; {
		role++
	}
	m.Nation = r.nationBefore(role)
	if !m.Nation.Empty() && m.Nation.Start < m.Start {
		m.Nation = text.Span{}
	}
	if m.Nation.Empty() {
		m.Nation = r.nationAfterOf(t+1, settled[a.Sector])
		if m.Plural && r.listed(m.Nation) {
			m.Nation = text.Span{} // "the presidents of Syria and Iran" are of no one country
		}
	}
	m.country = r.countryIn(m.Nation)
	m.Role = r.span(role, t+1)
	m.office, _ = r.keys.Office(r.lowered(m.Role))
	m.lemma = r.keyOf(m.Role)
	if w.Lemma != r.lower(t) {
		m.lemma = r.keys.Key2(r.small[m.Role.Start:w.Start], w.Lemma)
	}
	m.definite = r.definite(&m)
	m.closed = r.closedPhrase(&m)
	if a.Kind != text.Person {
		m.key = key{keyNoun, m.lemma}
	}
	r.refs = append(r.refs, m)
}

// settled are the sectors whose people are of the country that they are in; soldiers and diplomats are not.
var settled = map[string]bool{"CVL": true, "LAB": true, "AGR": true, "EDU": true, "MED": true, "BUS": true, "REL": true, "OPP": true}

// listed reports whether another country follows the one at s.
func (r *resolver) listed(s text.Span) bool {
	if s.Empty() {
		return false
	}
	first, _ := r.d.TokensIn(s)
	all, _ := r.nationsFrom(first)
	return len(all) > 1
}

// definite reports whether the phrase points to something known: an article, a country, a capital.
func (r *resolver) definite(m *ref) bool {
	switch r.lower(m.first) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	if !m.Nation.Empty() {
		return r.d.Tokens[m.first].POS != text.DET && r.d.Tokens[m.first].Tag != text.TagCD
	}
	return m.Role.Start == m.Start && r.titleCase(m.Head) && r.d.Tokens[m.Head].Start != r.d.Sentences[r.d.Tokens[m.Head].Sent].Start
}

// closedPhrase reports whether the phrase brings somebody new in ("a spokesman", "two ministers") or hangs on
// somebody whom we do not look up ("his wife").
func (r *resolver) closedPhrase(m *ref) bool {
	for t := m.first; t < m.Head; t++ {
		w := r.d.Tokens[t]
		if w.POS == text.NUM || w.Tag == text.TagPRPS {
			return true
		}
		switch r.lower(t) {
		case "a", "an", "another", "some", "any", "no", "every", "each", "many", "several", "other", "one", "few", "more", "most", "all", "dozens", "hundreds", "neither", "either":
			return true
		}
	}
	return false
}
