// Package record is Readout's second vocabulary: the sourced record of the news in some documents,
// and its JSON shape. Positions are Unicode code points, half-open, into the text of the document
// that the same record carries. Dates are ISO 8601; ranges include both ends.
package record

// Schema names the version of the shape.
const Schema = "readout/record/1"

// Record is what `readout compare` gives.
type Record struct {
	Schema    string     `json:"schema"`
	Engine    Engine     `json:"engine"`
	Documents []Document `json:"documents"`
	Rejected  []Rejected `json:"rejected"`
	Actors    []Actor    `json:"actors"`
	Stories   []Story    `json:"stories"`
}

// Engine is what made the record.
type Engine struct {
	Version string            `json:"version"`
	Models  map[string]string `json:"models"`
}

// Rejected is an input that could not be read.
type Rejected struct {
	ID     string `json:"id"`
	Code   string `json:"code"`
	Reason string `json:"reason"`
	Hint   string `json:"hint"`
}

// Span is a stretch of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// DateRange is some days.
type DateRange struct {
	Start string `json:"start"`
	End   string `json:"end"`
	// What the days rest on. Of a document: given, stated or inferred. Of an event: stated (its clause names the day in
	// full), document (its clause names it as seen from the document's day, as "on Monday"), anchor (as seen from another
	// time of the text), narrative (the sentences before tell of that day), discourse (the document tells of the event
	// elsewhere and says when), story (other documents say), news (nothing says: the document's day or the day before).
	Basis string `json:"basis,omitempty"`
}

// Actor is one referent over all documents.
type Actor struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	Kind     string      `json:"kind"`
	Country  string      `json:"country,omitempty"`
	Sector   string      `json:"sector,omitempty"`
	Roles    []ActorRole `json:"roles"`
	Aliases  []string    `json:"aliases"`
	Mentions []Mention   `json:"mentions"`
}

// ActorRole is an office.
type ActorRole struct {
	Title string `json:"title"`
	Of    string `json:"of,omitempty"`
	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
}

// Mention is where an actor is referred to.
type Mention struct {
	Document string `json:"document"`
	Span
	Form string `json:"form"`
}

// Story is the record of one story.
type Story struct {
	ID            string         `json:"id"`
	Title         string         `json:"title"`
	Documents     []string       `json:"documents"`
	Reporters     []Reporter     `json:"reporters"`
	Passages      []Passage      `json:"passages"`
	Openings      []Stretch      `json:"openings"`
	Lead          *Lead          `json:"lead,omitempty"`
	Facts         []Fact         `json:"facts,omitempty"`
	Events        []Event        `json:"events"`
	Claims        []Claim        `json:"claims"`
	Figures       []Figure       `json:"figures"`
	Disagreements []Disagreement `json:"disagreements"`
	OnlyIn        []OnlyIn       `json:"only_in"`
	LeftOut       []LeftOut      `json:"left_out"`
	Timeline      []TimelineItem `json:"timeline"`
}

// Reporter is a group of documents that count as one independent report, with the reason.
type Reporter struct {
	ID        string   `json:"id"`
	Documents []string `json:"documents"`
	Copies    []string `json:"copies,omitempty"` // those of Documents that repeat an earlier one; the rest are of one outlet
	Why       string   `json:"why"`
	RestsOn   *Source  `json:"rests_on,omitempty"` // the one agency, outlet or body that the whole report is from
}

// Passage is a stretch of a document that stands in another of the story too, its rarer words in the same order
// and a few of them replaced, dropped or added; what is quoted does not count. What a document says in a passage
// counts as told by the other, which had it first.
type Passage struct {
	Document string `json:"document"`
	Span
	Of    Stretch `json:"of"`    // where it stands in the other document
	Words int     `json:"words"` // of the passage in Document
	Why   string  `json:"why"`   // how one knows which of the two was first
}

// Stretch is a piece of a document.
type Stretch struct {
	Document string `json:"document"`
	Span
}

// Lead is the opening sentence whose words the heads of the others share most, and the documents that begin with the same.
type Lead struct {
	Stretch
	With []string `json:"with"`
}

// Fact is a sentence, or the first part of one, that other reporters say as well in words of their own, and the sentences in which they do.
type Fact struct {
	ID string `json:"id"`
	Stretch
	With    []Stretch `json:"with"`
	Support Support   `json:"support"`
}

// Event is one event as the documents of a story tell it.
type Event struct {
	ID     string   `json:"id"`
	Type   string   `json:"type"`
	Mode   string   `json:"mode,omitempty"`
	CAMEO  string   `json:"cameo,omitempty"`
	Source []string `json:"source"`
	Target []string `json:"target"`
	// What it is done to or about, in a report's words, where no actor stands for that ("the plan", "to pay the fine"), and the area that
	// its target holds ("rebel areas").
	Object string `json:"object,omitempty"`
	// Who does it, in a report's words, where no actor stands for that, or where the source is only the person whose they are ("the Okoro
	// campaign").
	Subject string     `json:"subject,omitempty"`
	Date    *DateRange `json:"date,omitempty"`
	Place   *Place     `json:"place,omitempty"`
	// History rather than news of the story: its days end more than two weeks before every document that dates it.
	// Such events stand in the timeline, and not among what a single reporter has.
	Background bool   `json:"background,omitempty"`
	Status     string `json:"status"`
	// How the documents stand to each other on the status: single, agree, compatible, update (a plan and its outcome),
	// correction or conflict.
	Relation string        `json:"relation"`
	Reports  []EventReport `json:"reports"`
	Support  Support       `json:"support"`
}

// EventReport is one document's word on an event.
type EventReport struct {
	Document string `json:"document"`
	Status   string `json:"status"`
	Span            // the sentence
	Trigger  Span   `json:"trigger"`
	// The part of the sentence that tells of the event, with the trigger and those who take part as far as they stand there, cut where clauses and
	// phrases end; absent where the whole sentence does.
	Clause  *Span      `json:"clause,omitempty"`
	Date    *DateRange `json:"date,omitempty"`
	Time    *Span      `json:"time,omitempty"`    // the words that say when
	Object  *Span      `json:"object,omitempty"`  // the words for what it is done to or about where no actor stands for that
	Subject *Span      `json:"subject,omitempty"` // the words for who does it where no actor stands for that
	Claim   string     `json:"claim,omitempty"`
}

// Support is how many stand behind a line.
type Support struct {
	Documents   int    `json:"documents"`
	Reporters   int    `json:"reporters"`
	Originators int    `json:"originators"`
	Anonymous   int    `json:"anonymous"` // of the originators, those whom no reader could ask: "officials", "a source"
	Why         string `json:"why"`
	// Sources are the originators, each with the documents whose word for the line rests on it. A document that attributes the
	// thing anywhere rests on whom it names, for its headline, too.
	Sources []Source `json:"sources"`
}

// Source is a first source: whom a document has something from, or the outlet itself.
type Source struct {
	Name      string         `json:"name"`
	Actor     string         `json:"actor,omitempty"`
	Kind      string         `json:"kind"` // outlet: its own word, source: somebody whom a document names
	Anonymous bool           `json:"anonymous,omitempty"`
	Reports   []SourceReport `json:"reports"`
}

// SourceReport is a document that rests on a source, and the words that say so; Words is absent where a line of the page or the
// document's metadata says it.
type SourceReport struct {
	Document string `json:"document"`
	Words    *Span  `json:"words,omitempty"`
}

// Claim is a claim of one document, with the chain from the outlet back to the first source.
type Claim struct {
	ID       string   `json:"id"`
	Document string   `json:"document"`
	Speaker  *Speaker `json:"speaker,omitempty"`
	Cue      *Cue     `json:"cue,omitempty"`
	Chain    []Link   `json:"chain"`
	Stance   string   `json:"stance,omitempty"` // of the whole chain to the content: asserts denies doubts unconfirmed silent
	Content  []Span   `json:"content"`
	Again    []Span   `json:"again,omitempty"` // where the document says it again
	Form     string   `json:"form"`
	About    []string `json:"about"`
	SameAs   []string `json:"same_as"`
	Support  Support  `json:"support"` // of the claim with those that say the same
}

// Link is one hop of a chain.
type Link struct {
	Actor    string `json:"actor,omitempty"`
	Name     string `json:"name"`
	Kind     string `json:"kind"`            // outlet wire speaker institution document generic
	Known    string `json:"known"`           // how far the text tells who it is: named, role, anonymous or none
	Words    *Span  `json:"words,omitempty"` // absent where it was read from the document's metadata or a dropped line
	Cue      *Cue   `json:"cue,omitempty"`
	Stance   string `json:"stance,omitempty"` // to what it passes on: asserts denies doubts unconfirmed silent; none for plans, demands, hopes
	Relation string `json:"relation"`         // primary quoted paraphrased derived revised
}

// Figure is the reports of one number side by side.
type Figure struct {
	ID       string         `json:"id"`
	Measure  string         `json:"measure"`
	Unit     string         `json:"unit"`
	Scope    *Scope         `json:"scope,omitempty"`
	Event    string         `json:"event,omitempty"`
	Reports  []FigureReport `json:"reports"`
	Relation string         `json:"relation"`
	Low      *int64         `json:"low"`
	High     *int64         `json:"high"`
	Note     string         `json:"note"`
	Support  Support        `json:"support"`
}

// FigureReport is one document's number.
type FigureReport struct {
	Document string `json:"document"`
	Low      *int64 `json:"low"`
	High     *int64 `json:"high"`
	Bound    string `json:"bound"`
	Scope    *Scope `json:"scope,omitempty"`
	AsOf     string `json:"as_of,omitempty"`
	Span
	Claim string `json:"claim,omitempty"`
	// What the text says of other counts: overtaken (it gives the number as one that no longer stands), corrects (it takes an
	// earlier number back); absent where it says nothing.
	Revision string `json:"revision,omitempty"`
	Narrowed
}

// Disagreement is where documents part.
type Disagreement struct {
	About string `json:"about"`
	Kind  string `json:"kind"` // status figure actor date place age name quote deed called "how sure"
	// What the difference is: update (a development), correction, scope (they count or mean other things) or conflict; Note
	// says why.
	Relation string `json:"relation"`
	Note     string `json:"note,omitempty"`
	Sides    []Side `json:"sides"`
}

// Side is one side of a disagreement.
type Side struct {
	Value     string   `json:"value"`
	Documents []string `json:"documents"`
	Claims    []string `json:"claims"`
	// The words that give the value, the first of each document; absent where the reports of About have them.
	Words []Stretch `json:"words,omitempty"`
}

// OnlyIn is what a single reporter has.
type OnlyIn struct {
	Document string   `json:"document"`
	Events   []string `json:"events"`
	Claims   []string `json:"claims"`
	Figures  []string `json:"figures"`
	// The weightiest sentences that no other reporter tells, in the order of the text.
	Sentences []Span `json:"sentences,omitempty"`
	// Those of the events, claims and figures that say what none of the sentences does, the heaviest of each sentence of the text, heaviest first.
	ByWeight []string `json:"by_weight,omitempty"`
}

// LeftOut is what every other reporter of a story of three or more has, and this document and its copies have not.
type LeftOut struct {
	Document string   `json:"document"`
	Events   []string `json:"events"`
	Figures  []string `json:"figures"`
	Facts    []string `json:"facts,omitempty"`
}

// TimelineItem places an event.
type TimelineItem struct {
	Date  string `json:"date"`
	Event string `json:"event"`
}
