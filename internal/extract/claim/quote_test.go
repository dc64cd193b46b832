package claim

import (
	"strings"
	"testing"
)

func TestScanQuotes(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"straight", `"We leave," he said. "Now."`, `0"We leave,"|0"Now."`},
		{"curly", `He spoke of “a long night”.`, `0“a long night”`},
		{"guillemets", `Elle a dit « non » hier.`, `0« non »`},
		{"several sentences", `“It is late. We are tired,” she said.`, `0“It is late. We are tired,”`},
		{"nested", `"He told me ‘go home’ twice," she said.`, `0"He told me ‘go home’ twice,"|1‘go home’`},
		{"apostrophes are no quotes", `It’s the workers’ day, isn't it? Rock 'n' roll.`, ``},
		{"british", `‘We won’t go,’ said the miners’ leader.`, `0‘We won’t go,’`},
		{"reopened paragraph", "“One paragraph.\n\n“Two,” he said.", `0“One paragraph.~|0+“Two,”`},
		{"lost closing mark inside a paragraph", "He said “it is over and left.\nThen it rained.", ``},
		{"lost closing mark of a paragraph", "“It is over.\nThen it rained.", `0“It is over.~`},
		{"lost opening mark", `It is over," he said. It rained.`, ``},
		{"only opening marks", `“Enough“, he said.`, `0“Enough“`},
		{"broken lines", "\"It is\nover,\" he said.", "0\"It is\nover,\""},
		{"inches", `A 12" gun.`, ``},
		{"TeX", "``Enough,'' he said.", "0``Enough,''"},
		{"low marks", `„Genug“, sagte er.`, `0„Genug“`},
		{"empty", `"" ”“ " "`, ``},
	} {
		var got []string
		for _, q := range scanQuotes(c.in, nil) {
			s := string('0'+rune(q.depth)) + map[bool]string{true: "+"}[q.joins] + q.Of(c.in)
			if !q.closed {
				s += "~"
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %s, want %s", c.name, g, c.want)
		}
	}
}

func FuzzScanQuotes(f *testing.F) {
	for _, s := range []string{`"a" 'b' “c” «d»`, "“a\n“b”", "``''\"'", "\xe2\x80", "'‘’'\n\"x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var last int32
		for _, q := range scanQuotes(s, nil) {
			if q.Start < last || q.Start > q.inner.Start || q.inner.Start > q.inner.End || q.inner.End > q.End || int(q.End) > len(s) {
				t.Fatalf("%+v in %q", q, s)
			}
			last = q.Start
		}
	})
}
