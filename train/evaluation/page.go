package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/models"
)

//go:embed evaluation.md.tmpl
var pageTemplate string

// measure scores the sets of a room and gives its table, and a list of the commonest errors.
func (r room) measure(data string) (string, error) {
	var all []result
	for _, s := range r.sets {
		fmt.Fprintf(os.Stderr, "%s: %s\n", r.name, s.name)
		x, err := r.score(filepath.Join(data, s.path))
		if err != nil {
			return "", fmt.Errorf("%s: %w", s.path, err)
		}
		x.set = s.name
		all = append(all, x)
	}
	return table(all), nil
}

// table is Markdown: a row a set, a column a measure, then the errors.
func table(all []result) string {
	var b strings.Builder
	b.WriteString("| set | size |")
	rule := "|---|--:|"
	for _, s := range all[0].scores {
		b.WriteString(" " + s.measure + " |")
		rule += "--:|"
	}
	b.WriteString("\n" + rule + "\n")
	for _, r := range all {
		fmt.Fprintf(&b, "| %s | %s |", r.set, r.size)
		for _, s := range r.scores {
			b.WriteString(" " + s.value + " |")
		}
		b.WriteString("\n")
	}
	first := true
	for _, r := range all {
		if r.errors == "" {
			continue
		}
		if first {
			b.WriteString("\nCommonest errors:\n\n")
			first = false
		}
		fmt.Fprintf(&b, "- %s: %s\n", r.set, r.errors)
	}
	b.WriteString(examples(all))
	return strings.TrimSuffix(b.String(), "\n")
}

// examples is a table of the ten commonest kinds of mistakes over all sets, with an example each; empty
// where the room gives none.
func examples(all []result) string {
	n, example := tally{}, map[string]string{}
	for _, r := range all {
		for _, k := range r.kinds {
			n[k.name] += k.n
			example[k.name] = k.example
		}
	}
	if len(n) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n| mistake | times | example, in our own words |\n|---|--:|---|\n")
	for _, k := range n.ranked()[:min(10, len(n))] {
		fmt.Fprintf(&b, "| %s | %d | %s |\n", k, n[k], example[k])
	}
	return b.String()
}

// render puts tables and the models' own scores into the page.
func render(page string, tables map[string]string) (string, error) {
	manifests, err := models.Manifests()
	if err != nil {
		return "", err
	}
	funcs := template.FuncMap{
		"version": func() string { return pipeline.Version },
		"table": func(name string) (string, error) {
			if tables[name] == "" {
				return "", fmt.Errorf("no table %q", name)
			}
			return tables[name], nil
		},
		"trained": func(model, measure string) (string, error) {
			for _, m := range manifests {
				if v, ok := m.Scores[measure]; ok && m.Name == model {
					return fmt.Sprint(v), nil
				}
			}
			return "", fmt.Errorf("model %s has no score %q", model, measure)
		},
	}
	t, err := template.New("evaluation.md.tmpl").Funcs(funcs).Parse(page)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, nil)
	return b.String(), err
}
