// Package lines tells the lines of an article from the furniture of the page it was scraped from:
// menus, headlines of other articles, share buttons, forms, notices.
//
// Every line is measured (page.go, measure.go) and turned into features (features.go); a small linear model
// scores the features and the best sequence of keep and drop is taken (keep.go), because furniture
// and article come in runs. Reason then names what a dropped line was.
package lines

import (
	"iter"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/linear"
)

// Page is the measured lines of one page; blank lines are not part of it.
type Page struct {
	Lines []string
	meas  []measure
	// first and last bound the stretch richest in prose; first > last when the page has none.
	first, last int
	prose       int // prose lines on the page
	words       int
}

// NewPage measures lines, none of which should be blank.
func NewPage(ls []string) *Page {
	p := &Page{Lines: ls, meas: make([]measure, len(ls))}
	seen := make(map[uint64]int, len(ls))
	for i, l := range ls {
		m := &p.meas[i]
		m.read(l)
		seen[m.key]++
		m.before, m.wordsBefore = p.prose, p.words
		p.words += m.words
		if m.prose {
			p.prose++
		}
	}
	for i := range p.meas {
		p.meas[i].repeats = seen[p.meas[i].key]
	}
	p.densest()
	p.topics()
	return p
}

// topics measures how far each line speaks of what the stretch richest in prose speaks of. A word counts
// when another line of that stretch has it.
func (p *Page) topics() {
	lines := map[uint64]int32{} // content word: lines of the stretch that have it
	last := map[uint64]int{}
	for i := p.first; i <= p.last; i++ {
		if !p.meas[i].prose {
			continue
		}
		for h := range content(p.Lines[i]) {
			if at, ok := last[h]; !ok || at != i {
				lines[h]++
				last[h] = i
			}
		}
	}
	for i := range p.meas {
		m := &p.meas[i]
		own := int32(0)
		if i >= p.first && i <= p.last && m.prose {
			own = 1
		}
		all, shared := 0, 0
		for h := range content(p.Lines[i]) {
			all++
			if lines[h] > own {
				shared++
			}
		}
		m.topic = -1
		if all > 0 {
			m.topic = 10 * shared / all
		}
	}
}

// content yields the hashes of the words of l that are not function words.
func content(l string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for w := range strings.FieldsFuncSeq(l, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if len(w) > 2 && !function[strings.ToLower(w)] && !yield(linear.HashLower(w)) {
				return
			}
		}
	}
}

// densest finds the stretch with the highest sum of line scores (Kadane): words of prose for, short lines against.
func (p *Page) densest() {
	p.first, p.last = 1, 0
	sum, start, best := 0, 0, 0
	for i := range p.meas {
		m := &p.meas[i]
		gain := -8
		if m.prose {
			gain = min(m.words, 60)
		}
		if sum += gain; sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, p.first, p.last = sum, start, i
		}
	}
}
