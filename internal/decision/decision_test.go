package decision_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/decision"
)

func TestReadNamesTheLineThatIsWrong(t *testing.T) {
	for _, c := range []struct{ line, err string }{
		{`{"merge":["Anna Weber","A. Weber"],"why":"one passport"}`, ""},
		{`{"split":"Weber","documents":["b"]}`, ""},
		{`{"reject":{"document":"a","start":3,"end":9,"kind":"event"}}`, ""},
		{`{"merge":["Anna Weber"]}`, "merge wants two names"},
		{`{"split":"Weber"}`, "split wants the documents"},
		{`{"reject":{"document":"a","start":9,"end":9}}`, "characters start to end"},
		{`{"reject":{"document":"a","start":3,"end":9,"kind":"mood"}}`, `no kind "mood"`},
		{`{"why":"because"}`, "want one of merge, split, reject, correct, merge_events and split_events, got 0"},
		{`{"correct":{"document":"a","start":3,"end":9},"to":{"status":"planned"}}`, ""},
		{`{"correct":{"document":"a","start":3,"end":9}}`, "correct and to go together"},
		{`{"correct":{"document":"a","start":3,"end":9},"to":{}}`, "to says nothing"},
		{`{"correct":{"document":"a","start":3,"end":9},"to":{"status":"done"}}`, `no status "done"`},
		{`{"correct":{"document":"a","start":3,"end":9},"to":{"number":{"low":9,"high":7,"bound":"exact"}}}`, "upside down"},
		{`{"correct":{"document":"a","start":3,"end":9},"to":{"date":{"start":"5 March","end":"2024-03-05"}}}`, "2024-03-05"},
		{`{"merge_events":[{"document":"a","start":3,"end":9},{"document":"b","start":3,"end":9}]}`, ""},
		{`{"split_events":[{"document":"a","start":3,"end":9}]}`, "two places or more"},
		{`{"merge_events":[{"document":"a","start":3,"end":9},{"document":"","start":3,"end":9}]}`, "merge_events wants a document"},
		{`{"merge":["a","b"],"split":"a","documents":["x"]}`, "got 2"},
		{`merge Anna`, "invalid character"},
	} {
		_, err := decision.Read(strings.NewReader("{\"merge\":[\"x\",\"y\"]}\n\n" + c.line + "\n"))
		switch {
		case c.err == "" && err != nil:
			t.Errorf("%s: %v", c.line, err)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err) || !strings.Contains(err.Error(), "line 3")):
			t.Errorf("%s: %v, want %q on line 3", c.line, err, c.err)
		}
	}
}

func TestNamesForgetCaseAndAccents(t *testing.T) {
	l, err := decision.Read(strings.NewReader(`{"merge":["José Álvarez","Pepe"]}`))
	if err != nil {
		t.Fatal(err)
	}
	if d := l.All()[0]; !d.Names("JOSE ALVAREZ") || d.Names("Jose") || d.Names("") {
		t.Error("names by folded spelling, whole")
	}
}
