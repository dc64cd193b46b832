// Package data holds what Readout knows of the world as plain text that a person edits: who is who
// (lexicon) and what counts as which event (events). Every file names its source and licence.
package data

import "embed"

// Lexicon is data/lexicon: countries, organizations, offices, leaders, role nouns, news agencies.
//
//go:embed lexicon/*.tsv
var Lexicon embed.FS

// Partial holds the names of states that few others recognise.
//
//go:embed partial.txt
var Partial string
