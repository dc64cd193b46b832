package nlp

import "github.com/readout-news/readout/text"

// repair mends what a network that chooses each head by itself gets wrong.
func repair(d *text.Doc) {
	headlineVerb(d)
	noModals(d)
	verbTaken(d)
	subjects(d)
	saidOfAnother(d)
	lostSubjects(d)
	byWhom(d)
	numbered(d)
	andName(d)
	haveDone(d)
	toDoLater(d)
	thatBehindRelative(d)
	thatClause(d)
	saidQuoting(d)
	lastWord(d)
	reportedThen(d)
	betweenSubjectAndVerb(d)
	saidToSay(d)
	gaveMoney(d)
	ofDoing(d)
	hyphened(d)
	commaless(d)
	nextSubject(d)
	behindMark(d)
	attach(d)
}

// markOf makes the word m the mark of the clause of v.
func markOf(d *text.Doc, m, v int32) {
	k := &d.Tokens[m]
	k.Head, k.Rel, k.POS, k.Tag = v, text.RelMark, text.SCONJ, text.TagIN
}

// reportedThen hangs the clause of "reported last week that the port had closed" on the verb: the week has none.
func reportedThen(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelAclRelcl || t.Head < 0 || t.Head > int32(i) || d.Tokens[t.Head].Rel != text.RelOblUnmarked {
			continue
		}
		v := d.Tokens[t.Head].Head
		first, _ := d.TokensIn(d.Subtree(int32(i)))
		if v < 0 || d.Tokens[v].POS != text.VERB || d.Word(first) != "that" || d.Child(v, text.RelCcomp) >= 0 {
			continue
		}
		if s := d.Child(int32(i), text.RelNsubj, text.RelNsubjPass); s > first {
			t.Head, t.Rel = v, text.RelCcomp
			markOf(d, first, int32(i))
		}
	}
}

// lastWord makes an aside of who said it all at the end of a sentence, which the tree hung on a verb inside what was said:
// "The union says management told it so, the daily wrote."
func lastWord(d *text.Doc) {
	for _, s := range d.Sentences {
		end := s.Last - 1
		for end > s.First && d.Tokens[end].POS == text.PUNCT {
			end--
		}
		for v := end; v > s.First && v > end-12; v-- {
			t := &d.Tokens[v]
			if t.Rel != text.RelCcomp && t.Rel != text.RelConj && t.Rel != text.RelAdvcl || t.Head < 0 || t.Head > v || !speaking[d.Word(v)] {
				continue
			}
			n := d.Child(v, text.RelNsubj)
			if n < 0 || n > v || d.Child(v, text.RelCcomp, text.RelXcomp, text.RelMark, text.RelCc) >= 0 {
				break
			}
			first, _ := d.TokensIn(d.Subtree(n))
			root := t.Head
			for k := 0; d.Tokens[root].Head >= 0 && k < 50; k++ {
				root = d.Tokens[root].Head
			}
			if first > s.First && d.Word(first-1) == "," && d.Child(v, text.RelObj) <= end && root < first {
				t.Head, t.Rel = root, text.RelParataxis
			}
			break
		}
	}
}

// speaking are the verbs that close a sentence with who said it.
var speaking = map[string]bool{"said": true, "says": true, "reported": true, "reports": true, "wrote": true, "writes": true, "told": true, "announced": true, "added": true, "stated": true, "noted": true, "explained": true, "warned": true, "claimed": true, "argued": true, "insisted": true, "recalled": true}

// saidQuoting hangs the clause of "said, quoting a source, that ..." on what was said: whoever is quoted takes no clause
// behind a comma.
func saidQuoting(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelCcomp || t.Head < 0 || t.Head > int32(i) {
			continue
		}
		v := &d.Tokens[t.Head]
		if v.Tag != text.TagVBG || v.Head < 0 || d.Tokens[v.Head].POS != text.VERB || !quoting(d.Str(v.Span)) {
			continue
		}
		m := d.Child(int32(i), text.RelMark)
		if m > t.Head+1 && d.Word(m) == "that" && d.Word(m-1) == "," && d.Child(v.Head, text.RelCcomp) < 0 {
			t.Head = v.Head
		}
	}
}

func quoting(word string) bool { return word == "quoting" || word == "citing" }

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

// andName joins by "and" what was taken for the rest of the name before it: "Kosovo's Albin Kurti and Serbia's Aleksandar Vucic".
func andName(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel == text.RelConj && t.Head >= 0 && t.Head < int32(i) && (t.POS == text.PROPN || t.POS == text.NOUN) {
			for c := t.Head + 1; c < int32(i); c++ { // "and" on the verb behind them
				if k := &d.Tokens[c]; k.Rel == text.RelCc && k.Head > int32(i) && d.Tokens[k.Head].POS == text.VERB {
					k.Head = int32(i)
				}
			}
		}
		if t.Rel != text.RelFlat && t.Rel != text.RelCompound || t.Head < 0 || t.Head > int32(i) {
			continue
		}
		if c := d.Child(int32(i), text.RelCc); c > t.Head && c < int32(i) && d.Child(int32(i), text.RelNmodPoss, text.RelCompound) > c {
			t.Rel = text.RelConj
		}
	}
}

// haveDone makes a doer of the subject of "have withdrawn": the passive wants a form of be.
func haveDone(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelNsubjPass || t.Head < int32(i) || d.Child(t.Head, text.RelAuxPass) >= 0 {
			continue
		}
		if a := d.Child(t.Head, text.RelAux); a >= 0 {
			switch d.Word(a) {
			case "have", "has", "had":
				t.Rel = text.RelNsubj
			}
		}
	}
}
