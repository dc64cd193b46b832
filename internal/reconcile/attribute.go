package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// attribution is a place where a document says whose word something is.
type attribution struct {
	sent int32 // index of its sentence
	cue  int32 // token of the word for saying; -1 where only the name of an outlet is known
	source
}

// reach is how many sentences an attribution governs on either side.
const reach = 2

// attributions are those of a document that put something forward, in the order of the text.
func (d *desk) attributions(doc int) []attribution {
	if d.said == nil {
		d.said = make([][]attribution, len(d.docs))
	}
	if d.said[doc] != nil {
		return d.said[doc]
	}
	a := d.docs[doc]
	out := []attribution{}
	for i := range a.Claims {
		c := &a.Claims[i]
		if !c.Asserts() || c.CueHead < 0 || c.Speaker.Empty() || c.Within >= 0 {
			continue
		}
		if s := d.behind(doc, int32(i), doc); s.standing == credited {
			out = append(out, attribution{a.Doc.Tokens[c.CueHead].Sent, c.CueHead, s})
		}
	}
	for _, l := range a.Doc.Lineage {
		if l.Relation != "cites" || l.Span.Empty() || isOutlet(a.Doc, outletKey(l.Name)) {
			continue
		}
		first, _ := a.Doc.TokensIn(l.Span)
		if int(first) >= len(a.Doc.Tokens) {
			continue
		}
		sent := a.Doc.Tokens[first].Sent
		if slices.ContainsFunc(out, func(x attribution) bool { return x.sent == sent }) {
			continue // the claim of the sentence says what is from whom
		}
		s := d.medium(l.Name, l.Span)
		s.standing = credited
		out = append(out, attribution{sent, -1, s})
	}
	slices.SortStableFunc(out, func(x, y attribution) int { return int(x.sent - y.sent) })
	d.said[doc] = out
	return out
}

// governing is the source of what a document says at a place in no claim: the word for saying hangs on its clause ("..., state
// television reported"), or the sentences before and behind are both by one source: by a person in
// one paragraph, for a paper tells of a man's deeds between two of his words.
func (d *desk) governing(doc int, at, word text.Span) (source, bool) {
	if word.Empty() {
		word = at
	}
	a := d.docs[doc].Doc
	first, _ := a.TokensIn(word)
	if int(first) >= len(a.Tokens) {
		return source{}, false
	}
	sent := a.Tokens[first].Sent
	before, after, here := -1, -1, false
	all := d.attributions(doc)
	for i := range all {
		switch x := &all[i]; {
		case x.sent == sent:
			if x.cue < 0 || d.hangsOn(doc, x.cue, first) {
				return x.source, true
			}
			here = true
		case x.sent < sent && sent-x.sent <= reach:
			before = i
		case x.sent > sent && x.sent-sent <= reach && after < 0:
			after = i
		}
	}
	if here || before < 0 || after < 0 || all[before].key != all[after].key {
		return source{}, false
	}
	between := a.Text[a.Sentences[all[before].sent].Start:a.Sentences[all[after].sent].Start]
	if who := all[before].who; who >= 0 && d.who[who].Kind == text.Person && strings.Contains(between, "\n") {
		return source{}, false
	}
	return all[before].source, true
}

// hangsOn reports whether the word for saying at token cue is an aside to the clause of token t: "ten died, the mayor said".
func (d *desk) hangsOn(doc int, cue, t int32) bool {
	a := d.docs[doc].Doc
	for c, n := cue, 0; c >= 0 && n < 6; c, n = a.Tokens[c].Head, n+1 {
		if r := a.Tokens[c].Rel; r != text.RelParataxis && r != text.RelAdvcl {
			continue
		}
		top := a.Tokens[c].Head
		for k := t; k >= 0; k = a.Tokens[k].Head {
			if k == top {
				return true
			}
			if a.Tokens[k].Rel == text.RelConj || k == c {
				break
			}
		}
	}
	return false
}

// leadSentences is how many sentences behind the headline are the lead of a report.
const leadSentences = 2

// shortLine is the number of words that a sentence of a lead has at the least: days and datelines stand in lines of their own.
const shortLine = 5

// leadEnd is the byte at which the lead of a document ends.
func (d *desk) leadEnd(doc int) int32 {
	a := d.docs[doc].Doc
	n := 0
	for i, s := range a.Sentences {
		headline := a.TitleSpan.Contains(s.Span) || i == 0 && a.TitleSpan.Empty() && !strings.ContainsAny(a.Text[max(s.End-2, 0):s.End], ".!?")
		if headline || s.Last-s.First < shortLine {
			continue
		}
		if n++; n == leadSentences {
			return s.End
		}
	}
	return int32(len(a.Text))
}

// inLead reports whether a place is in the headline or the lead of a document.
func (d *desk) inLead(doc int, at text.Span) bool { return at.Start < d.leadEnd(doc) }

// countVoice is the voice of a number. Where its document gives the number, or tells of the event that it counts, on somebody's
// word elsewhere, that is whose word it is.
func (d *desk) countVoice(c count) voice {
	v := voice{doc: c.doc, claim: c.f.Claim, at: c.f.Span, figure: true}
	if v.claim >= 0 {
		return v
	}
	if s := d.firstSource(v); s.standing == credited {
		return v
	}
	a := d.docs[c.doc]
	if i := d.toldAlong(c); i >= 0 {
		v.claim = i
		return v
	}
	for i := range a.Figures {
		f := &a.Figures[i]
		if f.Measure == c.f.Measure && sameEnd(f.Low, c.f.Low) && f.Claim >= 0 && a.Claims[f.Claim].Asserts() {
			v.claim = f.Claim
			return v
		}
	}
	if c.f.Event < 0 {
		return v
	}
	for i, id := range d.eventID[c.doc] {
		e := &a.Events[i]
		if id != "" && id == d.eventID[c.doc][c.f.Event] && e.Claim >= 0 && a.Claims[e.Claim].Asserts() && !d.presumes(voice{doc: c.doc, claim: e.Claim, word: e.Trigger}) {
			v.claim = e.Claim
			return v
		}
	}
	return v
}

// toldAlong is the claim whose speaker gives the number c along with what he says, outside the words of the claim: "the monitor reported
// raids, giving a toll of nine"; -1 for none.
func (d *desk) toldAlong(c count) int32 {
	a := d.docs[c.doc]
	first, _ := a.Doc.TokensIn(c.f.Span)
	for i := range a.Claims {
		x := &a.Claims[i]
		if !x.Asserts() || x.CueHead < 0 || x.Speaker.Mention < 0 || x.Within >= 0 || a.Doc.Tokens[x.CueHead].Sent != a.Doc.Tokens[first].Sent {
			continue
		}
		for t, n := first, 0; t >= 0 && n < 12; t, n = a.Doc.Tokens[t].Head, n+1 {
			r, h := a.Doc.Tokens[t].Rel, a.Doc.Tokens[t].Head
			if h == x.CueHead && (r == text.RelAdvcl || r == text.RelConj) && tells[fold(a.Doc.Tokens[t].Lemma)] && a.Doc.Child(t, text.RelNsubj) < 0 {
				return int32(i)
			}
		}
	}
	return -1
}

// tells are the verbs for giving a number.
var tells = words("give put say add report cite count estimate update raise")

func sameEnd(a, b *int64) bool { return a != nil && b != nil && *a == *b }
