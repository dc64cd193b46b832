package main

import (
	"slices"
	"strings"
	"testing"

	where "github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/coref/measure"
	place "github.com/readout-news/readout/train/place/measure"
)

var layers = []*layer{tokenLayer, tagLayer, treeLayer, nameLayer, timeLayer, referenceLayer, placeLayer}

// An example must show what is asked about, and a mistake: what is right and something else that is found. None may
// break the table that it stands in.
func TestExamplesShowTheMistake(t *testing.T) {
	for _, l := range layers {
		for k, e := range l.kinds {
			if o, c := strings.Count(e.sentence, "{"), strings.Count(e.sentence, "}"); o == 0 || o != c {
				t.Errorf("%s, %s: %q marks nothing", l.name, k, e.sentence)
			}
			if e.right == "" || e.found == "" || e.right == e.found {
				t.Errorf("%s, %s: right %q, found %q", l.name, k, e.right, e.found)
			}
			if strings.ContainsAny(k+e.sentence+e.right+e.found, "|\n") {
				t.Errorf("%s, %s: breaks the table", l.name, k)
			}
		}
	}
}

// Whatever the models say, the kind has an example.
func TestEveryMistakeHasAnExample(t *testing.T) {
	known := func(l *layer, kind string) {
		if _, ok := l.kinds[kind]; !ok && kind != "" {
			t.Errorf("%s: %q has no example", l.name, kind)
		}
	}
	for g := range text.POSes {
		for u := range text.POSes {
			known(tagLayer, tagMistake(goldWord{upos: text.POS(g).String()}, goldWord{upos: text.POS(u).String()}))
		}
	}
	for g := range text.Tags {
		for u := range text.Tags {
			known(tagLayer, tagMistake(goldWord{xpos: text.Tag(g).String()}, goldWord{xpos: text.Tag(u).String()}))
		}
	}
	for g := range text.Rels {
		for u := range text.Rels {
			for head := range 2 {
				known(treeLayer, treeMistake(goldWord{rel: text.Rel(g).String()}, goldWord{rel: text.Rel(u).String(), head: head}))
			}
		}
	}
	for _, k := range []string{"country", "division", "region", "town"} {
		for _, p := range []string{"country", "division", "region", "town", ""} {
			for _, in := range []string{"AAA", "BBB"} {
				known(placeLayer, place.Mistake(&place.Name{Kind: k, Country: "AAA", Placed: p != "", Km: 500, Place: where.Place{Country: in, Precision: p}}))
			}
		}
	}
	for _, s := range measure.Sorts {
		for _, l := range []measure.Link{{Open: true}, {Known: true}, {Known: true, Again: true}, {}} {
			l.Mention.Sort = s
			known(referenceLayer, linkMistake(l))
		}
	}
	for _, g := range scoredKinds {
		e := entity{span{0, 5}, g}
		known(nameLayer, missedName(e, nil, nil))
		known(nameLayer, strayName(e, nil))
		for _, u := range scoredKinds {
			known(nameLayer, missedName(e, nil, []entity{{span{0, 5}, u}}))
		}
	}
	for _, r := range "a1.…?!\"”),:;-" {
		known(tokenLayer, "sentence cut "+afterMark(r))
		known(tokenLayer, "sentence end missed "+afterMark(r))
		known(tokenLayer, "word cut "+markIn("a"+string(r)+"b"))
		known(tokenLayer, "words left as one "+markIn("a"+string(r)+"b"))
	}
}

func TestTagMistake(t *testing.T) {
	w := func(lemma, upos, xpos string) goldWord {
		return goldWord{form: "Moved", lemma: lemma, upos: upos, xpos: xpos}
	}
	gold := w("move", "VERB", "VBD")
	for _, x := range []struct {
		want string
		u    goldWord
	}{
		{"", gold},
		{"verb read as adjective", w("moved", "ADJ", "JJ")},
		{"verb read as another class", w("move", "SYM", "SYM")},
		{"another class read as proper noun", w("Moved", "PROPN", "NNP")},
		{"past read as participle", w("move", "VERB", "VBN")},
		{"another form of the class", w("move", "VERB", "VBG")},
		{"lemma in other letters", w("Move", "VERB", "VBD")},
		{"lemma left as the form", w("moved", "VERB", "VBD")},
		{"another lemma", w("mov", "VERB", "VBD")},
	} {
		if got := tagMistake(gold, x.u); got != x.want {
			t.Errorf("%v: %q, want %q", x.u, got, x.want)
		}
	}
}

func TestTreeMistake(t *testing.T) {
	for _, x := range []struct {
		want     string
		from, to string // relations
		g, u     int    // heads
	}{
		{"", "nmod:poss", "nmod", 2, 2},
		{"obl to the wrong word", "obl", "obl:agent", 2, 3},
		{"another wrong attachment", "det", "det", 2, 3},
		{"obl read as nmod", "obl", "nmod", 2, 3},
		{"obl read as nmod", "obl", "nmod", 2, 2},
		{"another word is the root", "root", "conj", 0, 2},
		{"another word is the root", "conj", "root", 2, 0},
		{"another relation read as conj", "amod", "conj", 2, 3},
		{"conj read as another relation", "conj", "amod", 2, 3},
		{"iobj read as another relation", "iobj", "obj", 2, 2},
	} {
		if got := treeMistake(goldWord{rel: x.from, head: x.g}, goldWord{rel: x.to, head: x.u}); got != x.want {
			t.Errorf("%+v: %q", x, got)
		}
	}
}

func TestNameMistake(t *testing.T) {
	at := func(start, end int, kind string) entity { return entity{span{start, end}, kind} }
	gold := []entity{at(10, 20, "person"), at(30, 40, "place"), at(42, 50, "place")}
	for _, x := range []struct {
		want string
		got  []entity
	}{
		{"", []entity{at(10, 20, "person")}},
		{"missed person", []entity{at(0, 10, "person")}},
		{"person read as place", []entity{at(10, 20, "place")}},
		{"too short", []entity{at(10, 15, "person")}},
		{"too long", []entity{at(5, 20, "place")}},
		{"other edges", []entity{at(5, 15, "person")}},
		{"one name as two", []entity{at(10, 14, "person"), at(15, 20, "place")}},
	} {
		if got := missedName(gold[0], gold, x.got); got != x.want {
			t.Errorf("%v: %q, want %q", x.got, got, x.want)
		}
	}
	if got := missedName(gold[1], gold, []entity{at(30, 50, "place")}); got != "two names as one" {
		t.Errorf("one over two: %q", got)
	}
	if got := strayName(at(15, 25, "place"), gold); got != "" {
		t.Errorf("a name with other edges is %q, too", got)
	}
	if got := strayName(at(20, 25, "place"), gold); got != "place found without cause" {
		t.Errorf("a stray name is %q", got)
	}
}

// cut gives the characters of words, without the bars, and the ends that the bars make.
func cut(s string) ([]rune, map[int]bool) {
	at, n := map[int]bool{}, 0
	for _, p := range strings.Split(s, "|") {
		n += len([]rune(p))
		at[n] = true
	}
	return []rune(strings.ReplaceAll(s, "|", "")), at
}

func TestWordAndSentenceMistakes(t *testing.T) {
	for _, x := range []struct {
		gold, got string
		words     []string
		sentences []string
	}{
		{"an|X-ray|.", "an|X-ray|.", nil, nil},
		{"an|X-ray|.", "an|X|-|ray|.", []string{"word cut at a hyphen"}, []string{"sentence cut after a word", "sentence cut after another mark"}},
		{"We|can|not|.", "We|cannot|.", []string{"words left as one between letters"}, []string{"sentence end missed after a word"}},
		{"’t|is|so", "’|tis|so", []string{"words cut elsewhere"}, []string{"sentence cut after a quote or bracket", "sentence end missed after a word"}},
		{"go.|Why?|so", "go.Why?so", []string{"words left as one at a stop"}, []string{"sentence end missed after a stop", "sentence end missed after ? or !"}},
	} {
		solid, want := cut(x.gold)
		_, got := cut(x.got)
		var words, sentences []string
		wordMistakes(solid, want, got, func(k string) { words = append(words, k) })
		sentenceMistakes(solid, want, got, func(k string) { sentences = append(sentences, k) })
		if !slices.Equal(words, x.words) || !slices.Equal(sentences, x.sentences) {
			t.Errorf("%s for %s: words %q, sentences %q", x.got, x.gold, words, sentences)
		}
	}
}

func TestLinkMistake(t *testing.T) {
	he := measure.Mention{Sort: "he, she"}
	for _, x := range []struct {
		want string
		l    measure.Link
	}{
		{"", measure.Link{Mention: he, Right: true, Known: true, Again: true}},
		{"he, she: left open", measure.Link{Mention: he, Open: true, Known: true, Again: true}},
		{"he, she: another antecedent", measure.Link{Mention: he, Known: true, Again: true}},
		{"he, she: linked, though new", measure.Link{Mention: he, Known: true}},
		{"pronoun that refers to no mention", measure.Link{Mention: he}},
	} {
		if got := linkMistake(x.l); got != x.want {
			t.Errorf("%+v: %q", x.l, got)
		}
	}
}

func TestErrorTable(t *testing.T) {
	one, two := newMistakes(timeLayer), newMistakes(timeLayer)
	for range 3 {
		one.add("missed set")
	}
	two.add("wrong type")
	two.add("")
	got := errorTables([]result{{set: "A", mistakes: []mistakes{one}}, {set: "B", mistakes: []mistakes{two}}})
	want := "\nMistakes in times, the commonest kinds of 4 in all:\n\n| mistake | A | B | share | example | right | found |\n|---|--:|--:|--:|---|---|---|\n" +
		"| missed set | 3 | 0 | 75.0 | They meet {on weekdays}. | a set | no time |\n" +
		"| wrong type | 0 | 1 | 25.0 | It must be done within {two months}. | a date, P2M | a duration, P2M |\n"
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// A time that is missed or stray has an example, whatever its value.
func TestEveryTimeMistakeHasAnExample(t *testing.T) {
	values := []string{"", "null", "2024", "2023", "2024-05", "2024-05-06", "2024-04-06", "2024-05-06TNI", "P2D", "P3D", "PXD", "XXXX-XX-XX", "PAST_REF", "PRESENT_REF"}
	for _, g := range values {
		for _, typ := range []string{"DATE", "TIME", "DURATION", "SET"} {
			gold := &goldTime{0, 5, typ, g}
			kinds := []string{timeMistake("2024-05-07", gold, nil)}
			for _, u := range values {
				kinds = append(kinds, timeMistake("2024-05-07", gold, &record.Time{Span: record.Span{End: 4}, Type: "DATE", Value: u}))
			}
			for _, k := range kinds {
				if _, ok := timeLayer.kinds[k]; !ok {
					t.Errorf("%v: %q has no example", gold, k)
				}
			}
		}
	}
}
