package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// oneKilled says that both tell of the only one of his kind who was killed: "a pilot" here and "the downed pilot" there, by whomever.
func (d *desk) oneKilled(x, y told) string {
	if !killing[fold(d.lemma(x))] || !killing[fold(d.lemma(y))] || len(x.targets) != 1 || len(y.targets) != 1 || !d.nobody(x.targets[0]) || !d.nobody(y.targets[0]) {
		return ""
	}
	noun := d.nounOf(x.targets[0])
	if noun == "" || noun != d.nounOf(y.targets[0]) || anybodyWords[noun] || d.kinsman(x.targets[0]) || !d.soleOfKind(noun) ||
		x.doc != y.doc && d.likeness[x.doc*len(d.docs)+y.doc] < oneStory || !d.killersAgree(x.sources, y.sources) {
		return ""
	}
	return "the one " + noun + " of whose death they tell"
}

// soleOfKind reports whether nobody in the story is told as several of a kind, or as another one.
func (d *desk) soleOfKind(noun string) bool {
	for k := range d.who {
		head := d.nounOf(int32(k))
		if !d.named(int32(k)) && (head == noun+"s" || head == noun && (d.who[k].Kind == text.Group || d.another(int32(k)))) {
			return false
		}
	}
	return true
}

// killersAgree reports whether two sides can have killed one person: one is open, they may be one party, or one is nameless fighters and
// the other no state's. Who of those who fight a state did it is what reports part on.
func (d *desk) killersAgree(a, b []int32) bool {
	if d.doersAgree(a, b) {
		return true
	}
	fights := func(k int32) bool { return slices.ContainsFunc(strings.Fields(fold(d.who[k].Name)), isFighter) }
	if len(a) != 1 || len(b) != 1 || d.named(a[0]) && d.named(b[0]) {
		return false
	}
	x, y := a[0], b[0]
	return (fights(x) || d.named(x) && !official(&d.who[x])) && (fights(y) || d.named(y) && !official(&d.who[y])) &&
		d.who[x].Kind != text.Place && d.who[y].Kind != text.Place
}

// oneMeeting says that both tell of one meeting or accord: of somebody known by name in both, with as many as the other names, or with those whom the text
// has told of before.
func (d *desk) oneMeeting(x, y told) string {
	if !d.shareParty(x, y) {
		return ""
	}
	a, b := d.restOf(x, y), d.restOf(y, x)
	if len(a) == 0 || len(b) == 0 {
		return ""
	}
	m, n := d.countOf(a), d.countOf(b)
	nameless := !slices.ContainsFunc(slices.Concat(a, b), d.byOwnName)
	apart := m > 0 && n > 0 && m != n
	dated := !x.days.IsZero() && x.days.Overlaps(y.days)
	switch {
	case x.mention.Words[0] != y.mention.Words[0]:
		return ""
	case m == n && m >= fewestCounted && (nameless || slices.ContainsFunc(a, d.byOwnName) != slices.ContainsFunc(b, d.byOwnName)) && dated:
		return "as many met on one day"
	case nameless && !apart && x.doc == y.doc && x.e.Status == y.e.Status && d.takesUp(x, y, a, b):
		return "those met, taken up again"
	case nameless && !apart && len(a) == 1 && len(b) == 1 && x.e.Status == extract.Planned && y.e.Status == extract.Planned && d.content(x, y) >= likePlans:
		return "one plan to meet"
	}
	return ""
}

// byOwnName reports whether k is known by a name of its own, rather than by a noun with a name in it: "five Togo judges".
func (d *desk) byOwnName(k int32) bool {
	words := strings.Fields(d.who[k].Name)
	if !d.named(k) || len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return d.who[k].Kind != text.Group || last != strings.ToLower(last)
}

// shareParty reports whether somebody known by name takes part in both.
func (d *desk) shareParty(x, y told) bool {
	all := slices.Concat(y.sources, y.targets)
	return slices.ContainsFunc(slices.Concat(x.sources, x.targets), func(k int32) bool { return d.named(k) && slices.Contains(all, k) })
}

// restOf are those who take part in x and not in y.
func (d *desk) restOf(x, y told) (out []int32) {
	all := slices.Concat(y.sources, y.targets)
	for _, k := range slices.Concat(x.sources, x.targets) {
		if !slices.Contains(all, k) {
			out = append(out, k)
		}
	}
	return out
}

// countOf is how many a side is: those named, or the number of the nameless; 0 where that is open.
func (d *desk) countOf(side []int32) (n int64) {
	for _, k := range side {
		if d.byOwnName(k) {
			n++
			continue
		}
		q := quantity(strings.Fields(fold(d.who[k].Name)))
		if q == 0 {
			return 0
		}
		n += q
	}
	return n
}

// takesUp reports whether the later of two mentions of one text speaks of its nameless people as of those told before: "each guest", "the guests".
func (d *desk) takesUp(x, y told, a, b []int32) bool {
	if x.e.Trigger.Start > y.e.Trigger.Start {
		x, y, a, b = y, x, b, a
	}
	doc := d.docs[x.doc].Doc
	if d.sentenceOf(y)-d.sentenceOf(x) > closeBy {
		return false
	}
	for _, arg := range slices.Concat(y.e.Source, y.e.Target) {
		if arg.Mention < 0 || !slices.Contains(b, d.at(y.doc, arg.Mention)) {
			continue
		}
		det := doc.Child(doc.Mentions[arg.Mention].Head, text.RelDet)
		if det >= 0 && (isDefinite(fold(doc.Word(det))) || fold(doc.Word(det)) == "each") {
			return true
		}
	}
	return false
}

// described reports whether one of two bodies has no name and is told by the last word of the other's: "the local fire department".
func (d *desk) described(a, b int32) bool {
	p, q := &d.who[a], &d.who[b]
	if p.Kind != q.Kind || p.Kind != text.Organization || p.Country != "" && q.Country != "" && p.Country != q.Country {
		return false
	}
	x, y := strings.Fields(fold(p.Name)), strings.Fields(fold(q.Name))
	if len(x) < 2 || len(y) < 2 || p.Name == strings.ToLower(p.Name) == (q.Name == strings.ToLower(q.Name)) {
		return false // one of them must be told without a capital
	}
	return x[len(x)-1] == y[len(y)-1] && x[len(x)-2] == y[len(y)-2]
}

// headsIt reports whether one of two is a government and the other the person known by name who heads it.
func (d *desk) headsIt(a, b int32) bool {
	p, q := &d.who[a], &d.who[b]
	if p.Kind != text.Person {
		p, q, a, b = q, p, b, a
	}
	if !d.onePerson([]int32{a}) || q.Kind == text.Person || p.Country != "" && q.Country != "" && p.Country != q.Country || d.formerly(b) {
		return false
	}
	w := strings.Fields(fold(q.Name))
	if len(w) == 0 || w[len(w)-1] != "administration" {
		return false
	}
	if len(w) == 1 || w[0] == "the" && len(w) == 2 {
		return slices.ContainsFunc(p.Roles, func(r actor.Role) bool { return fold(r.Title) == "president" })
	}
	last := strings.Fields(fold(p.Name))
	return strings.TrimSuffix(strings.TrimSuffix(w[len(w)-2], "'s"), "’s") == last[len(last)-1]
}

// oneNoun reports whether two nameless groups of no number are told by one noun: "local protesters", "student protesters".
func (d *desk) oneNoun(a, b int32) bool {
	p, q := &d.who[a], &d.who[b]
	if d.named(a) || d.named(b) || p.Kind != text.Group || q.Kind != text.Group {
		return false
	}
	return d.nounOf(a) != "" && d.nounOf(a) == d.nounOf(b) && crowdWords[d.nounOf(a)]
}
