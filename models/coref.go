package models

import _ "embed"

// Coref weighs the antecedents of pronouns and nouns; see train/coref.
//
//go:embed coref.bin
var Coref string
