package reconcile

import "github.com/readout-news/readout/text"

// voters are the words by which a sentence tells that those whom it counts voted.
var voters = words("vote ballot")

// ballots makes votes of those who voted, where a text of the story has as many votes: "by 316 to 90", "90 of them voted against it".
func (d *desk) ballots(all []count) {
	cast := map[int64]bool{}
	for _, c := range all {
		if c.f.Measure == "votes" && c.f.Low != nil {
			cast[*c.f.Low] = true
		}
	}
	for i := range all {
		c := &all[i]
		if c.f.Measure != "other" || c.f.Unit != "person" || c.f.Bound != "exact" || c.f.Low == nil || *c.f.Low < rareNumber || !cast[*c.f.Low] || !d.voted(*c) {
			continue
		}
		f := *c.f
		f.Measure, f.Unit = "votes", "vote"
		c.f, c.unit, c.like, c.side, c.kind, c.noun = &f, "vote", "vote", "", "", ""
	}
}

// voted reports a word of voting in the sentence of c.
func (d *desk) voted(c count) bool {
	a := d.docs[c.doc].Doc
	for t, last := a.TokensIn(sentence(a, c.f.Start)); t < last; t++ {
		if p := a.Tokens[t].POS; (p == text.VERB || p == text.NOUN) && voters[fold(a.Tokens[t].Lemma)] {
			return true
		}
	}
	return false
}
