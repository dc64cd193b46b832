package name

import (
	"unicode"

	"github.com/readout-news/readout/text"
)

// written is how sentence s is written.
func written(d *text.Doc, s text.Sentence) lineMode {
	var long, first, caps, letters int
	for i := s.First; i < s.Last; i++ {
		w := d.Word(i)
		upper, lower := cases(w)
		if !upper && !lower {
			continue
		}
		letters++
		if upper && !lower && len(w) > 1 {
			caps++
		}
		if len(w) >= 4 {
			long++
			if upper {
				first++
			}
		}
	}
	switch {
	case letters >= 3 && caps*10 >= letters*8:
		return allCaps
	case long >= 4 && first*10 >= long*8:
		return titleCase
	}
	return prose
}

// cases reports whether w holds capital and small letters.
func cases(w string) (upper, lower bool) {
	for _, r := range w {
		switch {
		case 'a' <= r && r <= 'z':
			lower = true
		case 'A' <= r && r <= 'Z':
			upper = true
		case r < 0x80:
		case unicode.IsUpper(r):
			upper = true
		case unicode.IsLetter(r):
			lower = true
		}
	}
	return upper, lower
}
