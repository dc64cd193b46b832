package credit

import (
	"regexp"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

var (
	parenthesis = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([^()a-z]{0,60}|[\p{Lu}][^().]{1,50}?)\s?\(([\p{Lu}a-z][\p{L}&./' -]{1,30})\)\s*(--|-|–|—|:|\.)?`)
	})
	slashes = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[^a-z/]{0,30}[^/]{0,50}/([\p{Lu}][\p{L} -]{1,25})/`)
	})
	leading = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([\p{Lu}]{2,8}|[\p{Lu}]\p{L}+) ?(?:--|—|–|-) `) })
	named   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^` + name) })
	leaning = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)? )?(?:(?:state|official|local|national|semi-official|state-run|government|pro-government|foreign|international) )?(?:news )?(?:agencies|news agency|media|television|TV|newspapers?)\b`)
	})
)

// body reads the article itself: datelines and bylines at its head, signatures at its end, and the
// agencies it leans on anywhere.
func (r *reader) body() {
	s := r.d.Text
	off, n := 0, 0
	for l := range strings.SplitSeq(s, "\n") {
		title := off < int(r.d.TitleSpan.End)
		if l != "" && !title {
			n++
			if n <= 3 {
				r.head(l, off)
			}
			if len(l) < 400 {
				r.note(l, off, "")
			}
		}
		r.lean(l, off)
		off += len(l) + 1
	}
	r.foot(s)
}

// head reads the dateline, the byline and the source of the lead.
func (r *reader) head(l string, off int) {
	at := func(a, b int) text.Span { return text.Span{Start: int32(off + a), End: int32(off + b)} }
	if m := parenthesis().FindStringSubmatchIndex(l); m != nil {
		who := l[m[4]:m[5]]
		place := strings.TrimSpace(l[m[2]:m[3]])
		if isAgency(who) {
			r.add(relCredit, who, at(m[4], m[5]), "")
		} else if m[6] >= 0 && place != "" && place == strings.ToUpper(place) && l[m[6]:m[7]] != "." {
			r.add(relCredit, who, at(m[4], m[5]), "")
		}
	}
	if m := slashes().FindStringSubmatchIndex(l); m != nil {
		if who := l[m[2]:m[3]]; isAgency(who) {
			r.add(relCredit, who, at(m[2], m[3]), "")
		}
	}
	if m := leading().FindStringSubmatchIndex(l); m != nil {
		if who := l[m[2]:m[3]]; isAgency(who) {
			r.add(relCredit, who, at(m[2], m[3]), "")
		}
	}
	r.byline(l, off, "")
	for _, w := range places(l, " according to ", " reported by ", " citing ", " quoting ", ", reported ", ", reports ") {
		m := named().FindStringIndex(l[w.end:])
		if m == nil {
			continue
		}
		who, end := trimSentence(l[w.end:w.end+m[1]], w.end+m[1])
		if outletLike(who) {
			r.add(relCites, who, at(w.end, end), "")
		}
	}
}

// lean notes the agencies named anywhere, and groups of media ("Russian news agencies"), once each.
func (r *reader) lean(l string, off int) {
	start := -1
	for i := 0; i <= len(l); i++ {
		if i < len(l) && (isWord(l[i]) || start >= 0 && l[i] == '-') {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && upper(l[start]) {
			r.leanWord(l, off, start, i)
		}
		start = -1
	}
	for _, w := range windows(l, 4, "agenc", "media", "television", "TV", "newspaper") {
		part := l[w.start:w.end]
		for _, m := range leaning().FindAllStringIndex(part, -1) {
			who, from, to := part[m[0]:m[1]], w.start+m[0], w.start+m[1]
			if upper(who[0]) && strings.Contains(who, " ") && nationWord(who) && reported(l, from, to) {
				r.add(relCites, who, text.Span{Start: int32(off + from), End: int32(off + to)}, "")
			}
		}
	}
}

// leanWord looks for an agency whose name begins with the word l[a:b].
func (r *reader) leanWord(l string, off, a, b int) {
	end := b
	for words := 1; words <= 4; words++ {
		if isAgency(l[a:end]) && reported(l, a, end) {
			stop := end
			for _, s := range [...]string{"'s", "’s"} {
				stop = a + len(strings.TrimSuffix(l[a:stop], s))
			}
			r.add(relCites, l[a:stop], text.Span{Start: int32(off + a), End: int32(off + stop)}, "")
			return
		}
		if end >= len(l) || l[end] != ' ' {
			return
		}
		for end++; end < len(l) && (isWord(l[end]) || l[end] == '-'); end++ {
		}
	}
}

var (
	cueAfter = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:'s?|’s?)?(?: news agency| agency| correspondent| reporter)?,? (?:has |have |had |also |later |earlier |were |was )*(?:report(?:s|ed|ing)?\b|said|say|quot|cit|claim|announc|carr|wrote|add|not|publish|disclos|reveal|learn|confirm|broadcast|show)`)
	})
	cueOfSource = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:according to|told|citing|quoting|quoted by|reported by)(?: the)? $`)
	})
	// shown begins a caption, whose agency took the picture.
	shown = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:in this (?:\w+ )?(?:photo|picture|image|photograph)|(?:photo|picture|image|photograph) (?:by|taken|courtesy|credit|shows|provided))\b`)
	})
	cueBefore = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:according to|by|told|citing|quoting|to|from|with|via|quoted)(?: the| a| an)?(?: (?:state|official|news|agency|agencies|media|state-run|semi-official|private|local|independent|\p{Lu}\p{L}+))*,? $`)
	})
)

// reported reports whether the name at l[a:b] stands beside a word of saying, so that the article leans on it.
func reported(l string, a, b int) bool {
	if cueAfter().MatchString(l[b:]) {
		return !shown().MatchString(sentenceAt(l, a))
	}
	before := l[max(0, a-60):a]
	if strings.HasPrefix(l[b:], "'s ") || strings.HasPrefix(l[b:], "’s ") {
		return cueOfSource().MatchString(before) // "gave the pass back to Delta's reporter" cites nobody
	}
	return cueBefore().MatchString(before) && !shown().MatchString(sentenceAt(l, a))
}

// longSentence is how many bytes of a sentence on either side of a name are looked at.
const longSentence = 240

// sentenceAt is the sentence of l that byte a stands in, as far as stops tell.
func sentenceAt(l string, a int) string {
	from, to := max(0, a-longSentence), min(len(l), a+longSentence)
	from += strings.LastIndex(l[from:a], ". ") + 1
	if i := strings.Index(l[a:to], ". "); i >= 0 {
		to = a + i
	}
	return l[from:to]
}

// nationWord reports whether a group of media begins with a nation ("Russian news agencies"), or with
// the name of a single agency or newspaper ("Firat news agency").
func nationWord(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if _, ok := lexicon.Country(first); ok {
		return true
	}
	return (rest == "news agency" || rest == "newspaper" || rest == "TV") && !calendar[first] && len(first) > 3 && !notName[first]
}

var (
	notName  = lines.Set("The Local State Official Social News Media Several Some Other Many Most National International Foreign This That Their Another One Press")
	calendar = lines.Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December")
)

// foot reads a signature at the very end: "--Reuters", "(AFP)".
func (r *reader) foot(s string) {
	s = strings.TrimRight(s, " \n")
	tail := s[max(0, len(s)-60):]
	if m := bareEnd().FindStringSubmatchIndex(tail); m != nil {
		if who := tail[m[2]:m[3]]; isAgency(who) {
			base := int32(len(s) - len(tail))
			r.add(relCredit, who, text.Span{Start: base + int32(m[2]), End: base + int32(m[3])}, "")
		}
	}
}

func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' || c >= 0xc3 }
