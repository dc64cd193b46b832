// Package role tells which phrases of a sentence take which part in what a predicate says: who does it, to
// whom or what it is done, when, where, whether it is denied. It labels words of a tree, the heads of phrases, after
// the manner of PropBank, for verbs and for nouns that name events.
package role

import (
	"slices"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Role is the part that a phrase takes in what a predicate says.
type Role uint8

// The roles. PropBank's ARG2 to ARG5 are one here, since they mean other things with each verb: who is given to,
// with what, from where.
const (
	None      Role = iota
	Agent          // ARG0: who does it
	Undergoer      // ARG1: to whom or what it is done
	Further        // ARG2 and up: recipient, instrument, source, goal
	Time           // ARGM-TMP
	Place          // ARGM-LOC
	Negation       // ARGM-NEG
	Modal          // ARGM-MOD
	Manner         // all other modifiers
	roles
)

// Labels name the roles as the model file does.
var Labels = []string{"none", "A0", "A1", "A2", "TMP", "LOC", "NEG", "MOD", "AM"}

func (r Role) String() string { return Labels[r] }

// core reports whether a predicate has one phrase of the role at most.
func (r Role) core() bool { return r == Agent || r == Undergoer || r == Further }

// Argument is a phrase of a predicate, by its head.
type Argument struct {
	Tok  int32
	Role Role
	// Lead is by how much the role is ahead of none, or of the next role where none is the best.
	Lead int32
}

// Reader labels the phrases of one document's predicates. The zero value is ready for Reset; it may be used
// again, by one goroutine at a time.
type Reader struct {
	toks        []text.Token
	first, next []int32 // first child and next sibling of each word, -1 for none

	p      int32 // the predicate at hand
	frame  frame
	cands  []candidate
	feats  []uint64
	scores []int32
	args   []Argument
}

// Reset takes up a document whose words have trees. first and next are the children of each word in order: its
// first child, and the next child of the same head; -1 for none.
func (r *Reader) Reset(toks []text.Token, first, next []int32) {
	r.toks, r.first, r.next, r.p = toks, first, next, -1
}

// Children makes what [Reader.Reset] asks for.
func Children(toks []text.Token) (first, next []int32) {
	first, next = make([]int32, len(toks)), make([]int32, len(toks))
	for i := range first {
		first[i], next[i] = -1, -1
	}
	for i := len(toks) - 1; i >= 0; i-- {
		if h := toks[i].Head; h >= 0 {
			next[i], first[h] = first[h], int32(i)
		}
	}
	return first, next
}

// Arguments are the phrases of predicate p that take part in it, in the order of the tree, by model m. The slice is
// good until the next call.
func (r *Reader) Arguments(m *linear.Model, p int32) []Argument {
	r.Predicate(p)
	n := len(Labels)
	r.scores = slices.Grow(r.scores[:0], n*len(r.cands))[:n*len(r.cands)]
	clear(r.scores)
	for i := range r.cands {
		r.feats = r.Features(i, r.feats[:0])
		m.Score(r.feats, r.scores[i*n:(i+1)*n])
	}
	r.decode()
	return r.args
}

// decode takes for each candidate its best role, and leaves each core role to the one that is furthest ahead.
func (r *Reader) decode() {
	n := len(Labels)
	r.args = r.args[:0]
	for i := range r.cands {
		best, lead := ahead(r.scores[i*n : (i+1)*n])
		r.args = append(r.args, Argument{r.cands[i].tok, best, lead})
	}
	for again := true; again; {
		again = false
		for i := range r.args {
			a := &r.args[i]
			if !a.Role.core() {
				continue
			}
			for k := range r.args {
				if b := &r.args[k]; k != i && b.Role == a.Role && (b.Lead < a.Lead || b.Lead == a.Lead && k > i) && !r.joined(a.Tok, b.Tok) {
					s := r.scores[k*n : (k+1)*n]
					s[b.Role] = s[None] - 1<<20
					b.Role, b.Lead = ahead(s)
					again = true
				}
			}
		}
	}
	kept := r.args[:0]
	for _, a := range r.args {
		if a.Role != None {
			kept = append(kept, a)
		}
	}
	r.args = kept
}

// joined reports whether two phrases may share a role: a relative pronoun and the noun that it stands for.
func (r *Reader) joined(a, b int32) bool { return pronoun(r.toks[a].Tag) != pronoun(r.toks[b].Tag) }

func pronoun(t text.Tag) bool { return t == text.TagWDT || t == text.TagWP || t == text.TagWRB }

// ahead is the best role with its lead over none; for none, its lead over the next, made negative.
func ahead(scores []int32) (Role, int32) {
	best := linear.Best(scores)
	if best != int(None) {
		return Role(best), scores[best] - scores[None]
	}
	next := int32(-1 << 30)
	for _, s := range scores[1:] {
		next = max(next, s)
	}
	return None, next - scores[None]
}
