// Package parse builds the dependency tree of every sentence with a greedy arc-eager transition
// parser and a linear model.
package parse

import (
	"math"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// Parser parses with a model made by train/core. It is safe for concurrent use.
type Parser struct {
	actions []Action
	pool    sync.Pool
}

type scratch struct {
	State
	buf    [MaxFeatures]uint64
	scorer *linear.Scorer
	scores []int32 // of the actions in this state
	roots  []rooted
	guide  guide
	guided bool
}

// rooted is a word that was hung on the root, and by how much that was the best choice.
type rooted struct{ word, margin int32 }

// New reads a model whose labels are those of Actions.
func New(m *linear.Model) *Parser {
	p := &Parser{actions: ParseActions(m.Labels())}
	p.pool.New = func() any { return &scratch{scorer: linear.NewScorer(m)} }
	return p
}

// ParseActions reads labels: "S", "D", "L nsubj", "R obj".
func ParseActions(labels []string) []Action {
	out := make([]Action, len(labels))
	for i, l := range labels {
		kind, rel, _ := strings.Cut(l, " ")
		out[i].Kind = Kind(strings.Index("SDLR", kind))
		if rel != "" {
			out[i].Rel = text.ParseRel(rel)
		}
	}
	return out
}

// Embedded is the parser with the embedded model.
var Embedded = sync.OnceValue(func() *Parser { return New(linear.MustOpen(models.Parser)) })

// Parse fills Head and Rel of every token of d, which must be tagged. Every sentence becomes a tree
// with one root.
func (p *Parser) Parse(d *text.Doc) {
	for _, sent := range d.Sentences {
		p.Sentence(d, sent)
	}
}

// Sentence is Parse for one sentence of d.
func (p *Parser) Sentence(d *text.Doc, sent text.Sentence) { p.sentence(d, sent, nil) }

func (p *Parser) sentence(d *text.Doc, sent text.Sentence, by *Guide) {
	if sent.First == sent.Last {
		return
	}
	s := p.pool.Get().(*scratch)
	defer p.pool.Put(s)
	s.Load(d, sent)
	s.guided = by != nil
	if s.guided {
		s.guide.load(*by, s.Root)
	}
	p.run(s)
	s.oneRoot(d.Tokens[sent.First:sent.Last])
	for i := sent.First; i < sent.Last; i++ {
		w := &s.Words[i-sent.First+1]
		d.Tokens[i].Head, d.Tokens[i].Rel = sent.First+w.Head-1, w.Rel
		if w.Head == s.Root {
			d.Tokens[i].Head = -1
		}
	}
}

func (p *Parser) run(s *scratch) {
	s.roots = s.roots[:0]
	for !s.Done() {
		if s.Next < s.Root && len(s.Stack) == 0 {
			s.Do(Action{Kind: Shift})
			continue
		}
		can := [4]bool{true, true, true, true}
		if s.guided {
			var a Action
			var only bool
			if a, only, can = s.guide.next(&s.State); only {
				s.Do(a)
				continue
			}
		}
		s.scores = s.scorer.Score(s.Features(s.buf[:0]))
		a, margin := p.best(s, can)
		if a.Rel == text.RelRoot {
			s.roots = append(s.roots, rooted{s.top(0), margin})
		}
		s.Do(a)
	}
}

// best is the action with the highest score that may be made, of the kinds in allowed, and by how much it beats Reduce, the only
// rival of an arc from the root.
func (p *Parser) best(s *scratch, allowed [4]bool) (Action, int32) {
	for k := range allowed {
		allowed[k] = allowed[k] && (Kind(k) == Left || s.Can(Action{Kind: Kind(k)}))
	}
	end := s.Next == s.Root
	allowed[Left] = allowed[Left] && len(s.Stack) > 0 && s.Words[s.top(0)].Head == 0
	best, high := Action{Kind: Reduce}, int32(math.MinInt32)
	var reduce int32
	for i, a := range p.actions {
		if a.Kind == Reduce {
			reduce = s.scores[i]
		}
		if s.scores[i] > high && allowed[a.Kind] && (a.Kind != Left || end == (a.Rel == text.RelRoot)) && s.fits(a) {
			best, high = a, s.scores[i]
		}
	}
	return best, high - reduce
}

// fits reports whether the word that an action would hang can stand in that relation. The guidelines
// exclude a few pairs outright, such as a subordinator as an object.
func (s *State) fits(a Action) bool {
	var p text.POS
	switch a.Kind {
	case Left:
		p = s.Words[s.top(0)].pos
	case Right:
		p = s.Words[s.Next].pos
	default:
		return true
	}
	if a.Rel == text.RelRoot {
		return true
	}
	switch p {
	case text.PUNCT:
		return a.Rel == text.RelPunct
	case text.SCONJ:
		switch a.Rel {
		case text.RelMark, text.RelCase, text.RelFixed, text.RelAdvmod, text.RelReparandum, text.RelGoeswith, text.RelConj, text.RelCc, text.RelDep:
			return true
		}
		return false
	}
	return a.Rel != text.RelPunct || p == text.SYM
}

// oneRoot keeps the likeliest of several roots and hangs the others on it.
func (s *scratch) oneRoot(tokens []text.Token) {
	best := 0
	for i, r := range s.roots {
		if r.margin >= s.roots[best].margin {
			best = i
		}
	}
	for i, r := range s.roots {
		if i == best {
			continue
		}
		w := &s.Words[r.word]
		w.Head, w.Rel = s.roots[best].word, text.RelParataxis
		if tokens[r.word-1].POS == text.PUNCT {
			w.Rel = text.RelPunct
		}
	}
}
