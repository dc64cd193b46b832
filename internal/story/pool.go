package story

import "slices"

// open gives a cluster for a new story, that of the story which has waited longest where all are taken.
func (s *Stream) open() (c int32) {
	switch {
	case len(s.free) > 0:
		c = s.free[len(s.free)-1]
		s.free = s.free[:len(s.free)-1]
	case s.opt.Stories > 0 && len(s.clusters) >= s.opt.Stories:
		c = s.oldest
		s.unlink(c)
		s.forgotten()
	default:
		s.clusters = append(s.clusters, cluster{})
		s.overlap = append(s.overlap, 0)
		s.story = append(s.story, none)
		c = int32(len(s.clusters) - 1)
	}
	s.clusters[c] = cluster{older: none, newer: none}
	s.story[c] = int32(s.stories)
	s.stories++
	s.link(c)
	return c
}

// drop closes a story that has lost its last article.
func (s *Stream) drop(c int32) {
	s.unlink(c)
	s.clusters[c] = cluster{}
	s.story[c] = none
	s.free = append(s.free, c)
	s.forgotten()
}

// forgotten sweeps the postings of closed stories when there are about as many as open ones.
func (s *Stream) forgotten() {
	if s.stale++; s.stale < len(s.clusters) {
		return
	}
	s.stale = 0
	for t, p := range s.postings {
		p = slices.DeleteFunc(p, func(p posting) bool { return s.story[p.cluster] != p.story })
		if len(p) == 0 {
			delete(s.postings, t)
		} else {
			s.postings[t] = slices.Clip(p)
		}
	}
}

// touch makes c the cluster that was joined last.
func (s *Stream) touch(c int32) {
	if s.newest != c {
		s.unlink(c)
		s.link(c)
	}
}

func (s *Stream) link(c int32) {
	s.clusters[c].older, s.clusters[c].newer = s.newest, none
	if s.newest != none {
		s.clusters[s.newest].newer = c
	}
	s.newest = c
	if s.oldest == none {
		s.oldest = c
	}
}

func (s *Stream) unlink(c int32) {
	k := &s.clusters[c]
	if k.older != none {
		s.clusters[k.older].newer = k.newer
	} else {
		s.oldest = k.newer
	}
	if k.newer != none {
		s.clusters[k.newer].older = k.older
	} else {
		s.newest = k.older
	}
}
