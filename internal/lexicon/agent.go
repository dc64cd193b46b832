package lexicon

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/text"
)

// Agent is what a noun for people or bodies that act says of them.
type Agent struct {
	Sector string // "" for those of any sector ("delegation", "chief")
	Kind   text.Kind
	Own    bool // from sectors.tsv, which lists only nouns that may stand alone
}

var agents = sync.OnceValue(func() map[string]Agent {
	m := make(map[string]Agent, 3000)
	rows("sectors.tsv", 3, func(f []string) {
		a := Agent{Sector: strings.TrimPrefix(f[0], "-"), Kind: kindOf(f[1]), Own: true}
		each(f[2], func(w string) {
			if k := Key(w); m[k] == (Agent{}) {
				m[k] = a
			}
		})
	})
	rows("agents.tsv", 2, func(f []string) {
		if _, ok := m[f[0]]; !ok {
			m[f[0]] = Agent{Sector: f[1], Kind: kindByHead(m, f[0])}
		}
	})
	return m
})

// kindByHead guesses whether a phrase is for people or a body, from its last word.
func kindByHead(m map[string]Agent, phrase string) text.Kind {
	head := phrase[strings.LastIndexByte(phrase, ' ')+1:]
	if a, ok := m[head]; ok && a.Own {
		return a.Kind
	}
	for _, end := range []string{"er", "or", "ist", "an", "ee", "ant", "ent", "ess", "eur", "on", "al"} {
		if strings.HasSuffix(head, end) {
			return text.Person
		}
	}
	return text.Organization
}

func kindOf(s string) text.Kind {
	switch s {
	case "person":
		return text.Person
	case "group":
		return text.Group
	}
	return text.Organization
}

// AgentNoun looks up a noun phrase by its longest tail that is listed: "riot police" before "police".
// Words must be lemmas. From agents.tsv only phrases of two words or more count, since its single
// words are often something else in the news.
func AgentNoun(phrase string) (Agent, bool) {
	m := agents()
	for k := Key(phrase); k != ""; _, k, _ = strings.Cut(k, " ") {
		if a, ok := m[k]; ok && (a.Own || strings.Contains(k, " ")) {
			return a, true
		}
	}
	return Agent{}, false
}

// Sector is the sector of a noun on its own, "" when it has none.
func Sector(noun string) string { return agents()[Key(noun)].Sector }
