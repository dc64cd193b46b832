package models

import _ "embed"

// Gazetteer is the table of names that internal/gazetteer reads.
//
//go:embed gazetteer.bin
var Gazetteer string
