//go:build !unix

package main

import "time"

var begun = time.Now()

// cpuTime is the time since the program began: there is no better clock here.
func cpuTime() time.Duration { return time.Since(begun) }
