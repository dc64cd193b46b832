package models

import _ "embed"

// Classes is the table that internal/wordclass reads.
//
//go:embed classes.bin
var Classes string
