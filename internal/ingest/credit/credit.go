// Package credit reads what an article says of where its words come from: the agency in its dateline
// or byline, the outlet it was translated or copied from, the agencies it leans on, the posts it
// embeds. The findings become text.Doc.Lineage and Byline.
package credit

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// The relations of text.Lineage that this package finds.
const (
	relCredit      = "credit"
	relTranslation = "translation"
	relCopy        = "copy"
	relCites       = "cites"
	relEmbeds      = "embeds"
)

// reader collects the lineage of one document.
type reader struct {
	d    *text.Doc
	own  string          // key of the outlet itself
	seen map[string]bool // relation and key of what was found
}

// Read fills d.Lineage from d.Text and d.Dropped, and d.Byline where it is not known yet.
func Read(d *text.Doc) {
	r := &reader{d: d, seen: map[string]bool{}}
	if d.Outlet != "" {
		own, ok := agency(d.Outlet)
		if !ok {
			own = d.Outlet
		}
		r.own = lexicon.Key(own)
	}
	for _, x := range d.Dropped {
		r.dropped(x)
	}
	r.body()
}

// add notes one finding; at is where the name stands, in Text when source is "".
func (r *reader) add(relation, name string, at text.Span, source string) {
	name = bare(name)
	if name == "" || utf8.RuneCountInString(name) > 60 {
		return
	}
	canonical, ok := agency(name)
	if !ok {
		canonical = name
	}
	id := lexicon.Key(canonical)
	if relation != relTranslation && id == r.own { // an outlet's own name says nothing new
		return
	}
	key := relation + " " + id
	if r.seen[key] || relation == relCites && r.seen[relCredit+" "+id] {
		return
	}
	r.seen[key] = true
	if source != "" {
		at = text.Span{}
	}
	r.d.Lineage = append(r.d.Lineage, text.Lineage{Relation: relation, Name: name, Span: at, Source: source})
}

// bare is a name without the signs around it.
func bare(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ')' })
	if after, ok := strings.CutPrefix(s, "the "); ok {
		return after
	}
	return s
}

// name is a run of capitalised words, small ones between them allowed.
const name = `((?:[Tt]he )?\p{Lu}[\p{L}\d'’.&-]*(?:(?: |-)(?:of|the|for|and|al|el|de|du|la|in|on|\p{Lu}[\p{L}\d'’.&-]*|\d+))*)`

type noteRule struct {
	relation string
	re       *regexp.Regexp
}

// noteRules read the notes about a text; the first group is the name.
var noteRules = sync.OnceValue(func() []noteRule {
	c := regexp.MustCompile
	return []noteRule{
		{relTranslation, c(`(?i:\btranslat(?:ed|ion)\b[^.]{0,60}?\bby:?) ` + name)},
		{relTranslation, c(`(?i:\btranslated(?: and edited| and adapted)? from:?) ` + name)},
		{relCopy, c(`(?i:\b(?:originally|first) (?:published|appeared)\b[^.]{0,40}?\b(?:by|on|in|at|with):?) ` + name)},
		{relCopy, c(`(?i:\b(?:republished|reprinted|reposted|syndicated|reproduced)\b[^.]{0,60}?\b(?:from|of|by):?) ` + name)},
	}
})

// noteWords are words of which every note has one; few lines do.
var noteWords = []string{"translat", "published", "appeared", "reprinted", "reposted", "syndicated", "reproduced"}

// languages are no outlets: "translated from Arabic".
var languages = lines.Set(`arabic english french german spanish russian hebrew persian farsi turkish chinese mandarin japanese korean portuguese italian ukrainian urdu hindi dari pashto
the original kurdish polish dutch swahili amharic bengali`)

// note reads s as a note about the text. off is where s begins in Text; source is s itself when it was dropped.
func (r *reader) note(s string, off int, source string) {
	if low := strings.ToLower(s); !slices.ContainsFunc(noteWords, func(w string) bool { return strings.Contains(low, w) }) {
		return
	}
	for _, n := range noteRules() {
		for _, m := range n.re.FindAllStringSubmatchIndex(s, -1) {
			who := s[m[2]:m[3]]
			first, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(who, "The "), "the ")), " ")
			if languages[strings.TrimRight(first, ".,")] {
				continue
			}
			who, end := trimSentence(who, m[3])
			if n.relation == relCopy && !publisher(who) {
				continue
			}
			r.add(n.relation, who, text.Span{Start: int32(off + m[2]), End: int32(off + end)}, source)
		}
	}
}

// trimSentence cuts a name at a stop that ends a sentence ("The Observer. The Observer has").
func trimSentence(who string, end int) (string, int) {
	if i := strings.Index(who, ". "); i > 3 {
		end -= len(who) - i
		who = who[:i]
	}
	for strings.HasSuffix(who, ".") && strings.Count(who, ".") == 1 || strings.HasSuffix(who, " on") || strings.HasSuffix(who, " in") || strings.HasSuffix(who, " and") || strings.HasSuffix(who, " the") || strings.HasSuffix(who, " for") || strings.HasSuffix(who, " of") {
		cut := strings.LastIndexAny(who, " .")
		end -= len(who) - cut
		who = who[:cut]
	}
	return who, end
}

var (
	sourceLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\(?(?:Sources?|SOURCES?|Via|VIA|Credit|Agency|With inputs? from|With reporting (?:by|from)|Additional reporting by|Compiled from)(?: ?:| from| ) ?` + name)
	})
	copyright = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:(?i:copyright)|©|\([cC]\))(?: ?(?:©|\([cC]\)))?(?: (?:\d{4}(?:[-–]\d{4})?))?(?: (?:by))?,? ` + name)
	})
	contributed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\bcontributed to this (?:report|story|article)\b|\bbased on reporting by\b|\bthis (?:story|report|article) (?:contains|includes)\b`)
	})
	pictured = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:image|photos?|photograph(?:er|s)?|picture|caption|video|getty|toggle)\b`)
	})
	handle = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:—|–|-{1,2}|&mdash;)\s*([^—–@]{1,60}?)\s*\(@\w{1,30}\)`)
	})
	byline = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:By|BY|Written by|Reported by|Story by):? ` + `([\p{Lu}][^|,:;]{2,80})(.*)$`)
	})
	bareEnd = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:--|—|–|\(|\. ?-)\s*([\p{Lu}][\p{L} ]{1,25})\)?\.?$`)
	})
)

// dropped reads a line that is not part of the article.
func (r *reader) dropped(x text.Dropped) {
	s := x.Text
	if len(s) > 1500 {
		return
	}
	switch x.Reason {
	case lines.Embed:
		if m := handle().FindStringSubmatch(s); m != nil {
			r.add(relEmbeds, m[1], text.Span{}, s)
		}
		return
	case lines.Title, lines.Related, lines.Comment:
		return
	}
	if pictured().MatchString(s) {
		return // the credit of a picture, not of the text
	}
	r.note(s, 0, s)
	if m := sourceLine().FindStringSubmatch(s); m != nil && len(s) < 160 {
		relation := relCredit
		if low := strings.ToLower(s); strings.Contains(low, "with ") || strings.Contains(low, "additional") {
			relation = relCites // a part in the text, not the whole
		}
		who, _ := trimSentence(m[1], 0)
		r.add(relation, who, text.Span{}, s)
	}
	if m := copyright().FindStringSubmatch(s); m != nil {
		if who, _ := trimSentence(m[1], 0); isAgency(who) {
			r.add(relCredit, who, text.Span{}, s)
		}
	}
	if contributed().MatchString(s) {
		r.contributors(s)
	}
	r.byline(s, 0, s)
	if whole := strings.Trim(s, "()/-—– ."); isAgency(whole) && !button(whole) {
		r.add(relCredit, whole, text.Span{}, s)
	}
}

// button reports whether a line of one word names an outlet only without its article: "Print" is no credit of The Print.
func button(s string) bool {
	name, _ := agency(s)
	return strings.HasPrefix(name, "The ") && !strings.Contains(s, " ")
}

// contributors notes the agencies that a line names as having had a hand in the text. They are cited, not
// credited: the text is not theirs.
func (r *reader) contributors(s string) {
	words := strings.Fields(s)
	for i := 0; i < len(words); {
		n := min(4, len(words)-i)
		for ; n > 0; n-- {
			if who := strings.Trim(strings.Join(words[i:i+n], " "), ",.;:()"); isAgency(who) {
				r.add(relCites, who, text.Span{}, s)
				break
			}
		}
		i += max(1, n)
	}
}

// byline reads "By Jane Doe | Associated Press" and the like.
func (r *reader) byline(s string, off int, source string) {
	m := byline().FindStringSubmatchIndex(s)
	if m == nil || len(s) > 160 || lines.Sentence(s) && m[5] < len(s) {
		return
	}
	who, rest := s[m[2]:m[3]], s[m[4]:m[5]]
	if isAgency(who) {
		r.add(relCredit, who, text.Span{Start: int32(off + m[2]), End: int32(off + m[3])}, source)
	} else if r.d.Byline == "" && person(who) {
		r.d.Byline = strings.TrimSpace(who)
	}
	for part := range strings.FieldsFuncSeq(rest, func(c rune) bool { return strings.ContainsRune("|,:;/–—-", c) }) {
		if part = strings.TrimSpace(part); isAgency(part) {
			at := off + m[4] + strings.Index(rest, part)
			r.add(relCredit, part, text.Span{Start: int32(at), End: int32(at + len(part))}, source)
		}
	}
}

// person reports whether s may be one or more people's names: a few capitalised words.
func person(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		first, _ := utf8.DecodeRuneInString(w)
		if w != "and" && w != "&" && !unicode.IsUpper(first) {
			return false
		}
		n++
	}
	return n >= 1 && n <= 9
}
