// Package examples holds the sample articles, so that the program can measure itself without any others.
package examples

import "embed"

// Calls is the folder "calls": four reports of the same telephone calls.
//
//go:embed calls
var Calls embed.FS
