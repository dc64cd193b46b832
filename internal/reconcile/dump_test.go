package reconcile_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	kind := os.Getenv("DUMP")
	if kind == "" {
		return
	}
	half := os.Getenv("HALF")
	cases := pairCases(t, kind+".txt")
	for i := range cases {
		if half == "0" && i%2 == 1 || half == "1" && i%2 == 0 {
			continue
		}
		c := &cases[i]
		var got, note string
		if kind == "figures" {
			got, note = c.figures()
		} else {
			got, note = c.statuses()
		}
		if got == c.want {
			continue
		}
		fmt.Printf("%d want %s got %s [%s] %s\n   why: %s\n   A %s: %s\n   B %s: %s\n", c.line, c.want, got, c.of, note, c.why, c.dates[0], c.texts[0], c.dates[1], c.texts[1])
		r := c.record()
		s := r.Stories[0]
		if kind == "figures" {
			for _, f := range s.Figures {
				var parts []string
				for _, x := range f.Reports {
					lo, hi := "?", "?"
					if x.Low != nil {
						lo = fmt.Sprint(*x.Low)
					}
					if x.High != nil {
						hi = fmt.Sprint(*x.High)
					}
					sc := ""
					if x.Scope != nil {
						sc = " scope=" + x.Scope.Text
					}
					parts = append(parts, fmt.Sprintf("%s:%s-%s%s%s", x.Document, lo, hi, sc, x.Part))
				}
				fmt.Printf("     %s %s %s: %s\n", f.ID, f.Measure, f.Unit, strings.Join(parts, " | "))
			}
		} else {
			name := map[string]string{}
			for _, a := range r.Actors {
				name[a.ID] = a.Name
			}
			names := func(x []string) string {
				var o []string
				for _, i := range x {
					o = append(o, name[i])
				}
				return strings.Join(o, ",")
			}
			for _, e := range s.Events {
				for _, x := range e.Reports {
					doc := r.Documents[0]
					if x.Document == "b" {
						doc = r.Documents[1]
					}
					fmt.Printf("     %s %s/%s %s > %s : %s %s %q %v\n", e.ID, e.Type, e.Mode, names(e.Source), names(e.Target), x.Document, x.Status, string([]rune(doc.Text)[x.Trigger.Start:x.Trigger.End]), e.Date)
				}
			}
		}
	}
}
