package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/train/sameevent/measure"
)

// wrong is a pair of mentions that is joined where the set has two events, or left apart where it has one.
type wrong struct {
	story  *measure.Story
	i, j   int
	joined bool
}

// errors shows about n wrong pairs, evenly out of all, half of them joined.
func errors(w io.Writer, stories []*measure.Story, group func(*measure.Story) [][]int, n int) {
	var all [2][]wrong
	for _, s := range stories {
		in := make([]int, len(s.Mentions))
		for g, members := range group(s) {
			for _, i := range members {
				in[i] = g
			}
		}
		for i := range s.Mentions {
			for j := range i {
				switch joined, one := in[i] == in[j], s.Events[i] == s.Events[j]; {
				case joined && !one:
					all[0] = append(all[0], wrong{s, i, j, true})
				case one && !joined:
					all[1] = append(all[1], wrong{s, i, j, false})
				}
			}
		}
	}
	for _, l := range all {
		step := max(1, 2*len(l)/n)
		for k := 0; k < len(l); k += step {
			l[k].show(w)
		}
	}
	fmt.Fprintf(w, "%d wrongly joined, %d wrongly apart\n", len(all[0]), len(all[1]))
}

func (p wrong) show(w io.Writer) {
	a, b := &p.story.Mentions[p.i], &p.story.Mentions[p.j]
	v := p.story.Reader.Compare(a, b)
	var grounds []string
	for f, x := range v {
		if x != 0 && sameevent.Feature(f) != sameevent.Bias {
			grounds = append(grounds, fmt.Sprintf("%s %d", sameevent.Feature(f), x))
		}
	}
	verdict := "apart"
	if p.joined {
		verdict = "joined"
	}
	fmt.Fprintf(w, "%s %d: %s\n", verdict, v.Score(), strings.Join(grounds, ", "))
	for _, m := range []*sameevent.Mention{a, b} {
		d := p.story.Reader.Docs[m.Doc]
		s, t := d.Sentences[d.Tokens[m.Head].Sent], d.Tokens[m.Head]
		fmt.Fprintf(w, "  %s: %s[%s]%s\n", d.ID, d.Text[s.Start:t.Start], d.Word(m.Head), d.Text[t.End:s.End])
	}
}

// write puts the groups of the set and ours into key.json and ours.json.
func write(folder string, stories []*measure.Story, group func(*measure.Story) [][]int) error {
	key, ours := map[string][]string{}, [][]string{}
	for k, s := range stories {
		name := func(i int) string { return fmt.Sprintf("%d-%d", k, i) }
		for i, e := range s.Events {
			key[e] = append(key[e], name(i))
		}
		for _, g := range group(s) {
			var members []string
			for _, i := range g {
				members = append(members, name(i))
			}
			ours = append(ours, members)
		}
	}
	for file, v := range map[string]any{"key.json": key, "ours.json": ours} {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, file), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
