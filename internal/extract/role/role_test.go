package role_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// parts gives "role word" for each phrase that takes part in what the word says.
func parts(s, word string) string {
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	var r role.Reader
	first, next := role.Children(d.Tokens)
	r.Reset(d.Tokens, first, next)
	var out []string
	for i := range d.Tokens {
		if d.Word(int32(i)) != word {
			continue
		}
		for _, a := range r.Arguments(linear.MustOpen(models.Roles), int32(i)) {
			out = append(out, fmt.Sprint(a.Role, " ", d.Word(a.Tok)))
		}
	}
	return strings.Join(out, ", ")
}

func TestPartsOfPredicates(t *testing.T) {
	for _, tt := range []struct{ in, word, want string }{
		{"The governor gave the miners a promise on Monday.", "gave", "A0 governor, A2 miners, A1 promise, TMP Monday"},
		{"The bridge was destroyed by rebels on Monday.", "destroyed", "A1 bridge, A0 rebels, TMP Monday"},
		{"The union did not accept the offer.", "accept", "A0 union, NEG not, A1 offer"},
		{"The court must release the journalist.", "release", "A0 court, MOD must, A1 journalist"},
		{"The minister promised to visit the camp.", "visit", "A1 camp, A0 minister"},
		{"The soldiers who guarded the port fled.", "guarded", "A0 soldiers, A0 who, A1 port"},
	} {
		got := strings.Split(parts(tt.in, tt.word), ", ")
		for _, w := range strings.Split(tt.want, ", ") {
			found := false
			for _, g := range got {
				found = found || g == w
			}
			if !found {
				t.Errorf("%s\n%s: no %q among %v", tt.in, tt.word, w, got)
			}
		}
	}
}

// TestArgumentsDoNotAllocate: a reader that has warmed up labels without taking memory.
func TestArgumentsDoNotAllocate(t *testing.T) {
	d := &text.Doc{Text: "The governor gave the miners a promise on Monday, and the union accepted it."}
	nlp.Annotate(d)
	var r role.Reader
	first, next := role.Children(d.Tokens)
	r.Reset(d.Tokens, first, next)
	m := linear.MustOpen(models.Roles)
	if n := testing.AllocsPerRun(20, func() {
		for i := range d.Tokens {
			r.Arguments(m, int32(i))
		}
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
