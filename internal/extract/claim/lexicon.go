package claim

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
	"github.com/readout-news/readout/text"
)

// class is a place in classNames; 0 is a word the lexicon does not know.
type class uint8

const (
	noClass class = iota
	say
	report
	confirm
	show
	deny
	reject
	plan
	promise
	threaten
	demand
	urge
	expect
	believe
	hope
	decree
	nocomment
)

var classNames = [...]string{"", "say", "report", "confirm", "show", "deny", "reject", "plan", "promise", "threaten", "demand", "urge", "expect", "believe", "hope", "decree", "nocomment"}

func (c class) String() string { return classNames[c] }

// Classes names the classes of cues.
func Classes() []string { return classNames[1:] }

// lexicon is data/cues.txt read into tables.
type lexicon struct {
	verbs, nouns, adjectives                  map[string]class
	voice, document, generic                  map[string]bool
	wire, physical                            map[string]bool
	deed, observed, written, granted, wanting map[string]bool
	relaying, verifying, dismissing, doubting map[string]bool
	bodies, media, issuing, claimed, untrue   map[string]bool
	titles, unlikely                          map[string]bool
}

var cues = sync.OnceValue(func() *lexicon { return readLexicon(data.Cues) })

func readLexicon(source string) *lexicon {
	l := &lexicon{
		verbs: map[string]class{}, nouns: map[string]class{}, adjectives: map[string]class{},
		voice: map[string]bool{}, document: map[string]bool{}, generic: map[string]bool{}, wire: map[string]bool{}, physical: map[string]bool{},
		deed: map[string]bool{}, observed: map[string]bool{}, written: map[string]bool{}, granted: map[string]bool{}, wanting: map[string]bool{},
		relaying: map[string]bool{}, verifying: map[string]bool{}, dismissing: map[string]bool{}, doubting: map[string]bool{}, bodies: map[string]bool{}, media: map[string]bool{}, issuing: map[string]bool{}, claimed: map[string]bool{}, untrue: map[string]bool{}, titles: map[string]bool{}, unlikely: map[string]bool{},
	}
	sets := map[string]map[string]bool{"voice-noun": l.voice, "document-noun": l.document, "generic-noun": l.generic, "wire-name": l.wire, "physical-verb": l.physical, "deed-verb": l.deed, "observed-verb": l.observed, "written-noun": l.written, "granted-noun": l.granted, "wanting-verb": l.wanting,
		"relaying-verb": l.relaying, "verifying-verb": l.verifying, "dismissing-verb": l.dismissing, "doubting-word": l.doubting, "body-noun": l.bodies,
		"media-noun": l.media, "issuing-verb": l.issuing, "claimed-noun": l.claimed, "false-word": l.untrue, "media-name": l.titles, "unlikely-word": l.unlikely}
	for line := range strings.Lines(source) {
		key, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		if set := sets[key]; set != nil {
			for w := range strings.FieldsSeq(words) {
				set[strings.ReplaceAll(w, "_", " ")] = true
			}
			continue
		}
		l.add(key, words)
	}
	return l
}

// add reads the line of one class; where a word stands in two classes, the first line has it.
func (l *lexicon) add(key, words string) {
	name, pos, _ := strings.Cut(key, "-")
	table := map[string]map[string]class{"": l.verbs, "noun": l.nouns, "adj": l.adjectives}[pos]
	for i, n := range classNames {
		if n != name || i == 0 {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			if table[w] == noClass {
				table[w] = class(i)
			}
		}
	}
}

// word is the class of a lemma as the part of speech it has; a verb that a headline's capitals made a
// proper noun is still found.
func (l *lexicon) word(lemma string, pos text.POS) class {
	switch pos {
	case text.VERB, text.AUX:
		return l.verbs[lemma]
	case text.NOUN:
		return l.nouns[lemma]
	case text.ADJ:
		return l.adjectives[lemma]
	}
	return noClass
}
