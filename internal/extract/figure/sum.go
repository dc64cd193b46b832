package figure

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// sums checks the totals that the sentence states against the parts that it lists behind them: "13 people were killed: nine men and
// four women". begin is the first figure of the sentence in f.out. A list behind a colon or a dash claims to be whole, so that a sum that differs
// is told; one behind "including" does not, and only one that is larger is told. Any other list is one of parts where it adds up.
func (f *finder) sums(begin int, s *text.Sentence) {
	for i := begin; i < len(f.out); i++ {
		g := &f.out[i]
		if g.Unit != "person" || g.Part != extract.Total || g.Bound != "exact" || g.Low == nil || *g.Low < 3 {
			continue
		}
		_, end := f.d.TokensIn(g.Span)
		if tr, _ := f.d.TokensIn(g.Trigger); tr >= end && tr < end+6 {
			end = tr + 1
		}
		from, mark := f.listStart(end, s.Last)
		if from < 0 {
			continue
		}
		items := f.items(from, s.Last, g.Measure)
		if k := slices.IndexFunc(items, f.actsItself); k >= 0 && mark == "including" {
			items = items[:k]
		}
		if len(items) < 2 {
			continue
		}
		var sum int64
		for _, c := range items {
			sum += *c.low
		}
		switch {
		case sum == *g.Low:
			f.partsOf(i, items)
		case mark == ":" && len(items) > 1, sum > *g.Low && mark == "including":
			f.partsOf(i, items)
			f.out[i].Sum = &sum
			f.out[i].Why = append(f.out[i].Why, fmt.Sprintf("parts add up to %d, not %d", sum, *f.out[i].Low))
			continue
		default:
			continue
		}
		f.out[i].Sum = &sum
		f.out[i].Why = append(f.out[i].Why, "parts add up")
	}
}

// actsItself reports whether c is the subject of a clause of its own, and so no item of the list before it: "four dead, including a clerk, and
// six people were treated".
func (f *finder) actsItself(c counted) bool {
	if c.head < 0 {
		return false
	}
	n := &f.d.Tokens[c.head]
	if n.Rel.Base() != text.RelNsubj || n.Head <= c.head {
		return false
	}
	return f.d.Child(n.Head, text.RelAux, text.RelAuxPass) >= 0 || f.d.Tokens[n.Head].Tag == text.TagVBD
}

// listStart is the first token of a list of parts behind token t and what opens it, ":", "," or "including"; -1 without one.
func (f *finder) listStart(t, last int32) (int32, string) {
	for j := t; j < last && j < t+12; j++ {
		switch w := f.word(j); {
		case w == ":" || w == "—" || w == "–" || w == "--":
			return j + 1, ":"
		case w == "including" || w == "among" && f.word(j+1) == "them":
			if w == "among" {
				j++
			}
			return j + 1, "including"
		case w == "," && f.at[min(j+1, last-1)-f.first] > 0:
			return j + 1, ","
		case w == ";" || f.at[j-f.first] > 0:
			return -1, ""
		}
	}
	return -1, ""
}

// items are the counts of a list that begins at token t, as long as they have exact numbers and belong to no other measure.
func (f *finder) items(t, last int32, measure string) []counted {
	var out []counted
	for t < last {
		var c counted
		next := t
		if q := f.quantityAt(t); q != nil && q.from == t {
			if q.noun >= 0 && !f.person(q.noun) || q.low == nil || q.bound != "exact" || f.elsewhere(q, measure) {
				return out
			}
			c, next = f.ofQuantity(q), max(q.last, q.noun+1)
		} else if o, end := f.item(t, true); o.ok && o.low != nil {
			c, next = o, end+1
		} else {
			return out
		}
		out = append(out, c)
		for k := 0; next < last && f.word(next) != "," && f.word(next) != "and"; next, k = next+1, k+1 { // "five in the north"
			if k == 8 || f.at[next-f.first] > 0 || f.word(next) == "." || f.word(next) == ";" || f.word(next) == ")" || adjectives[f.word(next)] != "" && adjectives[f.word(next)] != measure {
				return out
			}
		}
		for next < last && (f.word(next) == "," || f.word(next) == "and") {
			next++
		}
		t = next
	}
	return out
}

// elsewhere reports whether q is counted by a figure of another measure.
func (f *finder) elsewhere(q *quantity, measure string) bool {
	at := f.d.Tokens[q.first].Span
	for i := len(f.out) - 1; i >= 0 && f.out[i].End > at.Start-400; i-- {
		if f.out[i].Contains(at) && f.out[i].Measure != measure && f.out[i].Measure != other {
			return true
		}
	}
	return false
}

// partsOf makes figures of the parts of figure i that have none yet.
func (f *finder) partsOf(i int, items []counted) {
	g := f.out[i]
	for _, c := range items {
		known := false
		for k := range f.out {
			if k != i && f.out[k].Overlaps(c.span) {
				known = true
				if f.out[k].Measure == other {
					f.out[k].Measure = g.Measure
				}
				if f.out[k].Measure == g.Measure {
					f.out[k].Part = extract.Subset
				}
			}
		}
		if known {
			continue
		}
		c.subset = true
		f.emit(c, g.Measure, -1, "part of the number before it")
		f.out[len(f.out)-1].Trigger = g.Trigger
	}
}

// spread marks the figures of one sentence that add up to a total of the sentence before: "Thirteen people died. Nine men were killed in the
// north, and four women died in the south."
func (f *finder) spread() {
	for i := range f.out {
		g := &f.out[i]
		if g.Unit != "person" || g.Part != extract.Total || g.Bound != "exact" || g.Low == nil || *g.Low < 3 || g.Sum != nil {
			continue
		}
		k := f.sentenceOf(g.Start)
		if k+1 >= len(f.d.Sentences) {
			continue
		}
		next := f.d.Sentences[k+1].Span
		var sum int64
		n, last := 0, i
		for j := i + 1; j < len(f.out) && f.out[j].Start < next.End; j++ {
			h := &f.out[j]
			if h.Measure != g.Measure || h.Unit != g.Unit {
				continue
			}
			if !next.Contains(h.Span) || h.Low == nil || h.Bound != "exact" || h.Part == extract.Increment {
				n = -99
				break
			}
			sum, n, last = sum+*h.Low, n+1, j
		}
		if n < 2 || sum != *g.Low {
			continue
		}
		for j := i + 1; j <= last; j++ {
			if f.out[j].Measure == g.Measure && f.out[j].Unit == g.Unit {
				f.out[j].Part = extract.Subset
			}
		}
		g.Sum = &sum
		g.Why = append(g.Why, "parts add up")
	}
}
