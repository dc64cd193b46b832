// Package plain reads text as it was scraped: lines of article among lines of page furniture. Build
// makes the document of a text, whichever reader it came from: it drops the furniture, finds the
// title, and notes credits, byline and date.
package plain

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"

	enc "golang.org/x/text/encoding/unicode"

	"github.com/readout-news/readout/internal/ingest/source"
)

const (
	hintBinary   = "give text, HTML or JSON Lines; convert PDF or Word files to text first"
	hintEncoding = "save the file as UTF-8"
)

// Decode turns the bytes of a file into a string: UTF-8, with or without byte order mark, UTF-16 and
// UTF-32 with one, and Windows-1252 where the bytes make sense in it.
func Decode(b []byte) (string, *source.Refusal) {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(b, []byte("\x00\x00\xfe\xff")):
		return wide(b, utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM).NewDecoder())
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		return wide(b, enc.UTF16(enc.LittleEndian, enc.ExpectBOM).NewDecoder())
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if r := binary(b); r != nil {
		return "", r
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	return legacy(b)
}

func wide(b []byte, t transform.Transformer) (string, *source.Refusal) {
	out, _, err := transform.Bytes(t, b)
	if err != nil || bytes.Count(out, []byte("\uFFFD"))*20 > len(out) {
		return "", source.Refuse(source.BadEncoding, hintEncoding, "the file begins like UTF-16 or UTF-32 but is not")
	}
	return string(out), nil
}

// binary refuses bytes that are no text: zero bytes, or one byte in fifty a control character.
func binary(b []byte) *source.Refusal {
	head := b[:min(len(b), 1<<16)]
	control := 0
	for _, c := range head {
		if c == 0 {
			return source.Refuse(source.Binary, hintBinary, "the file holds zero bytes: it is not text")
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			control++
		}
	}
	if control*50 > len(head) {
		return source.Refuse(source.Binary, hintBinary, "the file is full of control characters: it is not text")
	}
	return nil
}

// legacy reads bytes that are not UTF-8. A few broken bytes in UTF-8 are read as Windows-1252 one by
// one, since that is what pages spliced together hold; a text that is Windows-1252 throughout has
// letters where those bytes are. Anything else is not guessed at.
func legacy(b []byte) (string, *source.Refusal) {
	var out strings.Builder
	out.Grow(len(b) + len(b)/16)
	bad, wide, letters := 0, 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(b[0])
			bad++
			if unicode.IsLetter(r) || unicode.IsPunct(r) || unicode.IsSpace(r) || r == '€' || r == '£' {
				letters++
			}
		} else if n > 1 {
			wide++
		}
		out.WriteRune(r)
		b = b[n:]
	}
	s := out.String()
	if bad*5 > len(s) || letters*10 < bad*9 {
		return "", source.Refuse(source.BadEncoding, hintEncoding, "%d bytes are neither UTF-8 nor Windows-1252", bad)
	}
	return s, nil
}
