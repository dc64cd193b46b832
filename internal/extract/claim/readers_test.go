package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
)

// claims writes the claims of a text, one a line, with the mention of the speaker behind an arrow.
func claims(a *extract.Analysis) string {
	var out []string
	for _, c := range a.Claims {
		s := show(a, c)
		if m := c.Speaker.Mention; m >= 0 {
			s = a.Doc.Str(a.Doc.Mentions[m].Span) + "→" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestReaders(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"whole phrase", "At least 12 people were wounded, according to the health ministry in Lebanon.",
			"the health ministry→the health ministry in Lebanon|say|indirect|At least 12 people were wounded"},
		{"passive without an agent", "Israeli troops moved towards the hills. It was stated that he also intended to visit the border.",
			"|say|indirect|that he also intended to visit the border"},
		{"subject before an aside", "The foreign minister, during telephone conversations with his colleagues from Norway and Chile, discussed the crisis in the strait.",
			"The foreign minister→The foreign minister|say|indirect|the crisis in the strait"},
		{"source behind a list", "Vetrov plans to meet the envoys of Chad, Kenya and Peru, presidential foreign policy adviser Oleg Danilin said.",
			"Oleg Danilin→presidential foreign policy adviser Oleg Danilin|say|indirect|Vetrov plans to meet the envoys of Chad, Kenya and Peru"},
		{"long title", "The delegation will visit Lima, Quito and Bogota, deputy foreign ministry spokeswoman Ana Torres said on Friday.",
			"Ana Torres→deputy foreign ministry spokeswoman Ana Torres|say|indirect|The delegation will visit Lima, Quito and Bogota"},
		{"title and name apart", "Conservative economist Ana Torres, who studies taxes at the institute, said the plan was wrong.",
			"Ana Torres→Conservative economist Ana Torres|say|indirect|the plan was wrong"},
		{"title behind the cue", "According to conservative talk radio host Ana Torres, the plan failed.",
			"Ana Torres→conservative talk radio host Ana Torres|say|indirect|the plan failed"},
		{"cue inserted", "But the museum, the mayor said, would make visitors face the truth.",
			"the mayor→the mayor|say|indirect|the museum ... would make visitors face the truth"},
		{"adjunct before the cue", "If the plan fails, Ana Torres argues, there are other tools.",
			"Ana Torres→Ana Torres|say|indirect|If the plan fails ... there are other tools"},
		{"inverted with a role", "Moves against the broadcaster led to its removal from the cable in 2005, said Omar Faris, a senior official with the board that oversees it.",
			"Omar Faris→Omar Faris, a senior official with the board that oversees it|say|indirect|Moves against the broadcaster led to its removal from the cable in 2005"},
		{"inverted with a title", "Murder charges will be filed, said district attorney Omar Faris.",
			"Omar Faris→district attorney Omar Faris|say|indirect|Murder charges will be filed"},
		{"participle says it all", "The council backed off, arguing that it was better than a lawsuit.",
			"The council→The council|say|indirect|that it was better than a lawsuit"},
		{"deed: came", "Multiple units from the fire service reported to the scene to help.", ""},
		{"source inserted", "The delegation, government press secretary Ana Torres said, will visit Lima, Quito and Bogota.",
			"Ana Torres→government press secretary Ana Torres|say|indirect|The delegation ... will visit Lima, Quito and Bogota"},
		{"paper with an author", "The dam was weak, a report by the World Bank said.", "a report by the World Bank|say|indirect|The dam was weak"},
		{"lower-case noun", "The mine was empty, the observatory said.", "the observatory|say|indirect|The mine was empty"},
		{"relative which", "The report, which says the dam was weak, was published in May.", "The report|say|indirect|the dam was weak"},
		{"dateline", "LIMA, May 4 (Northgate) - The factory will close in May, police said on Friday.", "police→police|say|indirect|The factory will close in May"},
		{"side by side", "The government denies mistreatment and says the camps are schools for farmers.",
			"The government→The government|deny|indirect|mistreatment\nThe government→The government|say|indirect|the camps are schools for farmers"},
		{"saying", "The army said the village was empty, saying it had proof.",
			"The army→The army|say|indirect|the village was empty\nThe army→The army|say|indirect|it had proof"},
		{"quote goes on", "“The roof fell in,” Ana Torres said on Tuesday after a walk. “It was the rain and nothing else.”",
			"Ana Torres→Ana Torres|say|direct|“The roof fell in,” ... “It was the rain and nothing else.”"},
		{"name cut by the tree", "Two men have died, according to the Department of Health and Human Services.",
			"Department of Health and Human Services→the Department of Health and Human Services|say|indirect|Two men have died"},
		{"day at the end", "The bridge was closed, Lima Radio reported Monday.", "Lima Radio→Lima Radio|report|indirect|The bridge was closed"},
		{"day before the clause", "The guard would not say on Monday whether the bridge was open.", "The guard→The guard|nocomment|indirect|whether the bridge was open"},
		{"name like a modal", "May said it was no accident.", "May|say|indirect|it was no accident"},
		{"side remark", "“They answer the call,” Chairman Jorge Nadal, D-N.Y., said.", "Jorge Nadal→Chairman Jorge Nadal, D-N.Y.|say|direct|“They answer the call,”"},
		{"deed: claim lives", "The flood claimed 59 lives.", ""},
		{"fact of words", "Before the decision was announced, the council met.", ""},
		{"document", "The bill calls for an end to the tax.", "The bill|demand|indirect|for an end to the tax"},
		{"saying as object", "The ministry expressed condolences to the families of the victims.",
			"The ministry→The ministry|say|indirect|condolences to the families of the victims"},
		{"deed: sign", "President Torres signed legislation that raises the pension age.", ""},
		{"deed: publish", "The council published a report on the river.", ""},
		{"deed: address", "The committee addressed the situation in the camps.", ""},
		{"deed: deny entry", "The guards denied entry to the reporters.", ""},
		{"observed", "He seems aware of the danger.", ""},
		{"told of", "She wanted to go home.", ""},
		{"by a measure", "The kilns are sorted according to their size and age.", ""},
		{"what was not said", "The bridge was closed, the mayor said without giving a reason.", "the mayor→the mayor|say|indirect|The bridge was closed"},
		{"agent far behind", "The plan was dubbed the “farmers' law” by House Democrats who want change.", "House Democrats→House Democrats|say|mixed|The plan ... the “farmers' law”"},
		{"object of a relative clause", "Millers who run boats said they would sail.", "Millers|say|indirect|they would sail"},
		{"quoted predicate", "Council leader Ana Torres, a miller who is from Lima, said the mayor “has always been loose with his words.”",
			"Ana Torres→Council leader Ana Torres, a miller who is from Lima|say|mixed|the mayor “has always been loose with his words.”"},
		{"owner of a source", "At least 12 people were wounded, according to Lima's fire service.", "Lima's fire service→Lima's fire service|say|indirect|At least 12 people were wounded"},
		{"number behind the cue", "The group said at least six of those hurt were guards from the mine.",
			"The group→The group|say|indirect|at least six of those hurt were guards from the mine"},
		{"it emerged", "In the space of a few days, it emerged that the plan collapsed after Jorge Nadal accused him of lying.", "|say|indirect|that the plan collapsed after Jorge Nadal accused him of lying\nJorge Nadal→Jorge Nadal|say|indirect|him of lying"},
	} {
		if got := claims(resolved(c.in, "")); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.in, got, c.want)
		}
	}
}
