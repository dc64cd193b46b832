package event

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// ofRecords reports whether ps are only people whose papers the phrase at tok names. They need not be who is asked for them: "asked
// for Okoro's tax returns". A body is asked for its own.
func (f *finder) ofRecords(tok int32, ps []party) bool {
	if !f.recorded(tok) {
		return false
	}
	for _, p := range ps {
		if !strings.HasPrefix(p.how, "owner by ") || p.how == "owner by agent" || !f.person(p) {
			return false
		}
	}
	return true
}

// recorded reports whether tok names papers, or copies of papers.
func (f *finder) recorded(tok int32) bool {
	t := &f.tree
	if t.toks[tok].POS == text.PROPN && t.toks[tok].Tag == text.TagNNS || f.pat.is("record", strings.ToLower(t.toks[tok].Lemma)) && f.who.cover[tok] < 0 {
		l := strings.ToLower(t.toks[tok].Lemma)
		return f.pat.is("record", l) || f.pat.is("record", strings.TrimSuffix(l, "s"))
	}
	if l := t.toks[tok].Lemma; l != "copy" && l != "set" && l != "series" {
		return false
	}
	for c := t.first[tok]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel == text.RelNmod && t.hasPrep(c, []string{"of"}) && f.recorded(c) {
			return true
		}
	}
	return false
}
