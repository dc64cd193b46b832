// Package pubdate finds when an article came out: given by the input, stated in the article, or
// inferred from the dates it mentions. There are always characters behind a date that is not given.
package pubdate

import (
	"strings"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/text"
)

// Read fills d.Published from given, the date as the input writes it, or from the text of d.
func Read(d *text.Doc, given string) {
	if r, ok := Given(given); ok {
		d.Published = text.Published{DateRange: r, Basis: "given"}
		return
	}
	if p, ok := stated(d); ok {
		d.Published = p
		return
	}
	if r, ok := inferred(d); ok {
		d.Published = text.Published{DateRange: r, Basis: "inferred"}
	}
}

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

// head is how much of the text a stated date may stand in.
const head = 300

// stated looks for a date line above or below the article, a date at its very beginning, or one in the dateline.
func stated(d *text.Doc) (text.Published, bool) {
	for _, x := range d.Dropped {
		if x.Reason != lines.Dated || strings.HasPrefix(strings.ToLower(x.Text), "updated") {
			continue
		}
		if r, ok := Given(trimLabel(x.Text)); ok && r.Single() {
			return text.Published{DateRange: r, Basis: "stated"}, true
		}
	}
	body := d.Text[min(len(d.Text), int(d.TitleSpan.End)):]
	off := len(d.Text) - len(body)
	body = strings.TrimLeft(body, "\n")
	off += len(d.Text) - off - len(body)
	line, _, _ := strings.Cut(body, "\n")
	if len(line) > head {
		line = line[:head]
	}
	for _, f := range dates(line) {
		if f.full && leads(line, f) {
			return text.Published{DateRange: text.OneDay(f.date), Basis: "stated", Span: text.Span{Start: int32(off + f.start), End: int32(off + f.end)}}, true
		}
	}
	return text.Published{}, false
}

// leads reports whether the date f opens the article or stands in its dateline.
func leads(line string, f found) bool {
	before := strings.TrimSpace(line[:f.start])
	label := strings.ToLower(strings.TrimRight(before, " :,"))
	switch label {
	case "", "published", "posted", "date", "date of publication", "published on", "posted on", "publication date":
		return f.start > 0 || dateline(line[f.end:]) || label != "" || !sentenceOpens(line)
	}
	return dateline(line[f.end:]) && before == strings.ToUpper(before)
}

// sentenceOpens reports whether the line opens with a date as part of a sentence ("On May 2, 2020, ...", "May 2, 2020, was").
func sentenceOpens(line string) bool {
	for _, f := range dates(line) {
		return strings.HasPrefix(line[f.end:], ",") || strings.HasPrefix(line[f.end:], " was") || strings.HasPrefix(line[f.end:], " is")
	}
	return false
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

// inferred takes the latest full date that the article or an embedded post mentions: the article came
// out then or soon after, so the range runs for a week from it.
func inferred(d *text.Doc) (text.DateRange, bool) {
	var last text.Date
	post := false
	for _, x := range d.Dropped {
		if x.Reason == lines.Embed {
			last, post = latest(x.Text, last, post, true)
		}
	}
	last, post = latest(d.Text, last, post, false)
	if last.IsZero() {
		return text.DateRange{}, false
	}
	if post {
		return text.DateRange{Start: last, End: last.Add(1)}, true
	}
	return text.DateRange{Start: last, End: last.Add(6)}, true
}

func latest(s string, last text.Date, was, post bool) (text.Date, bool) {
	for _, f := range dates(s) {
		if f.full && f.date.Compare(last) > 0 {
			last, was = f.date, post
		}
	}
	return last, was
}
