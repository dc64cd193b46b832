// Package coref finds who and what a document refers to, and which mentions refer to the same: names with
// the titles beside them, nouns for people and bodies that act, and pronouns. Its rules take the clear
// cases first (names, appositions, copulas), then definite titles; a trained ranker takes pronouns and the
// other nouns, things included, and both leave open what the text does not settle.
package coref

import (
	"cmp"
	"sync"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// Resolve fills d.Mentions, d.Chains and d.Things from the names, tokens and trees of d.
func Resolve(d *text.Doc) { resolve(d, model()) }

var model = sync.OnceValue(func() *linear.Single { return linear.NewSingle(linear.MustOpen(models.Coref)) })

// ResolveWith is Resolve with another model for what the rules leave open; its trainer measures with it.
func ResolveWith(d *text.Doc, m *linear.Model) { resolve(d, linear.NewSingle(m)) }

func resolve(d *text.Doc, m *linear.Single) {
	k := begin(d, m)
	defer k.end()
	r := k.resolver
	r.link()
	k.gather()
	k.decide()
	k.join()
	r.linkCounterparts()
	k.things()
	r.write()
}

// link finds the mentions and joins those that the rules are sure of.
func (r *resolver) link() {
	d := r.d
	r.small = lowered(d.Text)
	r.nameOf = filled(r.nameOf, len(d.Tokens), -1)
	for i, n := range d.Names {
		if r.onlyTitle(n) || r.onlyNoun(n) {
			continue // "President", "Parliament" are no names
		}
		for t := n.First; t < n.Last; t++ {
			r.nameOf[t] = int32(i)
		}
	}
	r.title = zeroed(r.title, len(d.Tokens))
	r.names()
	r.lists()
	r.nominals()
	r.partisans()
	r.pronouns()
	r.order()
	r.linkNames()
	r.linkAcronyms()
	r.linkStated()
	r.namedBodies()
	r.linkNominals()
	r.linkPartisans()
	r.linkBodies()
	r.linkRelatives()
}

// ref is a mention on its way to a chain.
type ref struct {
	text.Mention
	first, last int32 // tokens [first, last) of Span
	parts       []string
	generation  string // the "jr" of a person's name
	key         key    // what it is the same as
	country     string // of its Nation, or its own
	office      lexicon.Office
	lemma       string // of a nominal: its words without determiner and country
	definite    bool
	chainHead   int32 // union-find parent
	cut         bool  // parts lack an "s" of Span
	closed      bool  // never joined: "a spokesman", an ambiguous "president"
	open        bool  // leaves without a chain
}

// statement is a chain of reference that grammar states: apposition or copula.
type statement struct {
	name, noun int32 // head tokens
	why        string
}

type resolver struct {
	d      *text.Doc
	refs   []ref
	small  string  // the text in small letters
	nameOf []int32 // per token, index into d.Names or -1
	title  []bool  // per token: part of a title beside a name, or of a name's own words
	stated []statement
	at     []int32 // head token, or word of a name, to ref, once in order; -1 for others
	keys   lexicon.Keys
	scratch
}

// order sorts the mentions as they stand in the text, the longer first, and indexes them by head.
func (r *resolver) order() {
	for i := range r.refs {
		r.refs[i].chainHead = int32(i)
	}
	r.sortRefs()
	r.at = filled(r.at, len(r.d.Tokens), -1)
	for i := range r.refs {
		m := &r.refs[i]
		if j := r.at[m.Head]; j < 0 || r.refs[j].Form > m.Form {
			r.at[m.Head] = int32(i)
		}
	}
	for i := range r.refs { // any other word of a name leads to it too
		for t := r.refs[i].first; r.refs[i].Form == text.Named && t < r.refs[i].last; t++ {
			if r.at[t] < 0 {
				r.at[t] = int32(i)
			}
		}
	}
}

// refAt is the mention whose head, or word, is token t.
func (r *resolver) refAt(t int32) (int32, bool) {
	if t < 0 || r.at[t] < 0 {
		return -1, false
	}
	return r.at[t], true
}

func compareRefs(a, b *ref) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Form, b.Form))
}

// find is the first mention of i's chain.
func (r *resolver) find(i int32) int32 {
	for r.refs[i].chainHead != i {
		r.refs[i].chainHead = r.refs[r.refs[i].chainHead].chainHead
		i = r.refs[i].chainHead
	}
	return i
}

// join puts mention i into the chain of j, for the reason why.
func (r *resolver) join(i, j int32, why string) {
	if r.refs[i].Why == "" {
		r.refs[i].Why = why
	}
	a, b := r.find(i), r.find(j)
	if a == b {
		return
	}
	if a < b {
		a, b = b, a
	}
	r.refs[a].chainHead = b
}

// write turns the mentions and their chains into the layers of the document.
func (r *resolver) write() {
	d := r.d
	size, in := zeroed(r.size, len(r.refs)), int32(0)
	chains := 0
	for i := range r.refs {
		if !r.refs[i].open {
			root := r.find(int32(i))
			if size[root]++; size[root] == 1 {
				chains++
			}
			in++
		}
	}
	r.size = size
	d.Mentions, d.Chains = make([]text.Mention, len(r.refs)), make([]text.Chain, 0, chains)
	members, chain := make([]int32, in), filled(r.chain, len(r.refs), -1)
	r.chain = chain
	for i := range r.refs {
		m := &d.Mentions[i]
		*m = r.refs[i].Mention
		m.Chain = -1
		if !r.refs[i].open {
			root := r.find(int32(i))
			if chain[root] < 0 {
				chain[root] = int32(len(d.Chains))
				d.Chains = append(d.Chains, text.Chain{Mentions: members[:0:size[root]]}) // one block for all
				members = members[size[root]:]
			}
			m.Chain = chain[root]
			c := &d.Chains[m.Chain]
			c.Mentions = append(c.Mentions, int32(i))
		}
		if m.Why == "" {
			m.Why = "first mention"
		}
	}
	for c := range d.Chains {
		r.finish(&d.Chains[c])
	}
}

// finish picks the kind and the fullest mention of a chain.
func (r *resolver) finish(c *text.Chain) {
	var votes [5]int
	best, bestScore := c.Mentions[0], -1
	for _, i := range c.Mentions {
		m := &r.refs[i]
		if m.Form == text.Pronoun {
			continue
		}
		weight := 1
		if m.Form == text.Named {
			weight = 4
		}
		votes[m.Kind] += weight
		if s := r.fullness(m); s > bestScore {
			best, bestScore = i, s
		}
	}
	c.Best = best
	c.Kind = r.refs[best].Kind
	if r.refs[best].key.sort == keyCountry {
		return // however often its adjective stands in the text
	}
	for k, v := range votes {
		if v > votes[c.Kind] {
			c.Kind = text.Kind(k)
		}
	}
}

// fullness ranks how well a mention can speak for its chain.
func (r *resolver) fullness(m *ref) int {
	if m.Form == text.Nominal {
		return 1
	}
	s := 1000 + 100*min(len(m.parts), 4) + int(min(m.Len(), 60))
	if n, ok := lexicon.Country(r.d.Str(m.Span)); ok && m.Kind != text.Person {
		if n.Is(lexicon.CountryName) && m.Head >= 0 && !isAdjective(r.d, m.Head) {
			s += 400
		}
		if n.Is(lexicon.Capital) {
			s -= 300
		}
	}
	return s
}
