package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
)

// Stance is what a hop of a chain does to what it passes on.
type Stance string

// The stances. A hop that plans, demands, hopes or believes has none: its class says what it does.
const (
	Asserts     Stance = "asserts"
	Denies      Stance = "denies"
	Doubts      Stance = "doubts"
	Unconfirmed Stance = "unconfirmed" // "could not verify": neither for nor against
	Silent      Stance = "silent"      // "declined to comment": says nothing of it
)

// stanceOf is the stance that a claim's cue gives its speaker.
func (b *chainer) stanceOf(c *extract.Claim) Stance {
	lemma, words := "", strings.ToLower(b.d.Str(c.Cue))
	if c.CueHead >= 0 {
		lemma = strings.ToLower(b.d.Tokens[c.CueHead].Lemma)
	}
	switch c.Class {
	case "nocomment":
		if b.lex.verifying[lemma] || strings.Contains(words, "confirm") || strings.Contains(words, "verif") {
			return Unconfirmed
		}
		return Silent
	case "deny":
		return Denies
	case "reject":
		if b.lex.dismissing[lemma] {
			return Denies
		}
		return ""
	case "say", "report", "confirm", "show":
		if b.lex.doubting[lemma] {
			return Doubts
		}
		return Asserts
	}
	switch {
	case b.lex.doubting[lemma], lemma == "cast", lemma == "throw": // "cast doubt on"
		return Doubts
	case c.Class == "believe", c.Class == "expect":
		return Asserts
	}
	return ""
}

// Compose is the stance of a whole chain to what its first source says, the first source's hop first. Whoever denies a
// denial asserts; doubt and lack of confirmation weaken what they pass on; silence changes nothing.
func Compose(hops []Hop) Stance {
	var s Stance
	for i, h := range hops {
		switch {
		case i == 0:
			s = h.Stance
		case h.Stance == Denies && s == Denies:
			s = Asserts
		case h.Stance == Denies, h.Stance == Doubts:
			s = h.Stance
		case h.Stance == Unconfirmed && s == Asserts:
			s = Unconfirmed
		}
	}
	return s
}
