package data

import _ "embed"

// Cues holds the words that lay a claim to somebody, by the class of claim they make.
//
//go:embed cues.txt
var Cues string
