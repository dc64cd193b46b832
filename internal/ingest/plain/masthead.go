package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/lines"
)

// mastheads are the nouns that papers are named by. A line that ends in one names a paper; it may still
// be a label of the page, which labels tells.
var mastheads = lines.Set(`telegraph times post gazette herald tribune journal observer chronicle guardian independent mirror courier
digest ledger globe examiner inquirer sentinel echo argus dispatch bulletin standard mercury register enquirer`)

// labels are words that a page puts before such a noun to name a part of itself: "Next Post", "Daily Digest".
var labels = lines.Set(`next previous prev blog guest older newer related featured recent latest popular sponsored more all my your our
this read view daily weekly morning evening news email newsletter photo video job first last by in on of for from
breaking top editor's share write submit press world business sports`)

// masthead reports whether l is the name of a paper as it stands above an article: a few words in title
// case, the last one a noun that papers are named by.
func masthead(l string) bool {
	ws := strings.Fields(l)
	if len(ws) < 2 || len(ws) > 5 || !mastheads[strings.ToLower(ws[len(ws)-1])] {
		return false
	}
	for i, w := range ws {
		first, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(w)
		small := i > 0 && (low == "of" || low == "and" || low == "the")
		if !small && (!unicode.IsUpper(first) || labels[low]) || strings.ContainsAny(w, ".,:;!?|/@0123456789") {
			return false
		}
	}
	return true
}

// crown is how many lines from the top a headline may stand for the line above it to be the masthead;
// further down the lines above it are menus.
const crown = 4

// outlet finds the outlet that the page itself names: at its top, right above the headline, after a
// copyright sign, or after the author's name. The line stays in Dropped as its evidence. "" when none is stated.
func outlet(ls []line) string {
	for i := 1; i < min(len(ls), crown); i++ {
		if ls[i].reason == lines.Title {
			if above := &ls[i-1]; masthead(above.text) {
				above.reason = lines.Masthead
				return above.text
			}
			break
		}
	}
	for i := range ls {
		if ls[i].reason == "" || len(ls[i].text) > 400 {
			continue
		}
		if name := owner(ls[i].text); masthead(name) {
			return name
		}
	}
	return ""
}

// owner is who a line names as the owner or publisher of the text: "© 2024 The Harbour Post. All rights
// reserved.", "By Jane Doe | Harbour Post", "The Harbour Post has not verified the content of this report."
func owner(l string) string {
	if before, _, ok := strings.Cut(l, " has not verified the content"); ok {
		if _, last, ok := cutLast(before, ". "); ok {
			before = last
		}
		return before
	}
	if author, site, ok := cutLast(l, " | "); ok && strings.HasPrefix(author, "By ") {
		return site
	}
	at := strings.Index(l, "©")
	if low := strings.ToLower(l); at < 0 && strings.HasPrefix(low, "copyright") {
		at = 0
	}
	if at < 0 {
		return ""
	}
	rest := strings.TrimLeftFunc(strings.TrimPrefix(strings.TrimPrefix(l[at:], "Copyright"), "copyright"), func(r rune) bool {
		return !unicode.IsLetter(r)
	})
	rest = strings.TrimPrefix(rest, "by ")
	name, _, _ := strings.Cut(rest, ".")
	name, _, _ = strings.Cut(name, ",")
	name, _, _ = strings.Cut(name, " - ")
	return strings.TrimSpace(strings.TrimSuffix(name, " All rights reserved"))
}
