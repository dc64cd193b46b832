package ontology

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
)

// Definition is one file under data/events.
type Definition struct {
	Name              string // of the file, without ".txt"
	Type, Mode, CAMEO string
	Gloss             string
	Patterns          []Pattern
	Examples          []Example
}

// Example is a sentence that a definition must find, or must not.
type Example struct {
	Line   int
	Yes    bool
	Text   string
	Source []string // words of each party; nil in a no sentence
	Target []string
	Status string // "held" unless the file says otherwise
}

// Definitions are the files under data/events in the order of their names.
func Definitions() []Definition { return definitions() }

var definitions = sync.OnceValue(func() []Definition {
	d, err := ReadDefinitions(data.Events)
	if err != nil {
		panic(err)
	}
	return d
})

// ReadDefinitions reads every .txt file of f. Its errors name file and line.
func ReadDefinitions(f fs.FS) ([]Definition, error) {
	var out []Definition
	err := fs.WalkDir(f, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".txt" {
			return err
		}
		b, err := fs.ReadFile(f, name)
		if err != nil {
			return err
		}
		d, err := ParseDefinition(strings.TrimSuffix(path.Base(name), ".txt"), string(b))
		out = append(out, d)
		return err
	})
	return out, err
}

// ParseDefinition reads one file.
func ParseDefinition(name, s string) (Definition, error) {
	d := Definition{Name: name}
	for n, line := range numbered(s) {
		key, rest, _ := strings.Cut(line, " ")
		if err := d.add(key, strings.TrimSpace(rest), n); err != nil {
			return d, fmt.Errorf("%s.txt:%d: %w", name, n, err)
		}
	}
	if _, ok := TypeOf(d.Type); !ok {
		return d, fmt.Errorf("%s.txt: no PLOVER type %q", name, d.Type)
	}
	if err := CheckMode(d.Type, d.Mode); err != nil {
		return d, fmt.Errorf("%s.txt: %w", name, err)
	}
	for _, p := range d.Patterns {
		if err := errors.Join(checkCode(p.CAMEO), CheckMode(d.Type, p.Mode)); err != nil {
			return d, fmt.Errorf("%s.txt:%d: %w", name, p.Line, err)
		}
	}
	return d, nil
}

func (d *Definition) add(key, rest string, n int) error {
	switch key {
	case "type":
		d.Type = rest
	case "mode":
		d.Mode = rest
	case "cameo":
		d.CAMEO = rest
	case "gloss":
		d.Gloss = rest
	case "yes", "no":
		e, err := parseExample(rest)
		e.Line, e.Yes = n, key == "yes"
		d.Examples = append(d.Examples, e)
		return err
	case "verb", "noun", "adj":
		p, err := ParsePattern(key, rest)
		if err != nil {
			return err
		}
		p.Line = n
		if p.CAMEO == "" {
			p.CAMEO = d.CAMEO
		}
		if p.Mode == "" {
			p.Mode = d.Mode
		}
		d.Patterns = append(d.Patterns, p)
	default:
		return fmt.Errorf("unknown key %q; want type, mode, cameo, gloss, verb, noun, adj, yes or no", key)
	}
	return nil
}

// checkCode accepts a known code, or a stance followed by "*" whose content is read from the text.
func checkCode(code string) error {
	if stance, ok := strings.CutSuffix(code, "*"); ok && strings.Contains("02 03 10 12 13", stance) {
		return nil
	}
	if _, ok := CodeOf(code); !ok {
		return fmt.Errorf("no CAMEO code %q", code)
	}
	return nil
}

// parseExample reads "Sentence. | source + source > target | status".
func parseExample(s string) (Example, error) {
	f := fields(s)
	e := Example{Text: f[0], Status: "held"}
	if len(f) > 3 {
		return e, fmt.Errorf("an example has at most three parts, got %d", len(f))
	}
	if len(f) > 2 {
		e.Status = f[2]
	}
	if len(f) > 1 {
		source, target, _ := strings.Cut(f[1], ">")
		e.Source, e.Target = parties(source), parties(target)
	}
	return e, nil
}

func parties(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, "+") {
		if p = strings.TrimSpace(p); p != "" && p != "-" {
			out = append(out, p)
		}
	}
	return out
}
