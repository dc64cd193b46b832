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
	heardAll    = 53  // of both what stands in one place and what stands anywhere, on the mean
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
			for _, key := range heardKeys(a.Doc, s, &x.clause) {
				if h.has[key] == nil {
					h.has[key] = map[int]bool{}
				}
				h.has[key][d.reporter[i]] = true
				h.at[key] = append(h.at[key], int32(len(h.all)))
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

// heardKeys are the keys of what stands in a sentence: its actors, its words, those of names too, and its numbers.
func heardKeys(a *text.Doc, s text.Sentence, c *clause) []uint64 {
	var out []uint64
	for _, k := range c.actors {
		out = append(out, actorKey(k))
	}
	for _, k := range c.places {
		out = append(out, actorKey(k))
	}
	for t := s.First; t < s.Last; t++ {
		switch a.Tokens[t].POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ:
			out = append(out, stemOf(fold(a.Tokens[t].Lemma), text.VERB))
		}
	}
	for _, n := range numbersRead(a, s) {
		out = append(out, n.indexed()...)
	}
	return distinct(out)
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
	keys   []uint64 // any of which stands for it
	weight int32
	name   bool            // of an actor of the story
	number bool            // that nobody gives by chance: large or with a fraction, and no year
	deed   *sameevent.Deed // nil for what is no verb or noun
}

// terms are the words of stretches of a document.
func (d *desk) terms(h *hearing, doc int, spans ...text.Span) (out []term) {
	a := d.docs[doc].Doc
	for _, span := range spans {
		first, last := a.TokensIn(span)
		for first < last {
			s := a.Sentences[a.Tokens[first].Sent]
			out = d.termsOf(h, doc, s, first, min(last, s.Last), out)
			first = max(first+1, s.Last)
		}
	}
	slices.SortStableFunc(out, func(x, y term) int { return cmp.Compare(x.keys[0], y.keys[0]) })
	out = slices.CompactFunc(out, func(x, y term) bool { return x.keys[0] == y.keys[0] })
	return out[:min(len(out), mostTerms)]
}

// termsOf adds the words of tokens [first, last) of a sentence.
func (d *desk) termsOf(h *hearing, doc int, s text.Sentence, first, last int32, out []term) []term {
	a := d.docs[doc].Doc
	who, inName := d.mentioned(doc, s)
	in := map[int32]bool{} // tokens of numbers
	for _, n := range numbersRead(a, s) {
		x := term{keys: n.sought(), number: !n.year() && (n.milli >= roundable || n.milli%1000 != 0)}
		for t := n.first; t < n.last; t++ {
			in[t] = true
			x.weight = max(x.weight, story.Weight(fold(a.Tokens[t].Lemma)))
		}
		if n.first >= first && n.last <= last {
			out = append(out, x)
		}
	}
	for t := first; t < last; t++ {
		lemma := fold(a.Tokens[t].Lemma)
		stem := stemOf(lemma, text.VERB)
		if k, ok := who[t]; ok {
			x := term{keys: []uint64{actorKey(k)}, weight: d.nameWeight(k), name: true}
			if inName[t] { // or the last word of the name, which need not have been known there
				x.keys = append(x.keys, stem)
			}
			out = append(out, x)
			continue
		}
		if inName[t] || in[t] {
			continue
		}
		switch pos := a.Tokens[t].POS; pos {
		case text.PROPN:
			if !weekdays[lemma] {
				out = append(out, term{keys: []uint64{stem}, weight: story.Weight(lemma)})
			}
		case text.NOUN, text.VERB, text.ADJ:
			if pos == text.VERB && lightVerbs[lemma] {
				continue
			}
			x := term{keys: []uint64{stem}, weight: story.Weight(lemma)}
			if pos != text.ADJ {
				x.deed = h.deed(lemma)
			}
			out = append(out, x)
		}
	}
	return out
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

// known reports whether one of some reporters has a word.
func (h *hearing) known(of func(reporter int) bool, x *term) bool {
	for _, key := range x.keys {
		for by := range h.has[key] {
			if of(by) {
				return true
			}
		}
	}
	return false
}

// findings is how much of terms some reporters have, in hundredths by weight: the most in one place, and anywhere.
type findings struct{ best, known int32 }

// found looks terms of reporter r up in what the others tell.
func (d *desk) found(h *hearing, r int, terms []term) findings {
	return d.foundIn(h, func(by int) bool { return by != r }, terms)
}

// foundIn looks terms up in what some reporters tell.
func (d *desk) foundIn(h *hearing, of func(reporter int) bool, terms []term) findings {
	known, total := int32(0), int32(0)
	for i := range terms {
		total += terms[i].weight
		if h.known(of, &terms[i]) {
			known += terms[i].weight
		}
	}
	return findings{d.inOnePlace(h, of, terms), known * 100 / max(1, total)}
}

// likely reports whether others may well tell the same, on this alone.
func (f findings) likely() bool { return f.best >= heardShare || 4*f.best+6*f.known >= 10*heardAll }

// elsewhere is the greatest share of terms, in hundredths by weight, that a sentence of another reporter than r has, or two of one that
// follow each other; verbs and nouns of one deed are one word.
func (d *desk) elsewhere(h *hearing, r int, terms []term) int32 {
	return d.inOnePlace(h, func(by int) bool { return by != r }, terms)
}

// inOnePlace is that share in the sentences of some reporters.
func (d *desk) inOnePlace(h *hearing, of func(reporter int) bool, terms []term) (best int32) {
	total := int32(0)
	in := map[int32]uint64{} // sentence -> terms that it has
	for i, x := range terms {
		total += x.weight
		for _, key := range x.keys {
			if at := h.at[key]; len(at) <= mostHeard {
				for _, s := range at {
					if of(d.reporter[h.all[s].doc]) {
						in[s] |= 1 << i
					}
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
		if n*100 < likelyShare*total && !tellsNumber(terms, set) {
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
		if best < heardShare && tellsNumber(terms, set) {
			best = heardShare
		}
	}
	return best
}

// tellsNumber reports whether a set of terms has a number that nobody gives by chance and a word beside it.
func tellsNumber(terms []term, set uint64) bool {
	number, word := false, false
	for ; set != 0; set &= set - 1 {
		x := &terms[bits.TrailingZeros64(set)]
		number = number || x.number
		word = word || !x.number && !x.name && x.weight >= leastWord
	}
	return number && word
}
