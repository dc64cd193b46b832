package reconcile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

var (
	// anybodyWords are for one person of whom a text tells no more at first than sex, age, or that he is held for what was done.
	anybodyWords = words("person man woman male female adult teen teenager youth juvenile boy girl child student resident suspect defendant gunman shooter attacker assailant perpetrator driver accused")
	minorWords   = words("teen teenager juvenile boy girl child baby toddler infant kid")
	adultWords   = words("man woman adult")
)

// Ages from which nobody is told as a child or a teenager, and below which nobody is told as a man or a woman.
const (
	adultAge = 20
	youthAge = 15
)

// anybody reports whether k is one nameless person told by no more than such words.
func (d *desk) anybody(k int32) bool {
	return d.nobody(k) && !d.another(k) && anybodyWords[headOf(strings.Fields(fold(d.who[k].Name)))]
}

// personAlike reports whether two persons can be one as far as sex and age go, one of them at least told as "a man", "the suspect".
func (d *desk) personAlike(x, y int32) bool {
	if !d.anybody(x) {
		x, y = y, x
	}
	if !d.anybody(x) || d.who[y].Kind != text.Person || !d.anybody(y) && !d.named(y) {
		return false
	}
	p, q := d.who[x].Country, d.who[y].Country
	if a, b := d.sexOfActor(x), d.sexOfActor(y); a != 0 && b != 0 && a != b || p != "" && q != "" && p != q {
		return false
	}
	m, n := d.ageOfActor(x), d.ageOfActor(y)
	return (m == 0 || n == 0 || m == n) && ofYears(d.nounOf(x), n) && ofYears(d.nounOf(y), m)
}

func (d *desk) nounOf(k int32) string { return headOf(strings.Fields(fold(d.who[k].Name))) }

// ofYears reports whether somebody of an age, 0 where it is open, is told by a noun.
func ofYears(noun string, age int64) bool {
	return age == 0 || !(minorWords[noun] && age >= adultAge) && !(adultWords[noun] && age <= youthAge)
}

// sexOfActor is 'm' or 'f' where the noun, the first name or a pronoun for k tells, else 0.
func (d *desk) sexOfActor(k int32) byte {
	if s := sexOfWord(d.nounOf(k)); s != 0 && !d.named(k) {
		return s
	}
	for _, c := range d.who[k].Members {
		doc := d.docs[c.Doc].Doc
		for _, m := range doc.Chains[c.Chain].Mentions {
			if doc.Mentions[m].Form == text.Pronoun {
				if s := sexOfWord(fold(doc.Str(doc.Mentions[m].Span))); s != 0 {
					return s
				}
			}
		}
	}
	if name := strings.Fields(d.who[k].Name); d.named(k) && len(name) > 1 {
		return lexicon.Gender(name[0])
	}
	return 0
}

func sexOfWord(w string) byte {
	switch {
	case maleWords[w], w == "male":
		return 'm'
	case femaleWords[w], w == "female":
		return 'f'
	}
	return 0
}

// ageOfActor is the age that the words for somebody nameless tell, or that a text puts to a name, 0 where none does.
func (d *desk) ageOfActor(k int32) int64 {
	if n := age(strings.Fields(fold(d.who[k].Name))); n != 0 {
		return n
	}
	for _, c := range d.who[k].Members {
		doc := d.docs[c.Doc].Doc
		for _, m := range doc.Chains[c.Chain].Mentions {
			if doc.Mentions[m].Form == text.Pronoun {
				continue
			}
			if n, err := strconv.ParseInt(doc.Str(ageOf(doc, &doc.Mentions[m])), 10, 64); err == nil {
				return n
			}
		}
	}
	return 0
}

// heldAlike reports whether two sides are each one person and can be the same one.
func (d *desk) heldAlike(a, b []int32) bool {
	return len(a) == 1 && len(b) == 1 && d.personAlike(a[0], b[0])
}

// too reports whether m is told on top of another deed of its kind: "his brother was also arrested".
func (d *desk) too(m told) bool {
	doc := d.docs[m.doc].Doc
	for t := range doc.Children(m.e.Head) {
		if w := doc.Tokens[t].Lemma; w == "also" || w == "too" {
			return true
		}
	}
	return false
}

// soleHeld reports whether all that pieces of one text tell to have befallen persons by deeds of the kind of x may have befallen one:
// no two of them have names, and none is told apart from another.
func (d *desk) soleHeld(x piece, pieces []piece) bool {
	var held []int32
	for _, p := range pieces {
		if p.e.Type != x.e.Type || ofCourt(p.told) != ofCourt(x.told) || !codesAgree(p.e.CAMEO, x.e.CAMEO) {
			continue
		}
		if p.second || len(p.targets) > 1 || p.count > 1 || d.too(p.told) {
			return false
		}
		held = append(held, p.targets...)
	}
	for i, a := range held {
		for _, b := range held[:i] {
			if a != b && !d.personAlike(a, b) && !d.alike(a, b) {
				return false
			}
		}
	}
	return slices.ContainsFunc(held, func(k int32) bool { return d.who[k].Kind == text.Person })
}

// soleAcross joins what befell the only person whom each of two texts of one piece of news tells to have been held or charged, named in one or
// in neither.
func (s *acts) soleAcross(byDoc [][]piece) {
	var sole []piece
	for _, pieces := range byDoc {
		for _, y := range pieces {
			if !ofLaw(y.told) || len(y.targets) != 1 || !s.soleHeld(y, pieces) {
				continue
			}
			for _, x := range sole {
				if x.doc != y.doc && s.oneHeld(x, y) && s.unite(x, y, "the one person whom it befell in either text") {
					break
				}
			}
			sole = append(sole, y)
		}
	}
}

// oneHeld reports whether pieces of two texts, of which each tells of one person held or charged, tell of the same.
func (d *desk) oneHeld(x, y piece) bool {
	least := someNews
	if x.lead && y.lead {
		least = oneStory
	}
	if d.likeness[x.doc*len(d.docs)+y.doc] < least || d.outApart(x.doc, y.doc) || x.e.Status != y.e.Status ||
		!d.heldAlike(x.targets, y.targets) || d.actsClash(x, y) {
		return false
	}
	v := d.reader.Compare(&x.mention, &y.mention)
	return kinship(x.told, y.told, &v) == sameevent.Alike
}
