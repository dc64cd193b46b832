package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
)

// ontologyCommand lists and explains the kinds of events, and helps to write a new one.
func ontologyCommand(_ context.Context, e *env, args []string) error {
	f := e.flags("ontology", "[--format text|md|json|mermaid] [TYPE | TYPE/MODE | CODE]\n       readout ontology new TYPE/MODE\n       readout ontology check FILE...")
	format := f.String("format", "text", "text, md, json or mermaid (a drawing of types, modes and codes)")
	folder := f.String("o", filepath.Join("data", "events"), "new: the `folder` for the file")
	rest, err := parse(f, args)
	switch {
	case err != nil:
		return err
	case len(rest) > 0 && rest[0] == "new":
		return e.newDefinition(rest[1:], *folder)
	case len(rest) > 0 && rest[0] == "check":
		return e.checkDefinitions(rest[1:])
	case len(rest) > 1:
		return usageError{"one type or code at a time", "for example `readout ontology ASSAULT/aerial` or `readout ontology 195`"}
	}
	kinds := kindsOf()
	if len(rest) == 1 {
		if kinds = slices.DeleteFunc(kinds, func(k kind) bool { return !k.answers(rest[0]) }); len(kinds) == 0 {
			return usageError{"no type, mode or CAMEO code " + rest[0], "`readout ontology` lists them"}
		}
	}
	out := bufio.NewWriter(e.stdout)
	switch *format {
	case "text":
		listKinds(out, kinds, len(rest) == 1)
	case "md":
		markdownKinds(out, kinds)
	case "json":
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		err = enc.Encode(kinds)
	case "mermaid":
		drawKinds(out, kinds)
	default:
		err = usageError{"no format " + *format, "ontology writes text, md, json and mermaid"}
	}
	return errors.Join(err, out.Flush())
}

// kind is one type and mode with all that is said of it.
type kind struct {
	Type      string    `json:"type"`
	Mode      string    `json:"mode,omitempty"`
	Quad      int       `json:"quad"`
	Intensity float64   `json:"intensity"`
	Gloss     []string  `json:"gloss"`
	Codes     []code    `json:"codes"`
	Patterns  []string  `json:"patterns"`
	Examples  []example `json:"examples"`
}

type code struct {
	Code      string  `json:"code"`
	Name      string  `json:"name"`
	Goldstein float64 `json:"goldstein"`
}

type example struct {
	Yes  bool   `json:"yes"`
	Text string `json:"text"`
}

func (k *kind) name() string {
	if k.Mode == "" {
		return k.Type
	}
	return k.Type + "/" + k.Mode
}

// answers reports whether query names k or one of its codes.
func (k *kind) answers(query string) bool {
	typ, mode, both := strings.Cut(query, "/")
	if strings.EqualFold(k.Type, typ) && (!both || strings.EqualFold(k.Mode, mode)) {
		return true
	}
	return slices.ContainsFunc(k.Codes, func(c code) bool { return c.Code == query })
}

// kindsOf gathers types and modes in the manual's order, each type's bare kind first and its modes by name.
func kindsOf() []kind {
	var out []kind
	for _, t := range ontology.Types() {
		bare := kind{Type: t.Name, Quad: t.Quad, Intensity: float64(t.Intensity) / 10, Gloss: []string{t.Definition}}
		modes := []kind{}
		at := func(mode string) *kind {
			if mode == "" {
				return &bare
			}
			for i := range modes {
				if modes[i].Mode == mode {
					return &modes[i]
				}
			}
			modes = append(modes, kind{Type: t.Name, Mode: mode, Quad: t.Quad, Intensity: bare.Intensity})
			return &modes[len(modes)-1]
		}
		for _, c := range ontology.Codes() {
			if c.Type == t.Name {
				g, _ := ontology.Goldstein(c.Code)
				k := at(c.Mode)
				k.Codes = append(k.Codes, code{c.Code, c.Name, float64(g) / 10})
			}
		}
		for _, d := range ontology.Definitions() {
			if d.Type != t.Name {
				continue
			}
			for _, p := range d.Patterns {
				k := at(p.Mode)
				k.Patterns = append(k.Patterns, p.Text)
			}
			k := at(d.Mode)
			k.Gloss = append(k.Gloss, d.Gloss)
			for _, x := range d.Examples {
				k.Examples = append(k.Examples, example{x.Yes, x.Text})
			}
		}
		slices.SortFunc(modes, func(a, b kind) int { return strings.Compare(a.Mode, b.Mode) })
		for i := range modes {
			if k := &modes[i]; len(k.Gloss) == 0 { // told by patterns of other files: its codes say what it is
				var names []string
				for _, c := range k.Codes {
					names = append(names, c.Name)
				}
				k.Gloss = []string{strings.Join(names, "; ")}
			}
		}
		out = append(append(out, bare), modes...)
	}
	return out
}

func listKinds(w io.Writer, kinds []kind, whole bool) {
	for i := range kinds {
		k := &kinds[i]
		fmt.Fprintf(w, "%-24s quad %d  %5.1f  %s\n", k.name(), k.Quad, k.Intensity, k.Gloss[0])
		if !whole {
			continue
		}
		for _, c := range k.Codes {
			fmt.Fprintf(w, "    %-5s %5.1f  %s\n", c.Code, c.Goldstein, c.Name)
		}
		for _, p := range k.Patterns {
			fmt.Fprintf(w, "    %s\n", p)
		}
		for _, x := range k.Examples {
			fmt.Fprintf(w, "    %-3s  %s\n", map[bool]string{true: "yes", false: "no"}[x.Yes], x.Text)
		}
	}
}

func markdownKinds(w io.Writer, kinds []kind) {
	fmt.Fprint(w, "| type and mode | quad | intensity | gloss | CAMEO codes |\n|---|--:|--:|---|---|\n")
	for i := range kinds {
		k := &kinds[i]
		var codes []string
		for _, c := range k.Codes {
			codes = append(codes, c.Code+" "+c.Name)
		}
		fmt.Fprintf(w, "| %s | %d | %.1f | %s | %s |\n", k.name(), k.Quad, k.Intensity, strings.Join(k.Gloss, " "), strings.Join(codes, ", "))
	}
}

func drawKinds(w io.Writer, kinds []kind) {
	fmt.Fprint(w, "graph LR\n")
	for i := range kinds {
		k := &kinds[i]
		node := strings.NewReplacer("/", "_", "-", "_").Replace(k.name())
		if k.Mode != "" {
			fmt.Fprintf(w, "  %s --> %s[%s]\n", k.Type, node, k.Mode)
		}
		for _, c := range k.Codes {
			fmt.Fprintf(w, "  %s --> c%s[\"%s %s\"]\n", node, c.Code, c.Code, c.Name)
		}
	}
}

// newDefinition writes the frame of an event file, for a person to fill in.
func (e *env) newDefinition(args []string, folder string) error {
	if len(args) != 1 {
		return usageError{"new wants one TYPE or TYPE/MODE", "for example `readout ontology new PROTEST/vigil`"}
	}
	typ, mode, _ := strings.Cut(args[0], "/")
	typ = strings.ToUpper(typ)
	t, ok := ontology.TypeOf(typ)
	if !ok {
		return usageError{"no PLOVER type " + typ, "`readout ontology` lists the types"}
	}
	name := strings.ToLower(typ)
	head := "type   " + typ + "\n"
	if mode != "" {
		name += "-" + mode
		head += "mode   " + mode + "\n"
	}
	cameo := ""
	for _, c := range ontology.Codes() {
		if c.Type == typ && (cameo == "" || c.Mode == mode) {
			if cameo = c.Code; c.Mode == mode {
				break
			}
		}
	}
	path := filepath.Join(folder, name+".txt")
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return usageError{path + " exists", "edit it, or name another mode"}
	}
	if err != nil {
		return fmt.Errorf("%w\n  hint: run it in a checkout of Readout, or say where with -o", err)
	}
	_, err = fmt.Fprintf(file, `%scameo  %s
gloss  %s

# One pattern a line; docs/EVENTS.md describes them. Write the active form, with who does it understood.
# verb strike/hit T:pogln

# Sentences that must be found, with who > whom, and sentences that must not.
# yes  Kenya struck Chad on Monday. | Kenya > Chad
# no   The clock struck ten.
`, head, cameo, t.Definition)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	fmt.Fprintf(e.stdout, "%s\n", path)
	return nil
}

// checkDefinitions reads event files as the program would, and names what is wrong with them.
func (e *env) checkDefinitions(files []string) error {
	if len(files) == 0 {
		return usageError{"check wants event files", "for example `readout ontology check data/events/agree.txt`"}
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		d, err := ontology.ParseDefinition(strings.TrimSuffix(filepath.Base(file), ".txt"), string(b))
		if err != nil {
			return err
		}
		yes := 0
		for _, x := range d.Examples {
			if x.Yes {
				yes++
			}
		}
		fmt.Fprintf(e.stdout, "%s: %d patterns, %d yes, %d no\n", d.Name, len(d.Patterns), yes, len(d.Examples)-yes)
	}
	return nil
}
