package main

import (
	"fmt"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
)

// tally counts arguments by head and role.
type tally struct{ right, ours, gold int }

func (t tally) f1() float64 { return 2 * float64(t.right) / float64(max(1, t.ours+t.gold)) }

type score struct {
	of     [16]tally
	beyond int // gold arguments that are no candidates
}

func (s *score) sum(from, to role.Role) (t tally) {
	for r := from; r <= to; r++ {
		t.right, t.ours, t.gold = t.right+s.of[r].right, t.ours+s.of[r].ours, t.gold+s.of[r].gold
	}
	return t
}

func (s *score) all() tally  { return s.sum(role.Agent, role.Manner) }
func (s *score) core() tally { return s.sum(role.Agent, role.Further) }

func measure(m *linear.Model, dev set) *score {
	var s score
	var r role.Reader
	for i := range dev {
		x := &dev[i]
		r.Reset(x.doc.Tokens, x.first, x.next)
		for _, p := range x.predicates {
			for _, a := range r.Arguments(m, p.tok) {
				s.of[a.Role].ours++
				if p.gold[a.Tok] == a.Role {
					s.of[a.Role].right++
				}
			}
			seen := map[int32]bool{}
			for c := range r.Predicate(p.tok) {
				seen[r.Candidate(c)] = true
			}
			for h, g := range p.gold {
				s.of[g].gold++
				if !seen[h] {
					s.beyond++
				}
			}
		}
	}
	return &s
}

func (s *score) print() {
	line := func(name string, t tally) {
		fmt.Printf("%-8s %6d gold  precision %.1f  recall %.1f  F1 %.1f\n", name, t.gold, 100*float64(t.right)/float64(max(1, t.ours)), 100*float64(t.right)/float64(max(1, t.gold)), 100*t.f1())
	}
	for r := role.Agent; int(r) < len(role.Labels); r++ {
		line(r.String(), s.of[r])
	}
	line("A0-A2", s.core())
	line("all", s.all())
	fmt.Printf("%d arguments stand where none is looked for\n", s.beyond)
}
