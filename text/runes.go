package text

import "unicode/utf8"

// Runes turns byte offsets of one string into code-point offsets and back.
// It keeps one count for every stride bytes, so it costs an eighth of the text.
type Runes struct {
	text  string
	marks []int32 // marks[k] is the number of code points that begin before byte k*stride
	ascii bool
}

const stride = 32

// NewRunes indexes s, which must be valid UTF-8.
func NewRunes(s string) *Runes {
	r := &Runes{text: s, ascii: true}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			r.ascii = false
			break
		}
	}
	if r.ascii {
		return r
	}
	r.marks = make([]int32, len(s)/stride+1)
	n := int32(0)
	for i := 0; i < len(s); i++ {
		if i%stride == 0 {
			r.marks[i/stride] = n
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	if len(s)%stride == 0 {
		r.marks[len(s)/stride] = n
	}
	return r
}

// At is the number of code points that begin before byte b.
func (r *Runes) At(b int32) int {
	if r.ascii {
		return int(b)
	}
	k := int(b) / stride
	n := int(r.marks[k])
	for i := k * stride; i < int(b); i++ {
		if utf8.RuneStart(r.text[i]) {
			n++
		}
	}
	return n
}

// Byte is the byte offset at which code point n begins; len(text) when n is the number of code points.
// It is -1 when n lies outside the text.
func (r *Runes) Byte(n int) int32 {
	if n < 0 {
		return -1
	}
	if r.ascii {
		if n > len(r.text) {
			return -1
		}
		return int32(n)
	}
	lo, hi := 0, len(r.marks)
	for lo+1 < hi {
		if m := (lo + hi) / 2; int(r.marks[m]) <= n {
			lo = m
		} else {
			hi = m
		}
	}
	c := int(r.marks[lo])
	for i := lo * stride; i < len(r.text); i++ {
		if !utf8.RuneStart(r.text[i]) {
			continue
		}
		if c == n {
			return int32(i)
		}
		c++
	}
	if c == n {
		return int32(len(r.text))
	}
	return -1
}
