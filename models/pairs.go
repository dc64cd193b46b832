package models

import _ "embed"

// Pairs is the model of internal/extract/event that tells the type of the event between two spans.
//
//go:embed pairs.bin
var Pairs string
