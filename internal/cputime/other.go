//go:build !unix

package cputime

import "time"

var begun = time.Now()

// Used is the time since the program began: there is no better clock here.
func Used() time.Duration { return time.Since(begun) }
