package models

import _ "embed" // the model is a file

// Tagger is the model that internal/nlp reads; docs/MODELS.md says what it was made from.
//
//go:embed tagger.bin
var Tagger string
