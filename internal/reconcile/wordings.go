package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// When two quotes are one utterance that papers print otherwise, in words.
const (
	atSide    = 3  // that both have on either side of what differs
	inBoth    = 9  // that both have in all
	mostApart = 4  // that differ at one point
	alikeEnd  = 75 // in hundredths: the share of both in what lies between the first and the last word of both
)

// parting is a point at which two quotes part, by the last word of both before it and the first behind it.
type parting struct{ x, y [2]int }

// wordings names the points at which reporters print one utterance in other words. A point that several quotes have is told once.
func (d *desk) wordings() {
	all := d.quotes()
	type point struct {
		about string
		sides []detail
	}
	points := map[[2]string]*point{}
	var order [][2]string
	for i, like := range likeQuotes(all) {
		for _, k := range like {
			x, y := &all[i], &all[k]
			for _, g := range gaps(x.words, y.words) {
				if !d.otherWords(x, y, g) {
					continue
				}
				key := [2]string{x.sounds(around(x, g.x)), y.sounds(around(y, g.y))}
				p := points[key]
				if p == nil {
					p = &point{about: cmp.Or(x.claim(), y.claim())}
					points[key], order = p, append(order, key)
				}
				p.about = cmp.Or(p.about, x.claim(), y.claim())
				p.sides = append(p.sides, d.printedAs(x, around(x, g.x), key[0])...)
				p.sides = append(p.sides, d.printedAs(y, around(y, g.y), key[1])...)
			}
		}
	}
	for _, key := range order {
		if p := points[key]; p.about != "" {
			d.part(p.about, "quote", "the quotes differ in words", d.spelledAlike(p.sides))
		}
	}
}

// around is a gap with the words of both on either side that are told with it.
func around(x *quoted, g [2]int) [2]int {
	return [2]int{max(0, g[0]-atSide+1), min(len(x.words)-1, g[1]+atSide-1)}
}

// printedAs are the words of a quote from one to another in each document that prints it; the value is what they sound like.
func (d *desk) printedAs(x *quoted, span [2]int, value string) (out []detail) {
	for _, p := range x.in {
		out = append(out, detail{p.doc, value, text.Span{Start: p.at[span[0]].Start, End: p.at[span[1]].End}})
	}
	return out
}

// spelledAlike gives each value as the first document that has it prints it.
func (d *desk) spelledAlike(sides []detail) []detail {
	first := map[string]string{}
	for i, s := range sides {
		if first[s.value] == "" {
			first[s.value] = strings.Join(strings.Fields(d.docs[s.doc].Doc.Str(s.words)), " ")
		}
		sides[i].value = first[s.value]
	}
	return sides
}

// likeQuotes are for each quote those behind it that may be the same utterance: they have two runs of words in common with it.
func likeQuotes(all []quoted) [][]int {
	at := map[[atSide]int32][]int{}
	for i := range all {
		for _, run := range all[i].runs() {
			at[run] = append(at[run], i)
		}
	}
	out := make([][]int, len(all))
	for i := range all {
		runs := map[int]int{}
		for _, run := range all[i].runs() {
			for _, k := range at[run] {
				if runs[k]++; k > i && runs[k] == 2 {
					out[i] = append(out[i], k)
				}
			}
		}
		slices.Sort(out[i])
	}
	return out
}

// gaps are the points at which two lists of words part, if they are one utterance: some words at most, in much that is alike.
func gaps(x, y []quotedWord) (out []parting) {
	pairs := aligned(x, y)
	if len(pairs) < inBoth {
		return nil
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	if 100*len(pairs) < alikeEnd*max(last[0]-first[0], last[1]-first[1]) {
		return nil
	}
	for n := atSide; n+atSide <= len(pairs); n++ {
		p, q := pairs[n-1], pairs[n]
		a, b := q[0]-p[0]-1, q[1]-p[1]-1
		if a+b > 0 && max(a, b) <= mostApart && running(pairs[n-atSide:n]) && running(pairs[n:n+atSide]) {
			out = append(out, parting{[2]int{p[0], q[0]}, [2]int{p[1], q[1]}})
		}
	}
	return out
}

// running reports whether pairs of words stand next to each other on either side.
func running(pairs [][2]int) bool {
	last := pairs[len(pairs)-1]
	return last[0]-pairs[0][0] == len(pairs)-1 && last[1]-pairs[0][1] == len(pairs)-1
}

// aligned is a longest common subsequence of two lists of words, as pairs of places.
func aligned(x, y []quotedWord) (out [][2]int) {
	w := len(y) + 1
	best := make([]int16, (len(x)+1)*w)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].id == y[j].id {
				best[i*w+j] = best[(i+1)*w+j+1] + 1
			} else {
				best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].id == y[j].id:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case best[(i+1)*w+j] >= best[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// otherWords reports whether two quotes of speakers who may be one have other words in a gap: no cut, nothing that the paper put in, no
// address of a web page or of somebody there, no stammer and no other spelling.
func (d *desk) otherWords(x, y *quoted, g parting) bool {
	if x.who >= 0 && y.who >= 0 && x.who != y.who || !d.untouched(x, g.x) || !d.untouched(y, g.y) {
		return false
	}
	a, b := x.words[g.x[0]+1:g.x[1]], y.words[g.y[0]+1:g.y[1]]
	return (weighty(a, b) || weighty(b, a)) && !respelled(written(a), written(b))
}

// untouched reports whether all that stands in a gap of a quote was said.
func (d *desk) untouched(x *quoted, g [2]int) bool {
	p := &x.in[0]
	from := p.at[g[0]].End
	between := d.docs[p.doc].Doc.Text[from:max(from, p.at[g[1]].Start)] // the words of one contraction stand in one place
	return !strings.ContainsAny(between, "…[](){}*@#/") && !strings.Contains(between, "..") && !strings.Contains(between, ". .")
}

// slightWords are words that a quote gains or loses by ear: articles, conjunctions, fillers, what is left out of a sentence.
var slightWords = words("a an the that and but so or well oh uh um er ah yeah yes you know just very really of to is are was were be it this these those there then now who which")

// weighty reports whether a has a word that means something and that b has not.
func weighty(a, b []quotedWord) bool {
	return slices.ContainsFunc(a, func(w quotedWord) bool {
		return !slightWords[w.sound] && !slices.ContainsFunc(b, func(v quotedWord) bool { return v.id == w.id })
	})
}

func written(words []quotedWord) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(w.sound)
	}
	return out.String()
}

// respelled reports whether two stretches are one in another spelling: "health care" and "healthcare", "colour", "organise", "travelled", a slip.
func respelled(x, y string) bool {
	least := min(len(x), len(y))
	switch {
	case x == y:
		return true
	case least < fewLetters:
		return false
	}
	n := edits(x, y)
	return n == 1 && len(x) != len(y) || swapped(x, y) || least > manyLetters && n == 2 || strings.ReplaceAll(x, "z", "s") == strings.ReplaceAll(y, "z", "s")
}
