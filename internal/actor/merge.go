package actor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// Input is one document of a story with its actors.
type Input struct {
	Doc    *text.Doc
	Actors []Actor // as Describe gives them
}

// Member is a chain of one of the documents given to Merge.
type Member struct{ Doc, Chain int }

// Merged is one actor over all documents. Its Roles have Mention -1, for they come from several documents.
type Merged struct {
	Actor
	Members []Member
	// Aliases are the other names the documents use, the most frequent first.
	Aliases []string
	// Grounds of the embedded Actor say where country and sector come from; these say why chains were merged.
	MergeGrounds []string
}

// Merge says which actors of different documents are one. Every chain is a member of exactly one result, and
// the result does not depend on the order of the documents, only the numbers in Member do.
func Merge(docs []Input) []Merged { return MergeDecided(docs, nil) }

// node is one chain of one document.
type node struct {
	Member
	*Actor
	key   string   // equal keys are one actor; "" for people and what stays alone
	parts []string // of a named person
	// generation is the "jr" that some document gives a named person.
	generation string
	named      bool
	parent     int
	apart      int    // the decision that keeps it out of its group, 0 for none
	why        string // why it joined
}

type merger struct {
	docs  []Input
	nodes []node
}

// collect lists the chains by the documents' ids and texts, not by the order in which they were given.
func (m *merger) collect() {
	order := make([]int, len(m.docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := m.docs[a].Doc, m.docs[b].Doc
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.URL, y.URL), cmp.Compare(x.Text, y.Text))
	})
	for _, i := range order {
		in := m.docs[i]
		for c := range min(len(in.Actors), len(in.Doc.Chains)) {
			n := node{Member: Member{i, c}, Actor: &in.Actors[c], parent: len(m.nodes)}
			best := in.Doc.Mentions[in.Doc.Chains[c].Best]
			n.named = best.Form == text.Named
			if n.named && n.Kind == text.Person {
				n.parts, n.generation = lexicon.NameParts(n.Name), generation(in.Doc, best)
			}
			m.nodes = append(m.nodes, n)
		}
	}
}

// generation is the "jr" in a name or right behind it.
func generation(d *text.Doc, m text.Mention) string {
	if g := lexicon.Generation(d.Str(m.Span)); g != "" {
		return g
	}
	next, _, _ := strings.Cut(strings.TrimLeft(d.Text[m.End:min(int(m.End)+8, len(d.Text))], ", "), " ")
	return lexicon.Generation(strings.TrimRight(next, ".,;"))
}

func (m *merger) find(i int) int {
	for m.nodes[i].parent != i {
		m.nodes[i].parent = m.nodes[m.nodes[i].parent].parent
		i = m.nodes[i].parent
	}
	return i
}

func (m *merger) join(i, j int, why string) {
	a, b := m.find(i), m.find(j)
	if a == b {
		return
	}
	if m.nodes[i].why == "" {
		m.nodes[i].why = why
	}
	m.nodes[max(a, b)].parent = min(a, b)
}

// keys joins countries by code, peoples, known bodies by their canonical name, others by country and name.
func (m *merger) keys() {
	first := map[string]int{}
	for i := range m.nodes {
		n := &m.nodes[i]
		n.key = m.keyOf(n)
		if n.key == "" {
			continue
		}
		if j, ok := first[n.key]; ok {
			m.join(i, j, "same "+strings.SplitN(n.key, ":", 2)[0]+": "+n.Name)
		} else {
			first[n.key] = i
		}
	}
}

func (m *merger) keyOf(n *node) string {
	d := m.docs[n.Doc].Doc
	c := d.Chains[n.Chain]
	if n.Kind == text.Person {
		return ""
	}
	if !n.named {
		return m.nounKey(n, d.Mentions[c.Best])
	}
	for _, i := range c.Mentions {
		if d.Mentions[i].Why == "capital for its government" {
			return "country:" + n.Country
		}
	}
	if o, ok := lexicon.Org(n.Name); ok {
		return "body:" + o.Name
	}
	if w, ok := lexicon.Country(n.Name); ok && (n.Country == "" || n.Country == w.Code) {
		switch {
		case w.Is(lexicon.People) && d.Mentions[c.Best].Plural:
			return "people:" + w.Code
		case w.Is(lexicon.CountryName | lexicon.Adjective):
			return "country:" + w.Code
		}
	}
	return "name:" + n.country() + "|" + lexicon.BareCompany(bareName(n.Name))
}

// country is the country that sets bodies of one name apart; places and works bear theirs by chance.
func (n *node) country() string {
	if n.Kind == text.Organization || n.Kind == text.Group {
		return n.Country
	}
	return ""
}

// bareName is the key of a name without a country word in front.
func bareName(name string) string {
	_, rest := lexicon.SplitNation(name)
	return lexicon.Key(rest)
}

// nounKey joins groups and bodies named by the same words ("Israeli army", "police"), if the words point to
// one group in the story: those without a country only when they are a body or a definite crowd.
func (m *merger) nounKey(n *node, best text.Mention) string {
	d := m.docs[n.Doc].Doc
	first, _ := d.TokensIn(best.Span)
	t := d.Tokens[best.Head]
	for k := first; k < best.Head; k++ {
		w := d.Tokens[k]
		if w.POS == text.NUM || w.Tag == text.TagPRPS || indefinite[strings.ToLower(d.Word(k))] {
			return ""
		}
	}
	switch n.Sector {
	case "GOV", "MIL", "COP", "LEG", "OPP", "SPY":
		if n.Country == "" && n.Kind != text.Organization && t.Lemma != "police" {
			return "" // officials, soldiers
		}
	default:
		if n.Country == "" && (n.Kind == text.Organization || !best.Plural || n.Sector == "") {
			return "" // the company, a crowd
		}
	}
	return "noun:" + n.Country + "|" + bareName(d.Text[best.Role.Start:max(best.Role.Start, t.Start)]+t.Lemma)
}

var indefinite = map[string]bool{"a": true, "an": true, "some": true, "other": true, "another": true, "several": true, "many": true,
	"more": true, "most": true, "few": true, "any": true, "no": true, "one": true, "all": true, "dozens": true, "hundreds": true, "each": true,
	"neither": true, "either": true, "every": true}

// bodies joins a body without a country to the only one of its name with a country.
func (m *merger) bodies() {
	owners := map[string][]int{}
	for i := range m.nodes {
		kind, rest, _ := strings.Cut(m.nodes[i].key, ":")
		country, name, ok := strings.Cut(rest, "|")
		if kind == "body" {
			country, name = lexicon.SplitNation(rest)
			ok, name = country != "", lexicon.Key(name)
		}
		if ok && country != "" && (kind == "name" || kind == "noun" || kind == "body") {
			if at := owners[name]; len(at) == 0 || m.find(at[0]) != m.find(i) {
				owners[name] = append(at, i)
			}
		}
	}
	for i := range m.nodes {
		kind, rest, _ := strings.Cut(m.nodes[i].key, ":")
		country, name, ok := strings.Cut(rest, "|")
		if !ok || country != "" || kind != "name" && kind != "noun" || m.nodes[i].Kind != text.Organization && m.nodes[i].Kind != text.Group {
			continue
		}
		if at := owners[name]; len(at) == 1 {
			m.join(i, at[0], "the only "+name+" of the story")
		}
	}
}
