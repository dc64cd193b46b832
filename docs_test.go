package readout_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestModelsAreDescribed(t *testing.T) {
	doc := read(t, "docs/MODELS.md")
	all, err := filepath.Glob("models/*.json")
	if err != nil || len(all) == 0 {
		t.Fatalf("%d models, %v", len(all), err)
	}
	for _, m := range all {
		name := strings.TrimSuffix(filepath.Base(m), ".json")
		if !regexp.MustCompile(`\b` + name + `\b`).MatchString(doc) {
			t.Errorf("docs/MODELS.md says nothing of %s", name)
		}
	}
}

func TestDependenciesAreExplained(t *testing.T) {
	doc := read(t, "docs/DEPENDENCIES.md")
	for line := range strings.Lines(read(t, "go.mod")) {
		module, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "require "), " ")
		if strings.Contains(module, ".") && !strings.Contains(line, "// indirect") && !strings.Contains(line, "module ") && !strings.Contains(doc, module) {
			t.Errorf("docs/DEPENDENCIES.md does not say why %s is needed", module)
		}
	}
}

func TestLinksOfTheDocumentsLeadSomewhere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	var pages []string
	for _, pattern := range []string{"*.md", "docs/*.md", "examples/*.md"} {
		all, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, all...)
	}
	for _, p := range pages {
		for _, m := range link.FindAllStringSubmatch(read(t, p), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(p), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", p, m[1])
			}
		}
	}
}
