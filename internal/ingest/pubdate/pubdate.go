// Package pubdate finds when an article came out: given by the input, stated in the article, or
// inferred from the dates it mentions. There are always characters behind a date that is not given.
package pubdate

import (
	"strings"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/text"
)

// Read fills d.Published from given, the date as the input writes it, or from the text of d.
func Read(d *text.Doc, given string) {
	if r, ok := Given(given); ok {
		d.Published = text.Published{DateRange: inOrder(d, given, r), Basis: "given"}
		p, label, ok := stated(d)
		switch days := p.Start.Sub(d.Published.End); {
		case !ok:
		case label == published && (days < -1 || days > 1): // a day apart is the zone's doing
			d.Published = p // what a page says of itself, against what its collector noted
		case label == updated && days < -1:
			d.Published = p // no text is changed before it is out
		case label != updated && days > headStart:
			d.Published = p // no paper heads its page with a day that it has not seen
		}
		return
	}
	if p, label, ok := stated(d); ok && label != updated {
		d.Published = p
		return
	}
	if r, ok := inferred(d); ok {
		d.Published = text.Published{DateRange: r, Basis: "inferred"}
	}
}

// headStart is how many days ahead the date at the head of a page may be: weeklies carry that of the week to come.
const headStart = 7

// Given reads a date as metadata write it: 2023-10-16, with or without time, October 16 2023,
// 16 Oct 2023, Mon, 16 Oct 2023 10:00:00 GMT, 10/16/2023, 16.10.2023.
func Given(s string) (text.DateRange, bool) {
	s = strings.TrimSpace(s)
	if d, ok := text.ParseDate(s); ok {
		return text.OneDay(d), true
	}
	if len(s) == 8 {
		if d, ok := text.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:]); ok {
			return text.OneDay(d), true
		}
	}
	if r, ok := numeric(s); ok {
		return r, true
	}
	for _, f := range dates(s) {
		if f.full {
			return text.OneDay(f.date), true
		}
	}
	return text.DateRange{}, false
}

// search is how much of the text may tell in which order a given date has its day and month.
const search = 2000

// inOrder is r, or the other reading of given ("4/5/2017") where the text states that day in full and r nowhere.
func inOrder(d *text.Doc, given string, r text.DateRange) text.DateRange {
	other, ok := swapped(given)
	if !ok {
		return r
	}
	said := false
	for _, f := range dates(clip(d.Text, search)) {
		if f.full && f.date == r.Start {
			return r
		}
		said = said || f.full && f.date == other
	}
	if said {
		return text.OneDay(other)
	}
	return r
}

// head is how much of the text a stated date may stand in.
const head = 300

// label is what a page writes before a date.
type label uint8

const (
	noLabel   label = iota
	published       // "Published"
	updated         // "Last updated at"
)

// labels are what stands before the date of a page.
var labels = map[string]label{"published": published, "posted": published, "date of publication": published, "published on": published,
	"posted on": published, "publication date": published, "first published": published,
	"updated": updated, "last updated": updated, "last updated at": updated, "last updated on": updated, "updated on": updated}

// stated looks for a date line above or below the article, a date at its very beginning, or one in the dateline.
func stated(d *text.Doc) (text.Published, label, bool) {
	for _, x := range d.Dropped {
		if x.Reason != lines.Dated && x.Reason != lines.Byline || strings.HasPrefix(strings.ToLower(x.Text), "updated") {
			continue
		}
		if r, ok := Given(trimLabel(x.Text)); ok && r.Single() {
			before, _, _ := strings.Cut(x.Text, ":")
			return text.Published{DateRange: r, Basis: "stated"}, labels[labelOf(before)], true
		}
	}
	off := bodyStart(d)
	line, _, _ := strings.Cut(d.Text[off:], "\n")
	line = clip(line, head)
	for _, f := range dates(line) {
		if f.full && leads(line, f) {
			p := text.Published{DateRange: text.OneDay(f.date), Basis: "stated", Span: text.Span{Start: int32(off + f.start), End: int32(off + f.end)}}
			return p, labels[labelOf(line[:f.start])], true
		}
	}
	return text.Published{}, noLabel, false
}

// labelOf is what stands before a date, without its stops, in small letters.
func labelOf(before string) string { return strings.ToLower(strings.Trim(before, " :,")) }

// bodyStart is where the text below the headline begins.
func bodyStart(d *text.Doc) int {
	off := min(len(d.Text), int(d.TitleSpan.End))
	for off < len(d.Text) && (d.Text[off] == '\n' || d.Text[off] == ' ') {
		off++
	}
	return off
}

// clip is the first n bytes of s, without half a character at the end.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// leads reports whether the date f is the article's own: it opens the line, stands behind a label or in
// a dateline, or comes with its weekday between two headings ("AFP Friday 28 Oct 2016 Russian ...").
func leads(line string, f found) bool {
	before := strings.TrimSpace(line[:f.start])
	day := strings.TrimRight(before, " ,")
	cut := strings.LastIndexByte(day, ' ') + 1
	weekday := weekdays[strings.ToLower(strings.TrimRight(day[cut:], "."))]
	if weekday {
		before = strings.TrimSpace(day[:cut])
	}
	if dateline(line[f.end:]) && before == strings.ToUpper(before) {
		return true
	}
	if opensSentence(line[f.end:]) {
		return false
	}
	is := labelOf(before)
	return is == "" || is == "date" || labels[is] != noLabel || weekday && !preposition(before)
}

var weekdays = map[string]bool{
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
}

// opensSentence reports whether what follows a date goes on as a sentence of which the date is part.
func opensSentence(after string) bool {
	if strings.HasPrefix(after, ",") {
		return true
	}
	after = strings.TrimLeft(after, " ")
	return after != "" && 'a' <= after[0] && after[0] <= 'z' && !strings.HasPrefix(after, "at ") && !strings.HasPrefix(after, "by ")
}

// preposition reports whether s ends in a small word, so that what follows belongs to the sentence.
func preposition(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return lines.Function(strings.ToLower(w)) || strings.EqualFold(w, "since") || strings.EqualFold(w, "last")
}

// dateline reports whether what follows a date is the rest of a dateline: an agency, then a dash.
func dateline(after string) bool {
	after = strings.TrimLeft(after, " .,")
	return strings.HasPrefix(after, "(") || strings.HasPrefix(after, "/") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "–") || strings.HasPrefix(after, "- ") || strings.HasPrefix(after, "--")
}

func trimLabel(s string) string {
	if i := strings.IndexByte(s, ':'); i > 0 && i < 25 && !strings.ContainsAny(s[:i], "0123456789") {
		return s[i+1:]
	}
	return s
}

// lead is how much of the article may date it.
const lead = 600

// inferred takes the latest date of the posts that the article embeds, which came out that day or the
// next; or else a full date on which the lead says something happened ("On October 16, 2023, ..."), which
// the article followed within the week.
func inferred(d *text.Doc) (text.DateRange, bool) {
	var last text.Date
	for _, x := range d.Dropped {
		if x.Reason != lines.Embed {
			continue
		}
		for _, f := range dates(x.Text) {
			if f.full && f.date.Compare(last) > 0 {
				last = f.date
			}
		}
	}
	if !last.IsZero() {
		return text.DateRange{Start: last, End: last.Add(1)}, true
	}
	s := clip(d.Text[bodyStart(d):], lead)
	for _, f := range dates(s) {
		before := strings.ToLower(strings.TrimRight(s[:f.start], " ,"))
		word := before[strings.LastIndexAny(before, " \n")+1:]
		if f.full && (word == "" || word == "on" || weekdays[word]) && f.date.Compare(last) > 0 {
			last = f.date
		}
	}
	if last.IsZero() {
		return text.DateRange{}, false
	}
	return text.DateRange{Start: last, End: last.Add(6)}, true
}
