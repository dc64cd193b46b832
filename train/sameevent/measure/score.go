package measure

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
	coref "github.com/readout-news/readout/train/coref/measure"
)

// Story is documents whose mentions are compared with one another, and those mentions.
type Story struct {
	Reader   *sameevent.Reader
	Docs     []*Document
	Mentions []sameevent.Mention
	Events   []string // of Mentions, as the set has them
}

// NewStory reads the mentions of docs, whose layers are filled.
func NewStory(docs []*Document) *Story {
	s := &Story{Docs: docs}
	var in []actor.Input
	var texts []*text.Doc
	for _, d := range docs {
		in = append(in, actor.Input{Doc: d.Doc, Actors: d.Actors})
		texts = append(texts, d.Doc)
	}
	who := map[actor.Member]int32{}
	for i, m := range actor.Merge(in) {
		for _, c := range m.Members {
			who[c] = int32(i)
		}
	}
	s.Reader = sameevent.NewReader(texts, func(doc int, mention int32) int32 {
		c := texts[doc].Mentions[mention].Chain
		if c < 0 {
			return -1
		}
		if k, ok := who[actor.Member{Doc: doc, Chain: int(c)}]; ok {
			return k
		}
		return -1
	})
	for i, d := range docs {
		for k := range d.Mentions {
			g := &d.Mentions[k]
			s.Mentions = append(s.Mentions, s.Reader.Mention(i, g.Tokens))
			s.Events = append(s.Events, g.Event)
		}
	}
	return s
}

// Stories puts the documents together that key says are of one.
func Stories(docs []Document, key func(*Document) string) []*Story {
	at := map[string]int{}
	var groups [][]*Document
	for i := range docs {
		k := key(&docs[i])
		g, ok := at[k]
		if !ok {
			g = len(groups)
			at[k] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], &docs[i])
	}
	var out []*Story
	for _, g := range groups {
		out = append(out, NewStory(g))
	}
	return out
}

// Score scores groups of the mentions of all stories against the events of the set, over all stories at once.
func Score(stories []*Story, group func(*Story) [][]int) coref.Score {
	var gold, ours coref.Clusters
	byEvent := map[string]int{}
	n := 0
	for _, s := range stories {
		for i, e := range s.Events {
			k, ok := byEvent[e]
			if !ok {
				k = len(gold)
				byEvent[e] = k
				gold = append(gold, nil)
			}
			gold[k] = append(gold[k], n+i)
		}
		for _, g := range group(s) {
			var c []int
			for _, i := range g {
				c = append(c, n+i)
			}
			ours = append(ours, c)
		}
		n += len(s.Mentions)
	}
	var out coref.Score
	out.AddAll(gold, ours)
	return out
}

// Joined groups the mentions of a story by the scorer alone, those whose mean chance is above least.
func Joined(least float64) func(*Story) [][]int {
	return func(s *Story) [][]int {
		return sameevent.Group(len(s.Mentions), func(i, j int) float64 {
			v := s.Reader.Compare(&s.Mentions[i], &s.Mentions[j])
			return v.Chance()
		}, least)
	}
}

// SameWord groups the mentions of a story whose head has the same lemma, which is what others are measured against.
func SameWord(s *Story) [][]int {
	at := map[string]int{}
	var out [][]int
	for i := range s.Mentions {
		w := s.Mentions[i].Words[0]
		k, ok := at[w]
		if !ok {
			k = len(out)
			at[w] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
