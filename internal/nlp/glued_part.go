package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// partOf hangs those who are part of a number of people on that number, where a sentence without commas has them as a second
// subject of its verb: "nine people among them two farmers were killed", "dozens of people mostly farmers", "nine people many of whom
// were farmers".
func partOf(d *text.Doc) {
	for i := range d.Tokens {
		part := int32(i)
		t := &d.Tokens[part]
		v := t.Head
		if mostOf(d, part) {
			continue
		}
		if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass || v < part {
			continue
		}
		whole := wholeBefore(d, part, v)
		if whole < 0 {
			continue
		}
		t.Head, t.Rel = whole, text.RelAppos
	}
}

// mostOf makes the head of a phrase of the number n that stands before "most" and a noun, of which the network made it a part: "nine
// people most members of the militia were killed".
func mostOf(d *text.Doc, n int32) bool {
	t := &d.Tokens[n]
	h := t.Head
	if t.Rel != text.RelCompound || t.Tag != text.TagNNS || h != n+2 || d.Word(n+1) != "most" || d.Child(n, text.RelNummod) < 0 {
		return false
	}
	t.Head, t.Rel = d.Tokens[h].Head, d.Tokens[h].Rel
	d.Tokens[h].Head, d.Tokens[h].Rel = n, text.RelAppos
	return true
}

// mostlyWomen makes an apposition of those of whom most of a number are, where the network took them for who is told of: "40 farmers
// mostly women and children were killed".
func mostlyWomen(d *text.Doc) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		adv := int32(i)
		w := d.Tokens[adv].Head
		if !mostly[d.Word(adv)] || w <= adv || !naming(d, w) || d.Tokens[adv].Rel != text.RelAdvmod && d.Tokens[adv].Rel != text.RelAmod {
			continue
		}
		p := adv - 1
		if d.Word(p) == "," {
			p--
		}
		if p < d.Sentences[d.Tokens[adv].Sent].First || !naming(d, p) || d.Tokens[p].Tag != text.TagNNS {
			continue
		}
		whole, part := &d.Tokens[p], &d.Tokens[w]
		switch {
		case whole.Head == w && part.Head >= 0:
			whole.Head, whole.Rel = part.Head, part.Rel
			for c := range d.Children(w) { // the preposition of both
				if c < p && d.Tokens[c].Rel == text.RelCase {
					d.Tokens[c].Head = p
				}
			}
		case part.Head == p && part.Rel == text.RelConj && d.Child(w, text.RelCc) < 0:
		case part.Head == whole.Head && part.Head >= 0 && part.Rel != text.RelAppos:
		default:
			continue
		}
		part.Head, part.Rel = p, text.RelAppos
	}
}

var mostly = wordSet("mostly mainly largely predominantly primarily chiefly")

// wholeBefore is the number of people that stands before part as another subject of v with words between that make one a part of
// the other, -1 for none.
func wholeBefore(d *text.Doc, part, v int32) int32 {
	for w := range d.Children(v) {
		k := &d.Tokens[w]
		if w >= part || k.Rel != text.RelNsubj && k.Rel != text.RelNsubjPass || !counts(d, w) {
			continue
		}
		for i := w + 1; i <= part; i++ {
			if d.Tokens[i].POS == text.PUNCT && d.Word(i) != "-" || d.Tokens[i].POS == text.VERB {
				break
			}
			if partitive(d, i) {
				return w
			}
		}
	}
	return -1
}

// counts reports whether the noun w is a number of people or things: "nine farmers", "dozens".
func counts(d *text.Doc, w int32) bool {
	k := &d.Tokens[w]
	return k.Tag == text.TagNNS || k.Tag == text.TagCD || k.POS == text.NOUN && d.Child(w, text.RelNummod) >= 0
}

// partitive reports whether the words at i lead from a number to a part of it.
func partitive(d *text.Doc, i int32) bool {
	next := func(k int32) string {
		if int(i+k) < len(d.Tokens) {
			return strings.ToLower(d.Word(i + k))
		}
		return ""
	}
	switch next(0) {
	case "mostly", "mainly", "largely", "chiefly", "primarily":
		return true
	case "among":
		return next(1) == "them" || next(1) == "whom"
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "most", "some", "several", "all", "both", "half", "none":
		return next(1) == "of" && (next(2) == "them" || next(2) == "whom")
	}
	return false
}

// toldAtEnd makes the subject of a verb of saying at the end of a sentence of the noun with an article right before it, which the
// network joined to those told of: "killed two women and a child the observatory said".
func toldAtEnd(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		if !speaking[d.Word(v)] || d.Tokens[v].POS != text.VERB || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelAux) >= 0 || d.Child(v, text.RelCcomp, text.RelObj) > v || !lastVerb(d, v) {
			continue
		}
		o := v - 1
		for k := 0; k < 6 && o > 0 && d.Tokens[o].Head >= 0 && d.Child(o, text.RelDet) < 0; k++ {
			o = d.Tokens[o].Head
		}
		if o <= 0 || o >= v || !naming(d, o) || d.Child(o, text.RelCc, text.RelCase) >= 0 || d.Tokens[o].Head < 0 || d.Tokens[o].Head > o {
			continue
		}
		if r := d.Tokens[o].Rel; r != text.RelAppos && r != text.RelConj && r != text.RelNmod && r != text.RelObl {
			continue
		}
		first, last := d.TokensIn(d.Subtree(o))
		if det := d.Child(o, text.RelDet); first != det || last < v || d.Word(det) != "the" && d.Word(det) != "a" {
			continue
		}
		if b := &d.Tokens[first-1]; b.POS != text.NOUN && b.POS != text.PROPN {
			continue
		}
		d.Tokens[o].Head, d.Tokens[o].Rel = v, text.RelNsubj
		if d.Tokens[v].Head == o || d.Tokens[v].Rel == text.RelAclRelcl || d.Tokens[v].Rel == text.RelAcl {
			root := v
			for k := first - 1; k >= 0 && d.Tokens[k].Sent == d.Tokens[v].Sent; k-- {
				if d.Tokens[k].Head < 0 {
					root = k
				}
			}
			d.Tokens[v].Head, d.Tokens[v].Rel = root, text.RelParataxis
		}
	}
}

// lastVerb reports whether no other verb stands behind v in its sentence.
func lastVerb(d *text.Doc, v int32) bool {
	for k := v + 1; k < d.Sentences[d.Tokens[v].Sent].Last; k++ {
		if p := d.Tokens[k].POS; p == text.VERB || p == text.AUX {
			return false
		}
	}
	return true
}

// andWounded gives the second of two participles the number right before it, which the network hung on the first: "nine people were
// killed and dozens wounded".
func andWounded(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		v, n := int32(i), int32(i-1)
		t, k := &d.Tokens[v], &d.Tokens[n]
		if t.Tag != text.TagVBN || t.Rel != text.RelConj || k.Rel != text.RelNsubjPass && k.Rel != text.RelNsubj || k.Head != t.Head || t.Head < 0 || t.Head > n || d.Child(t.Head, text.RelAuxPass) < 0 || d.Child(v, text.RelObj, text.RelNsubj, text.RelNsubjPass) >= 0 {
			continue
		}
		k.Head, k.Rel = v, text.RelNsubjPass
		if c := d.Child(n, text.RelCc); c >= 0 {
			d.Tokens[c].Head = v
		}
	}
}

// namedIs makes a name of a lone IS in capitals, which the network takes for the verb, before the noun that it belongs to or behind
// its preposition: "killed nine IS militants", "raids against IS in Togo".
func namedIs(d *text.Doc) {
	for i := 0; i < len(d.Tokens)-1; i++ {
		t := &d.Tokens[i]
		if d.Word(int32(i)) != "IS" || t.POS != text.AUX && t.POS != text.VERB && t.POS != text.PROPN || loud(d, int32(i)) {
			continue
		}
		h, n := t.Head, int32(i)
		t.POS, t.Tag = text.PROPN, text.TagNNP
		if h <= n || t.Rel != text.RelCop && t.Rel != text.RelAux && t.Rel != text.RelAuxPass && t.Rel != text.RelCompound {
			continue
		}
		k := &d.Tokens[h]
		if k.POS == text.VERB {
			if d.Child(h, text.RelNsubj, text.RelNsubjPass) < 0 { // "IS has taken the town"
				t.Rel = text.RelNsubj
			}
			continue
		}
		if p := n - 1; p >= 0 && d.Tokens[p].POS == text.ADP && d.Tokens[p].Head == h && d.Child(h, text.RelCase) == p && d.Tokens[n+1].POS == text.ADP {
			t.Head, t.Rel = k.Head, k.Rel
			k.Head, k.Rel = n, text.RelNmod
			d.Tokens[p].Head = n
			continue
		}
		t.Rel = text.RelCompound
	}
}

// loud reports whether a word beside i is in capitals, too.
func loud(d *text.Doc, i int32) bool { return i > 0 && capitals(d.Word(i-1)) || capitals(d.Word(i+1)) }
