package token

import (
	"strings"
	"unicode"
)

// whole emits what stands whole at the start of a chunk: addresses, handles, tags, emoticons, and
// "<...>". It returns where it stopped, which is at when there is nothing of the sort.
func (s *splitter) whole(at, end int32) int32 {
	w := s.text[at:end]
	switch {
	case faces[w]:
		return s.emit(at, end)
	case strings.HasPrefix(w, "<...>") || strings.HasPrefix(w, "[...]") || strings.HasPrefix(w, "(...)"):
		return s.emit(at, at+5)
	case strings.HasPrefix(w, "<…>") || strings.HasPrefix(w, "[…]"):
		return s.emit(at, at+int32(len("<…>")))
	case len(w) > 1 && (w[0] == '@' || w[0] == '#' && !isDigit(rune(w[1]))):
		r, _ := s.rune(at + 1)
		if isWord(r) {
			return s.emit(at, s.run(at+1, end))
		}
	}
	open := int32(strings.IndexFunc(w, func(r rune) bool { return !strings.ContainsRune("([<\"“‘'", r) }))
	if open < 0 || !address(w[open:]) {
		return at
	}
	for k := at; k < at+open; {
		_, n := s.rune(k)
		k = s.emit(k, k+n)
	}
	// Marks that close a sentence or a bracket don't belong to the address.
	rest := strings.TrimRight(w[open:], ".,;:!?)]>'\"”’…")
	return s.emit(at+open, at+open+int32(len(rest)))
}

// address reports whether w begins like an address of the web or of a mailbox.
func address(w string) bool {
	if len(w) < 5 {
		return false
	}
	if strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://") || strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "ftp://") {
		return true
	}
	if a := strings.IndexByte(w, '@'); a > 0 && strings.IndexByte(w[a:], '.') > 1 {
		return true
	}
	slash := strings.IndexByte(w, '/')
	return slash > 0 && host(w[:slash])
}

// host reports whether w is the name of a site: letters, digits, hyphens and dots, and a known ending.
func host(w string) bool {
	for i := range len(w) {
		if c := w[i] | 0x20; (c < 'a' || 'z' < c) && !isDigit(rune(w[i])) && w[i] != '-' && w[i] != '.' {
			return false
		}
	}
	dot := strings.LastIndexByte(w, '.')
	return dot > 0 && w[dot-1] != '.' && (endings[w[dot+1:]] || w[dot+1:] == "ly")
}

// mark is the end of the token that begins with r, which is no letter, digit or apostrophe.
func (s *splitter) mark(at, end int32, r rune, n int32) int32 {
	i := at + n
	switch {
	case r == '!' || r == '?':
		for i < end && (s.text[i] == '!' || s.text[i] == '?') {
			i++
		}
	case r == '.' && i < end && isDigit(rune(s.text[i])):
		return s.run(i, end) // .45
	case strings.ContainsRune(".-*=_~<>", r):
		for i < end && rune(s.text[i]) == r {
			i++
		}
	case r >= 0x2190:
		return s.emoji(i, end, r)
	}
	return i
}

// emoji is the end of a pictogram with its joiners, skin tones and variation selectors, or of a flag.
func (s *splitter) emoji(i, end int32, r rune) int32 {
	flag := isRegional(r)
	for i < end {
		next, n := s.rune(i)
		switch {
		case flag && isRegional(next):
			flag = false
		case next == '\u200D':
			if _, m := s.rune(i + n); i+n+m <= end {
				n += m
			}
		case !unicode.IsMark(next) && (next < 0x1F3FB || next > 0x1F3FF):
			return i
		}
		i += n
	}
	return i
}

func isRegional(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }
