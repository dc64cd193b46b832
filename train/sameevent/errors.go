package main

import (
	"fmt"
	"strings"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/train/sameevent/measure"
)

// errors prints every nth pair that is wrongly joined, and every nth wrongly left apart.
func errors(stories []*measure.Story, group func(*measure.Story) [][]int, n int) {
	for _, kind := range []bool{true, false} {
		k := 0
		for _, s := range stories {
			in := make([]int, len(s.Mentions))
			for g, c := range group(s) {
				for _, i := range c {
					in[i] = g
				}
			}
			for i := range s.Mentions {
				for j := range i {
					if (in[i] == in[j]) != kind || (s.Events[i] == s.Events[j]) == kind {
						continue
					}
					if k++; k%n == 0 {
						show(s, i, j, kind)
					}
				}
			}
		}
		fmt.Println("== ", k, kind)
	}
}

func show(s *measure.Story, i, j int, joined bool) {
	v := s.Reader.Compare(&s.Mentions[i], &s.Mentions[j])
	var why []string
	for f, x := range v {
		if x != 0 && f > 0 {
			why = append(why, fmt.Sprintf("%s %d", sameevent.Feature(f), x/100))
		}
	}
	fmt.Printf("joined=%v %d  %s\n", joined, v.Score(), strings.Join(why, "; "))
	for _, m := range []*sameevent.Mention{&s.Mentions[i], &s.Mentions[j]} {
		d := s.Reader.Docs[m.Doc]
		sent := d.Sentences[d.Tokens[m.Head].Sent]
		text := d.Text[sent.Start:d.Tokens[m.Head].Start] + "[" + d.Word(m.Head) + "]" + d.Text[d.Tokens[m.Head].End:sent.End]
		var args []string
		for _, a := range m.Args {
			args = append(args, fmt.Sprintf("%d:%s/%d", a.Side, a.Word, a.Who))
		}
		fmt.Printf("   %s: %.220s | %s | %v %v\n", d.ID, text, strings.Join(args, " "), m.Words, m.Places)
	}
}
