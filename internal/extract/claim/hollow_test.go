package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
)

// TestHollow reads deeds and questions that a cue makes claims of.
func TestHollow(t *testing.T) {
	for in, want := range map[string]bool{
		"The council voted to close two of the mills.":                                true,
		"The council vowed to close two of the mills.":                                false,
		"Jorge Nadal unveiled a boat of steel on Monday.":                             true,
		"Jorge Nadal put a new plan for the mills to the council.":                    true,
		"The mayor said the mills were closed.":                                       false,
		"The mayor voiced concern over the state of the mills.":                       false,
		"The mayor went on to warn that the mills would close.":                       false,
		"The city closed the mill on Friday, signaling a shift in its policy.":        true,
		"A study of the river showed that the mills were old.":                        false,
		"Jorge Nadal hoped to show that the dam was safe.":                            true,
		"The wall of stone ensured that the town stayed dry.":                         true,
		"The mayor guaranteed that the town would stay dry.":                          false,
		"Jorge Nadal showed “great courage” in the flood.":                            true,
		"A survey showed “great fear” in the town.":                                   false,
		"Pollsters questioned 300 voters in the valley.":                              true,
		"The miners questioned whether the river was safe.":                           false,
		"The mayor challenged the council with a call “to open all of its archives”.": false,
		"Some weavers called in sick on Monday.":                                      true,
		"The baker settled on “Bread for all” as the name of the shop.":               true,
		"The baker was moved by “poor judgement and fear of the dam”.":                true,
		"The mayor has ignored reports about the state of the dam.":                   true,
		"Jorge Nadal, a supporter of the dam, left the council on Monday.":            true,
		"The mayor left on Monday after his attacks on the weavers.":                  true,
		"The decline suggests that the weavers are tired of the mayor.":               true,
		"A slew of papers and documents shows that the weavers are tired.":            false,
		"Officers found two weavers dead in the mill.":                                true,
		"A study found that two weavers had died in the mill.":                        false,
		"Jorge Nadal, titled “The Lion of the mills”, left on Monday.":                true,
		"Officers held a weaver accused of stealing a boat.":                          true,
		"The radio published several pieces on the dam.":                              true,
		"Friends said their final farewells to a weaver on Monday.":                   true,
		"It is hard to persuade courts to rule that the dam is safe.":                 true,
		"The baker could end up saying that the dam is safe.":                         true,
		"If the court rules that the dam is safe, the weavers will leave.":            true,
		"The baker is certain to argue that the dam is safe.":                         true,
		"The law gives the mayor the power to declare that the dam is safe.":          true,
		"The baker left the hall without saying that the dam was safe.":               true,
		"The baker took to the radio to say that the dam was safe.":                   false,
		"The mayor can announce that the dam is safe.":                                true,
		"The radio can confirm that the dam is safe.":                                 false,
		"“The weaver called in sick,” the mayor said.":                                false,
	} {
		a, got := resolved(in, ""), false
		for i := range a.Claims {
			got = got || claim.Hollow(a, &a.Claims[i])
		}
		if got != want && len(a.Claims) > 0 {
			t.Errorf("%s: one of them hollow is %v: %s", in, got, claims(a))
		}
		if len(a.Claims) == 0 && !want {
			t.Errorf("%s: no claim", in)
		}
	}
}

// TestNobodyAsks reads that somebody was asked, where what he answered is the claim.
func TestNobodyAsks(t *testing.T) {
	for _, in := range []string{
		"Asked about the state of the dam, Jorge Nadal said that nothing was wrong with it.",
		"Jorge Nadal said that nothing was wrong with the dam when asked about the cracks.",
	} {
		a := resolved(in, "")
		kept := 0
		for i := range a.Claims {
			if !claim.Hollow(a, &a.Claims[i]) {
				kept++
			}
		}
		if kept != 1 {
			t.Errorf("%s: want one claim that is more than a question: %s", in, claims(a))
		}
	}
}

// TestAgain reads what one source passes on of another: the claim within says both.
func TestAgain(t *testing.T) {
	for in, want := range map[string]string{
		"“The dam is weak,” said the miller Jorge Nadal, according to Lima Radio.":              "Jorge Nadal",
		"The miller told reporters, “The dam is weak,” according to Lima Radio.":                "The miller",
		"Jorge Nadal was there. He told reporters, “The dam is weak,” according to Lima Radio.": "He",
		"The dam was weak and the mill was closed on Monday, according to Lima Radio.":          "Lima Radio",
	} {
		a := resolved(in, "")
		var kept []string
		for i := range a.Claims {
			if c := &a.Claims[i]; !claim.Again(a, i) {
				kept = append(kept, show(a, *c))
			}
		}
		if len(kept) != 1 || !strings.Contains(strings.Split(kept[0], "|")[0], want) || strings.Contains(kept[0], "according") {
			t.Errorf("%s: want one claim, by %s, whose content has no according: %q", in, want, kept)
		}
		if hops := namesOnChain(a, kept[0]); want != "Lima Radio" && !strings.Contains(hops, "Lima Radio") {
			t.Errorf("%s: the chain is %s", in, hops)
		}
	}
}

// namesOnChain writes the names on the chain of the claim that show writes as want.
func namesOnChain(a *extract.Analysis, want string) string {
	var names []string
	for i := range a.Claims {
		if show(a, a.Claims[i]) == want {
			for _, h := range claim.Chain(a, i) {
				names = append(names, h.Name)
			}
		}
	}
	return strings.Join(names, " < ")
}

// TestLostBreaks reads pages whose paragraphs run into each other.
func TestLostBreaks(t *testing.T) {
	for in, want := range map[string]string{
		"The mill was closed.“We had no grain left in any of the stores,” Jorge Nadal said.":                                                    "Jorge Nadal|say|direct|“We had no grain left in any of the stores,”",
		"Jorge Nadal went a step further.\"The council has not asked the millers to its talks. But we are no fools,\" he said.The mill is old.": "he|say|direct|\"The council has not asked the millers to its talks. But we are no fools,\"",
	} {
		a := resolved(in, "")
		if len(a.Claims) != 1 || show(a, a.Claims[0]) != want {
			t.Errorf("%s:\n got %s\nwant %s", in, claims(a), want)
		}
	}
}
