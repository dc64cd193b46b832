package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the words that begin with the letter or digit at at and returns where it stopped.
func (s *splitter) word(at, end int32) int32 {
	i := s.run(at, end)
	for i < end {
		next := s.join(at, i, end)
		if next == i {
			break
		}
		i = next
	}
	switch r, n := s.rune(i); {
	case r == '.' && i < end:
		if s.abbreviation(at, i) != notAbbrev {
			return s.emit(at, i+1)
		}
	case r == '$' && i+n < end && i-at <= 3 && strings.ToUpper(s.text[at:i]) == s.text[at:i]:
		return s.emit(at, i+1) // US$, HK$
	}
	s.halve(at, i)
	return i
}

// join is the end of the word [at, i) grown by the mark at i and what follows, or i where the mark ends it.
func (s *splitter) join(at, i, end int32) int32 {
	r, n := s.rune(i)
	after, _ := s.rune(i + n)
	if i+n >= end || !isWord(after) {
		return i
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[at:i])
	stop := s.run(i+n, end)
	ok := false
	switch {
	case isApostrophe(r):
		ok = s.clitic(i, end) == 0 && !isDigit(last)
	case r == '.':
		ok = s.dot(at, i, stop, last, after)
	case r == ',':
		ok = isDigit(last) && isDigit(after)
	case r == ':' || r == '/':
		ok = isDigit(last) && isDigit(after)
	case r == '-':
		ok = s.hyphen(at, i, stop)
	case r == '&':
		ok = unicode.IsUpper(last) && unicode.IsUpper(after)
	case r == '\u00AD' || r == '\u200D' || r == '\u200C':
		ok = true
	}
	if ok {
		return stop
	}
	return i
}

// dot reports whether the dot at i, between last and after, is inside the word: numbers, initials in a
// row, names of sites and files.
func (s *splitter) dot(at, i, stop int32, last, after rune) bool {
	if isDigit(last) && isDigit(after) {
		return true
	}
	seg := i
	for seg > at && s.text[seg-1] != '.' {
		seg--
	}
	if unicode.IsLetter(last) && utf8.RuneCountInString(s.text[seg:i]) == 1 {
		return utf8.RuneCountInString(s.text[i+1:stop]) == 1 || s.text[at:stop] == "Ph.D"
	}
	return endings[s.text[i+1:stop]] || s.text[at:stop] == "Ph.D" || s.text[at:stop] == "M.Sc"
}

// hyphen reports whether the hyphen at i is inside the word: after a prefix, and in telephone numbers.
func (s *splitter) hyphen(at, i, stop int32) bool {
	before, after := s.text[at:i], s.text[i+1:stop]
	if digits(before) && digits(after) {
		return len(before) == 3 && len(after) == 4 || strings.Contains(before, "-") && len(after) == 4 ||
			len(before) == 3 && len(after) == 3 && stop < s.end && s.text[stop] == '-'
	}
	var small [12]byte
	if len(before) > len(small) {
		return false
	}
	for k := range len(before) {
		small[k] = before[k]
		if k == 0 && 'A' <= small[k] && small[k] <= 'Z' {
			small[k] += 'a' - 'A'
		}
	}
	if at > s.par && s.text[at-1] == '-' || after == "the" {
		return false // over-the-counter, year-over-year
	}
	return prefixes[string(small[:len(before)])]
}

func digits(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '-' {
			return false
		}
	}
	return true
}

// abbreviation says how the word [at, i), before a full stop, is abbreviated.
func (s *splitter) abbreviation(at, i int32) ending {
	w := s.text[at:i]
	if k := abbreviations[w]; k == number {
		if s.numberAhead(i+1) || i+2 < s.end && s.text[i+1] == ',' {
			return number
		}
		return notAbbrev
	} else if k != notAbbrev {
		return k
	}
	if titleInCapitals(w) {
		return before
	}
	r, n := utf8.DecodeRuneInString(w)
	switch {
	case strings.IndexByte(w, '.') > 0 && utf8.RuneCountInString(w[strings.LastIndexByte(w, '.')+1:]) == 1 && !isDigit(r):
		return either // U.S., U.N.
	case n == len(w) && unicode.IsUpper(r):
		return s.initial(at, i)
	case n == len(w) && strings.ContainsRune("bcdm", r) && s.numberAhead(i+1):
		return before // c. 1580, b. May 1962
	case len(w) <= 2 && digits(w) && at == s.par && i+1 < s.end && isSpaceByte(s.text[i+1]) && s.skip(i+1) < s.end:
		return before // the number of an item in a list
	}
	return notAbbrev
}

// numberAhead reports whether a number or a month follows i: "No. 7", "Tue. Sept. 26".
func (s *splitter) numberAhead(i int32) bool {
	i = s.skip(i)
	r, _ := s.rune(i)
	return isDigit(r) || months[s.text[i:s.run(i, s.end)]]
}

// titleInCapitals reports whether w is "GEN", "SEN" or another title in capitals.
func titleInCapitals(w string) bool {
	var small [8]byte
	if len(w) < 2 || len(w) > len(small) {
		return false
	}
	for k := range len(w) {
		if small[k] = w[k]; w[k] < 'A' || 'Z' < w[k] {
			return false
		}
		if k > 0 {
			small[k] |= 0x20
		}
	}
	return abbreviations[string(small[:len(w)])] == before
}

// initial decides on a single capital before a full stop: part of a name when a capital follows and it
// is neither "I" nor clearly followed by a new sentence.
func (s *splitter) initial(at, i int32) ending {
	next := s.skip(i + 1)
	r, _ := s.rune(next)
	if !unicode.IsUpper(r) || s.text[at:i] == "I" && next > i+1 && starters[s.text[next:s.run(next, s.end)]] {
		return notAbbrev
	}
	if starters[s.text[next:s.run(next, s.end)]] && s.run(next, s.end)-next > 1 {
		return notAbbrev
	}
	return before
}

// skip is the first place from i on that is no white space.
func (s *splitter) skip(i int32) int32 {
	for i < s.end {
		n := s.space(i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// halve emits the word [at, i), in two where it is "cannot", "don't" or "5pm".
func (s *splitter) halve(at, i int32) {
	w := s.text[at:i]
	cut := at
	switch n := len(w); {
	case n > 3 && (w[n-1] == 't' || w[n-1] == 'T'):
		cut = at + negation(w)
	case n >= 5 && n <= 6:
		cut = at + half(w)
	}
	if cut == at && isDigit(rune(w[0])) {
		cut = at + unit(w)
	}
	if cut > at {
		s.emit(at, cut)
		at = cut
	}
	s.emit(at, i)
}

// negation is where "n't" begins in w, or where the second half of "cannot" does; 0 when neither is there.
func negation(w string) int32 {
	n := len(w)
	if w[n-2] == '\'' && w[n-3]|0x20 == 'n' {
		return int32(n - 3)
	}
	if strings.HasSuffix(w[:n-1], "n’") || strings.HasSuffix(w[:n-1], "N’") {
		return int32(n - 5)
	}
	return half(w)
}

func half(w string) int32 {
	var small [8]byte
	if len(w) > len(small) {
		return 0
	}
	for i := range len(w) {
		small[i] = w[i]
		if i == 0 {
			small[i] |= 0x20
		}
	}
	return halves[string(small[:len(w)])]
}

// unit is where the unit begins in "5pm", "40km", "$3bn"; 0 where there is none.
func unit(w string) int32 {
	n := 0
	for n < len(w) && (isDigit(rune(w[n])) || w[n] == '.' || w[n] == ',' || w[n] == ':') {
		n++
	}
	switch w[n:] {
	case "am", "pm", "AM", "PM", "m", "bn", "k", "K", "M", "km", "cm", "mm", "kg", "ft", "mph", "kph", "b", "tn", "GMT", "million", "billion", "mn", "hrs", "mg":
		return int32(n)
	}
	return 0
}
