package lexicon

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
)

var partial = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(data.Partial) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
})

// Partial reports the name of a state that few others recognise, or its adjective, as newspapers print it. PLOVER codes such as
// their parent with the sector PRE.
func Partial(name string) bool {
	return partial()[strings.TrimPrefix(name, "the ")]
}
