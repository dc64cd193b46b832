package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// concrete nouns are counted from two on; other things from ten on, since small numbers of them say little.
var concrete = set(`rocket missile drone tank aircraft plane jet helicopter ship boat vessel vehicle truck bus car train warship submarine shell bomb
 grenade mine rifle gun pistol weapon warhead airstrike strike raid attack explosion blast house home building apartment school hospital clinic
 church mosque village town bridge factory shop store tent camp bank farm school seat case sample body animal cow sheep
 barrel tonne ton tree hectare acre base checkpoint tunnel launcher satellite reactor station`)

// idle nouns follow numbers without being counted as news: times, parts of speech about numbers, results of matches.
var idle = set(`time times way side part point goal run game match set degree percent number figure hand eye step minute hour day week month year decade
 century season second age grade floor page line word letter inch pound dollar euro cent penny kind type sort thing aspect reason question
 yard assist rebound touchdown hit homer inning win loss defeat victory place lap round mph knot kilo gram vote`)

// thingsCounted emits counts of things that no measure claims: "12 rockets", "300 tanks", with the noun as unit.
func (f *finder) thingsCounted() {
	for i := range f.q {
		q := &f.q[i]
		if q.used || q.subset || q.noun < q.last || q.low == nil && q.high == nil || f.person(q.noun) || f.word(q.last) == "other" || f.taken(q) || !f.countable(q) {
			continue
		}
		n := q.n.Low
		lemma := fold(f.lemma(q.noun))
		if idle[lemma] || f.emergency(q, lemma) || n < 2 && !f.onlyOne(q) || n < 10 && !concrete[lemma] {
			continue
		}
		s := text.Span{Start: f.d.Tokens[q.from].Start, End: f.d.Tokens[q.noun].End}
		g := extract.Figure{Span: s, Measure: other, Unit: lemma, Low: q.low, High: q.high, Bound: q.bound, ScopeMention: -1,
			Claim: f.claim(s), Event: -1, Trigger: f.d.Tokens[q.noun].Span, Why: []string{"things counted"}}
		f.dates(&g, &f.d.Sentences[f.d.Tokens[q.noun].Sent], -1)
		if lemma == "family" || lemma == "household" {
			g.Measure = f.uprooted(q)
		}
		q.used = true
		f.out = append(f.out, g)
	}
}

// emergency reports the number that is dialled for help: "received 911 calls".
func (f *finder) emergency(q *quantity, lemma string) bool {
	if lemma != "call" && lemma != "caller" && lemma != "dispatcher" && lemma != "operator" {
		return false
	}
	switch f.word(q.first) {
	case "911", "112", "999", "000":
		return true
	}
	return false
}

// right are the words by which a number stands for another that was given.
var right = set("correct true right actual real exact proper")

// corrected reads the number that stands for the last one told: "the figure of 20 tanks was given in error; the correct number is ten".
func (f *finder) corrected(s *text.Sentence) {
	for i := range f.q {
		q := &f.q[i]
		n := q.from - 2
		if q.used || q.noun >= 0 || len(f.out) == 0 || f.lemma(q.from-1) != "be" || f.taken(q) {
			continue
		}
		switch f.lemma(n) {
		case "number", "figure", "total", "count", "toll", "sum":
		default:
			continue
		}
		last := f.out[len(f.out)-1]
		if !right[f.word(n-1)] || f.sentenceOf(s.Start)-f.sentenceOf(last.Start) > 1 {
			continue
		}
		g := extract.Figure{Span: text.Span{Start: f.d.Tokens[q.from].Start, End: f.d.Tokens[q.last-1].End}, Measure: last.Measure, Unit: last.Unit,
			Low: q.low, High: q.high, Bound: q.bound, ScopeMention: -1, Event: -1, Trigger: last.Trigger, Why: []string{"stands for the number before it"}}
		g.Claim = f.claim(g.Span)
		q.used = true
		f.out = append(f.out, g)
	}
}

// uprooted is the measure of a count of families: displaced where the words behind it say so.
func (f *finder) uprooted(q *quantity) string {
	for t := q.noun + 1; t < q.noun+6; t++ {
		if w := f.word(t); adjectives[w] == displaced || transitive[f.lemma(t)] == displaced || intransitive[w] == displaced || intransitive[f.lemma(t)] == displaced {
			return displaced
		}
		if w := f.word(t); (w == "out" || w == "from") && putOut[f.lemma(q.from-1)] {
			return displaced // "forced 120 families out of their flats"
		}
	}
	return other
}

// putOut are the verbs by which somebody loses his home.
var putOut = set("force drive evict push chase")

// countable reports whether q can count its noun: a plural, and no year, model or article before it.
func (f *finder) countable(q *quantity) bool {
	tok := &f.d.Tokens[q.noun]
	if tok.Tag != text.TagNNS && !f.onlyOne(q) || q.noun-q.last > 4 || f.nameAt(q.noun) != text.Other {
		return false
	}
	if !q.n.Digits {
		return true
	}
	if f.year(q) {
		return false
	}
	if p := q.first - 1; p >= f.first && q.from == q.first && (f.d.Tokens[p].POS == text.PROPN || labels[f.word(p)]) {
		return false // "Boeing 737 jets", "Article 5 rights"
	}
	return true
}

// onlyOne reports "only one missile", which is told for its number.
func (f *finder) onlyOne(q *quantity) bool {
	w := f.word(q.from - 1)
	return q.n.Low == 1 && q.n.High == 1 && (w == "only" || w == "just") && f.wordTag(q.noun) == text.TagNN
}

// year reports a number that looks like a year: "the 2020 candidates".
func (f *finder) year(q *quantity) bool {
	return q.n.Digits && q.last == q.first+1 && q.bound == "exact" && len(f.d.Word(q.first)) == 4 && q.n.Low >= 1900 && q.n.Low <= 2100
}

// labels are the nouns whose number is a name.
var labels = set("article section resolution rule chapter law act highway route flight channel room gate phase level type class group unit day week year page line grade stage category round")
