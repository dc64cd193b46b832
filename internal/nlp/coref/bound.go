package coref

import "github.com/readout-news/readout/text"

// bound is whom grammar makes a "her" or "him" stand for: who acts in the relative clause around it ("Hagen, who announced her
// resignation"), or whose the subject is where the subject itself cannot be meant ("Hagen's appointment put her in charge",
// "Hagen's brother defended her"). It is -1 where grammar does not tell.
func (k *ranker) bound(i int32) int32 {
	n := &k.nodes[i]
	if n.sort != sortHe || k.quotes[n.head] {
		return -1
	}
	rel := k.d.Tokens[n.head].Rel // with its subtype, which the node has not
	owned := rel == text.RelNmodPoss
	v := k.d.Tokens[n.head].Head
	switch {
	case owned && v >= 0:
		switch k.d.Tokens[v].Rel {
		case text.RelObj, text.RelObl:
			v = k.d.Tokens[v].Head
		default:
			return -1
		}
	case rel != text.RelObj && rel != text.RelIobj:
		return -1
	}
	if v < 0 || k.d.Tokens[v].POS != text.VERB || v > n.head {
		return -1
	}
	s := k.d.Child(v, text.RelNsubj)
	if s < 0 || s > v || k.at[s] < 0 {
		return -1
	}
	subject := &k.nodes[k.at[s]]
	if subject.sort == sortWho {
		if !owned || k.d.Tokens[v].Rel != text.RelAclRelcl || k.at[k.d.Tokens[v].Head] < 0 {
			return -1
		}
		return k.person(i, k.at[k.d.Tokens[v].Head])
	}
	p := k.d.Child(s, text.RelNmodPoss)
	if d := k.d.Child(s, text.RelNmodDesc, text.RelCompound); p < 0 && d >= 0 && d < s {
		p = k.d.Child(d, text.RelNmodPoss)
	}
	if p < 0 || k.at[p] < 0 || subject.form == text.Pronoun {
		return -1
	}
	g := k.nodes[k.root(k.at[s])].gender
	if a := k.d.Child(s, text.RelAppos); g == 0 && a >= 0 && k.at[a] >= 0 { // "Hagen's friend Lars Ek"
		g = k.nodes[k.root(k.at[a])].gender
	}
	if owned && subject.kind == text.Person && (g == 0 || g == n.gender) {
		return -1 // "Hagen's brother defended his record"
	}
	if c := &k.nodes[k.at[p]]; c.form != text.Named && c.form != text.Pronoun || c.form == text.Pronoun && c.sort != sortHe {
		return -1
	}
	return k.person(i, k.at[p])
}

// told reports whether c is who is told what the clause of the pronoun n says: "told the station that they had met".
func (k *ranker) told(n, c *node) bool {
	v := k.d.Tokens[n.head].Head
	if n.rel != text.RelNsubj || v < 0 || k.d.Tokens[v].Rel != text.RelCcomp {
		return false
	}
	h := k.d.Tokens[c.head].Head
	return h == k.d.Tokens[v].Head && (c.rel == text.RelIobj || c.rel == text.RelObj)
}

// opposite reports whether c is the subject of the clause whose object n is: nobody who does something to "him" or "the minister"
// does it to himself.
func (k *ranker) opposite(n, c *node) bool {
	a, b := &k.d.Tokens[n.head], &k.d.Tokens[c.head]
	if a.Head < 0 || a.Head != b.Head || b.Rel != text.RelNsubj || a.Rel != text.RelObj && a.Rel != text.RelIobj {
		return false
	}
	w := k.lower(n.head)
	return len(w) < 4 || w[len(w)-4:] != "self"
}
