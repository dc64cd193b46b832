// Package plover writes the events of a document as PLOVER's manual lays out its records: JSON Lines, one event a line.
//
// PLOVER has no status; its rulings are kept where they change the type. What is promised of AID, CONSULT, COOPERATE and SUPPORT is AGREE, a
// promised RETREAT is CONCEDE, and the auxiliary modes "future", "hypothetical", "negation" and "historical" say what the text says of
// the event's reality. The member "readout" keeps our own type, status and positions. docs/EXPORTS.md goes through the members.
package plover

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/record"
)

// codebook names what the events are coded by.
const codebook = "plover-2.0"

// Event is one record of PLOVER.
type Event struct {
	ID         string     `json:"id"`
	Date       string     `json:"date"`              // of the event, else of the document, "" when neither is known
	EndDate    string     `json:"enddate,omitempty"` // the last day of an event of several
	Actor      []Actor    `json:"actor"`
	Recipient  []Actor    `json:"recipient"`
	Event      []string   `json:"event"`
	Mode       []string   `json:"mode"`
	Context    []string   `json:"context"`
	EventLoc   *Location  `json:"event_loc,omitempty"`
	EventText  string     `json:"event_text"`
	QuadCode   int        `json:"quad_code"`
	EventScale float64    `json:"event_scale"`
	Sizes      Sizes      `json:"sizes"`
	Text       string     `json:"text"`
	TextInfo   TextInfo   `json:"text_info"`
	CiteInfo   CiteInfo   `json:"cite_info"`
	Coder      string     `json:"coder"`
	Readout    Provenance `json:"readout"`
}

// Actor is one of the actors or recipients.
type Actor struct {
	Name    string `json:"name"`
	Country string `json:"country,omitempty"`
	Sector  string `json:"sector,omitempty"`
	Title   string `json:"title,omitempty"`
}

// Sizes are the least numbers that the text gives of people the event did something to.
type Sizes struct {
	Dead     *int64 `json:"dead,omitempty"`
	Injured  *int64 `json:"injured,omitempty"`
	Arrested *int64 `json:"arrested,omitempty"`
}

// Location is where the event was, if the text names a place.
type Location struct {
	Name       string   `json:"name"`
	Country    string   `json:"country_code,omitempty"`
	Lat        *float64 `json:"lat,omitempty"`
	Lon        *float64 `json:"lon,omitempty"`
	Resolution string   `json:"resolution,omitempty"` // town, division, region or country
}

// TextInfo says which sentence the text is: its number from 0, and its code points in the document's text.
type TextInfo struct {
	Sequence int `json:"sequence"`
	Start    int `json:"start"`
	End      int `json:"end"`
}

// CiteInfo is where the text comes from.
type CiteInfo struct {
	Document    string `json:"document"`
	URL         string `json:"url,omitempty"`
	Publication string `json:"publication,omitempty"`
	Language    string `json:"language,omitempty"`
	Published   string `json:"published,omitempty"`
	Title       string `json:"title,omitempty"`
	Codebook    string `json:"codebook"`
}

// Provenance is what PLOVER has no member for.
type Provenance struct {
	Type       string       `json:"type"`
	CAMEO      string       `json:"cameo,omitempty"`
	Status     string       `json:"status"`
	Score      float64      `json:"score"`
	Trigger    record.Span  `json:"trigger"`
	SourceSpan *record.Span `json:"source_span,omitempty"`
	TargetSpan *record.Span `json:"target_span,omitempty"`
	DateBasis  string       `json:"date_basis,omitempty"`
	Claim      string       `json:"claim,omitempty"`
}

// Write writes the events of d. Contexts are told by lemmas, so a document without its tokens has none.
func Write(w io.Writer, d *record.Document) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	text := []rune(d.Text)
	for i := range d.Events {
		if err := enc.Encode(eventOf(d, text, &d.Events[i])); err != nil {
			return err
		}
	}
	return nil
}

func eventOf(d *record.Document, text []rune, e *record.DocEvent) Event {
	n, at := sentence(d, e.Trigger.Start)
	words := string(text[at.Start:at.End])
	typ := ruled(e)
	out := Event{
		ID: d.ID + "/" + e.ID, Date: day(d, e), Actor: actors(d, e.Source), Recipient: actors(d, e.Target),
		Event: []string{typ}, Mode: modes(d, e), Context: []string{}, EventText: string(text[e.Trigger.Start:e.Trigger.End]),
		Sizes: sizes(d, e.ID), Text: words, TextInfo: TextInfo{n, at.Start, at.End}, Coder: "readout",
		CiteInfo: CiteInfo{Document: d.ID, URL: d.URL, Publication: d.Outlet, Language: d.Lang, Title: d.Title, Codebook: codebook},
		Readout: Provenance{Type: e.Type, CAMEO: e.CAMEO, Status: e.Status, Score: e.Score, Trigger: e.Trigger,
			SourceSpan: e.SourceSpan, TargetSpan: e.TargetSpan, Claim: e.Claim},
	}
	for _, c := range ontology.ContextsOf(wordsIn(d, at)) {
		out.Context = append(out.Context, c.Context)
	}
	out.QuadCode, out.EventScale = scale(typ, e)
	if d.Published != nil {
		out.CiteInfo.Published = d.Published.Start
	}
	if e.Date != nil {
		out.Readout.DateBasis = e.Date.Basis
		if e.Date.End != e.Date.Start {
			out.EndDate = e.Date.End
		}
	}
	if p := e.Place; p != nil {
		out.EventLoc = &Location{p.Name, p.Country, p.Lat, p.Lon, p.Precision}
	}
	return out
}

// wordsIn are the words of d in a sentence, as contexts see them.
func wordsIn(d *record.Document, sentence record.Span) []ontology.Term {
	var out []ontology.Term
	for _, t := range d.Tokens {
		if t.Start >= sentence.Start && t.End <= sentence.End {
			out = append(out, ontology.Term{Lemma: t.Lemma, POS: t.UPOS, Start: t.Start, End: t.End})
		}
	}
	return out
}

// scale is the quad class of a type, and the intensity of the mode of e, else of the type.
func scale(typ string, e *record.DocEvent) (quad int, intensity float64) {
	t, ok := ontology.TypeOf(typ)
	if !ok {
		return 0, 0
	}
	if m, ok := ontology.ModeOf(typ, e.Mode); ok {
		return t.Quad, float64(m.Intensity) / 10
	}
	return t.Quad, float64(t.Intensity) / 10
}

// ruled is the type as the manual codes what is only promised.
func ruled(e *record.DocEvent) string {
	if e.Status != "planned" && e.Status != "proposed" {
		return e.Type
	}
	switch e.Type {
	case "AID", "CONSULT", "COOPERATE", "SUPPORT":
		return "AGREE"
	case "RETREAT":
		return "CONCEDE"
	}
	return e.Type
}

// modes are the event's mode and PLOVER's auxiliary ones. An event of another type than ours has no mode of ours.
func modes(d *record.Document, e *record.DocEvent) []string {
	out := []string{}
	if e.Mode != "" && ruled(e) == e.Type {
		out = append(out, e.Mode)
	}
	switch e.Status {
	case "planned", "proposed", "called_for", "threatened":
		out = append(out, "future")
	case "hypothetical", "alleged":
		out = append(out, "hypothetical")
	case "denied", "cancelled":
		out = append(out, "negation")
	}
	if d.Published != nil && e.Date != nil && yearBefore(e.Date.End, d.Published.Start) {
		out = append(out, "historical")
	}
	return out
}

// yearBefore reports whether day a is of a year before the one before b's; both are ISO 8601.
func yearBefore(a, b string) bool {
	year, rest, _ := strings.Cut(b, "-")
	if len(a) < 4 || len(year) != 4 {
		return false
	}
	digits := []byte(year)
	for i := 3; i >= 0; i-- { // the year before
		if digits[i] > '0' {
			digits[i]--
			break
		}
		digits[i] = '9'
	}
	return a < string(digits)+"-"+rest
}

// day is the first day of the event, else of the document.
func day(d *record.Document, e *record.DocEvent) string {
	switch {
	case e.Date != nil:
		return e.Date.Start
	case d.Published != nil:
		return d.Published.Start
	}
	return ""
}

func actors(d *record.Document, ids []string) []Actor {
	out := []Actor{}
	for _, id := range ids {
		for i := range d.Actors {
			if a := &d.Actors[i]; a.ID == id {
				out = append(out, Actor{a.Name, a.Country, a.Sector, a.Role})
			}
		}
	}
	return out
}

func sizes(d *record.Document, event string) (s Sizes) {
	for i := range d.Figures {
		f := &d.Figures[i]
		if f.Event != event || f.Low == nil {
			continue
		}
		at := map[string]**int64{"killed": &s.Dead, "injured": &s.Injured, "arrested": &s.Arrested}[f.Measure]
		if at != nil && *at == nil {
			*at = f.Low
		}
	}
	return s
}

// sentence is the number and span of the sentence that holds position at; the whole text where none does.
func sentence(d *record.Document, at int) (int, record.Span) {
	for i, s := range d.Sentences {
		if s.Start <= at && at < s.End {
			return i, s
		}
	}
	return 0, record.Span{End: len([]rune(d.Text))}
}
