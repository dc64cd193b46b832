package main

import (
	"fmt"
	"io"
	"strings"
)

// sign is how a sentence is marked in an event file.
func (e *example) sign() string {
	if e.Yes {
		return "yes"
	}
	return "no"
}

// listCatalogue writes one line a kind and context; an answer also has codes, patterns and sentences.
func listCatalogue(w io.Writer, c catalogue) error {
	for i := range c.Kinds {
		k := &c.Kinds[i]
		fmt.Fprintf(w, "%-24s quad %d  %5.1f  %s\n", k.name(), k.Quad, k.Intensity, k.Gloss[0])
		if !c.whole {
			listKind(w, k)
		}
	}
	if c.whole {
		fmt.Fprint(w, "\nWhat events are about:\n")
	}
	for i := range c.Contexts {
		a := &c.Contexts[i]
		fmt.Fprintf(w, "%-24s %s\n", a.Context, a.Gloss)
		if c.whole {
			continue
		}
		fmt.Fprintf(w, "    told by    %s\n", readable(a.Words))
		if len(a.But) > 0 {
			fmt.Fprintf(w, "    but not in %s\n", readable(a.But))
		}
		listExamples(w, a.Examples)
	}
	return nil
}

func listKind(w io.Writer, k *kind) {
	for _, g := range k.Gloss[1:] {
		fmt.Fprintf(w, "    %s\n", g)
	}
	for _, c := range k.Codes {
		fmt.Fprintf(w, "    %-5s %5.1f  %s\n", c.Code, c.Goldstein, c.Name)
	}
	if len(k.Contents) > 0 {
		fmt.Fprint(w, "    read from what is asked, refused or threatened, by a word of each list (data/cameo.txt)\n")
	}
	for _, c := range k.Contents {
		fmt.Fprintf(w, "    %s: %s\n", c.Name, lists(c.Words))
	}
	file := ""
	for _, p := range k.Patterns {
		if p.File != file {
			file = p.File
			fmt.Fprintf(w, "    data/events/%s.txt\n", file)
		}
		fmt.Fprintf(w, "    %s\n", p.Text)
	}
	listExamples(w, k.Examples)
}

func listExamples(w io.Writer, examples []example) {
	for i := range examples {
		fmt.Fprintf(w, "    %-3s  %s\n", examples[i].sign(), examples[i].Text)
	}
}

// lists are the word lists of a rule as data/cameo.txt writes them.
func lists(groups [][]string) string {
	var out []string
	for _, g := range groups {
		out = append(out, "("+strings.Join(g, " ")+")")
	}
	return strings.Join(out, " ")
}

// readable are words as people write them.
func readable(words []string) string {
	return strings.ReplaceAll(strings.Join(words, ", "), "_", " ")
}

// markdownCatalogue writes tables; an answer has patterns and sentences below them.
func markdownCatalogue(w io.Writer, c catalogue) error {
	cell := strings.NewReplacer("|", `\|`)
	if len(c.Kinds) > 0 {
		fmt.Fprint(w, "| type and mode | quad | intensity | gloss | CAMEO codes |\n|---|--:|--:|---|---|\n")
	}
	for i := range c.Kinds {
		k := &c.Kinds[i]
		var codes []string
		for _, x := range k.Codes {
			codes = append(codes, x.Code+" "+x.Name)
		}
		fmt.Fprintf(w, "| %s | %d | %.1f | %s | %s |\n", k.name(), k.Quad, k.Intensity, cell.Replace(strings.Join(k.Gloss, " ")), strings.Join(codes, ", "))
	}
	if len(c.Contexts) > 0 {
		fmt.Fprint(w, "\n| context | gloss | told by | but not in |\n|---|---|---|---|\n")
	}
	for i := range c.Contexts {
		a := &c.Contexts[i]
		fmt.Fprintf(w, "| %s | %s | %s | %s |\n", a.Context, cell.Replace(a.Gloss), readable(a.Words), readable(a.But))
	}
	if c.whole {
		return nil
	}
	for i := range c.Kinds {
		k := &c.Kinds[i]
		if len(k.Contents)+len(k.Patterns)+len(k.Examples) > 0 {
			fmt.Fprintf(w, "\n## %s\n\n", k.name())
		}
		for _, x := range k.Contents {
			fmt.Fprintf(w, "- %s: %s\n", x.Name, lists(x.Words))
		}
		for _, p := range k.Patterns {
			fmt.Fprintf(w, "- `%s` %s (%s.txt:%d)\n", p.Text, p.CAMEO, p.File, p.Line)
		}
		markdownExamples(w, k.Examples)
	}
	for i := range c.Contexts {
		fmt.Fprintf(w, "\n## %s\n", c.Contexts[i].Context)
		markdownExamples(w, c.Contexts[i].Examples)
	}
	return nil
}

func markdownExamples(w io.Writer, examples []example) {
	if len(examples) > 0 {
		fmt.Fprint(w, "\n| | sentence |\n|---|---|\n")
	}
	for i := range examples {
		fmt.Fprintf(w, "| %s | %s |\n", examples[i].sign(), strings.ReplaceAll(examples[i].Text, "|", `\|`))
	}
}

// drawCatalogue writes a Mermaid graph: types, their modes, the codes of each, and the contexts.
func drawCatalogue(w io.Writer, c catalogue) error {
	fmt.Fprint(w, "graph LR\n")
	id := strings.NewReplacer("/", "_", "-", "_")
	for i := range c.Kinds {
		k := &c.Kinds[i]
		node := id.Replace(k.name())
		if k.Mode != "" {
			fmt.Fprintf(w, "  %s --> %s[%s]\n", k.Type, node, k.Mode)
		}
		for _, x := range k.Codes {
			fmt.Fprintf(w, "  %s --> c%s[\"%s %s\"]\n", node, x.Code, x.Code, x.Name)
		}
	}
	for i := range c.Contexts {
		fmt.Fprintf(w, "  contexts --> context_%s[\"%s\"]\n", c.Contexts[i].Context, strings.ReplaceAll(c.Contexts[i].Context, "_", " "))
	}
	return nil
}
