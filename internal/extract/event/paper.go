package event

import (
	"github.com/readout-news/readout/text"
)

// paper reports whether h names what somebody puts into words to bind others: who signs or tables it does
// what it says.
func (f *finder) paper(h int32) bool {
	return f.pat.is("draft", f.tree.toks[h].Lemma) || f.pat.is("decree", f.tree.toks[h].Lemma)
}

// says are verbs for what a paper contains: "a resolution drafted by Chad calling for".
var says = map[string]bool{"call": true, "demand": true, "condemn": true, "urge": true, "ask": true, "request": true, "denounce": true, "express": true, "require": true, "order": true, "reaffirm": true, "welcome": true}

// paperOver is the paper that noun h is, or whose participle h hangs on; -1.
func (f *finder) paperOver(h int32) int32 {
	for n := 0; n < 3 && h >= 0; n++ {
		if f.paper(h) {
			return h
		}
		switch r := f.tree.toks[h].Rel; {
		case r == text.RelOblAgent, r == text.RelObl, r == text.RelAcl, r == text.RelNmod:
			h = f.tree.toks[h].Head
		default:
			return -1
		}
	}
	return -1
}

// author is who wrote paper p: its possessor or nation, who is named after "by", else who does with it
// what the clause says, unless that is to turn it down.
func (f *finder) author(p int32, depth int) int32 {
	if a := f.drafter(p); a >= 0 {
		return a
	}
	main := f.verbOver(f.tree.toks[p].Head)
	if main < 0 || depth > 4 || f.pat.is("deny", f.verbWord(main)) {
		return -1
	}
	for h := main; f.tree.toks[h].Rel == text.RelXcomp; {
		if h = f.tree.toks[h].Head; h < 0 || f.pat.is("deny", f.verbWord(h)) {
			return -1
		}
	}
	return f.doerOver(main, depth)
}

// drafter is who the noun phrase of paper p says wrote it, -1 when it does not say.
func (f *finder) drafter(p int32) int32 {
	for c := f.tree.first[p]; c >= 0; c = f.tree.next[c] {
		switch r := f.tree.toks[c].Rel; {
		case r == text.RelNmodPoss, (r == text.RelAmod || r == text.RelCompound) && f.mentionOf(c) >= 0, r == text.RelNmod && f.tree.hasPrep(c, []string{"by"}):
			return c
		case r == text.RelAcl:
			if by := f.byPhraseOf(c); by >= 0 {
				return by
			}
		}
	}
	return -1
}
