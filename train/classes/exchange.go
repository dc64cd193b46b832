package main

import (
	"fmt"
	"math"
	"slices"
)

// graph holds how often words follow each other.
type graph struct {
	n          int // words, the border and the rare word included
	count      []int64
	next, prev lists
}

// lists are neighbours and their counts, those of word w at [start[w], start[w+1]).
type lists struct {
	start []int
	word  []int32
	times []int32
}

func pairs(c *corpus) *graph {
	g := &graph{n: len(c.words) + 2}
	g.count = make([]int64, g.n)
	keys := make([]uint64, len(c.stream)-1)
	for i := range keys {
		g.count[c.stream[i]]++
		keys[i] = uint64(c.stream[i])<<32 | uint64(c.stream[i+1])
	}
	g.next = gather(keys, g.n)
	for i, k := range keys {
		keys[i] = k<<32 | k>>32
	}
	g.prev = gather(keys, g.n)
	return g
}

func gather(keys []uint64, n int) lists {
	slices.Sort(keys)
	l := lists{start: make([]int, n+1)}
	for i := 0; i < len(keys); {
		j := i
		for j < len(keys) && keys[j] == keys[i] {
			j++
		}
		l.word = append(l.word, int32(uint32(keys[i])))
		l.times = append(l.times, int32(j-i))
		l.start[keys[i]>>32+1]++
		i = j
	}
	for w := range n {
		l.start[w+1] += l.start[w]
	}
	return l
}

// table is x ln x.
var table = func() []float64 {
	t := make([]float64, 1<<18)
	for i := 1; i < len(t); i++ {
		t[i] = float64(i) * math.Log(float64(i))
	}
	return t
}()

func xlogx(x int64) float64 {
	if x < int64(len(table)) {
		return table[x]
	}
	return float64(x) * math.Log(float64(x))
}

// exchanger moves words between classes while the class bigrams' likelihood grows.
type exchanger struct {
	g     *graph
	k     int // classes; the border is class k, the rare word k+1
	class []int32
	pair  []int64 // pair[a*(k+2)+b]
	size  []int64
	// counts of the word being moved beside every class, and which classes those are
	after, before   []int64
	afters, befores []int32
}

// exchange gives every word a class below k.
func exchange(g *graph, k, passes int) []int32 {
	e := &exchanger{g: g, k: k, class: make([]int32, g.n), size: make([]int64, k+2), pair: make([]int64, (k+2)*(k+2)),
		after: make([]int64, k+2), before: make([]int64, k+2)}
	e.class[0], e.class[1] = int32(k), int32(k+1)
	for w := 2; w < g.n; w++ {
		e.class[w] = int32(w % k)
	}
	for w := range g.n {
		e.size[e.class[w]] += g.count[w]
		for i := g.next.start[w]; i < g.next.start[w+1]; i++ {
			e.pair[int(e.class[w])*(k+2)+int(e.class[g.next.word[i]])] += int64(g.next.times[i])
		}
	}
	for p := range passes {
		moved := 0
		for w := 2; w < g.n; w++ {
			if e.move(int32(w)) {
				moved++
			}
		}
		fmt.Printf("%d classes, pass %d: %d words moved\n", k, p+1, moved)
	}
	return e.class
}

func (e *exchanger) move(w int32) bool {
	own := e.neighbours(w)
	old := e.class[w]
	e.put(w, old, own, -1)
	best, gain := old, math.Inf(-1)
	for c := range int32(e.k) {
		if s := e.gain(w, c, own); s > gain+1e-9 {
			best, gain = c, s
		}
	}
	e.put(w, best, own, 1)
	e.class[w] = best
	for _, c := range e.afters {
		e.after[c] = 0
	}
	for _, c := range e.befores {
		e.before[c] = 0
	}
	return best != old
}

// neighbours counts w beside every class, itself left out, and returns how often it follows itself.
func (e *exchanger) neighbours(w int32) (own int64) {
	e.afters, e.befores = e.afters[:0], e.befores[:0]
	for i := e.g.next.start[w]; i < e.g.next.start[w+1]; i++ {
		v, n := e.g.next.word[i], int64(e.g.next.times[i])
		if v == w {
			own = n
			continue
		}
		c := e.class[v]
		if e.after[c] == 0 {
			e.afters = append(e.afters, c)
		}
		e.after[c] += n
	}
	for i := e.g.prev.start[w]; i < e.g.prev.start[w+1]; i++ {
		v, n := e.g.prev.word[i], int64(e.g.prev.times[i])
		if v == w {
			continue
		}
		c := e.class[v]
		if e.before[c] == 0 {
			e.befores = append(e.befores, c)
		}
		e.before[c] += n
	}
	return own
}

func (e *exchanger) put(w, c int32, own, sign int64) {
	n := e.k + 2
	for _, x := range e.afters {
		e.pair[int(c)*n+int(x)] += sign * e.after[x]
	}
	for _, x := range e.befores {
		e.pair[int(x)*n+int(c)] += sign * e.before[x]
	}
	e.pair[int(c)*n+int(c)] += sign * own
	e.size[c] += sign * e.g.count[w]
}

// gain is how much the likelihood grows when w joins c.
func (e *exchanger) gain(w, c int32, own int64) float64 {
	n := e.k + 2
	row := e.pair[int(c)*n : int(c)*n+n]
	s := 2 * (xlogx(e.size[c]) - xlogx(e.size[c]+e.g.count[w]))
	for _, x := range e.afters {
		if x != c {
			s += xlogx(row[x]+e.after[x]) - xlogx(row[x])
		}
	}
	for _, x := range e.befores {
		if x != c {
			p := e.pair[int(x)*n+int(c)]
			s += xlogx(p+e.before[x]) - xlogx(p)
		}
	}
	return s + xlogx(row[c]+e.after[c]+e.before[c]+own) - xlogx(row[c])
}
