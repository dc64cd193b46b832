package event

import (
	"strings"

	"github.com/readout-news/readout/internal/linear"
)

// fact is one thing about a match that speaks for or against it. The model of the score has a weight for each.
type fact struct {
	kind factKind
	word string // a lemma, a type, a pattern
	n    int32
}

// factKind is what a fact is about. The numbers are part of the model: new kinds go to the end.
type factKind uint8

const (
	always factKind = iota
	ofType
	ofDefinition
	ofPattern
	ofSort
	ofTrigger
	ofForm
	ofClause
	ofParties
	ofSubject
	ofObject
	ofSourceWay
	ofTargetWay
	ofSourceSort
	ofTargetSort
	ofSourceHead
	ofTargetHead
	ofSpecifics
	ofStatus
	ofStatusClause
	ofClaim
	ofTitle
	ofSentence
	ofDistance
	ofCompany
	ofSourcePart
	ofTargetPart
	ofOtherDoer
	ofPair
	ofClass
	ofTrait
	ofVagueness
	ofRule
	ofTypeParties
	ofTypeClause
	ofTypeSource
	ofTypeTarget
	ofDate
)

// said is how each kind reads when it speaks against an event; "%" stands for its word.
var said = [...]string{
	always: "", ofType: "% is often read wrongly", ofDefinition: "% is often read wrongly", ofPattern: "the pattern % often misleads",
	ofSort: "it rests on a %", ofTrigger: "“%” often means something else", ofForm: "the form of the word (%)", ofClause: "its place in the sentence (%)",
	ofParties: "%", ofSubject: "the doer is %", ofObject: "the object is %", ofSourceWay: "the doer was found by way of %", ofTargetWay: "the target was found by way of %",
	ofSourceSort: "a doer that is %", ofTargetSort: "a target that is %", ofSourceHead: "“%” as doer", ofTargetHead: "“%” as target",
	ofSpecifics: "little of the pattern is there", ofStatus: "it would be %", ofStatusClause: "it would be %", ofClaim: "it stands in a claim of class %", ofTitle: "it stands in the headline",
	ofSentence: "the sentence is %", ofDistance: "doer and target stand far apart", ofCompany: "other events in the sentence",
	ofSourcePart: "the model of roles sees the doer as %", ofTargetPart: "the model of roles sees the target as %", ofOtherDoer: "the model of roles sees another doer",
	ofPair: "the model of pairs sees %", ofClass: "words like “%” often mean something else", ofTrait: "%", ofVagueness: "%", ofRule: "the rules find it doubtful",
	ofTypeParties: "% with such parties", ofTypeClause: "% in such a clause", ofTypeSource: "% with such a doer", ofTypeTarget: "% with such a target", ofDate: "its date is %",
}

// key is the feature of the model.
func (x fact) key() uint64 {
	return linear.Mix(linear.Mix(uint64(x.kind)+1, linear.Hash(x.word)), uint64(x.n))
}

// String is the fact as it speaks against an event.
func (x fact) String() string { return strings.Replace(said[x.kind], "%", x.word, 1) }

// Always is the feature of every event: the model's bias.
var Always = fact{kind: always}.key()
