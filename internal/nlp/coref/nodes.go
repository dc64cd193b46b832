package coref

import (
	"slices"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// node is what the ranker sees of a mention: those of people and bodies, and besides them every other noun phrase and
// pronoun, since "it" stands for things, too.
type node struct {
	head, first, last int32 // tokens
	ref               int32 // index into resolver.refs, -1 for things
	up                int32 // union-find parent
	before            int32 // the last node with the same head lemma, -1 when there is none
	lemma, words      uint64
	governor          uint64 // lemma of the word that head hangs on
	nmod, poss        int32  // first tokens of these relations under head, -1 for none
	copula            bool   // whether one hangs on head
	form              text.Form
	kind              text.Kind
	rel               text.Rel
	sort              sort
	pro               uint8 // number of the pronoun
	det               uint8
	class             uint8 // coarse word class of the head
	gender            byte
	plural, quoted    bool
	list              bool // "the mayor and the governor", beside a node for each
	linked            bool // by the rules: not looked at again
	shut              bool // left open by the rules: no antecedent
	why               string
	// Of the first node of a chain: how many mentions it has so far, whether a name is among them, and the last.
	size, latest int32
	named        bool
	// From the rules: whether the chain holds a name anywhere, and its country.
	bears   bool
	country string
}

// sort is what kind of thing is asked for an antecedent.
type sort uint8

const (
	sortName sort = iota
	sortHe
	sortIt
	sortThey
	sortI
	sortWe
	sortYou
	sortThis
	sortWho
	sortDefinite // the man
	sortThat     // this man
	sortOwned    // her son
	sortBare     // men
	sortNew      // a man
)

// Determiners, as the ranker tells them apart.
const (
	detNone uint8 = iota
	detThe
	detThis
	detA
	detOwned
	detQuantity
)

// ranker decides on pronouns and nouns that the rules leave.
type ranker struct {
	*resolver
	m        *linear.Single
	tried    []tried
	lemmas   map[uint64]int32 // head lemma to the last node with it
	nodes    []node
	at       []int32 // token to node with that head, -1
	lists    []int32 // head of a list to its last part, 0
	quotes   []bool
	spoken   spoken
	features [96]uint64
	n        int
	rankerScratch
}

var determiners = map[string]uint8{"the": detThe, "this": detThis, "that": detThis, "these": detThis, "those": detThis, "such": detThis,
	"both": detThe, "a": detA, "an": detA, "another": detA, "some": detA, "any": detA, "no": detA, "every": detQuantity, "each": detQuantity,
	"many": detQuantity, "several": detQuantity, "all": detQuantity}

// pronounNumber gives each pronoun a number and a sort.
var pronounNumber, pronounSort = func() (map[string]uint8, map[string]sort) {
	number, sorts := map[string]uint8{}, map[string]sort{}
	for _, g := range []struct {
		sort  sort
		words []string
	}{
		{sortHe, []string{"he", "him", "his", "himself", "she", "her", "hers", "herself"}},
		{sortIt, []string{"it", "its", "itself"}},
		{sortThey, []string{"they", "them", "their", "theirs", "themselves"}},
		{sortI, []string{"i", "me", "my", "mine", "myself"}},
		{sortWe, []string{"we", "us", "our", "ours", "ourselves"}},
		{sortYou, []string{"you", "your", "yours", "yourself"}},
		{sortThis, []string{"this", "that", "these", "those"}},
		{sortWho, []string{"who"}},
	} {
		for _, w := range g.words {
			number[w], sorts[w] = uint8(len(number)+1), g.sort
		}
	}
	return number, sorts
}()

// gather makes the nodes, in text order: of each mention that the rules made, and of what they passed over.
func (k *ranker) gather() {
	k.at = filled(k.at, len(k.d.Tokens), -1)
	k.nodes = slices.Grow(k.nodes, len(k.d.Tokens)/3)
	k.quotes = k.resolver.quotes(k.quotes)
	k.findLists()
	k.gender = k.genders(k.gender)
	named := k.trimmed()
	k.first = filled(k.first, len(k.refs), -1)
	for t := range int32(len(k.d.Tokens)) {
		if i := k.resolver.at[t]; i >= 0 && k.refs[i].Head == t {
			k.addRef(i, k.gender[k.find(i)])
		} else if !named[t] && !k.title[t] {
			k.addOther(t)
		}
	}
	k.relate()
}

// addRef adds a mention that the rules know, and what they know of its chain.
func (k *ranker) addRef(i int32, gender byte) {
	m, root := &k.refs[i], k.find(i)
	n := k.node(m.Head, m.first, m.last)
	n.ref, n.form, n.kind, n.plural, n.gender = i, m.Form, m.Kind, m.Plural, gender
	if m.Form != text.Pronoun {
		n.linked = root != i || m.Form == text.Named && n.rel != text.RelAppos || m.open || partisan[m.lemma] && m.Kind == text.Person
		n.shut = m.open || isAdjective(k.d, m.Head) && !(m.Kind == text.Person && m.Form == text.Named && k.d.Tokens[m.Head].Rel != text.RelAmod) // no pronoun stands for the "Israeli" of "Israeli jets"
	}
	at := k.add(n)
	if m.Form == text.Pronoun && root == i {
		return
	}
	if k.first[root] < 0 {
		k.first[root] = at
	}
	j := k.first[root]
	k.nodes[at].up = j
	c := &k.nodes[j]
	c.bears = c.bears || m.Form == text.Named
	if c.country == "" {
		c.country = m.country
	}
	k.addList(at)
}

// addOther adds what is no mention of somebody: other pronouns, and nouns for things.
func (k *ranker) addOther(t int32) {
	w := &k.d.Tokens[t]
	switch w.POS {
	case text.PRON:
		if _, ok := pronounNumber[k.lower(t)]; ok && k.nameOf[t] < 0 && w.Rel != text.RelExpl && w.Tag != text.TagWDT {
			n := k.node(t, t, t+1)
			n.form = text.Pronoun
			k.add(n)
		}
	case text.NOUN, text.PROPN:
		if w.Rel == text.RelFlat || w.Rel == text.RelFixed || w.Rel == text.RelGoeswith {
			return
		}
		n := k.node(t, k.opening(t), t+1)
		n.form = text.Nominal
		n.plural = w.Tag == text.TagNNS || w.Tag == text.TagNNPS
		k.addList(k.add(n))
	}
}

// add puts n at the end of the nodes.
func (k *ranker) add(n node) int32 {
	n.up = int32(len(k.nodes))
	if n.form == text.Pronoun {
		k.readPronoun(&n)
	} else {
		k.readPhrase(&n)
	}
	k.nodes = append(k.nodes, n)
	k.at[n.head] = n.up
	return n.up
}

// root is the first node of i's chain.
func (k *ranker) root(i int32) int32 {
	for k.nodes[i].up != i {
		k.nodes[i].up = k.nodes[k.nodes[i].up].up
		i = k.nodes[i].up
	}
	return i
}
