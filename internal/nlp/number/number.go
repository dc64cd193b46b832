// Package number reads numbers as news writes them: "1,300", "2.5 million", "twenty-one",
// "two hundred and fifty", "half a million", "dozens", "tens of thousands".
package number

// Words is a row of words to read from. A word is a token, or a run of letters or figures of one.
type Words interface {
	Len() int
	Word(i int) string
}

// Number is what was read.
type Number struct {
	// Low and High are equal unless the words are vague; parts of a unit are cut off.
	Low, High int64
	// Milli is the number in thousandths, for "2.5 years"; that of Low where it is vague.
	Milli int64
	// Vague is set for "dozens", "several" and the like.
	Vague bool
	// Digits is set when the number begins with figures.
	Digits bool
}

// Whole reports whether n is a whole number.
func (n Number) Whole() bool { return n.Milli%1000 == 0 }

// limit keeps every product inside an int64 of thousandths.
const limit = int64(9e17)

// Read reads the number that starts at word i and gives the index after its last word.
// Where none starts there, that index is i.
func Read[W Words](w W, i int) (Number, int) {
	first, c := classify(w, i)
	switch c.class {
	case none, and, hyphen:
		return Number{}, i
	case article:
		return readArticle(w, i)
	case half:
		return readHalf(w, i)
	case vague:
		return readVague(w, i, c)
	case hundred, scale: // "hundred" alone needs its article
		return Number{}, i
	}
	r := run{cur: first, last: c}
	j := r.read(w, i+1)
	return exact(r.total+r.cur, c.class == digits), j
}

// exact is a number of so many thousandths.
func exact(milli int64, fig bool) Number {
	return Number{Low: milli / 1000, High: milli / 1000, Milli: milli, Digits: fig}
}

// classify is the thousandths and the class of word i.
func classify[W Words](w W, i int) (int64, word) {
	if i < 0 || i >= w.Len() {
		return 0, word{}
	}
	s := w.Word(i)
	if s != "" && s[0] >= '0' && s[0] <= '9' {
		if m, ok := Figures(s); ok {
			return m, word{class: digits}
		}
		return 0, word{}
	}
	if c, ok := Fold(table, s); ok {
		return c.val * 1000, c
	}
	return joined(s)
}

// joined reads "twenty-one" where it is one word.
func joined(s string) (int64, word) {
	for k := 0; k < len(s); k++ {
		if s[k] != '-' {
			continue
		}
		a, _ := Fold(table, s[:k])
		b, _ := Fold(table, s[k+1:])
		if a.class == tens && b.class == ones && b.val > 0 && b.val < 10 {
			return (a.val + b.val) * 1000, word{class: ones, val: a.val + b.val}
		}
		break
	}
	return 0, word{}
}

// run is a number being read: total holds the finished thousands, cur what is still growing.
type run struct {
	total, cur int64
	last       word
}

// read goes on from word j and gives the index after the last word of the number.
func (r *run) read(w Words, j int) int {
	for {
		k := j
		m, c := classify(w, k)
		if c.class == hyphen && r.last.class == tens || c.class == and && r.open() {
			k++
			joint := c.class
			if m, c = classify(w, k); c.class == article && joint == and {
				return r.andHalf(w, j, k)
			} else if c.class != ones && c.class != tens {
				return j
			}
		}
		if !r.take(m, c) {
			return j
		}
		j = k + 1
	}
}

// open reports whether "and" may go on the number: after hundred, or before "a half".
func (r *run) open() bool {
	return r.last.class == hundred || r.last.class == scale || r.last.class == ones || r.last.class == digits
}

// andHalf reads "and a half" at j, k being the article.
func (r *run) andHalf(w Words, j, k int) int {
	if _, c := classify(w, k+1); c.class == half && r.last.class != hundred {
		r.cur += 500
		r.last = word{class: digits}
		return r.read(w, k+2)
	}
	return j
}

// take adds one word to the number; false when the word does not belong to it.
func (r *run) take(m int64, c word) bool {
	switch c.class {
	case ones:
		if !(r.last.class == tens && c.val > 0 && c.val < 10 || r.last.class == hundred || r.last.class == scale && c.val > 0) {
			return false
		}
		r.cur += m
	case tens:
		if r.last.class != hundred && r.last.class != scale {
			return false
		}
		r.cur += m
	case hundred:
		if r.last.class != ones && r.last.class != digits || r.cur > limit/100 {
			return false
		}
		r.cur *= 100
	case scale:
		if r.cur == 0 || r.cur > limit/c.val || r.last.class == scale {
			return false
		}
		r.total, r.cur = r.total+r.cur*c.val, 0
		if r.total > limit {
			return false
		}
	default:
		return false
	}
	r.last = c
	return true
}

// readArticle reads "a hundred and twenty", "a dozen", "a couple", "a few", "a quarter of a million".
func readArticle[W Words](w W, i int) (Number, int) {
	if i+4 < w.Len() && w.Word(i+1) == "quarter" && w.Word(i+2) == "of" && w.Word(i+3) == "a" {
		if _, c := classify(w, i+4); c.class == scale && c.val > 12 {
			return exact(250*c.val, false), i + 5
		}
	}
	_, c := classify(w, i+1)
	switch c.class {
	case hundred, scale:
		r := run{cur: 1000, last: word{class: ones, val: 1}}
		j := r.read(w, i+1)
		return exact(r.total+r.cur, false), j
	case vague:
		if c.hi > 99 || c.val >= 20 {
			return Number{}, i
		}
		return readVague(w, i+1, c)
	case half: // "a half dozen"
		if n, j := readHalf(w, i+1); j > i+1 {
			return n, j
		}
	}
	return Number{}, i
}

// readHalf reads "half a million", "half-a-dozen", "half a dozen".
func readHalf[W Words](w W, i int) (Number, int) {
	j := i + 1
	for k := 0; k < 3; k++ {
		_, c := classify(w, j)
		if c.class == scale {
			return exact(500*c.val, false), j + 1
		}
		if c.class != article && c.class != hyphen {
			break
		}
		j++
	}
	return Number{}, i
}

// readVague reads "dozens", "tens of thousands", "several hundred", "a few dozen"; c is word i.
func readVague[W Words](w W, i int, c word) (Number, int) {
	lo, hi, j := c.val, c.hi, i+1
	if j+1 < w.Len() && w.Word(j) == "of" {
		if _, d := classify(w, j+1); d.class == vague && d.val >= 2000 && c.val >= 20 {
			m := d.val / 2
			lo, hi, j = lo*m, hi*m+m-1, j+2
		}
	}
	if _, d := classify(w, j); d.class == hundred || d.class == scale {
		lo, hi, j = lo*d.val, hi*d.val+d.val-1, j+1
		if c.val == 2 {
			hi = lo
		}
	}
	return Number{Low: lo, High: hi, Milli: lo * 1000, Vague: lo != hi}, j
}

// Figures reads "1,300", "2.5", "40", "10k", "$"-less "2.5m" as thousandths. A number with more than
// fifteen figures, or a comma out of place, is none.
func Figures(s string) (int64, bool) {
	var n int64
	count, group, point := 0, -1, -1
	i := 0
loop:
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if point >= 0 {
				if point++; point > 3 {
					continue
				}
			}
			n, count = n*10+int64(c-'0'), count+1
			if group >= 0 && point < 0 {
				group++
			}
		case c == ',' && point < 0 && count > 0 && (group < 0 && count <= 3 || group == 3):
			group = 0
		case c == '.' && point < 0 && count > 0 && i+1 < len(s):
			point = 0
		default:
			break loop
		}
		if count > 15 {
			return 0, false
		}
	}
	if count == 0 || group >= 0 && group != 3 {
		return 0, false
	}
	for k := max(point, 0); k < 3; k++ {
		n *= 10
	}
	return suffixed(n, s[i:])
}

// suffixed multiplies n by the letter or word glued to the figures.
func suffixed(n int64, suffix string) (int64, bool) {
	var by int64
	switch suffix {
	case "":
		return n, n <= limit
	case "k", "K":
		by = 1e3
	case "m", "M", "mn", "mln":
		by = 1e6
	case "bn", "b", "B":
		by = 1e9
	default:
		return 0, false
	}
	return n * by, n <= limit/by
}

// Ordinal reads "third", "21st", "twentieth"; 0 when s is none.
func Ordinal(s string) int {
	if n, ok := Fold(ordinals, s); ok {
		return n
	}
	n, i := 0, 0
	for ; i < len(s) && i < 4 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	if i == 0 || len(s) != i+2 {
		return 0
	}
	switch s[i:] {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return n
	}
	return 0
}

// Ones is the value of a bare number word from zero to nineteen or a round ten; -1 for other words.
func Ones(s string) int64 {
	if c, ok := Fold(table, s); ok && (c.class == ones || c.class == tens) {
		return c.val
	}
	return -1
}
