package record

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

// sound is a record without defects: one document, one event in it.
func sound() *Record {
	const text = "Añes met Ito 🙂. She said 12 died."
	sum := sha256.Sum256([]byte(text))
	twelve := int64(12)
	return &Record{
		Schema: Schema,
		Documents: []Document{{
			ID: "a", Text: text, SHA256: hex.EncodeToString(sum[:]), Sentences: []Span{{0, 15}, {16, 33}},
			Entities: []Entity{{Span{0, 4}, "person", "name", "a1"}, {Span{9, 12}, "person", "name", "a2"}, {Span{16, 19}, "person", "pronoun", "a1"}},
			Actors:   []DocActor{{ID: "a1", Name: "Añes", Kind: "person"}, {ID: "a2", Name: "Ito", Kind: "person"}},
			Events:   []DocEvent{{ID: "e1", Source: []string{"a1", "a2"}, SourceSpan: &Span{0, 4}, Trigger: Span{5, 8}, Status: "held"}},
			Claims: []DocClaim{{ID: "c1", Speaker: &Speaker{"a1", Span{16, 19}}, Cue: &Cue{Span{20, 24}, "say"},
				Content: []Span{{25, 32}}, Form: "indirect", About: []string{"f1"}}},
			Figures: []DocFigure{{ID: "f1", Measure: "killed", Low: &twelve, High: &twelve, Bound: "exact", Span: Span{25, 27}, Claim: "c1"}},
		}},
		Actors: []Actor{{ID: "A1", Name: "Añes", Kind: "person", Mentions: []Mention{{"a", Span{0, 4}, "name"}}}},
		Stories: []Story{{
			ID: "s1", Documents: []string{"a"}, Reporters: []Reporter{{ID: "r1", Documents: []string{"a"}, Why: "alone"}},
			Events: []Event{{ID: "e1", Source: []string{"A1"}, Status: "held", Relation: "single", Support: Support{Documents: 1, Reporters: 1, Originators: 1},
				Reports: []EventReport{{Document: "a", Status: "held", Span: Span{0, 15}, Trigger: Span{5, 8}}}}},
			Claims: []Claim{{ID: "c1", Document: "a", Form: "indirect", Content: []Span{{25, 32}}}},
			Figures: []Figure{{ID: "f1", Relation: "single", Support: Support{Documents: 1, Reporters: 1, Originators: 1},
				Reports: []FigureReport{{Document: "a", Low: &twelve, Bound: "exact", Span: Span{25, 27}, Claim: "c1"}}}},
			Timeline: []TimelineItem{{"2024-03-05", "e1"}},
		}},
	}
}

func TestSoundRecordHasNoDefects(t *testing.T) {
	for _, d := range Validate(sound()) {
		t.Error(d)
	}
}

func TestValidateFinds(t *testing.T) {
	tests := []struct {
		name, want string
		spoil      func(*Record)
	}{
		{"another schema", "schema", func(r *Record) { r.Schema = "x" }},
		{"a text that was changed", "sha256", func(r *Record) { r.Documents[0].Text += "!" }},
		{"a position past the end, in code points", "outside the text of 33", func(r *Record) { r.Documents[0].Entities[0].End = 34 }},
		{"a negative position", "outside", func(r *Record) { r.Documents[0].Sentences[0].Start = -1 }},
		{"an empty trigger", "without evidence", func(r *Record) { r.Documents[0].Events[0].Trigger = Span{5, 5} }},
		{"a claim without content", "c1: no content", func(r *Record) { r.Documents[0].Claims[0].Content = nil }},
		{"an actor nobody mentions", "no entity shows", func(r *Record) { r.Documents[0].Entities = r.Documents[0].Entities[:1] }},
		{"an entity of no actor", `"a9" points nowhere`, func(r *Record) { r.Documents[0].Entities[0].Actor = "a9" }},
		{"an event by no actor", `"a9" points nowhere`, func(r *Record) { r.Documents[0].Events[0].Source[0] = "a9" }},
		{"a claim about nothing", `about "e9"`, func(r *Record) { r.Documents[0].Claims[0].About[0] = "e9" }},
		{"an id twice", "stands twice", func(r *Record) { r.Documents[0].Actors[1].ID = "a1" }},
		{"an unknown status", `status "maybe"`, func(r *Record) { r.Documents[0].Events[0].Status = "maybe" }},
		{"an inverted interval", "interval", func(r *Record) { one := int64(1); r.Documents[0].Figures[0].High = &one }},
		{"a date that is none", "ISO 8601", func(r *Record) { r.Documents[0].Published = &DateRange{"2024-02-30", "2024-03-01", "given"} }},
		{"lineage from nowhere", "no evidence", func(r *Record) { r.Documents[0].Lineage = []Lineage{{Relation: "copy", Name: "X"}} }},
		{"a token that is its own head", "head", func(r *Record) { r.Documents[0].Tokens = []Token{{Span: Span{0, 4}}} }},
		{"a mention in no document", `"z" points nowhere`, func(r *Record) { r.Actors[0].Mentions[0].Document = "z" }},
		{"an event without reports", "e1: no report", func(r *Record) { r.Stories[0].Events[0].Reports = nil }},
		{"a report outside the story", `"z" points nowhere`, func(r *Record) { r.Stories[0].Events[0].Reports[0].Document = "z" }},
		{"support that counts too many", "support counts 4", func(r *Record) { r.Stories[0].Events[0].Support.Documents = 4 }},
		{"more originators than reports", "originators", func(r *Record) { r.Stories[0].Events[0].Support.Originators = 2 }},
		{"a document without a reporter", "no reporter", func(r *Record) { r.Stories[0].Reporters = nil }},
		{"a passage of no document", `"z" points nowhere`, func(r *Record) {
			r.Stories[0].Passages = []Passage{{"a", Span{0, 4}, Stretch{"z", Span{0, 4}}, 1, ""}}
		}},
		{"a fact that one document has", "t1: no other document says it", func(r *Record) {
			r.Stories[0].Facts = []Fact{{ID: "t1", Stretch: Stretch{"a", Span{0, 4}}}}
		}},
		{"a fact past the end", "t1: words in a", func(r *Record) {
			r.Stories[0].Facts = []Fact{{ID: "t1", Stretch: Stretch{"a", Span{0, 4}}, With: []Stretch{{"a", Span{30, 40}}}}}
		}},
		{"a passage past the end", "passage: of in a", func(r *Record) {
			r.Stories[0].Passages = []Passage{{"a", Span{0, 4}, Stretch{"a", Span{30, 40}}, 1, ""}}
		}},
		{"a passage shared with nobody", "with itself", func(r *Record) {
			r.Stories[0].Passages = []Passage{{"a", Span{0, 4}, Stretch{"a", Span{5, 8}}, 1, ""}}
		}},
		{"a passage without words", "passage of 0 words", func(r *Record) {
			r.Stories[0].Passages = []Passage{{Document: "a", Span: Span{0, 4}}}
		}},
		{"a figure of no claim", `claim "c9"`, func(r *Record) { r.Stories[0].Figures[0].Reports[0].Claim = "c9" }},
		{"a claim same as none", `same_as "c9"`, func(r *Record) { r.Stories[0].Claims[0].SameAs = []string{"c9"} }},
		{"a timeline of no event", `event "e9"`, func(r *Record) { r.Stories[0].Timeline[0].Event = "e9" }},
		{"a disagreement about nothing", `about "e9"`, func(r *Record) { r.Stories[0].Disagreements = []Disagreement{{About: "e9"}} }},
		{"a side whose words stand nowhere", "side", func(r *Record) {
			r.Stories[0].Disagreements = []Disagreement{{About: "e1", Kind: "age", Relation: "conflict", Sides: []Side{{Value: "38", Words: []Stretch{{Document: "a", Span: Span{90000, 90002}}}}}}}
		}},
		{"only-in past the end", "only_in: sentence in a", func(r *Record) {
			r.Stories[0].OnlyIn = []OnlyIn{{Document: "a", Sentences: []Span{{30, 40}}}}
		}},
		{"only-in of nothing", `figure "f9"`, func(r *Record) { r.Stories[0].OnlyIn = []OnlyIn{{Document: "a", Figures: []string{"f9"}}} }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sound()
			tt.spoil(r)
			for _, d := range Validate(r) {
				if strings.Contains(d.String(), tt.want) {
					return
				}
			}
			t.Errorf("no defect says %q: %v", tt.want, Validate(r))
		})
	}
}
