package html

import (
	"context"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	net "github.com/chromedp/cdproto/network"
	dialog "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/readout-news/readout/record"
)

// browser is the path of a Chromium; tests that need one are left out where there is none, but never in CI.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no Chromium in CI: .ci/run must install it")
	}
	t.Skip("no Chromium here")
	return ""
}

// started is one Chromium for all tests of the package.
var started = struct {
	sync.Once
	ctx    context.Context
	cancel []context.CancelFunc
}{}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, c := range started.cancel {
		c()
	}
	os.Exit(code)
}

// tab is an open page, with what it asked of the network and what the browser complained of.
type tab struct {
	*testing.T
	ctx      context.Context
	mu       sync.Mutex
	asked    []string
	complain []string
}

type screen struct {
	width, height int64
	dark          bool
}

var (
	desktop = screen{1280, 900, false}
	phone   = screen{390, 844, false}
	night   = screen{1280, 900, true}
)

// visit writes r to a file and opens it as a reader does, from disk.
func visit(t *testing.T, r *record.Record, hash string, s screen) *tab {
	t.Helper()
	path := browser(t)
	started.Do(func() {
		opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
		all, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
		ctx, cancel2 := chromedp.NewContext(all)
		started.ctx, started.cancel = ctx, []context.CancelFunc{cancel2, cancel}
		if err := chromedp.Do(ctx); err != nil {
			t.Fatal(err)
		}
	})
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(render(t, r)), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(started.ctx)
	t.Cleanup(cancel)
	ctx, cancel2 := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel2)
	x := &tab{T: t, ctx: ctx}
	if err := chromedp.Listen(ctx, x.listen); err != nil {
		t.Fatal(err)
	}
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	x.do(tell(net.Enable, net.EnableParams{}), tell(log.Enable, cdp.Empty{}), tell(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}),
		tell(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: s.width < 600}),
		tell(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: file}).String()+hash))
	return x
}

// tell is a command of the protocol as a step.
func tell[P, R any](c cdp.Command[P, R], p P) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, c, p)
		return chromedp.Void{}, err
	}
}

func (x *tab) listen(ev any) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch e := ev.(type) {
	case *net.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "file:///") || !strings.Contains(u, "report.html") {
			x.asked = append(x.asked, u)
		}
	case *dialog.EventJavascriptDialogOpening:
		x.complain = append(x.complain, "a dialog: "+e.Message)
	case *runtime.EventExceptionThrown:
		x.complain = append(x.complain, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		x.complain = append(x.complain, "console: "+string(e.Type))
	case *log.EventEntryAdded:
		x.complain = append(x.complain, string(e.Entry.Level)+": "+e.Entry.Text)
	}
}

func (x *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	x.Helper()
	if err := chromedp.Do(x.ctx, steps...); err != nil {
		x.Fatal(err)
	}
}

// js is the value of an expression in the page.
func js[T any](x *tab, expression string) T {
	x.Helper()
	out, err := chromedp.Run(x.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		x.Fatal(err)
	}
	return out
}

func (x *tab) run(statement string) { x.Helper(); js[chromedp.Void](x, statement) }

func (x *tab) click(selector string) { x.Helper(); x.do(chromedp.Click(chromedp.CSS(selector))) }

func (x *tab) visible(selector string) {
	x.Helper()
	x.do(chromedp.WaitVisible(chromedp.CSS(selector)))
}

// quiet fails where the page asked for anything or the browser complained.
func (x *tab) quiet() {
	x.Helper()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, u := range x.asked {
		x.Errorf("the page asked for %s", u)
	}
	for _, c := range x.complain {
		x.Errorf("the browser says: %s", c)
	}
}

func (x *tab) key(keys string) { x.do(chromedp.KeyEvent(keys)) }

// axe runs axe-core in the page and reports what it finds.
func (x *tab) axe() {
	x.Helper()
	b, err := os.ReadFile("check/node_modules/axe-core/axe.min.js")
	if err != nil {
		if os.Getenv("CI") != "" {
			x.Fatal("no axe in CI: .ci/run must install it: ", err)
		}
		x.Skip("no axe here: npm ci in internal/output/html/check")
	}
	x.run(string(b))
	found := js[string](x, `axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.map(n => n.html.slice(0, 200) + " | " + n.failureSummary)}))))`)
	var violations []struct {
		ID, Help string
		Nodes    []string
	}
	if err := json.Unmarshal([]byte(found), &violations); err != nil {
		x.Fatal(err)
	}
	for _, v := range violations {
		x.Errorf("%s (%s), %d times: %s", v.ID, v.Help, len(v.Nodes), strings.Join(v.Nodes[:min(3, len(v.Nodes))], "\n"))
	}
}
