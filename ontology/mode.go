package ontology

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Mode is how a deed of a type is done, or what is asked, refused or threatened.
type Mode struct {
	Type, Name string
	Intensity  int // tenths of a point, -100 to 100
	Definition string
}

// Modes are the modes of PLOVER, by type in the manual's order of types that have some.
func Modes() []Mode { return table().modes }

// ModesOf are the modes of a type; none for what has none.
func ModesOf(typ string) []Mode {
	var out []Mode
	for _, m := range Modes() {
		if m.Type == typ {
			out = append(out, m)
		}
	}
	return out
}

// ModeOf is the mode of that name among those of a type.
func ModeOf(typ, name string) (Mode, bool) {
	for _, m := range Modes() {
		if m.Type == typ && m.Name == name {
			return m, true
		}
	}
	return Mode{}, false
}

// CheckMode says which modes a type has, where name is none of them. No mode at all is right for every type.
func CheckMode(typ, name string) error {
	if _, ok := ModeOf(typ, name); ok || name == "" {
		return nil
	}
	var known []string
	for _, m := range ModesOf(typ) {
		known = append(known, m.Name)
	}
	if len(known) == 0 {
		return fmt.Errorf("no mode %q: %s has no modes", name, typ)
	}
	return fmt.Errorf("no mode %q: %s has %s", name, typ, strings.Join(known, ", "))
}

// Content is something that is asked, refused or threatened, by which a mode is told.
type Content struct {
	Name  string
	Words [][]string // lemmas, one of each list; "^" before those that must be the head
}

// Contents are the rules of data/cameo.txt that tell m by what is asked, refused or threatened; none for modes that have
// patterns alone.
func (m Mode) Contents() []Content {
	var out []Content
	for _, r := range table().rules {
		threat := r.threat != ""
		if r.mode == m.Name && (threat && m.Type == "THREATEN" || !threat && (m.Type == "REQUEST" || m.Type == "REJECT")) {
			out = append(out, Content{r.name, r.groups})
		}
	}
	return out
}

// parsePLOVER reads the types, then the modes behind "[modes]".
func parsePLOVER(s string) (types []Type, modes []Mode, err error) {
	inModes := false
	for _, line := range lines(s) {
		if line == "[modes]" {
			inModes = true
			continue
		}
		f := fields(line)
		if inModes {
			modes, err = appendMode(modes, f)
		} else {
			types, err = appendType(types, f)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("plover.txt, %s: %w", f[0], err)
		}
	}
	return types, modes, nil
}

func appendType(types []Type, f []string) ([]Type, error) {
	if len(f) != 5 {
		return nil, fmt.Errorf("want 5 fields, got %d", len(f))
	}
	quad, err := strconv.Atoi(f[1])
	intensity, err2 := strconv.Atoi(f[2])
	return append(types, Type{f[0], quad, intensity, f[3] == "yes", f[4]}), errors.Join(err, err2)
}

func appendMode(modes []Mode, f []string) ([]Mode, error) {
	if len(f) != 4 {
		return nil, fmt.Errorf("want 4 fields, got %d", len(f))
	}
	intensity, err := strconv.Atoi(f[2])
	return append(modes, Mode{f[0], f[1], intensity, f[3]}), err
}
