package models

import _ "embed"

// Roles tells which phrases take which part in what a predicate says; see train/roles.
//
//go:embed roles.bin
var Roles string
