package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// runIn gives a sentence its own beginning where a page has run it into the headline, topics or crosshead before it without a
// mark: "Tags Kandora Shelling Nine people were killed", "Girl evacuated The ministry said". Such a sentence opens with a
// capital on a word that has none inside a sentence, and goes on in small letters as no headline does.
func runIn(d *text.Doc) {
	var out []text.Sentence
	for i, s := range d.Sentences {
		for k := s.First + 1; k < s.Last-2; k++ {
			if !beginsAnew(d, s, k) {
				continue
			}
			if out == nil {
				out = append(make([]text.Sentence, 0, len(d.Sentences)+8), d.Sentences[:i]...)
			}
			out = append(out, text.Sentence{Span: text.Span{Start: s.Start, End: d.Tokens[k-1].End}, First: s.First, Last: k})
			s.First, s.Start = k, d.Tokens[k].Start
		}
		if out != nil {
			out = append(out, s)
		}
	}
	if out != nil {
		renumber(d, out)
	}
}

// beginsAnew reports whether a sentence begins at token k inside s.
func beginsAnew(d *text.Doc, s text.Sentence, k int32) bool {
	kind := openers[d.Word(k)]
	if kind == noOpener && runOn(d, s, k) {
		kind = opensSentence
	}
	if kind == noOpener || !leadsNowhere(d, s, k, kind) {
		return false
	}
	next := d.Word(k + 1)
	if kind == opensTopics {
		return upper(next)
	}
	if kind == opensNumber { // behind the figures of a stamp alone: "a row over 100 farms"
		return digit(d.Word(k-1)) && digit(next) && small(d, k+1, s.Last)
	}
	if kind == opensMore && !more[d.Word(k)+" "+next] {
		return false
	}
	if kind == opensArticle && upper(next) {
		return !lower(d.Word(k-1)) && small(d, k+1, s.Last)
	}
	return (lower(next) || kind == opensMore) && small(d, k+1, s.Last)
}

// leadsNowhere reports whether what stands before token k may be the end of something: a noun, a name, a number or a bracket.
func leadsNowhere(d *text.Doc, s text.Sentence, k int32, kind opener) bool {
	before := d.Word(k - 1)
	if dash(before) && k-2 >= s.First {
		before = d.Word(k - 2)
	}
	if before == ")" {
		return opened(d, s.First, k)
	}
	before = d.Word(k - 1)
	w := strings.ToLower(before)
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) || leading[w] || (kind == opensArticle || kind == opensCount) && labelled[w] {
		return false
	}
	for _, end := range [...]string{"ly", "n't", "'s", "’s", "'"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return true
}

// opened reports whether a bracket opens in [from, to), so that one that closes there is no mark of a list: "2) The".
func opened(d *text.Doc, from, to int32) bool {
	for ; from < to; from++ {
		if d.Word(from) == "(" {
			return true
		}
	}
	return false
}

// small reports whether the text goes on from token k in small letters: at least three words, most of them without a capital,
// and two of them in a row among the first of them.
func small(d *text.Doc, k, last int32) bool {
	n, low, row, most := 0, 0, 0, 0
	for ; k < last && n < 9; k++ {
		w := d.Word(k)
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(r) {
			continue
		}
		n++
		if row++; lower(w) {
			low++
		} else {
			row = 0
		}
		most = max(most, row)
	}
	return n >= 3 && 2*low >= n && most >= 2
}

// runOn reports whether token k is a word with a capital that newspapers write small inside a sentence, behind the few words of
// a headline or crosshead: "Airdrops not imminent Regime planes bombed". "Members of the House" are written so everywhere.
func runOn(d *text.Doc, s text.Sentence, k int32) bool {
	w := d.Word(k)
	if len(w) < 4 || !upper(w) || k < s.First+3 || k > s.First+headline || !lower(d.Word(k-1)) || wordclass.OfLower(w).Case != 1 {
		return false
	}
	for t := s.First; t < k; t++ {
		switch d.Word(t) {
		case ",", "\"", "“", "‘", "'":
			return false
		}
	}
	next := d.Word(k + 1)
	return lower(w[1:]) && next != "of" && next != "for" && next != "to"
}

// headline is how many words of a headline, and of the stamp before it, may stand before a sentence.
const headline = 16

func lower(w string) bool { r, _ := utf8.DecodeRuneInString(w); return unicode.IsLower(r) }
func digit(w string) bool { return w[0] >= '0' && w[0] <= '9' }
func upper(w string) bool { r, _ := utf8.DecodeRuneInString(w); return unicode.IsUpper(r) }

// opener is how a word with a capital may open a sentence.
type opener uint8

const (
	noOpener     opener = iota
	opensArticle        // may be the first word of a name, too
	opensCount          // may number what stands before
	opensMore           // with the right word behind it
	opensNumber         // with a number on either side
	opensSentence
	opensTopics // the line of topics under an article
)

var openers = map[string]opener{"The": opensArticle, "A": opensArticle, "An": opensArticle,
	"Over": opensNumber, "About": opensNumber, "Around": opensNumber, "At": opensMore, "More": opensMore, "Up": opensMore, "As": opensMore,
	"He": opensSentence, "She": opensSentence, "They": opensSentence, "It": opensSentence, "This": opensSentence, "These": opensSentence, "There": opensSentence,
	"In": opensSentence, "On": opensSentence, "After": opensSentence, "During": opensSentence, "Since": opensSentence, "According": opensSentence,
	"Meanwhile": opensSentence, "However": opensSentence, "Earlier": opensSentence, "But": opensSentence, "Almost": opensSentence, "Nearly": opensSentence,
	"Two": opensCount, "Three": opensCount, "Four": opensCount, "Five": opensCount, "Six": opensCount, "Seven": opensCount, "Eight": opensCount, "Nine": opensCount, "Ten": opensCount,
	"Eleven": opensCount, "Twelve": opensCount, "Thirteen": opensCount, "Fourteen": opensCount, "Fifteen": opensCount, "Sixteen": opensCount, "Seventeen": opensCount, "Eighteen": opensCount, "Nineteen": opensCount, "Twenty": opensCount,
	"Tags":   opensTopics,
	"Dozens": opensSentence, "Scores": opensSentence, "Hundreds": opensSentence, "Thousands": opensSentence, "Several": opensSentence, "Some": opensSentence}

var more = map[string]bool{"At least": true, "At most": true, "More than": true, "Up to": true, "As many": true}

// leading are words that a headline or a sentence does not end in; what stands behind them with a capital is a name or what is said.
var leading = wordSet("a an the of in on at by to for from with as and or but nor than into onto over under against between among amid near about like per via vs " +
	"behind inside outside beyond through during without within across around before after since until toward towards upon off up out down along " +
	"is are was were be been being am has have had do does did will would can could shall should may might must not no " +
	"who whom whose which what why how when where that this these those if whether because while though although so yet both either neither " +
	"my your his her its our their i you he she it we they " +
	"say says said saying tell tells told ask asks asked add adds added write writes wrote tweet tweets tweeted read reads state states stated declare declares declared reply replied quote quoted " +
	"claim claims claimed think thinks thought call calls called titled entitled named dubbed headlined published watch see")

// labelled are nouns that a letter or a number in words tells apart: "World War Two", "Class A".
var labelled = wordSet("war company part phase chapter article title act tier level round class type group grade plan series serie vitamin hepatitis influenza exhibit schedule section team figure " +
	"appendix block formula channel radio division page option stage day number unit zone line room gate terminal platform step week year season episode volume big top final fab last first next")

func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
