package nlp

import "github.com/readout-news/readout/text"

// repair mends what a network that chooses each head by itself gets wrong.
func repair(d *text.Doc) {
	noModals(d)
	subjects(d)
}

// noModals makes a name of what was taken for a modal verb with a capital before a past tense: "May said".
func noModals(d *text.Doc) {
	for _, s := range d.Sentences {
		for j := s.First; j+1 < s.Last; j++ {
			t, next := &d.Tokens[j], &d.Tokens[j+1]
			if t.Tag != text.TagMD || next.Tag != text.TagVBD || d.Text[t.Start] < 'A' || d.Text[t.Start] > 'Z' {
				continue
			}
			t.POS, t.Tag = text.PROPN, text.TagNNP
			if t.Rel == text.RelAux && t.Head == j+1 && d.Child(j+1, text.RelNsubj) < 0 {
				t.Rel = text.RelNsubj
			}
		}
	}
}

// subjects mends two subjects of one verb side by side, of which the first is the title or kind of the second
// ("spokeswoman Ana Torres said").
func subjects(d *text.Doc) {
	for _, s := range d.Sentences {
		last := int32(-1) // the subject before
		for j := s.First; j < s.Last; j++ {
			t := &d.Tokens[j]
			if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass {
				continue
			}
			if last >= 0 && d.Tokens[last].Head == t.Head && t.Head > j && beside(d, last, j) {
				f := &d.Tokens[last]
				f.Head, f.Rel = j, text.RelCompound
				if t.POS == text.PROPN {
					f.Rel = text.RelNmodDesc
				}
			}
			last = j
		}
	}
}

// beside reports whether the phrases of the nouns i and j follow each other without a word between.
func beside(d *text.Doc, i, j int32) bool {
	a, b := &d.Tokens[i], &d.Tokens[j]
	if a.POS != text.NOUN && a.POS != text.PROPN || b.POS != text.NOUN && b.POS != text.PROPN {
		return false
	}
	for k := i + 1; k < j; k++ {
		if !d.Within(k, j) || d.Tokens[k].POS == text.PUNCT || d.Tokens[k].POS == text.DET {
			return false
		}
	}
	return true
}
