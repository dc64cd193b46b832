package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// uniteRetold joins groups that tell a deed once more by other words for those who take part: a number for the names, a description
// for a name, a body for who heads it. It comes last, so that what is compared is as full as it gets.
func (g *grouping) uniteRetold() {
	s := g.merger()
	byType := map[string][]int{}
	for i, group := range g.groups {
		byType[group[0].e.Type] = append(byType[group[0].e.Type], i)
	}
	for _, same := range byType {
		same = same[:min(len(same), mostRetold)]
		for n, j := range same {
			for _, i := range same[:n] {
				a, b := s.home(i), s.home(j)
				if a == b {
					continue
				}
				if x, why := s.retold(g.groups[a], g.groups[b]); why != "" {
					s.merge(a, b, x, "one deed", why)
				}
			}
		}
	}
	g.groups = slices.DeleteFunc(g.groups, func(group []told) bool { return len(group) == 0 })
}

// The most groups with which one is compared, and the most mentions of a group that are looked at.
const (
	mostRetold    = 120
	mostRetoldOf  = 12
	closeBy       = 6 // sentences within which something is taken up again
	fewestCounted = 2
	likePlans     = 100 // as content gives it
	aboutWords    = 3   // of words by which two mentions tell of one thing
)

// retold says why two groups tell one deed, "" where nothing speaks for it or a mention of the one keeps it from being the other's.
func (s *merger) retold(a, b []told) (x told, why string) {
	a, b = a[:min(len(a), mostRetoldOf)], b[:min(len(b), mostRetoldOf)]
	for _, p := range a {
		for _, q := range b {
			if why == "" {
				if why = s.toldTwice(p, q); why != "" {
					x = p
				}
			}
		}
	}
	if why == "" {
		return x, ""
	}
	for _, p := range a {
		for _, q := range b {
			if s.setAgainst(p, q) {
				return x, ""
			}
			if c := s.keptApart(p, q); c != nil {
				c.Applied++
				return x, ""
			}
		}
	}
	return x, why
}

// setAgainst reports whether two mentions cannot be of one deed: by day, place or mode, by who does it to whom, or as one is of the past.
func (d *desk) setAgainst(x, y told) bool {
	return !nearDays(x, y) || d.otherWeekdays(x, y) || d.conflictingPlaces(x, y) || conflictingModes(x.e.Mode, y.e.Mode) || x.e.Background != y.e.Background ||
		!symmetric(x.e.Type) && (d.turned(x, y) || d.turned(y, x))
}

// toldTwice says why two mentions of one type tell one deed, "" where nothing speaks for it.
func (d *desk) toldTwice(x, y told) string {
	if d.tellsAnother(x) || d.tellsAnother(y) || x.e.Status == extract.Hypothetical || y.e.Status == extract.Hypothetical {
		return ""
	}
	if x.e.Mode == "resign" && y.e.Mode == "resign" && x.e.Type == y.e.Type && d.onePerson(x.sources) && d.onePerson(y.sources) && x.sources[0] == y.sources[0] && came(x) && came(y) {
		return "one who leaves his office"
	}
	if !oneStanding(x, y) {
		return ""
	}
	switch {
	case x.doc != y.doc && x.e.Status == y.e.Status && (x.at == y.at || x.words == y.words):
		return "the same words"
	case x.e.Type == "ASSAULT":
		return d.oneKilled(x, y)
	case symmetric(x.e.Type):
		return d.oneMeeting(x, y)
	}
	if why := d.oneSaying(x, y); why != "" || x.e.CAMEO != y.e.CAMEO || x.mention.Words[0] != y.mention.Words[0] {
		return why
	}
	return d.describedAlike(x, y)
}

// came reports whether m has come about or is planned to.
func came(m told) bool {
	return m.e.Status == extract.Held || m.e.Status == extract.Ongoing || m.e.Status == extract.Planned
}

// oneSaying says that both tell of one thing said by somebody known by name, to or of somebody whom one of them describes.
func (d *desk) oneSaying(x, y told) string {
	if !d.verbal(x) || !d.verbal(y) || len(x.sources) == 0 || len(y.sources) == 0 || !d.identical(x.sources, y.sources) || !slices.ContainsFunc(x.sources, d.named) ||
		len(x.targets) != 1 || len(y.targets) != 1 || x.targets[0] == y.targets[0] || !d.mayBeCalled(x.targets[0], y.targets[0]) {
		return ""
	}
	switch alike := d.content(x, y); {
	case x.mention.Words[0] == y.mention.Words[0] && x.e.CAMEO == y.e.CAMEO && alike >= sameContent, x.doc == y.doc && d.sentenceOf(x) != d.sentenceOf(y) && alike >= muchContent:
		return "one doer, and the same that is said"
	case x.doc == y.doc && d.sentenceOf(x) == d.sentenceOf(y) && x.e.CAMEO == y.e.CAMEO && d.nobody(x.targets[0]) != d.nobody(y.targets[0]):
		return "one doer and sentence, and one told by what he is"
	}
	return ""
}

// muchContent is that from which on two mentions of one text tell the same in any words.
const muchContent = 400

// mayBeCalled reports whether two people or groups of people may be one, of whom one at least has no name: of one kind, and of no two numbers or countries.
func (d *desk) mayBeCalled(a, b int32) bool {
	p, q := &d.who[a], &d.who[b]
	if d.named(a) && d.named(b) || p.Kind != q.Kind || p.Kind != text.Person && p.Kind != text.Group || p.Country != "" && q.Country != "" && p.Country != q.Country || d.kinsman(a) || d.kinsman(b) {
		return false
	}
	m, n := quantity(strings.Fields(fold(p.Name))), quantity(strings.Fields(fold(q.Name)))
	return m == 0 || n == 0 || m == n
}

// tellsAnother reports whether the words of m set its deed apart from those told before: "another", "also", "again".
func (d *desk) tellsAnother(m told) bool {
	if d.retells == nil {
		d.retells = map[mentionAt]bool{}
	}
	at := mentionAt{m.doc, m.index}
	is, ok := d.retells[at]
	if !ok {
		is = d.setsApart(m)
		d.retells[at] = is
	}
	return is
}

// mentionAt is a mention of an event: its document and its place among the events of that.
type mentionAt struct {
	doc   int
	index int32
}

func (d *desk) setsApart(m told) bool {
	doc := d.docs[m.doc].Doc
	for t := range doc.Children(m.e.Head) {
		if w := fold(doc.Tokens[t].Lemma); w == "again" || w == "later" || secondWords[w] {
			return true
		}
	}
	return d.too(m) || d.setsOut(m) || slices.ContainsFunc(slices.Concat(m.sources, m.targets), d.another)
}

// describedAlike says that two mentions by one word for the deed are of one: those who take part are the same, or one is told by what the other is.
func (d *desk) describedAlike(x, y told) string {
	doer, done := d.identical(x.sources, y.sources) && len(x.sources) > 0 && len(y.sources) > 0, d.identical(x.targets, y.targets) && len(x.targets) > 0 && len(y.targets) > 0
	known := slices.ContainsFunc(x.sources, d.named)
	alike := d.content(x, y) >= sameContent
	near := x.doc == y.doc && abs(int(d.sentenceOf(x)-d.sentenceOf(y))) <= 1
	switch {
	case x.doc == y.doc && alike && done && len(x.sources)+len(y.sources) == 0 && len(x.targets) == 1 && d.named(x.targets[0]):
		return "one word, and one whom it was done to"
	case doer && known && len(x.targets)+len(y.targets) == 0 && d.oneWording(x, y):
		return "one doer, and the same words for what it is about"
	case doer && known && len(x.targets) == 1 && len(y.targets) == 1 && (d.described(x.targets[0], y.targets[0]) && (alike || near) || d.headsIt(x.targets[0], y.targets[0])):
		return "one doer and word, and one whom it was done to told by what it is"
	case done && slices.ContainsFunc(x.targets, d.named) && len(x.sources) == 1 && len(y.sources) == 1 && d.headsIt(x.sources[0], y.sources[0]) && (alike || near):
		return "one word, and a body for who heads it"
	case x.doc == y.doc && len(x.sources) == 1 && len(y.sources) == 1 && d.oneNoun(x.sources[0], y.sources[0]) && len(x.targets)+len(y.targets) == 0 && alike && d.oneObject(x, y):
		return "one word and thing, and people told by one noun"
	}
	return ""
}

// oneWording reports whether what two mentions are about is told in the same words.
func (d *desk) oneWording(x, y told) bool {
	words := func(m told) []string {
		w := strings.Fields(fold(d.docs[m.doc].Doc.Str(m.e.Object)))
		for i := range w {
			w[i] = strings.Trim(w[i], `.,;:!?"'“”‘’`)
		}
		return w
	}
	a, b := words(x), words(y)
	return len(a) >= aboutWords && slices.Equal(a, b)
}

// oneObject reports whether two mentions have one noun for what was done to.
func (d *desk) oneObject(x, y told) bool {
	a, _ := d.objectOf(x)
	b, _ := d.objectOf(y)
	return a != "" && a == b
}
