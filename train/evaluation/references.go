package main

import (
	"os"
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/train/coref/measure"
)

// referenceMistakes shows each kind: [brackets] hold what we join, {braces} what is one there.
var referenceMistakes = map[string]string{
	"wrong link of names":        "[Athens], the old town, and [Athens], the state that it ruled",
	"missed link of names":       "{The Duke of Lund} ... {Peter Vogel}",
	"wrong link of role nouns":   "[The president] spoke; [the president] of that country had asked for it",
	"missed link of role nouns":  "{Anna Berg} fell ill. {The widow of three} ...",
	"wrong link of he, she":      "[Hall] met Weber, who had told him that [he] would help: Weber there",
	"missed link of he, she":     "{Weber} called Hall. {He} was late: left open here",
	"wrong link of they":         "[The buses] carried workers to [their] homes: the workers there",
	"missed link of they":        "{The band} broke up. {They} had quarrelled for years.",
	"wrong link of it":           "[The firm] replaced the old engine because [it] was slow: the engine there",
	"missed link of it":          "{Closing the bridge} took an hour. {It} angered drivers.",
	"wrong link of I, we, you":   "“Take [your] coat.” “Did [you] call?”: two speakers",
	"missed link of I, we, you":  "“{I} am ready,” {Anna Berg} told us.",
	"wrong link of other nouns":  "[the period] without lessons; [the period] that the study covered",
	"missed link of other nouns": "{The blaze} spread. {The fire} was out by noon.",
}

// references compares chains with the entities of GUM, from the treebank's words on; links count as right by sort.
func references(path string) (result, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return result{}, err
	}
	var total measure.Total
	docs := measure.Documents(string(b))
	wrong := tally{}
	for _, g := range docs {
		nlp.AnnotateTokens(g.Doc)
		name.Find(g.Doc)
		timex.Find(g.Doc)
		coref.Resolve(g.Doc)
		total.Add(g, func(l measure.Link) {
			if !l.Right {
				wrong["wrong link of "+l.Mention.Sort]++
			}
		})
	}
	for _, s := range measure.Sorts {
		if l := total.Links[s]; l != nil {
			wrong["missed link of "+s] += max(0, l.Gold-l.Ours)
		}
	}
	r := result{size: sized(len(docs), "documents"), errors: wrong.top(6)}
	for _, k := range wrong.ranked() {
		r.kinds = append(r.kinds, errorKind{k, referenceMistakes[k], wrong[k]})
	}
	for _, s := range measure.Sorts {
		if l := total.Links[s]; l != nil {
			r.add(strings.ReplaceAll(s, ", ", "/")+" right", l.Precision())
		}
	}
	r.add("MUC F1", total.Head.MUC.F1())
	r.add("B3 F1", total.Head.B3.F1())
	r.add("CEAF-e F1", total.Head.CEAFe.F1())
	r.add("CoNLL F1", total.Head.CoNLL())
	r.add("exact spans", total.Exact.CoNLL())
	return r, nil
}
