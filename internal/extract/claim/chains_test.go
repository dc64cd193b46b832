package claim_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
)

// TestChainsOfHops reads two files of a hundred chains, the second by an author who had not read the rules. Each item has
// its text, some words of the claim, the chain from the first source outwards (KIND | words | stance) and the stance of the
// whole chain. A chain is whole when every hop comes out with its words, kind and stance, in order, and so does the stance.
func TestChainsOfHops(t *testing.T) {
	for file, least := range map[string]int{"chains": 88, "chains_unread": 76} {
		t.Run(file, func(t *testing.T) { wholeChains(t, "testdata/"+file+".txt", least) })
	}
}

func wholeChains(t *testing.T, file string, least int) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n, right := 0, 0
	for item := range strings.SplitSeq(string(b), "\n\n") {
		in := map[string]string{}
		for line := range strings.Lines(item) {
			if k, v, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
				in[k] = strings.TrimSpace(v)
			}
		}
		if in["text"] == "" {
			continue
		}
		n++
		got, stance := chainOf(resolved(in["text"], ""), in["claim"])
		if same(got, in["chain"]) && stance == in["stance"] {
			right++
			continue
		}
		t.Logf("%s\n  want %s: %s\n   got %s: %s", in["text"], in["chain"], in["stance"], written(got), stance)
	}
	t.Logf("%d of %d chains are whole", right, n)
	if n != 100 || right < least {
		t.Errorf("%d of %d chains are whole, want %d of 100", right, n, least)
	}
}

// hop is one station as the test writes it: words holds all that may be said for who it is.
type hop struct{ kind, words, stance string }

// chainOf is the chain of the innermost claim that holds the words.
func chainOf(a *extract.Analysis, words string) ([]hop, string) {
	at := int32(strings.Index(a.Doc.Text, words))
	in := text.Span{Start: at, End: at + int32(len(words))}
	best, deep, wide := -1, -1, int32(0)
	for i := range a.Claims {
		held := false
		width := int32(0)
		for _, x := range a.Claims[i].Content {
			held = held || x.Contains(in)
			width += x.Len()
		}
		depth := 0
		for w := a.Claims[i].Within; w >= 0 && depth < 50; w = a.Claims[w].Within {
			depth++
		}
		if held && (depth > deep || depth == deep && width < wide) {
			best, deep, wide = i, depth, width
		}
	}
	if best < 0 {
		return nil, ""
	}
	hops := claim.Chain(a, best)
	var out []hop
	for _, h := range hops {
		kind := h.Known
		switch h.Kind {
		case "wire", "outlet":
			kind = "media"
		case "document":
			kind = "document"
		}
		name := h.Name
		if h.Mention >= 0 {
			if c := a.Doc.Mentions[h.Mention].Chain; c >= 0 && a.Doc.Chains[c].Best >= 0 {
				name += " = " + a.Doc.Str(a.Doc.Mentions[a.Doc.Chains[c].Best].Span)
			}
		}
		out = append(out, hop{kind, name, string(h.Stance)})
	}
	return out, string(claim.Compose(hops))
}

func written(hops []hop) string {
	var out []string
	for _, h := range hops {
		out = append(out, fmt.Sprintf("%s | %s | %s", h.kind, h.words, h.stance))
	}
	return strings.Join(out, " < ")
}

// same reports whether the hops are those wanted; the words of one may hold those of the other.
func same(got []hop, want string) bool {
	parts := strings.Split(want, " < ")
	if len(got) != len(parts) {
		return false
	}
	for i, p := range parts {
		f := strings.Split(p, " | ")
		words := strings.TrimPrefix(strings.TrimPrefix(f[1], "the "), "The ")
		found := false
		for w := range strings.SplitSeq(got[i].words, " = ") {
			w = strings.TrimPrefix(strings.TrimPrefix(w, "the "), "The ")
			found = found || w != "" && (strings.Contains(w, words) || strings.Contains(words, w))
		}
		if !found || got[i].kind != f[0] || got[i].stance != f[2] {
			return false
		}
	}
	return true
}
