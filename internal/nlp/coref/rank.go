package coref

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// Phrase is the tokens [First, Last) of a mention, and its head word.
type Phrase struct{ First, Last, Head int32 }

// Example is one decision of the ranker: a mention, and each way to decide with its features. The first choice is to
// start a chain of its own; its Phrase is empty.
type Example struct {
	Phrase
	Choices []Choice
}

// Choice is one antecedent and what speaks for it.
type Choice struct {
	Phrase
	Features []uint64
}

// Examples calls learn with every decision that the ranker has to take in d, for its trainer, and goes on with the choice
// that learn returns. It fills no layer of d.
func Examples(d *text.Doc, learn func(Example) int) {
	k := begin(d, nil)
	defer k.end()
	k.link()
	k.gather()
	k.spoken = spoken{node: -1}
	for i := range int32(len(k.nodes)) {
		k.remember(i)
		if !k.asks(i) {
			k.count(i)
			continue
		}
		e, at := Example{Phrase: k.nodes[i].phrase()}, []int32{-1}
		k.alone(i)
		e.Choices = append(e.Choices, Choice{Phrase{}, slices.Clone(k.features[:k.n])})
		k.candidates(i, func(j int32) {
			k.pair(i, j)
			e.Choices, at = append(e.Choices, Choice{k.nodes[j].phrase(), slices.Clone(k.features[:k.n])}), append(at, j)
		})
		if len(e.Choices) > 1 {
			if c := learn(e); c > 0 {
				k.unite(i, at[c])
			}
		}
		k.count(i)
	}
}

func (n *node) phrase() Phrase { return Phrase{n.first, n.last, n.head} }

// asks reports whether the ranker decides on node i.
func (k *ranker) asks(i int32) bool {
	n := &k.nodes[i]
	if n.form == text.Nominal && n.bears {
		return false // "the French president" of "the French president, NAME"
	}
	return !n.linked && n.sort != sortWho && (n.form != text.Named || n.rel == text.RelAppos)
}

// window is how many sentences back a pronoun, or a noun with another head, looks.
const window, most = 3, 60

// candidates calls try with each possible antecedent of node i, the nearest first.
func (k *ranker) candidates(i int32, try func(j int32)) {
	n := &k.nodes[i]
	sent := k.d.Tokens[n.head].Sent
	if n.form == text.Pronoun {
		for j := i - 1; j >= 0 && i-j <= most && sent-k.d.Tokens[k.nodes[j].head].Sent <= window; j-- {
			if k.agrees(n, &k.nodes[j]) {
				try(j)
			}
		}
		return
	}
	for j, tries := n.before, 0; n.form != text.Named && j >= 0 && tries < 12; j, tries = k.nodes[j].before, tries+1 {
		if !k.coordinated(n, &k.nodes[j]) {
			try(j)
		}
	}
	near := int32(-1)
	if n.form == text.Named { // "the operator, Telenor"
		if h := k.d.Tokens[n.head].Head; h >= 0 && h < n.head && k.at[h] >= 0 && k.nodes[k.at[h]].form == text.Nominal {
			try(k.at[h])
		}
		return
	}
	switch {
	case n.sort == sortDefinite || n.sort == sortThat:
		near = 2
	case n.rel == text.RelAppos || n.copula:
		near = 0
	}
	for j := i - 1; j >= 0 && sent-k.d.Tokens[k.nodes[j].head].Sent <= near && i-j <= most/2; j-- {
		if c := &k.nodes[j]; c.lemma != n.lemma && k.agrees(n, c) {
			try(j)
		}
	}
}

// agrees leaves out what number, gender or the phrase around it rule out.
func (k *ranker) agrees(n, c *node) bool {
	if k.opposite(n, c) || c.sort == sortWho || c.shut || c.first <= n.head && n.head < c.last || k.coordinated(n, c) {
		return false
	}
	if n.gender != 0 && c.gender != 0 && n.gender != c.gender {
		return false
	}
	switch n.sort {
	case sortHe:
		if c.form == text.Pronoun {
			return c.sort == sortHe || (c.sort == sortI || c.sort == sortYou) && n.quoted != c.quoted
		}
		return !c.plural && (c.kind == text.Person || c.kind == text.Other && c.form == text.Named)
	case sortIt:
		if c.form == text.Pronoun {
			return c.sort == sortIt || c.sort == sortThis
		}
		return !(c.kind == text.Person && c.form == text.Named)
	case sortThey:
		if !c.plural && !c.list && k.told(n, c) {
			return false
		}
		return c.form != text.Pronoun || c.sort == sortThey || c.sort == sortWe
	case sortI, sortWe, sortYou:
		if c.sort == sortHe && n.quoted == c.quoted {
			return false // one voice calls one person by one of the two
		}
		return c.form == text.Named || c.form == text.Nominal && c.ref >= 0 || c.form == text.Pronoun && c.sort != sortIt && c.sort != sortThis && c.sort != sortThey
	case sortThis:
		return c.form != text.Pronoun || c.sort == sortIt || c.sort == sortThis
	}
	if c.form == text.Pronoun {
		return c.sort == sortHe || c.sort == sortIt || c.sort == sortThey
	}
	return n.plural == c.plural || n.kind != text.Person && c.kind != text.Person
}

// coordinated reports whether n and c are parts of one list, and so two.
func (k *ranker) coordinated(n, c *node) bool {
	if k.d.Tokens[n.head].Rel != text.RelConj || n.form == text.Pronoun {
		return false
	}
	up := k.d.Tokens[n.head].Head
	return up == c.head || k.d.Tokens[c.head].Rel == text.RelConj && k.d.Tokens[c.head].Head == up
}

// remember lets later nodes find i by its lemma.
func (k *ranker) remember(i int32) {
	n := &k.nodes[i]
	if n.form == text.Pronoun || n.list {
		return
	}
	if j, ok := k.lemmas[n.lemma]; ok {
		n.before = j
	}
	k.lemmas[n.lemma] = i
}

// score adds up the features last put.
func (k *ranker) score() int32 { return k.m.Score(k.features[:k.n]) }

// sorts is how many sorts of mentions there are.
const sorts = sortNew + 1

// ahead is how far an antecedent must be ahead of none before it is taken, and apart how far a pronoun's must be ahead of
// every mention of another chain, in units of the model. What is not clear stays open. Read off the cross-validation.
var (
	ahead = [sorts]int32{sortName: 200, sortHe: 0, sortIt: 1200, sortThey: 500, sortI: 200, sortWe: 200, sortYou: 200, sortThis: 1500,
		sortDefinite: 1000, sortThat: 1000, sortOwned: 1000, sortBare: 1000, sortNew: 1000}
	apart = [sorts]int32{sortHe: 1100, sortIt: 1200, sortThey: 800, sortI: 200, sortWe: 200, sortYou: 200, sortThis: 1500}
)

// decide gives every mention that the rules left the antecedent that is clearly ahead.
func (k *ranker) decide() {
	k.spoken = spoken{node: -1}
	for i := range int32(len(k.nodes)) {
		k.remember(i)
		if k.asks(i) {
			j := k.choose(i)
			if b := k.bound(i); b >= 0 {
				j = b
			} else if g := k.governed(i, j); g >= 0 {
				j = g
			} else if v := k.voice(i, j); v >= 0 {
				if j >= 0 && k.nodes[k.root(j)].form == text.Pronoun && k.compatible(j, v) {
					k.unite(j, v)
				}
				j = v
			}
			if j >= 0 {
				k.unite(i, j)
			}
		}
		k.count(i)
	}
}

// tried is a candidate with its score.
type tried struct{ at, score int32 }

// choose is the antecedent of node i, -1 to leave it alone.
func (k *ranker) choose(i int32) int32 {
	k.tried = k.tried[:0]
	k.candidates(i, func(j int32) {
		if k.compatible(i, j) {
			k.pair(i, j)
			k.tried = append(k.tried, tried{j, k.score()})
		}
	})
	if len(k.tried) == 0 {
		return -1
	}
	best := k.tried[0]
	for _, c := range k.tried[1:] {
		if c.score > best.score {
			best = c
		}
	}
	k.alone(i)
	n := &k.nodes[i]
	if best.score <= k.score()+ahead[n.sort] {
		return -1
	}
	if k.spoken.told && k.spoken.node == i && !k.inCourse(i, k.root(best.at)) {
		return -1 // second best, since the quote tells of the best
	}
	if n.form == text.Pronoun {
		root := k.root(best.at)
		for _, c := range k.tried {
			if c.score+apart[n.sort] > best.score && k.root(c.at) != root {
				return -1
			}
		}
	}
	return best.at
}

// count takes node i into what is known of its chain so far.
func (k *ranker) count(i int32) {
	c := &k.nodes[k.root(i)]
	c.size++
	c.named = c.named || k.nodes[i].form == text.Named
	c.latest = i
}

// compatible reports whether what is known of the chain of j agrees with i, not of j alone: gender, country, and that names
// are joined by rules alone.
func (k *ranker) compatible(i, j int32) bool {
	a, b := &k.nodes[k.root(i)], &k.nodes[k.root(j)]
	if a.gender != 0 && b.gender != 0 && a.gender != b.gender {
		return false
	}
	if a.bears && b.bears || k.twoInQuote(i, b.up) || k.speaks(i, b.up) || k.toldOf(i, b.up) {
		return false
	}
	return a.country == "" || b.country == "" || a.country == b.country
}

// unite puts node i into the chain of j.
func (k *ranker) unite(i, j int32) {
	a, b := k.root(i), k.root(j)
	if a == b {
		return
	}
	if g := k.nodes[a].gender; g != 0 {
		k.nodes[b].gender = g
	}
	k.nodes[b].bears = k.nodes[b].bears || k.nodes[a].bears
	if k.nodes[b].country == "" {
		k.nodes[b].country = k.nodes[a].country
	}
	k.nodes[a].up = b
	k.nodes[b].size += k.nodes[a].size
	k.nodes[b].named = k.nodes[b].named || k.nodes[a].named
	k.nodes[b].latest = max(k.nodes[a].latest, k.nodes[b].latest)
	k.nodes[i].why = "noun"
	if k.nodes[i].form == text.Pronoun {
		k.nodes[i].why = "pronoun"
	}
}
