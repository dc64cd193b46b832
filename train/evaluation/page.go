package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"

	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/models"
)

//go:embed evaluation.md.tmpl
var pageTemplate string

// measure scores the sets of a room.
func (r room) measure(data string) (all []result, err error) {
	for _, s := range r.sets {
		fmt.Fprintf(os.Stderr, "%s: %s\n", r.name, s.name)
		x, err := r.score(filepath.Join(data, s.path))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.path, err)
		}
		x.set = s.name
		all = append(all, x)
	}
	return all, nil
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
	b.WriteString(errorTables(all))
	return strings.TrimSuffix(b.String(), "\n")
}

// summary is the first table: a row a set, with the chief measures of its room.
func summary(all map[string][]result) (string, error) {
	var b strings.Builder
	b.WriteString("| stage | set | size | figures |\n|---|---|--:|---|\n")
	for _, r := range rooms {
		if len(r.chief) == 0 {
			continue
		}
		for _, x := range all[r.name] {
			fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |", r.section, anchor(r.section), x.set, x.size)
			for i, m := range r.chief {
				v, ok := x.value(m)
				if !ok {
					return "", fmt.Errorf("%s has no measure %q", r.name, m)
				}
				fmt.Fprintf(&b, "%s %s %s", []string{"", ","}[min(i, 1)], m, v)
			}
			b.WriteString(" |\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// anchor is how a heading is linked to, as the common renderers of Markdown name it.
func anchor(heading string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(heading), ":", ""), " ", "-")
}

// render puts tables and the models' own scores into the page.
func render(page string, all map[string][]result) (string, error) {
	manifests, err := models.Manifests()
	if err != nil {
		return "", err
	}
	funcs := template.FuncMap{
		"version": func() string { return pipeline.Version },
		"table": func(name string) (string, error) {
			if len(all[name]) == 0 {
				return "", fmt.Errorf("no table %q", name)
			}
			return table(all[name]), nil
		},
		"hundredths": func(fraction string) (string, error) {
			x, err := strconv.ParseFloat(fraction, 64)
			return percent(x), err
		},
		"summary": func() (string, error) { return summary(all) },
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
