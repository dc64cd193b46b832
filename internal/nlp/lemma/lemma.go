// Package lemma gives words their dictionary form: "killed" is "kill", "men" is "man". Lemmas are in
// lower case except for proper nouns.
package lemma

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

var embedded = sync.OnceValue(func() *Table {
	t, err := OpenTable(models.Lemma)
	if err != nil {
		panic(err)
	}
	return t
})

// Lemmatize fills Lemma of every token of d, which must be tagged. Lemmas are parts of the text or of
// the table where possible; only unknown words whose lemma is no part of them cost memory.
func Lemmatize(d *text.Doc) { embedded().Lemmatize(d) }

// Lemmatize fills Lemma of every token of d, which must be tagged.
func (t *Table) Lemmatize(d *text.Doc) {
	for i := range d.Tokens {
		k := &d.Tokens[i]
		k.Lemma = t.Lemma(d.Str(k.Span), k.POS, k.Tag)
	}
}

// Lemma is the lemma of a word with its tags.
func (t *Table) Lemma(form string, p text.POS, x text.Tag) string {
	if l, ok := t.Get(Key(form, p, x)); ok {
		return l
	}
	switch {
	case p == text.PUNCT || p == text.SYM || p == text.X:
		return form
	case x == text.TagNNPS:
		return t.byRule(form, text.TagNNS)
	case x == text.TagNNP && p == text.PROPN && len(form) > 3 && isSmall(form):
		return strings.ToUpper(form[:1]) + form[1:] // a name that somebody wrote small; "bin" and "van" stay
	case p == text.PROPN || x == text.TagNNP:
		return form
	case p == text.NUM && strings.IndexByte(form, ',') > 0:
		return number(form)
	case 'A' <= form[0] && form[0] <= 'Z' && wordclass.Of(form).Case == alwaysCapital:
		return form // Syrian, Monday
	}
	return t.byRule(strings.ToLower(form), x)
}

// alwaysCapital is the case of words that newspapers nearly always capitalise.
const alwaysCapital = 4

func isSmall(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// number leaves out the commas that set off thousands; others are the text's own business.
func number(form string) string {
	whole, _, _ := strings.Cut(form, ".")
	_, groups, _ := strings.Cut(whole, ",")
	for g := range strings.SplitSeq(groups, ",") {
		if len(g) != 3 {
			return form
		}
	}
	return strings.ReplaceAll(form, ",", "")
}

// byRule makes the lemma by the rule for the longest suffix that has one.
func (t *Table) byRule(form string, x text.Tag) string {
	for n := min(MaxSuffix, len(form)-1); n >= 0; n-- {
		rule, ok := t.Get(SuffixKey(form[len(form)-n:], x))
		if !ok {
			continue
		}
		drop := int(rule[0] - '0')
		if drop >= len(form) {
			continue
		}
		if rule[1:] == "" {
			return form[:len(form)-drop]
		}
		return form[:len(form)-drop] + rule[1:]
	}
	return form
}
