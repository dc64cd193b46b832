// Package html writes a record as one page that holds all it needs: no network, no fonts, no pictures. Every table and
// every word can be read without scripts; a small script adds what helps on a screen.
package html

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

//go:generate go run ./build

var (
	//go:embed templates/*.tmpl
	files embed.FS
	//go:embed page.css
	style string
	//go:embed islands/page.js
	script string
)

// Write writes r to w.
func Write(w io.Writer, r *record.Record) error {
	if len(r.Stories)+len(r.Rejected) == 0 {
		return nil
	}
	out := bufio.NewWriter(&literal{w: w})
	if err := templates().ExecuteTemplate(out, "page", pageOf(r)); err != nil {
		return err
	}
	return out.Flush()
}

var templates = sync.OnceValue(func() *template.Template {
	t := template.New("").Funcs(template.FuncMap{"join": view.Join, "count": view.Count, "plain": view.Plain, "capital": capital, "inc": func(n int) int { return n + 1 }})
	return template.Must(t.ParseFS(files, "templates/*.tmpl"))
})

// policy lets the page run its own script and style and nothing else: it cannot fetch, send, frame or be given markup.
func policy(style, script string) string {
	return strings.Join([]string{
		"default-src 'none'", "script-src " + digest(script), "style-src " + digest(style),
		"base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
	}, "; ")
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
