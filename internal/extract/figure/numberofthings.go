package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// tallied are the nouns whose plural is a count by itself: "infections rose to 340".
var tallied = set("case infection layoff redundancy fire complaint outage cancellation")

// numberOfThings reads the number given to a count of things: "the number of cases has risen to 340", with t the noun of counting.
// Words behind the things, as in "homes lost", are a part of what is counted.
func (f *finder) numberOfThings(t int32) {
	for n := t + 2; n < t+7; n++ {
		if f.quantityAt(n) != nil || f.wordPOS(n) == text.VERB || f.wordPOS(n) == text.PUNCT {
			return
		}
		if f.wordTag(n) == text.TagNNS && f.wordPOS(n+1) != text.NOUN {
			f.reached(n)
			return
		}
	}
}

// caseCount reads "the case count stands at 340".
func (f *finder) caseCount(t int32) {
	if f.lemma(t-1) == "case" {
		f.reached(t - 1)
	}
}

// reached emits the number that the words behind noun n bring its count to.
func (f *finder) reached(n int32) {
	lemma := fold(f.lemma(n))
	if idle[lemma] || f.person(n) || currencies[lemma] != "" {
		return
	}
	for j := n + 1; j < n+12; j++ {
		switch w := f.word(j); w {
		case "", ",", ";", ".", "and", "but":
			return
		}
		q := f.quantityAt(j)
		if q == nil {
			continue
		}
		if q.from != j && q.first != j || q.used || q.noun >= 0 && fold(f.lemma(q.noun)) != lemma || f.thing(q) && q.noun < 0 || f.year(q) {
			return
		}
		if !stand[f.word(q.from-1)] && !over[f.lemma(q.from-1)] || q.n.Low < 10 && !concrete[lemma] {
			return
		}
		if over[f.lemma(q.from-1)] && q.bound == "exact" {
			q.bound = "over"
			q.low, q.high = limits("over", q.n.Low, q.n.High)
		}
		s := text.Span{Start: f.d.Tokens[q.from].Start, End: f.d.Tokens[q.last-1].End}
		g := extract.Figure{Span: s, Measure: other, Unit: lemma, Low: q.low, High: q.high, Bound: q.bound, ScopeMention: -1,
			Claim: f.claim(s), Event: -1, Trigger: f.d.Tokens[n].Span, Why: []string{"the number of things"}}
		f.dates(&g, &f.d.Sentences[f.d.Tokens[n].Sent], -1)
		q.used = true
		f.out = append(f.out, g)
		return
	}
}
