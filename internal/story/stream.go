package story

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/text"
)

// Item is an article as clustering sees it.
type Item struct {
	ID, Title, Text string
	Published       text.DateRange
}

// Stream places articles in stories, each once, in the order in which they come.
type Stream struct {
	opt      Options
	clusters []cluster
	postings map[uint64][]int32 // strongest terms -> clusters
}

// Options are the thresholds of a Stream, in hundredths of a cosine.
type Options struct {
	Join    int32 // an article joins the best story from this score on
	Days    int   // articles further apart in time need a score higher by Late
	Late    int32
	Members int // members of a story that an article is compared with one by one
}

// DefaultOptions were read off the open story sets by train/stories.
var DefaultOptions = Options{Join: 26, Days: 7, Late: 15, Members: 12}

// Folder is the options for a batch of n articles. Somebody who puts a handful of articles in one
// folder mostly means one story, so the fewer there are the less it takes to join.
func Folder(n int) Options {
	o := DefaultOptions
	switch {
	case n <= 20:
		o.Join -= 10
	case n <= 100:
		o.Join -= 5
	}
	return o
}

type features struct {
	all, names, title vector
	published         text.DateRange
}

type cluster struct {
	centroid vector
	members  []features // the last Options.Members of them
	oldest   text.Date
	newest   text.Date
	n        int
}

// How many terms of a text, and of a story, take part.
const (
	textTerms  = 150
	storyTerms = 300
	indexTerms = 20
)

// NewStream starts an empty stream.
func NewStream(o Options) *Stream {
	return &Stream{opt: o, postings: map[uint64][]int32{}}
}

// Add places one article and gives the number of its story, counted from 0 in the order of opening.
func (s *Stream) Add(it Item) int {
	f := read(it)
	best, top := -1, int32(-1)
	for _, c := range s.candidates(f.all) {
		if score := s.score(f, &s.clusters[c]); score > top {
			best, top = int(c), score
		}
	}
	if best < 0 || top < s.opt.Join*one/100 {
		s.clusters = append(s.clusters, cluster{})
		best = len(s.clusters) - 1
	}
	s.join(best, f)
	return best
}

// read turns an article into vectors. The title counts twice in the whole.
func read(it Item) features {
	all, names, title := map[uint64]int{}, map[uint64]int{}, map[uint64]int{}
	add := func(to map[uint64]int) func(word) {
		prev, prevEnd := uint64(0), int32(-9)
		return func(w word) {
			to[w.hash]++
			if !w.capital {
				prevEnd = -9
				return
			}
			names[w.hash]++
			if w.start-prevEnd == 1 {
				names[prev*31+w.hash]++
			}
			prev, prevEnd = w.hash, w.end
		}
	}
	words(it.Title, add(title))
	for h, n := range title {
		all[h] += n
	}
	words(it.Text, add(all))
	return features{weigh(all, textTerms), weigh(names, textTerms/2), weigh(title, textTerms), it.Published}
}

func (s *Stream) candidates(v vector) []int32 {
	strong := slices.Clone(v)
	slices.SortFunc(strong, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.hash, b.hash))
	})
	var out []int32
	for _, t := range strong[:min(indexTerms, len(strong))] {
		out = append(out, s.postings[t.hash]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// score compares an article with a story: the text with the story's middle and with its nearest
// members, the names, and how far apart they are in time.
func (s *Stream) score(f features, c *cluster) int32 {
	middle, near, names := dot(f.all, c.centroid), int32(0), int32(0)
	for _, m := range c.members {
		near = max(near, dot(f.all, m.all)*4/5+dot(f.title, m.title)/5)
		names = max(names, dot(f.names, m.names))
	}
	score := (middle*2 + near*5 + names*3) / 10
	if gap(f.published, c) > s.opt.Days {
		score -= s.opt.Late * one / 100
	}
	return score
}

// gap is the days between an article and the nearest end of a story; 0 when either is undated.
func gap(r text.DateRange, c *cluster) int {
	switch {
	case r.IsZero() || c.oldest.IsZero():
		return 0
	case r.Start.Compare(c.newest) > 0:
		return r.Start.Sub(c.newest)
	case r.End.Compare(c.oldest) < 0:
		return c.oldest.Sub(r.End)
	}
	return 0
}

func (s *Stream) join(i int, f features) {
	c := &s.clusters[i]
	c.n++
	if c.members = append(c.members, f); len(c.members) > s.opt.Members {
		c.members = c.members[1:]
	}
	c.centroid = blend(c.centroid, f.all, c.n)
	if r := f.published; !r.IsZero() {
		if c.oldest.IsZero() || r.Start.Compare(c.oldest) < 0 {
			c.oldest = r.Start
		}
		if c.newest.IsZero() || r.End.Compare(c.newest) > 0 {
			c.newest = r.End
		}
	}
	for _, t := range f.all {
		if t.weight < one/20 {
			continue
		}
		if p := s.postings[t.hash]; len(p) == 0 || !slices.Contains(p, int32(i)) {
			s.postings[t.hash] = append(p, int32(i))
		}
	}
}

// blend adds the n-th member to a middle of n-1.
func blend(middle, v vector, n int) vector {
	out := make(vector, 0, len(middle)+len(v))
	i, j := 0, 0
	for i < len(middle) || j < len(v) {
		switch {
		case j == len(v) || i < len(middle) && middle[i].hash < v[j].hash:
			out = append(out, term{middle[i].hash, middle[i].weight * int32(min(n-1, 20))})
			i++
		case i == len(middle) || v[j].hash < middle[i].hash:
			out = append(out, v[j])
			j++
		default:
			out = append(out, term{v[j].hash, middle[i].weight*int32(min(n-1, 20)) + v[j].weight})
			i++
			j++
		}
	}
	if len(out) > storyTerms {
		slices.SortFunc(out, func(a, b term) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.hash, b.hash))
		})
		out = out[:storyTerms]
		slices.SortFunc(out, func(a, b term) int { return cmp.Compare(a.hash, b.hash) })
	}
	return scaled(out)
}
