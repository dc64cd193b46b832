package sameevent

import (
	"cmp"
	"math"
	"slices"
)

// weights are how much each ground speaks for one event, in hundredths of a nat when it holds in full. They were set by
// hand from what the grounds mean; only the threshold was read off labelled text.
var weights = Vector{
	SameLemma:            160,
	RareLemma:            150,
	SameStem:             190,
	SameFamily:           120,
	NearFamily:           -50,
	SameClass:            -200,
	OtherWord:            -300,
	SharedWords:          120,
	Carried:              -50,
	Sentence:             300,
	Documents:            100,
	OneDocument:          30,
	OneDocumentOtherWord: -80,
	OneSentence:          -150,
	SpeechBoth:           -200,
	SharedActors:         80,
	SharedDoer:           50,
	SharedUndergoer:      70,
	SharedThings:         80,
	SpeechSharedDoer:     200,
	DoersApart:           -120,
	UndergoersApart:      -120,
	AroundApart:          -60,
	NoneShared:           -50,
	SharedPlace:          40,
	PlacesApart:          -60,
	SharedDay:            50,
	DaysApart:            -150,
	SharedNumber:         60,
	NumbersApart:         -80,
}

// Score is what speaks for v's pair being one event, less what speaks against it, in hundredths of a nat.
func (v *Vector) Score() int32 {
	sum := int64(0)
	for f, x := range v {
		sum += int64(x) * int64(weights[f])
	}
	return int32(sum / 1000)
}

// Threshold is the least mean score, as a chance, of groups of mentions that are joined where nothing but the scorer is
// asked; read off the training half of ECB+.
const Threshold = 0.8

// Chance is the score as a number from 0 to 1.
func (v *Vector) Chance() float64 { return 1 / (1 + math.Exp(-float64(v.Score())/100)) }

// Kinship is how near to one another the words for two deeds stand.
type Kinship uint8

// The kinships.
const (
	Unlike Kinship = iota
	Near           // sides of one happening: shot and killed
	Alike          // the same word, words of one stem, words for the same deed
)

// Kinship tells it for v's pair.
func (v *Vector) Kinship() Kinship {
	switch {
	case v[SameLemma]+v[SameStem]+v[SameFamily] > 0:
		return Alike
	case v[NearFamily] > 0:
		return Near
	}
	return Unlike
}

// OneWord reports whether v's pair has the same word for the deed, or a verb and the noun built on it.
func (v *Vector) OneWord() bool { return v[SameLemma]+v[SameStem] > 0 }

// Grounds names what speaks for v's pair in words, the weightiest first, at most n.
func (v *Vector) Grounds(n int) []string {
	type ground struct {
		Feature
		points int32
	}
	var all []ground
	for f, x := range v {
		if p := x * weights[f] / 1000; p >= 10 {
			all = append(all, ground{Feature(f), p})
		}
	}
	slices.SortStableFunc(all, func(a, b ground) int { return cmp.Compare(b.points, a.points) })
	var out []string
	for _, g := range all[:min(n, len(all))] {
		out = append(out, g.String())
	}
	return out
}
