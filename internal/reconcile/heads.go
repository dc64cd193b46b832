package reconcile

import (
	"iter"
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// What a document begins with.
const (
	headSentences = 6  // of the body, among which a document opens
	openingWords  = 8  // fewer make a kicker or a caption, no opening
	newsPercent   = 40 // of what the sentence with most words of the headlines has of them
	datelineWords = 8
)

// head is what a document begins with: its headline, and the sentences up to the one that it opens with.
type head struct {
	open    text.Span
	said    weights // the words of open
	all     weights // and of all before
	title   weights
	subject uint64 // the last name of the person that open tells of, 0 for none
}

// weights is words by their stems, and how much each says, in hundredths of a nat.
type weights map[uint64]int32

// readHead reads what a document begins with. It opens with the first full sentence that has much of what the headlines of the story
// have: not with a caption, a line of the page, a scene or a proverb before the news. Where it has no full sentence, any with a verb will do.
func readHead(a *text.Doc, titles map[uint64]int) (out head) {
	best := opensWith(a, titles, plainTold)
	if best < 0 {
		best = opensWith(a, titles, func(a *text.Doc, i int) bool {
			return a.Sentences[i].Last-a.Sentences[i].First >= openingWords && finite(a, a.Sentences[i])
		})
	}
	if best < 0 {
		return out
	}
	s := a.Sentences[best]
	out.open = s.Span
	out.open.Start = a.Tokens[behindDateline(a, s)].Start
	out.said = stemWeights(a, out.open)
	out.title = stemWeights(a, a.TitleSpan)
	out.all = stemWeights(a, text.Span{Start: a.TitleSpan.Start, End: s.End})
	out.subject = subjectOf(a, s)
	return out
}

// opensWith is the first of the sentences that will do and have much of the headlines' words, -1 where none will.
func opensWith(a *text.Doc, titles map[uint64]int, will func(*text.Doc, int) bool) int {
	var at []int
	var news []int32
	top := int32(0)
	first := bodyStart(a)
	for i := first; i < min(first+headSentences, len(a.Sentences)); i++ {
		if !will(a, i) {
			continue
		}
		n := int32(0)
		for w, weight := range stemWeights(a, a.Sentences[i].Span) {
			n += weight * int32(titles[w])
		}
		at, news, top = append(at, i), append(news, n), max(top, n)
	}
	then := -1 // where none can be read without those before it
	for k, n := range news {
		if n*100 < newsPercent*top {
			continue
		}
		if !goesOn(a, a.Sentences[at[k]]) {
			return at[k]
		}
		if then < 0 {
			then = at[k]
		}
	}
	return then
}

// bodyStart is the first sentence behind the headline; where a page has it once more below pictures and buttons, behind that.
func bodyStart(a *text.Doc) int {
	first := 0
	for first < len(a.Sentences) && a.Sentences[first].Start < a.TitleSpan.End {
		first++
	}
	title := strings.TrimSpace(a.Str(a.TitleSpan))
	for i := first; title != "" && i < len(a.Sentences) && i < first+headSentences; i++ {
		if strings.EqualFold(strings.TrimSpace(a.Str(a.Sentences[i].Span)), title) {
			return i + 1
		}
	}
	return first
}

// plainTold reports whether sentence i tells something in the document's own words.
func plainTold(a *text.Doc, i int) bool {
	s := a.Sentences[i]
	return s.Last-s.First >= openingWords && finite(a, s) && stopped(a, s) && !wholeQuote(a, s) && !ofWriter(a, s) && !caption(a, i) && !ofPastYear(a, s)
}

// goesOn reports whether s goes on from the sentence before: "But the court", "However, it said".
func goesOn(a *text.Doc, s text.Sentence) bool {
	w := fold(a.Word(s.First))
	return a.Tokens[s.First].POS == text.CCONJ || following[w] || back[w]
}

// back is the pronouns that stand for what was named before.
var back = words("he she they this that these those his her their its")

var following = words("yet still however meanwhile instead nevertheless nonetheless moreover furthermore also so then")

// stopped reports whether s ends as sentences do; captions and lines under a headline often do not.
func stopped(a *text.Doc, s text.Sentence) bool {
	for t := s.Last - 1; t > s.First; t-- {
		switch a.Word(t) {
		case ".", "!", "...", "…":
			return true
		case "\"", "”", "''", ")", "’", "'":
		default:
			return strings.HasSuffix(a.Word(t), ".") // "D.C."
		}
	}
	return false
}

// wholeQuote reports whether s is somebody's words: it begins as a quotation that goes on to its end, or to who says it.
func wholeQuote(a *text.Doc, s text.Sentence) bool {
	switch a.Word(s.First) {
	case "\"", "“", "``", "‘":
		return true
	}
	return false
}

// byQuotes gives each word of s with whether it stands in quotation marks; the marks themselves are left out.
func byQuotes(a *text.Doc, s text.Sentence) iter.Seq2[int32, bool] {
	return func(yield func(int32, bool) bool) {
		in := false
		for t := s.First; t < s.Last; t++ {
			switch a.Word(t) {
			case "“":
				in = true
			case "”":
				in = false
			case "\"", "``", "''":
				in = !in
			default:
				if !yield(t, in) {
					return
				}
			}
		}
	}
}

// ofWriter reports whether s speaks of its writer or to its reader outside quotation marks, as a column or a post does.
func ofWriter(a *text.Doc, s text.Sentence) bool {
	for t, in := range byQuotes(a, s) {
		switch a.Word(t) {
		case "I":
			if !in && a.Tokens[t].POS == text.PRON { // no party of a member, "(I-Velland)"
				return true
			}
		case "we", "We", "my", "My", "me", "us", "our", "Our", "you", "You", "your", "Your":
			if !in {
				return true
			}
		}
	}
	return false
}

// caption reports whether sentence i stands below a picture: it speaks of the picture, or of a full date in the present tense.
func caption(a *text.Doc, i int) bool {
	s := a.Sentences[i]
	if pictured(a, s) || i > 0 && pictured(a, a.Sentences[i-1]) && oneLine(a, a.Sentences[i-1], s) {
		return true
	}
	present, past, year := false, false, false
	for t := s.First; t < s.Last; t++ {
		switch a.Tokens[t].Tag {
		case text.TagVBZ, text.TagVBP:
			present = true
		case text.TagVBD, text.TagMD:
			past = true
		}
		w := a.Word(t)
		year = year || t > s.Last-4 && len(w) == 4 && (w[:2] == "19" || w[:2] == "20")
	}
	return present && !past && year
}

// oneLine reports whether s goes on in the line of the sentence before it.
func oneLine(a *text.Doc, before, s text.Sentence) bool {
	return before.End <= s.Start && !strings.Contains(a.Text[before.End:s.Start], "\n")
}

// ofPastYear reports whether s tells in the past tense what it puts into a year before that in which the document came out: it is history, no news.
func ofPastYear(a *text.Doc, s text.Sentence) bool {
	root := rootOf(a, s)
	if root < 0 || a.Published.IsZero() || a.Tokens[root].Tag != text.TagVBD && a.Tokens[root].Tag != text.TagVBN {
		return false
	}
	for t := s.First; t < s.Last; t++ {
		if w := a.Word(t); a.Tokens[t].Head == root && a.Tokens[t].POS == text.NUM && len(w) == 4 && (w[:2] == "19" || w[:2] == "20") {
			if year, err := strconv.Atoi(w); err == nil && year < int(a.Published.Start.Year) {
				return true
			}
		}
	}
	return false
}

// pictured reports whether s begins by speaking of a picture.
func pictured(a *text.Doc, s text.Sentence) bool {
	for t := s.First; t < min(s.Last, s.First+openingWords); t++ {
		if picture[fold(a.Word(t))] {
			return true
		}
	}
	return false
}

var picture = words("photo photograph picture pictured image getty")

// behindDateline is the first token of s behind a dateline: "(CNN) The House", "OSTBY—The House", "- The House".
func behindDateline(a *text.Doc, s text.Sentence) int32 {
	if dash(a.Word(s.First)) {
		return s.First + 1
	}
	for t := s.First + 1; t < s.Last-openingWords && t < s.First+datelineWords; t++ {
		w := a.Word(t)
		if w == ")" && a.Word(s.First) == "(" || dash(w) && capital(a.Word(s.First)) && plainWords(a, s.First, t) {
			return t + 1
		}
	}
	return s.First
}

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" }

// capital reports whether w is in capitals.
func capital(w string) bool { return len(w) > 2 && w == strings.ToUpper(w) && w != strings.ToLower(w) }

// plainWords reports whether no word of tokens [from, to) begins with a small letter.
func plainWords(a *text.Doc, from, to int32) bool {
	for t := from; t < to; t++ {
		if unicode.IsLower([]rune(a.Word(t))[0]) {
			return false
		}
	}
	return true
}

// subjectOf is the last name of the person whom the main clause of s is about.
func subjectOf(a *text.Doc, s text.Sentence) uint64 {
	for t := s.First; t < s.Last; t++ {
		if a.Tokens[t].Rel != text.RelNsubj && a.Tokens[t].Rel != text.RelNsubjPass {
			continue
		}
		if h := a.Tokens[t].Head; h < s.First || h >= s.Last || a.Tokens[h].Head >= s.First && a.Tokens[h].Head < s.Last {
			continue
		}
		for _, m := range a.Mentions {
			if m.Head == t && m.Kind == text.Person && m.Form == text.Named {
				_, last := a.TokensIn(m.Span)
				return stemOf(fold(a.Tokens[last-1].Lemma), text.PROPN)
			}
		}
	}
	return 0
}

// When a document begins with what another opens with, in percent of weight: how much of the opening it has, and that twice with how
// much of its own headline the opening has; and the least weight in common.
const (
	toldShare   = 28
	toldPercent = 90
	toldWeight  = 800
)

// toldBy is how much of h another document begins with as well, and whether that is the same news. News of a person is told by none
// that leaves the person out.
func (h *head) toldBy(o *head) (percent int32, told bool) {
	weight, all := inCommon(h.said, o.all)
	share := 100 * weight / max(all, 1)
	title, total := inCommon(o.title, h.said)
	percent = 2*share + 100*title/max(total, 1)
	if h.leavesOut(o) {
		return percent / 2, false
	}
	return percent, weight >= toldWeight && share >= toldShare && percent >= toldPercent
}

// leavesOut reports whether o does not name the person whom h is about.
func (h *head) leavesOut(o *head) bool { return h.subject != 0 && o.all[h.subject] == 0 }

// inCommon is how much of the weight of a stands in b, and how much there is.
func inCommon(a, b weights) (both, all int32) {
	for w, n := range a {
		all += n
		if b[w] > 0 {
			both += n
		}
	}
	return both, all
}

// stemLetters is how much of a long word tells what it is of: "resigned" and "resignation".
const stemLetters = 6

// stemOf is the same for words of one stem.
func stemOf(lemma string, pos text.POS) uint64 {
	if r := []rune(lemma); pos != text.NUM && len(r) > stemLetters {
		lemma = string(r[:stemLetters])
	}
	return linear.HashLower(lemma)
}

// stems yields the stems of the nouns, names, verbs, adjectives and numbers in s, with the lemma of each.
func stems(a *text.Doc, s text.Span) iter.Seq2[uint64, string] {
	return func(yield func(uint64, string) bool) {
		first, last := a.TokensIn(s)
		for t := first; t < last; t++ {
			switch pos := a.Tokens[t].POS; pos {
			case text.NOUN, text.PROPN, text.VERB, text.ADJ, text.NUM:
				lemma := fold(a.Tokens[t].Lemma)
				if !yield(stemOf(lemma, pos), lemma) {
					return
				}
			}
		}
	}
}

func stemWeights(a *text.Doc, s text.Span) weights {
	out := weights{}
	for w, lemma := range stems(a, s) {
		out[w] = max(out[w], story.Weight(lemma))
	}
	return out
}
