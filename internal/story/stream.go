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
	overlap  []int32            // by cluster, scratch of candidates
	touched  []int32
}

// Options are the thresholds of a Stream, in hundredths of a cosine.
type Options struct {
	Join int32 // an article joins the best story from this score on
	Late int32 // the most that distance in time takes off a score
	Half int   // the days, beyond the next, that take off half of it
	// Undated is what is taken off where the article or the story has no date.
	Undated int32
}

// DefaultOptions were read off the open story sets by train/stories.
var DefaultOptions = Options{Join: 19, Late: 36, Half: 3, Undated: 4}

// Folder is the options for a batch of n articles. Somebody who puts a handful of articles in one
// folder mostly means one story, so the fewer there are the less it takes to join.
func Folder(n int) Options {
	o := DefaultOptions
	switch {
	case n <= 20:
		o.Join, o.Late = o.Join-12, o.Late/8
	case n <= 100:
		o.Join, o.Late = o.Join-5, o.Late/2
	}
	return o
}

// cluster is a story as the stream knows it.
type cluster struct {
	mean    vector // of its articles' vectors, the strongest terms
	indexed []uint64
	n       int
	oldest  text.Date
	newest  text.Date
}

// Bounds of the work for one article.
const (
	storyTerms  = 400 // terms of a story that take part
	indexTerms  = 25  // terms of an article by which stories are looked up, and under which its story is filed
	storyIndex  = 75  // terms under which a story is filed
	mostPosted  = 4096
	mostCompare = 24 // stories that an article is compared with
	memory      = 20 // articles over which the mean of a long story moves
)

// NewStream starts an empty stream.
func NewStream(o Options) *Stream {
	return &Stream{opt: o, postings: map[uint64][]int32{}}
}

// Add places one article and gives the number of its story, counted from 0 in the order of opening.
func (s *Stream) Add(it Item) int {
	v := read(it.Title, it.Text)
	strong := slices.Clone(v)
	slices.SortFunc(strong, byWeight)
	strong = strong[:min(indexTerms, len(strong))]
	best, top := -1, int32(0)
	for _, c := range s.candidates(strong) {
		if score := s.score(v, it.Published, &s.clusters[c]); best < 0 || score > top {
			best, top = int(c), score
		}
	}
	if best < 0 || top < s.opt.Join*one/100 {
		s.clusters = append(s.clusters, cluster{})
		s.overlap = append(s.overlap, 0)
		best = len(s.clusters) - 1
	}
	s.clusters[best].join(v, it.Published)
	s.file(int32(best), strong)
	return best
}

// candidates are the stories that share most with the strongest terms of an article, best first.
func (s *Stream) candidates(strong vector) []int32 {
	out := s.touched[:0]
	for _, t := range strong {
		add := int32(int64(t.weight)*int64(t.weight)/one) + 1
		for _, c := range s.postings[t.hash] {
			if s.overlap[c] == 0 {
				out = append(out, c)
			}
			s.overlap[c] += add
		}
	}
	s.touched = out
	if len(out) > mostCompare {
		slices.SortFunc(out, func(a, b int32) int {
			return cmp.Or(cmp.Compare(s.overlap[b], s.overlap[a]), cmp.Compare(b, a))
		})
	}
	for _, c := range out {
		s.overlap[c] = 0
	}
	return out[:min(mostCompare, len(out))]
}

// score is the mean cosine between an article and those of a story, less for the distance in time.
func (s *Stream) score(v vector, when text.DateRange, c *cluster) int32 {
	score := dot(v, c.mean)
	if when.IsZero() || c.oldest.IsZero() {
		return score - s.opt.Undated*one/100
	}
	if g := gap(when, c) - 1; g > 0 {
		score -= int32(int(s.opt.Late) * one * g / (g + s.opt.Half) / 100)
	}
	return score
}

// gap is the days between a dated article and the nearest end of a story.
func gap(r text.DateRange, c *cluster) int {
	switch {
	case r.Start.Compare(c.newest) > 0:
		return r.Start.Sub(c.newest)
	case r.End.Compare(c.oldest) < 0:
		return c.oldest.Sub(r.End)
	}
	return 0
}

// join adds an article to a story.
func (c *cluster) join(v vector, when text.DateRange) {
	c.n++
	c.mean = blend(c.mean, v, int32(min(c.n, memory)))
	if when.IsZero() {
		return
	}
	if c.oldest.IsZero() || when.Start.Compare(c.oldest) < 0 {
		c.oldest = when.Start
	}
	if c.newest.IsZero() || when.End.Compare(c.newest) > 0 {
		c.newest = when.End
	}
}

// file lists story c under the terms of its new article.
func (s *Stream) file(c int32, strong vector) {
	k := &s.clusters[c]
	for _, t := range strong {
		at, ok := slices.BinarySearch(k.indexed, t.hash)
		if ok || len(k.indexed) >= storyIndex {
			continue
		}
		k.indexed = slices.Insert(k.indexed, at, t.hash)
		p := s.postings[t.hash]
		if len(p) >= mostPosted { // a word of every day: the stories of late are enough
			p = slices.Delete(p, 0, mostPosted/2)
		}
		s.postings[t.hash] = append(p, c)
	}
}

// blend moves a mean of n-1 vectors by the n-th.
func blend(mean, v vector, n int32) vector {
	if n == 1 {
		return v
	}
	out := make(vector, 0, len(mean)+len(v))
	for i, j := 0, 0; i < len(mean) || j < len(v); {
		switch {
		case j == len(v) || i < len(mean) && mean[i].hash < v[j].hash:
			out = append(out, term{mean[i].hash, mean[i].weight * (n - 1) / n})
			i++
		case i == len(mean) || v[j].hash < mean[i].hash:
			out = append(out, term{v[j].hash, v[j].weight / n})
			j++
		default:
			out = append(out, term{v[j].hash, (mean[i].weight*(n-1) + v[j].weight) / n})
			i++
			j++
		}
	}
	return strongest(out, storyTerms)
}
