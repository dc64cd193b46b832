package nlp

import (
	"slices"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/nlp/encode"
	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/parse"
	"github.com/readout-news/readout/internal/nlp/tag"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// What the linear models' opinion is worth beside the network's scores, which are logarithms of probabilities in
// 1/1024. Found on the development treebanks; any value from half to twice these does nearly as well.
const (
	tagNum, tagDen = 9, 8 // of a point of the linear tagger
	arcWorth       = 2.5 * 1024
)

// readers are the embedded models with what the network's labels stand for.
type readers struct {
	tagger  *tag.Tagger
	parser  *parse.Parser
	network *encode.Model
	pos     []text.POS
	tags    []text.Tag
	rels    []text.Rel
	linear  []int // the linear tagger's label for each of the network's, -1 for none
	mend    func(*text.Doc)
	pool    sync.Pool
}

// scratch is what one document needs on its way through the readers.
type scratch struct {
	d       *text.Doc
	parser  *parse.Parser
	rels    []text.Rel // of the network
	best    []text.Rel // those that it gives a sentence's words
	heads   []int32
	whole   int32   // the sentence that heads are of, where that was asked for in pieces; else -1
	scores  []int32 // of the linear tagger
	seen    []int32 // by word, from which one it was come to first
	opinion encode.Opinion
	out     encode.Result
}

// parse gives the linear parser's heads of a sentence, which chooses among those that the network leaves open.
func (s *scratch) parse(sentence int32, open *encode.Choice) []int32 {
	sent := s.d.Sentences[sentence]
	switch {
	case open != nil:
		s.best = s.best[:0]
		for _, r := range open.Rels {
			s.best = append(s.best, s.rels[r])
		}
		s.parser.Guided(s.d, sent, parse.Guide{From: open.From, Heads: open.Heads, Rels: s.best})
	case sentence == s.whole:
		return s.heads // another piece of it
	default:
		s.parser.Sentence(s.d, sent)
		s.whole = sentence
	}
	s.heads = s.heads[:0]
	for i := sent.First; i < sent.Last; i++ {
		s.heads = append(s.heads, s.d.Tokens[i].Head)
	}
	return s.heads
}

var embedded = sync.OnceValue(func() *readers { return newReaders(models.Core, repair) })

// With is AnnotateTokens with another network, and with no more mending of its trees than when the embedded one learned from such:
// trained again, it must come out the same.
func With(core string) func(*text.Doc) { return newReaders(core, subjects).annotate }

// newReaders reads with a network whose trees mend mends.
func newReaders(core string, mend func(*text.Doc)) *readers {
	r := &readers{mend: mend, tagger: tag.Embedded(), parser: parse.Embedded(), network: encode.MustOpen(core)}
	for _, l := range r.network.Tags {
		u, x, _ := strings.Cut(l, " ")
		r.pos, r.tags = append(r.pos, text.ParsePOS(u)), append(r.tags, text.ParseTag(x))
		r.linear = append(r.linear, slices.Index(r.tagger.Labels(), l))
	}
	for _, l := range r.network.Relations {
		r.rels = append(r.rels, text.ParseRel(l))
	}
	if !slices.Equal(r.network.Names, name.Labels) {
		panic("nlp: the network's labels of names are not those of internal/nlp/name")
	}
	r.pool.New = func() any {
		s := &scratch{parser: r.parser, rels: r.rels}
		s.opinion.Heads, s.opinion.Arc = s.parse, arcWorth
		return s
	}
	return r
}

func (r *readers) annotate(d *text.Doc) {
	s := r.pool.Get().(*scratch)
	defer func() { s.d = nil; r.pool.Put(s) }()
	r.opine(d, s)
	r.network.RunWith(d, &s.opinion, &s.out)
	for i := range d.Tokens {
		t, k := &d.Tokens[i], s.out.Tags[i]
		t.POS, t.Tag = r.pos[k], r.tags[k]
		t.Head, t.Rel = s.out.Heads[i], r.rels[s.out.Rels[i]]
	}
	r.mend(d)
	r.untangle(d, s)
	lemma.Lemmatize(d)
	name.Guess(d, s.out.Names)
}

// opine has the linear tagger read d and sets s.opinion, whose heads the linear parser gives when it is asked.
func (r *readers) opine(d *text.Doc, s *scratch) {
	s.d, s.whole = d, -1
	from, n := len(r.tagger.Labels()), len(r.linear)
	s.scores = slices.Grow(s.scores[:0], len(d.Tokens)*from)[:len(d.Tokens)*from]
	s.opinion.Tags = slices.Grow(s.opinion.Tags[:0], len(d.Tokens)*n)[:len(d.Tokens)*n]
	r.tagger.Score(d, s.scores)
	for i := range d.Tokens {
		scores, row := s.scores[i*from:][:from], s.opinion.Tags[i*n:][:n]
		for k, l := range r.linear {
			row[k] = -20 * 1024
			if l >= 0 {
				row[k] = scores[l] * tagNum / tagDen
			}
		}
	}
}
