package coref

import "github.com/readout-news/readout/text"

// spoken is the quote right before a "he said": the node of the "he", where the quote begins, -1 where there is none, and whether it
// tells of one whom the "he" might stand for.
type spoken struct {
	node, from int32
	told       bool
}

// toldOf reports whether the quote that the "he" of node i says speaks of the chain with that root, by name or office: nobody
// speaks so of himself. A "he" inside tells nothing, since whom that stands for may be wrong.
func (k *ranker) toldOf(i, root int32) bool {
	n := &k.nodes[i]
	if n.sort != sortHe || n.rel != text.RelNsubj || n.quoted || n.first < 2 {
		return false
	}
	from := k.quoteBefore(i)
	if from < 0 {
		return false
	}
	for j := i - 1; j >= 0 && k.nodes[j].head >= from; j-- {
		c := &k.nodes[j]
		switch {
		case k.root(j) != root:
		case c.form == text.Named && c.kind == text.Person:
			if !k.introduced(c.head) {
				k.spoken.told = true
				return true
			}
		case c.form == text.Nominal && c.det == detThe && c.ref >= 0 && !c.copula && k.d.Child(c.head, text.RelCase) < 0:
			return true
		}
	}
	return false
}

// introduced reports a name that the speaker gives as his own: "my name is", "I am".
func (k *ranker) introduced(t int32) bool {
	s := k.d.Child(t, text.RelNsubj)
	return s >= 0 && k.d.Child(t, text.RelCop) >= 0 && (k.lower(s) == "i" || k.lower(s) == "name")
}

// longestQuote is how many tokens back the beginning of a quote is looked for.
const longestQuote = 200

// quoteBefore is where the quote begins that ends right before the "he" of node i, subject of a verb of speech; -1 for none.
func (k *ranker) quoteBefore(i int32) int32 {
	if k.spoken.node == i {
		return k.spoken.from
	}
	k.spoken = spoken{node: i, from: -1}
	n := &k.nodes[i]
	v := k.d.Tokens[n.head].Head
	if v < 0 || v != n.head+1 || k.quotes[v] || !speech(k.d.Tokens[v].Lemma) {
		return -1
	}
	t := n.first - 1
	if k.d.Word(t) == "," {
		t--
	}
	switch k.d.Word(t) {
	case "”", "''", "»", `"`:
	default:
		return -1
	}
	from := t
	for from > 0 && t-from < longestQuote && k.quotes[from-1] {
		from--
	}
	if from < t {
		k.spoken.from = from
	}
	return k.spoken.from
}

// lastToSpeak is the chain of the last subject of a verb of speech before token from, outside quotes and no more than four sentences
// back; -1 for none.
func (k *ranker) lastToSpeak(i, from int32) int32 {
	for j := i - 1; j >= 0 && k.d.Tokens[from].Sent-k.d.Tokens[k.nodes[j].head].Sent <= 4; j-- {
		c := &k.nodes[j]
		if v := k.subjectOf(c); c.head < from && v >= 0 && !k.quotes[c.head] && speech(k.d.Tokens[v].Lemma) && c.sort != sortWho {
			return k.root(j)
		}
	}
	return -1
}

// inCourse reports whether the chain with that root spoke last before the quote of node i, or is the subject of the sentence before it.
func (k *ranker) inCourse(i, root int32) bool {
	from := k.spoken.from
	if k.lastToSpeak(i, from) == root {
		return true
	}
	sent := k.d.Tokens[from].Sent
	if sent == 0 {
		return false
	}
	v := k.rootOf(sent - 1)
	for j := i - 1; v >= 0 && j >= 0 && k.d.Tokens[k.nodes[j].head].Sent >= sent-1; j-- {
		if k.root(j) == root && !k.quotes[k.nodes[j].head] && k.subjectOf(&k.nodes[j]) == v {
			return true
		}
	}
	return false
}

// tellsOn is Hagen in "Hagen said Ek left, and he blamed the board": who speaks in the main clause goes on to speak in the one
// joined to it.
func (k *ranker) tellsOn(i int32) int32 {
	v := k.subjectVerb(i)
	if v < 0 || k.d.Tokens[v].Rel != text.RelConj || !speech(k.d.Tokens[v].Lemma) && !judges[k.d.Tokens[v].Lemma] || k.d.Child(v, text.RelAux) >= 0 {
		return -1
	}
	cc := k.d.Child(v, text.RelCc)
	if cc < 1 || k.d.Word(cc-1) != "," {
		return -1
	}
	m := k.d.Tokens[v].Head
	if m >= 0 && k.d.Tokens[m].Rel == text.RelCcomp && k.d.Child(m, text.RelMark) < 0 {
		m = k.d.Tokens[m].Head
	}
	if m < 0 || m > v || k.d.Tokens[m].Tag != k.d.Tokens[v].Tag || !speech(k.d.Tokens[m].Lemma) {
		return -1
	}
	return k.personAt(i, k.subjectUnder(m))
}

// judges are verbs for speaking well or ill of somebody, besides those of speech.
var judges = map[string]bool{"criticize": true, "criticise": true, "blame": true, "accuse": true, "praise": true, "condemn": true, "denounce": true,
	"thank": true, "attack": true, "blast": true, "slam": true, "defend": true, "mock": true, "fault": true, "deny": true, "dismiss": true,
	"reject": true, "question": true, "promise": true, "vow": true, "threaten": true}

// owner is Hagen after "Hagen's doubts about Ek were no secret", where the ranker chose Ek or nobody: who owns what a sentence is about comes
// before whoever stands in its phrase. The pronoun must be the first person of its sentence.
func (k *ranker) owner(i, chosen int32) int32 {
	sent := k.d.Tokens[k.nodes[i].head].Sent
	if sent == 0 || k.d.Tokens[k.nodes[i].head].Rel != text.RelNmodPoss && k.subjectVerb(i) < 0 {
		return -1
	}
	for j := i - 1; j >= 0 && k.d.Tokens[k.nodes[j].head].Sent == sent; j-- {
		if c := &k.nodes[j]; c.kind == text.Person || c.sort == sortHe && c.form == text.Pronoun {
			return -1
		}
	}
	root := k.rootOf(sent - 1)
	s := int32(-1)
	if root >= 0 {
		s = k.subjectUnder(root)
	}
	if s < 0 || k.at[s] < 0 || k.nodes[k.at[s]].kind == text.Person {
		return -1
	}
	p := k.d.Child(s, text.RelNmodPoss)
	if p < 0 || k.at[p] < 0 || k.nodes[k.at[p]].form != text.Named || chosen >= 0 && k.root(k.at[p]) == k.root(chosen) {
		return -1
	}
	for j := k.at[p] + 1; j < i && k.d.Tokens[k.nodes[j].head].Sent < sent; j++ {
		told := chosen >= 0 && k.root(j) == k.root(chosen) || chosen < 0 && k.nodes[j].form == text.Named && k.person(i, j) >= 0
		if told && !k.within(k.nodes[j].head, s) {
			return -1 // told of in the rest of the sentence, too
		}
	}
	return k.personAt(i, p)
}

// rootOf is the root of a sentence, -1 for none.
func (k *ranker) rootOf(sent int32) int32 {
	for t := k.d.Sentences[sent].First; t < int32(len(k.d.Tokens)) && k.d.Tokens[t].Sent == sent; t++ {
		if k.d.Tokens[t].Rel == text.RelRoot {
			return t
		}
	}
	return -1
}
