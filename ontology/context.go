package ontology

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/readout-news/readout/data"
)

// Context is something that events are about beside what happens: an election, migration, health.
type Context struct {
	Name  string
	Words []string // in small letters; two words with a space between them
}

// Contexts are PLOVER's contexts in the order of its manual.
func Contexts() []Context { return contexts().all }

var contexts = sync.OnceValue(func() (t struct {
	all    []Context
	byWord map[string][]int
}) {
	t.byWord = map[string][]int{}
	for _, line := range lines(data.Contexts) {
		f := fields(line)
		c := Context{Name: f[0]}
		for _, w := range strings.Fields(f[1]) {
			w = strings.ReplaceAll(w, "_", " ")
			c.Words = append(c.Words, w)
			t.byWord[w] = append(t.byWord[w], len(t.all))
		}
		t.all = append(t.all, c)
	}
	return t
})

// Told is a context with the bytes [Start, End) of the word that tells it.
type Told struct {
	Context    string
	Start, End int
}

// ContextsOf are the contexts that a sentence tells of, in the manual's order, each with the first word that tells it.
func ContextsOf(sentence string) []Told {
	t := contexts()
	found := map[int]Told{}
	note := func(word string, from, to int) {
		for _, c := range t.byWord[word] {
			if _, ok := found[c]; !ok {
				found[c] = Told{t.all[c].Name, from, to}
			}
		}
	}
	last, lastFrom := "", 0
	for from := 0; from < len(sentence); {
		at := strings.IndexFunc(sentence[from:], inWord)
		if at < 0 {
			break
		}
		from += at
		to := len(sentence)
		if end := strings.IndexFunc(sentence[from:], func(r rune) bool { return !inWord(r) }); end >= 0 {
			to = from + end
		}
		word := strings.ToLower(sentence[from:to])
		for _, w := range []string{word, strings.TrimSuffix(word, "s")} {
			note(w, from, to)
			if last != "" {
				note(last+" "+w, lastFrom, to)
			}
		}
		last, lastFrom, from = word, from, to
	}
	var out []Told
	for i := range t.all {
		if c, ok := found[i]; ok {
			out = append(out, c)
		}
	}
	return slices.Clip(out)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }
