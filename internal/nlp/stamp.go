package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// stamps gives the stamps of a page sentences of their own where a scraper has run them into the text: "Published 2 May 2016 A
// bomb killed nine", "Bomb kills nine AFP Monday 2 May 2016 A bomb". A tree over both takes the date for part of the subject.
func stamps(d *text.Doc) {
	var cuts []int32
	for _, s := range d.Sentences {
		cuts = stampCuts(d, s, cuts)
	}
	if len(cuts) == 0 {
		return
	}
	out := make([]text.Sentence, 0, len(d.Sentences)+len(cuts))
	for _, s := range d.Sentences {
		for len(cuts) > 0 && cuts[0] < s.Last {
			cut := cuts[0]
			cuts = cuts[1:]
			out = append(out, text.Sentence{Span: text.Span{Start: s.Start, End: d.Tokens[cut-1].End}, First: s.First, Last: cut})
			s.First, s.Start = cut, d.Tokens[cut].Start
		}
		out = append(out, s)
	}
	renumber(d, out)
}

// renumber makes out the sentences of d.
func renumber(d *text.Doc, out []text.Sentence) {
	d.Sentences = out
	for i, s := range out {
		for k := s.First; k < s.Last; k++ {
			d.Tokens[k].Sent = int32(i)
		}
	}
}

// stampCuts appends the tokens at which a sentence begins anew on either side of the first stamp of s.
func stampCuts(d *text.Doc, s text.Sentence, cuts []int32) []int32 {
	for k := s.First; k < s.Last-3; k++ {
		day := k
		if weekdays[strings.TrimSuffix(d.Word(k), ".")] {
			day++
			if d.Word(day) == "," {
				day++
			}
		}
		end := fullDate(d, day, s.Last)
		if end == 0 {
			continue
		}
		if end+3 > s.Last || !opens(d.Word(end)) {
			return cuts
		}
		switch first := stampWords(d, s.First, k); {
		case first == s.First:
			return append(cuts, end)
		case first < k, day > k && capitals(d.Word(k-1)): // "AFP Monday 2 May 2016", of an agency
			if first == k {
				first--
			}
			if first == s.First {
				return append(cuts, end)
			}
			if first-s.First > 2 && endsHead(d.Word(first-1)) {
				return append(cuts, first, end)
			}
		}
		return cuts
	}
	return cuts
}

// stampWords is the first of the words right before token k that say that a page was published or changed: "Last updated at".
func stampWords(d *text.Doc, from, k int32) int32 {
	i, said := k, false
	for i > from && k-i < 5 {
		w := strings.ToLower(d.Word(i - 1))
		if !stamping[w] && !(joining[w] && i-1 > from) && w != ":" {
			break
		}
		said = said || stamping[w]
		i--
	}
	if !said {
		return k
	}
	return i
}

// stamping are words for the making of a page, joining those between them and the date.
var stamping = map[string]bool{"published": true, "updated": true, "posted": true, "publication": true, "modified": true, "created": true, "last": true, "date": true}
var joining = map[string]bool{"of": true, "at": true, "on": true, "date": true}

// fullDate is the token behind the day, month and year that begin at token k, 0 where none do.
func fullDate(d *text.Doc, k, last int32) int32 {
	word := func(i int32) string {
		if i < last {
			return strings.Trim(d.Word(i), ".,")
		}
		return ""
	}
	skip := func(i int32) int32 {
		if i < last && (d.Word(i) == "," || d.Word(i) == ".") {
			return i + 1
		}
		return i
	}
	if numeric(word(k)) {
		return k + 1
	}
	if k+5 <= last && numeric(d.Text[d.Tokens[k].Start:d.Tokens[k+4].End]) { // "28-11-2016" in five
		return k + 5
	}
	switch {
	case dayOfMonth(word(k)) && months[word(k+1)]:
		if y := skip(k + 2); year(word(y)) {
			return y + 1
		}
	case months[word(k)]:
		n := skip(k + 1)
		if w := word(n); len(w) == 6 && dayOfMonth(w[:2]) && year(w[2:]) { // "Nov 282016"
			return n + 1
		}
		if y := skip(n + 1); dayOfMonth(word(n)) && year(word(y)) {
			return y + 1
		}
	}
	return 0
}

// numeric reports a date in figures, such as 28-11-2016 and 28.11.2016.
func numeric(w string) bool {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return false
	}
	for _, sep := range [...]string{"-", ".", "/"} {
		day, rest, _ := strings.Cut(w, sep)
		month, y, ok := strings.Cut(rest, sep)
		if ok && dayOfMonth(day) && dayOfMonth(month) && year(y) {
			return true
		}
	}
	return false
}

func dayOfMonth(w string) bool {
	return len(w) > 0 && len(w) < 3 && digits(w) && w != "0" && w != "00" && (len(w) < 2 || w <= "31")
}

func year(w string) bool { return len(w) == 4 && digits(w) && (w[:2] == "19" || w[:2] == "20") }

func digits(w string) bool {
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
	}
	return w != ""
}

// opens reports whether a sentence may begin with w.
func opens(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“‘", r)
}

// endsHead reports whether a headline may end in w: a name, a noun or a number, and no word that leads on to the date.
func endsHead(w string) bool {
	switch strings.ToLower(w) {
	case "on", "of", "in", "since", "from", "until", "by", "to", "for", "and", "the", ",", "dated", "before", "after", "between":
		return false
	}
	return true
}

var weekdays = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"Mon": true, "Tue": true, "Tues": true, "Wed": true, "Thu": true, "Thur": true, "Thurs": true, "Fri": true, "Sat": true, "Sun": true}

var months = map[string]bool{"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true,
	"September": true, "October": true, "November": true, "December": true, "Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true,
	"Aug": true, "Sep": true, "Sept": true, "Oct": true, "Nov": true, "Dec": true}
