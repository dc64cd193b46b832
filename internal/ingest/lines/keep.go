package lines

import (
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
)

// The classes of the model.
const (
	Drop = iota
	Keep
)

// Scorer adds the weights of features to the scores of [Drop] and [Keep].
type Scorer func(features []uint64, scores []int32)

// Decode gives the sequence of keep and drop with the highest sum of scores (Viterbi). cost, which
// may be nil, is added for a line that is labelled wrongly; training uses it to widen the margin.
func (p *Page) Decode(score Scorer, cost func(i, label int) int32) []bool {
	n := len(p.Lines)
	if n == 0 {
		return nil
	}
	back := make([][2]uint8, n)
	var best [2]int64
	var buf []uint64
	for i := range n {
		var own [2]int32
		buf = p.Features(i, buf[:0])
		score(buf, own[:])
		if cost != nil {
			own[Drop] += cost(i, Drop)
			own[Keep] += cost(i, Keep)
		}
		var prev [2][2]int32 // by the label before, then the own
		for b := range prev {
			buf = p.Previous(i, b == Keep, buf[:0])
			score(buf, prev[b][:])
		}
		var next [2]int64
		for l := range next {
			b := 0
			if i > 0 && best[1]+int64(prev[1][l]) > best[0]+int64(prev[0][l]) {
				b = 1
			}
			next[l] = best[b] + int64(prev[b][l]) + int64(own[l])
			back[i][l] = uint8(b)
		}
		best = next
	}
	out := make([]bool, n)
	l := uint8(0)
	if best[1] > best[0] {
		l = 1
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = l == Keep
		l = back[i][l]
	}
	return out
}

var model = sync.OnceValue(func() *linear.Model { return linear.MustOpen(models.Lines) })

// Kept says for each line of the page whether it belongs to the article.
func (p *Page) Kept() []bool { return p.Settle(p.Decode(model().Score, nil)) }

// Settle corrects what a line-by-line model cannot see. On a page that is little but running text a wrong
// loss is worse than a line too many: a sentence that speaks of what the article speaks of stays, unless
// it reads like a credit, a form or a note. And a headline amid the article that shares nothing with it
// is a link to another one.
func (p *Page) Settle(kept []bool) []bool {
	for i := range kept {
		m := &p.meas[i]
		switch {
		case kept[i]:
			kept[i] = !p.stranger(i)
		case 2*p.prose >= len(p.Lines) && m.running() && m.topic >= 3 && m.repeats == 1 && m.marks&(markURL|markHandle|markCopyright) == 0:
			kept[i] = match(likelyRules(), p.Lines[i]) == ""
		}
	}
	return kept
}

// running reports whether the line is running text, if perhaps without its stop.
func (m *measure) running() bool {
	return m.prose || m.words >= 7 && m.function >= 2 && 3*m.caps <= m.words && m.final == 'a'
}

// stranger reports whether line i is a headline in title case, below the article's first sentence, of which
// at most two words in ten are the article's.
func (p *Page) stranger(i int) bool {
	m := &p.meas[i]
	return m.marks&markFold != 0 && m.words >= 6 && m.words <= 25 && m.before > 0 && m.topic >= 0 && m.topic <= 2 &&
		(m.final == 'a' || m.final == 'A' || m.final == '0' || m.final == '"')
}
