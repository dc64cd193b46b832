package models

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
)

// TestEachModelIsTheOneOfItsManifest keeps weights and what is said of them together.
func TestEachModelIsTheOneOfItsManifest(t *testing.T) {
	all, err := Manifests()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, m := range all {
		known[m.Name+".bin"] = true
		b, err := os.ReadFile(m.Name + ".bin")
		if err != nil {
			t.Error(err)
			continue
		}
		if sum := sha256.Sum256(b); m.SHA256 != hex.EncodeToString(sum[:]) || m.Bytes != len(b) {
			t.Errorf("%s: the file is not the one that its manifest describes", m.Name)
		}
		if m.Licence == "" || m.Command == "" || len(m.Data) == 0 {
			t.Errorf("%s: licence, command and data must be named", m.Name)
		}
		for _, d := range m.Data {
			if d.Name == "" || d.Origin == "" || d.Licence == "" {
				t.Errorf("%s: data %q without origin or licence", m.Name, d.Name)
			}
		}
	}
	files, err := filepath.Glob("*.bin")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !known[f] {
			t.Errorf("%s has no manifest", f)
		}
	}
}
