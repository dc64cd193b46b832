package main

import "github.com/readout-news/readout/train/coref/measure"

var referenceLayer = &layer{"references", map[string]example{
	"names: another antecedent":         {"Athens, the old town, ruled Athens, the state. {Athens} fell.", "the state", "the town"},
	"names: linked, though new":         {"Berg wrote to his brother, {Ole Berg}.", "somebody new", "the first Berg"},
	"names: left open":                  {"The Duke of Lund left. {Peter Vogel} was tired.", "the duke", "left open"},
	"role nouns: another antecedent":    {"The mayor met the sheriff. {The officer} was late.", "the sheriff", "the mayor"},
	"role nouns: linked, though new":    {"The president spoke. {The president} of that country had asked for it.", "somebody new", "the president who spoke"},
	"role nouns: left open":             {"Anna Berg fell ill. {The widow} of three sailors was 90.", "Anna Berg", "left open"},
	"he, she: another antecedent":       {"Hall met Weber, who told him that {he} would help.", "Weber", "Hall"},
	"he, she: linked, though new":       {"Weber sat down. “{He} who waits eats cold,” the cook said.", "whoever waits", "Weber"},
	"he, she: left open":                {"Weber called Hall. {He} was late.", "Weber", "left open"},
	"they: another antecedent":          {"The buses carried workers to {their} homes.", "the workers", "the buses"},
	"they: linked, though new":          {"Divers came. {They} say it never rains here.", "people at large", "the divers"},
	"they: left open":                   {"The band broke up. {They} had quarrelled.", "the band", "left open"},
	"it: another antecedent":            {"The firm replaced the engine, for {it} was slow.", "the engine", "the firm"},
	"it: linked, though new":            {"The pier is old. {This} is our plan: a bridge.", "the plan", "the pier"},
	"it: left open":                     {"The storm passed; {it} spared the pier.", "the storm", "left open"},
	"I, we, you: another antecedent":    {"“Take {your} coat,” Ann told Bo.", "Bo", "Ann"},
	"I, we, you: linked, though new":    {"“I know.” “{I} do not,” said the other.", "the other", "the first speaker"},
	"I, we, you: left open":             {"“{I} am ready,” Anna Berg told us.", "Anna Berg", "left open"},
	"other nouns: another antecedent":   {"One plan failed, one passed. {The plan} that failed was his.", "the first plan", "the second"},
	"other nouns: linked, though new":   {"It was a period without lessons; {the period} of the study came later.", "another period", "the one without lessons"},
	"other nouns: left open":            {"The blaze spread. {The fire} was out by noon.", "the blaze", "left open"},
	"pronoun that refers to no mention": {"The pier is shut; {it} was said that it will open.", "nothing", "the pier"},
}}

// linkMistake names what is wrong with a link, or with leaving one open; nothing wrong is "".
func linkMistake(l measure.Link) string {
	switch {
	case l.Right:
		return ""
	case l.Open:
		return l.Mention.Sort + ": left open"
	case !l.Known:
		return "pronoun that refers to no mention"
	case l.Again:
		return l.Mention.Sort + ": another antecedent"
	}
	return l.Mention.Sort + ": linked, though new"
}
