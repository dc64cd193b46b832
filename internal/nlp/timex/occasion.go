package timex

import "github.com/readout-news/readout/text"

// What lies tells beyond the 1, 0 and -1 of ahead: a month or day that comes within two months is that one, any other
// lies back; and the nearest one is meant.
const (
	soon    = 2
	nearest = 3
)

// lies is ahead for a month or day without a year, of which the noun that it dates and the words in front tell more.
// Of a day of last year few would leave out the year, so that only its own verb puts it there.
func (r *reader) lies(day bool, i, e int) int {
	switch v := r.ahead(i, e); {
	case r.upTo(i), v <= 0 && r.poll(i, e):
		return nearest
	case v < 0 && (r.is(i-1, "by", "through") || day && !r.ownPast(i, e) || r.gathering(i, e)):
		return soon
	default:
		return v
	}
}

// ownPast reports whether the date at [i, e) hangs on a verb in the past, or nothing tells what it hangs on.
func (r *reader) ownPast(i, e int) bool {
	t, last := r.token(i), r.token(e-1)
	if t < 0 {
		return true
	}
	h := r.d.Tokens[t].Head
	for n := 0; n < 4 && t <= h && h <= last; n++ {
		h = r.d.Tokens[h].Head
	}
	return h < 0 || (r.d.Tokens[h].POS == text.VERB || r.d.Tokens[h].POS == text.AUX) && r.verb(h, true) < 0
}

// upTo reports whether what stands before the date at i looks on to it: "ahead of Monday's vote", "heading into May".
func (r *reader) upTo(i int) bool {
	k := i - 1
	if r.det(k, the) {
		k--
	}
	switch {
	case r.is(k, "of"):
		return r.is(k-1, "ahead")
	case r.is(k, "to"):
		return r.is(k-1, "up") && (r.is(k-2, "leading", "lead", "run") || r.dash(k-2) && r.is(k-3, "run", "lead")) || r.is(k-1, "runup")
	}
	return r.is(k, "into") && r.is(k-1, "heading")
}

// named is the piece of the noun that the date of pieces [i, e) tells which one of: the vote of "the May 3 vote" and of
// "May's early vote"; -1 where there is none.
func (r *reader) named(i, e int) int {
	k := e
	if (r.mark(e, '\'') || r.is(e, "’")) && r.tight(e) {
		if k++; r.is(k, "s") {
			k++
		}
	} else if !r.attributive(i, e) {
		return -1
	}
	last := -1
	for n := 0; n < 4; n, k = n+1, k+1 {
		switch tag := r.tag(k); {
		case tag == text.TagNN, tag == text.TagNNS, tag == text.TagNNP, tag == text.TagNNPS:
			last = k
		case tag != text.TagJJ || last >= 0:
			return last
		}
	}
	return last
}

// polls are occasions whose day is fixed long before, and of which much is told until then.
var polls = map[string]bool{"election": true, "midterm": true, "primary": true, "runoff": true, "referendum": true, "caucus": true, "deadline": true}

// gatherings are other occasions with a date of their own, which the papers name when it is set.
var gatherings = map[string]bool{"summit": true, "debate": true, "hearing": true, "convention": true, "meeting": true, "trial": true, "vote": true, "ballot": true}

// gathering reports whether the date at [i, e) tells which gathering is meant.
func (r *reader) gathering(i, e int) bool {
	k := r.named(i, e)
	return k >= 0 && r.token(k) >= 0 && gatherings[r.d.Tokens[r.token(k)].Lemma]
}

// poll reports whether the date at [i, e) tells which poll or deadline is meant, and nothing in front says that it is over.
func (r *reader) poll(i, e int) bool {
	k := r.named(i, e)
	if k < 0 || r.token(k) < 0 || !polls[r.d.Tokens[r.token(k)].Lemma] {
		return false
	}
	for k, n := i-1, 0; k >= 0 && n < 5 && !r.sentenceStart(k+1); k, n = k-1, n+1 {
		switch {
		case r.is(k, "after", "since", "following", "during", "from"):
			return false
		case r.tag(k) == text.TagVBD, r.tag(k) == text.TagVBG, r.tag(k) == text.TagVBN:
			switch r.d.Tokens[r.token(k)].Lemma {
			case "win", "lose", "cost", "vote", "meet", "miss":
				return false
			}
		}
	}
	return true
}

// sooner reports whether the weekday at i comes sooner after the document's day than it came before it.
func (r *reader) sooner(i int) bool { return (r.val(i)%10-r.pub.Weekday()+7)%7 <= 3 }
