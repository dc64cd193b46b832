package main

import (
	"bytes"
	"os"
	"testing"
)

// The script in the repository must be what its sources give.
func TestTheBundleIsThatOfItsSources(t *testing.T) {
	want, err := Bundle("../islands/page.ts")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../islands/page.js")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("islands/page.js is not the bundle of islands/*.ts: run go generate ./internal/output/html")
	}
	if bytes.Contains(want, []byte("innerHTML")) || bytes.Contains(want, []byte("</")) {
		t.Error("the script writes markup")
	}
}
