package main

var nameLayer = &layer{"names", map[string]example{
	"missed person":                    {"A word from {Orla} ended the row.", "a person", "no name"},
	"missed place":                     {"The road to {Little Wenlow} is shut.", "a place", "no name"},
	"missed organization":              {"{Harbour Watch} has asked for a meeting.", "an organization", "no name"},
	"person found without cause":       {"Ask any {Sailor} of the old school.", "no name", "a person"},
	"place found without cause":        {"the {Northern} accent of the guide", "no name", "a place"},
	"organization found without cause": {"The {Annual Report} is late.", "no name", "an organization"},
	"too short":                        {"{Lake County School Board} voted.", "all four words", "Lake County"},
	"too long":                         {"Captain {Ruth Amsel} spoke first.", "Ruth Amsel", "Captain Ruth Amsel"},
	"other edges":                      {"Aunt {Anna Berg} sings.", "Anna Berg", "Aunt Anna"},
	"two names as one":                 {"They drove from {Vejen}, {Jutland}.", "two places", "one: Vejen, Jutland"},
	"one name as two":                  {"{Bank of the Two Rivers} has closed.", "one organization", "two: Bank, Two Rivers"},
	"person read as place":             {"{Chester} won by two sets.", "a person", "a place"},
	"person read as organization":      {"{Ferrol} denies the claim.", "a person", "an organization"},
	"place read as person":             {"Snow fell in {Victoria}.", "a place", "a person"},
	"place read as organization":       {"The match is at {Union Field}.", "a place", "an organization"},
	"organization read as person":      {"{Martin Brothers} cut forty jobs.", "an organization", "a person"},
	"organization read as place":       {"{Ostrava} beat them on penalties.", "an organization, the club", "a place"},
}}

// missedName names what is wrong about the name e where got is found; "" when e is among them. The edges come
// before the kind: a name with other edges counts as that alone.
func missedName(e entity, gold, got []entity) string {
	near := overlapping(e, got)
	for _, o := range near {
		switch {
		case o == e:
			return ""
		case o.span == e.span:
			return e.kind + " read as " + o.kind
		}
	}
	switch {
	case len(near) == 0:
		return "missed " + e.kind
	case len(near) > 1:
		return "one name as two"
	case len(overlapping(near[0], gold)) > 1:
		return "two names as one"
	case near[0].start >= e.start && near[0].end <= e.end:
		return "too short"
	case near[0].start <= e.start && near[0].end >= e.end:
		return "too long"
	}
	return "other edges"
}

// strayName names what is wrong about a name e that was found: that it meets no name of the set.
func strayName(e entity, gold []entity) string {
	if len(overlapping(e, gold)) > 0 {
		return ""
	}
	return e.kind + " found without cause"
}

func overlapping(e entity, others []entity) (out []entity) {
	for _, o := range others {
		if o.start < e.end && e.start < o.end {
			out = append(out, o)
		}
	}
	return out
}
