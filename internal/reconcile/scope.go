package reconcile

import (
	"fmt"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// attackers is the family of those who did it.
const attackers = "attackers"

// kindOf names the families of nouns that count some of the people only, so that a smaller number of them does
// not contradict a larger one of all.
var kindOf = families(
	"civilians", "civilian noncombatant non-combatant",
	"soldiers", "soldier troop serviceman servicewoman conscript",
	"fighters", "fighter militant rebel insurgent guerrilla combatant militiaman terrorist jihadist",
	"children", "child kid minor boy girl infant baby toddler teenager youngster schoolchild pupil",
	"women", "woman",
	"men", "man",
	"police", "policeman policewoman officer police trooper constable",
	attackers, "attacker assailant gunman shooter bomber hijacker",
	"crew", "crew",
)

// civilians are never those who fight.
const civilians = "civilians"

var bearingArms = map[string]bool{"soldiers": true, "fighters": true, attackers: true}

var (
	// uniformed are the kinds of those who are on duty.
	uniformed = map[string]bool{"soldiers": true, "police": true, "fighters": true, attackers: true}
	// roles are the nouns for people who are none of those.
	roles = words(`passenger tourist worker employee miner fan spectator protester demonstrator shopper customer patient resident villager pilgrim
 worshipper student guest commuter motorist cyclist pedestrian migrant refugee inmate prisoner farmer driver nurse doctor`)
)

// sorts are the families of those who are arrested for one thing and hardly for another.
var sorts = families(
	"protest", "protester demonstrator rioter marcher activist picket striker looter",
	"crime", "smuggler dealer trafficker thief robber burglar hacker poacher gangster pirate fraudster counterfeiter",
)

// roleOf is the role of those whom f counts, "" for people as such.
func roleOf(d *text.Doc, f *extract.Figure) string {
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return ""
	}
	if l := fold(d.Tokens[last-1].Lemma); roles[l] || sorts[l] != "" {
		return l
	}
	return ""
}

// nounOf is the noun that f counts by, "" for people as such.
func nounOf(d *text.Doc, f *extract.Figure) string {
	first, last := d.TokensIn(f.Span)
	for t := last - 1; t >= first; t-- {
		if d.Tokens[t].POS != text.NOUN {
			continue
		}
		if l := fold(d.Tokens[t].Lemma); l != "people" && l != "person" && l != "other" && l != "man" && l != "woman" && !looseNouns[l] {
			return l
		}
		return ""
	}
	return ""
}

// looseNouns are the nouns that stand for a number.
var looseNouns = words("dozen score hundred thousand million billion ten handful couple")

func families(rows ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(rows); i += 2 {
		for w := range words(rows[i+1]) {
			m[w] = rows[i]
		}
	}
	return m
}

// kindCounted is the family of those whom f counts, "" for people as a whole.
func kindCounted(d *text.Doc, f *extract.Figure) string {
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return ""
	}
	s := &d.Sentences[d.Tokens[first].Sent]
	switch f.Measure {
	case "magnitude":
		if has(d, s, "aftershock") || has(d, s, "foreshock") {
			return "another shock"
		}
		return "the main shock"
	case "share":
		return shareKind(d, f, s)
	case "money":
		return sumPart(d, first)
	case "displaced":
		if k := fled(d, s); k != "" {
			return k
		}
	case "injured":
		if t, _ := d.TokensIn(f.Trigger); !f.Trigger.Empty() && (severe[d.Word(max(t-1, 0))] || severe[d.Word(min(t+1, s.Last-1))]) {
			return "those badly hurt"
		}
	}
	for t := first; t < last; t++ { // "22 including civilians" are not all civilians
		if w := fold(d.Word(t)); w == "including" || w == "among" {
			last = t
		}
	}
	if last-2 >= first && fold(d.Tokens[last-1].Lemma) == "member" { // crew members are crew
		last--
	}
	kind, and := "", false
	if goesOnWith(d, s, last) {
		return ""
	}
	for t := last - 1; t >= first; t-- {
		switch d.Tokens[t].POS {
		case text.CCONJ:
			and = true
		case text.NOUN, text.PROPN:
			k := kindOf[fold(d.Tokens[t].Lemma)]
			if kind != "" && !and {
				continue // what only describes them: "army soldiers"
			}
			if k == "" || kind != "" && k != kind {
				return "" // "nine men and four women" are people
			}
			kind = k
		}
	}
	return kind
}

// goesOnWith reports whether the list of those counted goes on at token t with others: "dozens of men, women and children".
func goesOnWith(d *text.Doc, s *text.Sentence, t int32) bool {
	first := ""
	if t > s.First {
		first = kindOf[fold(d.Tokens[t-1].Lemma)]
	}
	if w := wordIn(d, s, t); first == "" || w != "," && w != "and" {
		return false
	}
	k := t + 1
	if wordIn(d, s, k) == "and" {
		k++
	}
	return k < s.Last && d.Tokens[k].POS == text.NOUN && kindOf[fold(d.Tokens[k].Lemma)] != "" && kindOf[fold(d.Tokens[k].Lemma)] != first
}

// fledWhere reads whether a sentence speaks of those within their country, and of those who left it.
func fledWhere(d *text.Doc, s *text.Sentence) (in, out bool) {
	for t := s.First; t < s.Last; t++ {
		switch w := fold(d.Word(t)); w {
		case "counting", "including":
			in = in || wordIn(d, s, t-1) != "not" // with those abroad, the others are those within
		case "internally":
			in = true
		case "inside", "within":
			in = in || t+1 < s.Last && (d.Tokens[t+1].POS == text.PROPN || d.Tokens[t+1].POS == text.DET)
		case "home":
			in = in || wordIn(d, s, t-1) == "at" && (wordIn(d, s, t+1) == "and" || wordIn(d, s, t+1) == "or")
		case "abroad", "borders", "neighbouring", "neighboring":
			out = true
		case "border":
			out = out || wordIn(d, s, t-2) == "across" || wordIn(d, s, t-2) == "over"
		}
	}
	return in, out
}

// fled says whether the displaced of a sentence are those within their country or those who left it, "" where it does not part them.
func fled(d *text.Doc, s *text.Sentence) string {
	switch in, out := fledWhere(d, s); {
	case in && !out:
		return "those inside the country"
	case out && !in:
		return "those abroad"
	}
	return ""
}

// sumPart is the word that narrows a sum to some of it: "insured losses".
func sumPart(d *text.Doc, first int32) string {
	s := &d.Sentences[d.Tokens[first].Sent]
	if in, over := years(d, s); in && !over && namesSum(d, s) {
		return "one year"
	}
	for t := s.First; t+1 < s.Last; t++ {
		if w := fold(d.Word(t)); narrowed[w] && sumOf[fold(d.Tokens[t+1].Lemma)] != "" {
			return w
		}
	}
	return ""
}

// namesSum reports whether s names what a sum is: a cost, a loss.
func namesSum(d *text.Doc, s *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if sumOf[fold(d.Tokens[t].Lemma)] != "" {
			return true
		}
	}
	return false
}

// years reads whether a sum is that of one year, and whether it is one over many.
func years(d *text.Doc, s *text.Sentence) (one, many bool) {
	for t := s.First; t < s.Last; t++ {
		before := wordIn(d, s, t-1)
		switch w := fold(d.Word(t)); w {
		case "year":
			one = one || before == "next" || before == "this" || before == "last" || before == "a" || before == "per"
		case "annually", "annual", "yearly":
			one = true
		case "years", "decade", "decades":
			for k := t - 1; k >= s.First && k > t-4; k-- {
				w := fold(d.Word(k))
				many = many || w == "over" || w == "within" || w == "across"
			}
		}
	}
	return one, many
}

// narrowed are the words that make a sum one of a part.
var narrowed = words("insured uninsured direct indirect net gross private public civilian military agricultural first initial")

// severe are the words that narrow the injured to some of them.
var severe = words("critically seriously severely badly gravely critical serious severe")

// has reports whether lemma stands in s.
func has(d *text.Doc, s *text.Sentence, lemma string) bool {
	for t := s.First; t < s.Last; t++ {
		if fold(d.Tokens[t].Lemma) == lemma {
			return true
		}
	}
	return false
}

// scopeApart says in words why two numbers that are apart count different people, "" where the texts give no reason.
// x is the smaller one.
func (d *desk) scopeApart(x, y count) string {
	switch {
	case partOfWhole(x, y):
		return "the lower is a part of those counted"
	case !y.f.With.Empty() || d.leavesOut(x), !y.sign.with.Empty() || !x.sign.without.Empty():
		return "the higher counts in whom the lower leaves out: " + d.narrowing(x, y)
	case !x.f.With.Empty() || d.leavesOut(y):
		return "they count other people: " + d.narrowing(x, y)
	case x.kind != "" && x.kind != y.kind && (y.kind == "" || y.kind == "men"):
		return fmt.Sprintf("the lower counts %s only", x.kind)
	}
	return partial(x, y)
}

// partial says why the lower number x is of a part of the places or days that y counts over, "" where it is not.
func partial(x, y count) string {
	switch {
	case x.sign.alone, y.sign.wide && !x.sign.wide && (len(x.spots) > 0 || len(x.names) > 0 || y.sign.nation && ratio(x, y) > 3 || x.side != "" || x.kind != ""):
		return "the lower counts one place, the higher all of them"
	case longer(y, x):
		return fmt.Sprintf("the higher counts from %s on", y.days.Start)
	}
	return ""
}

// leavesOut reports whether c says whom it leaves out; "six others" are only others than those counted otherwise.
func (d *desk) leavesOut(c count) bool {
	w := fold(d.docs[c.doc].Doc.Str(c.f.Without))
	return w != "" && w != "other" && w != "others"
}

// narrowing is the words that say whom the numbers count in or leave out.
func (d *desk) narrowing(counts ...count) string {
	out := ""
	for _, c := range counts {
		with, without := c.f.With, c.f.Without
		if with.Empty() && without.Empty() {
			with, without = c.sign.with, c.sign.without
		}
		for _, s := range [...]text.Span{with, without} {
			if s.Empty() {
				continue
			}
			if out != "" {
				out += ", "
			}
			out += "“" + d.docs[c.doc].Doc.Str(s) + "”"
		}
	}
	return out
}

// longer reports whether x counts over days that hold those of y and more.
func longer(x, y count) bool {
	a, b := x.days, y.days
	if a.IsZero() || a.Single() {
		return false
	}
	if b.IsZero() {
		b = y.asOf
	}
	return !b.IsZero() && a.Days() > b.Days() && a.Overlaps(b)
}
