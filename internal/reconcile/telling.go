package reconcile

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// How many words of a longer sentence are quoted for an event that it tells of, as far as they are not needed to tell it.
const (
	tellingWords = 28
	fullWords    = 34 // a sentence of so many is quoted whole
)

// clauseFor is the words in which m tells of its event: its sentence where that is short, else one stretch of it that holds the trigger, those who
// take part as found, what denies or governs the trigger, and the day and place where they stand near, cut where clauses or phrases end.
func (d *desk) clauseFor(m told) text.Span {
	doc := d.docs[m.doc].Doc
	s := doc.Sentences[doc.Tokens[m.e.Head].Sent]
	x := stretch{doc: doc, s: s, first: s.First, last: s.Last}
	if at := behindDateline(doc, s); at <= m.e.Head {
		x.first = at
	}
	for x.last > x.first+1 && loosePoint(doc.Word(x.last-1)) {
		x.last--
	}
	if x.words(x.first, x.last) > fullWords {
		x.cut(d.needed(m), d.wanted(m))
	}
	x.unquote()
	return x.span()
}

// unquote leaves out a quotation mark at either end that has no other in x.
func (x *stretch) unquote() {
	marks := 0
	for t := x.first; t < x.last; t++ {
		if quoteMark(x.doc.Word(t)) {
			marks++
		}
	}
	switch {
	case marks != 1 || x.last-x.first < 3:
	case quoteMark(x.doc.Word(x.first)):
		x.first++
	case quoteMark(x.doc.Word(x.last - 1)):
		x.last--
	}
}

func quoteMark(w string) bool { return w == "\"" || w == "“" || w == "”" || w == "``" || w == "''" }

// loosePoint reports a mark that says nothing at the end of a quotation.
func loosePoint(w string) bool { return w == "," || w == ";" || w == ":" || dash(w) }

// needed are the stretches without which the words for m would not tell its event.
func (d *desk) needed(m told) []text.Span {
	doc := d.docs[m.doc].Doc
	out := []text.Span{m.e.Trigger, m.e.Object, m.e.Subject}
	for _, side := range [][]extract.Arg{m.e.Source, m.e.Target} {
		for _, a := range side {
			out = append(out, a.Span)
			if a.Mention >= 0 {
				out = append(out, doc.Mentions[a.Mention].Span)
			}
		}
	}
	for t := range governs(doc, m.e.Head) {
		if !settled(m.e.Status) || denials[fold(doc.Word(t))] {
			out = append(out, doc.Tokens[t].Span)
		}
	}
	return out
}

// wanted are the day and the place of m, and who governs its trigger.
func (d *desk) wanted(m told) (out []text.Span) {
	doc := d.docs[m.doc].Doc
	if m.e.Time >= 0 {
		out = append(out, doc.Times[m.e.Time].Span)
	}
	if m.e.Place >= 0 {
		out = append(out, doc.Mentions[m.e.Place].Span)
	}
	for _, rel := range []text.Rel{text.RelObj, text.RelXcomp, text.RelCcomp} { // what was asked or promised
		if c := doc.Child(m.e.Head, rel); c >= 0 {
			out = append(out, doc.Tokens[c].Span)
		}
	}
	for t := range governs(doc, m.e.Head) {
		out = append(out, doc.Tokens[t].Span)
		for _, rel := range []text.Rel{text.RelNsubj, text.RelNsubjPass} {
			if sub := doc.Child(t, rel); sub >= 0 {
				out = append(out, doc.Tokens[sub].Span)
			}
		}
	}
	return out
}

// governs yields what stands over a trigger in its sentence as "refused", "plans" and "not" do: the verbs whose complement it is, and the words that deny
// it or them.
func governs(doc *text.Doc, head int32) func(func(int32) bool) {
	return func(yield func(int32) bool) {
		s := doc.Sentences[doc.Tokens[head].Sent]
		for at, steps := head, 0; at >= s.First && at < s.Last && steps < int(s.Last-s.First); steps++ {
			if at != head && !yield(at) {
				return
			}
			for t := range doc.Children(at) {
				if denials[fold(doc.Word(t))] && !yield(t) {
					return
				}
			}
			switch doc.Tokens[at].Rel {
			case text.RelXcomp, text.RelCcomp, text.RelAcl:
			case text.RelConj:
				if h := doc.Tokens[at].Head; h >= s.First && h < s.Last && doc.Tokens[h].Rel != text.RelXcomp && doc.Tokens[h].Rel != text.RelCcomp {
					return
				}
			default:
				return
			}
			at = doc.Tokens[at].Head
		}
	}
}

// stretch is tokens [first, last) of a sentence.
type stretch struct {
	doc         *text.Doc
	s           text.Sentence
	first, last int32
}

func (x *stretch) span() text.Span {
	return text.Span{Start: x.doc.Tokens[x.first].Start, End: x.doc.Tokens[x.last-1].End}
}

// words is how many tokens from one to another are no marks.
func (x *stretch) words(from, to int32) (n int) {
	for t := from; t < to; t++ {
		if x.doc.Tokens[t].POS != text.PUNCT {
			n++
		}
	}
	return n
}

// cut leaves of x what holds all of needed, and as much of wanted and of the clauses around it as fits.
func (x *stretch) cut(needed, wanted []text.Span) {
	low, high := x.first, x.last
	from, to := high, low
	cover := func(s text.Span, most int) {
		if s.Empty() || s.Start < x.doc.Tokens[low].Start || s.End > x.doc.Tokens[high-1].End {
			return
		}
		a, b := x.doc.TokensIn(s)
		if a, b = min(a, from), max(b, to); x.words(a, b) <= most {
			from, to = a, b
		}
	}
	for _, s := range needed {
		cover(s, int(high-low))
	}
	if from >= to {
		return
	}
	end := to
	for _, s := range wanted {
		cover(s, tellingWords)
	}
	clause := x.edges(func(t int32) bool { return ownClause(x.doc, t) || x.doc.Tokens[t].Rel == text.RelCcomp })
	phrase := x.edges(func(t int32) bool { return hangsOnVerb(x.doc, t) })
	word := x.edges(func(t int32) bool { return aside(x.doc, t) })
	from, to = x.settle(from, to, clause, phrase, word)
	from, to = x.widen(from, to, clause, true)
	from, to = x.widen(from, to, phrase, false)
	x.first, x.last = x.trim(from, max(to, end), end)
}

// hangsOnVerb reports whether t heads a phrase right below a verb.
func hangsOnVerb(doc *text.Doc, t int32) bool {
	h := doc.Tokens[t].Head
	switch doc.Tokens[t].Rel {
	case text.RelNsubj, text.RelNsubjPass, text.RelObj, text.RelIobj, text.RelObl, text.RelXcomp, text.RelCcomp, text.RelAdvcl, text.RelConj, text.RelParataxis, text.RelAclRelcl:
		return h >= 0
	}
	return false
}

// aside reports whether t heads a phrase that a noun has no need of: a relative clause, an apposition, a further one of a list.
func aside(doc *text.Doc, t int32) bool {
	switch doc.Tokens[t].Rel {
	case text.RelNsubj, text.RelObj, text.RelObl, text.RelNmod, text.RelAppos, text.RelAclRelcl, text.RelAcl, text.RelConj:
		return true
	}
	return false
}

// spare reports whether what the tree of t hangs on can be read without it: "said" cannot without what was said.
func spare(doc *text.Doc, t int32) bool {
	switch doc.Tokens[t].Rel {
	case text.RelNsubj, text.RelNsubjPass, text.RelObj, text.RelIobj, text.RelXcomp, text.RelCcomp, text.RelNmod, text.RelAppos:
		return false
	}
	return true
}

// edges is where the trees of some tokens begin and end in a sentence.
type edges struct{ begins, ends []bool } // by token, and one behind the last, from the first of the sentence

// edges is those of the tokens that opens reports.
func (x *stretch) edges(opens func(int32) bool) edges {
	s := x.s
	n := int(s.Last - s.First)
	out := edges{make([]bool, n+1), make([]bool, n+1)}
	low, high := make([]int32, n), make([]int32, n)
	for t := s.First; t < s.Last; t++ {
		low[t-s.First], high[t-s.First] = t, t
	}
	for t := s.First; t < s.Last; t++ { // of each tree its first and last word
		if x.doc.Tokens[t].POS == text.PUNCT {
			continue
		}
		for at, steps := x.doc.Tokens[t].Head, 0; at >= s.First && at < s.Last && steps < n; steps++ {
			low[at-s.First], high[at-s.First] = min(low[at-s.First], t), max(high[at-s.First], t)
			at = x.doc.Tokens[at].Head
		}
	}
	for t := s.First; t < s.Last; t++ {
		if x.doc.Tokens[t].POS == text.PUNCT || !opens(t) {
			continue
		}
		from, to := low[t-s.First]-s.First, high[t-s.First]+1-s.First
		out.begins[from] = true
		out.ends[to] = out.ends[to] || x.doc.Tokens[t].Rel.Base() != text.RelNsubj // its verb is still to come
		out.ends[from] = out.ends[from] || spare(x.doc, t)
		if int(to) < n && x.doc.Tokens[s.First+to].POS == text.PUNCT {
			out.begins[to] = true // what follows an aside goes on behind a mark alone
		}
	}
	out.begins[x.first-s.First], out.ends[x.last-s.First] = true, true
	return out
}

// settle moves both ends of [from, to) out to the next edge of the first kind that leaves it short enough.
func (x *stretch) settle(from, to int32, kinds ...edges) (int32, int32) {
	left, right := from, to
	for _, e := range kinds {
		if a := x.back(from, e); x.words(a, to) <= tellingWords {
			left = a
			break
		}
	}
	for _, e := range kinds {
		if b := x.on(to, e); x.words(left, b) <= fullWords {
			right = b
			break
		}
	}
	return left, right
}

// back is the nearest beginning at t or before it, on the nearest end at t or behind it.
func (x *stretch) back(t int32, e edges) int32 {
	for t > x.first && !e.begins[t-x.s.First] {
		t--
	}
	return t
}

func (x *stretch) on(t int32, e edges) int32 {
	for t < x.last && !e.ends[t-x.s.First] {
		t++
	}
	return t
}

// widen adds what stands behind [from, to) from edge to edge, and with before what stands before it, as long as it stays short enough.
func (x *stretch) widen(from, to int32, e edges, before bool) (int32, int32) {
	for left, right := before, true; left || right; {
		if left = left && from > x.first; left {
			a := x.back(from-1, e)
			if left = x.words(a, to) <= tellingWords; left {
				from = a
			}
		}
		if right = right && to < x.last; right {
			b := x.on(to+1, e)
			if right = x.words(from, b) <= tellingWords; right {
				to = b
			}
		}
	}
	return from, to
}

// trim leaves out marks at both ends, the word that joins what follows to what came before, and behind end the words that hang on what is cut.
func (x *stretch) trim(from, to, end int32) (int32, int32) {
	if x.words(to, x.last) == 0 {
		to = x.last
	}
	if x.words(x.first, from) == 0 {
		from = x.first
	}
	for from > x.first && from < to-1 && (leading(x.doc.Word(from)) || x.doc.Tokens[from].POS == text.CCONJ) {
		from++
	}
	for to < x.last && to > max(from+1, end) && hangs(x.doc, to-1) {
		to--
	}
	for from > x.first && (partOf(x.doc, from-1, from, to) || partOf(x.doc, from, from-1, from)) {
		from-- // "President" of "President Ana Lind"
	}
	return from, to
}

// partOf reports whether token t is a word of the name or phrase of one of [from, to), and no phrase of its own.
func partOf(doc *text.Doc, t, from, to int32) bool {
	if h := doc.Tokens[t].Head; h < from || h >= to {
		return false
	}
	switch doc.Tokens[t].Rel {
	case text.RelCompound, text.RelAmod, text.RelDet, text.RelNummod, text.RelNmodPoss, text.RelFlat, text.RelCase:
		return true
	}
	return false
}

// hangs reports whether token t says nothing without what follows it: a mark, "and", "in which", "that".
func hangs(doc *text.Doc, t int32) bool {
	switch k := &doc.Tokens[t]; k.POS {
	case text.PUNCT:
		return loosePoint(doc.Word(t)) || doc.Word(t) == "("
	case text.CCONJ, text.SCONJ, text.DET, text.AUX, text.PART:
		return true
	case text.ADP:
		return k.Rel == text.RelCase || k.Rel == text.RelMark
	case text.PRON:
		return k.Rel == text.RelNsubj || k.Rel == text.RelNsubjPass || k.Tag == text.TagWDT || k.Tag == text.TagWP
	}
	return false
}

// leading reports a mark that no quotation begins with.
func leading(w string) bool { return loosePoint(w) || w == ")" || w == "”" || w == "''" }
