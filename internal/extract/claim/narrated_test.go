package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

// TestNarrated reads deeds, wishes and sayings without a word of them, which the outlet tells in words of speech, beside such as tell what was said.
func TestNarrated(t *testing.T) {
	for in, want := range map[string]bool{
		"The weavers have been unwilling to pay for the dam.":          true,
		"The baker's decision to leave the council was right.":         true,
		"Jorge Nadal issued a rebuke of the council on Monday.":        true,
		"Jorge Nadal issued a statement saying that the dam was safe.": false,
		"The judge denied the request of the weavers on Monday.":       true,
		"The radio showed at least ten boats on the river.":            false,
		"The radio issued an apology to the weavers on Monday.":        false,
		"The judge denied that the weavers had been heard.":            false,
		"The weavers pushed the council to close the mill.":            false,
		"The minister denied the allegations of the weavers.":          false,
		"The mayor expressed no interest in a deal with the weavers.":  false,
		"Jorge Nadal was confirmed as minister before the flood.":      true,
	} {
		a, got := resolved(in, ""), false
		for i := range a.Claims {
			got = got || claim.Hollow(a, &a.Claims[i])
		}
		if len(a.Claims) == 0 && !want {
			t.Errorf("%s: no claim", in)
		}
		if got != want && len(a.Claims) > 0 {
			t.Errorf("%s: one of them hollow is %v: %s", in, got, claims(a))
		}
	}
}

// TestNothingShows keeps what nothing is said to suggest from being anybody's claim.
func TestNothingShows(t *testing.T) {
	a := resolved("Jorge Nadal said nothing in the letter suggested the mayor had closed the mill.", "")
	for i := range a.Claims {
		c := &a.Claims[i]
		if cue := a.Doc.Str(c.Cue); cue == "suggested" && !claim.Hollow(a, c) {
			t.Errorf("%q is a claim: %s", cue, claims(a))
		}
	}
}

// TestQuoteParagraphs gives a quote that is a paragraph by itself to whoever was named behind the quote before it, and none where the outlet
// speaks between them.
func TestQuoteParagraphs(t *testing.T) {
	const first = "“The mill has been closed for years and nobody asked,” said Jorge Nadal, a weaver.\n"
	for in, want := range map[string]bool{
		first + "“We left the valley because the river was rising.”\nThe town is empty.":                          true,
		first + "The town is empty.\n“We left the valley because the river was rising.”":                          false,
		first + "“We left the valley because the river was rising,” said Ana Torres.":                             false,
		"Jorge Nadal said the mill was closed.\n“We left the valley because the river was rising.”":               false,
		first + "“We left the valley. The river was rising fast, and a baker reported that two boats were lost.”": true,
	} {
		a, got := resolved(in, ""), false
		for i := range a.Claims {
			c := &a.Claims[i]
			for _, x := range c.Content {
				got = got || strings.Contains(a.Doc.Str(c.Speaker.Span), "Nadal") && strings.Contains(a.Doc.Str(x), "We left the valley")
			}
		}
		if got != want {
			t.Errorf("%s: Nadal says the second quote is %v, want %v: %s", in, got, want, claims(a))
		}
	}
}

// TestWhatWordsStir leaves to the outlet what the words led to in others, and to the speaker what the deeds did.
func TestWhatWordsStir(t *testing.T) {
	for in, want := range map[string]string{
		"The council has acknowledged that it mixed the lists, raising concerns among weavers.": "that it mixed the lists",
		"The council said that a flood hit the mill, killing ten weavers.":                      "that a flood hit the mill, killing ten weavers",
	} {
		a := resolved(in, "")
		if len(a.Claims) == 0 || a.Doc.Str(a.Claims[0].Content[0]) != want {
			t.Errorf("%s: want %q: %s", in, want, claims(a))
		}
	}
}

// TestPapersThatAreTold names a paper that no list has, by the way its name is written, and no place where something was said.
func TestPapersThatAreTold(t *testing.T) {
	for in, want := range map[string]string{
		"Jorge Nadal, head of the weavers, told The Valley Lantern that the dam was safe.": "The Valley Lantern",
		"Jorge Nadal told the weavers that the dam was safe.":                              "",
		"Jorge Nadal said at a Pentagon briefing that he opposed the dam.":                 "",
	} {
		a, got := resolved(in, ""), ""
		for _, h := range claim.Chain(a, 0) {
			if h.Kind != "speaker" {
				got += h.Name
			}
		}
		if got != want {
			t.Errorf("%s: passed on by %q, want %q", in, got, want)
		}
	}
}
