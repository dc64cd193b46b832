package timex

import "github.com/readout-news/readout/text"

// token is the token that holds the first byte of piece i, -1 when there are none.
func (r *reader) token(i int) int32 {
	if len(r.d.Tokens) == 0 || i < 0 || i >= len(r.p) {
		return -1
	}
	a, b := r.d.TokensIn(r.p[i].Span)
	if a >= b {
		return -1
	}
	return a
}

// ahead says where the clause around the expression of pieces [i, e) lies: 1 ahead of the document,
// -1 behind it, 0 when nothing tells.
func (r *reader) ahead(i, e int) int {
	for k, n := i-1, 0; k >= 0 && n < 14; k, n = k-1, n+1 {
		if r.sentenceStart(k+1) && k+1 < i+1 && n > 0 && r.sentenceStart(k+1) {
			break
		}
		if v := r.sign(k); v != 0 {
			return v
		}
	}
	for k, n := e, 0; k < len(r.p) && n < 14 && !r.sentenceStart(k); k, n = k+1, n+1 {
		if v := r.sign(k); v != 0 {
			return v
		}
	}
	return 0
}

// sign is what the word at piece k tells of time.
func (r *reader) sign(k int) int {
	if r.class(k) == futureW || r.is(k, "until", "till") {
		return 1
	}
	t := r.token(k)
	if t < 0 {
		if r.is(k, "was", "were", "had", "did", "said", "since") {
			return -1
		}
		return 0
	}
	switch tok := &r.d.Tokens[t]; tok.Tag {
	case text.TagVBD:
		return -1
	case text.TagVB:
		if t > 0 && r.d.Tokens[t-1].Tag == text.TagTO {
			return 1
		}
	case text.TagVBN:
		if r.is(k, "due", "set", "expected", "scheduled", "planned") {
			return 1
		}
	}
	if r.is(k, "since", "was", "were", "had") {
		return -1
	}
	return 0
}

// isNarrative reports whether the text tells of years far from the document's. Weekdays and words
// like "yesterday" are the mark of news.
func (r *reader) isNarrative() bool {
	near, far := 0, 0
	for i := range r.p {
		p := &r.p[i]
		switch {
		case p.entry.class == dayW, p.entry.class == weekdayW && p.cap:
			near++
		case p.kind != figures || p.wide != 4 || p.n < 1400 || !r.yearHere(i, p.n):
		case r.pub.IsZero() || abs(p.n-int(r.pub.Year)) <= 1:
			near++
		default:
			far++
		}
	}
	return far >= 5 && far > near || far >= 15 && 2*far > near
}
