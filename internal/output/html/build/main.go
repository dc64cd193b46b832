// Build bundles the scripts of the page. The result is part of the repository, so that building the program needs
// nothing but Go:
//
//	go generate ./internal/output/html
package main

import (
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	js, err := Bundle("islands/page.ts")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("islands/page.js", js, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("islands/page.js: %d bytes", len(js))
}
