package reconcile

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// signs are what the words around a number say of how it stands to other counts.
type signs struct {
	corrects bool      // an earlier number was wrong
	rises    bool      // it counts on from a lower number
	falls    bool      // it counts on from a higher one: missing who were found
	with     text.Span // words that say whom the count of its sentence holds, or does not hold
	without  text.Span
	past     bool   // it is of a year before
	old      string // the number is the one that was overtaken: "correction" or "update"; "" for one that stands
	nation   bool   // of a whole country, said in one word: "nationwide"
	wide     bool   // of a whole province or country
	alone    bool   // of one place or group out of several
}

var (
	wrongWords  = words("correct correction erratum corrigendum amend miscount misstate retract wrong wrongly incorrect incorrectly mistaken mistakenly erroneous erroneously error mistake overstate overcount undercount downgrade")
	riseWords   = words("rise climb increase grow jump mount swell soar")
	fallWords   = words("fall drop decline shrink dwindle decrease")
	raiseWords  = words("raise bring take push lift")
	risesTo     = words("to from past above beyond by")
	tollWords   = words("toll number total count tally figure")
	foundWords  = words("find rescue recover pick free release locate save")
	reportWords = words("report number figure toll count tally list version statement estimate information claim release account total share result article edition story dispatch bulletin magnitude strength")
	beforeWords = words("initially originally previously earlier first")
	takenBack   = words("withdraw retract")
	sayingWords = words("say report put give announce state count estimate release list publish tell write")
	wideWords   = words("across throughout nationwide countrywide statewide citywide overall altogether")
	areaWords   = words("province region country nation state district county governorate area")
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// signsOf reads the sentence of f, and of those beside it what they say of mistakes.
func signsOf(d *text.Doc, f *extract.Figure) (s signs) {
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return s
	}
	at := d.Tokens[first].Sent
	sent := &d.Sentences[at]
	for i := max(at-1, 0); i <= at+1 && int(i) < len(d.Sentences); i++ {
		s.corrects = s.corrects || mistaken(d, &d.Sentences[i], sent)
	}
	s.counts(d, sent)
	s.rises = s.rises || f.Part == extract.Increment
	s.overtaken(d, sent, first)
	s.holds(d, sent)
	s.past = yearsAgo(d, sent) || afterOther(d, first)
	if _, many := years(d, sent); many && f.Measure == "money" {
		s.wide = true // "over ten years"
	}
	if in, out := fledWhere(d, sent); in && out {
		s.wide = true // "at home and abroad"
	}
	return s
}

// holds reads whom the count of a sentence holds or leaves out, where the words stand apart from the number.
func (s *signs) holds(d *text.Doc, sent *text.Sentence) {
	for t := sent.First; t < sent.Last; t++ {
		w, before, next := wordIn(d, sent, t), wordIn(d, sent, t-1), wordIn(d, sent, t+1)
		span := text.Span{Start: d.Tokens[t].Start, End: d.Tokens[min(t+3, sent.Last-1)].End}
		switch {
		case w == "counting" && before == "not", w == "including" && before == "not", w == "excluding", w == "leaving" && next == "out", w == "leaves" && next == "out",
			w == "apart" && next == "from", w == "excludes", w == "exclude", w == "without" && next == "counting":
			s.without = span
		case w == "counting", w == "including" && doerAfter(d, sent, t), w == "together" && next == "with", w == "includes":
			s.with = span
		}
	}
}

// doerAfter reports whether those who did it are named within a few words behind t.
func doerAfter(d *text.Doc, s *text.Sentence, t int32) bool {
	for k := t + 1; k < s.Last && k < t+8; k++ {
		if kindOf[fold(d.Tokens[k].Lemma)] == attackers {
			return true
		}
	}
	return false
}

// yearsAgo reports whether a sentence speaks of a year before, also in a document without a date.
func yearsAgo(d *text.Doc, s *text.Sentence) bool {
	for i := range d.Times {
		if t := &d.Times[i]; s.Contains(t.Span) && t.Shift.Unit == 'Y' && t.Shift.N < 0 {
			return true
		}
	}
	return false
}

// afterOther reports whether the number at token first stands in a clause that only dates what the sentence tells: "two days after
// 12 people were killed".
func afterOther(d *text.Doc, first int32) bool {
	for t, n := first, 0; t >= 0 && n < 8; t, n = d.Tokens[t].Head, n+1 {
		if d.Tokens[t].POS != text.VERB {
			continue
		}
		m := d.Child(t, text.RelMark)
		return m > 0 && m < first && fold(d.Word(m)) == "after" && timeUnits[fold(d.Tokens[m-1].Lemma)]
	}
	return false
}

// mistaken reports whether sentence s says that what own tells was wrong, or revised other than upwards. It must speak of a
// report or a number, or own be what the outlet says that it said: much else is wrong in the news.
func mistaken(d *text.Doc, s, own *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		l := fold(d.Tokens[t].Lemma)
		if (l == "rather" && wordIn(d, s, t+1) == "than" || l == "instead" && wordIn(d, s, t+1) == "of") && numberSaid(d, s, t+2) ||
			l == "not" && (wordIn(d, s, t-1) == "," || wordIn(d, s, t-1) == "and") && numberSaid(d, s, t+1) {
			return true // "75 rather than the 120 that it announced", "75, not 120 as it had said"
		}
	}
	reporting := weSaid(d, own)
	for t := s.First; t < s.Last && !reporting; t++ {
		l := fold(d.Tokens[t].Lemma)
		reporting = reportWords[l] || sayingWords[l] && (beforeWords[wordIn(d, s, t-1)] || beforeWords[wordIn(d, s, t+1)])
	}
	if !reporting {
		return d.Word(s.First) == "Correction" && wordIn(d, s, s.First+1) == ":"
	}
	for t := s.First; t < s.Last; t++ {
		switch l := fold(d.Tokens[t].Lemma); {
		case l == "correct" && d.Tokens[t].POS != text.VERB && !reportWords[wordIn(d, s, t+1)]:
		case l == "correction" && wordIn(d, s, t+1) != ":" && wordIn(d, s, t-1) != "a":
		case wrongWords[l]:
			return true
		case l == "withdraw" && d.Tokens[t].POS == text.VERB && reportWords[object(d, t)]:
			return true
		case l == "contrary" && has(d, s, "report"):
			return true
		case l == "count" && wordIn(d, s, t-2) == "double", l == "double-count", wordIn(d, s, t-1) == "too" && (l == "high" || l == "low"):
			return true
		case (l == "retract" || l == "recant" || l == "disown") && d.Tokens[t].POS == text.VERB, l == "wrongly":
			return true
		case l == "revise" && !upwards(d, s):
			return true
		case l == "version" && t > s.First && fold(d.Word(t-1)) == "earlier":
			return true
		case fold(d.Word(t)) == "twice" && t > s.First && d.Tokens[t-1].POS == text.VERB: // counted, listed, entered
			return true
		}
	}
	return false
}

// numberSaid reports a number at t or right behind that somebody gave.
func numberSaid(d *text.Doc, s *text.Sentence, t int32) bool {
	for k := t; k < min(t+2, s.Last); k++ {
		if d.Tokens[k].POS != text.NUM {
			continue
		}
		for j := k + 1; j < min(k+8, s.Last); j++ {
			if sayingWords[fold(d.Tokens[j].Lemma)] || reportWords[fold(d.Tokens[j].Lemma)] {
				return true
			}
		}
	}
	return false
}

// object is the lemma of what verb t is done to, "" for nothing.
func object(d *text.Doc, t int32) string {
	if o := d.Child(t, text.RelObj); o >= 0 {
		return fold(d.Tokens[o].Lemma)
	}
	return ""
}

// weSaid reports whether s tells what the outlet itself had said.
func weSaid(d *text.Doc, s *text.Sentence) bool {
	for t := s.First; t+1 < s.Last; t++ {
		if fold(d.Word(t)) == "we" && sayingWords[fold(d.Tokens[t+1].Lemma)] {
			return true
		}
	}
	return false
}

// wordIn is the word at t in lower case, "" outside s.
func wordIn(d *text.Doc, s *text.Sentence, t int32) string {
	if t < s.First || t >= s.Last {
		return ""
	}
	return fold(d.Word(t))
}

// upwards reports whether a revision adds to a count.
func upwards(d *text.Doc, s *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch fold(d.Word(t)) {
		case "up", "upward", "upwards":
			return true
		case "down", "downward", "downwards":
			return false
		}
	}
	return false
}

// counts reads whether the sentence counts on from another number, and how wide it counts.
func (s *signs) counts(d *text.Doc, sent *text.Sentence) {
	toll := false
	for t := sent.First; t < sent.Last; t++ {
		l, w := fold(d.Tokens[t].Lemma), fold(d.Word(t))
		switch {
		case tollWords[l]:
			toll = true
		case riseWords[l] && d.Tokens[t].POS != text.ADP && (risesTo[wordIn(d, sent, t+1)] || risesTo[wordIn(d, sent, t+2)]):
			s.rises = true
		case fallWords[l] && d.Tokens[t].POS == text.VERB:
			s.falls = true
		case l == "revise" && upwards(d, sent):
			s.rises = true
		case (w == "since" || w == "later") && (t+1 < sent.Last && d.Tokens[t+1].POS == text.VERB || t > sent.First && fold(d.Tokens[t-1].Lemma) == "have"):
			s.rises = true // "has since died", "later died"
		case wideWords[l] && (l != "across" && l != "throughout" || areaAfter(d, sent, t)):
			s.wide = true
			s.nation = s.nation || l != "across" && l != "throughout"
		case w == "up" && wordIn(d, sent, t+1) == "from":
			s.rises = true
		case l == "remain" && d.Tokens[t].POS == text.VERB, w == "still", w == "leaving" && hasOf(d, sent, foundWords):
			s.falls = true
		case w == "now" && (besideHave(d, sent, t) || t > sent.First && fold(d.Tokens[t-1].Lemma) == "be"), tollReaches(d, t), (w == "reached" || w == "passed" || w == "topped") && besideHave(d, sent, t):
			s.rises = true // "has now reached"
		case w == "together" && l == w, w == "combined", w == "all" && wordIn(d, sent, t+1) == "of", w == "between" && wordIn(d, sent, t+1) == "them",
			w == "total" && sumOf[fold(d.Tokens[min(t+1, sent.Last-1)].Lemma)] != "", w == "sides" && (wordIn(d, sent, t-1) == "both" || wordIn(d, sent, t-1) == "two"):
			s.wide = true
		case w == "alone" || w == "only" && t > sent.First && d.Tokens[t-1].POS == text.PROPN:
			s.alone = true
		}
	}
	for t := sent.First; toll && t < sent.Last; t++ {
		if raiseWords[fold(d.Tokens[t].Lemma)] && d.Tokens[t].POS == text.VERB && tollWords[object(d, t)] {
			s.rises = true // "bringing the toll to 12"
		}
	}
}

// reaching are the verbs for what a toll comes to.
var reaching = words("reach pass top exceed hit surpass near approach")

// tollReaches reports whether t is the verb of a toll that has come to a number: "the number of dead reached 31".
func tollReaches(d *text.Doc, t int32) bool {
	if d.Tokens[t].POS != text.VERB || !reaching[fold(d.Tokens[t].Lemma)] {
		return false
	}
	s := d.Child(t, text.RelNsubj)
	return s >= 0 && tollWords[fold(d.Tokens[s].Lemma)]
}

// besideHave reports whether a form of have or be stands right before t, over adverbs.
func besideHave(d *text.Doc, sent *text.Sentence, t int32) bool {
	for k := t - 1; k >= sent.First && k > t-4; k-- {
		switch l := fold(d.Tokens[k].Lemma); {
		case l == "have":
			return true
		case d.Tokens[k].POS != text.ADV && d.Tokens[k].POS != text.AUX:
			return false
		}
	}
	return false
}

// areaAfter reports whether a place or the word for an area follows t within a few words.
func areaAfter(d *text.Doc, sent *text.Sentence, t int32) bool {
	for k := t + 1; k < sent.Last && k < t+5; k++ {
		if areaWords[fold(d.Tokens[k].Lemma)] || d.Tokens[k].POS == text.PROPN {
			return true
		}
	}
	return false
}

// overtaken reads whether the number at token first is the one that no longer stands: "from nine", "not nine",
// "had earlier said nine".
func (s *signs) overtaken(d *text.Doc, sent *text.Sentence, first int32) {
	why := "update"
	if s.corrects {
		why = "correction"
	}
	if s.corrects && earlierGave(d, sent, first) {
		s.old = correction
		return
	}
	if wrongBehind(d, sent, first) {
		s.old, s.corrects = correction, true
		return
	}
	for t, n := first-1, 0; t >= sent.First && n < 9; t, n = t-1, n+1 {
		w := fold(d.Word(t))
		switch {
		case n < 3 && (w == "from" || w == "than" && n < 2 && t > sent.First && fold(d.Word(t-1)) == "rather" || w == "of" && t > sent.First && fold(d.Word(t-1)) == "instead"):
			if s.rises || s.falls || s.corrects {
				s.old = why
			}
			return
		case n < 2 && w == "not" && s.corrects:
			s.old = why
			return
		case n < 6 && takenBack[fold(d.Tokens[t].Lemma)]:
			s.old, s.corrects = correction, true
			return
		case beforeWords[w] && (saidBeside(d, sent, t) || fold(d.Word(t+1)) == "version"), tollBefore(d, sent, t):
			s.old = why
			return
		case n > 0 && d.Tokens[t].POS == text.NUM, w == ";":
			return
		}
	}
}

// tollBefore reports a toll at t that is no longer the one: "the previous death toll was 20".
func tollBefore(d *text.Doc, sent *text.Sentence, t int32) bool {
	if !tollWords[fold(d.Tokens[t].Lemma)] {
		return false
	}
	for k := max(sent.First, t-2); k < t; k++ {
		if w := fold(d.Word(k)); w == "previous" || w == "earlier" || w == "initial" {
			return true
		}
	}
	return false
}

// earlierGave reports that the number at token first is the one that "an earlier report" gave, before any other number.
func earlierGave(d *text.Doc, sent *text.Sentence, first int32) bool {
	if wordIn(d, sent, first-1) == "to" {
		return false
	}
	for t := first - 1; t > sent.First; t-- {
		switch w := fold(d.Word(t - 1)); {
		case d.Tokens[t].POS == text.NUM:
			return false
		case (w == "earlier" || w == "previous" || w == "original") && reportWords[fold(d.Tokens[t].Lemma)]:
			return true
		}
	}
	return false
}

// wrongBehind reports words behind the number at token first, in its clause, that say that it was wrong: "20 tanks had been given in error".
func wrongBehind(d *text.Doc, sent *text.Sentence, first int32) bool {
	for t := first + 1; t < sent.Last && t < first+12; t++ {
		w, next := fold(d.Word(t)), wordIn(d, sent, t+1)
		switch {
		case w == ";" || d.Tokens[t].POS == text.NUM:
			return false
		case (w == "in" && next == "error" || w == "by" && next == "mistake") && sayingWords[fold(d.Tokens[t-1].Lemma)], d.Tokens[t].Lemma == "be" && (next == "wrong" || next == "incorrect" || next == "mistaken" || next == "too"),
			d.Tokens[t].Lemma == "be" && (next == "a" || next == "an") && wrongWords[wordIn(d, sent, t+2)]:
			return true
		}
	}
	return false
}

// saidBeside reports whether a verb of saying stands within three words of t.
func saidBeside(d *text.Doc, sent *text.Sentence, t int32) bool {
	for k := max(sent.First, t-3); k < sent.Last && k <= t+3; k++ {
		if sayingWords[fold(d.Tokens[k].Lemma)] {
			return true
		}
	}
	return false
}
