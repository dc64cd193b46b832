// Package quotes writes who said what as data: JSON, a list of speakers with what is laid to each, or CSV, a row a claim.
package quotes

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
)

// JSON writes one object with the speakers in their order.
func JSON(w io.Writer, voices []view.Voice) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Speakers []view.Voice `json:"speakers"`
	}{voices})
}

// columns are those of the CSV. Start and end are code points of the document's text, over all of the content.
var columns = []string{"speaker", "known", "role", "country", "sector", "class", "stance", "form", "cue", "words", "chain", "document", "outlet", "published", "start", "end", "id", "same_as"}

// CSV writes a row a claim, with a header (RFC 4180).
func CSV(w io.Writer, voices []view.Voice) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for _, v := range voices {
		for _, q := range v.Quotes {
			row := []string{v.Name, v.Known, v.Role, v.Country, v.Sector, q.Class, q.Stance, q.Form, q.Cue, q.Words, strings.Join(q.Chain, " > "), q.Document, q.Outlet, q.Published, "", "", q.ID, strings.Join(q.SameAs, " ")}
			if n := len(q.Content); n > 0 {
				row[14], row[15] = strconv.Itoa(q.Content[0].Start), strconv.Itoa(q.Content[n-1].End)
			}
			for i := range row {
				row[i] = plain(row[i])
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// plain puts an apostrophe before what a spreadsheet would run as a formula: the words are an article's.
func plain(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
