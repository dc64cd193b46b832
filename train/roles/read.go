package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/text"
)

// set is sentences with their predicates.
type set []sentence

type sentence struct {
	doc         *text.Doc
	first, next []int32
	predicates  []predicate
}

// predicate is one word with the roles of the phrases around it, by the head that each phrase has in Readout's tree.
type predicate struct {
	tok  int32
	gold map[int32]role.Role
}

func (s set) predicates() int {
	n := 0
	for i := range s {
		n += len(s[i].predicates)
	}
	return n
}

// row is a line of the set: an argument is [label, first word, last word + 1].
type row struct {
	Words      []string
	Predicates []struct {
		Word int32
		Args [][3]any
	}
}

// read reads a set, and gives its words trees.
func read(path string) (set, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out set
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x row
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, err
		}
		if len(x.Predicates) > 0 {
			out = append(out, parse(x))
		}
	}
	return out, lines.Err()
}

func parse(x row) sentence {
	d := &text.Doc{Text: strings.Join(x.Words, " ")}
	at := int32(0)
	for _, w := range x.Words {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + int32(len(w))}})
		at += int32(len(w)) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: at - 1}, Last: int32(len(x.Words))}}
	nlp.AnnotateTokens(d)
	s := sentence{doc: d}
	s.first, s.next = role.Children(d.Tokens)
	for _, p := range x.Predicates {
		q := predicate{tok: p.Word, gold: map[int32]role.Role{}}
		for _, a := range p.Args {
			label, first, last := a[0].(string), int32(a[1].(float64)), int32(a[2].(float64))
			if r := roleOf(label); r != role.None {
				if h := s.head(first, last, p.Word); h >= 0 {
					if old, ok := q.gold[h]; !ok || r < old {
						q.gold[h] = r
					}
				}
			}
		}
		s.predicates = append(s.predicates, q)
	}
	return s
}

// roleOf is the role of a PropBank label. Relative pronouns (R-) have the role of what they stand for; the second
// halves of phrases that are broken up (C-), and the words of the predicate itself, have none.
func roleOf(label string) role.Role {
	switch l := strings.TrimPrefix(label, "R-"); {
	case strings.HasPrefix(l, "C-"), l == "ARGM-LVB", l == "ARGM-CXN":
		return role.None
	case l == "ARG0":
		return role.Agent
	case l == "ARG1":
		return role.Undergoer
	case strings.HasPrefix(l, "ARGM-"):
		switch l[5:] {
		case "TMP":
			return role.Time
		case "LOC":
			return role.Place
		case "NEG":
			return role.Negation
		case "MOD":
			return role.Modal
		}
		return role.Manner
	case strings.HasPrefix(l, "ARG"):
		return role.Further
	}
	return role.None
}

// head is the highest word of [first, last) in the tree, the predicate left out, -1 for none.
func (s *sentence) head(first, last, p int32) int32 {
	best, least := int32(-1), 1<<30
	for i := first; i < last; i++ {
		t := &s.doc.Tokens[i]
		if i == p || t.Rel == text.RelPunct {
			continue
		}
		depth := 0
		for h := t.Head; h >= 0; h = s.doc.Tokens[h].Head {
			depth++
		}
		if depth < least {
			best, least = i, depth
		}
	}
	return best
}
