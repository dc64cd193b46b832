package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// Voice is somebody with all that is laid to them, over all stories and documents.
type Voice struct {
	Actor   string  `json:"actor,omitempty"` // id in the record; "" where the text leaves open who it is
	Name    string  `json:"name"`            // "" where nobody is named
	Known   string  `json:"known"`           // named, role, anonymous or none
	Role    string  `json:"role,omitempty"`
	Country string  `json:"country,omitempty"`
	Sector  string  `json:"sector,omitempty"`
	Quotes  []Quote `json:"quotes"`
}

// Quote is one claim as one document tells it. Words are those of Content, with … between its stretches.
type Quote struct {
	ID        string        `json:"id"`
	Document  string        `json:"document"`
	Outlet    string        `json:"outlet,omitempty"`
	Published string        `json:"published,omitempty"`
	Class     string        `json:"class"` // of the cue: say, deny, plan ...
	Cue       string        `json:"cue,omitempty"`
	Form      string        `json:"form"`
	Stance    string        `json:"stance,omitempty"`
	Words     string        `json:"words"`
	Content   []record.Span `json:"content"`
	Chain     []string      `json:"chain"` // from the first source to the outlet
	SameAs    []string      `json:"same_as"`
	Evidence  []Evidence    `json:"-"`
}

// Quotes groups the claims of a record by who made them: those whom most documents quote first, who stays unnamed last.
func Quotes(r *record.Record) []Voice {
	x := newIndex(r)
	var out []Voice
	at := map[string]int{}
	for i := range r.Stories {
		s := &r.Stories[i]
		x.enter(s)
		for j := range s.Claims {
			c := &s.Claims[j]
			v := x.voice(c)
			key := v.Actor + "\x00" + strings.ToLower(v.Name)
			if v.Actor == "" && v.Name != "" {
				key += "\x00" + c.Document // "he" here is not "he" there
			}
			k, ok := at[key]
			if !ok {
				k = len(out)
				at[key] = k
				out = append(out, v)
			}
			if out[k].Known != "named" && v.Known == "named" {
				out[k].Known = v.Known
			}
			out[k].Quotes = append(out[k].Quotes, x.quoted(c))
		}
	}
	slices.SortStableFunc(out, func(a, b Voice) int {
		return cmp.Or(cmp.Compare(b2i(a.Name == ""), b2i(b.Name == "")), documents(b)-documents(a), len(b.Quotes)-len(a.Quotes), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// Articles are the documents of a record with the letters that evidence names them by.
func Articles(r *record.Record) []Document {
	x := newIndex(r)
	var out []Document
	for i := range r.Documents {
		out = append(out, x.document(r.Documents[i].ID))
	}
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// documents is how many documents quote v.
func documents(v Voice) int {
	var seen []string
	for _, q := range v.Quotes {
		if !slices.Contains(seen, q.Document) {
			seen = append(seen, q.Document)
		}
	}
	return len(seen)
}

// Documents is how many documents quote v.
func (v Voice) Documents() int { return documents(v) }

func (x *index) voice(c *record.Claim) Voice {
	v := Voice{Known: "none"}
	if c.Speaker == nil {
		return v
	}
	v.Name, v.Known = Shorten(x.speaker(c), longestSpeaker), "role"
	if n := len(c.Chain); n > 0 {
		v.Known = c.Chain[n-1].Known
		for _, l := range c.Chain {
			if l.Words != nil && *l.Words == c.Speaker.Span {
				v.Known = l.Known
			}
		}
	}
	if a := x.actors[c.Speaker.Actor]; a != nil {
		v.Actor, v.Country, v.Sector = a.ID, a.Country, a.Sector
		if len(a.Roles) > 0 {
			v.Role = a.Roles[0].Title
		}
	}
	return v
}

func (x *index) quoted(c *record.Claim) Quote {
	q := Quote{ID: c.ID, Document: c.Document, Form: c.Form, Stance: c.Stance, Content: c.Content, SameAs: c.SameAs, Chain: []string{}}
	if d := x.docs[c.Document]; d != nil {
		q.Outlet = d.Outlet
		if d.Published != nil {
			q.Published = d.Published.Start
		}
	}
	if c.Cue != nil {
		q.Class, q.Cue = c.Cue.Class, x.str(c.Document, c.Cue.Span)
	}
	if q.Class == "" { // a quotation or a headline with a colon
		q.Class = "say"
	}
	var parts []string
	for _, p := range c.Content {
		parts = append(parts, x.str(c.Document, p))
		q.Evidence = append(q.Evidence, x.at(c.Document, p))
	}
	q.Words = strings.Join(parts, " … ")
	for _, l := range slices.Backward(c.Chain) {
		if l.Name != "" {
			q.Chain = append(q.Chain, l.Name)
		}
	}
	return q
}
