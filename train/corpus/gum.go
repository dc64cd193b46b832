package corpus

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// gumWord is a row of CoNLL-U as far as names need it.
type gumWord struct {
	form, xpos string
	head       int // index in the sentence, -1 for the root
}

// gumEntity is one mention of the Entity layer: a stretch of tokens of one sentence.
type gumEntity struct {
	kind        string
	first, last int
}

var gumKinds = map[string]text.Kind{"person": text.Person, "organization": text.Organization, "place": text.Place}

// ReadGUM takes the proper names out of GUM's entities: the run of proper nouns around the head of the
// mention, without articles, titles and apposed words.
func ReadGUM(path string) []Article {
	var b builder
	var words []gumWord
	var found []gumEntity
	open := map[string]gumEntity{}
	flush := func() {
		if len(words) == 0 {
			return
		}
		labels := make([]uint8, len(words))
		for _, e := range found {
			markGUM(words, e, labels)
		}
		for i, w := range words {
			if labels[i] == 0 && demonym(w.form) && (w.xpos == "JJ" || strings.HasPrefix(w.xpos, "NNP")) {
				mark(labels[i:i+1], text.Group)
			}
			b.word(w.form, labels[i])
		}
		b.endSentence()
		words, found = words[:0], found[:0]
	}
	for line := range lines(path) {
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			flush()
			clear(open)
			b.article()
			b.out[len(b.out)-1].Doc.ID = newdoc(line)
		case line == "":
			flush()
		case len(f) == 10 && !strings.ContainsAny(f[0], "-."):
			h, _ := strconv.Atoi(f[6])
			words = append(words, gumWord{f[1], f[4], h - 1})
			found = append(found, gumEntities(f[9], len(words)-1, open)...)
		}
	}
	flush()
	b.finish()
	return b.out
}

// gumEntities reads Entity= of one token: "(3-person-…(4-place-…)" opens two and closes one, "3)" closes.
// The longer of two entities that close together comes last.
func gumEntities(misc string, at int, open map[string]gumEntity) []gumEntity {
	_, s, ok := strings.Cut(misc, "Entity=")
	if !ok {
		return nil
	}
	s, _, _ = strings.Cut(s, "|")
	var out []gumEntity
	for s != "" {
		if s[0] == '(' {
			end := strings.IndexAny(s[1:], "()")
			body := s[1:]
			if end >= 0 {
				body = s[1 : 1+end]
			}
			f := strings.SplitN(body, "-", 3)
			e := gumEntity{kind: f[1], first: at, last: at}
			s = s[1+len(body):]
			if strings.HasPrefix(s, ")") {
				out, s = append(out, e), s[1:]
			} else {
				open[f[0]] = e
			}
			continue
		}
		id, rest, ok := strings.Cut(s, ")")
		if !ok {
			break
		}
		if e, ok := open[id]; ok && e.first <= at {
			e.last = at
			out = append(out, e)
			delete(open, id)
		}
		s = rest
	}
	return out
}

// markGUM labels the name inside e; a longer name replaces the ones inside it.
func markGUM(words []gumWord, e gumEntity, labels []uint8) {
	kind, ok := gumKinds[e.kind]
	if !ok || e.last >= len(words) || e.first > e.last {
		return
	}
	h := e.first
	for h <= e.last && words[h].head >= e.first && words[h].head <= e.last {
		h = words[h].head
	}
	first, last := properRun(words, e, h, kind)
	if first > last {
		return
	}
	for i := range labels[first : last+1] {
		labels[first+i] = 0
	}
	mark(labels[first:last+1], kind)
}

func proper(w gumWord) bool { return strings.HasPrefix(w.xpos, "NNP") }

// properRun is the run of proper nouns around h inside e; organisations may be joined by small words.
func properRun(words []gumWord, e gumEntity, h int, kind text.Kind) (first, last int) {
	if !proper(words[h]) {
		return 1, 0
	}
	first, last = h, h
	for first > e.first && (proper(words[first-1]) || joint(words, first-1, e, kind)) {
		first--
	}
	for last < e.last && (proper(words[last+1]) || joint(words, last+1, e, kind)) {
		last++
	}
	for first < last && (gazetteer.Lookup(words[first].form)&gazetteer.Title != 0 && kind == text.Person || !unicode.IsUpper(rune(words[first].form[0])) && !proper(words[first])) {
		first++
	}
	return first, last
}

// joint reports whether word i stands between two proper nouns of one name.
func joint(words []gumWord, i int, e gumEntity, kind text.Kind) bool {
	if i <= e.first || i >= e.last || !proper(words[i-1]) {
		return false
	}
	next := words[i+1]
	switch words[i].form {
	case "-", ".":
		return proper(next)
	case "of", "for", "and", "&", "on":
		return kind == text.Organization && (proper(next) || next.form == "the" && i+2 <= e.last && proper(words[i+2]))
	case "the":
		return kind == text.Organization && proper(next) && words[i-1].form == "of"
	}
	return words[i].xpos == "CD" && kind == text.Organization
}
