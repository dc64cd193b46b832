package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// When one sentence says what another does: the share of its words, by weight, that stand in the other, in hundredths.
const (
	factShare  = 50
	factWeight = 1200 // hundredths of a nat that they share
	factShared = 4    // words
	factWords  = 6    // a sentence of fewer says too little
	mostTold   = 400  // sentences of a story that are held against all others
	mostFacts  = 10
)

// facts finds the sentences that several reporters have, each in the words of the one whose sentence the others say most of: what no
// type of event, claim or number is of.
func (d *desk) facts() {
	if len(d.story.Reporters) < 2 {
		return
	}
	all := d.statements()
	var found []fact
	for _, k := range d.telling(all) {
		if f, ok := d.fact(all, k); ok {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(x, y fact) int {
		return cmp.Or(cmp.Compare(y.reporters, x.reporters), cmp.Compare(y.score, x.score))
	})
	d.choose(found)
}

// fact is a statement with the sentences of others that say it.
type fact struct {
	statement
	with      []*statement
	reporters int
	score     int
}

// statements are the full sentences of the story's documents.
func (d *desk) statements() (out []statement) {
	for i, a := range d.docs {
		for n, s := range a.Doc.Sentences {
			if s.Last-s.First >= factWords && finite(a.Doc, s) && stopped(a.Doc, s) && !wholeQuote(a.Doc, s) && !quotes(a.Doc, s) && evenQuotes(a.Doc, s.First, s.Last) && !caption(a.Doc, n) {
				out = append(out, d.statement(i, s.First, s.Last))
			}
		}
	}
	in := map[uint64]int{}
	for i := range out {
		for _, w := range out[i].words {
			in[w.key]++
		}
	}
	for i := range out { // what half the story's sentences have tells little
		for j := range out[i].words {
			w := &out[i].words[j]
			w.weight = int32(int(w.weight) * (len(out) - in[w.key]) / len(out))
		}
	}
	return out
}

// quotes reports whether half of s stands in quotation marks: that is a claim, and told as one.
func quotes(a *text.Doc, s text.Sentence) bool {
	n := int32(0)
	for _, in := range byQuotes(a, s) {
		if in {
			n++
		}
	}
	return n*2 > s.Last-s.First
}

// telling is the sentences that are held against all others: those whose words most reporters have.
func (d *desk) telling(all []statement) (out []int) {
	has := map[uint64]map[int]bool{}
	for i := range all {
		for _, w := range all[i].words {
			if has[w.key] == nil {
				has[w.key] = map[int]bool{}
			}
			has[w.key][d.reporter[all[i].doc]] = true
		}
	}
	score := make([]int, len(all))
	for i := range all {
		out = append(out, i)
		for _, w := range all[i].words {
			score[i] += int(w.weight) * (len(has[w.key]) - 1)
		}
		score[i] /= len(all[i].words) + 5
	}
	out = slices.DeleteFunc(out, func(i int) bool { return all[i].title || all[i].root == 0 || !d.standsAlone(&all[i]) })
	if len(out) > mostTold {
		slices.SortStableFunc(out, func(i, j int) int { return cmp.Compare(score[j], score[i]) })
		out = out[:mostTold]
		slices.Sort(out)
	}
	return out
}

// fact is the part of sentence k that most others say, the longest of several.
func (d *desk) fact(all []statement, k int) (best fact, ok bool) {
	for _, end := range d.ends(&all[k]) {
		s := all[k]
		if end != s.last {
			if end-s.first < factWords {
				continue
			}
			s = d.statement(s.doc, s.first, end)
			for i := range s.words { // as the story weighs them
				if j, found := slices.BinarySearchFunc(all[k].words, s.words[i], func(x, y termOf) int { return cmp.Compare(x.key, y.key) }); found {
					s.words[i].weight = all[k].words[j].weight
				}
			}
		}
		f := fact{statement: s}
		with := map[int]*statement{}
		most := map[int]int32{}
		total := s.weight()
		for j := range all {
			if d.reporter[all[j].doc] == d.reporter[s.doc] {
				continue
			}
			if n := d.says(&s, &all[j], total); n > most[all[j].doc] {
				most[all[j].doc], with[all[j].doc] = n, &all[j]
			}
		}
		reporters := map[int]bool{}
		for i := range d.docs {
			if w := with[i]; w != nil {
				f.with = append(f.with, w)
				reporters[d.reporter[i]] = true
				f.score += int(most[i])
			}
		}
		f.reporters = len(reporters) + 1
		if len(f.with) > 0 && (!ok || f.reporters > best.reporters) {
			best, ok = f, true
		}
	}
	return best, ok
}

// says is how much of s another sentence says, 0 where it does not say it.
func (d *desk) says(s, by *statement, total int32) int32 {
	weight, n := s.covered(by)
	if n < factShared || weight < factWeight || weight*100 < factShare*total {
		return 0
	}
	if s.not != by.not || !allOf(s.numbers, by.numbers) || !allOf(s.actors, by.actors) {
		return 0
	}
	if len(s.days) > 0 && len(by.days) > 0 && !allOf(s.days, by.days) {
		return 0
	}
	if !slices.ContainsFunc(by.acts, func(b act) bool {
		return b.key == s.root && (b.subject < 0 || s.subject < 0 || b.subject == s.subject || d.standsFor(b.subject, s.subject))
	}) {
		return 0
	}
	return weight
}

// allOf reports whether all of sorted a are in sorted b.
func allOf[T cmp.Ordered](a, b []T) bool {
	for _, x := range a {
		if _, found := slices.BinarySearch(b, x); !found {
			return false
		}
	}
	return true
}

// standsAlone reports whether s can be read without what stands before it.
func (d *desk) standsAlone(s *statement) bool {
	a := d.docs[s.doc].Doc
	for t := s.first; t < min(s.first+3, s.last); t++ {
		switch a.Tokens[t].POS {
		case text.PRON:
			return false
		}
	}
	w := fold(a.Word(s.first))
	return !following[w] && !back[w]
}

// ends is where s may be cut: at its end, and before what hangs on its clause and goes up to its end.
func (d *desk) ends(s *statement) []int32 {
	a := d.docs[s.doc].Doc
	out := []int32{s.last}
	end := s.last
	for end > s.first && a.Tokens[end-1].POS == text.PUNCT {
		end--
	}
	stop := a.Tokens[max(end-1, s.first)].End
	for t := end - 1; t > s.first; t-- {
		switch a.Tokens[t].Rel {
		case text.RelAdvcl, text.RelAclRelcl, text.RelAcl, text.RelConj, text.RelParataxis, text.RelAppos:
		default:
			continue
		}
		sub := a.Subtree(t)
		if sub.End < stop || a.Tokens[t].Head > t {
			continue
		}
		cut, _ := a.TokensIn(sub)
		if a.Tokens[cut-1].POS != text.PUNCT {
			continue // "a move that will prevent him from ..."
		}
		for cut > s.first && a.Tokens[cut-1].POS == text.PUNCT && a.Word(cut-1) != ")" {
			cut--
		}
		if cut-s.first >= factWords && finite(a, text.Sentence{First: s.first, Last: cut}) && evenQuotes(a, s.first, cut) && !slices.Contains(out, cut) {
			out = append(out, cut)
		}
	}
	slices.SortFunc(out, func(x, y int32) int { return cmp.Compare(y, x) })
	return out
}

// evenQuotes reports whether each quotation and bracket that begins in tokens [from, to) ends there.
func evenQuotes(a *text.Doc, from, to int32) bool {
	open, brackets, quoted := 0, 0, false
	for t := from; t < to; t++ {
		switch w := a.Word(t); w {
		case "“":
			open++
		case "”":
			open--
		case "\"", "''", "``":
			quoted = !quoted
		case "(", "[":
			brackets++
		case ")", "]":
			brackets--
		}
	}
	return open == 0 && brackets == 0 && !quoted
}

// choose puts the facts into the story, those that most tell first, none that one before it says.
func (d *desk) choose(all []fact) {
	var kept []fact
	for _, f := range all {
		if len(kept) == mostFacts {
			break
		}
		total := f.weight()
		if slices.ContainsFunc(kept, func(k fact) bool {
			for _, other := range append([]*statement{&k.statement}, k.with...) {
				if n, _ := f.covered(other); n*2 >= total || other.doc == f.doc && other.first == f.first {
					return true
				}
				for _, w := range f.with {
					if w.doc == other.doc && w.first == other.first {
						return true
					}
				}
			}
			return false
		}) {
			continue
		}
		if fact := d.written(&f); fact.Support.Reporters > 1 && !d.factKnown(&fact) {
			kept = append(kept, f)
			fact.ID = next("t", &d.builder.facts)
			d.trace.add(fact.ID, fmt.Sprintf("others say at least %d %% of it by weight of words; numbers, names, verb and denial agree", factShare))
			d.story.Facts = append(d.story.Facts, fact)
		}
	}
}

// written is f as the record has it.
func (d *desk) written(f *fact) record.Fact {
	at := f.span(d.docs[f.doc].Doc)
	out := record.Fact{Stretch: record.Stretch{Document: d.docs[f.doc].Doc.ID, Span: d.span(f.doc, at)}, With: []record.Stretch{}}
	voices := []voice{{doc: f.doc, claim: d.claimHolding(f.doc, at), at: at}}
	for _, w := range f.with {
		at := w.span(d.docs[w.doc].Doc)
		out.With = append(out.With, record.Stretch{Document: d.docs[w.doc].Doc.ID, Span: d.span(w.doc, at)})
		voices = append(voices, voice{doc: w.doc, claim: d.claimHolding(w.doc, at), at: at})
	}
	out.Support = d.support(voices)
	return out
}

// factKnown reports whether f is what the documents open with, or an event that they were seen to have in common.
func (d *desk) factKnown(f *record.Fact) bool {
	all := append([]record.Stretch{f.Stretch}, f.With...)
	holds := func(doc string, at record.Span) bool {
		return slices.ContainsFunc(all, func(s record.Stretch) bool { return s.Document == doc && s.Start <= at.Start && at.Start < s.End })
	}
	if l := d.story.Lead; l != nil && holds(l.Document, l.Span) {
		return true
	}
	for i := range d.story.Events {
		in := map[string]bool{}
		for _, r := range d.story.Events[i].Reports {
			in[r.Document] = in[r.Document] || holds(r.Document, r.Trigger)
		}
		n := 0
		for _, told := range in {
			if told {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// claimHolding is the claim whose words are most of a stretch, -1 where none is.
func (d *desk) claimHolding(doc int, at text.Span) int32 {
	for i := range d.docs[doc].Claims {
		n := int32(0)
		for _, c := range d.docs[doc].Claims[i].Content {
			n += overlapOf(c, at)
		}
		if n*2 >= at.Len() {
			return int32(i)
		}
	}
	return -1
}
