package coref

import "github.com/readout-news/readout/text"

// governed is whom grammar makes a pronoun stand for against what the ranker has chosen: the speaker of the quote for an "I", for a
// "he" who is asked, who is the first of the pair that holds "his wife", who suffers the clause that "after blaming him" hangs on,
// who acts in the clause that "because he" hangs on, or who the sentence before is about. It is -1 where grammar does not tell.
func (k *ranker) governed(i, chosen int32) int32 {
	n := &k.nodes[i]
	switch {
	case n.sort == sortI && n.quoted:
		return k.quoter(i)
	case n.sort != sortHe || n.quoted:
		return -1
	}
	for _, j := range [...]int32{k.tellsOn(i), k.owner(i, chosen), k.firstOfPair(i), k.asked(i), k.spared(i, chosen), k.matrix(i, chosen)} {
		if j >= 0 {
			return j
		}
	}
	return k.goesOn(i, chosen)
}

// quoter is the person named right after the quote around node i as who says it, or right before it.
func (k *ranker) quoter(i int32) int32 {
	first, last := k.nodes[i].head, k.nodes[i].head
	for first > 0 && k.quotes[first-1] {
		first--
	}
	for int(last)+1 < len(k.d.Tokens) && k.quotes[last+1] {
		last++
	}
	sent := k.d.Tokens[last].Sent
	for j := i + 1; int(j) < len(k.nodes) && k.d.Tokens[k.nodes[j].head].Sent == sent; j++ {
		if c := &k.nodes[j]; k.says(c) && c.first > last && c.first-last <= 6 && c.form == text.Named && c.kind == text.Person {
			return k.fitting(i, j)
		}
	}
	sent = k.d.Tokens[first].Sent
	for j := i - 1; j >= 0 && k.d.Tokens[k.nodes[j].head].Sent == sent; j-- {
		if c := &k.nodes[j]; k.says(c) && c.head < first && first-k.subjectOf(c) <= 3 && (c.kind == text.Person || c.sort == sortHe) {
			return k.fitting(i, j)
		} else if c.form == text.Named && c.kind == text.Person && c.last == first-2 && k.d.Word(c.last) == ":" {
			return k.fitting(i, j) // a statement from Hagen: "I
		}
	}
	return -1
}

// says reports whether c is the subject of a verb of speech outside quotes.
func (k *ranker) says(c *node) bool {
	v := k.subjectOf(c)
	return v >= 0 && !k.quotes[c.head] && !k.quotes[v] && speech(k.d.Tokens[v].Lemma)
}

// fitting gives back j where nothing that is known of the two chains speaks against it, else -1.
func (k *ranker) fitting(i, j int32) int32 {
	if !k.agrees(&k.nodes[i], &k.nodes[j]) || !k.compatible(i, j) {
		return -1
	}
	return j
}

// firstOfPair is Hagen in "Hagen and his wife".
func (k *ranker) firstOfPair(i int32) int32 {
	t := &k.d.Tokens[k.nodes[i].head]
	if t.Rel != text.RelNmodPoss || t.Head < 0 || k.d.Tokens[t.Head].Rel != text.RelConj {
		return -1
	}
	first := k.d.Tokens[t.Head].Head
	if p := k.d.Child(first, text.RelNmodPoss); p >= 0 && k.at[p] >= 0 && k.nodes[k.at[p]].sort == sortHe {
		return -1 // "his predecessor and his successor"
	}
	return k.personAt(i, first)
}

// asked is Hagen in "Asked by the station whether he would run, Hagen said".
func (k *ranker) asked(i int32) int32 {
	v := k.subjectVerb(i)
	if v < 0 || k.d.Tokens[v].Rel != text.RelCcomp && k.d.Tokens[v].Rel != text.RelAdvcl {
		return -1
	}
	h := k.d.Tokens[v].Head
	t := &k.d.Tokens[h]
	if t.Tag != text.TagVBN || t.Rel != text.RelAdvcl || k.subjectUnder(h) >= 0 || h > k.nodes[i].head {
		return -1
	}
	switch t.Lemma {
	case "ask", "press", "question", "quiz":
	default:
		return -1
	}
	s := k.subjectUnder(t.Head)
	if s <= k.nodes[i].head || k.at[s] < 0 {
		return -1
	}
	if c := &k.nodes[k.at[s]]; c.form != text.Named || c.kind != text.Person {
		return -1
	}
	return k.fitting(i, k.at[s])
}

// spared is Hagen in "The mayor dismissed Hagen after blaming him": nobody blames himself.
func (k *ranker) spared(i, chosen int32) int32 {
	t := &k.d.Tokens[k.nodes[i].head]
	if t.Rel != text.RelObj || t.Head < 0 {
		return -1
	}
	v := &k.d.Tokens[t.Head]
	if v.Rel != text.RelAdvcl || v.Tag != text.TagVBG || v.Head > t.Head || k.subjectUnder(t.Head) >= 0 {
		return -1
	}
	s := k.d.Child(v.Head, text.RelNsubj)
	if s < 0 || s > v.Head || k.at[s] < 0 {
		return -1
	}
	if chosen >= 0 && k.within(k.nodes[chosen].head, v.Head) && k.root(chosen) != k.root(k.at[s]) {
		return -1 // somebody else of the same clause
	}
	return k.personAt(i, k.d.Child(v.Head, text.RelObj))
}

// matrix is who acts in the clause that the adverbial clause of the pronoun hangs on, where the ranker looked beyond that clause.
func (k *ranker) matrix(i, chosen int32) int32 {
	v := k.subjectVerb(i)
	if v < 0 || k.d.Tokens[v].Rel != text.RelAdvcl {
		return -1
	}
	m := k.d.Tokens[v].Head
	if chosen >= 0 && k.within(k.nodes[chosen].head, m) || m > v {
		return -1
	}
	j := k.personAt(i, k.subjectUnder(m))
	if j < 0 || chosen >= 0 && k.root(j) == k.root(chosen) || chosen < 0 && k.another(i, j, m) || k.nameless(j) || newline(k.d.Text[k.d.Tokens[k.nodes[j].head].Start:k.d.Tokens[k.nodes[i].head].Start]) {
		return -1
	}
	return j
}

// another reports whether the clause of m tells of a second person, besides that of node j, that pronoun i may stand for.
func (k *ranker) another(i, j, m int32) bool {
	for o := i - 1; o >= 0 && k.d.Tokens[k.nodes[o].head].Sent == k.d.Tokens[m].Sent; o-- {
		if k.root(o) != k.root(j) && k.within(k.nodes[o].head, m) && k.person(i, o) >= 0 {
			return true
		}
	}
	return false
}

// nameless reports whether the text has not named the person of node j so far: the ranker may know better who that is.
func (k *ranker) nameless(j int32) bool {
	c := &k.nodes[k.root(j)]
	return !c.named && !c.bears
}

// goesOn is the subject of the sentence before, where the ranker chose somebody of whom that sentence does not tell, and nobody
// stands before the pronoun in its own.
func (k *ranker) goesOn(i, chosen int32) int32 {
	v := k.subjectVerb(i)
	if v < 0 || chosen < 0 || k.d.Tokens[v].Rel != text.RelRoot || k.nodes[k.root(chosen)].form == text.Pronoun {
		return -1
	}
	sent := k.d.Tokens[k.nodes[i].head].Sent
	for j := i - 1; j >= 0 && sent-k.d.Tokens[k.nodes[j].head].Sent <= 1; j-- {
		c := &k.nodes[j]
		own := k.d.Tokens[c.head].Sent == sent
		if !own && k.root(j) == k.root(chosen) || own && c.form != text.Pronoun && (c.form == text.Named || c.kind == text.Person) {
			return -1
		}
	}
	j := k.about(i)
	if j < 0 || k.nameless(j) || speech(k.d.Tokens[v].Lemma) && k.nodes[j].form != text.Named {
		return -1
	}
	return j
}

// subjectVerb is the verb whose subject pronoun i is, -1 for none.
func (k *ranker) subjectVerb(i int32) int32 {
	t := &k.d.Tokens[k.nodes[i].head]
	if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass {
		return -1
	}
	return t.Head
}

func (k *ranker) subjectUnder(v int32) int32 {
	return k.d.Child(v, text.RelNsubj, text.RelNsubjPass)
}

// personAt is the node at token t where it can be the person that pronoun i stands for.
func (k *ranker) personAt(i, t int32) int32 {
	if t < 0 || k.at[t] < 0 {
		return -1
	}
	return k.person(i, k.at[t])
}
