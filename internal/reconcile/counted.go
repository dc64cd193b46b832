package reconcile

import (
	"math"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Words for one thing that is counted, by family.
var (
	// unitOf has nouns for things that texts count by either word.
	unitOf = families(
		"house", "house home dwelling residence",
		"ship", "ship vessel boat",
		"plane", "plane aircraft airplane jet warplane",
		"car", "car automobile",
		"job", "job post position",
		"case", "case infection",
	)
	// sumOf has nouns for what a sum of money is.
	sumOf = families(
		"losses", "loss damage cost bill toll destruction",
		"gifts", "donation fund gift contribution appeal campaign fundraiser collection charity",
		"ransom", "ransom",
		"profit", "profit earnings",
		"revenue", "revenue sale turnover",
		"fine", "fine penalty",
		"aid", "aid assistance help package grant support relief",
		"debt", "debt",
		"loan", "loan lend credit bailout",
		"investment", "investment invest",
		"price", "price deal takeover acquisition purchase buy acquire sell",
		"budget", "budget spending",
		"wages", "wage salary pay bonus",
		"loot", "loot haul robbery theft heist steal rob",
		"prize", "prize jackpot",
		"claim", "claim compensation damages settlement",
	)
	// deedOf has verbs for what befalls things.
	deedOf = families(
		"destroy", "destroy burn raze gut level flatten wreck demolish consume scorch devastate incinerate",
		"down", "down intercept shoot",
		"cancel", "cancel scrap ground axe",
		"launch", "launch lob hurl",
		"give", "give send deliver supply provide donate ship",
		"end", "cut lose axe shed slash eliminate lay dismiss sack fire furlough",
	)
	// recording are the verbs that say of things only that they are counted.
	recording = words("record register confirm detect see find have total number count log document")
	// areas are the units of land, of which a text of a fire or a flood has hardly two.
	areas = words("hectare acre")
)

// By what befell them, people are counted as something else: the laid off as jobs, the infected as cases.
var (
	laidOff  = words("lay dismiss sack fire furlough")
	infected = words("infect sicken contract catch")
)

// unitOfPeople is the unit of people whom no measure claims: jobs of those laid off, cases of those who fell ill; "" elsewhere.
func unitOfPeople(d *text.Doc, f *extract.Figure) string {
	if f.Measure != "other" || f.Unit != "person" {
		return ""
	}
	v := governor(d, f)
	if v < 0 {
		return ""
	}
	s := &d.Sentences[d.Tokens[v].Sent]
	switch l := fold(d.Tokens[v].Lemma); {
	case laidOff[l] && (l != "lay" || wordIn(d, s, v+1) == "off" || has(d, s, "off")), has(d, s, "redundant"), has(d, s, "redundancy"):
		return "job"
	case infected[l], l == "fall" && wordIn(d, s, v+1) == "ill", l == "test" && has(d, s, "positive"):
		return "case"
	}
	return ""
}

// unitFor is the unit under which c is laid side by side with others: houses with homes, people laid off with jobs.
func (d *desk) unitFor(c count) string {
	if k := unitOfPeople(d.docs[c.doc].Doc, c.f); k != "" {
		return k
	}
	if k := unitOf[c.unit]; k != "" {
		return k
	}
	return c.unit
}

// sameUnit reports whether two figures count in one unit: the same, or a noun and the name before it, as "20 Puma tanks" and
// "20 Pumas".
func (d *desk) sameUnit(x, y count) bool {
	if x.like == y.like || x.unit == y.unit {
		return true
	}
	return x.f.Measure == "other" && (d.describes(x, y.like) || d.describes(y, x.like))
}

// describes reports whether one of the words of c before its noun is unit.
func (d *desk) describes(c count, unit string) bool {
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	for t := first; t < last-1; t++ {
		if p := a.Tokens[t].POS; (p == text.NOUN || p == text.PROPN) && fold(a.Tokens[t].Lemma) == unit {
			return true
		}
	}
	return false
}

// sameThing reports whether the words around two figures say that they are of one thing: sums by what the sum is, shares of votes by
// whose they are, counts of things by what befell them. Each must be the only number of its unit in its text.
func (d *desk) sameThing(x, y count) bool {
	if x.f.Measure == "share" {
		return x.kind == votesCast && y.kind == votesCast && d.sameHolder(x, y)
	}
	if x.f.Measure == "votes" {
		return d.sameBallot(x, y)
	}
	if x.units != 1 || y.units != 1 {
		return false
	}
	switch x.f.Measure {
	case "money":
		a, b := d.sumKind(x), d.sumKind(y)
		return a != "" && a == b
	case "other":
		if ratio(x, y) > 5 && math.Abs(middle(x)-middle(y)) > 5 && !widens(x, y) && !widens(y, x) {
			return false
		}
		if areas[x.like] {
			return true
		}
		v, w := d.deed(x), d.deed(y)
		return v == w && v != "" || (v == "" || w == "") && (samePlace(x, y) || shared(x.context, y.context) >= manyWords || widens(x, y) || widens(y, x))
	}
	return false
}

// otherSum reports two sums of money that are of two kinds: a fine is no ransom, be they as high.
func (d *desk) otherSum(x, y count) bool {
	if x.f.Measure != "money" || y.f.Measure != "money" || x.doc == y.doc {
		return false
	}
	a, b := d.sumKind(x), d.sumKind(y)
	return a != b && notPaid[a] && notPaid[b] || soughtAndPaid(x, y)
}

// notPaid are the kinds of sums that are never two words for one payment or loss.
var notPaid = words("ransom fine profit revenue debt wages loot prize budget gifts")

// sumKind is the family of what a sum of money is: of the noun that it stands behind, or the subject of its verb.
func (d *desk) sumKind(c count) string {
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	for t, n := last-1, 0; first < last && t >= 0 && n < 5; t, n = a.Tokens[t].Head, n+1 {
		if t < first || t >= last {
			if k := sumOf[fold(a.Tokens[t].Lemma)]; k != "" {
				return k
			}
			if a.Tokens[t].POS == text.VERB {
				break
			}
		}
	}
	if v := governor(a, c.f); v >= 0 {
		if k := sumOf[fold(a.Tokens[v].Lemma)]; k != "" {
			return k // "cost the state 3 million"
		}
		if s := a.Child(v, text.RelNsubj, text.RelNsubjPass); s >= 0 && sumOf[fold(a.Tokens[s].Lemma)] != "" {
			return sumOf[fold(a.Tokens[s].Lemma)]
		}
	}
	kind := ""
	for t := a.Sentences[a.Tokens[first].Sent].First; t < first; t++ { // the one kind of sum that the sentence has named by then
		k := sumOf[fold(a.Tokens[t].Lemma)]
		if k == "" || a.Tokens[t].POS != text.NOUN {
			continue
		}
		if kind != "" && k != kind {
			return ""
		}
		kind = k
	}
	return kind
}

// deed is what befell the things counted: the family of the verb whose object or passive subject they are, "" for none.
func (d *desk) deed(c count) string {
	a := d.docs[c.doc].Doc
	v := governor(a, c.f)
	if first, last := a.TokensIn(c.f.Span); first < last {
		if p := a.Child(last-1, text.RelAcl); p >= last && a.Tokens[p].Tag != text.TagVBG { // "400 houses burned down"
			v = p
		}
	}
	if v < 0 || sayingWords[fold(a.Tokens[v].Lemma)] || recording[fold(a.Tokens[v].Lemma)] {
		return ""
	}
	l := fold(a.Tokens[v].Lemma)
	if l == "fire" && c.like != "job" && c.like != "person" {
		return "launch" // rockets are fired, and so are workers
	}
	if k := deedOf[l]; k != "" {
		return k
	}
	return stem(l)
}

// sameHolder reports whether two shares of votes are those of one candidate or party.
func (d *desk) sameHolder(x, y count) bool {
	s, t := d.holder(x), d.holder(y)
	if s < 0 || t < 0 {
		return false
	}
	if p, q := d.actorOn(x.doc, s), d.actorOn(y.doc, t); p >= 0 || q >= 0 {
		return p == q
	}
	return fold(d.docs[x.doc].Doc.Tokens[s].Lemma) == fold(d.docs[y.doc].Doc.Tokens[t].Lemma)
}

// holder is the token for whose a share is: the subject of its verb, or the one to whom that belongs: "her share fell".
func (d *desk) holder(c count) int32 {
	a := d.docs[c.doc].Doc
	v := governor(a, c.f)
	if v < 0 {
		return -1
	}
	s := a.Child(v, text.RelNsubj, text.RelNsubjPass)
	if s < 0 {
		return -1
	}
	switch fold(a.Tokens[s].Lemma) {
	case "share", "vote", "support", "lead", "tally", "total", "result", "score":
		if p := a.Child(s, text.RelNmodPoss); p >= 0 {
			return p
		}
		return a.Child(s, text.RelNmod)
	}
	return s
}

// The kinds of shares at an election.
const (
	votesCast = "votes cast"
	turnout   = "turnout"
	tallied   = "votes counted so far"
)

var (
	ballotWords = words("vote ballot poll election runoff runoffs referendum electorate")
	talliedBy   = words("count tally report tabulate")
	gained      = words("win take get have receive poll gain secure garner claim fall rise drop score")
)

// shareKind is what a share at an election is of, "" elsewhere.
func shareKind(d *text.Doc, f *extract.Figure, s *text.Sentence) string {
	first, last := d.TokensIn(f.Scope)
	scoped := false
	for t := first; t < last; t++ {
		l := fold(d.Tokens[t].Lemma)
		scoped = scoped || l == "vote" || l == "ballot" || l == "voter" || l == "electorate"
		if l == "ballot" || l == "vote" || l == "precinct" || l == "station" || l == "return" || l == "district" || l == "constituency" {
			if t+1 < s.Last && talliedBy[fold(d.Tokens[t+1].Lemma)] || t+2 < s.Last && talliedBy[fold(d.Tokens[t+2].Lemma)] {
				return tallied
			}
		}
	}
	if has(d, s, "turnout") || has(d, s, "participation") {
		return turnout
	}
	v := governor(d, f)
	if v >= 0 {
		if s := d.Child(v, text.RelNsubj); s >= 0 && d.Child(s, text.RelNmodPoss) >= 0 {
			if l := fold(d.Tokens[s].Lemma); l == "share" || l == "vote" {
				return votesCast
			}
		}
	}
	if scoped || v >= 0 && gained[fold(d.Tokens[v].Lemma)] && hasOf(d, s, ballotWords) {
		return votesCast
	}
	return ""
}

// stillCounted reports whether the sentence of c says that ballots were being counted.
func (d *desk) stillCounted(c count) bool {
	a := d.docs[c.doc].Doc
	s := sentence(a, c.f.Start)
	for t, last := a.TokensIn(s); t < last; t++ {
		if l := fold(a.Tokens[t].Lemma); (l == "count" || l == "tally" || l == "tabulate") && a.Tokens[t].POS == text.VERB {
			return true
		}
	}
	return false
}

// sameBallot reports whether two numbers of votes are those of one side on one thing: the same was done with it, and each is the first
// of its sentence, or the second.
func (d *desk) sameBallot(x, y count) bool {
	what, side := d.ballot(x)
	too, other := d.ballot(y)
	return what != "" && what == too && side == other
}

// ballot is what was done with what was voted on, by lemmas, "" where that is open, and how many numbers of votes stand before c in its
// sentence.
func (d *desk) ballot(c count) (what string, side int) {
	a := d.docs[c.doc].Doc
	v := governor(a, c.f)
	if v < 0 {
		return "", 0
	}
	o := a.Child(v, text.RelObj)
	if o < 0 {
		o = a.Child(v, text.RelNsubjPass)
	}
	if o < 0 {
		return "", 0
	}
	s := sentence(a, c.f.Start)
	for i := range d.docs[c.doc].Figures {
		if g := &d.docs[c.doc].Figures[i]; g.Measure == "votes" && s.Contains(g.Span) && g.Start < c.f.Start {
			side++
		}
	}
	return stem(fold(a.Tokens[v].Lemma)) + " " + fold(a.Tokens[o].Lemma), side
}

// hasOf reports whether one of the lemmas stands in s.
func hasOf(d *text.Doc, s *text.Sentence, lemmas map[string]bool) bool {
	for t := s.First; t < s.Last; t++ {
		if lemmas[fold(d.Tokens[t].Lemma)] {
			return true
		}
	}
	return false
}

// countUnits notes for each count how many different numbers of its measure and unit its text has.
func countUnits(all []count) {
	type key struct {
		doc           int
		measure, unit string
	}
	values := map[key][]float64{}
	for i := range all {
		c := &all[i]
		k := key{c.doc, c.f.Measure, c.like}
		if m := middle(*c); c.sign.old == "" && !slices.Contains(values[k], m) {
			values[k] = append(values[k], m)
		}
	}
	for i := range all {
		c := &all[i]
		c.units = len(values[key{c.doc, c.f.Measure, c.like}])
	}
}
