package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

// TestContentEndsBeforeWhatOthersSay reads sentences in which the outlet sets one speaker's words beside another's.
func TestContentEndsBeforeWhatOthersSay(t *testing.T) {
	for in, want := range map[string]string{
		"Ana Torres told the radio that the dam was safe, though the weavers insist that nobody has looked at it.":                            "Ana Torres|that the dam was safe",
		"The mayor has said the dam is “safe,” while the weavers criticize the plan as weak.":                                                 "The mayor|the dam is “safe,”",
		"Officials told the council they were alarmed by the dam, with one guard calling it a “trap.”":                                        "Officials|they were alarmed by the dam",
		"And weavers argue that it is hard to trust the dam: “It is as if a door had been shut on this valley,” says the head of Mill Watch.": "weavers|that it is hard to trust the dam",
		"But all of it was dear to her in those days: “The dam has been my whole life,” she says.":                                            "she|“The dam has been my whole life,”",
		"Weavers may be willing to go along with the plan after Mayor Ana Torres said it would be the first of many.":                         "Mayor Ana Torres|it would be the first of many",
		"Many weavers say the mayor is not honest, or say that he does not make them proud of the town.":                                      "Many weavers|the mayor is not honest",
		"Jorge Nadal begged for the baker to be banned from the hall.":                                                                        "Jorge Nadal|for the baker to be banned from the hall",
		"Agency Photo) Floods took the dam on Monday, the mayor said.":                                                                        "the mayor|Floods took the dam on Monday",
		"A rise of the river prompted the Rivers Board to say it could close the dam on Monday.":                                              "the Rivers Board|it could close the dam on Monday",
		"According to a report by the Dam Institute, between 1912 and 1950, 43 weavers were buried there.":                                    "a report by the Dam Institute|between 1912 and 1950, 43 weavers were buried there",
		"People running for the town council say they are seeing more voters this year.":                                                      "People running for the town council|they are seeing more voters this year",
	} {
		claimed(t, in, want)
	}
}

// claimed holds that among the claims of a text is want: the speaker, a bar, and the content, its parts told apart by dots.
func claimed(t *testing.T, in, want string) {
	t.Helper()
	a := resolved(in, "")
	var got []string
	for i := range a.Claims {
		c := &a.Claims[i]
		var parts []string
		for _, x := range c.Content {
			parts = append(parts, a.Doc.Str(x))
		}
		got = append(got, a.Doc.Str(c.Speaker.Span)+"|"+strings.Join(parts, " ... "))
	}
	if !strings.Contains("\n"+strings.Join(got, "\n")+"\n", "\n"+want+"\n") {
		t.Errorf("%s:\n got %q\nwant %q", in, got, want)
	}
}

// TestNobodysWords reads what no one is told to have said, and what only points at words that stand elsewhere.
func TestNobodysWords(t *testing.T) {
	for in, want := range map[string]bool{
		"No bakers have said they support the plan of the mayor.":               true,
		"Nobody on the council said the dam was safe.":                          true,
		"There are no bakers who have said they support the plan of the mayor.": true,
		"None of the weavers said the dam was safe.":                            true,
		"Two bakers have said they support the plan of the mayor.":              false,
		"All of that said, it is early in the year.":                            true,
		"A spokesman for the mayor told the radio she may do so.":               true,
		"A spokesman for the mayor told the radio she may do so by May.":        false,
		"The weaver denied that he did.":                                        true,
		"The weaver denied that he had sold the dam.":                           false,
	} {
		a := resolved(in, "")
		if len(a.Claims) == 0 {
			if !want {
				t.Errorf("%s: no claim", in)
			}
			continue
		}
		if got := claim.Hollow(a, &a.Claims[0]); got != want {
			t.Errorf("%s: hollow is %v: %s", in, got, claims(a))
		}
	}
}

// TestOneOfThose reads who is one of several told of before.
func TestOneOfThose(t *testing.T) {
	for in, want := range map[string]string{
		"The council read three letters of protest. One accused the mayor of lying to the town about the dam.": "letters of protest",
		"Three weavers went to the hall. Another said the mayor had sold the dam to a baker.":                  "weavers",
		"The river rose on Monday. Another said the mayor had sold the dam to a baker.":                        "",
	} {
		a := resolved(in, "")
		claim.ThirdPerson(a)
		c := &a.Claims[len(a.Claims)-1]
		if got := strings.TrimPrefix(a.Doc.Str(c.StandsFor), "three "); got != want || claim.Hollow(a, c) != (want == "") {
			t.Errorf("%s: it is one of %q, want %q: %s", in, got, want, claims(a))
		}
	}
}
