package main

import "strings"

// classes are the universal parts of speech by their names.
var classes = map[string]string{
	"ADJ": "adjective", "ADP": "preposition", "ADV": "adverb", "AUX": "auxiliary", "CCONJ": "conjunction", "DET": "determiner",
	"INTJ": "interjection", "NOUN": "noun", "NUM": "number", "PART": "particle", "PRON": "pronoun", "PROPN": "proper noun",
	"PUNCT": "punctuation", "SCONJ": "subordinator", "SYM": "symbol", "VERB": "verb", "X": "foreign or other word", "_": "foreign or other word",
}

var tagLayer = &layer{"tags", map[string]example{
	"noun read as proper noun":                    {"The {Regulations} changed in May.", "NOUN", "PROPN"},
	"proper noun read as noun":                    {"the late {Harbour} Fund", "PROPN", "NOUN"},
	"adjective read as proper noun":               {"a {Baltic} herring", "ADJ", "PROPN"},
	"proper noun read as adjective":               {"They flew with {Central} Air.", "PROPN", "ADJ"},
	"proper noun read as another class":           {"{Will} Sands sings.", "PROPN", "AUX"},
	"another class read as proper noun":           {"{Breaking}: ferry adrift", "VERB", "PROPN"},
	"noun read as verb":                           {"Their {backs} ache.", "NOUN", "VERB"},
	"verb read as noun":                           {"Storms {batter} the coast.", "VERB", "NOUN"},
	"noun read as adjective":                      {"the {acting} of the two leads", "NOUN", "ADJ"},
	"adjective read as noun":                      {"a {light} supper", "ADJ", "NOUN"},
	"verb read as adjective":                      {"The doors were {closed} by guards.", "VERB", "ADJ"},
	"adjective read as verb":                      {"She is {worried} about the tide.", "ADJ", "VERB"},
	"auxiliary read as verb":                      {"{Have} they all left?", "AUX", "VERB"},
	"verb read as auxiliary":                      {"They {have} no boats.", "VERB", "AUX"},
	"adverb read as adjective":                    {"He ran {fast}.", "ADV", "ADJ"},
	"adjective read as adverb":                    {"the {only} road out", "ADJ", "ADV"},
	"adverb read as preposition":                  {"as told {above}", "ADV", "ADP"},
	"preposition read as adverb":                  {"The rope gave {out}.", "ADP", "ADV"},
	"preposition read as subordinator":            {"It rained {before} noon.", "ADP", "SCONJ"},
	"subordinator read as preposition":            {"They ate {after} mooring.", "SCONJ", "ADP"},
	"adverb read as subordinator":                 {"I know {when} they came.", "ADV", "SCONJ"},
	"subordinator read as adverb":                 {"{Once} it rains we stay in.", "SCONJ", "ADV"},
	"pronoun read as subordinator":                {"the boat {that} sank", "PRON", "SCONJ"},
	"subordinator read as pronoun":                {"the claim {that} it sank", "SCONJ", "PRON"},
	"pronoun read as determiner":                  {"{Some} like it hot.", "PRON", "DET"},
	"determiner read as pronoun":                  {"{what} luck they had", "DET", "PRON"},
	"adverb read as another class":                {"{Home} again at last.", "ADV", "NOUN"},
	"foreign or other word read as another class": {"He said {bonjour} to us.", "X", "NOUN"},
	"adjective read as another class":             {"an {inside} cabin", "ADJ", "ADP"},
	"preposition read as another class":           {"two miles {per} hour", "ADP", "X"},
	"auxiliary read as another class":             {"They {might}, they said.", "AUX", "NOUN"},
	"conjunction read as another class":           {"small {yet} strong", "CCONJ", "ADV"},
	"determiner read as another class":            {"{that} boat over there", "DET", "SCONJ"},
	"interjection read as another class":          {"{OK}, off we go.", "INTJ", "ADJ"},
	"noun read as another class":                  {"{Thanks} for coming.", "NOUN", "INTJ"},
	"number read as another class":                {"{One} of the boats sank.", "NUM", "PRON"},
	"particle read as another class":              {"They hope {to}.", "PART", "ADP"},
	"pronoun read as another class":               {"{There} is a wreck.", "PRON", "ADV"},
	"punctuation read as another class":           {"They won 10 {-} 4.", "PUNCT", "SYM"},
	"subordinator read as another class":          {"{lest} it rain", "SCONJ", "NOUN"},
	"symbol read as another class":                {"under {$} 5", "SYM", "NOUN"},
	"verb read as another class":                  {"He left, {regarding} them coldly.", "VERB", "ADP"},
	"plain form read as present":                  {"They made him {sail}.", "VB", "VBP"},
	"present read as plain form":                  {"the people who {sail} here", "VBP", "VB"},
	"past read as participle":                     {"the crew who {moved} on", "VBD", "VBN"},
	"participle read as past":                     {"the crew {moved} by what they saw", "VBN", "VBD"},
	"number of a noun":                            {"a new {series} of stamps", "NN", "NNS"},
	"another form of the class":                   {"Come {nearer}.", "RBR", "RB"},
	"lemma in other letters":                      {"the {March} on the capital", "march", "March"},
	"lemma left as the form":                      {"They {overthrew} him.", "overthrow", "overthrew"},
	"another lemma":                               {"He {lay} on the deck.", "lie", "lay"},
}}

// tagMistake names what is wrong with the class, else the tag, else the lemma of a word; nothing wrong is "".
func tagMistake(g, u goldWord) string {
	from, to := classes[g.upos], classes[u.upos]
	switch {
	case g.upos != u.upos && u.upos == "PROPN":
		return tagLayer.known(from+" read as "+to, "another class read as "+to)
	case g.upos != u.upos:
		return tagLayer.known(from+" read as "+to, from+" read as another class")
	case g.xpos != u.xpos:
		return formMistake(g.xpos, u.xpos)
	case g.lemma == u.lemma:
		return ""
	case strings.EqualFold(g.lemma, u.lemma):
		return "lemma in other letters"
	case strings.EqualFold(u.lemma, g.form):
		return "lemma left as the form"
	}
	return "another lemma"
}

// formMistake compares two Penn tags of one class.
func formMistake(g, u string) string {
	switch g + " " + u {
	case "VB VBP":
		return "plain form read as present"
	case "VBP VB":
		return "present read as plain form"
	case "VBD VBN":
		return "past read as participle"
	case "VBN VBD":
		return "participle read as past"
	case "NN NNS", "NNS NN", "NNP NNPS", "NNPS NNP":
		return "number of a noun"
	}
	return "another form of the class"
}
