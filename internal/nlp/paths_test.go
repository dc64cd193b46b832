package nlp

import (
	"reflect"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/kernel"
	"github.com/readout-news/readout/text"
)

// TestEveryPathReadsTheSame reads one text on every path of arithmetic that this processor has.
func TestEveryPathReadsTheSame(t *testing.T) {
	body := strings.Repeat(`Ministers of Orria and Tessaly met in Paris on Monday, the first such talks since the 1967 war.
"We have agreed on nothing," said Ana Lind, Orria's deputy foreign minister, who had flown in from Lima overnight.
At least 12 soldiers were hurt when rebels of the Northern Front shelled a bridge near Brenholm, state television said.
MINISTER RESIGNS AFTER TALKS FAIL
`, 3)
	active := kernel.Active()
	defer kernel.Use(active)
	var want *text.Doc
	for _, path := range kernel.Paths() {
		if err := kernel.Use(path); err != nil {
			t.Fatal(err)
		}
		d := &text.Doc{Text: body}
		Annotate(d)
		if want == nil {
			want = d
		} else if !reflect.DeepEqual(d, want) {
			t.Errorf("%s reads otherwise than %s", path, kernel.Paths()[0])
		}
	}
}
