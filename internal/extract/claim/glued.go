package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unglue parts contents where a paragraph's break was lost, so that its stop touches the next one's first mark or word: `It
// rained.“We left,” she said`. Of such a content the side of the cue is kept.
func (s *search) unglue() {
	for i := range s.claims {
		c := &s.claims[i]
		if c.CueHead < 0 {
			continue
		}
		out, parted := c.Content[:0:0], false
		for _, x := range c.Content {
			for at := x.Start + 2; at < x.End; at++ {
				switch {
				case !s.breaks(at):
				case c.Cue.Start >= at:
					x.Start, parted = at, true
				case c.Cue.End <= x.Start:
					x.End, parted = at, true
				}
			}
			out = append(out, x)
		}
		if !parted {
			continue
		}
		if out = s.trim(out); len(out) > 0 {
			c.Content = out
		}
	}
}

// breaks reports whether a lost break lies right before byte at, outside quotes.
func (s *search) breaks(at int32) bool {
	doc := s.d.Text
	if !strings.ContainsRune(".!?", rune(doc[at-1])) || !unicode.IsLower(rune(doc[at-2])) {
		return false
	}
	q := s.quoteNear(at + 1)
	opens := false
	for ; q < len(s.quotes) && s.quotes[q].Start <= at; q++ {
		if opens = opens || s.quotes[q].Start == at; s.quotes[q].Start < at && at < s.quotes[q].End {
			return false
		}
	}
	return opens || s.newWord(at)
}

// newWord reports whether a capitalised word of a few letters begins at byte at, as no address on the web has it.
func (s *search) newWord(at int32) bool {
	doc := s.d.Text[at:min(int(at)+24, len(s.d.Text))]
	r, n := utf8.DecodeRuneInString(doc)
	word := strings.IndexAny(doc, " ,.")
	return unicode.IsUpper(r) && word > n && doc[word] != '.' && unicode.IsLower(rune(doc[n]))
}
