package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// sharing is who takes part on one side of an event, reporter by reporter.
type sharing struct {
	d      *desk
	g      []told
	side   func(told) []int32
	named  map[int][]int32        // reporter -> whom it names
	beside map[int]map[int32]bool // reporter -> who stands in the sentences that tell of the event
	all    []int32
	count  map[int32]int // how many reporters name somebody, by this very name
}

func (d *desk) sharing(g []told, side func(told) []int32) *sharing {
	x := &sharing{d: d, g: g, side: side, named: map[int][]int32{}, beside: map[int]map[int32]bool{}, count: map[int32]int{}}
	for _, m := range g {
		r := d.reporter[m.doc]
		if x.beside[r] == nil {
			x.beside[r] = map[int32]bool{}
		}
		for _, k := range side(m) {
			if slices.Contains(x.named[r], k) {
				continue
			}
			x.named[r] = append(x.named[r], k)
			if x.count[k]++; x.count[k] == 1 {
				x.all = append(x.all, k)
			}
		}
		doc := d.docs[m.doc].Doc
		who, _ := d.mentioned(m.doc, doc.Sentences[doc.Tokens[m.e.Head].Sent])
		for _, k := range who {
			x.beside[r][k] = true
		}
	}
	return x
}

// sharedSide is what of own, the parties on a side of the line of g, holds for all: those that every reporter has who names anybody there, or speaks of
// beside the deed. Where they have nobody in common it is the one that most of them have, and own where that is none. Nobody of other comes in.
func (d *desk) sharedSide(g []told, own, other []int32, side func(told) []int32) []int32 {
	x := d.sharing(g, side)
	if len(x.named) < 2 || len(own) == 0 {
		return own
	}
	kept := slices.DeleteFunc(slices.Clone(own), func(k int32) bool { return !x.byAll(k) })
	if len(kept) > 0 {
		return slices.DeleteFunc(slices.Clone(own), func(k int32) bool { return !slices.Contains(kept, k) && !x.alsoHarmed(k, kept) })
	}
	best, most := own[0], x.has(own[0])
	for _, k := range own[1:] {
		if n := x.has(k); n > most {
			best, most = k, n
		}
	}
	out, top := best, most
	for _, k := range x.all {
		n := x.count[k]
		if n < top || !d.named(k) || numberAlone(strings.Fields(fold(d.who[k].Name))) || d.who[k].Kind == text.Place || slices.Contains(other, k) {
			continue
		}
		if n > top || x.spoken(k) > x.spoken(out) {
			out, top = k, n
		}
	}
	if out == best && most < 2 {
		return own
	}
	return []int32{out}
}

// has is how many reporters name k.
func (x *sharing) has(k int32) (n int) {
	for _, side := range x.named {
		if x.d.isOf(k, side) {
			n++
		}
	}
	return n
}

// spoken is how many of them speak of k beside the event.
func (x *sharing) spoken(k int32) (n int) {
	for _, all := range x.beside {
		if all[k] {
			n++
		}
	}
	return n
}

// byAll reports whether every reporter that names anybody names k or speaks of it.
func (x *sharing) byAll(k int32) bool {
	for r, side := range x.named {
		if !x.d.isOf(k, side) && !x.beside[r][k] {
			return false
		}
	}
	return true
}

// alsoHarmed reports whether k is told as harmed by a text that has one of kept, too, and whoever tells of such harm tells of k: that others were wounded is
// no less true for those who tell of the dead alone.
func (x *sharing) alsoHarmed(k int32, kept []int32) bool {
	harm, near := "", false
	for _, m := range x.g {
		if h := x.d.harm(m); h != "" && slices.Contains(x.side(m), k) {
			harm = h
			near = near || x.d.anyOf(x.named[x.d.reporter[m.doc]], kept)
		}
	}
	return near && !slices.ContainsFunc(x.g, func(m told) bool {
		return x.d.harm(m) == harm && len(x.side(m)) > 0 && !x.d.isOf(k, x.side(m))
	})
}

// anyOf reports whether two sides have somebody in common.
func (d *desk) anyOf(a, b []int32) bool {
	return slices.ContainsFunc(a, func(k int32) bool { return slices.Contains(b, k) })
}

// isOf reports whether k is one of side, by whatever name or number.
func (d *desk) isOf(k int32, side []int32) bool {
	return d.within([]int32{k}, side) || slices.ContainsFunc(side, func(o int32) bool {
		return d.sameNumber(k, o) || d.who[k].Kind == text.Person && d.named(k) && d.nobody(o) && d.personAlike(o, k)
	})
}

// sameNumber reports whether two nameless crowds have the same number, one of them told by it alone: "five" and "five officers".
func (d *desk) sameNumber(x, y int32) bool {
	if d.named(x) || d.named(y) {
		return false
	}
	a, b := strings.Fields(fold(d.who[x].Name)), strings.Fields(fold(d.who[y].Name))
	return quantity(a) > 2 && quantity(a) == quantity(b) && (anyCrowd(a) || anyCrowd(b)) // two were killed and two wounded
}

// anyCrowd reports whether words are a number of people of whom no more is told.
func anyCrowd(words []string) bool {
	return numberAlone(words) || len(words) > 1 && anyPeople[words[len(words)-1]] && numberAlone(words[:len(words)-1])
}

var anyPeople = words("people persons others individuals")

// numberAlone reports whether words are a number and no noun.
func numberAlone(words []string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool {
		return quantity([]string{w}) == 0 && !aboutNumber[w]
	})
}

// aboutNumber are the words that stand before a number or hold its parts together.
var aboutNumber = words("at least about around nearly almost over more than some up to and hundred thousand million")

// withoutNumbers leaves out of a list of unlike kinds what is a number alone: nobody can tell of whom it is.
func (d *desk) withoutNumbers(side []int32) []int32 {
	kinds := map[text.Kind]bool{}
	for _, k := range side {
		kinds[d.who[k].Kind] = true
	}
	if len(side) < 3 || len(kinds) < 2 {
		return side
	}
	return slices.DeleteFunc(slices.Clone(side), func(k int32) bool {
		return !d.named(k) && numberAlone(strings.Fields(fold(d.who[k].Name)))
	})
}

// included reports whether k stands in m as part of those told before: "including five children".
func (d *desk) included(m told, k int32) bool {
	doc := d.docs[m.doc].Doc
	if d.named(k) {
		return false
	}
	for _, a := range m.e.Target {
		if a.Mention < 0 || d.at(m.doc, a.Mention) != k {
			continue
		}
		head := doc.Mentions[a.Mention].Head
		for steps := 0; head >= 0 && steps < 4; steps++ { // "including five children and two women"
			for c := range doc.Children(head) {
				if fold(doc.Tokens[c].Lemma) == "include" && c < head {
					return true
				}
			}
			if doc.Tokens[head].Rel != text.RelConj {
				break
			}
			head = doc.Tokens[head].Head
		}
	}
	return false
}
