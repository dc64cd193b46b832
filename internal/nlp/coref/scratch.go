package coref

import (
	"sync"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// scratch is memory that one document after another uses.
type scratch struct {
	size, chain []int32 // of refs
	sequence    []int32
	place       []int32
	sorted      []ref
	covered     []bool  // of tokens
	person      []int32 // of tokens: the ref of a person that begins there, -1
	inList      []int   // refs
	nations     []text.Span
	bearing     []*person
	persons     []*person // those beyond the document's are left from others
	same        map[chainKey]int32
	owner       map[string]owner
	initial     map[uint64]int32
	byTitle     map[[2]string]int32
	beginnings  map[string]bool // the words with which longer names of bodies begin, once asked for
	asked       bool            // for beginnings
	long        []int32
	longKeys    []string
	terms       []*lexicon.Leader
	full        fullNames
	endings     map[string]bool
	single      map[string]int32
}

// rankerScratch is the same of the ranker.
type rankerScratch struct {
	gender         []byte  // of refs
	first          []int32 // of refs: the first node of the chain
	informed       []int32 // of nodes
	sizes, chainOf []int32 // of nodes
}

var rankers = sync.Pool{New: func() any {
	k := &ranker{resolver: &resolver{}, lemmas: map[uint64]int32{}}
	s := &k.resolver.scratch
	s.same, s.owner, s.initial, s.byTitle = map[chainKey]int32{}, map[string]owner{}, map[uint64]int32{}, map[[2]string]int32{}
	s.beginnings, s.endings, s.single = map[string]bool{}, map[string]bool{}, map[string]int32{}
	s.full = fullNames{exact: map[uint64]int32{}, byPart: map[uint64]bearersOf{}}
	return k
}}

func begin(d *text.Doc, m *linear.Single) *ranker {
	k := rankers.Get().(*ranker)
	k.d, k.m = d, m
	return k
}

// manyTokens is a document, a book, whose memory is not worth keeping: emptying its maps would cost every later one.
const manyTokens = 50_000

// end keeps the memory for another document, and nothing of this one alive.
func (k *ranker) end() {
	if len(k.d.Tokens) > manyTokens {
		return
	}
	r := k.resolver
	k.d, k.m, r.small = nil, nil, ""
	clear(r.refs)
	clear(r.sorted)
	clear(k.nodes)
	clear(r.longKeys)
	clear(k.lemmas)
	r.refs, r.stated, k.nodes, r.asked = r.refs[:0], r.stated[:0], k.nodes[:0], false
	clear(r.same)
	clear(r.owner)
	clear(r.initial)
	clear(r.byTitle)
	clear(r.beginnings)
	clear(r.endings)
	clear(r.single)
	clear(r.full.exact)
	clear(r.full.byPart)
	r.full.list = r.full.list[:0]
	rankers.Put(k)
}

// zeroed is s with n zeros.
func zeroed[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	clear(s[:n])
	return s[:n]
}

// filled is s with n times x.
func filled(s []int32, n int, x int32) []int32 {
	s = zeroed(s, n)
	for i := range s {
		s[i] = x
	}
	return s
}

// keySort says what a key is that of.
type keySort uint8

const (
	keyNone keySort = iota
	keyName         // of a body or thing as named, without its country
	keyNoun         // of a noun phrase, without its country
	keyOrg          // by its canonical name
	keySeat
	keyPlace
	keyCountry // by its code
	keyPeople
)

// key tells what a mention is the same as.
type key struct {
	sort keySort
	name string
}

// chainKey is a key among those of a document: names and nouns count with their country.
type chainKey struct {
	key
	country string
	plural  bool
}
