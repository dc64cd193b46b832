package record

import "strings"

// Decimals reads the unit of a figure. The numbers of a unit such as "0.1 percent" count tenths: places is how many of their
// digits stand behind the point, of the unit without that step.
func Decimals(unit string) (places int, of string) {
	step, of, ok := strings.Cut(unit, " ")
	if !ok || !strings.HasPrefix(step, "0.") || strings.Trim(step[2:], "0") != "1" {
		return 0, unit
	}
	return len(step) - 2, of
}
