package models

import _ "embed" // the model is a file

// Lemma is the model that internal/nlp reads; docs/MODELS.md says what it was made from.
//
//go:embed lemma.bin
var Lemma string
