package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/text"
)

func find(s string) *extract.Analysis {
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	a := &extract.Analysis{Doc: d}
	claim.Find(a)
	return a
}

// show writes a claim as "speaker|class|form|content ... content".
func show(a *extract.Analysis, c extract.Claim) string {
	var parts []string
	for _, x := range c.Content {
		parts = append(parts, a.Doc.Str(x))
	}
	return a.Doc.Str(c.Speaker.Span) + "|" + c.Class + "|" + c.Form + "|" + strings.Join(parts, " ... ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The minister said the bridge had fallen.", "The minister|say|indirect|the bridge had fallen"},
		{"The bridge had fallen, police said on Monday.", "police|say|indirect|The bridge had fallen"},
		{"According to the governor, the bridge had fallen.", "the governor|say|indirect|the bridge had fallen"},
		{`"The bridge has fallen," the mayor said. "We need help now."`, `the mayor|say|direct|"The bridge has fallen," ... "We need help now."`},
		{"Her office denied that she had resigned.", "Her office|deny|indirect|that she had resigned"},
		{"The president urged both sides to stop the fighting.", "The president|urge|indirect|both sides to stop the fighting"},
		{"He called the raid “a crime against all of us”.", "He|say|mixed|the raid “a crime against all of us”"},
		{"The company intends to close two factories.", "The company|plan|indirect|to close two factories"},
	} {
		a := find(c.in)
		if len(a.Claims) != 1 {
			t.Errorf("%s: %d claims", c.in, len(a.Claims))
			for _, x := range a.Claims {
				t.Log(show(a, x))
			}
			continue
		}
		if got := show(a, a.Claims[0]); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// TestThingsRuleNothing reads headlines that leave out "was": what is ruled on does not rule.
func TestThingsRuleNothing(t *testing.T) {
	for s, want := range map[string]string{
		"Death of farmer in Lima ruled a homicide":              "",
		"The judge ruled that the law was void.":                "The judge",
		"A court document ordered that the houses be torn down": "A court document",
	} {
		a := resolved(s, "")
		if len(a.Claims) != 1 || a.Doc.Str(a.Claims[0].Speaker.Span) != want {
			t.Errorf("%s: want one claim by %q", s, want)
			for _, c := range a.Claims {
				t.Log(show(a, c))
			}
		}
	}
}

// TestLabelsThatSpeakForNobody reads captions and headlines whose colon brings in no words.
func TestLabelsThatSpeakForNobody(t *testing.T) {
	for in, want := range map[string]int{
		"FILE PHOTO: A man walks by.\n\nThe road is closed.\n\nFILE PHOTO: A bus stands there.\n\nThe town is empty.": 0,
		"INTERVIEWER: Is the road open?\n\nNADAL: It is closed.\n\nINTERVIEWER: Since when?\n\nNADAL: Since Monday.":  4,
		"Jorge Nadal: Mayor of Alsen to run again":       0,
		"Jorge Nadal: Alsen needs a new mayor by summer": 1,
		"Rovan army: What it means for the town":         0,
	} {
		if a := resolved(in, ""); len(a.Claims) != want {
			t.Errorf("%q: want %d claims, got %s", in, want, claims(a))
		}
	}
}
