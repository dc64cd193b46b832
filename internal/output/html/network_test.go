package html

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// crowd is the sample with n actors, each of which has a deed done to one of the first quarter of them, or to itself.
func crowd(n int) *record.Record {
	r := viewtest.Record()
	s := &r.Stories[0]
	deed := s.Events[0]
	s.Events, s.Disagreements, s.LeftOut = nil, nil, nil
	for i := range n {
		id := func(i int) []string { return []string{fmt.Sprint("N", i)} }
		r.Actors = append(r.Actors, record.Actor{ID: fmt.Sprint("N", i), Name: []string{"Ito", "Ministry of Dams", "the Association of Orrin's Boatmen"}[i%3] + fmt.Sprint(" ", i)})
		e := deed
		e.ID, e.Source, e.Target = fmt.Sprint("n", i), id(i), id(i*i/7%(n/4+1))
		e.Type, e.Mode = []string{"CONSULT", "AID", "ACCUSE", "ASSAULT"}[i%4], ""
		s.Events = append(s.Events, e)
	}
	return r
}

func TestTwoWhoMeetAreTwoDotsAndALine(t *testing.T) {
	for _, g := range first(t, viewtest.Record()).Network.Graphs {
		if len(g.Dots) != 2 || g.Dots[0].Y != g.Dots[1].Y || g.Dots[0].X == g.Dots[1].X || len(g.Lines) != 1 || g.Lines[0].Head != "" {
			t.Errorf("%s: %+v", g.Class, g)
		}
	}
}

func TestNoDotOrLabelLiesOnAnother(t *testing.T) {
	for _, n := range []int{1, 3, 22, 60, 100} {
		for _, g := range first(t, crowd(n)).Network.Graphs {
			if len(g.Dots) != min(n, mostDots) || g.Left != max(0, n-mostDots) {
				t.Errorf("of %d actors %d are drawn, %d left", n, len(g.Dots), g.Left)
			}
			if most := map[string]int{"wide": 940, "narrow": 358}[g.Class]; g.Width > most {
				t.Errorf("%d actors are %d wide on a %s screen", n, g.Width, g.Class)
			}
			for i, d := range g.Dots {
				half, top, bottom := room(d)
				if d.X-half < 0 || d.X+half > 10*g.Width || top < 0 || bottom > 10*g.Height {
					t.Errorf("of %d, %s: %q lies outside", n, g.Class, d.Label)
				}
				for _, o := range g.Dots[:i] {
					if h, t2, b := room(o); abs(d.X-o.X) < half+h && top < b && t2 < bottom {
						t.Errorf("of %d, %s: %q lies on %q", n, g.Class, d.Label, o.Label)
					}
				}
			}
		}
	}
}

// room is half the width of a dot with its label, its upper and its lower end.
func room(d dot) (half, top, bottom int) {
	return max(d.Size, len([]rune(d.Label))*glyph/2), min(d.Y-d.Size, d.Base-95), max(d.Y+d.Size, d.Base+25)
}

func TestWhoIsLinkedStandsNear(t *testing.T) {
	at := spread(5, [][2]int{{0, 1}, {1, 2}, {2, 3}, {3, 4}})
	far := func(i, j int) int {
		dx, dy := at[i].x-at[j].x, at[i].y-at[j].y
		return root(dx*dx + dy*dy)
	}
	for steps, want := range []int{1: 1000, 2: 2000, 3: 3000, 4: 4000} {
		if got := far(0, steps); abs(got-want) > want/20 {
			t.Errorf("%d steps are %d long", steps, got)
		}
	}
}

func TestALineHasADirection(t *testing.T) {
	r := viewtest.Record()
	e := &r.Stories[0].Events[0]
	e.Type, e.Source, e.Target = "ACCUSE", []string{"A1"}, []string{"A2"}
	back := *e
	back.ID, back.Source, back.Target = "e9", e.Target, e.Source
	r.Stories[0].Events = append(r.Stories[0].Events, back)
	l := first(t, r).Network.Graphs[0].Lines
	if len(l) != 2 || l[0].Head == "" || l[1].Head == "" || l[0].Head == l[1].Head || l[0].Path == l[1].Path || l[0].Of != "1 2" || l[1].Of != "2 1" {
		t.Errorf("got %+v", l)
	}
}

// What is shown of the network, to those who see it.
const (
	drawn   = `[".arcbox", ".net.wide", ".net.narrow"].filter(s => document.querySelector("#s1-network " + s).checkVisibility()).join(" ")`
	rowsOf  = `[...document.querySelectorAll("#s1-network tbody tr")].filter(r => r.offsetHeight > 0).map(r => r.dataset.of.split(" "))`
	linesOf = `[...document.querySelectorAll("#s1-network .net.wide g[data-of]")].filter(g => getComputedStyle(g).display !== "none").map(g => g.dataset.of.split(" "))`
)

func TestTheNetworkIsDrawnInTwoWays(t *testing.T) {
	r := calls(t)
	x := visit(t, r, "#s1-network", desktop)
	if got := js[string](x, drawn); got != ".arcbox" {
		t.Errorf("first shows %s", got)
	}
	x.do(chromedp.Focus(chromedp.CSS("#s1-network .t-arcs")))
	x.key(kb.ArrowRight)
	if got := js[string](x, drawn+` + " " + location.hash`); got != ".net.wide #s1-network?on=net" {
		t.Errorf("then shows %s", got)
	}
	x.key(kb.ArrowLeft)
	if got := js[string](x, drawn+` + " " + location.hash`); got != ".arcbox #s1-network" {
		t.Errorf("last shows %s", got)
	}
	y := visit(t, r, "#s1-network?on=net", phone)
	if got := js[string](y, drawn); got != ".net.narrow" {
		t.Errorf("a phone shows %s", got)
	}
	y.axe()
	x.quiet()
	y.quiet()
}

func TestAPressOnAnActorShowsItAlone(t *testing.T) {
	x := visit(t, calls(t), "#s1-network?on=net&off=q3", desktop)
	all := len(js[[][]string](x, rowsOf))
	check := func(who string, events int) {
		t.Helper()
		for what, list := range map[string][][]string{"rows": js[[][]string](x, rowsOf), "lines": js[[][]string](x, linesOf)} {
			if len(list) == 0 || slices.ContainsFunc(list, func(of []string) bool { return !slices.Contains(of, who) }) {
				t.Errorf("%s of %s: %v", what, who, list)
			}
		}
		if n := len(js[[][]string](x, rowsOf)); n >= events {
			t.Errorf("%d of %d events are left", n, events)
		}
	}
	x.do(chromedp.Focus(chromedp.CSS(`.net.wide a[data-who="2"]`)))
	x.key(kb.Enter)
	if got := js[string](x, `location.hash`); got != "#s1-network?on=net&off=q3&only=2" {
		t.Errorf("the address is %s", got)
	}
	check("2", all)
	if n := js[int](x, `document.querySelectorAll(".net.wide a:not(.faded)").length`); n < 2 || n >= js[int](x, `document.querySelectorAll(".net.wide a").length`) {
		t.Errorf("%d actors are not faded", n)
	}
	x.axe()
	x.click(`.net.wide a[data-who="1"] circle`)
	check("1", all)
	x.do(chromedp.NavigateBack())
	check("2", all)
	x.click("#s1-network .alone button")
	if n := len(js[[][]string](x, rowsOf)); n != all {
		t.Errorf("%d of %d events are shown again", n, all)
	}
	y := visit(t, viewtest.Record(), `#s1-network?only="]`, desktop) // nobody
	if n := len(js[[][]string](y, rowsOf)); n != 1 {
		t.Errorf("%d events of nobody", n)
	}
	x.quiet()
	y.quiet()
}
