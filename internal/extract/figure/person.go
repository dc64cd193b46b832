package figure

import (
	"sort"
	"strings"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// anybody are the nouns that say nothing of a person but age and sex, and so no role.
var anybody = set("man woman boy girl child teen teenager baby toddler infant youth")

// person reports whether token t names persons.
func (f *finder) person(t int32) bool {
	if t < 0 {
		return false
	}
	tok := &f.d.Tokens[t]
	if people[tok.Lemma] || people[fold(tok.Lemma)] || people[strings.TrimPrefix(f.word(t), "ex-")] {
		return true
	}
	if k := f.nameAt(t); k == text.Person || k == text.Group {
		return true
	}
	if w := f.word(t); tok.POS == text.PROPN || tok.POS == text.NOUN || tok.POS == text.ADJ {
		if w == "others" || w == "dead" || w == "wounded" || w == "injured" {
			return true
		}
		// Israelis, Palestinians, Kenyans; firefighters, policewomen
		if n := len(w); n > 4 {
			switch {
			case f.d.Word(t)[0] < 'a' && (tok.Tag == text.TagNNPS || tok.Tag == text.TagNNS) && (w[n-2:] == "is" || w[n-2:] == "ns" || w[n-2:] == "ts"):
				return true
			case n > 6 && (w[n-3:] == "ist" || w[n-4:] == "ists"):
				return true
			case w[n-3:] == "man" || w[n-3:] == "men" || n > 6 && (w[n-5:] == "woman" || w[n-5:] == "women"):
				return true
			}
		}
	}
	return f.ageNoun(t) || f.crew(t)
}

// crew reports "five crew", who are persons; two crews are bodies.
func (f *finder) crew(t int32) bool {
	if f.word(t) != "crew" {
		return false
	}
	q := f.quantityAt(t)
	return q != nil && q.noun == t && q.n.Low > 1
}

// ageNoun reports whether t is the end of "24-year-old" standing for a person.
func (f *finder) ageNoun(t int32) bool {
	w := f.word(t)
	if len(w) > 9 && (w[len(w)-9:] == "-year-old" || w[len(w)-9:] == "month-old") {
		return true
	}
	return (w == "old" || w == "olds") && f.word(t-1) == "-" && (f.word(t-2) == "year" || f.word(t-2) == "month")
}

// nameAt is the kind of the name over token t, Other when there is none.
func (f *finder) nameAt(t int32) text.Kind {
	if n := f.name(t); n != nil {
		return n.Kind
	}
	return text.Other
}

// name is the name over token t, nil when there is none.
func (f *finder) name(t int32) *text.Name {
	k := sort.Search(len(f.d.Names), func(k int) bool { return f.d.Names[k].Last > t })
	if k < len(f.d.Names) && f.d.Names[k].First <= t {
		return &f.d.Names[k]
	}
	return nil
}

// singular reports whether noun t stands for exactly one person.
func (f *finder) singular(t int32) bool {
	tok := &f.d.Tokens[t]
	if !f.person(t) || tok.POS == text.ADJ && !f.ageNoun(t) {
		return false
	}
	if f.ageNoun(t) {
		return f.word(t) != "olds"
	}
	if f.nameAt(t) == text.Group || collective[tok.Lemma] || f.word(t) == "other" || f.word(t) == "dead" || f.word(t) == "life" || f.word(t) == "someone" {
		return false
	}
	if tok.Tag == text.TagNNS || tok.Tag == text.TagNNPS || tok.POS != text.NOUN && tok.POS != text.PROPN {
		return false
	}
	w := f.word(f.phraseStart(t))
	return w != "no" && w != "any" && w != "every" && w != "each" && w != "neither" && w != "which" && w != "what"
}

// phraseStart is the first token of the determiners, adjectives and compounds before noun t.
func (f *finder) phraseStart(t int32) int32 {
	start := t
	if f.word(t) == "old" && f.word(t-1) == "-" && f.word(t-3) == "-" && t-4 >= f.first && (isFigure(f.word(t-4)) || number.Ones(f.word(t-4)) > 0) {
		if start = t - 4; start > f.first && f.d.Tokens[start-1].POS == text.DET { // which trees hang on another noun
			start--
		}
	}
	for c := range f.d.Children(t) {
		switch f.d.Tokens[c].Rel {
		case text.RelDet, text.RelNmodPoss, text.RelNummod:
			start = min(start, c)
		case text.RelAmod, text.RelCompound:
			for start = min(start, c); f.word(c) == "old" && f.word(c-1) == "-" && start > c-4 && start > f.first; start-- {
			}
		}
	}
	return start
}

// phrase is the span of noun t with the words before it that belong to it and the rest of its name.
func (f *finder) phrase(t int32) text.Span {
	s := f.d.Tokens[t].Span
	s = s.Cover(f.d.Tokens[f.phraseStart(t)].Span)
	for c := range f.d.Children(t) {
		if r := f.d.Tokens[c].Rel; r == text.RelFlat || r == text.RelCompound {
			s = s.Cover(f.d.Tokens[c].Span)
		}
	}
	return s
}

// thing reports whether q counts something that is known not to be a person.
func (f *finder) thing(q *quantity) bool {
	if f.word(q.first-1) == "$" || currencies[f.word(q.first-1)] != "" {
		return true
	}
	return q.noun >= 0 && !f.person(q.noun) && (things[fold(f.d.Tokens[q.noun].Lemma)] || f.nameAt(q.noun) == text.Place || currencies[fold(f.d.Tokens[q.noun].Lemma)] != "")
}
