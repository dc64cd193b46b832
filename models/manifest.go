// Package models holds the trained models and compiled tables, embedded as strings that are used in
// place. Each has a manifest: what it was made from, under which licence, and how well it does.
package models

import (
	"embed"
	"encoding/json"
	"fmt"
)

//go:embed *.json
var manifests embed.FS

// Manifest says where a model comes from.
type Manifest struct {
	Name    string         `json:"name"`
	Data    []Data         `json:"data"`
	Licence string         `json:"licence"`
	Scores  map[string]any `json:"scores"`
	Command string         `json:"command"`          // that makes it again, bit for bit
	Inputs  string         `json:"inputs,omitempty"` // SHA-256 of what the command makes first and learns from, where that takes long
	Code    string         `json:"code,omitempty"`   // commit of this repository that made it, where later ones may read otherwise
	SHA256  string         `json:"sha256"`
	Bytes   int            `json:"bytes"`
}

// Data is a set that a model learned from.
type Data struct {
	Name    string `json:"name"`
	Origin  string `json:"origin"`
	Licence string `json:"licence"`
}

// Manifests reads the manifests in the order of their file names.
func Manifests() ([]Manifest, error) {
	entries, err := manifests.ReadDir(".")
	if err != nil {
		return nil, err
	}
	out := make([]Manifest, 0, len(entries))
	for _, e := range entries {
		b, err := manifests.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		var m Manifest
		if err := json.Unmarshal(b, &m); err != nil {
			return nil, fmt.Errorf("manifest %s: %w", e.Name(), err)
		}
		out = append(out, m)
	}
	return out, nil
}
