package measure

import (
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// Entity is one mention of an entity in UD_English-GUM, over the tokens [First, Last). Head is the first of its
// words whose head in the treebank lies outside.
type Entity struct {
	ID                string
	First, Last, Head int32
}

// Document is the words and sentences of one document of the treebank, and its entities; Doc has no tags or trees yet.
type Document struct {
	ID, Genre string
	Doc       *text.Doc
	Entities  []Entity
}

// Documents reads the documents of a CoNLL-U file of GUM whose genre is among genres, or all of them.
func Documents(conllu string, genres ...string) []Document {
	var out []Document
	for part := range strings.SplitSeq(conllu, "# newdoc id = ") {
		id, _, _ := strings.Cut(part, "\n")
		fields := strings.Split(id, "_")
		if len(fields) < 3 {
			continue
		}
		want := len(genres) == 0
		for _, g := range genres {
			want = want || g == fields[1]
		}
		if want {
			r := reader{d: &text.Doc{ID: id}}
			r.read(part)
			out = append(out, Document{ID: id, Genre: fields[1], Doc: r.d, Entities: r.entities})
		}
	}
	return out
}

// reader puts one document together.
type reader struct {
	d        *text.Doc
	text     strings.Builder
	heads    []int32
	entities []Entity
	open     []Entity
	first    int32 // of the sentence
	// contraction is the number of the last word of the one being read, and whether a space follows it.
	contraction int
	spaced      bool
}

func (r *reader) read(conllu string) {
	for line := range strings.Lines(conllu) {
		line = strings.TrimRight(line, "\n")
		if line == "" {
			r.endSentence()
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 || strings.Contains(f[0], ".") {
			continue
		}
		spaced := !strings.Contains(f[9], "SpaceAfter=No")
		if _, last, ok := strings.Cut(f[0], "-"); ok {
			r.contraction, _ = strconv.Atoi(last)
			r.spaced = spaced
			continue
		}
		r.word(f, spaced)
	}
	r.endSentence()
	r.d.Text = r.text.String()
	for i := range r.entities {
		e := &r.entities[i]
		for e.Head = e.First; e.Head < e.Last-1; e.Head++ {
			if h := r.heads[e.Head]; h < e.First || h >= e.Last {
				break
			}
		}
	}
}

func (r *reader) endSentence() {
	n := int32(len(r.d.Tokens))
	if n == r.first {
		return
	}
	s := text.Span{Start: r.d.Tokens[r.first].Start, End: r.d.Tokens[n-1].End}
	r.d.Sentences = append(r.d.Sentences, text.Sentence{Span: s, First: r.first, Last: n})
	r.first = n
	r.text.WriteByte('\n')
}

func (r *reader) word(f []string, spaced bool) {
	i := int32(len(r.d.Tokens))
	at := int32(r.text.Len())
	r.text.WriteString(f[1])
	r.d.Tokens = append(r.d.Tokens, text.Token{Span: text.Span{Start: at, End: int32(r.text.Len())}, Sent: int32(len(r.d.Sentences)), Head: -1})
	head, _ := strconv.Atoi(f[6])
	r.heads = append(r.heads, r.first+int32(head)-1)
	id, _ := strconv.Atoi(f[0])
	switch {
	case id < r.contraction:
		spaced = false
	case id == r.contraction:
		spaced, r.contraction = r.spaced, 0
	}
	if spaced {
		r.text.WriteByte(' ')
	}
	for attribute := range strings.SplitSeq(f[9], "|") {
		if e, ok := strings.CutPrefix(attribute, "Entity="); ok {
			r.entity(e, i)
		}
	}
}

// entity reads brackets such as "(12-person-new-...(3-place-...)" and "12)" at token i.
func (r *reader) entity(s string, i int32) {
	for s != "" {
		if s[0] != '(' {
			id, rest, _ := strings.Cut(s, ")")
			r.close(id, i)
			s = rest
			continue
		}
		body := s[1:]
		if end := strings.IndexAny(body, "()"); end >= 0 {
			body = body[:end]
		}
		id, _, _ := strings.Cut(body, "-")
		r.open = append(r.open, Entity{ID: id, First: i})
		s = s[1+len(body):]
		if strings.HasPrefix(s, ")") {
			r.close(id, i)
			s = s[1:]
		}
	}
}

// close ends the entity id that was opened last.
func (r *reader) close(id string, i int32) {
	for k := len(r.open) - 1; k >= 0; k-- {
		if r.open[k].ID == id {
			e := r.open[k]
			e.Last = i + 1
			r.entities = append(r.entities, e)
			r.open = append(r.open[:k], r.open[k+1:]...)
			return
		}
	}
}
