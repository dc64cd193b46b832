package coref

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

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

// readPronoun sets what the word says.
func (k *ranker) readPronoun(n *node) {
	w := k.lower(n.head)
	n.pro, n.sort = pronounNumber[w], pronounSort[w]
	switch w {
	case "he", "him", "his", "himself":
		n.gender = 'm'
	case "she", "her", "hers", "herself":
		n.gender = 'f'
	case "it", "its", "itself":
		n.gender = 'n'
	}
	n.plural = n.sort == sortThey || n.sort == sortWe || w == "these" || w == "those"
}

// readPhrase sets what the words of a name or noun phrase say.
func (k *ranker) readPhrase(n *node) {
	for t := n.first; t < n.last; t++ {
		if k.determiner(t) == detNone && (t != n.head || n.form == text.Named) {
			n.words = linear.Mix(n.words, linear.HashLower(k.d.Word(t)))
		}
	}
	n.words = linear.Mix(n.words, n.lemma)
	n.det = k.determiner(n.first)
	if n.form == text.Named && n.first > 0 && n.det == detNone && k.sameSentence(n.first-1, n.first) {
		n.det = k.determiner(n.first - 1)
	}
	if k.d.Tokens[n.first].Tag == text.TagCD && n.det == detNone {
		n.det = detQuantity
	}
	n.sort = sortOf(n)
	if n.gender == 0 && n.form == text.Nominal && n.kind == text.Person {
		n.gender = titleGender(k.lower(n.head))
	}
}

func sortOf(n *node) sort {
	if n.form == text.Named {
		return sortName
	}
	switch n.det {
	case detThe:
		return sortDefinite
	case detThis:
		return sortThat
	case detOwned:
		return sortOwned
	case detNone:
		return sortBare
	}
	return sortNew
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

// findLists marks the heads of lists with "and", each with the last of its parts.
func (k *ranker) findLists() {
	k.lists = make([]int32, len(k.d.Tokens))
	for t := range k.d.Tokens {
		if w := &k.d.Tokens[t]; w.Rel == text.RelCc && w.Head >= 0 && k.d.Tokens[w.Head].Rel == text.RelConj && k.lower(int32(t)) == "and" {
			if head := k.d.Tokens[w.Head].Head; head >= 0 {
				k.lists[head] = w.Head
			}
		}
	}
}

// addList adds the list that begins with node i, where it begins one of nouns: what "they" and "both" may stand for.
func (k *ranker) addList(i int32) {
	n := &k.nodes[i]
	last := k.lists[n.head]
	if last <= n.head || n.rel == text.RelConj || k.d.Tokens[last].POS != text.NOUN && k.d.Tokens[last].POS != text.PROPN {
		return
	}
	for last+1 < int32(len(k.d.Tokens)) && k.nameOf[last] >= 0 && k.nameOf[last+1] == k.nameOf[last] {
		last++
	}
	k.nodes = append(k.nodes, node{head: n.head, first: n.first, last: last + 1, ref: -1, before: -1, nmod: -1, poss: -1,
		rel: n.rel, up: int32(len(k.nodes)), form: text.Nominal, kind: n.kind, plural: true, quoted: n.quoted, linked: true, list: true,
		class: n.class, governor: n.governor, words: uint64(last), lemma: uint64(last)})
}
