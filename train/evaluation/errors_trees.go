package main

var treeLayer = &layer{"trees", map[string]example{
	// The same relation, to the wrong word.
	"obl to the wrong word":       {"He said {on Monday} the pier would open.", "to said", "to open"},
	"nmod to the wrong word":      {"the mayor of a town {with two ports}", "to town", "to mayor"},
	"conj to the wrong word":      {"They sold fish from the lake and {bread}.", "to fish", "to lake"},
	"advcl to the wrong word":     {"She says he swam {while it rained}.", "to swam", "to says"},
	"parataxis to the wrong word": {"The pier, {he says}, will stay where it is.", "to stay", "to is"},
	"acl to the wrong word":       {"the roof of a house {that burned down}", "to house", "to roof"},
	"appos to the wrong word":     {"the sons of Olsen, {the mayor}", "to Olsen", "to sons"},
	"advmod to the wrong word":    {"They {only} wanted to help.", "to wanted", "to help"},
	"amod to the wrong word":      {"a {cold} water tank", "to water", "to tank"},
	"compound to the wrong word":  {"the {city} bus drivers", "to bus", "to drivers"},
	"nsubj to the wrong word":     {"The {men} who fled later returned.", "to returned", "to fled"},
	"obj to the wrong word":       {"{What} did they say he saw?", "to saw", "to say"},
	"cc to the wrong word":        {"fish from the lake {and} bread", "to bread", "to lake"},
	"mark to the wrong word":      {"{If} what he says is so, go.", "to so", "to says"},
	"case to the wrong word":      {"{in} the town hall square", "to square", "to hall"},
	"punct to the wrong word":     {"He left{,} they say, in May.", "to say", "to left"},
	"another word is the root":    {"The {ship} they built of oak.", "ship is the root", "built is"},
	"another wrong attachment":    {"{the} sailors’ old club", "to sailors", "to club"},
	// Another relation, whichever the word.
	"obl read as nmod":              {"They moved the boats {from the harbour}.", "obl, to moved", "nmod, to boats"},
	"nmod read as obl":              {"They read the letter {from the bank}.", "nmod, to letter", "obl, to read"},
	"obl read as obj":               {"She slept the whole {day}.", "obl", "obj"},
	"obj read as obl":               {"He gave the crew a {week}.", "obj", "obl"},
	"nsubj read as obj":             {"They saw the {ship} was sinking.", "nsubj, to sinking", "obj, to saw"},
	"obj read as nsubj":             {"{Which} did the crew choose?", "obj", "nsubj"},
	"compound read as amod":         {"a {metal} door", "compound", "amod"},
	"amod read as compound":         {"the {chief} cook", "amod", "compound"},
	"compound read as flat":         {"{Harbour} Street", "compound", "flat"},
	"flat read as compound":         {"Ana {Reis} Lund", "flat, to Ana", "compound, to Lund"},
	"compound read as nmod":         {"a ten-{mile} walk", "compound", "nmod"},
	"nmod read as compound":         {"the {mens} race", "nmod", "compound"},
	"appos read as conj":            {"two ports, {Vejen} and Holm", "appos, to ports", "conj, to ports"},
	"conj read as appos":            {"sailors, {cooks}, a captain", "conj, to sailors", "appos"},
	"appos read as nmod":            {"the ship {Aurora}", "appos", "nmod"},
	"conj read as parataxis":        {"The wind dropped; the boats {stayed}.", "conj, to dropped", "parataxis"},
	"parataxis read as conj":        {"It is over, {go} home.", "parataxis, to over", "conj"},
	"advcl read as acl":             {"They sent a boat {to save} him.", "advcl, to sent", "acl, to boat"},
	"acl read as advcl":             {"He has a plan {to stay}.", "acl, to plan", "advcl, to has"},
	"advcl read as xcomp":           {"She stopped {to rest}.", "advcl", "xcomp"},
	"xcomp read as advcl":           {"He helped {paint} the hull.", "xcomp", "advcl"},
	"ccomp read as parataxis":       {"“The dam will {hold},” she says.", "ccomp, to says", "parataxis"},
	"parataxis read as ccomp":       {"It was late, {remember}.", "parataxis, to late", "ccomp, to late"},
	"another relation read as conj": {"They fled and, {fearing} worse, hid.", "advcl, to hid", "conj, to fled"},
	// What is left, by the relation that is right.
	"acl read as another relation":        {"the news that he {lives}", "acl, to news", "ccomp"},
	"advcl read as another relation":      {"{Asked} why, he left.", "advcl, to left", "amod"},
	"advmod read as another relation":     {"{Even} calm days end early.", "advmod, to days", "amod, to days"},
	"amod read as another relation":       {"They saw a sea {calm} as glass.", "amod, to sea", "xcomp, to saw"},
	"appos read as another relation":      {"the ferry (the {Aurora})", "appos, to ferry", "parataxis"},
	"aux read as another relation":        {"What {does} he say?", "aux, to say", "ccomp"},
	"case read as another relation":       {"{after} his return", "case, to return", "mark"},
	"cc read as another relation":         {"small {yet} strong", "cc, to strong", "advmod"},
	"ccomp read as another relation":      {"He asks whether they {sail}.", "ccomp, to asks", "advcl"},
	"compound read as another relation":   {"a {night} watch", "compound, to watch", "obl"},
	"conj read as another relation":       {"He came, saw, and {left} the town in ruins.", "conj, to came", "advcl, to saw"},
	"cop read as another relation":        {"He says it {is} in the harbour.", "cop, to harbour", "ccomp, to says"},
	"csubj read as another relation":      {"What he {wants} is rest.", "csubj, to rest", "ccomp"},
	"det read as another relation":        {"{That} bread is stale.", "det, to bread", "mark"},
	"discourse read as another relation":  {"{Please}, go.", "discourse, to go", "advmod"},
	"dislocated read as another relation": {"My {boat}, it sank.", "dislocated, to sank", "nsubj"},
	"expl read as another relation":       {"{There} is a wreck.", "expl, to is", "advmod"},
	"fixed read as another relation":      {"as {well} as bread", "fixed, to as", "advmod"},
	"flat read as another relation":       {"Queen {Ingrid} waved.", "flat, to Queen", "appos"},
	"goeswith read as another relation":   {"The har {bour} is shut.", "goeswith, to har", "compound"},
	"iobj read as another relation":       {"They sent {him} rope.", "iobj, to sent", "obj"},
	"list read as another relation":       {"Tel. 12 34, {open} daily", "list", "parataxis"},
	"mark read as another relation":       {"the claim {that} it sank", "mark, to sank", "obj"},
	"nmod read as another relation":       {"{Ann}’s swimming", "nmod, to swimming", "nsubj"},
	"nsubj read as another relation":      {"So say the {men}.", "nsubj, to say", "obl"},
	"nummod read as another relation":     {"only {one} boat", "nummod, to boat", "det"},
	"obj read as another relation":        {"{Rope} they had.", "obj, to had", "dislocated"},
	"obl read as another relation":        {"{Monday} the pier opens.", "obl, to opens", "compound, to pier"},
	"orphan read as another relation":     {"Ann has a boat and Bo a {raft}.", "orphan, to Bo", "conj"},
	"parataxis read as another relation":  {"Ferry adrift ({photo} below)", "parataxis, to adrift", "appos"},
	"punct read as another relation":      {"They won 10 {-} 4.", "punct", "case"},
	"reparandum read as another relation": {"{They} they left.", "reparandum, to the second", "nsubj"},
	"vocative read as another relation":   {"Come, {Ann}.", "vocative, to Come", "obj"},
	"xcomp read as another relation":      {"They found the door {shut}.", "xcomp, to found", "amod, to door"},
	"another relation":                    {"a boat, {blah} blah", "dep", "advmod"},
}}

// treeMistake names what is wrong with the head or the relation of a word, relations without their subtype: another
// relation before another head; nothing wrong is "".
func treeMistake(g, u goldWord) string {
	from, to := plain(g.rel), plain(u.rel)
	switch {
	case from == to && g.head == u.head:
		return ""
	case from == "root" || to == "root":
		return "another word is the root"
	case from == to:
		return treeLayer.known(from+" to the wrong word", "another wrong attachment")
	case to == "conj":
		return treeLayer.known(from+" read as conj", "another relation read as conj")
	}
	return treeLayer.known(from+" read as "+to, from+" read as another relation", "another relation")
}
