package name

import "github.com/readout-news/readout/text"

// Labels are the classes of the tagger: O, then begin, inside, last and unit of every kind (BILOU).
var Labels = func() []string {
	out := []string{"O"}
	for _, kind := range [...]string{"PER", "ORG", "LOC", "GRP", "OTH"} {
		for _, position := range [...]string{"B-", "I-", "L-", "U-"} {
			out = append(out, position+kind)
		}
	}
	return out
}()

// NumLabels is the number of labels.
const NumLabels = 21

// Label numbers inside one kind, added to first(kind).
const (
	begin = iota
	inside
	last
	unit
)

var kindOrder = [...]text.Kind{text.Person, text.Organization, text.Place, text.Group, text.Other}

// LabelOf is the label of a token at a place inside a name: whether it is its first and its last token.
func LabelOf(k text.Kind, isFirst, isLast bool) uint8 {
	at := 0
	for i, o := range kindOrder {
		if o == k {
			at = i
		}
	}
	l := uint8(1 + 4*at)
	switch {
	case isFirst && isLast:
		return l + unit
	case isFirst:
		return l + begin
	case isLast:
		return l + last
	}
	return l + inside
}

// kindOf is the kind of a label other than O, and its place in the name.
func kindOf(label uint8) (k text.Kind, position int) {
	return kindOrder[(label-1)/4], int(label-1) % 4
}

// opens reports whether a name is unfinished after label.
func opens(label uint8) bool {
	return label != 0 && ((label-1)%4 == begin || (label-1)%4 == inside)
}

// follows reports whether b may stand after a.
func follows(a, b uint8) bool {
	if !opens(a) {
		return b == 0 || (b-1)%4 == begin || (b-1)%4 == unit
	}
	return b != 0 && (a-1)/4 == (b-1)/4 && ((b-1)%4 == inside || (b-1)%4 == last)
}
