package lexicon

import (
	"bytes"
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
	var buf [96]byte
	return agentNoun(appendKey(buf[:0], phrase))
}

// AgentHead is AgentNoun of before and the lemma of its noun, one behind the other.
func AgentHead(before, lemma string) (Agent, bool) {
	var bufs [2][96]byte
	return agentNoun(appendKey(bufs[0][:0], append(append(bufs[1][:0], before...), lemma...)))
}

func agentNoun(k []byte) (Agent, bool) {
	m := agents()
	for len(k) > 0 {
		next := bytes.IndexByte(k, ' ')
		if a, ok := m[string(k)]; ok && (a.Own || next >= 0) {
			return a, true
		}
		if next < 0 {
			break
		}
		k = k[next+1:]
	}
	return Agent{}, false
}

// Sector is the sector of a noun on its own, "" when it has none.
func Sector(noun string) string {
	var buf [64]byte
	return agents()[string(appendKey(buf[:0], noun))].Sector
}
