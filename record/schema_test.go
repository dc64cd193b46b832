package record

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the schema")

// schema is the part of JSON Schema 2020-12 that describes the record.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	ID          string             `json:"$id,omitempty"`
	Title       string             `json:"title,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        any                `json:"type,omitempty"`
	Const       string             `json:"const,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// words are the values of the fields that hold one of a few.
var words = map[string][]string{
	"Entity.form": forms, "Mention.form": forms, "DocClaim.form": speech, "Claim.form": speech,
	"Entity.kind": kinds, "DocActor.kind": kinds, "Actor.kind": kinds,
	"DocEvent.status": statuses, "Event.status": statuses, "EventReport.status": statuses,
	"DocFigure.bound": bounds, "FigureReport.bound": bounds, "Figure.relation": relations, "Event.relation": relations, "Disagreement.relation": relations,
	"DocFigure.part": parts, "FigureReport.part": parts, "FigureReport.revision": revisions, "DocFigure.certainty": certainties, "FigureReport.certainty": certainties,
	"Narrowed.part": parts, "Narrowed.certainty": certainties,
	"Place.precision": precisions, "Place.basis": grounds,
	"Time.type": timexes, "Disagreement.kind": differences,
}

// TestSchemaIsThatOfTheTypes keeps docs/schema/record.schema.json in step with record.go and document.go.
func TestSchemaIsThatOfTheTypes(t *testing.T) {
	g := &generator{docs: comments(t), defs: map[string]*schema{}}
	g.define(reflect.TypeFor[Record]())
	root := g.defs["Record"]
	delete(g.defs, "Record")
	root.Schema = "https://json-schema.org/draft/2020-12/schema"
	root.ID = "https://github.com/readout-news/readout/docs/schema/record.schema.json"
	root.Title = "The record that readout compare writes"
	root.Properties["schema"] = &schema{Const: Schema}
	root.Defs = g.defs
	got, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	const path = "../docs/schema/record.schema.json"
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("run go test ./record -update and read the difference:\n%s", d)
	}
}

type generator struct {
	docs map[string]string // "Type" and "Type.Field" -> comment
	defs map[string]*schema
}

// define makes the schema of a struct once.
func (g *generator) define(t reflect.Type) {
	if g.defs[t.Name()] != nil {
		return
	}
	s := &schema{Type: "object", Description: g.docs[t.Name()], Properties: map[string]*schema{}, Additional: false}
	g.defs[t.Name()] = s
	g.fields(s, t)
}

func (g *generator) fields(s *schema, t reflect.Type) {
	for f := range fieldsOf(t) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			g.fields(s, f.Type)
			continue
		}
		p := g.of(f.Type, option == "omitempty")
		if p.Ref == "" {
			p.Description = g.docs[t.Name()+"."+f.Name]
		}
		if w := words[t.Name()+"."+name]; w != nil {
			p.Enum = w
		}
		s.Properties[name] = p
		if option != "omitempty" {
			s.Required = append(s.Required, name)
		}
	}
}

func fieldsOf(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (g *generator) of(t reflect.Type, optional bool) *schema {
	switch t.Kind() {
	case reflect.Pointer:
		p := g.of(t.Elem(), optional)
		if !optional && p.Ref == "" {
			p.Type = []any{p.Type, "null"}
		}
		return p
	case reflect.Slice:
		return &schema{Type: "array", Items: g.of(t.Elem(), false)}
	case reflect.Map:
		return &schema{Type: "object", Additional: g.of(t.Elem(), false)}
	case reflect.Struct:
		g.define(t)
		return &schema{Ref: "#/$defs/" + t.Name()}
	case reflect.Int, reflect.Int64:
		return &schema{Type: "integer"}
	case reflect.Float64:
		return &schema{Type: "number"}
	case reflect.Bool:
		return &schema{Type: "boolean"}
	}
	return &schema{Type: "string"}
}

// comments reads what record.go and document.go say of their types and fields.
func comments(t *testing.T) map[string]string {
	t.Helper()
	var decls []ast.Decl
	for _, name := range []string{"record.go", "document.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		decls = append(decls, file.Decls...)
	}
	docs := map[string]string{}
	line := func(groups ...*ast.CommentGroup) string {
		var all []string
		for _, g := range groups {
			all = append(all, strings.Fields(g.Text())...)
		}
		return strings.Join(all, " ")
	}
	for _, d := range decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		spec := gen.Specs[0].(*ast.TypeSpec)
		docs[spec.Name.Name] = line(gen.Doc, spec.Doc)
		if s, ok := spec.Type.(*ast.StructType); ok {
			for _, f := range s.Fields.List {
				for _, n := range f.Names {
					docs[spec.Name.Name+"."+n.Name] = line(f.Doc, f.Comment)
				}
			}
		}
	}
	return docs
}
