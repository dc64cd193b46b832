package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"
)

// console is standard error: messages, and below them one line of progress. It may be used from many goroutines.
type console struct {
	mu      sync.Mutex
	w       io.Writer
	objects bool // every message is a JSON object on a line of its own
	shown   bool // a line of progress stands on the terminal
}

// message is what a program reads in place of a line for people.
type message struct {
	Type string `json:"type"` // rejected, note, error
	ID   string `json:"id,omitempty"`
	Code string `json:"code,omitempty"`
	Text string `json:"text"`
	Hint string `json:"hint,omitempty"`
}

// say writes a message: the line for people, what with its hint below it, or m.
func (c *console) say(line string, m message) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.objects {
		c.object(m)
		return
	}
	c.wipe()
	fmt.Fprintln(c.w, visible(line))
	if m.Hint != "" {
		fmt.Fprintln(c.w, "  hint: "+visible(m.Hint))
	}
}

// note says something that is no fault of an input.
func (c *console) note(format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	c.say("readout: "+s, message{Type: "note", Text: s})
}

// progress shows s in place of the line that stands.
func (c *console) progress(s string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fmt.Fprint(c.w, "\r"+visible(s)+"\x1b[K")
	c.shown = true
}

// line writes v as an object on a line of its own.
func (c *console) line(v any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.object(v)
}

// clear takes the line of progress off the terminal.
func (c *console) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wipe()
}

func (c *console) wipe() {
	if c.shown {
		fmt.Fprint(c.w, "\r\x1b[K")
		c.shown = false
	}
}

// object writes v. JSON escapes control characters below a blank only; the others are dropped.
func (c *console) object(v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) == nil {
		fmt.Fprintln(c.w, visible(strings.TrimSpace(b.String())))
	}
}

// visible drops control characters and overrides of direction, with which an id or a name could repaint the terminal. Line
// breaks become blanks: a message is one line.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}
