package models

import _ "embed"

// Events weighs what speaks for and against an event; see train/events.
//
//go:embed events.bin
var Events string
