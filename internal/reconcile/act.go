package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// acts joins groups that tell of one arrest, raid, charge, release, protest or piece of speech in other words: first those of one text, then
// those that two texts begin with or that share a rare number.
type acts struct {
	merger
}

// uniteActs joins what is of one act.
func (g *grouping) uniteActs() {
	s := acts{g.merger()}
	byDoc := s.collect(g.actOf)
	for _, pieces := range byDoc {
		slices.SortStableFunc(pieces, byPosition)
		for j, y := range pieces {
			for i := j - 1; i >= 0; i-- {
				if why := s.oneAct(pieces[i], y, pieces); why != "" && s.unite(pieces[i], y, why) {
					break
				}
			}
		}
	}
	filed := map[string][]piece{}
	for _, pieces := range byDoc {
		for _, y := range pieces {
			for _, x := range filed[y.e.Type] {
				if why := s.oneActAcross(x, y); why != "" && s.unite(x, y, why) {
					break
				}
			}
		}
		for _, y := range pieces {
			if k := y.e.Type; len(filed[k]) < mostFiled && (y.lead || y.count >= rareNumber) {
				filed[k] = append(filed[k], y)
			}
		}
	}
	s.soleAcross(byDoc)
	g.groups = slices.DeleteFunc(g.groups, func(group []told) bool { return len(group) == 0 })
}

// ofLaw reports whether m is told of an arrest, a search, a seizure, a release, or a charge by a prosecutor: what befalls one person or crowd once.
func ofLaw(m told) bool {
	return m.e.Type == "COERCE" || m.e.Type == "RETREAT" && m.e.Mode == "release" || charged(m)
}

// charged reports whether m is told of a charge before a court.
func charged(m told) bool { return strings.HasPrefix(m.e.CAMEO, "1121") }

// actOf is what m tells of an act; false where m is of another kind, sums up, or is a habit.
func (d *desk) actOf(m told, group int) (piece, bool) {
	switch m.e.Type {
	case "COERCE", "PROTEST", "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "AGREE", "THREATEN", "SANCTION":
	case "RETREAT":
		if !ofLaw(m) {
			return piece{}, false
		}
	default:
		return piece{}, false
	}
	if d.total(m) || d.habit(m) || m.e.Background {
		return piece{}, false
	}
	p := piece{told: m, group: group, sent: d.sentenceOf(m), lead: d.leads(m)}
	p.other, p.fresh = d.setApart(p), d.setsOut(m)
	_, p.prior = d.priorIn(m)
	p.second = p.other || p.fresh || p.prior || slices.ContainsFunc(p.targets, d.another)
	for _, k := range append(slices.Clone(m.targets), m.sources...) {
		p.count = max(p.count, quantity(strings.Fields(fold(d.who[k].Name))))
	}
	return p, true
}

// unite joins the groups of two pieces unless any two pieces of theirs clash.
func (s *acts) unite(x, y piece, why string) bool {
	a, b := s.home(x.group), s.home(y.group)
	if a != b {
		for _, p := range s.of[a] {
			for _, q := range s.of[b] {
				if s.actsClash(p, q) {
					return false
				}
				if c := s.keptApart(p.told, q.told); c != nil {
					c.Applied++
					return false
				}
			}
		}
	}
	s.merge(a, b, x.told, "one act", why)
	return true
}

// actsClash reports whether two pieces cannot be of one act: another kind, day, place, doer, or somebody else whom it was done to.
func (d *desk) actsClash(x, y piece) bool {
	if symmetric(x.e.Type) && x.e.Type == y.e.Type {
		return d.daysApart(x, y) || (x.doc != y.doc || x.sent != y.sent) && d.conflictingPlaces(x.told, y.told) || !d.partiesMayBe(x.told, y.told)
	}
	return x.e.Type != y.e.Type || ofCourt(x.told) != ofCourt(y.told) || !codesAgree(x.e.CAMEO, y.e.CAMEO) || x.e.Mode != "" && y.e.Mode != "" && x.e.Mode != y.e.Mode ||
		d.daysApart(x, y) || (x.doc != y.doc || x.sent != y.sent) && d.conflictingPlaces(x.told, y.told) || d.otherPlace(x, y) ||
		!d.actorsAgree(x.sources, y.sources) || !d.actorsAgree(x.targets, y.targets) && !(ofLaw(x.told) && d.heldAlike(x.targets, y.targets)) || d.turned(x.told, y.told) || d.turned(y.told, x.told)
}

// oneAct says why two pieces of one text, y behind x, are taken for one act, "" when nothing speaks for it.
func (d *desk) oneAct(x, y piece, text []piece) string {
	if !oneStanding(x.told, y.told) || x.second || y.second || d.actsClash(x, y) {
		return ""
	}
	v := d.reader.Compare(&x.mention, &y.mention)
	kin := kinship(x.told, y.told, &v)
	doer, done := d.shareSide(x.sources, y.sources), d.shareSide(x.targets, y.targets)
	crowd := x.count >= rareNumber && y.count >= rareNumber
	switch {
	case crowd && (ofLaw(x.told) || x.e.Type == "PROTEST"):
		return fmt.Sprintf("both tell of %d people", y.count)
	case d.titled(x.told) && y.lead && kin > sameevent.Unlike && (ofLaw(x.told) || symmetric(x.e.Type) && d.shareNamed(x.told, y.told)):
		return "the headline and what the text begins with"
	case ofLaw(x.told) && doer && (len(x.targets) == 0 || len(y.targets) == 0 || d.taken(y)) && kin == sameevent.Alike:
		return "one doer, and nobody else whom it was done to"
	case ofLaw(x.told) && done && (d.taken(y) || d.shareNamed(x.told, y.told)) && kin == sameevent.Alike:
		return "those whom it was done to, taken up again"
	case ofLaw(x.told) && (x.lead || d.taken(y)) && x.e.Status == y.e.Status && d.heldAlike(x.targets, y.targets) && kin == sameevent.Alike && !farApart(x, y) && d.soleHeld(x, text):
		return "the one person whom it befell in the text"
	case doer && x.mention.Noun != y.mention.Noun && v.OneWord() && d.oneThing(x.told, y.told):
		return "the deed taken up as a noun"
	case doer && d.identical(x.sources, y.sources) && v.OneWord() && d.oneThing(x.told, y.told) && (done || len(x.targets)+len(y.targets) == 0):
		return "one doer, word and thing"
	case doer && kin == sameevent.Alike && d.content(x.told, y.told) >= sameContent:
		return "one doer, in other words"
	}
	return ""
}

// oneActAcross says the same of pieces of two texts.
func (d *desk) oneActAcross(x, y piece) string {
	if !oneStanding(x.told, y.told) || x.second != y.second || d.actsClash(x, y) {
		return ""
	}
	alike := d.likeness[x.doc*len(d.docs)+y.doc]
	doer, done := d.shareSide(x.sources, y.sources), d.shareSide(x.targets, y.targets)
	v := d.reader.Compare(&x.mention, &y.mention)
	kin := kinship(x.told, y.told, &v)
	switch {
	case (ofLaw(x.told) || x.e.Type == "PROTEST") && x.count >= rareNumber && y.count >= rareNumber && alike >= nearNews:
		return fmt.Sprintf("both tell of %d people", y.count)
	case x.e.Type == "AGREE" && x.lead && y.lead && alike >= oneNews && !d.outApart(x.doc, y.doc) && (d.noneNamed(x.told) || d.noneNamed(y.told)):
		return "an accord, with which both texts begin"
	case !x.lead || !y.lead || alike < someNews || d.outApart(x.doc, y.doc) || kin < sameevent.Alike:
		return ""
	case (ofLaw(x.told) || x.e.Type == "PROTEST") && (doer || done), symmetric(x.e.Type) && alike >= oneNews && d.shareNamed(x.told, y.told):
		return "what both texts begin with"
	case doer && d.content(x.told, y.told) >= sameContent:
		return "one doer, and what both texts begin with"
	}
	return ""
}

// noneNamed reports whether nobody who takes part in m is known by name.
func (d *desk) noneNamed(m told) bool {
	return !slices.ContainsFunc(slices.Concat(m.sources, m.targets), d.named)
}

// farApart reports whether the day of one piece lies further from that of the other than the news of it can.
func farApart(x, y piece) bool {
	return !x.days.IsZero() && !y.days.IsZero() && max(x.days.Start.Sub(y.days.End), y.days.Start.Sub(x.days.End)) > newsDays
}

// partiesMayBe reports whether two mentions of what several do together can have the same parties: each that is in one alone has no name
// there, or has none in the other.
func (d *desk) partiesMayBe(x, y told) bool {
	rest := func(a, b told) (named, nameless int) {
		others := slices.Concat(b.sources, b.targets)
		for _, k := range slices.Concat(a.sources, a.targets) {
			switch {
			case d.within([]int32{k}, others):
			case d.named(k):
				named++
			default:
				nameless++
			}
		}
		return named, nameless
	}
	m, a := rest(x, y)
	n, b := rest(y, x)
	return m <= b && n <= a || len(x.sources)+len(x.targets) == 1 && m == 0 || len(y.sources)+len(y.targets) == 1 && n == 0
}

// shareSide reports whether two sides have somebody in common: by name, by who stands for whom, as officers of the law, or as a crowd.
func (d *desk) shareSide(a, b []int32) bool {
	return slices.ContainsFunc(a, func(x int32) bool {
		return slices.ContainsFunc(b, func(y int32) bool { return d.within([]int32{x}, []int32{y}) || d.lawAlike(x, y) })
	})
}

// actorsAgree reports whether two sides can be one party: one is open, each of the shorter may be one of the longer, or one tells how many
// the other names.
func (d *desk) actorsAgree(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 && len(b) > 1 && !d.named(a[0]) && d.who[a[0]].Kind == text.Group {
		if n := quantity(strings.Fields(fold(d.who[a[0]].Name))); n == 0 || n == int64(len(b)) {
			return true // "two guards" are Thomas and Noel
		}
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int32) bool { return d.actorAlike(x, y) }) {
			return false
		}
	}
	return true
}

// actorAlike reports whether two actors can be one: the same, nameless crowds of no two numbers, or officers of the law.
func (d *desk) actorAlike(x, y int32) bool {
	if d.within([]int32{x}, []int32{y}) || d.lawAlike(x, y) {
		return true
	}
	p, q := &d.who[x], &d.who[y]
	if d.named(x) || d.named(y) || p.Kind != text.Group || q.Kind != text.Group {
		return false
	}
	a, b := strings.Fields(fold(p.Name)), strings.Fields(fold(q.Name))
	m, n := quantity(a), quantity(b)
	if m >= rareNumber && n >= rareNumber {
		return 5*min(m, n) >= 4*max(m, n) // "some 680", "more than 600"
	}
	return (m == 0 || n == 0) && (crowdWords[headOf(a)] || crowdWords[headOf(b)])
}

var (
	// crowdWords are nameless people of whom no more is told than that they are many, or that they protest.
	crowdWords = words("people persons others men women protesters demonstrators marchers crowd crowds thousands hundreds dozens activists participants individuals suspects detainees")
	// lawWords are nameless officers of the law.
	lawWords = words("police officer agent agency official authority prosecutor detective investigator deputy force troop")
)

// lawAlike reports whether x and y are officers of the law, one of them nameless, and of no two countries.
func (d *desk) lawAlike(x, y int32) bool {
	law := func(k int32) bool {
		head := headOf(strings.Fields(fold(d.who[k].Name)))
		return !d.named(k) && !d.formerly(k) && (lawWords[head] || lawWords[strings.TrimSuffix(head, "s")] || lawWords[strings.TrimSuffix(head, "ies")+"y"])
	}
	p, q := &d.who[x], &d.who[y]
	if p.Country != "" && q.Country != "" && p.Country != q.Country || p.Kind == text.Person || q.Kind == text.Person {
		return false
	}
	return law(x) && (law(y) || official(q)) || law(y) && official(p)
}

// taken reports whether those whom p was done to are told with the definite article, as told before: "arrested the workers".
func (d *desk) taken(p piece) bool {
	doc := d.docs[p.doc].Doc
	for _, a := range p.e.Target {
		if a.Mention < 0 {
			continue
		}
		det := doc.Child(doc.Mentions[a.Mention].Head, text.RelDet)
		if det >= 0 && isDefinite(fold(doc.Word(det))) {
			return true
		}
	}
	return false
}

// papers are words for what is made into law, and accords for what is agreed: a text calls one by several.
var papers = []map[string]bool{
	words("bill legislation measure act law proposal plan resolution amendment reform"),
	words("deal agreement accord pact treaty contract settlement"),
}

// oneThing reports whether the words for what two deeds are done to or about can be of one thing: a side has none, they are the same, or
// both name one told before ("the bill", "the legislation").
func (d *desk) oneThing(x, y told) bool {
	a, the := d.objectOf(x)
	b, also := d.objectOf(y)
	return a == "" || b == "" || a == b ||
		the && also && slices.ContainsFunc(papers, func(w map[string]bool) bool { return w[a] && w[b] })
}

// objectOf is the head of the object of m, or of what it is about, "" where it has none, and whether it has the definite article.
func (d *desk) objectOf(m told) (lemma string, definite bool) {
	doc := d.docs[m.doc].Doc
	for _, rel := range []text.Rel{text.RelObj, text.RelNsubjPass, text.RelObl, text.RelNmod} {
		if t := doc.Child(m.e.Head, rel); t >= 0 && doc.Tokens[t].POS == text.NOUN {
			det := doc.Child(t, text.RelDet)
			return fold(doc.Tokens[t].Lemma), det >= 0 && isDefinite(fold(doc.Word(det)))
		}
	}
	return "", false
}

// isDefinite reports whether a determiner speaks of what was told before.
func isDefinite(det string) bool {
	return slices.Contains([]string{"the", "this", "that", "these", "those", "both"}, det)
}
