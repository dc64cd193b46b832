package models

import _ "embed"

// Core is the network of internal/nlp/encode; docs/MODELS.md says what it was made from.
//
//go:embed core.bin
var Core string
