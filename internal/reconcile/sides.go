package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// nobody reports whether an actor is one nameless person.
func (d *desk) nobody(k int32) bool { return d.who[k].Kind == text.Person && !d.named(k) }

// manyAlike reports whether two sides are one nameless group of a number that few groups share.
func (d *desk) manyAlike(a, b []int32) bool {
	return len(a) == 1 && len(b) == 1 && d.alike(a[0], b[0]) &&
		quantity(strings.Fields(fold(d.who[a[0]].Name))) >= 10 && quantity(strings.Fields(fold(d.who[b[0]].Name))) >= 10
}

// oneCrowd reports whether two sides have nameless people of the same number, one that few groups share, whatever they are called.
func (d *desk) oneCrowd(a, b []int32) bool {
	crowd := func(side []int32) (n int64) {
		for _, k := range side {
			if !d.named(k) && d.who[k].Kind != text.Place {
				n = max(n, quantity(strings.Fields(fold(d.who[k].Name))))
			}
		}
		return n
	}
	return crowd(a) >= rareNumber && crowd(a) == crowd(b)
}

// identical reports whether a side is the very same actors, with no state standing for its officials.
func (d *desk) identical(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(x int32) bool { return !slices.Contains(b, x) })
}

// onePerson reports whether a side is one person known by name.
func (d *desk) onePerson(side []int32) bool {
	return len(side) == 1 && d.who[side[0]].Kind == text.Person && d.named(side[0])
}

// oneVoice reports whether both mentions are the word of one known speaker.
func (d *desk) oneVoice(x, y told) bool {
	if x.e.Claim < 0 || y.e.Claim < 0 {
		return false
	}
	a := d.at(x.doc, d.docs[x.doc].Claims[x.e.Claim].Speaker.Mention)
	b := d.at(y.doc, d.docs[y.doc].Claims[y.e.Claim].Speaker.Mention)
	return a >= 0 && a == b
}

func (d *desk) sideAgrees(a, b []int32) (agree, both bool) {
	if len(a) == 0 || len(b) == 0 {
		return true, false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return d.within(a, b), true
}

// alike reports whether two nameless actors of different documents can be told of in like words: their
// head is one word, and no number of the one differs from that of the other. "Two students" here may be
// "students" there, where the rest of the event agrees.
func (d *desk) alike(x, y int32) bool {
	if d.named(x) || d.named(y) {
		return false
	}
	a, b := strings.Fields(fold(d.who[x].Name)), strings.Fields(fold(d.who[y].Name))
	if headOf(a) == "" || headOf(a) != headOf(b) {
		return false
	}
	if m, n := quantity(a), quantity(b); m != 0 && n != 0 && m != n {
		return false
	}
	m, n := age(a), age(b)
	return (m == 0 || n == 0 || m == n) && d.another(x) == d.another(y)
}

// headOf is the head of a noun phrase: the last word, or the one before what hangs on it: "two diplomats of Belarus".
func headOf(words []string) string {
	for i, w := range words {
		switch w {
		case "of", "from", "in", "at", "for", "who", "with":
			if i > 0 {
				return words[i-1]
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// age is that of an "11-year-old boy", 0 when none is told.
func age(words []string) int64 {
	for _, w := range words {
		if y, ok := strings.CutSuffix(w, "-year-old"); ok {
			return quantity([]string{y})
		}
	}
	return 0
}

// oneOfAge reports whether two sides are one nameless person of the same age.
func (d *desk) oneOfAge(a, b []int32) bool {
	if len(a) != 1 || len(b) != 1 || !d.alike(a[0], b[0]) {
		return false
	}
	m := age(strings.Fields(fold(d.who[a[0]].Name)))
	return m != 0 && m == age(strings.Fields(fold(d.who[b[0]].Name)))
}

// another reports whether the words for somebody nameless set him apart from one told of before: "another woman".
func (d *desk) another(k int32) bool {
	if d.others == nil {
		d.others = map[int32]bool{}
	}
	is, ok := d.others[k]
	if !ok {
		is = d.calledAnother(k)
		d.others[k] = is
	}
	return is
}

func (d *desk) calledAnother(k int32) bool {
	for _, c := range d.who[k].Members {
		doc := d.docs[c.Doc].Doc
		for i := range doc.Children(doc.Mentions[doc.Chains[c.Chain].Best].Head) {
			switch doc.Tokens[i].Lemma {
			case "another", "other", "second", "third", "fourth":
				return true
			}
		}
	}
	return false
}

// kinsman reports whether somebody is named by whose relative it is alone: any two may have a father.
func (d *desk) kinsman(k int32) bool {
	words := strings.Fields(fold(d.who[k].Name))
	if d.named(k) || len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "father", "mother", "brother", "sister", "son", "daughter", "wife", "husband", "parents", "cousin", "uncle", "aunt", "friend":
		return true
	}
	return false
}

// kinAgree reports whether two nameless people can be one as far as they are told by whose relatives they are: a son is no husband, and no
// son of somebody else. Whoever is told as no relative is another.
func (d *desk) kinAgree(x, y int32, oneText bool) bool {
	if !d.kinsman(x) || !d.kinsman(y) {
		return !d.kinsman(x) && !d.kinsman(y)
	}
	a, b := strings.Fields(fold(d.who[x].Name)), strings.Fields(fold(d.who[y].Name))
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	m, n := d.ownerOf(x), d.ownerOf(y)
	return m == n && m >= 0 || oneText && (m < 0 || n < 0 || !d.named(m) || !d.named(n))
}

// ownerOf is whose relative or officer somebody nameless is told as ("Dahl's son"), -1 where that is nobody of the story.
func (d *desk) ownerOf(k int32) int32 {
	for _, c := range d.who[k].Members {
		doc := d.docs[c.Doc].Doc
		owner := doc.Child(doc.Mentions[doc.Chains[c.Chain].Best].Head, text.RelNmodPoss)
		for i := range doc.Mentions {
			if owner >= 0 && doc.Mentions[i].Head == owner {
				return d.at(c.Doc, int32(i))
			}
		}
	}
	return -1
}

// quantity is the number among the words of a noun phrase, 0 when there is none.
func quantity(words []string) int64 {
	for _, w := range words {
		if n, ok := number.Figures(w); ok {
			return n / 1000 // Figures counts in thousandths
		}
		if n := number.Ones(w); n > 0 {
			return n
		}
	}
	return 0
}

// nameWithin reports whether the name of one body or group stands whole in that of another: "Islamic State groups".
func (d *desk) nameWithin(x, y int32) bool {
	a, b := &d.who[x], &d.who[y]
	if a.Kind != text.Organization && a.Kind != text.Group || b.Kind != text.Organization && b.Kind != text.Group {
		return false
	}
	short, long := fold(a.Name), fold(b.Name)
	if len(short) > len(long) {
		short, long = long, short
	}
	return strings.Contains(short, " ") && strings.HasPrefix(long, short+" ") && a.Country == b.Country
}

// sameName reports whether two bodies, groups or places have the same name of several words, though one of them was not known for what it is:
// "the Kandora Front" read as a place.
func (d *desk) sameName(x, y int32) bool {
	p, q := &d.who[x], &d.who[y]
	return (p.named || q.named) && p.Kind != text.Person && q.Kind != text.Person && (p.Kind != text.Place || q.Kind != text.Place) &&
		strings.Contains(p.Name, " ") && fold(p.Name) == fold(q.Name) && (p.Country == "" || q.Country == "" || p.Country == q.Country)
}

// firstName reports whether x is told by the first name alone of y, the person of the story who has it; another who has it, first or last, is told of by fewer.
func (d *desk) firstName(x, y int32) bool {
	p, q := &d.who[x], &d.who[y]
	if p.Kind != text.Person || q.Kind != text.Person || !p.named || !q.named || strings.Contains(p.Name, " ") {
		return false
	}
	name := fold(p.Name)
	if !strings.HasPrefix(fold(q.Name), name+" ") {
		return false
	}
	for k := range d.who {
		if int32(k) != x && int32(k) != y && d.who[k].Kind == text.Person && d.named(int32(k)) && len(d.who[k].Members) >= len(q.Members) && slices.Contains(strings.Fields(fold(d.who[k].Name)), name) {
			return false
		}
	}
	return true
}

// within reports whether each actor of a is, or stands for, or is told of like an actor of b.
func (d *desk) within(a, b []int32) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int32) bool {
			return x == y || d.standsFor(x, y) || d.alike(x, y) || d.nameWithin(x, y) || d.sameName(x, y) || d.holds(x, y) || d.holds(y, x) || d.soleHolder(x, y) || d.soleHolder(y, x) || d.firstName(x, y) || d.firstName(y, x)
		}) {
			return false
		}
	}
	return true
}
