package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// asDoing makes a clause of "as" with a noun and a past tense, where the network has a second subject with a preposition: "two were
// hurt as the militia shelled the town".
func asDoing(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass && t.Rel != text.RelObl || t.Head < 0 || t.Head > int32(i) || d.Tokens[t.Head].Tag != text.TagVBN {
			continue
		}
		c, v := d.Child(int32(i), text.RelCase), d.Child(int32(i), text.RelAcl)
		if c < 0 || d.Word(c) != "as" || v < int32(i) || v > int32(i)+1 || d.Tokens[v].Tag != text.TagVBN || byAgent(d, v, v+8) {
			continue
		}
		d.Tokens[v].Head, d.Tokens[v].Rel, d.Tokens[v].Tag = t.Head, text.RelAdvcl, text.TagVBD
		t.Head, t.Rel = v, text.RelNsubj
		markOf(d, c, v)
	}
}

// asWhoDid makes the subject of a past tense without one of the noun with "as" whose phrase ends right before it, where both hang on
// the same verb: "two were hurt as rebels of the Red Front fired on the town".
func asWhoDid(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Tag != text.TagVBD || t.Rel != text.RelAdvcl || t.Head < 0 || t.Head > v || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelMark, text.RelAuxPass) >= 0 {
			continue
		}
		n := v - 1
		for k := 0; k < 8 && n > t.Head && d.Tokens[n].Head != t.Head; k++ {
			n = d.Tokens[n].Head
		}
		c := int32(-1)
		if n > t.Head && d.Tokens[n].Rel == text.RelObl && naming(d, n) {
			c = d.Child(n, text.RelCase)
		}
		if c < 0 || d.Word(c) != "as" {
			continue
		}
		d.Tokens[n].Head, d.Tokens[n].Rel = v, text.RelNsubj
		markOf(d, c, v)
	}
}

// countsAlone parts the number of the dead in a headline from a noun that it cannot count: "Blast kills 14 State media",
// "Floods kill 35 & destroy school".
func countsAlone(d *text.Doc) {
	for i := range d.Tokens {
		n := int32(i)
		t := &d.Tokens[n]
		if t.Tag != text.TagCD || t.Rel != text.RelNummod || t.Head < n || oneOnly(d.Word(n)) {
			continue
		}
		o := &d.Tokens[t.Head]
		v := o.Head
		if o.Rel != text.RelObj || v < 0 || v > n || n-v > 3 || !deadly[strings.ToLower(d.Word(v))] {
			continue
		}
		w := int32(-1) // a verb between
		for k := n + 1; k < t.Head; k++ {
			if d.Tokens[k].POS == text.VERB && d.Tokens[k].Rel == text.RelConj && d.Tokens[k].Head == v {
				w = k
			}
		}
		switch {
		case w < 0 && leftToSay(d, n, t.Head):
			t.Head, t.Rel = v, text.RelObj
			continue
		case w >= 0 && d.Child(w, text.RelObj) < 0:
			o.Head = w
		case w < 0 && o.Tag == text.TagNN && t.Head > n+1 && endsHeadline(d, t.Head):
			o.Rel = text.RelParataxis
		default:
			continue
		}
		t.Head, t.Rel = v, text.RelObj
	}
}

// leftToSay makes the noun at o, which an article parts from the number at n before it, the subject of the verb of saying behind
// it: "wounded more than 100 a monitor said".
func leftToSay(d *text.Doc, n, o int32) bool {
	det, v := d.Child(o, text.RelDet), o+1
	if det < n || int(v) >= len(d.Tokens) || d.Tokens[v].Sent != d.Tokens[o].Sent || !speaking[d.Word(v)] || d.Child(v, text.RelNsubj) >= 0 {
		return false
	}
	d.Tokens[o].Head, d.Tokens[o].Rel = v, text.RelNsubj
	if r := d.Tokens[v].Rel; d.Tokens[v].Head >= 0 && d.Tokens[v].Head < n && (r == text.RelConj || r == text.RelAclRelcl || r == text.RelAcl) {
		d.Tokens[v].Rel = text.RelParataxis
	}
	return true
}

func oneOnly(word string) bool { return word == "1" || word == "one" || word == "One" }

// deadly are the verbs of headlines that take the number of the dead alone.
var deadly = map[string]bool{"kills": true, "kill": true, "killed": true, "killing": true, "wounds": true, "wound": true, "wounded": true, "injures": true, "injure": true, "injured": true, "injuring": true, "wounding": true}

// endsHeadline reports whether a sentence ends at t without a stop, or goes on with a capital as what was run into it does.
func endsHeadline(d *text.Doc, t int32) bool {
	end := d.Sentences[d.Tokens[t].Sent].Last
	if t+1 == end {
		return true
	}
	c := d.Text[d.Tokens[t+1].Start]
	return c >= 'A' && c <= 'Z'
}

// gerundActs makes a noun and subject of a gerund with "by", "of" or "on" that opens a sentence before a verb without a subject:
// "Shelling by the army killed nine".
func gerundActs(d *text.Doc) {
	for i := range d.Tokens {
		g := int32(i)
		t := &d.Tokens[g]
		if t.Tag != text.TagVBG || t.Rel != text.RelAdvcl || t.Head < g || !active(d, t.Head) || d.Child(g, text.RelObj, text.RelMark, text.RelNsubj, text.RelAux) >= 0 {
			continue
		}
		if d.Child(t.Head, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl) >= 0 || punctuated(d, g, t.Head) || d.Tokens[t.Head].Sent != t.Sent {
			continue
		}
		k := g + 1
		if w := d.Word(k); w != "by" && w != "of" && w != "on" {
			continue
		}
		t.POS, t.Tag, t.Rel = text.NOUN, text.TagNN, text.RelNsubj
		for c := range d.Children(g) {
			if d.Tokens[c].Rel == text.RelObl {
				d.Tokens[c].Rel = text.RelNmod
			}
		}
	}
}

// strikesBefore makes the subject of a verb without one of the noun before it, which the network hung beside it on the verb of
// saying at the end: "Air strikes by the regime killed nine the agency said".
func strikesBefore(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if !active(d, v) || t.Rel != text.RelCcomp || t.Head < v || !speaking[d.Word(t.Head)] || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl, text.RelAuxPass) >= 0 {
			continue
		}
		for c := range d.Children(t.Head) {
			k := &d.Tokens[c]
			if c < v && k.POS == text.NOUN && k.Rel == text.RelCcomp && d.Child(c, text.RelCop) < 0 && !punctuated(d, c, v) {
				k.Head, k.Rel = v, text.RelNsubj
				break
			}
		}
	}
}

// whoseShelling joins a name to the gerund right behind it, where the network hung both on the verb: "wounded in Togos shelling".
func whoseShelling(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		t, b := &d.Tokens[i], &d.Tokens[i-1]
		if t.Tag != text.TagVBG || t.Rel != text.RelObl || b.Rel != text.RelObl || b.Head != t.Head || t.Head > int32(i) || b.POS != text.PROPN || d.Child(int32(i), text.RelObj) >= 0 {
			continue
		}
		c := d.Child(int32(i-1), text.RelCase)
		if c < 0 && d.Child(int32(i), text.RelCase) < 0 {
			continue
		}
		t.POS, t.Tag = text.NOUN, text.TagNN
		b.Head, b.Rel = int32(i), text.RelCompound
		if c >= 0 {
			d.Tokens[c].Head = int32(i)
		}
	}
}

// soCalled makes an adjective of "so called" before a name, which the network took for the verb of a clause: "a raid by the so
// called Red Army".
func soCalled(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		c := int32(i)
		t := &d.Tokens[c]
		if d.Word(c) != "called" || d.Word(c-1) != "so" || t.Head < 0 || t.POS != text.VERB {
			continue
		}
		n := d.Child(c, text.RelXcomp, text.RelObj)
		if n != c+1 || !naming(d, n) {
			continue
		}
		k := &d.Tokens[n]
		k.Head, k.Rel = t.Head, text.RelObl
		if h := &d.Tokens[t.Head]; h.POS == text.NOUN || h.POS == text.PROPN {
			k.Rel = text.RelNmod
		}
		for m := range d.Children(c) {
			if r := d.Tokens[m].Rel; m < c-1 && (r == text.RelCase || r == text.RelDet || r == text.RelMark) {
				d.Tokens[m].Head = n
			}
		}
		t.Head, t.Rel, t.POS, t.Tag = n, text.RelAmod, text.ADJ, text.TagJJ
	}
}

// sumTo makes whom a sum goes to of the noun with an article before it: "awarded the tribes $17 million".
func sumTo(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelCompound || t.POS != text.NOUN && t.POS != text.PROPN || t.Head != int32(i)+1 || d.Word(t.Head) != "$" || d.Child(int32(i), text.RelDet) < 0 {
			continue
		}
		if o := &d.Tokens[t.Head]; o.Rel == text.RelObj && o.Head >= 0 && o.Head < int32(i) {
			t.Head, t.Rel = o.Head, text.RelIobj
		}
	}
}
