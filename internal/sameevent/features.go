package sameevent

import "slices"

// Feature is one ground for or against two mentions telling of one event.
type Feature uint8

// The grounds, in the order of the weights.
const (
	Bias Feature = iota
	SameLemma
	RareLemma
	SameStem
	SameFamily
	NearFamily
	SameClass
	OtherWord
	SharedWords // another word of the triggers
	Carried     // the one's word is a participant of the other
	Sentence
	Documents
	OneDocument
	OneDocumentOtherWord
	OneSentence
	SpeechBoth
	SharedActors
	SharedDoer
	SharedUndergoer
	SharedThings
	SpeechSharedDoer
	DoersApart
	UndergoersApart
	AroundApart
	NoneShared
	SharedPlace
	PlacesApart
	SharedDay
	DaysApart
	SharedNumber
	NumbersApart
	Features
)

var featureNames = [Features]string{"bias", "same word", "rare word", "word of one stem", "words for one deed", "words for sides of one happening", "words of one class",
	"unlike words", "trigger words shared", "the word of one takes part in the other", "sentences share words", "documents share words", "one document", "one document, other word", "one sentence",
	"both speak", "actors shared", "same doer", "same person or thing done to", "things shared", "same speaker", "doers differ", "those done to differ", "others that take part differ",
	"no participant shared", "same place", "places differ", "same day", "days differ", "same number", "numbers differ"}

func (f Feature) String() string { return featureNames[f] }

// Vector is the grounds of a pair, each from 0 to 1000 as it holds.
type Vector [Features]int32

// Compare weighs nothing yet: it says which grounds hold for a pair.
func (r *Reader) Compare(a, b *Mention) (v Vector) {
	v[Bias] = 1000
	v.words(a, b)
	v[Sentence] = cosine(a.context, b.context)
	if a.Doc == b.Doc {
		v[OneDocument] = 1000
		if a.deed.lemma != b.deed.lemma {
			v[OneDocumentOtherWord] = 1000
		}
		if d := r.Docs[a.Doc]; d.Tokens[a.Head].Sent == d.Tokens[b.Head].Sent {
			v[OneSentence] = 1000
		}
	} else {
		v[Documents] = cosine(r.documents[a.Doc], r.documents[b.Doc])
	}
	v.participants(a, b)
	v.circumstances(a, b)
	return v
}

func (v *Vector) words(a, b *Mention) {
	x, y := &a.deed, &b.deed
	switch {
	case x.lemma == y.lemma:
		v[SameLemma] = 1000
		v[RareLemma] = min(x.weight, 1000)
	case x.stems[0] == y.stems[0]:
		v[SameStem] = 1000
	case shares(x.same, y.same):
		v[SameFamily] = 1000
	case shares(x.near, y.near) || shares(x.near, y.same) || shares(x.same, y.near):
		v[NearFamily] = 1000
	case x.class != 0 && x.class == y.class:
		v[SameClass] = 1000
	default:
		v[OtherWord] = 1000
	}
	if v[SameLemma] == 0 && v[SameStem] == 0 && shares(x.stems, y.stems) || v[SameLemma] > 0 && len(x.stems) > 1 && shares(x.stems[1:], y.stems) {
		v[SharedWords] = 1000
	}
	if v[SameLemma] == 0 && (takesPart(a, b) || takesPart(b, a)) {
		v[Carried] = 1000
	}
}

func takesPart(a, b *Mention) bool {
	return slices.ContainsFunc(b.Args, func(x Arg) bool { return x.Word == a.deed.lemma || x.Word != "" && stem(x.Word) == a.deed.stems[0] })
}

func (v *Vector) participants(a, b *Mention) {
	actors, things := int32(0), int32(0)
	for i := range a.Args {
		for k := range b.Args {
			x, y := &a.Args[i], &b.Args[k]
			switch {
			case x.Who >= 0 && x.Who == y.Who:
				actors++
			case (x.Who < 0 || y.Who < 0 || !x.Named && !y.Named) && x.Word != "" && x.Word == y.Word:
				things += min(1000, weight(x.Word)) / 2
			default:
				continue
			}
			if x.Side == y.Side && x.Side == Doer {
				v[SharedDoer] = 1000
			}
			if x.Side == y.Side && x.Side == Undergoer {
				v[SharedUndergoer] = 1000
			}
		}
	}
	v[SharedActors] = min(actors, 2) * 500
	v[SharedThings] = min(things, 1000)
	if len(a.Args) > 0 && len(b.Args) > 0 && actors == 0 && things == 0 {
		v[NoneShared] = 1000
	}
	if apart(a, b, Doer) {
		v[DoersApart] = 1000
	}
	if apart(a, b, Undergoer) {
		v[UndergoersApart] = 1000
	}
	if apart(a, b, Around) {
		v[AroundApart] = 1000
	}
	if speech(a) && speech(b) {
		v[SpeechBoth] = 1000
		if v[SharedDoer] > 0 {
			v[SpeechSharedDoer] = 1000
		}
	}
}

var speechWords = setOf("say tell state announce add comment note declare report explain assert claim ask believe think expect statement announcement")

func speech(m *Mention) bool { return speechWords[m.deed.lemma] }

// apart reports whether both name actors on a side, none of them shared by the other's participants.
func apart(a, b *Mention, s Side) bool {
	known := func(m *Mention) (out []int32) {
		for _, x := range m.Args {
			if x.Side == s && x.Who >= 0 && x.Named {
				out = append(out, x.Who)
			}
		}
		return out
	}
	x, y := known(a), known(b)
	return len(x) > 0 && len(y) > 0 && !shares(x, y)
}

func (v *Vector) circumstances(a, b *Mention) {
	if len(a.Places) > 0 && len(b.Places) > 0 {
		if shares(a.Places, b.Places) {
			v[SharedPlace] = 1000
		} else {
			v[PlacesApart] = 1000
		}
	}
	if !a.Days.IsZero() && !b.Days.IsZero() {
		if a.Days.Overlaps(b.Days) {
			v[SharedDay] = 1000
		} else {
			v[DaysApart] = 1000
		}
	}
	for _, x := range a.Numbers {
		for _, y := range b.Numbers {
			switch {
			case x == y:
				v[SharedNumber] = 1000
			case x.Of == y.Of:
				v[NumbersApart] = 1000
			}
		}
	}
}
