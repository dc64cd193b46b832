package ontology

import (
	"strconv"
	"sync"

	"github.com/readout-news/readout/data"
)

var goldstein = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	for _, line := range lines(data.Goldstein) {
		f := fields(line)
		v, err := strconv.Atoi(f[len(f)-1])
		if len(f) != 2 || err != nil {
			panic("goldstein.txt: " + line)
		}
		out[f[0]] = v
	}
	return out
})

// Goldstein is the value of a CAMEO code on Goldstein's scale in tenths of a point, from -100 (conflict) to 100
// (cooperation); a code has its parent's where it has none of its own. It is false for what is no code.
func Goldstein(code string) (int, bool) {
	for n := len(code); n >= 2; n-- {
		if v, ok := goldstein()[code[:n]]; ok {
			return v, true
		}
	}
	return 0, false
}

// QuadOf is GDELT's quad class of a CAMEO code, by its root: 1 verbal cooperation (01 to 05), 2 material cooperation (06 to
// 08), 3 verbal conflict (09 to 13), 4 material conflict (14 to 20); 0 for what is no code.
func QuadOf(code string) int {
	if len(code) < 2 {
		return 0
	}
	switch root, _ := strconv.Atoi(code[:2]); {
	case root < 1 || root > 20:
		return 0
	case root <= 5:
		return 1
	case root <= 8:
		return 2
	case root <= 13:
		return 3
	}
	return 4
}
