package reconcile

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// readNumber is a number as it is written, whatever it counts.
type readNumber struct {
	first, last int32 // tokens
	milli       int64 // in thousandths
	about       bool  // told as rounded: "nearly 50"
	percent     bool
}

// roundable is from where on numbers are told rounded without a word that says so, in thousandths.
const roundable = 1000 * 1000

// Words that say before a number that it is rounded, and signs and words behind it that it is a share.
var (
	roundedBy = words("about almost around approximately nearly over roughly some under")
	percents  = words("% percent pct")
)

// numbersRead are the numbers of a sentence, but vague ones ("dozens").
func numbersRead(a *text.Doc, s text.Sentence) (out []readNumber) {
	if s.Last-s.First > longestRead {
		return nil
	}
	row := &tokenRow{a, s.First, s.Last}
	for i := 0; i < row.Len(); {
		v, j := number.Read(row, i)
		if j == i || v.Vague || v.Milli <= 0 {
			i = max(i+1, j)
			continue
		}
		n := readNumber{first: s.First + int32(i), last: s.First + int32(j), milli: v.Milli}
		for t := max(s.First, n.first-2); t < n.first; t++ {
			n.about = n.about || roundedBy[fold(a.Word(t))] || fold(a.Word(t)) == "than"
		}
		if n.last < s.Last {
			n.percent = percents[fold(a.Word(n.last))] || fold(a.Word(n.last)) == "per" && n.last+1 < s.Last && fold(a.Word(n.last+1)) == "cent"
		}
		out = append(out, n)
		i = j
	}
	return out
}

// year reports whether n is likely a year, which nobody rounds.
func (n readNumber) year() bool { return n.milli >= 1900*1000 && n.milli < 2100*1000 }

// mostRounded is how far a number lies from what it is rounded to at the most, as a part of it: 47 is nearly 50, and 45 is not.
const mostRounded = 15

// rounded is n to one and to two digits, where that is near.
func (n readNumber) rounded() (out []int64) {
	unit := int64(1)
	for n.milli/unit >= 100 {
		unit *= 10
	}
	for _, u := range []int64{unit, 10 * unit} {
		if r := (n.milli + u/2) / u * u; max(r-n.milli, n.milli-r)*mostRounded <= n.milli {
			out = append(out, r)
		}
	}
	return out
}

func numeralKey(kind string, milli int64) uint64 {
	return linear.Mix(linear.HashLower(kind), uint64(milli))
}

// indexed are the keys under which n is found: what it is, what it is rounded to, whether it is told as rounded, and its share.
func (n readNumber) indexed() []uint64 {
	out := []uint64{numeralKey("number", n.milli)}
	if n.about {
		out = append(out, numeralKey("about", n.milli))
	}
	if n.percent {
		out = append(out, numeralKey("percent", n.milli))
	}
	if n.milli > 10*1000 && !n.year() || n.milli%1000 != 0 {
		for _, r := range n.rounded() {
			out = append(out, numeralKey("rounds to", r))
		}
	}
	return distinct(out)
}

// sought are the keys under which a number is found that may be n: the same, what it rounds to or is rounded from, and the other side of a share.
func (n readNumber) sought() []uint64 {
	out := []uint64{numeralKey("number", n.milli)}
	if n.percent && n.milli < 100*1000 {
		out = append(out, numeralKey("percent", 100*1000-n.milli))
	}
	if n.year() {
		return out
	}
	if n.about || n.milli >= roundable {
		out = append(out, numeralKey("rounds to", n.milli))
	}
	kind := "about"
	if n.milli >= roundable {
		kind = "number"
	}
	for _, r := range n.rounded() {
		out = append(out, numeralKey(kind, r))
	}
	return distinct(out)
}
