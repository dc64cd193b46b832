package data

import "embed"

// Events holds the event types: one plain-text file a type and mode under events/, as docs/EVENTS.md
// describes them.
//
//go:embed events/*.txt
var Events embed.FS

// PLOVER holds the sixteen event types: name, quad class, intensity, whether a recipient is needed,
// definition.
//
//go:embed plover.txt
var PLOVER string

// CAMEO holds the codes with their PLOVER type and mode, and the content words that choose the last
// digits of composed codes.
//
//go:embed cameo.txt
var CAMEO string

// Status holds the words that tell whether an event was held, planned, called for and so on.
//
//go:embed status.txt
var Status string

// Goldstein holds how much an event of each CAMEO code makes for conflict or cooperation.
//
//go:embed goldstein.txt
var Goldstein string

// FIPS holds the FIPS 10-4 code of each country.
//
//go:embed fips.txt
var FIPS string

// Contexts holds PLOVER's contexts with the words that tell them.
//
//go:embed contexts.txt
var Contexts string

// Families holds the words that news uses for one kind of deed.
//
//go:embed families.txt
var Families string
