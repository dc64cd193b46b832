package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/trial"
	"github.com/readout-news/readout/ontology"
)

// newDefinition writes the frame of an event file, for a person to fill in.
func (e *env) newDefinition(args []string, folder string) error {
	if len(args) == 0 || len(args) > 2 {
		return usageError{"new wants a type, and a mode if there is one", "for example `readout ontology new PROTEST/boycott`"}
	}
	typ, mode, _ := strings.Cut(strings.Join(args, "/"), "/")
	t, ok := ontology.TypeOf(strings.ToUpper(typ))
	if !ok {
		return usageError{"no PLOVER type " + strings.ToUpper(typ), "`readout ontology` lists the types"}
	}
	if err := ontology.CheckMode(t.Name, mode); err != nil {
		return usageError{err.Error(), "a mode of your own begins with a line in data/plover.txt"}
	}
	name := strings.ToLower(t.Name)
	if mode != "" {
		name += "-" + mode
	}
	path := filepath.Join(folder, name+".txt")
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return usageError{path + " exists", "edit it, or name another mode"}
	}
	if err != nil {
		return fmt.Errorf("%w\n  hint: run it in a checkout of Readout, or say where with -o", err)
	}
	_, err = file.WriteString(frameOf(t, mode))
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	fmt.Fprintf(e.stdout, "%s\n", path)
	return nil
}

// frameOf is an event file without patterns.
func frameOf(t ontology.Type, mode string) string {
	head, gloss := "type   "+t.Name+"\n", t.Definition
	if m, ok := ontology.ModeOf(t.Name, mode); ok {
		head, gloss = head+"mode   "+mode+"\n", m.Definition
	}
	codes := slices.DeleteFunc(slices.Clone(ontology.Codes()), func(c ontology.Code) bool { return c.Type != t.Name })
	cameo := codes[0].Code
	if i := slices.IndexFunc(codes, func(c ontology.Code) bool { return c.Mode == mode }); i >= 0 {
		cameo = codes[i].Code
	}
	return fmt.Sprintf(`%scameo  %s
gloss  %s

# One pattern a line; docs/EVENTS.md describes them. Write the active form, with who does it understood.
# verb strike/hit T:pogln

# Sentences that must be found, with who > whom, and sentences that must not: three and two at the least.
# yes  Kenya struck Chad on Monday. | Kenya > Chad
# no   The clock struck ten.
`, head, cameo, gloss)
}

// checkDefinitions reads event files as the program would, beside those inside and in place of those of the same name,
// and runs their sentences.
func (e *env) checkDefinitions(paths []string) error {
	if len(paths) == 0 {
		return usageError{"check wants event files or folders of them", "for example `readout ontology check data/events/agree.txt`"}
	}
	own, err := readDefinitions(paths)
	if err != nil {
		return err
	}
	all := slices.DeleteFunc(slices.Clone(ontology.Definitions()), func(d ontology.Definition) bool {
		return slices.ContainsFunc(own, func(o ontology.Definition) bool { return o.Name == d.Name })
	})
	coder, wrong := event.NewCoder(append(all, own...)), 0
	for _, d := range own {
		yes := 0
		for _, x := range d.Examples {
			if x.Yes {
				yes++
			}
		}
		fmt.Fprintf(e.stdout, "%s: %d patterns, %d yes, %d no\n", d.Name, len(d.Patterns), yes, len(d.Examples)-yes)
		for _, f := range trial.Definition(coder, d) {
			wrong++
			fmt.Fprintf(e.stdout, "%s.txt:%d: %s in: %s\n", d.Name, f.Line, f.Wrong, f.Text)
			for line := range strings.Lines(f.Found) {
				fmt.Fprintf(e.stdout, "    %s", line)
			}
		}
	}
	if wrong > 0 {
		return fmt.Errorf("sentences that are not read as their files say: %d", wrong)
	}
	return nil
}

// readDefinitions reads the event files of some paths; of a folder, every .txt in it.
func readDefinitions(paths []string) ([]ontology.Definition, error) {
	var out []ontology.Definition
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if info.IsDir() {
			d, err := ontology.ReadDefinitions(os.DirFS(path))
			if err != nil {
				return nil, err
			}
			out = append(out, d...)
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		d, err := ontology.ParseDefinition(strings.TrimSuffix(filepath.Base(path), ".txt"), string(b))
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}
