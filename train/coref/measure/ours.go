package measure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// Mention is one of our mentions: the tokens [First, Last) that it covers, its head word, the number of its chain (-1
// where it stays open) and the sort of link that it has.
type Mention struct {
	First, Last, Head int32
	Chain             int
	Form              text.Form
	Sort, Why         string
}

// Mentions gives what Readout found in d, the mentions of people and bodies and those of things, in text order, without
// "who": the treebank does not mark relative pronouns.
func Mentions(d *text.Doc) []Mention {
	things := map[text.Span]bool{}
	var out []Mention
	for i := range d.Things {
		things[d.Things[i].Span] = true
		out = append(out, mention(d, &d.Things[i], len(d.Chains)+int(d.Things[i].Chain)))
	}
	for i := range d.Mentions {
		if m := mention(d, &d.Mentions[i], int(d.Mentions[i].Chain)); m.Sort != "" && !things[d.Mentions[i].Span] {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last)) })
	return out
}

func mention(d *text.Doc, m *text.Mention, chain int) Mention {
	first, last := d.TokensIn(m.Span)
	return Mention{First: first, Last: last, Head: m.Head, Chain: chain, Form: m.Form, Sort: sortOf(d, m), Why: m.Why}
}

// Sorts are the sorts of links that are told apart, in the order in which they are printed.
var Sorts = []string{"names", "role nouns", "he, she", "they", "it", "I, we, you", "other nouns"}

func sortOf(d *text.Doc, m *text.Mention) string {
	switch {
	case m.Form == text.Named:
		return "names"
	case m.Form == text.Pronoun:
		return pronouns[strings.ToLower(d.Str(m.Span))]
	case m.Kind == text.Person:
		return "role nouns"
	}
	return "other nouns"
}

var pronouns = map[string]string{}

func init() {
	for sort, words := range map[string]string{
		"he, she":    "he him his himself she her hers herself",
		"they":       "they them their theirs themselves",
		"it":         "it its itself this that these those",
		"I, we, you": "i me my mine myself we us our ours ourselves you your yours yourself",
	} {
		for w := range strings.FieldsSeq(words) {
			pronouns[w] = sort
		}
	}
}

// phrase is the noun phrase around head in our own tree, without what is joined to it by "and", a comma or a copula.
// Readout's mentions are shorter than the treebank's, which hold relative clauses and all; this is ours as long.
func phrase(d *text.Doc, m Mention) (first, last int32) {
	first, last = m.First, m.Last
	s := d.Sentences[d.Tokens[m.Head].Sent]
	for t := s.First; t < s.Last; t++ {
		if inPhrase(d, t, m.Head) {
			first, last = min(first, t), max(last, t+1)
		}
	}
	for last > m.Last && d.Tokens[last-1].POS == text.PUNCT {
		last--
	}
	for first < m.First && d.Tokens[first].POS == text.PUNCT {
		first++
	}
	return first, last
}

func inPhrase(d *text.Doc, t, head int32) bool {
	for n := 0; t >= 0 && n < 100; n++ {
		if t == head {
			return true
		}
		up := d.Tokens[t].Head
		if up == head {
			switch d.Tokens[t].Rel {
			case text.RelCase, text.RelCc, text.RelConj, text.RelAppos, text.RelCop, text.RelNsubj, text.RelMark, text.RelParataxis,
				text.RelAdvmod, text.RelAdvcl, text.RelAux, text.RelPunct, text.RelDiscourse, text.RelObl, text.RelNsubjPass:
				return false
			}
		}
		t = up
	}
	return false
}
