package text

import (
	"bufio"
	"strings"
	"unicode"
	"unicode/utf8"
)

// width is that of the narrowest terminals in use.
const width = 80

// page lays lines out.
type page struct{ w *bufio.Writer }

func (p *page) line(s string) {
	p.w.WriteString(strings.TrimRight(s, " "))
	p.w.WriteByte('\n')
}

func (p *page) heading(s string) {
	p.line("")
	p.line(strings.ToUpper(s))
}

// wrap breaks s at spaces; the first line starts at column first, the others at column rest.
func (p *page) wrap(first, rest int, s string) {
	for _, l := range lines(first, rest, s) {
		p.line(l)
	}
}

// row is wrap with evidence at the right margin: beside the last line where it fits, else below it.
func (p *page) row(first, rest int, s, right string) {
	all := lines(first, rest, s)
	n := columns(right)
	for i, l := range all {
		if i < len(all)-1 || right == "" {
			p.line(l)
			continue
		}
		if n > width-rest {
			p.line(l)
			p.wrap(rest, rest, right)
			continue
		}
		gap := width - columns(l) - n
		if gap < 2 {
			p.line(l)
			l, gap = "", max(rest, width-n)
		}
		p.line(l + strings.Repeat(" ", gap) + right)
	}
}

// lines breaks s at single spaces. Runs of spaces, which make columns, are kept.
func lines(first, rest int, s string) []string {
	if s == "" {
		return nil
	}
	s = visible(s)
	var out []string
	indent := first
	for columns(s)+indent > width {
		cut := breakAt(s, width-indent)
		if cut <= 0 {
			break
		}
		out = append(out, strings.Repeat(" ", indent)+s[:cut])
		s = strings.TrimLeft(s[cut:], " ")
		indent = rest
	}
	return append(out, strings.Repeat(" ", indent)+s)
}

// breakAt is the byte of the last space within n columns, else of the first space after them; -1 for none.
func breakAt(s string, n int) int {
	cut, col := -1, 0
	for i, r := range s {
		if r == ' ' && i > 0 && s[i-1] != ' ' && strings.TrimLeft(s[i:], " ") != "" {
			if col > n && cut > 0 {
				break
			}
			cut = i
		}
		if col > n && cut > 0 {
			break
		}
		if !unicode.Is(unicode.Mn, r) {
			col++
		}
	}
	return cut
}

// visible drops control characters, which a text could use to repaint a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}

// columns counts characters, combining marks excepted.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(1, n-utf8.RuneCountInString(s)))
}
