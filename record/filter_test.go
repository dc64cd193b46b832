package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// three is a record of three stories: s1 (d1, d2) on Lind and Kenya, s2 (d3) in which Lind speaks, s3 (d4) without a day.
func three() *Record {
	r := &Record{Schema: Schema, Rejected: []Rejected{{ID: "x", Code: "empty"}}}
	for i, day := range []string{"2024-03-01", "2024-03-05", "2024-03-09", ""} {
		text := "Ana Lind met Kenyans. The talks failed."
		sum := sha256.Sum256([]byte(text))
		d := Document{ID: fmt.Sprint("d", i+1), Text: text, SHA256: hex.EncodeToString(sum[:])}
		if day != "" {
			d.Published = &DateRange{Start: day, End: day}
		}
		r.Documents = append(r.Documents, d)
	}
	at := func(doc string) Mention { return Mention{doc, Span{0, 8}, "name"} }
	r.Actors = []Actor{
		{ID: "a1", Name: "Ana Lind", Kind: "person", Aliases: []string{"Lind"}, Mentions: []Mention{at("d1"), at("d3")}},
		{ID: "a2", Name: "Kenyans", Kind: "group", Country: "KEN", Mentions: []Mention{at("d2")}},
		{ID: "a3", Name: "The Talks", Kind: "other", Mentions: []Mention{at("d4")}},
	}
	r.Stories = []Story{
		{ID: "s1", Documents: []string{"d1", "d2"}, Reporters: []Reporter{{ID: "r1", Documents: []string{"d1"}}, {ID: "r2", Documents: []string{"d2"}}},
			Events: []Event{{ID: "e1", Type: "CONSULT", Source: []string{"a1"}, Target: []string{"a2"}, Status: "held", Relation: "single",
				Reports: []EventReport{{Document: "d1", Status: "held", Span: Span{0, 21}, Trigger: Span{9, 12}}}, Support: Support{Documents: 1, Reporters: 1, Originators: 1}}}},
		{ID: "s2", Documents: []string{"d3"}, Reporters: []Reporter{{ID: "r3", Documents: []string{"d3"}}},
			Claims: []Claim{{ID: "c1", Document: "d3", Form: "indirect", Content: []Span{{22, 38}}, Speaker: &Speaker{"a1", Span{0, 8}}, Support: Support{Documents: 1, Reporters: 1, Originators: 1}}}},
		{ID: "s3", Documents: []string{"d4"}, Reporters: []Reporter{{ID: "r4", Documents: []string{"d4"}}}},
	}
	return r
}

func TestFilter(t *testing.T) {
	if d := Validate(three()); len(d) > 0 {
		t.Fatal(d)
	}
	for _, c := range []struct {
		filter               Filter
		stories, docs, actor string
	}{
		{Filter{}, "s1 s2 s3", "d1 d2 d3 d4", "a1 a2 a3"},
		{Filter{Story: "s2"}, "s2", "d3", "a1"},
		{Filter{Since: "2024-03-05"}, "s1 s2", "d1 d2 d3", "a1 a2"},
		{Filter{Since: "2024-03-06"}, "s2", "d3", "a1"},
		{Filter{Since: "2024-03-10"}, "", "", ""},
		{Filter{About: "ana lind"}, "s1 s2", "d1 d2 d3", "a1 a2"},
		{Filter{About: "LIND"}, "s1 s2", "d1 d2 d3", "a1 a2"},
		{Filter{About: "KEN"}, "s1", "d1 d2", "a1 a2"},
		{Filter{About: "ken"}, "", "", ""}, // a code is written in capitals
		{Filter{About: "The Talks"}, "", "", ""},
		{Filter{MinReporters: 2}, "s1", "d1 d2", "a1 a2"},
		{Filter{MinReporters: 1}, "s1 s2 s3", "d1 d2 d3 d4", "a1 a2 a3"},
		{Filter{Story: "s1", About: "Lind", Since: "2024-03-05", MinReporters: 2}, "s1", "d1 d2", "a1 a2"},
		{Filter{Story: "s3", About: "Lind"}, "", "", ""},
	} {
		r := three()
		if err := c.filter.Apply(r); err != nil {
			t.Errorf("%+v: %v", c.filter, err)
		}
		var stories, docs, actors []string
		for _, s := range r.Stories {
			stories = append(stories, s.ID)
		}
		for _, d := range r.Documents {
			docs = append(docs, d.ID)
		}
		for _, a := range r.Actors {
			actors = append(actors, a.ID)
		}
		if got := []string{strings.Join(stories, " "), strings.Join(docs, " "), strings.Join(actors, " ")}; !slices.Equal(got, []string{c.stories, c.docs, c.actor}) {
			t.Errorf("%+v leaves %q", c.filter, got)
		}
		if d := Validate(r); len(d) > 0 || len(r.Rejected) != 1 || r.Stories == nil || r.Documents == nil || r.Actors == nil {
			t.Errorf("%+v: %v", c.filter, d)
		}
	}
}

func TestFilterThatMakesNoSenseChangesNothing(t *testing.T) {
	want, _ := json.Marshal(three())
	for _, f := range []Filter{{Story: "s4"}, {Since: "yesterday"}, {Since: "2024-02-30"}} {
		r := three()
		err := f.Apply(r)
		if got, _ := json.Marshal(r); err == nil || errors.Is(err, ErrNoStory) != (f.Story != "") || string(got) != string(want) {
			t.Errorf("%+v: %v", f, err)
		}
	}
}
