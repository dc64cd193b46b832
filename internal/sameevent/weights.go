package sameevent

// weights are how much each ground speaks for one event, in hundredths of a nat when it holds in full. They were set by
// hand from what the grounds mean; only the threshold was read off labelled text.
var weights = Vector{
	OneSentence:          -150,
	AroundApart:          -60,
	Bias:                 0,
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
	SpeechBoth:           -200,
	SharedActors:         80,
	SharedDoer:           50,
	SharedUndergoer:      70,
	SharedThings:         80,
	SpeechSharedDoer:     200,
	DoersApart:           -120,
	UndergoersApart:      -120,
	NoArgs:               0,
	NoneShared:           -50,
	SharedPlace:          40,
	PlacesApart:          -60,
	SharedDay:            50,
	DaysApart:            -150,
	SharedNumber:         60,
	NumbersApart:         -80,
	NounVerb:             0,
}

// Score is what speaks for v's pair being one event, less what speaks against it, in hundredths of a nat.
func (v *Vector) Score() int32 {
	sum := int64(0)
	for f, x := range v {
		sum += int64(x) * int64(weights[f])
	}
	return int32(sum / 1000)
}
