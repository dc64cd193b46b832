package story

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/internal/sparse"
)

// cluster is a story as the stream knows it. Its size has a bound, whatever it holds.
type cluster struct {
	mean      sparse.Vector // of its articles' vectors, the strongest terms
	indexed   []uint32
	n         int32
	names     tallies
	published tallies // days
	ages      known
	days      known
	weekdays  known
	older     int32 // the cluster that was joined before this one; -1 for none
	newer     int32
}

// tally is in how many articles of a story something stands.
type tally struct {
	key uint32
	n   int32
}

// tallies are sorted by key.
type tallies []tally

// known are the clues of one kind in a story.
type known struct {
	tallies
	with int32 // articles that have any
}

// Bounds of a cluster.
const (
	storyTerms = 300 // terms of a story that take part
	storyNames = 256
	storyClues = 32
	memory     = 20 // articles over which the mean of a long story moves
)

func (t tallies) of(key uint32) int32 {
	if at, ok := t.find(key); ok {
		return t[at].n
	}
	return 0
}

func (t tallies) find(key uint32) (int, bool) {
	return slices.BinarySearchFunc(t, key, func(t tally, key uint32) int { return cmp.Compare(t.key, key) })
}

// add changes the tally of key by d, and drops it when nothing is left.
func (t *tallies) add(key uint32, d int32) {
	at, ok := t.find(key)
	switch {
	case !ok && d > 0:
		*t = slices.Insert(*t, at, tally{key, d})
	case ok && (*t)[at].n+d > 0:
		(*t)[at].n += d
	case ok:
		*t = slices.Delete(*t, at, at+1)
	}
}

// keep drops the rarest until n are left.
func (t *tallies) keep(n int) {
	if len(*t) <= n {
		return
	}
	slices.SortFunc(*t, func(a, b tally) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key)) })
	*t = (*t)[:n]
	slices.SortFunc(*t, func(a, b tally) int { return cmp.Compare(a.key, b.key) })
}

func (k *known) add(keys []int32, d int32) {
	if len(keys) == 0 {
		return
	}
	k.with += d
	for _, x := range keys {
		k.tallies.add(uint32(x), d)
	}
	k.keep(storyClues)
}

// agreement is how many more of n articles share a clue with the keys than have other ones, in thousandths of n.
// Where the article is one of the n itself, own is 1.
func (k *known) agreement(keys []int32, n, own int32) int32 {
	if len(keys) == 0 || k.with <= own {
		return 0
	}
	same := int32(0)
	for _, x := range keys {
		same = max(same, k.of(uint32(x))-own)
	}
	return (2*same - (k.with - own)) * 1000 / n
}

// join adds an article to a story.
func (c *cluster) join(a *article) {
	c.n++
	c.mean = blend(c.mean, a.v, min(c.n, memory))
	c.tally(a, 1)
}

// leave takes an article out of a story of several.
func (c *cluster) leave(a *article) {
	c.mean = unblend(c.mean, a.v, min(c.n, memory))
	c.n--
	c.tally(a, -1)
}

// take adds the articles of another story.
func (c *cluster) take(d *cluster) {
	m, n := min(c.n, memory), min(d.n, memory)
	c.mean = mix(c.mean, d.mean, m, n)
	c.n += d.n
	for _, x := range []struct {
		to   *tallies
		from tallies
		most int
	}{{&c.names, d.names, storyNames}, {&c.published, d.published, 2 * storyClues}, {&c.ages.tallies, d.ages.tallies, storyClues},
		{&c.days.tallies, d.days.tallies, storyClues}, {&c.weekdays.tallies, d.weekdays.tallies, storyClues}} {
		for _, t := range x.from {
			x.to.add(t.key, t.n)
		}
		x.to.keep(x.most)
	}
	c.ages.with += d.ages.with
	c.days.with += d.days.with
	c.weekdays.with += d.weekdays.with
}

func (c *cluster) tally(a *article, d int32) {
	c.names = c.names.merge(a.names, d)
	c.names.keep(storyNames)
	c.ages.add(a.ages, d)
	c.days.add(a.days, d)
	c.weekdays.add(a.weekdays, d)
	if !a.when.IsZero() {
		c.published.add(uint32(a.start), d)
		if m := len(c.published); m > 2*storyClues { // the ends count
			c.published = slices.Delete(c.published, m/2, m/2+1)
		}
	}
}

// merge adds d for each name; both lists are sorted.
func (t tallies) merge(names []spread, d int32) tallies {
	if len(t) == 0 && d > 0 {
		t = make(tallies, 0, len(names))
	}
	out := make(tallies, 0, len(t)+len(names))
	for i, j := 0, 0; i < len(t) || j < len(names); {
		switch {
		case j == len(names) || i < len(t) && t[i].key < names[j].hash:
			out = append(out, t[i])
			i++
		case i == len(t) || names[j].hash < t[i].key:
			if d > 0 {
				out = append(out, tally{names[j].hash, d})
			}
			j++
		default:
			if n := t[i].n + d; n > 0 {
				out = append(out, tally{t[i].key, n})
			}
			i++
			j++
		}
	}
	return out
}

// gap is the days between a dated article and the nearest end of a story. An article of the story itself does not count.
func (c *cluster) gap(a *article, own int32) int32 {
	first, last := 0, len(c.published)-1
	if own > 0 {
		for first <= last && int32(c.published[first].key) == a.start && c.published[first].n == 1 {
			first++
		}
		for first <= last && int32(c.published[last].key) == a.start && c.published[last].n == 1 {
			last--
		}
		if first > last {
			return 0
		}
	}
	oldest, newest := int32(c.published[first].key), int32(c.published[last].key)
	return max(0, a.start-newest, oldest-a.end)
}

// exclusive is how much the article shares names that no other story has: 0 to 1000, which four such names reach.
func (c *cluster) exclusive(a *article, own int32) int32 {
	sum := int64(0)
	for i, j := 0, 0; i < len(c.names) && j < len(a.names); {
		x, y := c.names[i].key, a.names[j].hash
		if x == y {
			if n := int64(c.names[i].n - own); n > 0 {
				q := n * 16 * 1000 / max(n*16, int64(a.names[j].n))
				sum += q * q / 4000
			}
		}
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	return int32(min(sum, 1000))
}

// blend moves a mean of n-1 vectors by the n-th.
func blend(mean, v sparse.Vector, n int32) sparse.Vector {
	if n == 1 {
		return v
	}
	return mix(mean, v, n-1, 1)
}

// mix is the mean of m vectors with mean a and n with mean b, cut to the strongest terms.
func mix(a, b sparse.Vector, m, n int32) sparse.Vector {
	out := make(sparse.Vector, 0, len(a)+len(b))
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].Hash < b[j].Hash:
			out = append(out, sparse.Term{Hash: a[i].Hash, Weight: a[i].Weight * m / (m + n)})
			i++
		case i == len(a) || b[j].Hash < a[i].Hash:
			out = append(out, sparse.Term{Hash: b[j].Hash, Weight: b[j].Weight * n / (m + n)})
			j++
		default:
			out = append(out, sparse.Term{Hash: a[i].Hash, Weight: (a[i].Weight*m + b[j].Weight*n) / (m + n)})
			i++
			j++
		}
	}
	return slices.Clone(strongest(out, storyTerms))
}

// unblend is the mean without v, which is one of n.
func unblend(mean, v sparse.Vector, n int32) sparse.Vector {
	out := make(sparse.Vector, 0, len(mean))
	for i, j := 0, 0; i < len(mean); {
		for j < len(v) && v[j].Hash < mean[i].Hash {
			j++
		}
		w := mean[i].Weight * n
		if j < len(v) && v[j].Hash == mean[i].Hash {
			w -= v[j].Weight
		}
		if w /= n - 1; w > 0 {
			out = append(out, sparse.Term{Hash: mean[i].Hash, Weight: w})
		}
		i++
	}
	return out
}
