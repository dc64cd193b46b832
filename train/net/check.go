package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/models"
)

// check exports the arrays again and compares them with those that the network in models/ was made from.
func check() {
	dir := filepath.Join(*work, "check")
	export(dir)
	b, err := os.ReadFile(filepath.Join(*out, "core.json"))
	must(err)
	var m models.Manifest
	must(json.Unmarshal(b, &m))
	if got := exported(dir); got != m.Inputs {
		log.Fatalf("the arrays have changed (%s, the network learned from %s): train it again", got, m.Inputs)
	}
	fmt.Println("the same arrays")
}

// exported is the hash that export left beside the arrays, before other steps added to them.
func exported(dir string) string {
	b, err := os.ReadFile(dir + ".sha256")
	must(err)
	return string(b)
}

// sum is the hash of the arrays in dir, each with its name.
func sum(dir string) string {
	entries, err := os.ReadDir(dir)
	must(err)
	h := sha256.New()
	for _, e := range entries {
		if e.Name() == "vectors" { // made from the others
			continue
		}
		f, err := os.Open(filepath.Join(dir, e.Name()))
		must(err)
		fmt.Fprintln(h, e.Name())
		_, err = io.Copy(h, f)
		must(err)
		must(f.Close())
	}
	return hex.EncodeToString(h.Sum(nil))
}

// commit names the code that is at work, "" outside a checkout.
func commit() string {
	b, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}
