package main

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
)

// catalogue is what `readout ontology` shows: all there is, or what answers one question.
type catalogue struct {
	Kinds    []kind  `json:"kinds"`
	Contexts []about `json:"contexts"`
	whole    bool
}

// kind is one type and mode with all that is said of it.
type kind struct {
	Type      string    `json:"type"`
	Mode      string    `json:"mode,omitempty"`
	Quad      int       `json:"quad"`
	Intensity float64   `json:"intensity"`
	Gloss     []string  `json:"gloss"`
	Contents  []content `json:"contents"` // what is asked, refused or threatened, where that tells the mode
	Codes     []code    `json:"codes"`
	Patterns  []pattern `json:"patterns"`
	Examples  []example `json:"examples"`
}

type content struct {
	Name  string     `json:"name"`
	Words [][]string `json:"words"`
}

type code struct {
	Code      string  `json:"code"`
	Name      string  `json:"name"`
	Goldstein float64 `json:"goldstein"`
}

type pattern struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	CAMEO string `json:"cameo"`
	Text  string `json:"text"`
}

type example struct {
	File   string   `json:"file"`
	Line   int      `json:"line"`
	Yes    bool     `json:"yes"`
	Text   string   `json:"text"`
	Source []string `json:"source,omitempty"`
	Target []string `json:"target,omitempty"`
	Status string   `json:"status,omitempty"`
}

// about is a context with what tells it.
type about struct {
	Context  string    `json:"context"`
	Gloss    string    `json:"gloss"`
	Words    []string  `json:"words"`
	But      []string  `json:"but"`
	Examples []example `json:"examples"`
}

func (k *kind) name() string { return strings.TrimSuffix(k.Type+"/"+k.Mode, "/") }

// wholeCatalogue is all there is: types in the manual's order, each with its modes, then the contexts.
func wholeCatalogue() catalogue {
	c := catalogue{Kinds: []kind{}, Contexts: []about{}, whole: true}
	for _, t := range ontology.Types() {
		c.Kinds = append(c.Kinds, kindOf(t, ontology.Mode{Intensity: t.Intensity, Definition: t.Definition}))
		for _, m := range ontology.ModesOf(t.Name) {
			c.Kinds = append(c.Kinds, kindOf(t, m))
		}
	}
	for _, x := range ontology.Contexts() {
		a := about{x.Name, x.Gloss, x.Words, slices.Concat([]string{}, x.But), []example{}}
		for _, e := range x.Examples {
			a.Examples = append(a.Examples, example{File: "contexts", Line: e.Line, Yes: e.Yes, Text: e.Text})
		}
		c.Contexts = append(c.Contexts, a)
	}
	return c
}

// kindOf gathers what is said of a type and mode; a mode without a name stands for the type itself.
func kindOf(t ontology.Type, m ontology.Mode) kind {
	k := kind{Type: t.Name, Mode: m.Name, Quad: t.Quad, Intensity: float64(m.Intensity) / 10, Gloss: []string{m.Definition},
		Contents: []content{}, Codes: []code{}, Patterns: []pattern{}, Examples: []example{}}
	for _, c := range m.Contents() {
		k.Contents = append(k.Contents, content{c.Name, c.Words})
	}
	for _, c := range ontology.Codes() {
		if c.Type == t.Name && c.Mode == m.Name {
			g, _ := ontology.Goldstein(c.Code)
			k.Codes = append(k.Codes, code{c.Code, c.Name, float64(g) / 10})
		}
	}
	for _, d := range ontology.Definitions() {
		if d.Type != t.Name {
			continue
		}
		for _, p := range d.Patterns {
			if p.Mode == m.Name {
				k.Patterns = append(k.Patterns, pattern{d.Name, p.Line, p.CAMEO, p.Text})
			}
		}
		if d.Mode != m.Name {
			continue
		}
		if !slices.Contains(k.Gloss, d.Gloss) {
			k.Gloss = append(k.Gloss, d.Gloss)
		}
		for _, x := range d.Examples {
			e := example{File: d.Name, Line: x.Line, Yes: x.Yes, Text: x.Text, Source: x.Source, Target: x.Target}
			if x.Yes {
				e.Status = x.Status
			}
			k.Examples = append(k.Examples, e)
		}
	}
	return k
}

// about is the part of c that answers a question: a type, a mode, both with "/" between, a CAMEO code or the beginning of
// some, a context, or an event file.
func (c catalogue) about(question string) catalogue {
	out := catalogue{Kinds: []kind{}, Contexts: []about{}}
	for _, k := range c.Kinds {
		if k.named(question) {
			out.Kinds = append(out.Kinds, k)
		}
	}
	for _, a := range c.Contexts {
		if strings.EqualFold(a.Context, question) {
			out.Contexts = append(out.Contexts, a)
		}
	}
	if len(out.Kinds)+len(out.Contexts) > 0 {
		return out
	}
	file := strings.TrimSuffix(question, ".txt")
	for _, k := range c.Kinds {
		if ofCode, ok := k.withCode(question); ok {
			out.Kinds = append(out.Kinds, ofCode)
		} else if ofFile, ok := k.inFile(file); ok {
			out.Kinds = append(out.Kinds, ofFile)
		}
	}
	return out
}

// named reports whether question is the type of k, its mode, or both with "/" between.
func (k *kind) named(question string) bool {
	typ, mode, both := strings.Cut(question, "/")
	if both {
		return strings.EqualFold(k.Type, typ) && strings.EqualFold(k.Mode, mode)
	}
	return strings.EqualFold(k.Type, typ) || k.Mode != "" && strings.EqualFold(k.Mode, typ)
}

// withCode is k with the codes that begin with digits, and the patterns and files that may give them.
func (k *kind) withCode(digits string) (kind, bool) {
	if len(digits) < 2 || strings.Trim(digits, "0123456789") != "" {
		return kind{}, false
	}
	out := *k
	out.Codes = slices.DeleteFunc(slices.Clone(k.Codes), func(c code) bool { return !strings.HasPrefix(c.Code, digits) })
	out.Patterns = slices.DeleteFunc(slices.Clone(k.Patterns), func(p pattern) bool {
		stance, open := strings.CutSuffix(p.CAMEO, "*")
		return !strings.HasPrefix(stance, digits) && !(open && strings.HasPrefix(digits, stance))
	})
	out.keepExamples()
	return out, len(out.Codes) > 0
}

// inFile is k with what one event file says of it.
func (k *kind) inFile(name string) (kind, bool) {
	out := *k
	out.Patterns = slices.DeleteFunc(slices.Clone(k.Patterns), func(p pattern) bool { return p.File != name })
	out.keepExamples()
	return out, len(out.Patterns) > 0
}

// keepExamples leaves the sentences of the files whose patterns are left.
func (k *kind) keepExamples() {
	k.Examples = slices.DeleteFunc(slices.Clone(k.Examples), func(e example) bool {
		return !slices.ContainsFunc(k.Patterns, func(p pattern) bool { return p.File == e.File })
	})
}
