package ontology

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Role is what a participant does in an event.
type Role uint8

// The roles of a slot. Both puts every party into the source; Word is a word of the pattern itself,
// not a participant.
const (
	Word Role = iota
	Source
	Target
	Both
)

// Where says by which relation a slot hangs on the trigger.
type Where uint8

// The places of a slot.
const (
	Subject Where = iota
	Object
	Prep
)

// Slot is one place of a pattern.
type Slot struct {
	Role     Role
	Where    Where
	Preps    []string // for Prep: any of these
	Words    []string // for Word: lemma of the head, any of these; "*" is any
	Optional bool
	Kinds    string // of the participant: p person, o organization, g group, l place, n a common noun, d named directly and not through what it owns; "" is pogl
}

// Clause says which subordinate clause a pattern asks for.
type Clause uint8

// The clauses.
const (
	NoClause Clause = iota
	Infinitive
	That
	AnyClause
	Must   // a that-clause that says what must or should be
	Absent // no subordinate clause
)

// Pattern is one line of a definition: a predicate with the places of its participants.
type Pattern struct {
	Line        int
	Kind        string // verb, noun, adj
	Lemmas      []string
	Particle    string
	Slots       []Slot // the subject's first
	Clause      Clause
	Need, Avoid [][]string // lemmas that must, or must not, stand under the trigger; any of each list
	NoObject    bool       // a verb that counts only without an object
	Light       bool       // a noun that counts only with a light verb or a named party
	Force       bool       // counts only where force may be meant: "attack" with words does not
	Words       bool       // counts only where the harm is done with words
	CAMEO, Mode string
	Text        string // as written
}

// ParsePattern reads the text after verb, noun or adj. docs/EVENTS.md describes the language.
func ParsePattern(kind, s string) (Pattern, error) {
	p := Pattern{Kind: kind, Text: kind + " " + s}
	words := strings.Fields(s)
	subject := Slot{Role: Source, Where: Subject, Optional: kind == "noun"}
	if len(words) > 0 {
		if slot, ok := participant(words[0]); ok {
			subject, words = slot, words[1:]
			subject.Where = Subject
		}
	}
	if len(words) == 0 {
		return p, errors.New("a pattern needs a lemma")
	}
	p.Lemmas, words = strings.Split(words[0], "/"), words[1:]
	p.Slots = []Slot{subject}
	for len(words) > 0 {
		n, err := p.element(words)
		if err != nil {
			return p, fmt.Errorf("%q: %w", s, err)
		}
		words = words[n:]
	}
	return p, nil
}

// element reads one element at the start of words and says how many words it took.
func (p *Pattern) element(words []string) (int, error) {
	w := words[0]
	if slot, ok := argument(w); ok {
		slot.Where = Object
		p.Slots = append(p.Slots, slot)
		return 1, nil
	}
	switch {
	case w == ">inf":
		p.Clause = Infinitive
	case w == ">that":
		p.Clause = That
	case w == ">cl":
		p.Clause = AnyClause
	case w == ">must":
		p.Clause = Must
	case w == ">no":
		p.Clause = Absent
	case w == "!obj":
		p.NoObject = true
	case w == "!light":
		p.Light = true
	case w == "!force":
		p.Force = true
	case w == "!words":
		p.Words = true
	case w[0] == '+':
		p.Particle = w[1:]
	case w[0] == '=':
		p.CAMEO = w[1:]
	case w[0] == '@':
		p.Mode = w[1:]
	case w[0] == '{' && strings.HasSuffix(w, "}"):
		p.Need = append(p.Need, strings.Split(w[1:len(w)-1], "/"))
	case strings.HasPrefix(w, "-{") && strings.HasSuffix(w, "}"):
		p.Avoid = append(p.Avoid, strings.Split(w[2:len(w)-1], "/"))
	case isPrep(w) && len(words) > 1:
		slot, ok := argument(words[1])
		if !ok {
			return 0, fmt.Errorf("want a participant or [words] after %q, got %q", w, words[1])
		}
		slot.Where, slot.Preps = Prep, strings.Split(w, "/")
		p.Slots = append(p.Slots, slot)
		return 2, nil
	default:
		return 0, fmt.Errorf("cannot read %q", w)
	}
	return 1, nil
}

// argument reads a participant or a list of words in brackets.
func argument(w string) (Slot, bool) {
	if slot, ok := participant(w); ok {
		return slot, true
	}
	opt := strings.HasSuffix(w, "?")
	w = strings.TrimSuffix(w, "?")
	if len(w) < 3 || w[0] != '[' || w[len(w)-1] != ']' {
		return Slot{}, false
	}
	return Slot{Role: Word, Words: strings.Split(w[1:len(w)-1], "/"), Optional: opt}, true
}

// participant reads S, T or S+ with kinds (":po") and "?" for one that may be missing.
func participant(w string) (Slot, bool) {
	var s Slot
	w, s.Optional = strings.CutSuffix(w, "?")
	w, s.Kinds, _ = strings.Cut(w, ":")
	switch w {
	case "S":
		s.Role = Source
	case "T":
		s.Role = Target
	case "S+":
		s.Role = Both
	default:
		return Slot{}, false
	}
	return s, strings.Trim(s.Kinds, "poglnd") == ""
}

func isPrep(w string) bool {
	return !slices.ContainsFunc([]byte(w), func(c byte) bool { return (c < 'a' || c > 'z') && c != '/' && c != '-' })
}
