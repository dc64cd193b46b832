package ontology

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
)

// Context is something that events are about beside what happens: an election, migration, health.
type Context struct {
	Name, Gloss string
	Words       []string  // lemmas that tell it, as data/contexts.txt writes them: "air_force", "mine:noun"
	But         []string  // phrases in which none of Words tells it
	Examples    []Example // sentences of its own; only Line, Yes and Text are set
}

// Contexts are PLOVER's contexts in the order of its manual.
func Contexts() []Context { return contexts().all }

// ContextOf is the context of that name.
func ContextOf(name string) (Context, bool) {
	for _, c := range Contexts() {
		if c.Name == name {
			return c, true
		}
	}
	return Context{}, false
}

// phrase is one entry of a context, word by word.
type phrase struct {
	context int
	words   []string
	pos     string // as Universal Dependencies name it; "" is any
	but     bool
}

var contexts = sync.OnceValue(func() (t struct {
	all     []Context
	byFirst map[string][]phrase // by the first word
}) {
	var err error
	if t.all, err = parseContexts(data.Contexts); err != nil {
		panic(err)
	}
	t.byFirst = map[string][]phrase{}
	add := func(context int, entries []string, but bool) {
		for _, e := range entries {
			p := phraseOf(e)
			p.context, p.but = context, but
			t.byFirst[p.words[0]] = append(t.byFirst[p.words[0]], p)
		}
	}
	for i, c := range t.all {
		add(i, c.Words, false)
		add(i, c.But, true)
	}
	return t
})

// partsOfSpeech are those that an entry may ask for.
var partsOfSpeech = map[string]string{"noun": "NOUN", "name": "PROPN", "verb": "VERB", "adj": "ADJ"}

func phraseOf(entry string) phrase {
	entry, pos, _ := strings.Cut(entry, ":")
	return phrase{words: strings.FieldsFunc(entry, func(r rune) bool { return r == '_' || r == '-' }), pos: partsOfSpeech[pos]}
}

func parseContexts(s string) ([]Context, error) {
	var out []Context
	for n, line := range numbered(s) {
		key, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		if key == "context" {
			f := fields(rest)
			if len(f) != 2 {
				return nil, fmt.Errorf("contexts.txt:%d: want a name and a gloss", n)
			}
			out = append(out, Context{Name: f[0], Gloss: f[1]})
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("contexts.txt:%d: %q before any context", n, key)
		}
		if err := out[len(out)-1].add(key, rest, n); err != nil {
			return nil, fmt.Errorf("contexts.txt:%d: %w", n, err)
		}
	}
	return out, nil
}

func (c *Context) add(key, rest string, n int) error {
	switch key {
	case "word":
		c.Words = append(c.Words, strings.Fields(rest)...)
	case "but":
		c.But = append(c.But, strings.Fields(rest)...)
	case "yes", "no":
		c.Examples = append(c.Examples, Example{Line: n, Yes: key == "yes", Text: rest})
	default:
		return fmt.Errorf("unknown key %q; want context, word, but, yes or no", key)
	}
	for _, w := range strings.Fields(rest) {
		if _, pos, ok := strings.Cut(w, ":"); ok && key == "word" && partsOfSpeech[pos] == "" {
			return fmt.Errorf("%s: no part of speech %q; want noun, name, verb or adj", w, pos)
		}
	}
	return nil
}

// Term is a word of a sentence as contexts see it.
type Term struct {
	Lemma      string
	POS        string // as Universal Dependencies name it
	Start, End int    // where it stands, in whatever the caller counts
}

// Told is a context with the place [Start, End) of the words that tell it.
type Told struct {
	Context    string
	Start, End int
}

// ContextsOf are the contexts that the words of a sentence tell of, in the manual's order, each with the first words that
// tell it.
func ContextsOf(words []Term) []Told {
	t := contexts()
	words = apart(words)
	type find struct{ context, from, to int }
	var told, not []find
	for i := range words {
		for _, p := range t.byFirst[words[i].Lemma] {
			if !p.at(words[i:]) {
				continue
			}
			f := find{p.context, i, i + len(p.words)}
			if p.but {
				not = append(not, f)
			} else {
				told = append(told, f)
			}
		}
	}
	first := map[int]Told{}
	for _, f := range told {
		within := func(n find) bool { return n.context == f.context && n.from < f.to && f.from < n.to }
		if _, ok := first[f.context]; !ok && !slices.ContainsFunc(not, within) {
			first[f.context] = Told{t.all[f.context].Name, words[f.from].Start, words[f.to-1].End}
		}
	}
	var out []Told
	for i := range t.all {
		if c, ok := first[i]; ok {
			out = append(out, c)
		}
	}
	return slices.Clip(out)
}

// at reports whether p stands at the start of words.
func (p *phrase) at(words []Term) bool {
	if len(p.words) > len(words) || p.pos != "" && p.pos != words[0].POS {
		return false
	}
	for i, w := range p.words {
		if words[i].Lemma != w {
			return false
		}
	}
	return true
}

// apart is words in small letters, those with hyphens taken apart: how a hyphen is written must not decide.
func apart(words []Term) []Term {
	out := make([]Term, 0, len(words))
	for _, w := range words {
		for part := range strings.SplitSeq(strings.ToLower(w.Lemma), "-") {
			if part != "" {
				out = append(out, Term{part, w.POS, w.Start, w.End})
			}
		}
	}
	return out
}
