package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
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
	m        *linear.Model
	tried    []tried
	lemmas   map[uint64]int32 // head lemma to the last node with it
	nodes    []node
	at       []int32 // token to node with that head, -1
	quotes   []bool
	features [96]uint64
	n        int
	scores   [1]int32
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

// gather makes the nodes, in text order.
func (k *ranker) gather() {
	d := k.d
	k.at = make([]int32, len(d.Tokens))
	k.nodes = make([]node, 0, len(d.Tokens)/3)
	k.quotes = k.resolver.quotes()
	gender := k.genders()
	named := k.trimmed()
	seen := map[int32]int32{} // root of a chain to its first node
	for t := range int32(len(d.Tokens)) {
		k.at[t] = -1
		i, ok := k.resolver.at[t]
		if ok && k.refs[i].Head == t {
			m := &k.refs[i]
			n := k.node(t, m.first, m.last)
			n.ref, n.form, n.kind, n.plural = i, m.Form, m.Kind, m.Plural
			root := k.find(i)
			n.gender = gender[root]
			if m.Form != text.Pronoun {
				n.linked = root != i || m.Form == text.Named && d.Tokens[t].Rel != text.RelAppos || m.open
				n.shut = m.open || isAdjective(d, t) // no pronoun stands for the "Israeli" of "Israeli jets"
			}
			k.add(n)
			if m.Form == text.Pronoun && root == i {
				continue
			}
			at := int32(len(k.nodes) - 1)
			if j, ok := seen[root]; ok {
				k.nodes[at].up = j
			} else {
				seen[root] = at
			}
			c := &k.nodes[seen[root]]
			c.bears = c.bears || m.Form == text.Named
			if c.country == "" {
				c.country = m.country
			}
			k.addList(at)
			continue
		}
		w := &d.Tokens[t]
		if w.POS == text.PRON && !named[t] && k.nameOf[t] < 0 && w.Len() < 11 {
			if _, ok := pronounNumber[k.lower(t)]; ok && w.Rel != text.RelExpl && w.Tag != text.TagWDT {
				n := k.node(t, t, t+1)
				n.form = text.Pronoun
				k.add(n)
			}
			continue
		}
		if w.POS != text.NOUN && w.POS != text.PROPN || named[t] || k.title[t] || w.Rel == text.RelFlat || w.Rel == text.RelFixed || w.Rel == text.RelGoeswith {
			continue
		}
		n := k.node(t, k.opening(t), t+1)
		n.form = text.Nominal
		n.plural = w.Tag == text.TagNNS || w.Tag == text.TagNNPS
		k.add(n)
		k.addList(int32(len(k.nodes) - 1))
	}
	k.relate()
}

// relate looks once through the tree for what hangs on each node, or beside it.
func (k *ranker) relate() {
	for t := range int32(len(k.d.Tokens)) {
		w := &k.d.Tokens[t]
		if w.Head < 0 {
			continue
		}
		i := k.at[w.Head]
		switch w.Rel {
		case text.RelNmod:
			if i >= 0 && k.nodes[i].nmod < 0 {
				k.nodes[i].nmod = t
			}
		case text.RelNmodPoss:
			if i >= 0 && k.nodes[i].poss < 0 {
				k.nodes[i].poss = t
			}
		case text.RelCop:
			if i >= 0 {
				k.nodes[i].copula = true
			}
		}
	}
}

// addList adds the list that begins with node i, where it begins one with "and": what "they" and "both" may stand for.
func (k *ranker) addList(i int32) {
	n := k.nodes[i]
	last := int32(-1)
	and := false
	for c := range k.d.Children(n.head) {
		if c > n.head && k.d.Tokens[c].Rel == text.RelConj && (k.d.Tokens[c].POS == text.NOUN || k.d.Tokens[c].POS == text.PROPN) {
			last = c
			and = and || k.joins(c)
		}
	}
	if !and || k.d.Tokens[n.head].Rel == text.RelConj {
		return
	}
	for last+1 < int32(len(k.d.Tokens)) && k.nameOf[last] >= 0 && k.nameOf[last+1] == k.nameOf[last] {
		last++
	}
	l := node{head: n.head, first: n.first, last: last + 1, ref: -1, before: -1, rel: n.rel, up: int32(len(k.nodes)), form: text.Nominal,
		kind: n.kind, plural: true, quoted: n.quoted, linked: true, list: true, class: n.class, words: uint64(last), lemma: uint64(last)}
	k.nodes = append(k.nodes, l)
}

// joins reports whether "and" hangs on token t.
func (k *ranker) joins(t int32) bool {
	c := k.d.Child(t, text.RelCc)
	return c >= 0 && k.lower(c) == "and"
}

// node fills what does not depend on the sort of mention.
func (k *ranker) node(head, first, last int32) node {
	w := &k.d.Tokens[head]
	n := node{head: head, first: first, last: last, ref: -1, before: -1, nmod: -1, poss: -1, rel: w.Rel.Base(), quoted: k.quotes[head]}
	if w.Head >= 0 {
		n.governor = linear.HashLower(k.d.Tokens[w.Head].Lemma)
	}
	s := w.Lemma
	if s == "" {
		s = k.d.Word(head)
	}
	n.lemma = linear.HashLower(s)
	n.class = wordclass.OfLower(k.d.Word(head)).Coarse
	return n
}

// add puts n at the end of the nodes.
func (k *ranker) add(n node) {
	i := int32(len(k.nodes))
	n.up = i
	d := k.d
	if n.form == text.Pronoun {
		w := k.lower(n.head)
		n.pro, n.sort = pronounNumber[w], pronounSort[w]
		switch w {
		case "he", "him", "his", "himself":
			n.gender = 'm'
		case "she", "her", "hers", "herself":
			n.gender = 'f'
		}
		if n.sort == sortIt {
			n.gender = 'n'
		}
		n.plural = n.sort == sortThey || n.sort == sortWe || w == "these" || w == "those"
	} else {
		first := d.Tokens[n.first]
		for t := n.first; t < n.last; t++ {
			if t > n.first && t == n.head && n.form == text.Nominal && n.first < n.head && n.words == 0 {
				break
			}
			if k.determiner(t) == detNone {
				n.words = linear.Mix(n.words, linear.HashLower(d.Word(t)))
			}
		}
		n.words = linear.Mix(n.words, n.lemma)
		n.det = k.determiner(n.first)
		if n.form == text.Named && n.first > 0 && n.det == detNone && k.sameSentence(n.first-1, n.first) {
			n.det = k.determiner(n.first - 1)
		}
		if first.Tag == text.TagCD && n.det == detNone {
			n.det = detQuantity
		}
		switch {
		case n.form == text.Named:
			n.sort = sortName
		case n.det == detThe:
			n.sort = sortDefinite
		case n.det == detThis:
			n.sort = sortThat
		case n.det == detOwned:
			n.sort = sortOwned
		case n.det == detNone:
			n.sort = sortBare
		default:
			n.sort = sortNew
		}
		if n.gender == 0 && n.kind == text.Person && n.form == text.Nominal {
			n.gender = titleGender(lexicon.Key(d.Word(n.head)))
		}
	}
	k.nodes = append(k.nodes, n)
	k.at[n.head] = i
}

func (k *ranker) determiner(t int32) uint8 {
	w := &k.d.Tokens[t]
	switch {
	case w.Tag == text.TagPRPS || w.Tag == text.TagPOS:
		return detOwned
	case w.POS == text.DET || w.POS == text.PRON:
		if x, ok := determiners[k.lower(t)]; ok {
			return x
		}
		return detQuantity
	}
	return detNone
}

// opening is the first token of the noun phrase of t, without what follows t and without a possessor of more words.
func (k *ranker) opening(t int32) int32 {
	first := t
	for first > k.d.Sentences[k.d.Tokens[t].Sent].First && t-first < 10 {
		w := &k.d.Tokens[first-1]
		if w.Head <= first-1 || w.Head > t {
			break
		}
		switch w.POS {
		case text.DET, text.NUM, text.ADJ, text.NOUN, text.PROPN, text.PRON:
			if w.Rel == text.RelNsubj || w.Rel == text.RelObj || w.Rel == text.RelCop {
				return first
			}
		case text.VERB, text.ADV, text.PUNCT, text.SYM:
			if w.Rel != text.RelAmod && w.Rel != text.RelPunct && w.Rel != text.RelAdvmod && w.Rel != text.RelCompound {
				return first
			}
			if w.POS == text.PUNCT && w.Len() == 1 && k.d.Word(first-1) != "-" {
				return first
			}
		default:
			return first
		}
		first--
		if w.POS == text.DET {
			break
		}
	}
	return first
}

// root is the first node of i's chain.
func (k *ranker) root(i int32) int32 {
	for k.nodes[i].up != i {
		k.nodes[i].up = k.nodes[k.nodes[i].up].up
		i = k.nodes[i].up
	}
	return i
}
