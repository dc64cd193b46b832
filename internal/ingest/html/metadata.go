package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is what a page says of itself.
type page struct{ title, outlet, url, published, byline, lang string }

// fill sets f unless it is known already.
func fill(f *string, v string) {
	if v = strings.Join(strings.Fields(v), " "); *f == "" {
		*f = v
	}
}

// metadata reads the page's own data: JSON-LD first, then meta tags, then microdata and elements.
func metadata(root *html.Node) page {
	var m, tag, rest page
	walk(root, 0, func(n *html.Node) {
		switch n.DataAtom {
		case atom.Html:
			lang, _, _ := strings.Cut(attr(n, "lang"), "-")
			fill(&rest.lang, strings.ToLower(lang))
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
				linked(n.FirstChild.Data, &m)
			}
		case atom.Meta:
			meta(n, &tag)
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				fill(&rest.url, attr(n, "href"))
			}
		case atom.H1:
			fill(&rest.title, content(n))
		case atom.Time:
			fill(&rest.published, attr(n, "datetime"))
		}
		switch attr(n, "itemprop") {
		case "datePublished":
			fill(&rest.published, attr(n, "content"))
		case "headline":
			fill(&rest.title, content(n))
		}
	})
	for _, o := range []page{tag, rest} {
		fill(&m.title, o.title)
		fill(&m.outlet, o.outlet)
		fill(&m.url, o.url)
		fill(&m.published, o.published)
		fill(&m.byline, o.byline)
		fill(&m.lang, o.lang)
	}
	if m.title == "" {
		walk(root, 0, func(n *html.Node) {
			if n.DataAtom == atom.Title {
				fill(&m.title, content(n))
			}
		})
	}
	return m
}

func meta(n *html.Node, m *page) {
	key, v := attr(n, "property"), attr(n, "content")
	if key == "" {
		key = attr(n, "name")
	}
	switch strings.ToLower(key) {
	case "og:title", "twitter:title":
		fill(&m.title, v)
	case "og:site_name", "application-name":
		fill(&m.outlet, v)
	case "og:url":
		fill(&m.url, v)
	case "article:published_time", "og:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date":
		fill(&m.published, v)
	case "author", "parsely-author", "dc.creator", "sailthru.author":
		fill(&m.byline, v)
	}
}

// linked reads a block of JSON-LD; a block that does not parse says nothing.
func linked(s string, m *page) {
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		graph(v, m, 0)
	}
}

func graph(v any, m *page, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			graph(x, m, depth+1)
		}
	case map[string]any:
		if g, ok := v["@graph"]; ok {
			graph(g, m, depth+1)
		}
		if !article(v["@type"]) {
			return
		}
		fill(&m.title, str(v["headline"]))
		fill(&m.published, str(v["datePublished"]))
		fill(&m.byline, names(v["author"]))
		fill(&m.outlet, names(v["publisher"]))
		fill(&m.lang, str(v["inLanguage"]))
	}
}

// article reports whether a JSON-LD type is a kind of article.
func article(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting")
	case []any:
		for _, x := range t {
			if article(x) {
				return true
			}
		}
	}
	return false
}

func str(v any) string { s, _ := v.(string); return s }

// names joins the names of one or more people or organisations.
func names(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return str(v["name"])
	case []any:
		var out []string
		for _, x := range v {
			if n := names(x); n != "" {
				out = append(out, n)
			}
		}
		return strings.Join(out, ", ")
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// content is the text under n.
func content(n *html.Node) string {
	var b strings.Builder
	walk(n, 0, func(c *html.Node) {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	})
	return b.String()
}

func walk(n *html.Node, depth int, visit func(*html.Node)) {
	if depth > deepest {
		return
	}
	visit(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, depth+1, visit)
	}
}
