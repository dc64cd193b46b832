package coref

import "github.com/readout-news/readout/text"

// voice is the antecedent that the course of a report gives a "he", "she" or speaking "they" which the ranker left open, or
// joined to other pronouns alone: who acted in the clause that this one is joined to, who spoke last where this one speaks,
// or who the sentence before is about. It is -1 where none of them is a person, or another might be.
func (k *ranker) voice(i, chosen int32) int32 {
	n := &k.nodes[i]
	v := k.d.Tokens[n.head].Head
	if n.rel != text.RelNsubj || v < 0 || k.quotes[n.head] {
		return -1
	}
	speaks := speech(k.d.Tokens[v].Lemma)
	if n.sort != sortHe && (n.sort != sortThey || !speaks) {
		return -1
	}
	if chosen >= 0 && k.nodes[k.root(chosen)].form != text.Pronoun {
		if n.sort != sortHe || !speaks || !k.quotes[k.nodes[chosen].head] { // who is named in a quote seldom says the next
			return -1
		}
	} else if j := k.actedBefore(i); j >= 0 {
		return j
	}
	if speaks {
		if j := k.spokeLast(i); j >= 0 {
			return j
		}
	}
	return k.topic(i)
}

// subjectOf is the verb that node c is the subject of, through a title before its name; -1 for none.
func (k *ranker) subjectOf(c *node) int32 {
	t := &k.d.Tokens[c.head]
	for t.Head >= 0 && k.title[t.Head] {
		t = &k.d.Tokens[t.Head]
	}
	if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass {
		return -1
	}
	return t.Head
}

// actedBefore is the subject of the clause that the pronoun's is joined to: "The envoy met both sides, and he said".
func (k *ranker) actedBefore(i int32) int32 {
	v := k.d.Tokens[k.nodes[i].head].Head
	for k.d.Tokens[v].Rel == text.RelConj && k.d.Tokens[v].Head >= 0 {
		v = k.d.Tokens[v].Head
		for j := i - 1; j >= 0 && k.d.Tokens[k.nodes[j].head].Sent == k.d.Tokens[v].Sent; j-- {
			if k.subjectOf(&k.nodes[j]) == v {
				return k.person(i, j)
			}
		}
	}
	return -1
}

// spokeLast is who spoke last, outside quotes and no more than four sentences back; -1 for nobody it could be.
func (k *ranker) spokeLast(i int32) int32 {
	sent := k.d.Tokens[k.nodes[i].head].Sent
	for j := i - 1; j >= 0; j-- {
		c := &k.nodes[j]
		if sent-k.d.Tokens[c.head].Sent > 4 {
			break
		}
		if v := k.subjectOf(c); v >= 0 && !k.quotes[c.head] && speech(k.d.Tokens[v].Lemma) && c.sort != sortWho {
			return k.person(i, j)
		}
	}
	return -1
}

// topic is who the sentence before is about, where nothing but a quote stands before the pronoun in its own.
func (k *ranker) topic(i int32) int32 {
	n := &k.nodes[i]
	sent := k.d.Tokens[n.head].Sent
	for t := k.d.Sentences[sent].First; t < n.first; t++ {
		if !k.quotes[t] && k.d.Tokens[t].POS != text.PUNCT && k.d.Tokens[t].POS != text.ADV && k.d.Tokens[t].POS != text.CCONJ {
			return -1
		}
	}
	return k.about(i)
}

// about is the person who is the subject of the sentence before that of node i, where that has no other that it could be.
func (k *ranker) about(i int32) int32 {
	sent := k.d.Tokens[k.nodes[i].head].Sent
	best, other := int32(-1), int32(-1)
	for j := i - 1; j >= 0 && sent-k.d.Tokens[k.nodes[j].head].Sent <= 1; j-- {
		c := &k.nodes[j]
		if k.quotes[c.head] || k.d.Tokens[c.head].Sent == sent || k.person(i, j) < 0 {
			continue
		}
		if v := k.subjectOf(c); v >= 0 && k.d.Tokens[v].Rel == text.RelRoot {
			best = j
		} else if c.form == text.Named {
			other = j
		}
	}
	if best < 0 || other >= 0 && k.root(other) != k.root(best) {
		return -1
	}
	return best
}

// person gives back j where it can be the person, or for "they" the people, that pronoun i stands for, else -1.
func (k *ranker) person(i, j int32) int32 {
	if j < 0 || j >= i {
		return -1
	}
	n, c := &k.nodes[i], &k.nodes[j]
	if !k.agrees(n, c) || !k.compatible(i, j) {
		return -1
	}
	switch many := c.plural || c.list; {
	case c.form == text.Pronoun && c.sort == n.sort:
		return j
	case c.form == text.Pronoun:
	case n.sort == sortHe && !many && c.kind == text.Person, n.sort == sortThey && many && c.ref >= 0:
		return j
	}
	return -1
}

// speech reports a verb by which news tell that somebody spoke.
func speech(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "ask", "warn", "note", "argue", "explain", "continue", "recall", "write", "declare", "insist", "acknowledge",
		"admit", "claim", "conclude", "tweet", "reply", "respond", "state", "announce", "urge", "call", "describe", "predict", "suggest":
		return true
	}
	return false
}

// twoInQuote reports whether the chain with that root holds an "I" of the quote that the "he" of node i stands in, or the
// other way round: one voice calls one person by one of the two.
func (k *ranker) twoInQuote(i, root int32) bool {
	n := &k.nodes[i]
	other := sortHe
	switch {
	case !n.quoted || n.sort != sortHe && n.sort != sortI:
		return false
	case n.sort == sortHe:
		other = sortI
	}
	for j := i - 1; j >= 0; j-- {
		c := &k.nodes[j]
		for t := c.head; t < n.head; t++ {
			if !k.quotes[t] {
				return false
			}
		}
		if c.sort == other && k.root(j) == root {
			return true
		}
	}
	return false
}

// speaks reports whether the chain with that root is who says the quote that the "he" of node i stands in, by its sentence.
func (k *ranker) speaks(i, root int32) bool {
	n := &k.nodes[i]
	if !n.quoted || n.sort != sortHe {
		return false
	}
	sent := k.d.Tokens[n.head].Sent
	for j := i + 1; int(j) < len(k.nodes) && k.d.Tokens[k.nodes[j].head].Sent == sent; j++ {
		c := &k.nodes[j]
		v := k.subjectOf(c)
		if v < 0 || k.quotes[c.head] || !speech(k.d.Tokens[v].Lemma) {
			continue
		}
		if k.root(j) == root {
			return true
		}
		if from := k.quoteBefore(j); c.sort == sortHe && from >= 0 && from <= n.head && n.head < c.head {
			return k.lastToSpeak(i, from) == root // most likely the "he" of "he said"
		}
	}
	return false
}
