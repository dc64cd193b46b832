package reconcile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// slants are words for one thing of which each takes a side, by what they say of it; those of one side say the same. Such pairs are what studies of slant
// count (Gentzkow and Shapiro, What Drives Media Slant?, Econometrica 2010) and what style books of agencies rule on.
var slants = []struct {
	about string
	sides [][]string
}{
	{"immigrants without papers", [][]string{{"illegal immigrant", "illegal alien", "illegal migrant", "illegals"}, {"undocumented immigrant", "undocumented migrant", "undocumented worker", "undocumented people", "unauthorized immigrant"}}},
	{"who opposes abortion", [][]string{{"pro-life"}, {"anti-abortion", "antiabortion", "anti-choice"}}},
	{"who is for a right to abortion", [][]string{{"pro-choice", "abortion rights", "abortion-rights", "reproductive rights"}, {"pro-abortion"}}},
	{"a tax on what is left", [][]string{{"estate tax", "inheritance tax"}, {"death tax"}}},
	{"laws on guns", [][]string{{"gun control"}, {"gun safety", "gun reform"}}},
	{"rifles", [][]string{{"assault weapon", "assault rifle"}, {"sporting rifle", "semi-automatic rifle", "semiautomatic rifle"}}},
	{"people in the street", [][]string{{"rioter", "riots", "rioting", "looter"}, {"protester", "demonstrator", "protestor"}}},
	{"health care for all", [][]string{{"government-run health care", "government-run healthcare", "socialized medicine"}, {"single-payer", "public option", "medicare for all"}}},
	{"the climate", [][]string{{"climate change"}, {"global warming"}, {"climate crisis", "climate emergency"}}},
	{"how prisoners were questioned", [][]string{{"torture"}, {"enhanced interrogation"}}},
	{"a ban on entry", [][]string{{"muslim ban"}, {"travel ban"}}},
	{"the virus", [][]string{{"chinese virus", "china virus", "wuhan virus", "wuhan coronavirus"}, {"coronavirus", "covid-19"}}},
	{"trans people", [][]string{{"biological male", "biological man", "biological men"}, {"transgender woman", "transgender women", "trans woman", "transgender girl"}}},
}

// framed names the things for which reporters have words that take sides, each in no quotation and none that the other has.
func (d *desk) framed() {
	for _, f := range slants {
		var all []detail
		sides := map[int]int{}
		both := false
		for i := range d.docs {
			for k, words := range f.sides {
				at, ok := d.firstOwn(i, words)
				if !ok {
					continue
				}
				if was, ok := sides[d.reporter[i]]; ok && was != k {
					both = true
				}
				sides[d.reporter[i]] = k
				all = append(all, detail{i, strings.ToLower(d.docs[i].Doc.Str(at)), at})
			}
		}
		part := false
		for _, k := range sides {
			for _, o := range sides {
				part = part || k != o
			}
		}
		if part && !both {
			d.partIn(d.story.ID, "called", conflict, f.about, firstOfDocument(all))
		}
	}
}

// firstOfDocument is the first of each document.
func firstOfDocument(all []detail) (out []detail) {
	for i, x := range all {
		if i == 0 || all[i-1].doc != x.doc {
			out = append(out, x)
		}
	}
	return out
}

// firstOwn is where a document first has one of some words in no quotation.
func (d *desk) firstOwn(doc int, words []string) (text.Span, bool) {
	a := d.docs[doc].Doc
	low := strings.ToLower(a.Text)
	if len(low) != len(a.Text) {
		return text.Span{}, false
	}
	own := d.unquoted(doc)
	best := text.Span{Start: int32(len(low))}
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(low[from:], w)
			if i < 0 || int32(from+i) >= best.Start {
				break
			}
			start, end := from+i, from+i+len(w)
			from = end
			before, _ := utf8.DecodeLastRuneInString(low[:start])
			rest := strings.TrimPrefix(low[end:], "s")
			after, _ := utf8.DecodeRuneInString(rest)
			if unicode.IsLetter(before) || unicode.IsLetter(after) || before == '-' {
				continue
			}
			at := text.Span{Start: int32(start), End: int32(len(low) - len(rest))}
			if t, last := a.TokensIn(at); t < last && own(t) {
				best = at
				break
			}
		}
	}
	return best, !best.Empty()
}
