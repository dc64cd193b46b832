package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"time"
	"unsafe"
)

// Word vectors to start the network from: continuous bag of words with a weight vector for each place beside the
// word (Mikolov et al., "Advances in Pre-Training Distributed Word Representations", 2018) and negative sampling,
// over the exported raw news. One thread, fixed seeds: the same bytes every time.
const (
	size      = 128
	reach     = 4 // words on either side
	negatives = 6
	rate      = 0.06
)

type vectors struct {
	in, out, place []float32
	row            []int32 // form -> row; 0 is the unknown word
	count          []float64
	table          []int32 // rows, each as often as its count to the power 3/4
	rng            *rand.Rand
}

func makeVectors(dir string, rows int) {
	v := readRows(dir, rows)
	tokens, length := load[uint16](dir, "raw.token"), load[uint16](dir, "raw.length")
	rares := load[uint32](dir, "raw.rare")
	start, at, seen, total := time.Now(), 0, 0, len(tokens)
	var sent []int32
	for i, n := range length {
		sent = sent[:0]
		for range n {
			f := uint32(tokens[at])
			if f == rare {
				f, rares = rares[0], rares[1:]
			}
			at++
			r := v.row[f]
			if r == 0 || v.rng.Float64() > v.keep(r, total) {
				continue
			}
			sent = append(sent, r)
		}
		v.sentence(sent, rate*max(0.02, 1-float32(at)/float32(total)))
		seen += len(sent)
		if i%300000 == 0 {
			fmt.Printf("%d of %d words, %.0f a second\n", at, total, float64(at)/time.Since(start).Seconds())
		}
	}
	f, err := os.Create(filepath.Join(dir, "vectors"))
	must(err)
	must(binary.Write(f, binary.LittleEndian, v.in))
	must(f.Close())
	fmt.Println("used", seen, "words in", time.Since(start))
}

// readRows numbers the words as the network does: by count, the first to be seen first.
func readRows(dir string, rows int) *vectors {
	low, counts := load[uint32](dir, "form.low"), load[uint32](dir, "low.count")
	order := make([]int32, len(counts))
	for i := range order {
		order[i] = int32(i)
	}
	sort.SliceStable(order, func(a, b int) bool { return counts[order[a]] > counts[order[b]] })
	order = order[:min(rows-1, len(order))]
	v := &vectors{row: make([]int32, len(low)), count: make([]float64, len(order)+1), rng: rand.New(rand.NewPCG(3, 4))}
	rowOf := make([]int32, len(counts))
	for k, l := range order {
		rowOf[l] = int32(k + 1)
		v.count[k+1] = float64(counts[l])
		for range int(math.Pow(v.count[k+1], 0.75)/20) + 1 {
			v.table = append(v.table, int32(k+1))
		}
	}
	for f, l := range low {
		v.row[f] = rowOf[l]
	}
	v.in, v.out = make([]float32, size*len(v.count)), make([]float32, size*len(v.count))
	v.place = make([]float32, 2*reach*size)
	for i := range v.in {
		v.in[i] = (v.rng.Float32() - 0.5) / size
	}
	for i := range v.place {
		v.place[i] = 1
	}
	return v
}

// keep is how likely an occurrence of row r is used: common words less often.
func (v *vectors) keep(r int32, total int) float64 {
	f := v.count[r] / float64(total)
	return math.Sqrt(2e-4/f) + 2e-4/f
}

func (v *vectors) sentence(s []int32, rate float32) {
	var h, e [size]float32
	for i, w := range s {
		h, e = [size]float32{}, [size]float32{}
		n := float32(0)
		for o := range 2 * reach {
			if j := beside(i, o); j >= 0 && j < len(s) {
				c, p := (*[size]float32)(v.in[int(s[j])*size:]), (*[size]float32)(v.place[o*size:])
				for k := range h {
					h[k] += c[k] * p[k]
				}
				n++
			}
		}
		if n == 0 {
			continue
		}
		for k := range h {
			h[k] /= n
		}
		for t := range negatives + 1 {
			x, want := w, float32(1)
			if t > 0 {
				x, want = v.table[v.rng.IntN(len(v.table))], 0
				if x == w {
					continue
				}
			}
			y := (*[size]float32)(v.out[int(x)*size:])
			var dot float32
			for k := range h {
				dot += h[k] * y[k]
			}
			g := rate * (want - 1/(1+float32(math.Exp(float64(-dot)))))
			for k := range h {
				e[k] += g * y[k]
				y[k] += g * h[k]
			}
		}
		for o := range 2 * reach {
			if j := beside(i, o); j >= 0 && j < len(s) {
				c, p := (*[size]float32)(v.in[int(s[j])*size:]), (*[size]float32)(v.place[o*size:])
				for k := range e {
					g := e[k]
					p[k], c[k] = p[k]+0.02*g*c[k], c[k]+g*p[k]
				}
			}
		}
	}
}

// beside is the place o of the window around i: -reach to -1, then 1 to reach.
func beside(i, o int) int {
	if o < reach {
		return i - reach + o
	}
	return i + o - reach + 1
}

// load reads an exported array.
func load[T uint8 | uint16 | uint32](dir, name string) []T {
	b, err := os.ReadFile(filepath.Join(dir, name))
	must(err)
	var zero T
	out := make([]T, len(b)/int(unsafe.Sizeof(zero)))
	_, err = binary.Decode(b, binary.LittleEndian, out)
	must(err)
	return out
}
