package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// context is what the sentence of a figure tells beside the number: its content words with their weights, by word, and the
// places short of whole countries that it names.
type context struct {
	words []weighed
	spots []spot
	// capital: it speaks of the capital of a country by that word.
	capital bool
}

// leastWeight is the weight of a word in three articles of ten, which says nothing of what they are about.
const leastWeight = 120

type weighed struct {
	word   string
	weight int32
}

// spot is a place that a sentence names: the actor it is in the story, and where it lies, as far as either is known.
type spot struct {
	who  int32
	name string // in lower case
	at   place.Place
}

// contextOf reads the sentence of f, and the one before where it names nobody and no place.
func (d *desk) contextOf(doc int, f *extract.Figure, atlas *place.Atlas) context {
	a := d.docs[doc].Doc
	first, _ := a.TokensIn(f.Span)
	if int(first) >= len(a.Tokens) {
		return context{}
	}
	at := a.Tokens[first].Sent
	s := a.Sentences[at]
	from, span := s.First, s.Span
	if at > 0 && !slices.ContainsFunc(a.Names, func(n text.Name) bool { return s.Contains(n.Span) }) {
		from, span = a.Sentences[at-1].First, a.Sentences[at-1].Span.Cover(s.Span)
	}
	var c context
	for t := from; t < s.Last; t++ {
		tok := &a.Tokens[t]
		c.capital = c.capital || fold(tok.Lemma) == "capital" && tok.POS == text.NOUN
		switch tok.POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ:
			w := fold(tok.Lemma)
			if x := story.Weight(w); x >= leastWeight && !tok.Overlaps(f.Trigger) {
				c.words = append(c.words, weighed{stem(w), x})
			}
		}
	}
	slices.SortFunc(c.words, func(x, y weighed) int { return cmp.Or(cmp.Compare(x.word, y.word), cmp.Compare(x.weight, y.weight)) })
	c.words = slices.CompactFunc(c.words, func(x, y weighed) bool { return x.word == y.word })
	c.spots = d.spots(doc, span, atlas)
	return c
}

// stem is what "march" and "marchers", "Tunis" and "Tunisian" have in common.
func stem(w string) string {
	if len(w) > 5 {
		return w[:5]
	}
	return w
}

// spots are the places in s that are no whole countries.
func (d *desk) spots(doc int, s text.Span, atlas *place.Atlas) (out []spot) {
	a := d.docs[doc].Doc
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form != text.Named || m.Kind != text.Place || !s.Contains(m.Span) {
			continue
		}
		p, ok := atlas.Locate(int32(i))
		k := d.at(doc, int32(i))
		if n, found := lexicon.Country(a.Str(m.Span)); found && n.Is(lexicon.Capital) && m.Head >= 0 && a.Tokens[m.Head].Rel == text.RelNsubj {
			continue // "Lima lost", "Lima says": the state, not where it happened
		}
		if ok && (p.Precision == place.Country || p.Precision == place.Region) || !ok && k >= 0 && country(&d.who[k]) {
			continue
		}
		out = append(out, spot{k, fold(a.Str(m.Span)), p})
	}
	return out
}

// shared is the weight of the words that two contexts have in common.
func shared(x, y context) int32 {
	sum, _ := weighedAlike(x.words, y.words)
	return sum
}

// weighedAlike is the weight of the words that two lists have in common, and how many they are; both stand in the order of the words.
func weighedAlike(x, y []weighed) (weight int32, n int) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch c := cmp.Compare(x[i].word, y[j].word); {
		case c == 0:
			weight += min(x[i].weight, y[j].weight)
			n++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return weight, n
}

// elsewhere reports whether two sentences name places, and none of the one is or is near one of the other.
func elsewhere(x, y context) bool {
	if len(x.spots) == 0 || len(y.spots) == 0 {
		return false
	}
	for _, a := range x.spots {
		for _, b := range y.spots {
			if a.who >= 0 && a.who == b.who || strings.Contains(a.name, b.name) || strings.Contains(b.name, a.name) || nearby(a.at, b.at) {
				return false
			}
		}
	}
	return true
}

// nearby reports whether two places can be one: a town and its surroundings, or a town and the division that it may lie in.
func nearby(a, b place.Place) bool {
	if a.Precision == "" || b.Precision == "" { // what no list has may lie anywhere in a province
		return a.Precision == place.Division || b.Precision == place.Division
	}
	if a.Country != b.Country {
		return false
	}
	reach := 0.5 // degrees
	if a.Precision == place.Division || b.Precision == place.Division {
		reach = 4
	}
	return distance(a.Lat, a.Lon, b.Lat, b.Lon) <= reach
}
