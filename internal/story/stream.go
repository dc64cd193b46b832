package story

import (
	"slices"

	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/text"
)

// Item is an article as clustering sees it.
type Item struct {
	ID, Title, Text string
	Published       text.DateRange
}

// Stream places articles in stories, each once, in the order in which they come. What it keeps has a bound:
// the stories of late, the articles that may still be moved, and counts of a fixed size.
type Stream struct {
	opt      Options
	reader   reader
	clusters []cluster
	free     []int32
	stories  int // opened so far
	articles int // placed so far
	postings map[uint32][]posting
	stale    int     // stories forgotten since postings were last swept
	story    []int32 // by cluster, the number of its story; none where it holds none
	overlap  []int32 // by cluster, scratch of candidates
	touched  []int32
	nearest  []int32
	newest   int32 // cluster joined last
	oldest   int32 // cluster joined longest ago
	recent   []placed
	moves    []Move
}

// posting files a story under a term; it is stale when the cluster holds another story by now.
type posting struct {
	cluster int32
	story   int32
}

// placed is an article that may still be moved.
type placed struct {
	number  int
	article article
	cluster int32
	story   int32
}

// Options are the weights of a Stream's decisions. Scores are in thousandths of a cosine.
type Options struct {
	Join int32 // an article joins the best story from this score on
	Late int32 // the most that distance in time takes off a score
	Half int32 // the days, beyond the next, that take off half of it
	// Undated is what is taken off where the article or the story has no date.
	Undated int32
	// Crowd is by how much a story's likeness counts less for each doubling of its articles, in thousandths.
	// MostCrowd is the most that comes of it, so that a story of hundreds is one.
	Crowd, MostCrowd int32
	// Names is what names that no other story has are worth, and Spare how much of Late they forgive, in thousandths.
	Names, Spare int32
	// What the same or other ages, days and, where something is undated, weekdays add or take off.
	SameAge, OtherAge, SameDay, OtherDay, SameWeekday, OtherWeekday int32
	// Stay is by how much an article must fit another story better to be moved there, and its own worse than
	// Join to be put out.
	Stay int32
	// Merge is from which likeness on two stories become one when an article comes that could stand in both.
	Merge int32
	// Veto is what other ages on other days take off beyond that, where the article shares no name with the story alone.
	Veto int32
	// Stories is how many stories are open at a time. The one that has waited longest for an article is closed.
	Stories int
	// Recent is how many articles must have come until an article is looked at once more; 0 for never.
	Recent int
	// Expect is about how many articles will come; 0 for no end.
	Expect int
}

// DefaultOptions were read off the open story sets by train/stories.
var DefaultOptions = Options{
	Join: 145, Late: 400, Half: 3, Undated: 50, Crowd: 190, MostCrowd: 300, Names: 20, Spare: 490, Stay: 30, Merge: 300, Veto: 600,
	SameAge: 50, OtherAge: 50, SameDay: 40, OtherDay: 60, SameWeekday: 30, OtherWeekday: 30,
	Stories: 16384, Recent: 2048,
}

// Folder is the options for a batch of n articles. Somebody who puts a handful of articles in one
// folder mostly means one story, so the fewer there are the less it takes to join.
func Folder(n int) Options {
	o := DefaultOptions
	o.Expect = n
	switch {
	case n <= 20:
		o.Join, o.Late, o.Crowd, o.Names = o.Join-90, o.Late/8, 0, 60
	case n <= 100:
		o.Join, o.Late, o.Crowd, o.Names = o.Join-40, o.Late/2, o.Crowd/2, 40
	}
	return o
}

// Bounds of the work for one article.
const (
	indexTerms  = 25   // terms of an article by which stories are looked up, and under which its story is filed
	storyIndex  = 75   // terms under which a story is filed
	mostPosted  = 512  // stories filed under a term
	mostLooked  = 3000 // filings looked at for an article, under its strongest terms first
	mostCompare = 24   // stories that an article is compared with
)

const none = -1

// NewStream starts an empty stream.
func NewStream(o Options) *Stream {
	n := countWindow
	if o.Expect > 0 {
		n = min(n, o.Expect)
	}
	return &Stream{
		opt: o, postings: map[uint32][]posting{}, newest: none, oldest: none,
		reader: reader{counts: newCounts(n), lines: new(furniture)},
	}
}

// Add places one article and gives the number of its story, counted from 0 in the order of opening.
func (s *Stream) Add(it Item) int {
	a := s.reader.read(it)
	best, second := s.best(&a, none)
	c := s.put(&a, best)
	story := s.story[c]
	if s.opt.Recent > 0 {
		s.recent = append(s.recent, placed{s.articles, a, c, story})
		if len(s.recent) > s.opt.Recent {
			s.reconsider(&s.recent[0])
			s.recent = s.recent[1:]
		}
		if second != none && s.alike(c, second) {
			s.merge(c, second)
		}
	}
	s.articles++
	return int(story)
}

// put adds an article to a cluster, which is opened for none.
func (s *Stream) put(a *article, c int32) int32 {
	if c == none {
		c = s.open()
	}
	s.clusters[c].join(a)
	s.touch(c)
	s.file(c, a.strong)
	return c
}

// best is the cluster that an article belongs to, none where it opens a story, and the one that it fits second best, none
// where it could not stand there. Where own is not none the article is in that cluster already and is compared with the rest of it.
func (s *Stream) best(a *article, own int32) (best, second int32) {
	best, second = none, none
	var top, next int32
	for _, c := range s.candidates(a.strong) {
		if c == own && s.clusters[c].n == 1 {
			continue
		}
		score := s.score(a, c, own)
		if c == own {
			score += s.opt.Stay
		}
		switch {
		case score < s.opt.Join:
		case best == none || score > top:
			second, next = best, top
			best, top = c, score
		case second == none || score > next:
			second, next = c, score
		}
	}
	return best, second
}

// candidates are the clusters that share most with the strongest terms of an article, best first.
func (s *Stream) candidates(strong sparse.Vector) []int32 {
	all, looked := s.touched[:0], 0
	for _, t := range strong {
		filed := s.postings[t.Hash]
		if looked += len(filed); looked > mostLooked {
			break
		}
		add := int32(int64(t.Weight)*int64(t.Weight)/sparse.One) + 1
		for _, p := range filed {
			if s.story[p.cluster] != p.story {
				continue
			}
			if s.overlap[p.cluster] == 0 {
				all = append(all, p.cluster)
			}
			s.overlap[p.cluster] += add
		}
	}
	s.touched = all
	before := func(a, b int32) bool {
		return s.overlap[a] > s.overlap[b] || s.overlap[a] == s.overlap[b] && s.story[a] > s.story[b]
	}
	out := s.nearest[:0]
	for _, c := range all {
		if len(out) == mostCompare {
			if !before(c, out[mostCompare-1]) {
				continue
			}
			out = out[:mostCompare-1]
		}
		at := len(out)
		for out = append(out, c); at > 0 && before(c, out[at-1]); at-- {
			out[at] = out[at-1]
		}
		out[at] = c
	}
	for _, c := range all {
		s.overlap[c] = 0
	}
	s.nearest = out
	return out
}

// score is how well an article fits a story: the mean cosine with its articles, and what clues and time add or take off.
func (s *Stream) score(a *article, at, self int32) int32 {
	o, c := &s.opt, &s.clusters[at]
	n, own, like := c.n, int32(0), int64(sparse.Dot(a.v, c.mean))
	if at == self { // leave the article's own part out
		own, n = 1, n-1
		m := int64(min(c.n, memory))
		like = max(0, like*m-int64(sparse.Dot(a.v, a.v))) / (m - 1)
	}
	like = like * 1000 / sparse.One
	like -= like * min(int64(o.MostCrowd), int64(o.Crowd)*int64(ln(uint64(n)))/69) / 1000
	score := int32(like)
	ages, other := c.ages.agreement(a.ages, n, own), int32(0)
	score += toward(ages, o.SameAge, o.OtherAge)
	undated := a.when.IsZero() || len(c.published) == 0
	if undated {
		score += toward(c.weekdays.agreement(a.weekdays, n, own), o.SameWeekday, o.OtherWeekday) - o.Undated
	} else {
		days := c.days.agreement(a.days, n, own)
		score += toward(days, o.SameDay, o.OtherDay)
		other = min(-ages, -days)
	}
	if score+o.Names < o.Join {
		return score // time takes off, never adds
	}
	names := c.exclusive(a, own)
	score += o.Names * names / 1000
	if other > 0 { // other people on another day: a look-alike, if no name speaks for it
		score -= o.Veto * other / 1000 * (1000 - names) / 1000
	}
	if undated {
		return score
	}
	if g := c.gap(a, own) - 1; g > 0 {
		late := o.Late * g / (g + o.Half)
		score -= late - late*o.Spare/1000*names/1000
	}
	return score
}

// toward weighs an agreement in thousandths, which is negative where clues differ.
func toward(agreement, same, other int32) int32 {
	if agreement < 0 {
		return agreement * other / 1000
	}
	return agreement * same / 1000
}

// file lists a cluster under the terms of its new article.
func (s *Stream) file(c int32, strong sparse.Vector) {
	for _, t := range strong {
		s.fileUnder(c, t.Hash)
	}
}

func (s *Stream) fileUnder(c int32, hash uint32) {
	k := &s.clusters[c]
	at, ok := slices.BinarySearch(k.indexed, hash)
	if ok || len(k.indexed) >= storyIndex {
		return
	}
	k.indexed = slices.Insert(k.indexed, at, hash)
	p := s.postings[hash]
	if len(p) >= mostPosted { // a word of every day: the stories of late are enough
		p = slices.Delete(p, 0, mostPosted/2)
	}
	s.postings[hash] = append(p, posting{c, s.story[c]})
}
