package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/ingest/source"
)

// skipped elements hold no text for readers.
var skipped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Head: true,
	atom.Select: true, atom.Textarea: true, atom.Object: true, atom.Video: true, atom.Audio: true, atom.Canvas: true,
}

// furniture elements hold text that is not the article's, by the meaning that the HTML standard gives them.
var furniture = map[atom.Atom]string{
	atom.Nav: lines.Navigation, atom.Menu: lines.Navigation, atom.Footer: lines.Furniture, atom.Aside: lines.Related,
	atom.Form: lines.Comment, atom.Button: lines.Furniture, atom.Dialog: lines.Furniture,
}

// roles say the same where other elements are used.
var roles = map[string]string{
	"navigation": lines.Navigation, "search": lines.Navigation, "complementary": lines.Related, "contentinfo": lines.Furniture, "dialog": lines.Furniture,
}

// inline elements do not break a line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Label: true,
	atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Strike: true,
}

// deepest is where a page stops being followed; the parser allows no deeper nesting anyway.
const deepest = 600

// blocks gives the lines of a page in order: the text of each block element, with what the markup says
// of it. Where the markup would take away most of the running text, as on pages that are one big form, it
// is not believed.
func blocks(root *html.Node) []source.Line {
	var w writer
	w.node(root, "", 0)
	w.flush("")
	kept, lost := 0, 0
	for _, l := range w.lines {
		if n := len(l.Text); !lines.Sentence(l.Text) {
			continue
		} else if l.Reason == "" {
			kept += n
		} else {
			lost += n
		}
	}
	if lost > 2*kept {
		for i := range w.lines {
			if w.lines[i].Reason != lines.Navigation {
				w.lines[i].Reason = ""
			}
		}
	}
	return w.lines
}

type writer struct {
	lines       []source.Line
	aside       []source.Line // furniture inside the line being written
	b           strings.Builder
	linked, all int // bytes of text in links, and altogether, of the line being written
	link        int // links that are open
}

// flush ends a line. A line that is nothing but a link, and no sentence, leads to another page.
func (w *writer) flush(reason string) {
	if s := strings.Join(strings.Fields(w.b.String()), " "); s != "" {
		if reason == "" && w.linked == w.all && !lines.Sentence(s) {
			reason = lines.Related
			if len(strings.Fields(s)) <= 3 {
				reason = lines.Navigation
			}
		}
		w.lines = append(w.lines, source.Line{Text: s, Reason: reason})
	}
	w.lines, w.aside = append(w.lines, w.aside...), nil
	w.b.Reset()
	w.linked, w.all = 0, 0
}

// node writes the text under n, which is furniture when reason says so.
func (w *writer) node(n *html.Node, reason string, depth int) {
	if depth > deepest {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	if skipped[n.DataAtom] {
		return
	}
	inner := reason
	if inner == "" {
		inner = markup(n)
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if !block && inner != reason {
		sub := writer{}
		sub.children(n, inner, depth)
		sub.flush(inner)
		w.aside = append(w.aside, sub.lines...)
		return
	}
	if block {
		w.flush(reason)
	}
	if n.DataAtom == atom.A {
		w.link++
	}
	w.children(n, inner, depth)
	if n.DataAtom == atom.A {
		w.link--
	}
	if block {
		w.flush(inner)
	}
}

func (w *writer) children(n *html.Node, reason string, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, reason, depth+1)
	}
}

func (w *writer) text(s string) {
	w.b.WriteString(s)
	n := len(strings.TrimSpace(s))
	w.all += n
	if w.link > 0 {
		w.linked += n
	}
}

// markup gives the reason for which the element n itself is not the article, "" when it says nothing.
func markup(n *html.Node) string {
	if r := furniture[n.DataAtom]; r != "" {
		return r
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return lines.Furniture
		case "aria-hidden":
			if a.Val == "true" {
				return lines.Furniture
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return lines.Furniture
			}
		case "role":
			if r := roles[a.Val]; r != "" {
				return r
			}
		}
	}
	return ""
}
