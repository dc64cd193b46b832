package reconcile

import "github.com/readout-news/readout/text"

// When the main clause of a sentence is told by others, in hundredths by weight.
const (
	mainShare = 40 // of the sentence that it is at least
	mainElse  = 50 // of it that one sentence of another reporter has at least
	mainNew   = 25 // of it that nobody else has at most
)

// mainTold reports whether what is new in x, whose words weigh total, is but an aside: its main clause is a good part of it, and stands in the
// text of another reporter.
func (d *desk) mainTold(h *hearing, x *heard, total int32) bool {
	r := d.reporter[x.doc]
	terms := d.terms(h, x.doc, mainClause(d.docs[x.doc].Doc, x.sent)...)
	own, all := int32(0), int32(0)
	for i := range terms {
		all += terms[i].weight
		if !h.known(func(by int) bool { return by != r }, &terms[i]) {
			own += terms[i].weight
		}
	}
	return all*100 >= mainShare*total && own*100 <= mainNew*all && d.elsewhere(h, r, terms) >= mainElse
}

// mainClause is the stretches of a sentence that belong to its main clause: what hangs on no relative, adverbial or added clause.
func mainClause(a *text.Doc, sent int32) (out []text.Span) {
	s := a.Sentences[sent]
	for t := s.First; t < s.Last; t++ {
		if besideMain(a, s, t) {
			continue
		}
		if n := len(out) - 1; n >= 0 && t > s.First && out[n].End == a.Tokens[t-1].End {
			out[n].End = a.Tokens[t].End
			continue
		}
		out = append(out, a.Tokens[t].Span)
	}
	return out
}

// besideMain reports whether token t of s stands in a clause that hangs on the main one, or is beside it.
func besideMain(a *text.Doc, s text.Sentence, t int32) bool {
	for n := 0; t >= s.First && t < s.Last && n < 64; t, n = a.Tokens[t].Head, n+1 {
		switch rel := a.Tokens[t].Rel; {
		case rel.Base() == text.RelAcl, rel == text.RelAdvcl, rel == text.RelParataxis, rel == text.RelAppos:
			return true
		case rel == text.RelConj && a.Tokens[t].POS == text.VERB:
			return true
		}
	}
	return false
}
