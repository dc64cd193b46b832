// Package corpus reads the labelled sets that train and measure the language core.
package corpus

import (
	"log"
	"strings"
)

// Set is the words of a line as a set.
func Set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
