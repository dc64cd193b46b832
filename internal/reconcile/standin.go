package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/text"
)

// standsFor reports whether one of two actors may be named in place of the other in a report: a state for its office holders,
// its government, its army or the army's aircraft, a body for those who are told as its people or speak for it, and they for it.
func (d *desk) standsFor(a, b int32) bool {
	x, y := &d.who[a], &d.who[b]
	if x.of >= 0 && (x.of == b || d.sameName(x.of, b)) || y.of >= 0 && (y.of == a || d.sameName(y.of, a)) {
		return true
	}
	if x.led != "" && x.led == y.Country && state(y) || y.led != "" && y.led == x.Country && state(x) {
		return true
	}
	if x.Country == "" || x.Country != y.Country || d.formerly(a) || d.formerly(b) {
		return false
	}
	return state(x) && (official(y) || armsOf(y)) || state(y) && (official(x) || armsOf(x)) || nation(x) && armsOf(y) || nation(y) && armsOf(x)
}

// formerly reports whether nameless people are told as what they were once: "80 former prosecutors" are not the office.
func (d *desk) formerly(k int32) bool {
	words := strings.Fields(fold(d.who[k].Name))
	return !d.named(k) && (slices.Contains(words, "former") || slices.Contains(words, "ex"))
}

// nation reports whether p is a state of which no more is told than its adjective: "Turkish air strikes".
func nation(p *person) bool { return p.Kind == text.Group && p.named && country(p) }

func state(p *person) bool {
	return p.Kind == text.Place || p.Kind == text.Organization && p.Sector == "GOV"
}

func official(p *person) bool {
	switch p.Sector {
	case "GOV", "MIL", "COP", "SPY", "LEG", "JUD":
		return true
	}
	return state(p)
}

// stateArms are what states alone have, or have by their country's name: "Togolese jets".
var stateArms = words("warplane jet aircraft helicopter plane airplane bomber drone missile artillery navy fleet warship ship frigate destroyer gunboat submarine tank")

// armsOf reports whether p is aircraft, ships or guns, which stand for the state whose they are.
func armsOf(p *person) bool {
	if p.named {
		return false
	}
	head := headOf(strings.Fields(fold(p.Name)))
	return stateArms[head] || stateArms[strings.TrimSuffix(head, "s")]
}

// spokesmen speak for the body whose they are.
var spokesmen = words("spokesman spokeswoman spokesperson spokespeople spokesmen")

// peopleOf is the body known by name, or the police or army of a country, whose people nameless actor k is told to be: "gunmen of the Front", "the
// Front's fighters", "Front rebels", "a spokesman for the police". It is -1 where none is told, or several are.
func (d *desk) peopleOf(k int32) int32 {
	p := &d.who[k]
	speaks := spokesmen[headOf(strings.Fields(fold(p.Name)))]
	if p.named || d.formerly(k) || p.Kind != text.Group && p.Kind != text.Organization && !speaks {
		return -1
	}
	body := int32(-1)
	for _, c := range p.Members {
		doc := d.docs[c.Doc].Doc
		head := doc.Mentions[doc.Chains[c.Chain].Best].Head
		for i := range doc.Mentions {
			m := &doc.Mentions[i]
			if m.Head < 0 || doc.Tokens[m.Head].Head != head || !whose(doc, m.Head) {
				continue
			}
			at := d.at(c.Doc, int32(i))
			if at < 0 || at == k || d.who[at].Kind != text.Organization && d.who[at].Kind != text.Group || !d.who[at].named && !speaks {
				continue
			}
			if body >= 0 && body != at {
				return -1
			}
			body = at
		}
	}
	return body
}

// whose reports whether t tells whose its head is: "of the Front", "for the police", "the Front's", "Front rebels".
func whose(doc *text.Doc, t int32) bool {
	switch doc.Tokens[t].Rel {
	case text.RelNmodPoss, text.RelCompound:
		return true
	case text.RelNmod:
		c := doc.Child(t, text.RelCase)
		return c >= 0 && slices.Contains([]string{"of", "for", "from"}, fold(doc.Word(c)))
	}
	return false
}

// offices are those of which a state, a province or a town has one holder at a time.
var offices = words("president premier chancellor king queen emir sultan pope governor mayor minister")

// holds reports whether nameless person x is told by the office that y, known by name, has: "a sitting Togolese prime minister".
func (d *desk) holds(x, y int32) bool {
	p, q := &d.who[x], &d.who[y]
	if !d.nobody(x) || !d.onePerson([]int32{y}) || p.Country != "" && q.Country != "" && p.Country != q.Country {
		return false
	}
	name := strings.Fields(fold(p.Name))
	if len(name) == 0 || !offices[headOf(name)] || slices.ContainsFunc(name, pastOffice) || d.another(x) {
		return false
	}
	words := " " + strings.Join(name, " ") + " "
	return slices.ContainsFunc(q.Roles, func(r actor.Role) bool {
		return r.Title != "" && strings.Contains(words, " "+fold(r.Title)+" ") && !slices.ContainsFunc(strings.Fields(fold(r.Title)), pastOffice)
	})
}

// benches are offices of which a story may name one holder alone, who then is whoever it tells by the office: "a federal judge".
var benches = words("judge sheriff coroner")

// benchWords may stand before such an office and leave open whose it is.
var benchWords = words("a an the federal district county local trial presiding u.s. us")

// soleHolder reports whether nameless person x is told by an office that y has by name, and nobody else of the story.
func (d *desk) soleHolder(x, y int32) bool {
	words := strings.Fields(fold(d.who[x].Name))
	if !d.nobody(x) || d.another(x) || !d.onePerson([]int32{y}) || len(words) == 0 || !benches[words[len(words)-1]] {
		return false
	}
	office := words[len(words)-1]
	if slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return !benchWords[w] }) {
		return false
	}
	holder := int32(-1)
	for k := range d.who {
		if d.named(int32(k)) && d.who[k].Kind == text.Person && slices.ContainsFunc(d.who[k].Roles, func(r actor.Role) bool { return headOf(strings.Fields(fold(r.Title))) == office }) {
			if holder >= 0 {
				return false
			}
			holder = int32(k)
		}
	}
	return holder == y
}

// roleAlike reports whether of two sides of one person each one has no name and is told by a role that the other has: "a top Togolese general".
func (d *desk) roleAlike(a, b []int32) bool {
	if len(a) != 1 || len(b) != 1 || d.named(a[0]) == d.named(b[0]) {
		return false
	}
	p, q := &d.who[a[0]], &d.who[b[0]]
	if p.named {
		p, q = q, p
	}
	head := headOf(strings.Fields(fold(p.Name)))
	return p.Kind == text.Person && q.Kind == text.Person && p.Country != "" && p.Country == q.Country &&
		slices.ContainsFunc(q.Roles, func(r actor.Role) bool { return head != "" && headOf(strings.Fields(fold(r.Title))) == head })
}

// pastOffice reports whether w says that somebody has not the office itself, or not any more.
func pastOffice(w string) bool {
	return w == "former" || w == "ex" || w == "deputy" || w == "vice" || w == "late"
}
