package view

import "github.com/readout-news/readout/record"

// plainTypes are PLOVER's types in plain words, for lines that people read first.
var plainTypes = map[string]string{
	"AGREE": "agreement or promise", "CONSULT": "meeting or talks", "SUPPORT": "support", "CONCEDE": "concession", "COOPERATE": "cooperation",
	"AID": "aid", "RETREAT": "retreat or release", "REQUEST": "demand or request", "ACCUSE": "criticism or accusation", "REJECT": "refusal",
	"THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanction", "MOBILIZE": "mobilization", "COERCE": "coercion", "ASSAULT": "attack",
}

// plainModes are the modes that say more, by type and mode; of the others the mode itself is named.
var plainModes = map[string]string{
	"CONSULT phone": "phone call", "CONSULT visit": "visit", "CONSULT third-party": "mediation", "CONSULT multilateral": "talks of several",
	"ASSAULT aerial": "air attack", "ASSAULT drone": "drone attack", "ASSAULT heavy-weapons": "shelling", "ASSAULT firearms": "shooting",
	"ASSAULT explosives": "bombing", "ASSAULT abduct": "abduction", "ASSAULT beat": "beating", "ASSAULT torture": "torture",
	"ASSAULT suicide-attack": "suicide attack", "ASSAULT destroy": "destruction", "ASSAULT sexual": "sexual violence",
	"ASSAULT crowd-control": "force against a crowd", "ASSAULT targeted": "targeted killing",
	"COERCE arrest": "arrest", "COERCE deport": "deportation", "COERCE restrict": "restriction", "COERCE seize": "seizure", "COERCE curfew": "curfew",
	"COERCE censor": "censorship", "COERCE martial-law": "martial law", "COERCE withhold": "withholding", "COERCE cyber": "cyber attack",
	"PROTEST demo": "demonstration", "PROTEST strike": "strike", "PROTEST riot": "riot", "PROTEST hunger": "hunger strike",
	"PROTEST boycott": "boycott", "PROTEST obstruct": "blockade", "PROTEST vandalize": "vandalism",
	"RETREAT withdraw": "withdrawal", "RETREAT release": "release", "RETREAT ceasefire": "ceasefire", "RETREAT resign": "resignation",
	"RETREAT disarm": "disarmament", "RETREAT access": "access",
	"SANCTION expel": "expulsion", "SANCTION convict": "conviction",
	"REQUEST assist": "request for help", "REQUEST change": "demand for change", "REQUEST yield": "demand to yield", "REQUEST meet": "request to meet",
	"REJECT assist": "refusal of help", "REJECT change": "refusal of change", "REJECT yield": "refusal to yield", "REJECT meet": "refusal to meet",
	"MOBILIZE troops": "troop movement", "MOBILIZE weapons": "weapons readied", "MOBILIZE police": "police deployed", "MOBILIZE militia": "militia called up",
	"ACCUSE disapprove": "criticism", "ACCUSE investigate": "investigation", "ACCUSE allege": "accusation",
}

// plain is the kind of e in plain words: "phone call", "air attack", "threat (violence)".
func plain(e *record.Event) string {
	kind := plainTypes[e.Type]
	if kind == "" {
		return what(e)
	}
	if e.Mode == "" {
		return kind
	}
	if p := plainModes[e.Type+" "+e.Mode]; p != "" {
		return p
	}
	return kind + " (" + words(e.Mode) + ")"
}
