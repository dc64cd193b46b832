package reconcile

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// heard is a sentence of the story as a set of words, whoever speaks in it.
type heard struct {
	clause
	score int
}

// hearing looks up what the sentences of the story tell.
type hearing struct {
	all    []heard                 // document by document, in the order of the text
	has    map[uint64]map[int]bool // word -> reporters
	at     map[uint64][]int32      // word -> sentences
	deeds  map[string]*sameevent.Deed
	first  []int              // document -> its first sentence in all
	kin    map[string][]int32 // lemma -> sentences with a word of the same deed
	runs   [][]quotedRun      // document -> in the order of the text
	kinds  map[deedTo]int     // as kindsOfDeed gives it
	spoken map[uint64]int     // run of words in quotation marks -> the reporter that has it, manyReporters where several have
}

const manyReporters = -1

// When a sentence of another reporter, or two that follow each other, may tell what something tells.
const (
	heardShare  = 38  // of the words, in hundredths by weight
	leastTold   = 450 // in hundredths of a nat
	likelyShare = 20  // so much is shared where verbs of one deed may make up for the rest
	fewHeavy    = 2   // of these that mean something
	quoteRun    = 4   // words that two quotations share at least that are one
	mostTerms   = 64  // words of something that are looked up
	mostHeard   = 100 // sentences that have a word; where more have it, it tells nothing of one
)

// listen reads all sentences of the story.
func (d *desk) listen() *hearing {
	h := &hearing{has: map[uint64]map[int]bool{}, at: map[uint64][]int32{}, deeds: map[string]*sameevent.Deed{}, spoken: map[uint64]int{}, kin: map[string][]int32{}, kinds: d.kindsOfDeed()}
	for i, a := range d.docs {
		h.first = append(h.first, len(h.all))
		for n, s := range a.Doc.Sentences {
			whole := make([]int32, s.Last-s.First)
			for t := range whole {
				whole[t] = s.First
			}
			who, inName := d.mentioned(i, s)
			x := heard{clause: clause{doc: i, sent: int32(n), verb: s.First, subject: party{who: -1}, object: party{who: -1}}}
			d.readClause(&x.clause, s, whole, who, inName, h.deeds)
			for _, w := range x.words {
				if h.has[w.key] == nil {
					h.has[w.key] = map[int]bool{}
				}
				h.has[w.key][d.reporter[i]] = true
				h.at[w.key] = append(h.at[w.key], int32(len(h.all)))
			}
			h.all = append(h.all, x)
		}
		h.runs = append(h.runs, runsIn(a.Doc))
		for _, x := range h.runs[i] {
			if by, ok := h.spoken[x.run]; ok && by != d.reporter[i] {
				h.spoken[x.run] = manyReporters
			} else {
				h.spoken[x.run] = d.reporter[i]
			}
		}
	}
	for i, a := range d.docs { // and who has the words without the marks
		runsOf(a.Doc, text.Span{End: int32(len(a.Doc.Text))}, func(_ text.Span, run uint64) {
			if by, ok := h.spoken[run]; ok && by != d.reporter[i] {
				h.spoken[run] = manyReporters
			}
		})
	}
	return h
}

// quotedRun is a run of words within quotation marks.
type quotedRun struct {
	at  text.Span
	run uint64
}

// runsIn are the runs of words within the quotation marks of a document, two words of which mean something at least.
func runsIn(a *text.Doc) (out []quotedRun) {
	for _, m := range quoteMarks.FindAllStringSubmatchIndex(a.Text, -1) {
		q := text.Span{Start: int32(m[2]), End: int32(m[3])}
		runsOf(a, q, func(at text.Span, run uint64) { out = append(out, quotedRun{at, run}) })
	}
	return out
}

// runsOf gives the runs of words within a stretch two of which mean something.
func runsOf(a *text.Doc, within text.Span, yield func(at text.Span, run uint64)) {
	words := wordMarks.FindAllStringIndex(a.Str(within), -1)
	hashes, heavy := make([]uint64, len(words)), make([]bool, len(words))
	for i, w := range words {
		word := strings.ReplaceAll(a.Str(within)[w[0]:w[1]], "’", "'")
		hashes[i], heavy[i] = linear.HashLower(word), story.Weight(fold(word)) >= commonWeight
	}
	for i := range len(words) - quoteRun + 1 {
		run, n := uint64(1), 0
		for k := i; k < i+quoteRun; k++ {
			run = linear.Mix(run, hashes[k])
			if heavy[k] {
				n++
			}
		}
		if n >= fewHeavy {
			yield(text.Span{Start: within.Start + int32(words[i][0]), End: within.Start + int32(words[i+quoteRun-1][1])}, run)
		}
	}
}

// quotedElsewhere reports whether another reporter has a run of the quoted words of a stretch in quotation marks, too.
func (h *hearing) quotedElsewhere(doc int, at text.Span) bool {
	i, _ := slices.BinarySearchFunc(h.runs[doc], at.Start, func(x quotedRun, start int32) int { return cmp.Compare(x.at.Start, start) })
	for ; i < len(h.runs[doc]) && h.runs[doc][i].at.Start < at.End; i++ {
		if x := h.runs[doc][i]; at.Contains(x.at) && h.spoken[x.run] == manyReporters {
			return true
		}
	}
	return false
}

// term is a word of something that is looked up in the sentences of others.
type term struct {
	termOf
	name bool            // of an actor of the story
	deed *sameevent.Deed // nil for what is no verb or noun
}

// terms are the words of stretches of a document.
func (d *desk) terms(h *hearing, doc int, spans ...text.Span) (out []term) {
	a := d.docs[doc].Doc
	for _, span := range spans {
		first, last := a.TokensIn(span)
		for first < last {
			s := a.Sentences[a.Tokens[first].Sent]
			who, inName := d.mentioned(doc, s)
			for t := first; t < min(last, s.Last); t++ {
				lemma := fold(a.Tokens[t].Lemma)
				if k, ok := who[t]; ok {
					out = append(out, term{termOf: termOf{actorKey(k), d.nameWeight(k)}, name: true})
					continue
				}
				if inName[t] {
					continue
				}
				switch pos := a.Tokens[t].POS; pos {
				case text.NUM:
					lemma = inFigures(lemma)
					out = append(out, term{termOf: termOf{stemOf(lemma, text.NUM), story.Weight(lemma)}})
				case text.PROPN:
					if !weekdays[lemma] {
						out = append(out, term{termOf: termOf{stemOf(lemma, text.NUM), story.Weight(lemma)}})
					}
				case text.NOUN, text.VERB, text.ADJ:
					if pos == text.VERB && lightVerbs[lemma] {
						continue
					}
					x := term{termOf: termOf{stemOf(lemma, text.VERB), story.Weight(lemma)}}
					if pos != text.ADJ {
						x.deed = h.deed(lemma)
					}
					out = append(out, x)
				}
			}
			first = max(first+1, s.Last)
		}
	}
	slices.SortStableFunc(out, func(x, y term) int { return cmp.Compare(x.key, y.key) })
	out = slices.CompactFunc(out, func(x, y term) bool { return x.key == y.key })
	return out[:min(len(out), mostTerms)]
}

func (h *hearing) deed(lemma string) *sameevent.Deed {
	if h.deeds[lemma] == nil {
		x := sameevent.DeedOf(lemma)
		h.deeds[lemma] = &x
	}
	return h.deeds[lemma]
}

// telling is the sentences with a word for the deed of a lemma.
func (h *hearing) telling(lemma string) []int32 {
	if out, ok := h.kin[lemma]; ok {
		return out
	}
	var out []int32
	deed := h.deed(lemma)
	for other, x := range h.deeds {
		if other == lemma || deed.Same(x) {
			out = append(out, h.at[stemOf(other, text.VERB)]...)
		}
	}
	h.kin[lemma] = distinct(out)
	return h.kin[lemma]
}

// elsewhere is the greatest share of terms, in hundredths by weight, that a sentence of another reporter than r has, or two of one that
// follow each other; verbs and nouns of one deed are one word.
func (d *desk) elsewhere(h *hearing, r int, terms []term) (best int32) {
	total := int32(0)
	in := map[int32]uint64{} // sentence -> terms that it has
	for i, x := range terms {
		total += x.weight
		if at := h.at[x.key]; len(at) <= mostHeard && len(h.has[x.key]) > 1 {
			for _, s := range at {
				if d.reporter[h.all[s].doc] != r {
					in[s] |= 1 << i
				}
			}
		}
	}
	weight := func(set uint64) (n int32) {
		for ; set != 0; set &= set - 1 {
			n += terms[bits.TrailingZeros64(set)].weight
		}
		return n
	}
	for s, set := range in {
		if next := s + 1; int(next) < len(h.all) && h.all[next].doc == h.all[s].doc {
			set |= in[next]
		}
		n := weight(set)
		if n*100 < likelyShare*total {
			continue
		}
		for i, x := range terms { // told with other words
			if set>>i&1 == 0 && x.deed != nil && slices.ContainsFunc(h.all[s].deeds, x.deed.Same) {
				set |= 1 << i
			}
		}
		if n = weight(set); n >= min(leastTold, total*3/4) {
			best = max(best, n*100/max(1, total))
		}
	}
	return best
}
