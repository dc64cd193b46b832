package timex

import "github.com/readout-news/readout/text"

// beside judges a date by the words next to it, which trees of long sentences lose: "said Friday it
// will close", "a minister on Friday declared", "due in court on Friday", "scheduled for Friday".
func (r *reader) beside(i, e int) int {
	if r.is(i-1, "in", "on") && r.is(i-2, "back") {
		return -1
	}
	left := i - 1
	for r.is(left, "on", "in", "early", "late", "by", "for") && !r.sentenceStart(left) {
		left--
	}
	switch {
	case i == 0 || r.sentenceStart(left+1):
		return 0
	case r.is(i-1, "planned", "scheduled", "proposed", "upcoming"):
		return 1
	case r.attributive(i, e):
		return 0
	}
	if r.token(i) < 0 {
		return -b2i(r.is(left, "said", "told", "announced") && !r.is(e, "will", "would"))
	}
	before, after := r.tag(left), r.tag(e)
	if after == text.TagRB {
		after = r.tag(e + 1)
	}
	switch {
	case after == text.TagMD && left == i-2: // a minister on Friday will
		return 1
	case before == text.TagVBD && after != text.TagMD && after != text.TagTO && after != text.TagVBZ:
		return r.verbOr(left, -1)
	case after == text.TagVBD && !r.is(i-1, "for") && before != text.TagVBN && before != text.TagVB:
		return -1
	case before == text.TagCC: // "and on Friday" opens a clause
		return 0
	}
	return r.nearest(left)
}

// attributive reports whether the date tells which one of things is meant: the July 12 meeting. Such a
// thing may lie on either side of what the clause tells.
func (r *reader) attributive(i, e int) bool {
	switch r.tag(e) {
	case text.TagNN, text.TagNNS:
		return r.class(i-1) == detW || r.tag(i-1) == text.TagPRPS || r.tag(i-1) == text.TagPOS
	}
	return false
}

// nearest is what the nearest verb up to piece k tells, no comma and no more than six words between.
func (r *reader) nearest(k int) int {
	for n := 0; k >= 0 && n < 7 && !r.mark(k, ','); k, n = k-1, n+1 {
		switch tag := r.tag(k); {
		case r.is(k, "due"):
			return 1
		case tag == text.TagVBD:
			return r.verbOr(k, -1)
		case tag == text.TagMD:
			return 1
		case tag == text.TagVB:
			return r.plain(k)
		case tag == text.TagVBN || tag == text.TagVBG:
			return 0
		case tag == text.TagVBZ || tag == text.TagVBP:
			return b2i(r.scheduled(k) || r.conditional(k))
		}
		if r.sentenceStart(k) {
			break
		}
	}
	return 0
}

// verbOr is 0 where the verb at k plans or is an auxiliary, for which the tree decides, else v.
func (r *reader) verbOr(k, v int) int {
	tok := &r.d.Tokens[r.token(k)]
	if tok.POS == text.AUX || planning[tok.Lemma] && !settled[tok.Lemma] {
		return 0
	}
	return v
}

// plain judges a verb in its plain form by what stands before it: will close, to close, did not close.
func (r *reader) plain(k int) int {
	j := k - 1
	for r.tag(j) == text.TagRB {
		j--
	}
	switch r.tag(j) {
	case text.TagMD:
		return 1
	case text.TagTO:
		return r.infinitive(r.token(k))
	case text.TagVBD:
		return -1
	}
	return 0
}

// scheduled reports whether the present tense at k tells of what a calendar has fixed. Other verbs stand
// so in headlines and captions, for what has come about.
func (r *reader) scheduled(k int) bool {
	switch r.d.Tokens[r.token(k)].Lemma {
	case "begin", "start", "expire", "resume":
		return true
	case "take":
		return r.is(k+1, "effect", "place", "office")
	case "come":
		return r.is(k+1, "into")
	case "go":
		return r.is(k+1, "into") || r.is(k+1, "to") && r.is(k+3, "polls")
	case "be":
		return r.is(k-1, "deadline", "election", "vote", "hearing", "summit", "trial", "runoff", "referendum")
	}
	return false
}

// conditional reports whether the clause of the verb at k begins with "if" or its like.
func (r *reader) conditional(k int) bool {
	for n := 0; k >= 0 && n < 5 && !r.mark(k, ','); k, n = k-1, n+1 {
		if r.is(k, "if", "unless", "once") {
			return true
		}
		if r.sentenceStart(k) {
			break
		}
	}
	return false
}

// lasting are verbs whose "until" lies behind once they are in the past.
var lasting = map[string]bool{"stay": true, "remain": true, "last": true, "continue": true, "live": true, "serve": true, "work": true, "run": true, "rule": true,
	"wait": true, "go": true, "reign": true, "fight": true}

// until judges the date after "until" at i: ahead, but for what stayed so until then.
func (r *reader) until(i int) int {
	for k, n := i-2, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		if r.tag(k) == text.TagVBD {
			if lasting[r.d.Tokens[r.token(k)].Lemma] {
				return -1
			}
			break
		}
		if r.sentenceStart(k) {
			break
		}
	}
	return 1
}

// perfect reports whether verb t stands with "had", and in the active: a vote that had been scheduled
// for a day may still come.
func (r *reader) perfect(t int32) bool {
	had := false
	for c := range r.d.Children(t) {
		switch ch := &r.d.Tokens[c]; {
		case ch.Rel == text.RelAuxPass:
			return false
		case ch.Rel == text.RelAux && ch.Tag == text.TagVBD && ch.Lemma == "have":
			had = true
		}
	}
	return had
}

// tag is the tag of the token that begins at piece i; 0 where there is none.
func (r *reader) tag(i int) text.Tag {
	if i < 0 || i >= len(r.p) {
		return 0
	}
	if t := r.token(i); t >= 0 {
		return r.d.Tokens[t].Tag
	}
	return 0
}
