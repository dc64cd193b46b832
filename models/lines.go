package models

import _ "embed"

// Lines tells the lines of an article from page furniture; see train/boilerplate.
//
//go:embed lines.bin
var Lines string
