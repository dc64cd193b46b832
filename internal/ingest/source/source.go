// Package source is what the readers of the different formats have in common: a document as it was
// found, before anything is cleaned, and the reasons for which an input is turned away.
package source

import "fmt"

// Item is one document as a reader finds it.
type Item struct {
	ID, Title, Outlet, URL, Byline, Lang string
	// Published is a date as the input writes it; pubdate.Given reads it.
	Published string
	// Text is plain text. HTML is a page, taken when Text is empty.
	Text, HTML string
	// Lines, where not nil, are the lines of Text with what the markup says of them.
	Lines []Line
	// Clean says that Text is to be taken as it is, so that positions in it stay valid.
	Clean bool
	// Pairs are asked for by the caller and passed on.
	Pairs []Pair
}

// Line is a line of a page; Reason is why its markup says that it is not the article, "" when it says nothing.
type Line struct{ Text, Reason string }

// Span is a stretch of a text in Unicode code points.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Pair is two stretches of a text between which the likeliest event is asked for.
type Pair struct {
	Source Span `json:"source"`
	Target Span `json:"target"`
}

// Limits on what is read.
const (
	MaxFile = 64 << 20 // bytes of one plain-text or HTML file, and of one line of JSON Lines
	MaxText = 8 << 20  // bytes of the text of one document
)

// The codes for which an input is rejected. They are part of the contract and never change.
const (
	Empty             = "empty"
	Binary            = "binary"
	TooLarge          = "too-large"
	BadEncoding       = "bad-encoding"
	BadJSON           = "bad-json"
	NoText            = "no-text"
	Unreadable        = "unreadable"
	NoArticle         = "no-article"
	Language          = "language"
	UnsupportedFormat = "unsupported-format"
)

// Refusal says why an input is not taken and what may be done about it.
type Refusal struct{ Code, Reason, Hint string }

func (r *Refusal) Error() string { return r.Code + ": " + r.Reason + " (" + r.Hint + ")" }

// Refuse makes a Refusal with a formatted reason.
func Refuse(code, hint, format string, args ...any) *Refusal {
	return &Refusal{Code: code, Reason: fmt.Sprintf(format, args...), Hint: hint}
}
