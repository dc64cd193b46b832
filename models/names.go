package models

import _ "embed"

// Names is the tagger of internal/nlp/name.
//
//go:embed names.bin
var Names string
