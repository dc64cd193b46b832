// Package rewrite makes rewritten copies of a text, to measure how much change a copy may have and still be
// found. What a rewrite is made of depends on the text, the share and the seed alone.
//
// The share of change is that of the words of the original that are replaced or gone. On top of it every rewrite gets
// what outlets do to a text they take over: a new first sentence, sentences that change places with the next, and
// sentences added in between. These leave the words of the original as they are, so that a share of nought has them too.
package rewrite

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Of every so many sentences one changes places with the next, and after one a sentence is added.
const (
	swapEvery = 8
	addEvery  = 7
)

// Spread replaces or drops single words, spread evenly over s: share of all its words, three of four replaced.
func Spread(s string, share float64, seed uint64) string {
	w := writer{rand.New(rand.NewPCG(seed, 1))}
	lines := cut(s)
	var at [][2]int
	for l := range lines {
		for k := range lines[l].words {
			at = append(at, [2]int{l, k})
		}
	}
	w.Shuffle(len(at), func(i, j int) { at[i], at[j] = at[j], at[i] })
	for _, p := range at[:int(math.Round(share*float64(len(at))))] {
		word := &lines[p[0]].words[p[1]]
		if w.IntN(4) == 0 {
			*word = ""
		} else {
			*word = w.instead(*word)
		}
	}
	return w.arrange(lines)
}

// Sentences takes whole sentences away: half of the share from the tail, the rest, here and there, replaced by others.
func Sentences(s string, share float64, seed uint64) string {
	w := writer{rand.New(rand.NewPCG(seed, 2))}
	lines := cut(s)
	all := 0
	for _, l := range lines {
		all += len(l.words)
	}
	want, gone := share*float64(all), 0.0
	for len(lines) > 1 && gone+float64(len(lines[len(lines)-1].words))/2 < want/2 {
		gone += float64(len(lines[len(lines)-1].words))
		lines = lines[:len(lines)-1]
	}
	for _, k := range w.Perm(len(lines)) {
		if n := float64(len(lines[k].words)); gone+n/2 < want {
			gone += n
			lines[k].words = strings.Fields(w.sentence())
		}
	}
	return w.arrange(lines)
}

// line is a sentence with the line breaks that follow it.
type line struct {
	words []string
	end   string
}

// cut splits s into sentences, roughly: at a stop with a space behind it, and at line breaks.
func cut(s string) []line {
	var out []line
	for part := range strings.SplitAfterSeq(s, "\n") {
		body := strings.TrimRight(part, "\n")
		end := part[len(body):]
		for body != "" {
			n := len(body)
			for i := 0; i+1 < len(body); i++ {
				if strings.IndexByte(".!?", body[i]) >= 0 && body[i+1] == ' ' && i > 20 {
					n = i + 1
					break
				}
			}
			if words := strings.Fields(body[:n]); len(words) > 0 {
				out = append(out, line{words, ""})
			}
			body = strings.TrimLeft(body[n:], " ")
		}
		if len(out) > 0 {
			out[len(out)-1].end += end
		}
	}
	return out
}

// writer draws what is put in.
type writer struct{ *rand.Rand }

// arrange adds what every rewrite gets and puts the sentences together.
func (w writer) arrange(lines []line) string {
	for i := 0; i+1 < len(lines); i++ {
		if w.IntN(swapEvery) == 0 {
			lines[i].words, lines[i+1].words = lines[i+1].words, lines[i].words
			i++
		}
	}
	var b strings.Builder
	b.WriteString(w.sentence() + "\n\n")
	for _, l := range lines {
		words := slices.DeleteFunc(l.words, func(s string) bool { return s == "" })
		b.WriteString(strings.Join(words, " "))
		if w.IntN(addEvery) == 0 {
			b.WriteString(" " + w.sentence())
		}
		if l.end == "" {
			b.WriteByte(' ')
		}
		b.WriteString(l.end)
	}
	return b.String()
}

// instead is another word in the dress of s: its capital and the signs around it.
func (w writer) instead(s string) string {
	core := strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	before, after, _ := strings.Cut(s, core)
	if core == "" {
		return s
	}
	first := []rune(core)[0]
	var other string
	switch {
	case unicode.IsDigit(first):
		other = strconv.Itoa(2 + w.IntN(97))
	case unicode.IsUpper(first):
		other = pick(w, names)
	case len(core) < 5:
		other = pick(w, common)
	default:
		other = pick(w, plain)
	}
	return before + other + after
}

// sentence is a new one from the frames.
func (w writer) sentence() string {
	words := strings.Fields(pick(w, frames))
	for i, s := range words {
		core := strings.TrimRight(s, ".,")
		var in string
		switch core {
		case "N":
			in = pick(w, names)
		case "W":
			in = pick(w, plain)
		case "C":
			in = pick(w, common)
		case "D":
			in = strconv.Itoa(2 + w.IntN(97))
		default:
			continue
		}
		words[i] = in + s[len(core):]
	}
	out := strings.Join(words, " ")
	return strings.ToUpper(out[:1]) + out[1:]
}

func pick(w writer, from []string) string { return from[w.IntN(len(from))] }
