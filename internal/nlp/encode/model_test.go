package encode

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestOpenRefusesBrokenFiles(t *testing.T) {
	blob := newPlain(small, 1, vocabulary, 2, 5, 1).blob()
	if _, err := Open(blob); err != nil {
		t.Fatal(err)
	}
	for cut := 0; cut < len(blob); cut += 1 + cut/50 {
		if _, err := Open(blob[:cut]); err == nil {
			t.Fatalf("a file cut to %d of %d bytes was opened", cut, len(blob))
		}
	}
	if _, err := Open(blob + strings.Repeat("x", 64)); err == nil {
		t.Error("a file with something behind it was opened")
	}
	for at := 0; at < 64+3*4; at += 4 { // the header and the steps of three layers
		for _, v := range []byte{0, 255} {
			b := []byte(blob)
			if b[at+1] = v; v == 0 {
				b[at] = 0
			}
			if _, err := Open(string(b)); err == nil {
				t.Errorf("a file with another number at %d was opened", at)
			}
		}
	}
}

// FuzzOpen writes over any bytes of a sound file: it opens or not, and what opens runs.
func FuzzOpen(f *testing.F) {
	blob := newPlain(small, 1, vocabulary, 2, 5, 1).blob()
	f.Add(uint32(40), []byte{1, 2, 3})
	f.Add(uint32(len(blob)/2), []byte{255, 255, 255, 127})
	d := document(rand.New(rand.NewPCG(1, 1)), 7, 20)
	f.Fuzz(func(t *testing.T, at uint32, over []byte) {
		b := []byte(blob)
		copy(b[int(at)%len(b):], over)
		m, err := Open(string(b))
		if err != nil {
			return
		}
		var out Result
		m.Run(d, &out)
	})
}
