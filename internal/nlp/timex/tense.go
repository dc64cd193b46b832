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
	switch v := r.beside(i, e); {
	case r.is(i-1, "come"):
		return 1
	case r.is(i-1, "until", "till"):
		return r.until(i)
	case v != 0:
		return v
	}
	if t := r.token(i); t >= 0 {
		if v := r.governed(t); v != 0 {
			return v
		}
	}
	for k, n := i-1, 0; k >= 0 && n < 14 && !r.sentenceStart(k+1); k, n = k-1, n+1 {
		if v := r.sign(k); v != 0 {
			return v
		}
	}
	for k, n := e, 0; k < len(r.p) && n < 14 && !r.sentenceStart(k) && !r.mark(k, ',') && !r.is(k, "that", "who", "which"); k, n = k+1, n+1 {
		if v := r.sign(k); v != 0 {
			return v
		}
	}
	return 0
}

// planning are the lemmas of verbs whose complement lies ahead.
var planning = map[string]bool{"plan": true, "expect": true, "schedule": true, "set": true, "slate": true, "intend": true, "hope": true,
	"want": true, "aim": true, "prepare": true, "vow": true, "promise": true, "agree": true, "due": true, "ask": true, "urge": true, "ready": true,
	"postpone": true, "delay": true, "propose": true, "poise": true, "poised": true, "deadline": true}

// leaning are words whose infinitive lies ahead, though they do not date what stands beside them.
var leaning = map[string]bool{"likely": true, "bound": true, "certain": true, "sure": true, "suppose": true, "mean": true, "prime": true}

// settled are those of them that look back once done: a deal agreed in February.
var settled = map[string]bool{"agree": true, "ask": true, "urge": true, "promise": true, "vow": true, "propose": true, "delay": true}

// carried are those of them whose object lies ahead all the same: proposed holding talks in May.
var carried = map[string]bool{"propose": true, "delay": true}

// raising are the verbs whose infinitive is of their own time: continues to rise, failed to come.
var raising = map[string]bool{"continue": true, "begin": true, "start": true, "seem": true, "appear": true, "manage": true, "fail": true, "come": true,
	"help": true, "use": true, "try": true, "struggle": true, "tend": true, "cease": true, "stop": true, "happen": true}

// undertaking are nouns whose infinitive is of the time of the verb above: killed in an attempt to flee.
var undertaking = map[string]bool{"attempt": true, "bid": true, "effort": true, "try": true, "move": true, "operation": true, "failure": true, "refusal": true}

// governed follows the heads of token t to a verb whose form tells of time.
func (r *reader) governed(t int32) int {
	if s := r.d.Sentences; len(s) == 0 || s[r.d.Tokens[t].Sent].Last-s[r.d.Tokens[t].Sent].First > 1000 {
		return 0 // a list or a table
	}
	for n := 0; t >= 0 && n < 8; n++ {
		tok := &r.d.Tokens[t]
		if tok.POS == text.VERB || tok.POS == text.AUX || r.d.Child(t, text.RelCop) >= 0 {
			if v := r.verb(t, n <= 1); v != 0 {
				return v
			}
		}
		t = tok.Head
	}
	return 0
}

// verb is what the form of verb t and its auxiliaries tell of a date; direct when the date is its own, and
// not its complement's: what was proposed in May is past, holding talks in May as was proposed is not.
func (r *reader) verb(t int32, direct bool) int {
	tok := &r.d.Tokens[t]
	past, present := false, false
	for c := range r.d.Children(t) {
		switch ch := &r.d.Tokens[c]; ch.Rel {
		case text.RelAux, text.RelAuxPass, text.RelCop:
			switch {
			case ch.Tag == text.TagMD:
				return 1
			case ch.Tag == text.TagVBD:
				past = true
			case ch.Tag == text.TagVBZ || ch.Tag == text.TagVBP:
				if ch.Lemma == "have" {
					past = true
				}
				present = true
			}
		}
	}
	plan := planning[tok.Lemma]
	switch tok.Tag {
	case text.TagVBD:
		if plan && (!settled[tok.Lemma] || !direct && carried[tok.Lemma]) {
			return 1
		}
		return -1
	case text.TagVBN:
		if r.toInfinitive(t) { // expected to be sentenced
			return r.infinitive(t)
		}
		if plan && (!settled[tok.Lemma] || !direct && carried[tok.Lemma]) {
			return b2i(!r.perfect(t))
		}
		if past || !present {
			return -1
		}
	case text.TagVB:
		if r.toInfinitive(t) {
			return r.infinitive(t)
		}
	case text.TagVBG:
		if past {
			return -1
		}
		if present {
			return 1
		}
	default:
		if past {
			return -1
		}
		if plan {
			return 1
		}
	}
	return 0
}

func (r *reader) toInfinitive(t int32) bool {
	for c := range r.d.Children(t) {
		if r.d.Tokens[c].Tag == text.TagTO {
			return true
		}
	}
	return false
}

// infinitive judges "to" with verb t: ahead, unless what governs it lies behind and plans nothing.
func (r *reader) infinitive(t int32) int {
	g := r.d.Tokens[t].Head
	if g < 0 || leaning[r.d.Tokens[g].Lemma] {
		return 1
	}
	if planning[r.d.Tokens[g].Lemma] {
		return b2i(!r.perfect(g)) // they had planned to leave, and did or did not
	}
	switch h := &r.d.Tokens[g]; {
	case undertaking[h.Lemma], h.POS == text.ADJ && (h.Lemma == "able" || h.Lemma == "unable"):
		if v := r.verb(g, false); v != 0 || h.Head < 0 { // will be able to
			return v
		}
		return min(r.verb(h.Head, false), 0)
	case h.POS == text.NOUN:
		return 1
	case raising[h.Lemma]:
		return r.verb(g, false)
	}
	if v := r.verb(g, false); v < 0 {
		return v
	}
	return 1
}

// sign is what the word at piece k tells of time.
func (r *reader) sign(k int) int {
	switch {
	case r.class(k) == futureW, r.is(k, "until", "till"), r.det(k, coming):
		return 1
	case r.is(k, "was", "were", "had", "did", "said", "since"):
		return -1
	}
	t := r.token(k)
	if t < 0 {
		if w := r.Word(k); len(w) > 3 && w[len(w)-2:] == "ed" {
			return -1
		}
		return 0
	}
	switch tok := &r.d.Tokens[t]; tok.Tag {
	case text.TagVBD:
		return -1
	case text.TagMD:
		return 1
	case text.TagVB:
		if t > 0 && r.d.Tokens[t-1].Tag == text.TagTO {
			return 1
		}
	}
	return 0
}

// isNarrative reports whether the text tells of years far from the document's. Weekdays and words
// like "yesterday" are the mark of news.
func (r *reader) isNarrative() bool {
	near, far, news := 0, 0, 0
	for i := range r.p {
		p := &r.p[i]
		switch {
		case p.entry.class == dayW, p.entry.class == weekdayW && p.cap:
			if news++; i < 150 { // in the lead
				news += 2
			}
		case p.kind == figures && r.era(i+1) > i+1:
			far++
		case p.kind != figures || p.wide != 4 || p.n < 1400 || !r.yearHere(i, p.n):
		case r.pub.IsZero() || abs(p.n-int(r.pub.Year)) <= 1:
			near++
		default:
			far++
		}
	}
	return 4*news <= far && (far >= 5 && far > near || far >= 15 && 2*far > near)
}
