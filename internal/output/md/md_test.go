package md

import (
	"bytes"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
)

func TestWrite(t *testing.T) { viewtest.Check(t, "testdata/record.md", Write) }

func TestMarkupOfTheTextIsEscaped(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Title = "<script>*dam*</script>"
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if want := `# &lt;script&gt;\*dam\*&lt;/script&gt;`; !bytes.HasPrefix(b.Bytes(), []byte(want)) {
		t.Errorf("got %.60q", b.String())
	}
}
