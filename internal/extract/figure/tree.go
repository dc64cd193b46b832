package figure

import "github.com/readout-news/readout/text"

// subject is the token that verb or predicate t is said of, -1 when none is found: its own subject, that
// of the verb it is joined to, the noun it modifies, or the object of the verb it completes.
func (f *finder) subject(t int32) int32 {
	for n := 0; t >= 0 && n < 6; n++ {
		if s := f.d.Child(t, text.RelNsubjPass, text.RelNsubj, text.RelCsubj); s >= 0 {
			return f.antecedent(s, t)
		}
		tok := &f.d.Tokens[t]
		switch tok.Rel {
		case text.RelConj, text.RelAdvcl, text.RelParataxis:
			t = tok.Head
		case text.RelXcomp:
			if o := f.d.Child(tok.Head, text.RelObj); o >= 0 {
				return o
			}
			t = tok.Head
		case text.RelAcl, text.RelAclRelcl, text.RelAmod:
			return tok.Head
		case text.RelCcomp:
			return -1
		default:
			return -1
		}
	}
	return -1
}

// antecedent is the noun behind relative pronoun s of clause t, or s itself.
func (f *finder) antecedent(s, t int32) int32 {
	switch f.word(s) {
	case "who", "that", "which", "whom":
		for n := 0; t >= 0 && n < 4; n++ {
			if f.d.Tokens[t].Rel == text.RelAclRelcl || f.d.Tokens[t].Rel == text.RelAcl {
				return f.d.Tokens[t].Head
			}
			t = f.d.Tokens[t].Head
		}
		return -1
	}
	return s
}

// object is what verb t is done to: its own object, or that of a verb joined to it.
func (f *finder) object(t int32) int32 {
	if o := f.crossed(t); o >= 0 {
		return o
	}
	if o := f.ownObject(t); o >= 0 {
		if o < t && f.word(o) == "whom" {
			return f.antecedent(o, t)
		}
		return o
	}
	for c := range f.d.Children(t) {
		if f.d.Tokens[c].Rel == text.RelConj && f.d.Tokens[c].POS == text.VERB {
			if o := f.d.Child(c, text.RelObj); o >= 0 {
				return o
			}
		}
	}
	if tok := &f.d.Tokens[t]; tok.Rel == text.RelConj && tok.Head >= 0 {
		for o := range f.d.Children(tok.Head) {
			if o > t && f.d.Tokens[o].Rel == text.RelObj {
				return o
			}
		}
	}
	return -1
}

// crossed is the object right behind verb t that the tree gave to a verb joined to it: "killed a boy and injured his father"; -1 elsewhere.
func (f *finder) crossed(t int32) int32 {
	for o := t + 1; o < t+9 && f.word(o) != ""; o++ {
		switch tok := &f.d.Tokens[o]; {
		case tok.POS == text.VERB, tok.POS == text.PUNCT && f.word(o) != "-":
			return -1
		case tok.Rel == text.RelObj && tok.Head >= 0:
			h := tok.Head
			if h != t && f.person(o) && (f.d.Tokens[t].Rel == text.RelConj && f.d.Tokens[t].Head == h || f.d.Tokens[h].Rel == text.RelConj && f.d.Tokens[h].Head == t) {
				return o
			}
			return -1
		}
	}
	return -1
}

// ownObject is the object of verb t, the one behind it where the tree gives it two.
func (f *finder) ownObject(t int32) int32 {
	o := f.d.Child(t, text.RelObj)
	if o >= 0 && o < t && f.word(o) != "whom" {
		for c := range f.d.Children(t) {
			if c > t && f.d.Tokens[c].Rel == text.RelObj {
				return c
			}
		}
	}
	return o
}

// passive reports whether verb t is in the passive, its auxiliary shared or left out as headlines do.
func (f *finder) passive(t int32) bool {
	tok := &f.d.Tokens[t]
	if f.d.Child(t, text.RelAuxPass, text.RelNsubjPass) >= 0 {
		return true
	}
	if tok.Tag != text.TagVBN && tok.Tag != text.TagVBD || f.d.Child(t, text.RelObj) >= 0 {
		return false
	}
	switch tok.Rel {
	case text.RelAcl, text.RelAmod:
		return true
	case text.RelConj:
		return f.d.Child(t, text.RelNsubj) < 0 && tok.Head >= 0 && f.passive(tok.Head)
	}
	return tok.Tag == text.TagVBN && f.d.Child(t, text.RelAux) < 0 || f.object(t) < 0
}

// unreal reports whether the clause of t is negated, or only possible, wished or feared.
func (f *finder) unreal(t int32) bool {
	for n := 0; t >= 0 && n < 4; n++ {
		tok := &f.d.Tokens[t]
		for c := range f.d.Children(t) {
			ch := &f.d.Tokens[c]
			switch w := f.word(c); {
			case (ch.Rel == text.RelAdvmod || ch.Rel == text.RelAux || ch.Rel == text.RelDet) && (w == "not" || w == "n't" || w == "n’t" || w == "never" || w == "no" && c < t):
				return !f.bounds(c)
			case n == 0 && f.perhaps(t):
			case ch.Rel == text.RelAux && ch.Tag == text.TagMD && w != "will" && w != "would" || ch.Rel == text.RelAux && w == "would" && n == 0:
				return true
			case ch.Rel == text.RelMark && (w == "if" || w == "unless" || w == "whether" || w == "lest"):
				return true
			case (ch.Rel == text.RelNsubj || ch.Rel == text.RelNsubjPass) && (w == "nobody" || w == "none" || w == "no"):
				return true
			case ch.Rel == text.RelMark && w == "to" && n == 0 && tok.Tag == text.TagVB:
				return f.attempted(tok.Head)
			}
		}
		switch tok.Rel {
		case text.RelConj, text.RelXcomp:
			t = tok.Head
		default:
			return false
		}
	}
	return false
}

// perhaps reports a deed that may have been done, of which a count is feared: "up to 20 people may have died". One that may be
// done yet, or could have been, is none.
func (f *finder) perhaps(t int32) bool {
	for j := t - 1; j >= f.first && j > t-6; j-- {
		switch w := f.word(j); {
		case w == "may" || w == "might":
			return f.word(j+1) == "have" || f.wordTag(j+1) == text.TagRB && f.word(j+2) == "have"
		case w != "have" && w != "been" && f.d.Tokens[j].POS != text.ADV:
			return false
		}
	}
	return false
}

// attempted reports whether an infinitive under token h names no deed done; "cause to die" and "found
// to have killed" do.
func (f *finder) attempted(h int32) bool {
	switch f.lemma(h) {
	case "have":
		return f.word(h) != "had" // "had to be evacuated"
	case "force", "find", "believe", "say", "report", "know", "cause", "continue", "go":
		return false
	}
	return true
}

// subjectOf reports whether noun t is the subject of what it hangs on.
func (f *finder) subjectOf(t int32) bool { return f.d.Tokens[t].Rel == text.RelNsubj }
