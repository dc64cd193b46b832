package nlp

import "github.com/readout-news/readout/text"

// hyphened hangs "rebel-held" on the noun behind it: "in rebel-held Kandora", where the tree made a clause of what is held.
func hyphened(d *text.Doc) {
	for i := int32(1); int(i)+2 < len(d.Tokens); i++ {
		if d.Tokens[i].Tag != text.TagHYPH || !isNoun(d.Tokens[i-1].POS) {
			continue
		}
		v := i + 1
		t := &d.Tokens[v]
		o := d.Child(v, text.RelObj)
		if t.Tag != text.TagVBN || t.Head < 0 || t.Head > i || t.Rel != text.RelAdvcl && t.Rel != text.RelAcl || o < 0 {
			continue
		}
		prep := d.Child(v, text.RelMark, text.RelCase)
		if prep < 0 {
			prep = d.Child(o, text.RelCase)
		}
		if first, _ := d.TokensIn(d.Subtree(o)); first != v+1 && first != prep || prep < 0 || prep > i || d.Tokens[prep].Tag != text.TagIN {
			continue
		}
		rel := text.RelObl
		if isNoun(d.Tokens[t.Head].POS) {
			rel = text.RelNmod
		}
		for c := range d.Children(v) {
			if c != o && c != i && c != i-1 {
				d.Tokens[c].Head = o
			}
		}
		d.Tokens[prep].Head, d.Tokens[prep].Rel, d.Tokens[prep].POS = o, text.RelCase, text.ADP
		d.Tokens[o].Head, d.Tokens[o].Rel = t.Head, rel
		t.Head, t.Rel = o, text.RelAmod
	}
}

func isNoun(p text.POS) bool { return p == text.NOUN || p == text.PROPN }
