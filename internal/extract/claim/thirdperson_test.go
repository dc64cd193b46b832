package claim_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

// TestThirdPerson reads pronouns that no mention before them is near enough for: whoever spoke last goes on.
func TestThirdPerson(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a paper goes on", "The letter said the dam was weak. It warned that the lake would rise.", "The letter"},
		{"a person is no it", "The engineer said the dam was weak. It warned that the lake would rise.", ""},
		{"too far back", "The letter said the dam was weak. The lake is old. Fishermen work there. Boats are built there. It warned that the lake would rise.", ""},
		{"another spoke since", "The letter said the dam was weak. Jorge Nadal said the lake was safe. It warned that the lake would rise.", ""},
	} {
		a := resolved(c.in, "")
		claim.ThirdPerson(a)
		last := a.Claims[len(a.Claims)-1]
		if got := a.Doc.Str(last.StandsFor); a.Doc.Str(last.Speaker.Span) != "It" || got != c.want {
			t.Errorf("%s: the last claim is by %q for %q, want %q", c.name, a.Doc.Str(last.Speaker.Span), got, c.want)
		}
		if hops := claim.Chain(a, len(a.Claims)-1); c.want != "" && hops[0].Name != c.want {
			t.Errorf("%s: the chain begins with %q, want %q", c.name, hops[0].Name, c.want)
		}
	}
}

// TestHeAddedIsWhoeverSpokeLast reads a pronoun that the nearest person in the quotation was taken for.
func TestHeAddedIsWhoeverSpokeLast(t *testing.T) {
	for _, in := range []string{
		"Jorge Nadal said that a guard had fired at the boat. “A fisherman had asked him to stop,” he added.",
		"Omar Faris has been mayor since May. He is a miller. Jorge Nadal warned on Monday that Faris would open the gates. “The town will drown,” he said.",
		"Jorge Nadal said that the dam was weak. “When I warned of the lake, Omar Faris was telling them not to worry,” he said.",
	} {
		a := resolved(in, "")
		claim.ThirdPerson(a)
		m := a.Claims[len(a.Claims)-1].Speaker.Mention
		if m < 0 || a.Doc.Mentions[m].Chain < 0 || a.Doc.Str(a.Doc.Mentions[a.Doc.Chains[a.Doc.Mentions[m].Chain].Best].Span) != "Jorge Nadal" {
			t.Errorf("he is not Jorge Nadal: %s", claims(a))
		}
	}
}
