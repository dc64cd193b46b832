package reconcile_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// TestSameClaims tells two articles of one flood, each with one claim that the other may have, too.
func TestSameClaims(t *testing.T) {
	const lead = "The dam above Orrin broke on Monday and water covered the town, the fire service said.\n"
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"a quote is part of a longer one",
			"“We had no warning and the sirens never went off,” Mayor Eva Strand said.",
			"“We had no warning and the sirens never went off. Nobody called us,” Eva Strand, the mayor, said.", true},
		{"one speaker in other words",
			"Mayor Eva Strand said the dam had been inspected in March.",
			"The dam was inspected in March, Mayor Eva Strand told reporters.", true},
		{"two speakers in the same words are two claims",
			"Mayor Eva Strand said the dam had been inspected in March.",
			"Engineer Jonas Lie said the dam had been inspected in March.", false},
		{"who denies it does not say it",
			"Mayor Eva Strand said the old dam had been inspected in March.",
			"Mayor Eva Strand denied that the old dam had been inspected in March.", false},
		{"nor who says the opposite",
			"Mayor Eva Strand said the old dam had been inspected in March.",
			"Mayor Eva Strand said the old dam had not been inspected in March.", false},
		{"nor who leaves it open",
			"Mayor Eva Strand said the old dam had been inspected in March by the fire service.",
			"Mayor Eva Strand said it was unclear whether the old dam had been inspected in March by the fire service.", false},
		{"names alone make no claim one",
			"Mayor Eva Strand called the talks with Jonas Lie, Ola Berg and Kari Moe of Orrin Water “very friendly”.",
			"Mayor Eva Strand said Jonas Lie, Ola Berg and Kari Moe of Orrin Water were late on Monday.", false},
		{"another number is another claim",
			"Mayor Eva Strand said two hundred houses stood under water.",
			"Mayor Eva Strand said three hundred houses stood under water.", false},
		{"nor is a quote with another number",
			"“We buried 120 people in the town on Monday,” Mayor Eva Strand said.",
			"“We buried 210 people in the town on Monday,” Mayor Eva Strand said.", false},
		{"nor one that says the opposite",
			"“We will sign the new agreement in March,” Mayor Eva Strand said.",
			"“We will not sign the new agreement in March,” Mayor Eva Strand said.", false},
		{"a quote within a sentence is the quote",
			"Mayor Eva Strand called the dam “a wall of sand that nobody looked after”.",
			"“It was a wall of sand that nobody looked after, and we knew it,” Mayor Eva Strand said.", true},
		{"a short claim that counts is another",
			"Mayor Eva Strand announced five public dam emergencies.",
			"Mayor Eva Strand announced a public dam emergency.", false},
		{"a long quote is known weeks later",
			"“We had no warning and the sirens of the town never went off,” Mayor Eva Strand said on Monday.",
			"“We had no warning and the sirens of the town never went off,” Mayor Eva Strand said on 3 February 2024.", true},
		{"what was said weeks apart was said twice",
			"Mayor Eva Strand said on Monday the old dam was safe for the town.",
			"Mayor Eva Strand said on 3 February 2024 the old dam was safe for the town.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := build(t, article{"a", "Coast Herald", "2024-03-05", lead + c.a + "\n"}, article{"b", "Lake Times", "2024-03-05", lead + c.b + "\n"})
			x, y := claimBy(r, "a", "Strand"), claimBy(r, "b", "Strand")
			if y == nil {
				y = claimBy(r, "b", "Lie")
			}
			if x == nil || y == nil {
				t.Fatalf("claims %+v and %+v", x, y)
			}
			if got := len(x.SameAs) == 1 && x.SameAs[0] == y.ID && len(y.SameAs) == 1; got != c.want {
				t.Errorf("same is %v, want %v: %v, %v", got, c.want, x.SameAs, y.SameAs)
			}
			if want := 1 + len(x.SameAs); x.Support.Documents != want || x.Support.Originators != 1 {
				t.Errorf("support %+v of %d documents", x.Support, want)
			}
		})
	}
}

// TestSpeakersOfTwoOffices tells two articles in which the offices of two people, whom no list knows, say one thing.
func TestSpeakersOfTwoOffices(t *testing.T) {
	const lead = "The dam above Orrin broke on Monday and water covered the town, the fire service said.\n"
	for other, want := range map[string]int{"Berg": 0, "Strand": 1} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-05", lead + "Strand’s campaign said all of its staff would work from home from Tuesday.\n"},
			article{"b", "Lake Times", "2024-03-05", lead + other + "’s campaign said all of its staff would work from home from Tuesday.\n"})
		n := 0
		for _, s := range r.Stories {
			for _, c := range s.Claims {
				if c.Document == "a" && c.Speaker != nil && c.Speaker.Start > len(lead)-2 {
					n += len(c.SameAs)
				}
			}
		}
		if n != want {
			t.Errorf("%s’s campaign: %d claims are the same, want %d", other, n, want)
		}
	}
}

// claimBy is the claim of a document whose speaker's name ends so.
func claimBy(r *record.Record, document, name string) *record.Claim {
	for _, s := range r.Stories {
		for i := range s.Claims {
			c := &s.Claims[i]
			if c.Document != document || c.Speaker == nil {
				continue
			}
			for _, a := range r.Actors {
				if a.ID == c.Speaker.Actor && strings.HasSuffix(a.Name, name) {
					return c
				}
			}
		}
	}
	return nil
}

func TestAnonymousSourcesAreCountedApart(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday, two officials said.\n"},
		article{"b", "Lake Times", "2024-03-12", "President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday, Macron's office said.\n"})
	e := theMeeting(t, r)
	r, _ = build(t,
		article{"c", "Coast Herald", "2024-03-12", "It was reported that President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday.\n"})
	if s := theMeeting(t, r).Support; s.Originators != 1 || s.Anonymous != 1 {
		t.Errorf("nobody named, support %+v", s)
	}
	if s := e.Support; s.Documents != 2 || s.Originators != 2 || s.Anonymous != 1 || !strings.Contains(s.Why, "anonymous: 1") {
		t.Errorf("support %+v", s)
	}
}
