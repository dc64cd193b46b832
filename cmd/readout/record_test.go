package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const examples = "../../examples/calls"

// output runs a command in this process.
func output(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK {
		t.Fatalf("readout %s: exit status %d\n%s", strings.Join(args, " "), code, errs.String())
	}
	return out.Bytes()
}

func files(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(examples + "/*")
	if err != nil || len(all) < 4 {
		t.Fatalf("%d articles in %s, %v", len(all), examples, err)
	}
	return all
}

func TestShuffledInputGivesTheSameBytes(t *testing.T) {
	paths := files(t)
	want := output(t, append([]string{"compare", "--format", "json"}, paths...)...)
	for seed := range uint64(4) {
		shuffled := slices.Clone(paths)
		rand.New(rand.NewPCG(seed, 7)).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		args := append([]string{"compare", "--format", "json", "--workers", fmt.Sprint(seed + 1)}, shuffled...)
		if got := output(t, args...); !bytes.Equal(got, want) {
			t.Errorf("another record for %v", shuffled)
		}
	}
}

func TestWorkersChangeNoByte(t *testing.T) {
	var in bytes.Buffer
	for i := range 40 {
		fmt.Fprintf(&in, `{"id":"d%d","published":"2024-03-%02d","text":"Minister Ana Lind of Orria met %d generals in Paris on Monday. She said that at least %d people had been killed when the dam broke last week, and that they would not forget."}`+"\n",
			i, i%28+1, i+2, i*i+1)
	}
	path := filepath.Join(t.TempDir(), "many.jsonl")
	if err := os.WriteFile(path, in.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"annotate", "--layers", "tokens"}, {"annotate", "--format", "conllu"}, {"annotate", "--only", "names,times"}, {"compare", "--format", "json"},
	} {
		args = append(args, path, examples)
		one := output(t, append(args, "--workers", "1")...)
		if many := output(t, append(args, "--workers", "8")...); !bytes.Equal(one, many) {
			t.Errorf("readout %v writes other bytes with 8 workers than with 1", args)
		}
	}
}

func TestFilesOfOneNameAreToldApartInOneWay(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for folder, text := range map[string]string{
		"coast": "The ferry to Orrin sank on Monday, the coast guard said. At least 12 people died.",
		"hills": "A ferry sank near Orrin on Monday and killed 14 people, rescuers said.",
		"lakes": "Minister Ana Böll visited Orrin on Tuesday after the ferry sank.",
	} {
		p := filepath.Join(dir, folder, "story.txt")
		if err := os.Mkdir(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	slices.Sort(paths)
	want := output(t, append([]string{"compare", "--format", "json"}, paths...)...)
	if !bytes.Contains(want, []byte(`"id": "story~3"`)) {
		t.Fatal("the three files are not three documents")
	}
	for _, order := range [][]int{{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		args := []string{"compare", "--format", "json"}
		for _, i := range order {
			args = append(args, paths[i])
		}
		if !bytes.Equal(output(t, args...), want) {
			t.Errorf("another record in the order %v", order)
		}
	}
}

// TestRecordKeepsToTheSchema checks what compare really writes against the published schema.
func TestRecordKeepsToTheSchema(t *testing.T) {
	b, err := os.ReadFile("../../docs/schema/record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(output(t, "compare", "--format", "json", examples), &value); err != nil {
		t.Fatal(err)
	}
	v := &validator{defs: root["$defs"].(map[string]any)}
	v.check(root, value, "record")
	for _, p := range v.problems[:min(len(v.problems), 20)] {
		t.Error(p)
	}
	v.problems = nil
	if v.check(root, map[string]any{"schema": "x", "extra": 1.0}, "record"); len(v.problems) < 6 {
		t.Errorf("the validator found only %q in a bad record", v.problems)
	}
}

// validator knows the part of JSON Schema that the record's schema uses.
type validator struct {
	defs     map[string]any
	problems []string
}

func (v *validator) add(at, format string, args ...any) {
	v.problems = append(v.problems, at+": "+fmt.Sprintf(format, args...))
}

func (v *validator) check(s map[string]any, value any, at string) {
	if ref, ok := s["$ref"].(string); ok {
		v.check(v.defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any), value, at)
		return
	}
	if want, ok := s["const"]; ok && want != value {
		v.add(at, "%v is not %v", value, want)
	}
	if enum, ok := s["enum"].([]any); ok && !slices.Contains(enum, value) {
		v.add(at, "%v is none of %v", value, enum)
	}
	if !typed(s["type"], value) {
		v.add(at, "%v is not of type %v", value, s["type"])
		return
	}
	switch x := value.(type) {
	case []any:
		for i, item := range x {
			v.check(s["items"].(map[string]any), item, fmt.Sprintf("%s[%d]", at, i))
		}
	case map[string]any:
		v.object(s, x, at)
	}
}

func (v *validator) object(s, value map[string]any, at string) {
	required, _ := s["required"].([]any)
	for _, k := range required {
		if _, ok := value[k.(string)]; !ok {
			v.add(at, "%v is missing", k)
		}
	}
	properties, _ := s["properties"].(map[string]any)
	for k, item := range value {
		if p, ok := properties[k].(map[string]any); ok {
			v.check(p, item, at+"."+k)
		} else if other, ok := s["additionalProperties"].(map[string]any); ok {
			v.check(other, item, at+"."+k)
		} else {
			v.add(at, "%s is not in the schema", k)
		}
	}
}

// typed reports whether value is of the type, or of one of the types, that t names.
func typed(t, value any) bool {
	if all, ok := t.([]any); ok {
		return slices.ContainsFunc(all, func(t any) bool { return typed(t, value) })
	}
	switch x := value.(type) {
	case nil:
		return t == nil || t == "null"
	case string:
		return t == nil || t == "string"
	case float64:
		return t == "number" || t == "integer" && x == float64(int64(x))
	case bool:
		return t == "boolean"
	case []any:
		return t == "array"
	}
	return t == "object"
}

func TestInterruptedRunSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var errs bytes.Buffer
	if code := run(ctx, []string{"annotate", examples}, strings.NewReader(""), io.Discard, &errs); code != exitInterrupted {
		t.Errorf("exit status %d", code)
	}
	if !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("standard error says %q", errs.String())
	}
}
