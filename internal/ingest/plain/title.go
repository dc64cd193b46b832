package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/ingest/source"
)

// titleOf gives the headline: the one given, or the line that reads like one before the article
// begins. Where it stands among ls it is marked as dropped, since Text repeats it on its own.
func titleOf(it source.Item, ls []line) string {
	if t := trimSite(squeeze(it.Title), it.Outlet); t != "" {
		takeTitle(ls, t)
		return t
	}
	i := statedTitle(ls)
	if i < 0 {
		return ""
	}
	t := ls[i].text
	takeTitle(ls, t)
	return t
}

// trimSite takes the name of the site off a page's title.
func trimSite(t, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		head, site, ok := cutLast(t, sep)
		if !ok || utf8.RuneCountInString(head) < 15 {
			continue
		}
		short := len(strings.Fields(site)) <= 3 && sep == " | "
		if short || outlet != "" && alike(site, outlet) {
			return head
		}
	}
	return t
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i > 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// alike reports whether two site names are the same but for case, blanks and domain.
func alike(a, b string) bool {
	a, b = fold(a), fold(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// takeTitle removes the headline from the lines: whole lines that repeat it before the article begins, and
// the beginning of the first kept line when the headline stands there.
func takeTitle(ls []line, title string) {
	want := fold(title)
	if want == "" {
		return
	}
	first := -1
	for i := range ls {
		if fold(ls[i].text) == want && (first < 0 || i <= first+1) {
			ls[i].reason = lines.Title
		} else if ls[i].reason == "" && first < 0 {
			first = i
			if rest, ok := afterTitle(ls[i].text, title); ok {
				ls[i].text = rest
			}
		}
	}
}

// afterTitle cuts the headline off the start of a line, with a date before it and the sign after it.
func afterTitle(l, title string) (string, bool) {
	at := strings.Index(l, title)
	if at < 0 || at > 40 || len(l) < at+len(title)+20 {
		return "", false
	}
	if at > 0 && !strings.ContainsFunc(l[:at], unicode.IsDigit) {
		return "", false
	}
	rest := strings.TrimLeft(l[at+len(title):], " .:-–—")
	return strings.TrimSpace(l[:at]) + sep(l[:at]) + rest, rest != ""
}

func sep(before string) string {
	if strings.TrimSpace(before) == "" {
		return ""
	}
	return " "
}

// reach is how many lines before the article a headline is looked for.
const reach = 25

// statedTitle is the index of the headline among ls, -1 when there is none. The candidates are the lines
// before the first sentence of the article; the one that shares most words with the article wins.
func statedTitle(ls []line) int {
	first := firstSentence(ls)
	if first <= 0 {
		return -1
	}
	body := vocabulary(ls[first:])
	best, most := -1, 1.0
	for i := first - 1; i >= max(0, first-reach); i-- {
		s := headline(ls[i], body)
		if s > 0 && heads(ls[i+1:first]) {
			s += 0.5
		}
		if s > 0 && ls[i].reason == "" {
			s += 0.5
		}
		if s > most {
			best, most = i, s
		}
	}
	return best
}

// heads reports whether there is nothing between a headline and the article but its date and credits.
func heads(between []line) bool {
	for _, l := range between {
		if l.reason != lines.Byline && l.reason != lines.Dated && l.reason != lines.Credit {
			return false
		}
	}
	return true
}

// firstSentence is the first line of running text that is kept, or else the first long one, or -1.
func firstSentence(ls []line) int {
	long := -1
	for i, l := range ls {
		if l.reason == "" && lines.Sentence(l.text) {
			return i
		}
		if l.reason == "" && long < 0 && len(strings.Fields(l.text)) >= 8 {
			long = i
		}
	}
	return long
}

// vocabulary is the stems of the content words of the kept lines.
func vocabulary(ls []line) map[string]bool {
	out := map[string]bool{}
	for _, l := range ls {
		if l.reason == "" {
			for w := range contentWords(l.text) {
				out[stem(w)] = true
			}
		}
	}
	return out
}

// stem is the start of a word, enough to match "agree" with "agreed" and "ferry" with "ferries".
func stem(w string) string { return clip(w, 4) }

// clip is the first n bytes of s, without half a character at the end.
func clip(s string, n int) string {
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:min(n, len(s))]
}

// contentWords yields the words of s that are not the commonest small ones, in lower case.
func contentWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if w = strings.ToLower(w); len(w) > 2 && !lines.Function(w) && !yield(w) {
				return
			}
		}
	}
}

// headline scores a line as the article's headline: the words it shares with the article, less a third
// of those that it does not.
func headline(l line, body map[string]bool) float64 {
	n := len(strings.Fields(l.text))
	last, _ := utf8.DecodeLastRuneInString(l.text)
	r, _ := utf8.DecodeRuneInString(l.text)
	if n < 2 || n > 30 || last == '.' || last == ':' || unicode.IsLower(r) {
		return 0
	}
	switch lines.Reason(l.text) {
	case lines.Byline, lines.Dated, lines.Credit, lines.Note, lines.Comment, lines.Embed:
		return 0
	}
	shared, all := 0.0, 0.0
	for w := range contentWords(l.text) {
		all++
		if body[stem(w)] {
			shared++
		}
	}
	return shared - (all-shared)/3
}
