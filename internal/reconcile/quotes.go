package reconcile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// quoted is what one document or several have between quotes, in words that compare.
type quoted struct {
	words []quotedWord
	who   int32 // who speaks, -1 where no document tells
	in    []printed
}

// quotedWord is a word of a quote as it sounds: in lower case, contractions in full.
type quotedWord struct {
	sound string
	id    int32 // one for each sound
}

// printed is one place of a quote.
type printed struct {
	doc   int
	claim string // the claim of the story that it is of, "" where it is of none
	at    []text.Span
}

// claim is the first claim of the story that a quote is of.
func (q *quoted) claim() string {
	for _, p := range q.in {
		if p.claim != "" {
			return p.claim
		}
	}
	return ""
}

// sounds are the words of q from one to another.
func (q *quoted) sounds(span [2]int) string {
	var out []string
	for _, w := range q.words[span[0] : span[1]+1] {
		out = append(out, w.sound)
	}
	return strings.Join(out, " ")
}

// runs are the runs of words in q, each once.
func (q *quoted) runs() (out [][atSide]int32) {
	for i := range len(q.words) - atSide + 1 {
		var run [atSide]int32
		for k := range run {
			run[k] = q.words[i+k].id
		}
		out = append(out, run)
	}
	slices.SortFunc(out, func(x, y [atSide]int32) int { return slices.Compare(x[:], y[:]) })
	return slices.Compact(out)
}

// mostQuoted is how many words of a quote are compared.
const mostQuoted = 300

var (
	quoteMarks = regexp.MustCompile(`[“"]([^“”"\n]+)[”"]`)
	wordMarks  = regexp.MustCompile(`[\pL\pN]+(?:['’]\pL+)?`)
)

// quotes are the quotes of the story that are long enough to compare, each text once.
func (d *desk) quotes() (out []quoted) {
	ids, seen := map[string]int32{}, map[string]int{}
	for i, a := range d.docs {
		for _, m := range quoteMarks.FindAllStringSubmatchIndex(a.Doc.Text, -1) {
			s := text.Span{Start: int32(m[2]), End: int32(m[3])}
			q, at := quotedWords(a.Doc, s, ids)
			if len(q.words) < inBoth || len(q.words) > mostQuoted {
				continue
			}
			claim, who := d.claimOver(i, s)
			key := q.sounds([2]int{0, len(q.words) - 1})
			n, ok := seen[key]
			if !ok {
				n = len(out)
				q.who = who
				seen[key], out = n, append(out, q)
			}
			if out[n].who < 0 {
				out[n].who = who
			}
			out[n].in = append(out[n].in, printed{i, claim, at})
		}
	}
	return out
}

// quotedWords are the words within s, and where they stand.
func quotedWords(a *text.Doc, s text.Span, ids map[string]int32) (q quoted, at []text.Span) {
	for _, w := range wordMarks.FindAllStringIndex(a.Str(s), -1) {
		here := text.Span{Start: s.Start + int32(w[0]), End: s.Start + int32(w[1])}
		for _, sound := range sounds(strings.ReplaceAll(strings.ToLower(a.Str(here)), "’", "'")) {
			id, ok := ids[sound]
			if !ok {
				id = int32(len(ids))
				ids[sound] = id
			}
			q.words, at = append(q.words, quotedWord{sound, id}), append(at, here)
		}
	}
	return q, at
}

// claimOver is the claim of the story that stands over most of s, and its speaker, -1 where he is open.
func (d *desk) claimOver(doc int, s text.Span) (id string, who int32) {
	who = -1
	most := int32(0)
	a := d.docs[doc]
	for k := range a.Claims {
		n := int32(0)
		for _, c := range a.Claims[k].Content {
			n += max(0, min(c.End, s.End)-max(c.Start, s.Start))
		}
		if n > most {
			most, who, id = n, d.at(doc, a.Claims[k].Speaker.Mention), d.claimID[doc][k]
		}
	}
	if id != "" && !slices.ContainsFunc(d.story.Claims, func(c record.Claim) bool { return c.ID == id }) {
		id = ""
	}
	return id, who
}

// fullForms are contractions of English, and numbers, as others print them.
var fullForms = map[string]string{
	"can't": "can not", "won't": "will not", "cannot": "can not", "gonna": "going to", "wanna": "want to", "gotta": "got to", "let's": "let us",
	"it's": "it is", "that's": "that is", "there's": "there is", "he's": "he is", "she's": "she is", "what's": "what is", "who's": "who is", "here's": "here is",
	"okay": "ok", "percent": "per cent", "ain't": "is not",
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}

// sounds are the words that a word of a quote stands for.
func sounds(w string) []string {
	if full, ok := fullForms[w]; ok {
		return strings.Fields(full)
	}
	for _, end := range [...]struct{ short, full string }{{"n't", "not"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'m", "am"}, {"'d", "would"}} {
		if stem, ok := strings.CutSuffix(w, end.short); ok && stem != "" {
			return []string{stem, end.full}
		}
	}
	return []string{w}
}
