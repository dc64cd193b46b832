package figure

import "github.com/readout-news/readout/internal/nlp/number"

// Words that say that a sentence tells of a vote, and the words of matches, whose results look the same.
var (
	ballot = set(`vote votes voted voting ballot ballots motion resolution referendum senate parliament lawmakers legislators
 assembly congress council confirmed ratified bill treaty amendment legislation legislature chamber deputies senators mps parliamentarians
 councillors confidence`)
	match = set(`win wins won beat beats lost lead leads led draw drew goal goals goalkeeper striker set sets innings halftime coach
 season league inning quarterback playoff playoffs points victory defeat loss`)
)

// polled are the words before the first of two numbers of votes that "to" parts: a word of voting, or what was voted on.
var polled = set("vote votes voted voting by of passed approved rejected bill motion resolution treaty amendment budget measure law legislation")

// chambers are the words before "house" where one votes in it.
var chambers = set("lower upper full")

// tally reads the second number of "57-41", "57 votes to 41", "by 57 to 41" as votes, and the first with it.
func (f *finder) tally(v number.Number, i, j int32) bool {
	p := f.lastQ()
	if p == nil || v.Vague || p.n.Vague || !p.n.Whole() || !v.Whole() || p.used {
		return false
	}
	votesTo := f.word(p.last) == "votes" || f.word(p.last) == "vote"
	t := p.last
	if votesTo {
		t++
	}
	joined := f.word(t) == "-" && f.word(t+1) == "to" && f.word(t+2) == "-" && t+3 == i // "a 195-to-234 vote"
	switch w := f.word(t); {
	case joined:
	case t+1 != i:
		return false
	case w == "-" || w == "–":
		if f.word(j) == "-" || f.word(p.from-1) == "-" { // of a telephone
			return false
		}
		if f.d.Tokens[t].Start != f.d.Tokens[t-1].End || f.d.Tokens[t].End != f.d.Tokens[i].Start {
			return false
		}
	case w != "to" && w != "against", !votesTo && !polled[f.word(p.from-1)] && !(f.lemma(p.from-1) == "be" && f.word(p.from-2) == "vote"):
		return false
	}
	if !votesTo && (!f.voting(i, j) || f.ofSeats(p.from)) {
		return false
	}
	first := *p
	f.forget()
	f.add(first.n, first.first, first.last, t, votes, "vote", "votes of the first side")
	to := j
	if f.word(j) == "votes" {
		to++
	}
	f.add(v, i, j, to, votes, "vote", "votes of the second side")
	return true
}

// voting reports a word of a ballot in the sentence and none of a match.
func (f *finder) voting(i, j int32) bool {
	if f.word(j) == "percent" || f.word(j) == "%" || f.word(j) == "per" {
		return false
	}
	if f.ahead(j-1, 3, "majority", "advantage", "edge", "control", "split", "divide", "breakdown", "makeup") { // of seats
		return false
	}
	end, yes := f.first+int32(len(f.at)), false
	for t := f.first; t < end; t++ {
		w := f.word(t)
		if match[w] {
			return false
		}
		yes = yes || ballot[w] && (w != "bill" || !f.capital(t)) || w == "house" && (chambers[f.word(t-1)] || f.capital(t) && (t == f.first || f.word(t-1) == "the"))
	}
	return yes
}

// Words before two numbers that are of seats, and the verbs for what is done by votes.
var (
	seats = set("control controls controlled hold holds held majority advantage edge outnumber outnumbers split divided margin seats makeup")
	cast  = set("vote voted voting passed approved rejected confirmed adopted defeated ratified cleared blocked")
)

// ofSeats reports whether the words before the number at token t say that it is of seats: "they hold the chamber by 51-49".
func (f *finder) ofSeats(t int32) bool {
	for j := t - 1; j >= f.first && j > t-8; j-- {
		switch w := f.word(j); {
		case cast[w]:
			return false
		case seats[w]:
			return w != "margin" || f.word(j-1) != "a"
		}
	}
	return false
}
