package view

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

// The words of a clause that are told around a number.
const (
	wordsBefore = 4
	wordsOfLead = 18 // before the points of a lead, which say who leads
	wordsBeside = 16 // of the clause beside a number that stands between marks
	wordsBehind = 12 // what is told of a share stands behind it
	fewestWords = 2
	lastOfCut   = 4 // words
)

// tellsLittle reports whether noun says too little of what f is a number of: of a sum, a share or a length a single word is often but
// the one beside it.
func tellsLittle(f *record.Figure, noun string) bool {
	switch f.Measure {
	case "money", "share", "distance":
		return !strings.Contains(noun, " ") || f.Unit == points
	case "other":
		all := strings.Fields(strings.ToLower(noun))
		return f.Unit == "person" && (noun == "" || anybody[strings.ToLower(noun)] || len(all) == 2 && anybody[all[0]])
	case "attendance", "votes":
		return noun == ""
	}
	return false
}

// clauseOf is the words around the number of the first report of f that stands in a clause of some words, "" where none does.
func (x *index) clauseOf(f *record.Figure) string {
	best := ""
	for i := range f.Reports {
		r := &f.Reports[i]
		before := wordsBefore
		if f.Unit == points && !strings.Contains(x.str(r.Document, r.Span), "percentage") {
			before = wordsOfLead
		}
		c := x.clause(r.Document, r.Span, before)
		if f.Measure == "share" && numbersAlone(c) {
			c = x.beside(r.Document, r.Span, c)
		}
		if len(strings.Fields(c)) > len(strings.Fields(best)) {
			if best = c; len(strings.Fields(c)) >= wordsBefore {
				break
			}
		}
	}
	if len(strings.Fields(best)) < fewestWords {
		return ""
	}
	return best
}

// points is the unit of a lead and of a change of a share.
const points = "percentage point"

// numbersAlone reports whether the words of a clause are those of numbers alone: "54 percent to 29 percent", "81 percent of them".
func numbersAlone(clause string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(clause)) {
		if w = strings.Trim(strings.Trim(w, marks), "%"+opening); w != "" && !startsDigit(w) && !besideNumbers[w] {
			return false
		}
	}
	return clause != ""
}

// besideNumbers are the words that hold the numbers of a share together.
var besideNumbers = map[string]bool{"percent": true, "per": true, "cent": true, "pct": true, "points": true, "to": true, "of": true, "them": true, "those": true, "versus": true, "and": true, "-": true}

// beside is a clause that holds but numbers, with the clause of its sentence that says what they are of: the one behind it, with the word before a
// bracket, or where none follows the one before it.
func (x *index) beside(doc string, s record.Span, clause string) string {
	d, r := x.docs[doc], x.runes[doc]
	from, to := int(r.Byte(s.Start)), int(r.Byte(s.End))
	low, high := x.sentence(d, s, from, to)
	sentence := strings.Join(strings.Fields(unquote.Replace(d.Text[low:high])), " ")
	at := strings.Index(sentence, clause)
	if at < 0 {
		return clause
	}
	before, behind := strings.TrimRight(sentence[:at], " "), strings.TrimLeft(sentence[at+len(clause):], " ")
	if in := strings.HasSuffix(before, "("); in {
		head, rest, ok := strings.Cut(behind, ")")
		if words := strings.Fields(strings.TrimSuffix(before, "(")); ok && head == "" && len(words) > 0 {
			words = words[max(0, len(words)-wordsBefore):]
			for k := len(words) - 2; k >= 0; k-- {
				if closes(words[k]) {
					words = words[k+1:]
					break
				}
			}
			return strings.Join(words, " ") + " (" + clause + ") " + upToMark(rest)
		}
		return clause
	}
	if rest := upToMark(strings.TrimLeft(behind, marks+" ")); len(strings.Fields(rest)) > fewestWords {
		return clause + ", " + rest
	}
	words := strings.Fields(strings.TrimRight(before, marks+" "))
	k := len(words)
	for k > 0 && len(words)-k < wordsBeside && !closes(words[k-1]) {
		k--
	}
	if k == len(words) || k > 0 && !closes(words[k-1]) {
		return clause // where it begins is out of reach
	}
	return strings.Join(words[k:], " ") + ", " + clause
}

// upToMark is the first words of s as far as a mark.
func upToMark(s string) string {
	words := strings.Fields(s)
	n := 0
	for n < len(words) && n < wordsBeside && (n == 0 || !closes(words[n-1])) {
		n++
	}
	for k := n - 1; n < len(words) && k > n-lastOfCut && k > 0; k-- { // no relative clause begins where the words are cut
		if w := strings.ToLower(words[k]); w == "that" || w == "who" || w == "which" {
			n = k
		}
	}
	for n > 0 && n < len(words) && hanging[strings.ToLower(words[n-1])] {
		n--
	}
	return strings.Trim(strings.Join(words[:n], " "), marks+" ")
}

// clause is number s with a few words of its clause on either side, as far as no mark stands between.
func (x *index) clause(doc string, s record.Span, most int) string {
	d := x.docs[doc]
	if d == nil {
		return ""
	}
	r := x.runes[doc]
	from, to := int(r.Byte(s.Start)), int(r.Byte(s.End))
	if from < 0 || to < from {
		return ""
	}
	low, high := x.sentence(d, s, from, to)
	before, behind := strings.Fields(d.Text[low:from]), strings.Fields(d.Text[to:high])
	b := len(before)
	for b > 0 && len(before)-b < most && !closes(before[b-1]) {
		b--
	}
	for b > 0 && b < len(before) && startsDigit(before[b]) && !closes(before[b-1]) {
		b-- // "the S&P 500 and Nasdaq", not "500 and Nasdaq"
	}
	if n := len(before); n > 0 && joins[strings.ToLower(before[n-1])] {
		b = n // the number opens a clause of its own: "and 95 percent are without power"
	}
	if before = before[b:]; len(before) > 0 {
		before[0] = strings.TrimLeft(before[0], opening)
	}
	for len(before) > 0 && (before[0] == "" || opensNone[strings.ToLower(before[0])]) {
		before = before[1:]
	}
	a := 0
	for a < len(behind) && a < wordsBehind {
		if opens(behind[a]) {
			break
		}
		a++
		if closes(behind[a-1]) {
			break
		}
	}
	next, _ := utf8.DecodeRuneInString(d.Text[to:high])
	if strings.ContainsRune(marks, next) {
		a = 0
	}
	number := strings.Fields(d.Text[from:to])
	if a > 0 && len(number) > 0 && !strings.ContainsRune(blanks, next) { // "$1-an-hour"
		number[len(number)-1] += behind[0]
		behind, a = behind[1:], a-1
	}
	if last, _ := utf8.DecodeLastRuneInString(d.Text[low:from]); len(before) > 0 && len(number) > 0 && !strings.ContainsRune(blanks, last) { // "363-40"
		number[0] = before[len(before)-1] + number[0]
		before = before[:len(before)-1]
	}
	if len(before) == 0 && a == 0 {
		return "" // the number alone, as in a parenthesis
	}
	words := slices.Concat(before, number, behind[:a])
	for len(words) > 0 && a > 0 && a < len(behind) && hanging[strings.ToLower(words[len(words)-1])] {
		words, a = words[:len(words)-1], a-1
	}
	return strings.Trim(unquote.Replace(strings.Join(words, " ")), marks+"([“ ")
}

// unquote takes out the marks of a quotation that a clause runs into.
var unquote = strings.NewReplacer("“", "", "”", "", "\"", "")

func startsDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

const (
	marks   = ",;:.!?)]\"”—–"
	opening = "([\"“"
)

// closes reports whether a clause ends with word w, opens whether one begins with it.
func closes(w string) bool {
	r := []rune(w)
	return len(r) > 0 && (strings.ContainsRune(marks, r[len(r)-1]) || strings.ContainsRune("—–(", r[0])) && !abbreviation(w)
}

func opens(w string) bool {
	return w != "" && strings.ContainsAny(w[:1], "([") || strings.HasPrefix(w, "—") || strings.HasPrefix(w, "–")
}

// abbreviation reports a word whose point ends no clause: "U.S.", "Mr.".
func abbreviation(w string) bool {
	return strings.HasSuffix(w, ".") && (strings.Count(w, ".") > 1 || len(w) <= 4 && strings.ToLower(w) != w && strings.ToUpper(w[:1]) == w[:1])
}

// joins are the words between two clauses.
var joins = map[string]bool{"and": true, "but": true, "while": true, "whereas": true}

// opensNone are the words that a stretch of a clause does not begin with, hanging those that it does not end with.
var (
	opensNone = map[string]bool{"and": true, "but": true, "or": true, "that": true, "who": true, "which": true, "while": true, "though": true, "of": true, "is": true, "was": true, "are": true, "were": true, "be": true, "has": true, "had": true, "have": true}
	hanging   = map[string]bool{"a": true, "an": true, "the": true, "of": true, "to": true, "in": true, "on": true, "at": true, "for": true, "from": true, "with": true,
		"by": true, "as": true, "and": true, "or": true, "but": true, "that": true, "who": true, "which": true, "while": true, "his": true, "her": true, "its": true, "their": true,
		"into": true, "over": true, "than": true, "when": true, "if": true, "is": true, "was": true, "were": true, "are": true, "be": true, "has": true, "had": true, "have": true, "still": true, "without": true, "not": true, "only": true}
)
