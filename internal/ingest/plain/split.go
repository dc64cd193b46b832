package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// split gives the lines of s that are not blank, trimmed, with white space made plain and invisible
// characters taken out. blank[i] says that a blank line stood before line i, or that it is set in further
// than the line before, as paragraphs are that no blank line parts.
func split(s string) (lines []string, blank []bool) {
	s = newlines.Replace(s)
	gap, margin := false, 0
	for raw := range strings.SplitSeq(s, "\n") {
		l := squeeze(raw)
		if l == "" {
			gap = true
			continue
		}
		in := len(raw) - len(strings.TrimLeft(raw, " \t"))
		gap, margin = gap || in > margin, in
		lines, blank = append(lines, l), append(blank, gap)
		gap = false
	}
	return lines, blank
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n", "\f", "\n")

// squeeze trims l, makes each run of white space one blank, and leaves out what cannot be seen.
func squeeze(l string) string {
	l = strings.ToValidUTF8(l, "\uFFFD")
	plain, space := true, true
	for _, r := range l {
		if invisible(r) || unicode.IsSpace(r) && (r != ' ' || space) {
			plain = false
			break
		}
		space = r == ' '
	}
	if plain && !space {
		return l
	}
	var b strings.Builder
	b.Grow(len(l))
	pending := false
	for _, r := range l {
		switch {
		case unicode.IsSpace(r):
			pending = b.Len() > 0
		case invisible(r):
		default:
			if pending {
				b.WriteByte(' ')
				pending = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// invisible reports characters that only steer display: controls, soft hyphen, zero-width space,
// byte order mark, direction marks. Joiners stay, since they are part of words and emoji.
func invisible(r rune) bool {
	switch {
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return r != '\t' && r != '\n'
	case r == 0xad, r == 0x200b, r == 0x200e, r == 0x200f, r == 0x2060, r == 0xfeff:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// unwrap joins lines that were broken at a fixed width, as mail and old archives do: most lines of a
// text are 50 to 90 characters long, few end a sentence, and paragraphs are set off by blank lines.
func unwrap(lines []string, blank []bool) []string {
	if !wrapped(lines, blank) {
		return lines
	}
	var out []string
	for i, l := range lines {
		if i > 0 && !blank[i] && len(lines[i-1]) >= 40 {
			out[len(out)-1] += " " + l
			continue
		}
		out = append(out, l)
	}
	return out
}

func wrapped(lines []string, blank []bool) bool {
	full, open, inner := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if blank[i] {
			continue
		}
		inner++
		l := lines[i-1]
		n := utf8.RuneCountInString(l)
		if n > 100 {
			return false
		}
		if n < 45 {
			continue
		}
		full++
		last, _ := utf8.DecodeLastRuneInString(l)
		first, _ := utf8.DecodeRuneInString(lines[i])
		if unicode.IsLower(first) && !strings.ContainsRune(".!?:\"”", last) {
			open++
		}
	}
	return inner >= 4 && full*10 >= inner*8 && open*2 >= inner
}
