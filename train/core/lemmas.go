package main

import (
	"bufio"
	"encoding/binary"
	"math/bits"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/text"
)

// form is a word of a given kind.
type form struct {
	word string
	pos  text.POS
	tag  text.Tag
}

var morphTags = map[string]text.Tag{
	"V;PST": text.TagVBD, "V;V.PTCP;PST": text.TagVBN, "V;V.PTCP;PRS": text.TagVBG, "V;3;SG;PRS": text.TagVBZ,
}

// readForms reads UniMorph's verb forms. Where one form has several lemmas the longest stands, since
// the list holds misspelt lemmas that lack their last letter.
func readForms(path string) (map[form]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := map[form]string{}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		c := strings.Split(sc.Text(), "\t")
		if len(c) != 3 || morphTags[c[2]] == 0 || strings.ContainsAny(c[0], " 0123456789") || c[1] != strings.ToLower(c[1]) {
			continue
		}
		k := form{c[1], text.VERB, morphTags[c[2]]}
		if old := out[k]; len(c[0]) > len(old) || len(c[0]) == len(old) && c[0] < old {
			out[k] = c[0]
		}
	}
	return out, sc.Err()
}

// trainLemmas makes the table: rules for suffixes from all types, then the words that the rules get
// wrong, and those of the treebanks that begin with a capital often enough to need their lower form.
func trainLemmas(docs []*text.Doc, forms map[form]string) []byte {
	known := treebankLemmas(docs)
	types := map[form]string{}
	for k, l := range forms {
		types[k] = l
	}
	for k, l := range known {
		if k.pos != text.PROPN {
			types[k] = l
		}
	}
	values := suffixRules(types)
	rules, err := lemma.OpenTable(string(pack(values)))
	if err != nil {
		panic(err)
	}
	for k, l := range types {
		_, treebank := known[k]
		if treebank || rules.Lemma(k.word, k.pos, k.tag) != l {
			values[lemma.Key(k.word, k.pos, k.tag)] = l
		}
	}
	for k, l := range known {
		if k.pos == text.PROPN && (l != k.word || strings.ToLower(l) == l) {
			values[lemma.Key(k.word, k.pos, k.tag)] = l
		}
	}
	return pack(values)
}

// treebankLemmas gives the commonest lemma of every form.
func treebankLemmas(docs []*text.Doc) map[form]string {
	counts := map[form]map[string]int{}
	for _, d := range docs {
		for _, t := range d.Tokens {
			k := form{d.Str(t.Span), t.POS, t.Tag}
			if t.POS != text.PROPN {
				k.word = strings.ToLower(k.word)
			}
			if counts[k] == nil {
				counts[k] = map[string]int{}
			}
			counts[k][t.Lemma]++
		}
	}
	out := map[form]string{}
	for k, c := range counts {
		out[k] = commonest(c)
	}
	return out
}

func commonest(c map[string]int) string {
	keys := sortedKeys(c)
	sort.SliceStable(keys, func(i, j int) bool { return c[keys[i]] > c[keys[j]] })
	return keys[0]
}

// suffixRules learns, for every tag, how words that end alike make their lemmas. A longer suffix has a
// rule of its own only where it differs from what the shorter one says.
func suffixRules(types map[form]string) map[uint64]string {
	type at struct {
		suffix string
		tag    text.Tag
	}
	counts := map[at]map[string]int{}
	for k, l := range types {
		rule, ok := change(k.word, l)
		if !ok || k.pos == text.PUNCT || k.pos == text.SYM || k.pos == text.X {
			continue
		}
		for n := 0; n <= min(lemma.MaxSuffix, len(k.word)-1); n++ {
			a := at{k.word[len(k.word)-n:], k.tag}
			if counts[a] == nil {
				counts[a] = map[string]int{}
			}
			counts[a][rule]++
		}
	}
	values := map[uint64]string{}
	best := func(a at) string {
		for {
			if c := counts[a]; total(c) >= 2 {
				return commonest(c)
			}
			if a.suffix == "" {
				return "0"
			}
			a.suffix = a.suffix[1:]
		}
	}
	for a, c := range counts {
		if total(c) < 2 {
			continue
		}
		if rule := commonest(c); a.suffix == "" || rule != best(at{a.suffix[1:], a.tag}) {
			values[lemma.SuffixKey(a.suffix, a.tag)] = rule
		}
	}
	return values
}

func total(c map[string]int) int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// change is what makes lemma of word, when only the end differs.
func change(word, lemma string) (string, bool) {
	n := 0
	for n < min(len(word), len(lemma)) && word[n] == lemma[n] {
		n++
	}
	if drop := len(word) - n; n > 0 && drop <= 4 {
		return strconv.Itoa(drop) + lemma[n:], true
	}
	return "", false
}

// pack writes the table as lemma.OpenTable reads it.
func pack(values map[uint64]string) []byte {
	keys := make([]uint64, 0, len(values))
	for k := range values {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	k := bits.Len(uint(len(keys) * 3 / 2))
	slots := make([]byte, 8<<k)
	var blob []byte
	at := map[string]uint32{}
	for _, key := range keys {
		v := values[key]
		if len(v) > 255 {
			continue
		}
		if _, ok := at[v]; !ok {
			at[v] = uint32(len(blob)) + 1
			blob = append(append(blob, byte(len(v))), v...)
		}
		i := key & (1<<k - 1)
		for binary.LittleEndian.Uint32(slots[i*8+4:]) != 0 {
			i = (i + 1) & (1<<k - 1)
		}
		binary.LittleEndian.PutUint32(slots[i*8:], uint32(key>>32))
		binary.LittleEndian.PutUint32(slots[i*8+4:], at[v])
	}
	out := binary.LittleEndian.AppendUint32([]byte("RDM1"), uint32(k))
	return append(append(out, slots...), blob...)
}
