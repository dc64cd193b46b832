package coref

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// put adds the feature of template t with the given values.
func (k *ranker) put(t uint64, a, b, c uint64) {
	if k.n < len(k.features) {
		k.features[k.n] = linear.Finish(t*0x9E3779B97F4A7C15 + a*0xC2B2AE3D27D4EB4F + b*0x165667B19E3779F9 + c*0x27D4EB2F165667C5)
		k.n++
	}
}

// short makes one number of small ones: each has a byte, below a 1.
func short(a uint64) uint64                 { return 1<<8 | a&0xFF }
func short2(a, b uint64) uint64             { return short(a)<<8 | b&0xFF }
func short3(a, b, c uint64) uint64          { return short2(a, b)<<8 | c&0xFF }
func short4(a, b, c, d uint64) uint64       { return short3(a, b, c)<<8 | d&0xFF }
func short5(a, b, c, d, e uint64) uint64    { return short4(a, b, c, d)<<8 | e&0xFF }
func short6(a, b, c, d, e, f uint64) uint64 { return short5(a, b, c, d, e)<<8 | f&0xFF }

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// bucket maps distances to few numbers.
func bucket(n int32) uint64 {
	switch {
	case n <= 3:
		return uint64(max(n, 0))
	case n <= 5:
		return 4
	case n <= 8:
		return 5
	case n <= 15:
		return 6
	case n <= 30:
		return 7
	}
	return 8
}

// look is the sort of thing that a mention shows to others.
func look(n *node) uint64 {
	if n.form == text.Pronoun {
		return 64 + uint64(n.pro)
	}
	if n.list {
		return 48 + uint64(n.kind)
	}
	return uint64(n.form)<<3 | uint64(n.kind)
}

// alone fills the features that speak for a node without an antecedent: same and exact say whether its head, or all
// its words, were there before.
func (k *ranker) alone(i int32) {
	n := &k.nodes[i]
	k.n = 0
	a, pro, rel := uint64(n.sort), uint64(n.pro), uint64(n.rel)
	same, exact := k.earlier(i)
	k.put(1, short2(a, pro), 0, 0)
	k.put(2, short2(a, rel), 0, 0)
	k.put(3, short(a), n.lemma, 0)
	k.put(4, short2(a, uint64(n.class)), 0, 0)
	k.put(5, short3(a, bit(same), bit(exact)), 0, 0)
	k.put(6, short3(a, bit(same), bit(exact)), n.lemma, 0)
	k.put(7, short2(a, rel), n.governor, 0)
	k.put(8, short3(a, bit(same), bucket(n.last-n.first)), 0, 0)
	k.put(9, short5(a, bit(same), bit(exact), rel, bit(n.plural)), 0, 0)
	k.put(10, short4(a, uint64(n.kind), bit(same), uint64(n.form)), 0, 0)
	k.put(11, short3(a, bit(same), bit(n.quoted)), 0, 0)
	k.put(12, short3(a, bit(same), bucket(k.d.Tokens[n.head].Sent)), 0, 0)
	k.put(13, short3(a, pro, bit(k.clausal(n))), 0, 0)
	k.put(14, short3(a, pro, bit(n.first == k.d.Sentences[k.d.Tokens[n.head].Sent].First)), 0, 0)
	k.put(15, short4(a, bit(same), bit(exact), uint64(n.class)), 0, 0)
	if n.last < int32(len(k.d.Tokens)) {
		k.put(16, short4(a, pro, uint64(k.d.Tokens[n.last].POS), bit(same)), 0, 0)
	}
	if n.copula {
		k.put(17, short2(a, bit(same)), 0, 0)
	}
}

// clausal reports whether a clause stands beside n under the same verb, as with "it is clear that".
func (k *ranker) clausal(n *node) bool {
	h := k.d.Tokens[n.head].Head
	return h >= 0 && n.form == text.Pronoun && k.d.Child(h, text.RelCcomp, text.RelXcomp, text.RelCsubj, text.RelAdvcl) > n.head
}

// earlier reports whether the head of i, or the same words, were there before.
func (k *ranker) earlier(i int32) (same, exact bool) {
	n := &k.nodes[i]
	for j := n.before; j >= 0; j = k.nodes[j].before {
		same = true
		if k.nodes[j].words == n.words {
			return true, true
		}
	}
	return same, false
}

// pair fills the features that speak for node j as antecedent of i.
func (k *ranker) pair(i, j int32) {
	n, c := &k.nodes[i], &k.nodes[j]
	d := k.d
	k.n = 0
	nt, ct := &d.Tokens[n.head], &d.Tokens[c.head]
	a, ar, cr := uint64(n.sort), uint64(n.rel), uint64(c.rel)
	sd := uint64(min(nt.Sent-ct.Sent, 5))
	nd, ck := bucket(i-j), look(c)
	number := short2(bit(n.plural), bit(c.plural))
	k.put(32, short3(a, ck, sd), 0, 0)
	k.put(33, short3(a, cr, sd), 0, 0)
	k.put(34, short4(a, cr, ar, bit(sd == 0)), 0, 0)
	k.put(35, short3(a, nd, sd), 0, 0)
	k.put(36, short4(a, ck, cr, bit(sd == 0)), 0, 0)
	k.put(37, short3(a, ck, uint64(c.det)), number, 0)
	k.put(38, short4(a, bit(n.quoted), bit(c.quoted), min(sd, 2)), ck, 0)
	k.put(39, short3(a, uint64(n.pro), ck), 0, 0)
	if sd == 0 {
		k.put(40, short3(a, ar, bit(k.isCommanded(n, c))), 0, 0)
		k.put(41, short3(a, uint64(n.pro), bit(k.siblings(n, c))), 0, 0)
	}
	chain := &k.nodes[k.root(j)]
	size := uint64(min(chain.size, 5))
	k.put(42, short3(a, size, min(sd, 3)), 0, 0)
	k.put(45, short4(a, size, bit(chain.named), bit(chain.latest == j)), ck, 0)
	k.put(46, short4(a, bit(chain.latest == j), sd, bit(chain.named)), 0, 0)
	k.put(43, short3(a, bit(c.first == d.Sentences[ct.Sent].First), sd), 0, 0)
	k.put(44, short4(a, uint64(n.gender), uint64(c.gender), uint64(c.kind)), 0, 0)
	if n.form == text.Pronoun {
		k.pronounPair(n, c, sd)
		return
	}
	k.nounPair(n, c, sd)
}

func (k *ranker) pronounPair(n, c *node, sd uint64) {
	a := uint64(n.sort)
	k.put(48, short3(a, uint64(c.class), uint64(c.form)), 0, 0)
	k.put(49, short3(a, uint64(c.form), bit(sd == 0)), c.lemma, 0)
	if c.form == text.Pronoun {
		k.put(50, short5(uint64(n.pro), uint64(c.pro), sd, bit(n.quoted), bit(c.quoted)), 0, 0)
	}
	k.put(51, short3(a, uint64(n.rel), uint64(c.class)), n.governor, 0)
	if n.quoted != c.quoted || n.sort == sortI || n.sort == sortWe {
		k.put(52, short4(a, bit(n.quoted), bit(c.quoted), uint64(c.rel)), c.governor, 0)
		k.put(53, short6(a, bit(n.quoted), bit(c.quoted), uint64(c.rel), uint64(c.form), sd), 0, 0)
	}
	k.put(54, short4(a, bit(n.governor == c.governor), uint64(n.rel), uint64(c.rel)), 0, 0)
	k.put(55, short5(a, uint64(n.rel), uint64(c.rel), sd, bucket(n.head-c.head)), 0, 0)
	k.put(56, short5(a, uint64(c.det), uint64(c.form), uint64(c.kind), uint64(c.rel)), 0, 0)
}

func (k *ranker) nounPair(n, c *node, sd uint64) {
	a := uint64(n.sort)
	same, exact := n.lemma == c.lemma, n.words == c.words
	away := bucket(k.d.Tokens[n.head].Sent - k.d.Tokens[c.head].Sent)
	s := short3(bit(same), bit(exact), a)
	number := short2(bit(n.plural), bit(c.plural))
	k.put(64, s, uint64(c.det), number)
	k.put(65, s, away, 0)
	k.put(67, s, n.lemma, 0)
	k.put(68, s, short2(uint64(n.rel), uint64(c.rel)), 0)
	k.put(69, s, short4(uint64(c.form), uint64(c.kind), uint64(n.form), uint64(n.kind)), number)
	k.put(70, s, short4(k.joined(n, c), uint64(c.form), uint64(n.kind), uint64(c.kind)), uint64(n.det))
	k.put(71, s, uint64(n.class), 0)
	if !same {
		k.put(72, c.lemma, n.lemma, 0)
		k.put(73, short3(a, uint64(n.class), uint64(c.class)), 0, 0)
		k.put(74, short4(a, uint64(c.form), uint64(c.kind), min(sd, 3)), n.lemma, 0)
	} else {
		k.put(77, s, short2(k.complements(n, c), uint64(c.det)), 0)
		k.put(78, s, short(k.owners(n, c)), 0)
		modifiers := k.modifiers(n, c)
		k.put(66, s, short2(modifiers, uint64(c.det)), 0)
		k.put(75, short3(a, modifiers, away), 0, 0)
		k.put(76, short5(a, uint64(n.kind), bit(exact), bit(n.linked), bit(c.linked)), number, 0)
	}
}

// joined says whether grammar puts n beside c: 1 apposition, 2 copula, 3 side by side.
func (k *ranker) joined(n, c *node) uint64 {
	d := k.d
	switch {
	case n.rel == text.RelAppos && d.Tokens[n.head].Head == c.head:
		return 1
	case c.rel == text.RelNsubj && d.Tokens[c.head].Head == n.head && n.copula:
		return 2
	case d.Tokens[n.head].Head == c.head:
		return 3
	case d.Tokens[c.head].Head == n.head:
		return 4
	}
	return 0
}

// modifiers compares the words before two heads: 0 neither has any, 1 only the earlier, 2 only the later, 3 they share one,
// 4 they share none.
func (k *ranker) modifiers(n, c *node) uint64 {
	has, had, shared := false, false, false
	for t := n.first; t < n.head; t++ {
		if !k.content(t) {
			continue
		}
		has = true
		for s := c.first; s < c.head; s++ {
			shared = shared || k.content(s) && k.d.Tokens[s].Len() == k.d.Tokens[t].Len() && k.d.Word(s) == k.d.Word(t)
		}
	}
	for s := c.first; s < c.head; s++ {
		had = had || k.content(s)
	}
	switch {
	case shared:
		return 3
	case has && had:
		return 4
	case has:
		return 2
	case had:
		return 1
	}
	return 0
}

func (k *ranker) content(t int32) bool {
	switch k.d.Tokens[t].POS {
	case text.ADJ, text.NOUN, text.PROPN, text.NUM, text.VERB:
		return true
	}
	return false
}

// siblings reports whether both are arguments of one verb, which then means two.
func (k *ranker) siblings(n, c *node) bool {
	g := k.governor(n.head)
	return g >= 0 && n.rel != text.RelNmod && g == k.governor(c.head)
}

// isCommanded reports whether n stands in the clause of which c is the subject.
func (k *ranker) isCommanded(n, c *node) bool {
	return c.rel == text.RelNsubj && k.d.Tokens[c.head].Head >= 0 && k.within(n.head, k.d.Tokens[c.head].Head)
}

// complements compares the nouns that hang on two heads by a preposition: 0 neither has one, 1 only the earlier, 2 only the
// later, 3 they are the same, 4 they differ.
func (k *ranker) complements(n, c *node) uint64 {
	return k.compare(n.nmod, c.nmod)
}

// owners compares the possessors in the same way: 5 when both are mentions of one chain, 6 of two.
func (k *ranker) owners(n, c *node) uint64 {
	a, b := n.poss, c.poss
	if a >= 0 && b >= 0 && k.at[a] >= 0 && k.at[b] >= 0 {
		return 5 + bit(k.root(k.at[a]) != k.root(k.at[b]))
	}
	return k.compare(a, b)
}

func (k *ranker) compare(a, b int32) uint64 {
	switch {
	case a < 0 && b < 0:
		return 0
	case a < 0:
		return 1
	case b < 0:
		return 2
	case k.d.Tokens[a].Lemma == k.d.Tokens[b].Lemma:
		return 3
	}
	return 4
}
