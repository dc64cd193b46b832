package html

import (
	"io"
	"unicode"
	"unicode/utf8"
)

// literal puts U+FFFD, one character for one, where a text has control characters or marks that turn the direction of
// writing: they would show a reader something else than what stands there. The page itself has none.
type literal struct {
	w    io.Writer
	rest []byte // the beginning of a character whose end is still to come
}

func (l *literal) Write(p []byte) (int, error) {
	in := append(l.rest, p...)
	out := make([]byte, 0, len(in))
	i := 0
	for i < len(in) {
		if !utf8.FullRune(in[i:]) {
			break
		}
		r, n := utf8.DecodeRune(in[i:])
		if misleads(r) {
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	l.rest = append([]byte(nil), in[i:]...)
	if _, err := l.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

func misleads(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
}
