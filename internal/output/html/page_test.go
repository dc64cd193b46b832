package html

import (
	"context"
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// calls is the record of the sample articles.
func calls(t *testing.T) *record.Record {
	t.Helper()
	r, err := pipeline.Record(context.Background(), ingest.Inputs([]string{"../../../examples/calls"}, nil), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// pressAll opens and presses everything that can be, but for links out of the page.
const pressAll = `(() => {
	for (const d of document.querySelectorAll("details")) d.open = true;
	let n = 0;
	for (const e of document.querySelectorAll("a[href^='#'], button, input, summary, [data-r]")) { e.click(); n++; }
	return n;
})()`

func TestNothingInATextRunsOrIsFetched(t *testing.T) {
	r := hostile(t)
	x := visit(t, r, "", desktop)
	x.do(tell(cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorDeny}))
	check := func(when string) {
		t.Helper()
		if ran := js[string](x, `String(window.ran)`); ran != "undefined" {
			t.Errorf("%s: attack %s ran", when, ran)
		}
		if got := js[string](x, `[...document.querySelectorAll("img, iframe, object, embed, link, base, form, template, noscript, math, textarea, dialog:not(.panelbox), meta[http-equiv=refresh]")].map(e => e.outerHTML.slice(0, 80)).join("\n")`); got != "" {
			t.Errorf("%s: there are elements that no page of ours has: %s", when, got)
		}
		if n := js[int](x, `document.scripts.length + document.querySelectorAll("style").length`); n != 2 {
			t.Errorf("%s: %d scripts and styles", when, n)
		}
	}
	check("when opened")
	if n := js[int](x, pressAll); n < 50 {
		t.Errorf("only %d things to press", n)
	}
	time.Sleep(200 * time.Millisecond)
	check("when all is pressed")
	x.quiet()
}

func TestAttacksAreShownAsTheyStand(t *testing.T) {
	r := hostile(t)
	x := visit(t, r, "", desktop)
	shown := js[[]string](x, `[...document.querySelectorAll(".sheet p")].map(p => p.textContent)`)
	for _, a := range attacks(t) {
		want := strings.Map(func(r rune) rune {
			if misleads(r) {
				return '\ufffd'
			}
			return r
		}, a)
		if !slices.Contains(shown, want) {
			t.Errorf("%q is not in the article as it stands", want)
		}
	}
}

func TestThePageIsAccessible(t *testing.T) {
	for _, c := range []struct {
		name   string
		record *record.Record
		screen screen
	}{
		{"sample on a desk", calls(t), desktop}, {"sample on a phone", viewtest.Record(), phone}, {"sample at night", viewtest.Record(), night},
		{"attacks on a phone", hostile(t), phone}, {"several on a desk", many(3, 2), desktop},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := visit(t, c.record, "#s1", c.screen)
			x.run(`for (const d of document.querySelectorAll("details")) d.open = true; for (const b of document.querySelectorAll(".t-lone")) b.click()`)
			if wide := js[int](x, `document.documentElement.scrollWidth`); int64(wide) > c.screen.width {
				t.Errorf("the page is %d wide on a screen of %d", wide, c.screen.width)
			}
			if c.name != "several on a desk" {
				x.click(".matrix td a")
				x.visible("dialog.panelbox")
			}
			x.axe()
			x.quiet()
		})
	}
}

func TestACellOpensItsWords(t *testing.T) {
	x := visit(t, calls(t), "", desktop)
	x.do(chromedp.Focus(chromedp.CSS(`.matrix td.plans a`)))
	href := js[string](x, `document.activeElement.getAttribute("href")`)
	x.key(kb.Enter)
	x.do(chromedp.WaitVisible(chromedp.CSS("dialog.panelbox")))
	if got := js[string](x, `document.querySelector(".panelbox .by").textContent`); !strings.Contains(got, "planned") {
		t.Errorf("the words are %q", got)
	}
	if got := js[string](x, `location.hash`); got != href {
		t.Errorf("the address is %s, the cell leads to %s", got, href)
	}
	if !js[bool](x, `document.querySelector(".panelbox").contains(document.activeElement)`) {
		t.Error("the focus is not in the box")
	}
	x.key("j")
	if got := js[string](x, `location.hash`); strings.HasPrefix(got, strings.Split(href, ".")[0]+".") || got == href {
		t.Errorf("j leads to %s", got)
	}
	x.key(kb.Escape)
	x.do(chromedp.WaitNotVisible(chromedp.CSS("dialog.panelbox")))
	if got := js[string](x, `document.activeElement.getAttribute("href")`); got != href {
		t.Errorf("the focus went to %s", got)
	}
	x.quiet()
}

func TestTheWordsLeadToTheArticles(t *testing.T) {
	x := visit(t, calls(t), "#e2.r1", desktop)
	x.visible("dialog.panelbox")
	x.click("dialog.panelbox a[data-align]")
	if got := js[string](x, `location.hash`); got != "#s1-reader?align=e2" {
		t.Errorf("the address is %s", got)
	}
	if n := js[int](x, `new Set([...document.querySelectorAll(".sheet .hit")].map(h => h.closest(".sheet").id)).size`); n != 4 {
		t.Errorf("%d articles stand at the event", n)
	}
	x.quiet()
}

func TestArrowsMoveInTheMatrix(t *testing.T) {
	x := visit(t, calls(t), "", desktop)
	at := `(c => c.parentElement.rowIndex + "," + c.cellIndex)(document.activeElement.closest("td, th"))`
	x.do(chromedp.Focus(chromedp.CSS(".matrix tbody tr:not(.group) td a")))
	first := js[string](x, at)
	x.key(kb.ArrowRight)
	x.key(kb.ArrowDown)
	if got := js[string](x, at); got == first || got[len(got)-1] == first[len(first)-1] {
		t.Errorf("from %s to %s", first, got)
	}
}

// Every piece of evidence marks the very characters that it names.
func TestEvidenceMarksItsCharacters(t *testing.T) {
	checkEvidence(t, calls(t), 100)
	checkEvidence(t, viewtest.Record(), 15)
}

func checkEvidence(t *testing.T, r *record.Record, least int) {
	t.Helper()
	x := visit(t, r, "", desktop)
	type mark struct{ Doc, Place, Text string }
	marks := js[[]mark](x, `[...document.querySelectorAll("main a.at")].map(a => { a.click();
		const hits = [...document.querySelectorAll(".sheet .hit")];
		return {Doc: hits[0]?.closest(".sheet").dataset.doc ?? "", Place: a.textContent, Text: hits.map(h => h.textContent).join("")} })`)
	if len(marks) < least {
		t.Fatalf("only %d links to evidence", len(marks))
	}
	texts := map[string][]rune{}
	for _, d := range r.Documents {
		texts[d.ID] = []rune(d.Text)
	}
	for _, m := range marks {
		_, span, _ := strings.Cut(m.Place, ":")
		from, to, _ := strings.Cut(span, "–")
		start, end := atoi(t, from), atoi(t, to)
		if end > len(texts[m.Doc]) {
			t.Fatalf("%s lies outside %q", m.Place, m.Doc)
		}
		if want := strings.ReplaceAll(string(texts[m.Doc][start:end]), "\n", ""); m.Text != want {
			t.Errorf("%s marks %q, not %q", m.Place, m.Text, want)
		}
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n := 0
	if err := json.Unmarshal([]byte(s), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAnAddressRestoresAView(t *testing.T) {
	r := calls(t)
	x := visit(t, r, "", desktop)
	x.do(chromedp.Click(chromedp.CSS("#s1-reader .t-a")), chromedp.Click(chromedp.CSS("#s1-network .t-q1")))
	if got := js[string](x, `location.hash`); got != "#s1-network?off=q1" {
		t.Errorf("the address is %s", got)
	}
	y := visit(t, r, "#s1-reader?off=a,f&on=o", desktop)
	if got := js[[]string](y, `[...document.querySelectorAll("#s1-reader input:not(:checked)")].map(b => b.className)`); !slices.Equal(got, []string{"t-a", "t-f"}) {
		t.Errorf("off are %v", got)
	}
	if n := js[int](y, `[...document.querySelectorAll(".sheet.copy")].filter(s => s.offsetHeight > 0).length`); n != 0 {
		t.Errorf("%d copies are shown", n)
	}
	z := visit(t, r, "#s1-reader?align=e1", desktop)
	if n := js[int](z, `new Set([...document.querySelectorAll(".sheet .hit")].map(h => h.closest(".sheet").id)).size`); n != 4 {
		t.Errorf("%d articles stand at the event", n)
	}
	v := visit(t, r, "#s1-matrix?on=part", desktop)
	if got := js[string](v, `[...document.querySelectorAll(".matrix tr:not(.group)")].filter(r => r.offsetHeight > 0).map(r => r.querySelector(".id")?.textContent ?? "head").join(" ")`); got != "head e2 e3 e6" {
		t.Errorf("of the matrix %q is shown", got)
	}
	w := visit(t, r, "#e2.r3", desktop)
	w.do(chromedp.WaitVisible(chromedp.CSS("dialog.panelbox")))
	for _, x := range []*tab{x, y, z, v, w} {
		x.quiet()
	}
}

// An address may name any characters, not only those that a link of the page leads to.
func TestAnAddressMarksAnyCharacters(t *testing.T) {
	r := viewtest.Record()
	x := visit(t, r, "#B.45?to=65", phone)
	if got := js[string](x, `[...document.querySelectorAll("#B .hit")].map(h => h.textContent).join("")`); !strings.Contains(got, "when the dam broke") {
		t.Errorf("marked %q", got)
	}
	if !js[bool](x, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(".hit").getBoundingClientRect())`) {
		t.Error("out of sight")
	}
	x.quiet()
}

// What several tell has all that other views have: words beside the matrix, the articles side by side, files.
func TestWhatSeveralTellLeadsToTheArticles(t *testing.T) {
	r := viewtest.Record()
	x := visit(t, r, "#s1-facts", phone)
	if !js[bool](x, `(r => r.top >= 0 && r.top < innerHeight)(document.querySelector("#s1-facts").getBoundingClientRect())`) {
		t.Error("out of sight")
	}
	x.click(`.matrix td a[href="#t1.r2"]`)
	x.visible("dialog.panelbox")
	if got := js[string](x, `document.querySelector(".panelbox .by mark").textContent`); got != "Ana Boll met Mayor Ito on Tuesday." {
		t.Errorf("the words are %q", got)
	}
	x.click("dialog.panelbox a[data-align]")
	if got := js[string](x, `location.hash`); got != "#s1-reader?align=t1" {
		t.Errorf("the address is %s", got)
	}
	y := visit(t, r, "#s1-reader?align=t1&off=t", desktop)
	if got := js[[]string](y, `[...document.querySelectorAll(".sheet")].map(s => [...s.querySelectorAll(".hit")].map(h => h.textContent).join(""))`); !slices.Equal(got, []string{"She will meet Mayor Ito.", "Ana Boll met Mayor Ito on Tuesday.", ""}) {
		t.Errorf("at the statement stand %q", got)
	}
	if js[bool](y, `document.querySelector("#s1-reader .t-t").checked`) {
		t.Error("the marks are on")
	}
	dir := t.TempDir()
	y.do(tell(cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}))
	y.click("#s1-facts .tools button")
	want := "Line,Reporter,The words,On the word of,Evidence\r\nt1,Ledger,Ana Boll met Mayor Ito on Tuesday.,,B:82–116\r\nt1,The Harbour Post,She will meet Mayor Ito.,,A:110–134\r\n"
	if got := string(saved(t, filepath.Join(dir, "s1-facts.csv"))); got != want {
		t.Errorf("saved %q", got)
	}
	y.click("#s1-matrix .tools button")
	got := string(saved(t, filepath.Join(dir, "s1-matrix.csv")))
	for _, want := range []string{"e1,visit,CONSULT visit,Ana Böll – Ito,", "t1,“Ana Boll met Mayor Ito on Tuesday.”,,,"} {
		if !strings.Contains(got, "\n"+want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	x.quiet()
	y.quiet()
}

func TestOneStoryAtATime(t *testing.T) {
	x := visit(t, many(4, 1), "", desktop)
	shown := `[...document.querySelectorAll(".story, .index")].filter(s => s.offsetHeight > 0).map(s => s.id).join(" ")`
	if got := js[string](x, shown); got != "top" {
		t.Errorf("first shows %q", got)
	}
	x.do(chromedp.Click(chromedp.CSS(`.index a[href="#s2"]`)))
	if got := js[string](x, shown); got != "s2" {
		t.Errorf("then shows %q", got)
	}
	x.do(chromedp.NavigateBack())
	if got := js[string](x, shown); got != "top" {
		t.Errorf("back shows %q", got)
	}
	x.quiet()
}

var formula = regexp.MustCompile(`^([=+@\t\r]|-[^0-9])`)

func TestThePageIsWholeWithoutScripts(t *testing.T) {
	r := viewtest.Record()
	x := visit(t, r, "", desktop)
	x.do(tell(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), chromedp.Reload())
	for _, selector := range []string{".matrix td a", "#e1 mark", "#s1-figures svg.pl", "#s1-timeline svg.bar", ".arcbox svg", ".tree", "#A", ".told q", "#t1 mark"} {
		x.visible(selector)
	}
	hidden := js[[]string](x, `[...document.querySelectorAll(".view")].filter(v => v.offsetHeight === 0).map(v => v.id)`)
	if n := js[int](x, `document.querySelectorAll(".tools").length`); n != 0 {
		t.Error("scripts ran")
	}
	if len(hidden) > 0 {
		t.Errorf("hidden without scripts: %v", hidden)
	}
	x.quiet()
}

func TestThePagePrints(t *testing.T) {
	x := visit(t, calls(t), "", night)
	x.click(".matrix td a")
	x.do(tell(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	if got := js[string](x, `["nav.views", "dialog", ".tools"].filter(s => document.querySelector(s).offsetHeight > 0).join(" ")`); got != "" {
		t.Errorf("printed: %s", got)
	}
	if got := js[string](x, `getComputedStyle(document.documentElement).backgroundColor`); got != "rgb(255, 255, 255)" {
		t.Errorf("the paper is %s", got)
	}
	if cut := js[int](x, `[...document.querySelectorAll(".sheet")].filter(s => s.scrollHeight > s.clientHeight + 2).length`); cut != 0 {
		t.Errorf("%d articles are cut", cut)
	}
}
