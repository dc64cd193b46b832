package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// skipped elements hold no text of the article.
var skipped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Nav: true,
	atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Head: true,
	atom.Object: true, atom.Video: true, atom.Audio: true, atom.Canvas: true, atom.Dialog: true, atom.Menu: true,
}

// inline elements do not break a line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Label: true,
	atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Strike: true, atom.Center: false,
}

// deepest is where a page stops being followed; the parser allows no deeper nesting anyway.
const deepest = 600

// blocks gives the lines of a page: the text of each block element, in order.
func blocks(root *html.Node) []string {
	var w writer
	w.node(root, 0)
	w.flush()
	return w.lines
}

type writer struct {
	lines []string
	b     strings.Builder
}

func (w *writer) flush() {
	if s := strings.Join(strings.Fields(w.b.String()), " "); s != "" {
		w.lines = append(w.lines, s)
	}
	w.b.Reset()
}

func (w *writer) node(n *html.Node, depth int) {
	if depth > deepest {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.b.WriteString(n.Data)
		return
	case html.ElementNode:
		if skipped[n.DataAtom] || hidden(n) {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if block {
		w.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
	if block {
		w.flush()
	}
}

// hidden reports whether the page does not show n.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true" && n.DataAtom != atom.Body
		case "style":
			return strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none")
		case "role":
			if a.Val == "navigation" || a.Val == "search" || a.Val == "complementary" || a.Val == "contentinfo" {
				return true
			}
		}
	}
	return false
}
