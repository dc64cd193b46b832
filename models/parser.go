package models

import _ "embed" // the model is a file

// Parser is the model that internal/nlp reads; docs/MODELS.md says what it was made from.
//
//go:embed parser.bin
var Parser string
