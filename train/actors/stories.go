package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/text"
)

type meantime struct {
	ID       string `json:"doc_id"`
	Corpus   string
	DCT      string `json:"dct"`
	Text     string
	Mentions []struct {
		Start, End int
		Text       string
		Kind       string
		Instance   string
	}
}

// pair is one mention: the entity of the labels and the merged actor.
type pair struct{ gold, mine string }

// stories merges the documents of each topic of MEANTIME and gives B³ over the mentions that both know.
func stories(path string, verbose bool) {
	topics := map[string][]meantime{}
	lines(path, func(b []byte) {
		var m meantime
		if json.Unmarshal(b, &m) == nil {
			topics[m.Corpus] = append(topics[m.Corpus], m)
		}
	})
	var pairs []pair
	labelled := 0
	for _, topic := range slices.Sorted(maps.Keys(topics)) {
		var in []actor.Input
		for _, m := range topics[topic] {
			d := read(m.Text, m.DCT)
			d.ID = m.ID
			in = append(in, actor.Input{Doc: d, Actors: actor.Describe(d)})
		}
		merged := actor.Merge(in)
		of := map[actor.Member]string{}
		for k, a := range merged {
			for _, at := range a.Members {
				of[at] = fmt.Sprintf("%s %d %s", topic, k, a.Name)
			}
		}
		for k, m := range topics[topic] {
			d := in[k].Doc
			r := text.NewRunes(d.Text)
			for _, g := range m.Mentions {
				if g.Kind != "ENTITY_MENTION" || g.Instance == "" {
					continue
				}
				labelled++
				s := text.Span{Start: r.Byte(g.Start), End: r.Byte(g.End)}
				if c := chainAt(d, s); c >= 0 {
					pairs = append(pairs, pair{g.Instance, of[actor.Member{Doc: k, Chain: c}]})
				}
			}
		}
	}
	report(pairs, labelled, verbose)
}

// chainAt is the chain of the mention that fills most of s and has its head there, -1 when there is none.
func chainAt(d *text.Doc, s text.Span) int {
	best, size := -1, int32(0)
	for _, m := range d.Mentions {
		if m.Chain >= 0 && s.Contains(d.Tokens[m.Head].Span) && s.Contains(m.Span) && m.Len() > size && 2*m.Len() >= s.Len() {
			best, size = int(m.Chain), m.Len()
		}
	}
	return best
}

func report(pairs []pair, labelled int, verbose bool) {
	both, gold, mine := map[pair]int{}, map[string]int{}, map[string]int{}
	for _, p := range pairs {
		both[p]++
		gold[p.gold]++
		mine[p.mine]++
	}
	var precision, recall float64
	for _, p := range pairs {
		precision += float64(both[p]) / float64(mine[p.mine])
		recall += float64(both[p]) / float64(gold[p.gold])
	}
	if verbose {
		for _, p := range slices.SortedFunc(maps.Keys(both), func(a, b pair) int { return both[b] - both[a] }) {
			if both[p] != mine[p.mine] || both[p] != gold[p.gold] {
				fmt.Printf("%3d of gold %3d, of mine %3d: %s = %s\n", both[p], gold[p.gold], mine[p.mine], p.gold, p.mine)
			}
		}
	}
	n := float64(max(1, len(pairs)))
	fmt.Printf("%d of %d labelled mentions found; B3 precision %.3f, recall %.3f\n", len(pairs), labelled, precision/n, recall/n)
}
