package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
)

// figures puts the reports of one number side by side.
func (d *desk) figures() {
	groups := d.figureGroups()
	slices.SortStableFunc(groups, func(x, y []count) int {
		return cmp.Or(cmp.Compare(measureRank(x[0].f.Measure), measureRank(y[0].f.Measure)),
			cmp.Compare(len(y), len(x)), cmp.Compare(x[0].doc, y[0].doc), cmp.Compare(x[0].f.Start, y[0].f.Start))
	})
	for _, g := range groups {
		if !slices.ContainsFunc(g, func(c count) bool { return !openSum(c) }) {
			continue
		}
		d.figure(g)
	}
}

// openSum reports a sum without a number ("billions of dollars"), which says nothing that a record could set beside another.
func openSum(c count) bool { return c.f.Measure == "money" && c.f.Bound == "vague" }

var measures = []string{"killed", "injured", "missing", "displaced", "arrested", "hostages", "attendance", "votes", "magnitude", "money", "distance", "share"}

func measureRank(m string) int {
	if i := slices.Index(measures, m); i >= 0 {
		return i
	}
	return len(measures)
}

// figureGroups groups the figures that count the same thing: equal numbers first, so that none is taken for what merely leaves room
// for it. Those with a side come first; one without joins what the texts give a ground for, or the one side whose number it has.
func (d *desk) figureGroups() [][]count {
	all := d.counts()
	slices.SortStableFunc(all, func(x, y count) int { return cmp.Compare(sideless(x), sideless(y)) })
	var same, groups [][]count
	for _, c := range all {
		if best := d.nearest(same, []count{c}, sameNumber); best >= 0 {
			same[best] = append(same[best], c)
		} else {
			same = append(same, []count{c})
		}
	}
	for _, g := range same {
		pool(g)
		groups = d.join(groups, g)
	}
	groups = d.retold(d.nearBy(d.saidAgain(d.withWholes(d.gather(d.bridge(d.unite(groups)))))))
	for _, g := range groups {
		slices.SortStableFunc(g, func(x, y count) int {
			return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.f.Start, y.f.Start))
		})
	}
	return groups
}

// pool gives the numbers of one text that are one what any of its sentences says of when it was, and takes from them what only some
// say of where it was.
func pool(g []count) {
	for i := range g {
		for k := range g {
			x, y := &g[i], &g[k]
			if x.doc != y.doc || i == k {
				continue
			}
			if y.near != x.near {
				x.near, y.near = "", ""
			}
			if (x.days.IsZero() || x.guessed) && !y.days.IsZero() && !y.guessed {
				x.days, x.guessed = y.days, false
			}
		}
	}
}

// sideless is 1 for a number of no side.
func sideless(c count) int {
	if c.side == "" && c.f.Part != extract.Subset {
		return 1
	}
	return 0
}

// join puts equal numbers into the group of the same count whose number they can be, or opens one. Of several the one of their own
// side is taken, then one of the same people, then that of the firmest ground, then the nearest number.
func (d *desk) join(groups [][]count, news []count) [][]count {
	if best := d.nearest(groups, news, overlap); best >= 0 {
		groups[best] = append(groups[best], news...)
		return groups
	}
	if !slices.ContainsFunc(news, func(c count) bool { return sideless(c) == 0 }) {
		fits := func(g []count) bool {
			return !slices.ContainsFunc(news, func(c count) bool { return !d.fits(c, g) })
		}
		if i := only(groups, fits); i >= 0 {
			for _, c := range news {
				if c.near != groups[i][0].side {
					c.lent = groups[i][0].side
				}
				groups[i] = append(groups[i], c)
			}
			return groups
		}
	}
	return append(groups, news)
}

// unite joins groups whose numbers are apart and yet of one count: what the texts differ on.
func (d *desk) unite(groups [][]count) [][]count {
	for i := len(groups) - 1; i > 0; i-- {
		if best := d.nearest(groups[:i], groups[i], anyNumber); best >= 0 {
			groups[best] = append(groups[best], groups[i]...)
			groups = slices.Delete(groups, i, i+1)
		}
	}
	return groups
}

func anyNumber(_, _ count) bool { return true }

// nearest is the group that all of new can be joined to, -1 where there is none, of those that begin with a number that may.
func (d *desk) nearest(groups [][]count, news []count, may func(x, y count) bool) int {
	type fit struct {
		side   int
		kind   int
		ground int
		gap    float64
	}
	best, top := -1, fit{}
	for i, g := range groups {
		if !may(news[0], g[0]) {
			continue
		}
		ground := d.groundBetween(news, g)
		if ground == noGround {
			continue
		}
		f := fit{yes(news[0].side == g[0].side), yes(news[0].kind == g[0].kind), ground, math.Abs(middle(news[0]) - middle(g[0]))}
		if best < 0 || cmp.Or(f.side-top.side, f.kind-top.kind, f.ground-top.ground, cmp.Compare(top.gap, f.gap)) > 0 {
			best, top = i, f
		}
	}
	return best
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// groundBetween is the firmest ground between two groups, noGround where two of their members cannot be the same count.
func (d *desk) groundBetween(news, g []count) (best int) {
	for _, c := range news {
		for _, o := range g {
			if !sameSide(c, o) || !d.sameCount(c, o) {
				return noGround
			}
			if ground := d.ground(c, o); ground != weak || c.side == o.side {
				best = max(best, ground)
			}
		}
	}
	for _, c := range news {
		for _, o := range g {
			if !d.near(c, o, best) {
				return noGround
			}
		}
	}
	return best
}

// only is the index of the one group that ok takes, -1 when none or several do.
func only(groups [][]count, ok func([]count) bool) int {
	fit := -1
	for i, g := range groups {
		if !ok(g) {
			continue
		}
		if fit >= 0 {
			return -1
		}
		fit = i
	}
	return fit
}

// fits reports whether a figure of no side may be read as one of a group's side: no member is of its own document, and
// the group is not the side that did the harm. Its sentence must name the group's country and no other, or else the
// intervals overlap with numbers within a tenth of each other, a quarter where the harm's doer is known.
func (d *desk) fits(c count, g []count) bool {
	if g[0].side == "" || c.f.Measure == "share" && !slices.ContainsFunc(g, func(o count) bool { return shared(c.context, o.context) >= placeWeight }) {
		return false
	}
	slack := 1.1
	if c.near != "" && c.near == g[0].side && c.near != c.not {
		return !slices.ContainsFunc(g, func(o count) bool {
			ground := d.ground(c, o)
			return o.doc == c.doc || !d.sameCount(c, o) || ground == noGround || ratio(c, o) > most[weak] || !d.near(c, o, ground)
		})
	}
	if c.not != "" {
		slack = 1.25
	}
	return !slices.ContainsFunc(g, func(o count) bool {
		return o.doc == c.doc || o.side == c.not || !d.sameCount(c, o) || !overlap(c, o) || ratio(c, o) > slack || !d.near(c, o, weak)
	})
}

// figure writes one group.
func (d *desk) figure(g []count) {
	out := record.Figure{ID: next("f", &d.builder.figures), Measure: g[0].f.Measure, Unit: unit(finest(g), g[0].unit), Reports: []record.FigureReport{}}
	var voices []voice
	var values sides
	for _, c := range g {
		r := d.figureReport(c)
		r.Low, r.High = c.ends(finest(g))
		out.Reports = append(out.Reports, r)
		voices = append(voices, d.countVoice(c))
		values.add(c.String(), r.Document, r.Claim)
		if out.Scope == nil && (c.side != "" || sameKind(g)) {
			out.Scope = d.scope(c)
		}
		if out.Event == "" {
			out.Event = d.counted(c)
		}
		if c.f.Claim >= 0 {
			d.about(d.claimID[c.doc][c.f.Claim], out.ID)
		}
		d.trace.add(out.ID, fmt.Sprintf("%s: “%s” is %s %s: %s", r.Document, d.docs[c.doc].Doc.Str(c.f.Span), c.f.Measure, c.String(), strings.Join(c.f.Why, "; ")))
	}
	out.Low, out.High = envelope(g)
	var why string
	out.Relation, why = d.between(g)
	if out.Note = d.values(g); why != "" {
		out.Note += ": " + why
	}
	out.Support = d.support(voices)
	d.trace.add(out.ID, "relation: "+out.Relation+", "+out.Note, "support: "+out.Support.Why)
	if severity[out.Relation] > severity[compatible] {
		d.disagree(out.ID, "figure", out.Relation, why, values)
	}
	d.story.Figures = append(d.story.Figures, out)
}

func (d *desk) figureReport(c count) record.FigureReport {
	r := record.FigureReport{Document: d.docs[c.doc].Doc.ID, Low: c.f.Low, High: c.f.High, Bound: c.f.Bound, Span: d.span(c.doc, c.f.Span),
		Scope: d.scope(c), Narrowed: annotation.Narrowed(d.runes[c.doc], c.f)}
	switch {
	case c.sign.old != "":
		r.Revision = "overtaken"
	case c.sign.corrects:
		r.Revision = "corrects"
	}
	if !c.f.AsOf.IsZero() {
		r.AsOf = c.f.AsOf.End.String()
	}
	if c.f.Claim >= 0 {
		r.Claim = d.claimID[c.doc][c.f.Claim]
	}
	return r
}

func (d *desk) scope(c count) *record.Scope {
	if c.side == "" && !ballotScope(d.docs[c.doc].Doc, c.f) {
		return d.kindScope(c)
	}
	s := &record.Scope{Text: d.docs[c.doc].Doc.Str(c.f.Scope)}
	if k := d.at(c.doc, c.f.ScopeMention); k >= 0 {
		s.Actor = d.who[k].id
	}
	if s.Text == "" && c.f.ScopeMention >= 0 {
		s.Text = d.docs[c.doc].Doc.Str(d.docs[c.doc].Doc.Mentions[c.f.ScopeMention].Span)
	}
	return s
}

// sameKind reports whether all of g count one kind of people.
func sameKind(g []count) bool {
	return !slices.ContainsFunc(g, func(c count) bool { return c.kind != g[0].kind })
}

// kindScope is the word for the kind of people that c counts, nil for people as a whole.
func (d *desk) kindScope(c count) *record.Scope {
	if c.kind == "" {
		return nil
	}
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	for t := last - 1; t >= first; t-- {
		if kindOf[fold(a.Tokens[t].Lemma)] == c.kind {
			return &record.Scope{Text: fold(a.Word(t))}
		}
	}
	return nil
}
