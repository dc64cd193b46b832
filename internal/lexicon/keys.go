package lexicon

import "strings"

// Keys makes keys, titles and the parts of names in blocks of memory, for who needs many of them. What it gave stays
// valid. The zero Keys is ready for one goroutine at a time; a nil one gives each string memory of its own.
type Keys struct {
	text  strings.Builder
	parts []string
}

const textBlock, partsBlock = 2048, 128

// Key is the function Key; what is a key already costs nothing.
func (k *Keys) Key(s string) string {
	if isKey(s) {
		return s
	}
	var buf [64]byte
	return k.String(appendKey(buf[:0], s))
}

// Key2 is the key of a and b, one behind the other.
func (k *Keys) Key2(a, b string) string {
	if a == "" {
		return k.Key(b)
	}
	var bufs [2][96]byte
	return k.String(appendKey(bufs[0][:0], append(append(bufs[1][:0], a...), b...)))
}

// Join is the strings one behind the other.
func (k *Keys) Join(a, b, c string) string {
	var buf [96]byte
	return k.String(append(append(append(buf[:0], a...), b...), c...))
}

// String is string(b).
func (k *Keys) String(b []byte) string {
	if k == nil {
		return string(b)
	}
	if k.text.Cap()-k.text.Len() < len(b) {
		k.text.Reset()
		k.text.Grow(max(textBlock, len(b)))
	}
	from := k.text.Len()
	k.text.Write(b)
	return k.text.String()[from:]
}

// fields are the words of a key.
func (k *Keys) fields(key string) []string {
	if k == nil {
		return strings.Fields(key)
	}
	n := strings.Count(key, " ") + 1
	if cap(k.parts)-len(k.parts) < n {
		k.parts = make([]string, 0, max(partsBlock, n))
	}
	from := len(k.parts)
	for w := range strings.FieldsSeq(key) {
		k.parts = append(k.parts, w)
	}
	return k.parts[from:len(k.parts):len(k.parts)]
}
