// Package jsonl reads JSON Lines: one document a line. The stream is read line by line, so that its
// size does not matter; a broken line is refused and the next one read.
package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/ingest/source"
)

// Looks reports whether the start of some input is JSON Lines: an object with a text or a page in it.
// A head that stops inside the first line counts when the keys are there.
func Looks(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	line, _, whole := bytes.Cut(head, []byte("\n"))
	var r record
	if err := json.Unmarshal(line, &r); err == nil {
		return true // an object a line, even one without a text, is meant to be JSON Lines
	} else if whole && len(bytes.TrimSpace(line)) == 1 {
		return false // spread over lines: see Spread
	}
	return keyed(line)
}

// Spread reports whether the start of some input is JSON that is not one object a line: a list of objects,
// or an object laid out over several lines.
func Spread(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	list := bytes.HasPrefix(head, []byte("["))
	if list {
		head = bytes.TrimLeft(head[1:], " \t\r\n")
	}
	return len(head) > 0 && head[0] == '{' && keyed(head) && (list || !Looks(head))
}

// keyed reports whether b starts an object with a quoted key.
func keyed(b []byte) bool {
	rest := bytes.TrimLeft(b[1:], " \t\r\n")
	if len(rest) == 0 || rest[0] != '"' {
		return false
	}
	_, after, ok := bytes.Cut(rest[1:], []byte{'"'})
	after = bytes.TrimLeft(after, " \t")
	return ok && len(after) > 0 && after[0] == ':'
}

// record is a line; ids and dates may be numbers.
type record struct {
	ID        flexible      `json:"id"`
	Text      *string       `json:"text"`
	HTML      *string       `json:"html"`
	Title     flexible      `json:"title"`
	Outlet    flexible      `json:"outlet"`
	URL       flexible      `json:"url"`
	Byline    flexible      `json:"byline"`
	Published flexible      `json:"published"`
	Lang      flexible      `json:"lang"`
	Clean     bool          `json:"clean"`
	Pairs     []source.Pair `json:"pairs"`
}

// flexible is a string that may be written as a number or null, or as a range of dates, of which it is
// the start.
type flexible string

// UnmarshalJSON takes strings, numbers, ranges and null; anything else is left empty.
func (f *flexible) UnmarshalJSON(b []byte) error {
	var s string
	switch {
	case len(b) > 0 && b[0] == '"':
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
	case len(b) > 0 && (b[0] == '-' || '0' <= b[0] && b[0] <= '9'):
		s = string(b)
	case len(b) > 0 && b[0] == '{':
		var r struct {
			Start string `json:"start"`
		}
		if err := json.Unmarshal(b, &r); err == nil {
			s = r.Start
		}
	}
	*f = flexible(s)
	return nil
}

// Read yields the documents of r. name goes into the ids of lines that have none ("name:7").
// Exactly one of the yielded values is non-nil; a refused item carries the line's id where it can be told.
func Read(r io.Reader, name string) iter.Seq2[source.Item, *source.Refusal] {
	return func(yield func(source.Item, *source.Refusal) bool) {
		b := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, err := next(b)
			id := name + ":" + strconv.Itoa(n)
			if errors.Is(err, errLong) {
				if !yield(source.Item{ID: id}, source.Refuse(source.TooLarge, "split the document or leave out what is not text", "line %d of %s is longer than %d MB", n, name, source.MaxFile>>20)) {
					return
				}
				continue
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
			}
			if len(bytes.TrimSpace(line)) > 0 && !yield(parse(line, id, name, n)) {
				return
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					yield(source.Item{ID: id}, source.Refuse(source.Unreadable, "check the file and run again; the lines before were read", "reading %s stopped at line %d: %v", name, n, err))
				}
				return
			}
		}
	}
}

// errLong marks a line over the limit; the rest of it has been skipped.
var errLong = errors.New("line too long")

// next reads one line without its end. The last line may come with io.EOF.
func next(b *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := b.ReadSlice('\n')
		if len(line)+len(part) > source.MaxFile {
			long, line = true, nil
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		}
		return bytes.TrimRight(line, "\r\n"), err
	}
}

func parse(line []byte, id, name string, n int) (source.Item, *source.Refusal) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return source.Item{ID: id}, source.Refuse(source.BadJSON, "write one JSON object a line, with the keys id and text", "line %d of %s is not the JSON asked for: %v", n, name, err)
	}
	if r.ID != "" {
		id = strings.TrimSpace(string(r.ID))
	}
	item := source.Item{
		ID: id, Title: string(r.Title), Outlet: string(r.Outlet), URL: string(r.URL), Byline: string(r.Byline),
		Published: string(r.Published), Lang: string(r.Lang), Clean: r.Clean, Pairs: r.Pairs,
	}
	if r.Text == nil && r.HTML == nil {
		return item, source.Refuse(source.NoText, "give the article under the key text, or its page under html", "line %d of %s has neither text nor html", n, name)
	}
	if r.Text != nil {
		item.Text = *r.Text
	}
	if r.HTML != nil && strings.TrimSpace(item.Text) == "" {
		item.HTML = *r.HTML
	}
	return item, nil
}
