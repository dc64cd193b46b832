package record

// Document is one article as `readout annotate` gives it.
type Document struct {
	ID        string      `json:"id"`
	Title     string      `json:"title,omitempty"`
	Outlet    string      `json:"outlet,omitempty"`
	URL       string      `json:"url,omitempty"`
	Byline    string      `json:"byline,omitempty"`
	Lang      string      `json:"lang,omitempty"`
	Published *DateRange  `json:"published,omitempty"`
	Text      string      `json:"text"`
	SHA256    string      `json:"sha256"` // of Text
	Dropped   []Dropped   `json:"dropped"`
	Sentences []Span      `json:"sentences"`
	Tokens    []Token     `json:"tokens,omitempty"`
	Entities  []Entity    `json:"entities"`
	Actors    []DocActor  `json:"actors"`
	Times     []Time      `json:"times"`
	Events    []DocEvent  `json:"events"`
	Claims    []DocClaim  `json:"claims"`
	Figures   []DocFigure `json:"figures"`
	Lineage   []Lineage   `json:"lineage"`
	Pairs     []PairEvent `json:"pairs,omitempty"`
}

// Dropped is a line of the input left out of the text.
type Dropped struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

// Token is a word with its analysis; Head is an index into the document's tokens, -1 for a root.
type Token struct {
	Span
	Lemma  string `json:"lemma"`
	UPOS   string `json:"upos"`
	XPOS   string `json:"xpos"`
	Head   int    `json:"head"`
	Deprel string `json:"deprel"`
}

// Entity is a mention.
type Entity struct {
	Span
	Kind  string `json:"kind"`
	Form  string `json:"form"`
	Actor string `json:"actor,omitempty"`
}

// DocActor is a referent of one document.
type DocActor struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Country string `json:"country,omitempty"`
	Sector  string `json:"sector,omitempty"`
	Role    string `json:"role,omitempty"`
}

// Time is a time expression in TIMEX3 terms.
type Time struct {
	Span
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Place is where an event took place. Lat and Lon are absent when not known, and where only the country is.
type Place struct {
	Name    string   `json:"name"`
	Country string   `json:"country,omitempty"`
	Lat     *float64 `json:"lat,omitempty"`
	Lon     *float64 `json:"lon,omitempty"`
	// How exactly the place is known: town, division (of a country), region (an island, a sea, a landscape) or country. The
	// point of a division or region is a middle of it. Absent where the name is all that is known.
	Precision string `json:"precision,omitempty"`
	// What says that the event was there: clause (it hangs on the words that tell of the event), target (it is, or holds,
	// what the deed was done to), discourse (the document tells of the event elsewhere and says where), dateline (the report
	// was written there, and its lead tells of the event).
	Basis    string `json:"basis,omitempty"`
	Document string `json:"document,omitempty"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// DocEvent is one mention of an event in one document.
type DocEvent struct {
	ID         string     `json:"id"`
	Type       string     `json:"type"`
	Mode       string     `json:"mode,omitempty"`
	CAMEO      string     `json:"cameo,omitempty"`
	Source     []string   `json:"source"`
	Target     []string   `json:"target"`
	SourceSpan *Span      `json:"source_span,omitempty"`
	TargetSpan *Span      `json:"target_span,omitempty"`
	Trigger    Span       `json:"trigger"`
	Status     string     `json:"status"`
	Date       *DateRange `json:"date,omitempty"`
	Time       *Span      `json:"time,omitempty"` // the words that say when, as far as a time expression does
	Place      *Place     `json:"place,omitempty"`
	Background bool       `json:"background,omitempty"` // history: its days end more than two weeks before the document's
	Claim      string     `json:"claim,omitempty"`
	Score      float64    `json:"score"`
}

// Speaker is who a claim is laid to.
type Speaker struct {
	Actor string `json:"actor,omitempty"`
	Span
}

// Cue is the words that lay a claim to its speaker.
type Cue struct {
	Span
	Class string `json:"class"`
}

// DocClaim is something said, thought, planned or denied in one document.
type DocClaim struct {
	ID      string   `json:"id"`
	Speaker *Speaker `json:"speaker,omitempty"`
	Cue     *Cue     `json:"cue,omitempty"`
	Content []Span   `json:"content"`
	Form    string   `json:"form"`
	Within  string   `json:"within,omitempty"`
	About   []string `json:"about"`
}

// Scope is what narrows a figure.
type Scope struct {
	Text  string `json:"text,omitempty"`
	Actor string `json:"actor,omitempty"`
}

// DocFigure is a number in one document. Low or High is null where the interval is open.
type DocFigure struct {
	ID      string `json:"id"`
	Measure string `json:"measure"`
	Low     *int64 `json:"low"`
	High    *int64 `json:"high"`
	Bound   string `json:"bound"`
	Unit    string `json:"unit"`
	Scope   *Scope `json:"scope,omitempty"`
	AsOf    string `json:"as_of,omitempty"`
	Span
	Claim string `json:"claim,omitempty"`
	Event string `json:"event,omitempty"`
	Narrowed
}

// Narrowed is what a text says of a figure beside its number and its scope.
type Narrowed struct {
	Part      string     `json:"part,omitempty"`      // subset: some of another figure of the text; increment: on top of an earlier count
	Sum       *int64     `json:"sum,omitempty"`       // what the parts add up to that the text lists; other than low where it does not add up
	Certainty string     `json:"certainty,omitempty"` // confirmed preliminary feared unverified
	Includes  *Span      `json:"includes,omitempty"`  // whom the text says it counts in: "including the gunman"
	Excludes  *Span      `json:"excludes,omitempty"`  // whom it leaves out: "excluding the attacker", "six others"
	Date      *DateRange `json:"date,omitempty"`      // of what is counted, where the text says
	Counts    *Span      `json:"counts,omitempty"`    // the words for what is counted, or what the number is of: "franchise gas stations", "tax on bread"
	Period    *Span      `json:"period,omitempty"`    // in what time it was counted: "in the last 24 hours", "a year"
	Each      *Span      `json:"each,omitempty"`      // the word that says that the number is of each of several: "14 cases each"
}

// Lineage is what an article says of where its words come from. Start and End are absent when it was
// read from a line that is in Dropped, which Line then repeats.
type Lineage struct {
	Relation string `json:"relation"`
	Name     string `json:"name"`
	Start    *int   `json:"start,omitempty"`
	End      *int   `json:"end,omitempty"`
	Line     string `json:"line,omitempty"`
}

// PairEvent answers a pair asked for in the input.
type PairEvent struct {
	Type   string   `json:"type"`
	CAMEO  string   `json:"cameo,omitempty"`
	Status string   `json:"status,omitempty"`
	Score  float64  `json:"score"`
	Why    []string `json:"why,omitempty"`
}
