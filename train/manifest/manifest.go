// Package manifest writes a trained model and, beside it, what the model was made from.
package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
)

// Manifest is models/<name>.json.
type Manifest struct {
	Name    string             `json:"name"`
	Data    []Data             `json:"data"`
	Licence string             `json:"licence"`
	Scores  map[string]float64 `json:"scores"`
	Command string             `json:"command"`
	Inputs  string             `json:"inputs,omitempty"` // SHA-256 of what the command makes first and learns from
	Code    string             `json:"code,omitempty"`   // commit of this repository that made it
	SHA256  string             `json:"sha256"`
	Bytes   int                `json:"bytes"`
}

// Data is one source of a model.
type Data struct {
	Name    string `json:"name"`
	Origin  string `json:"origin"`
	Licence string `json:"licence"`
}

// Write writes <dir>/<m.Name>.bin and its manifest; it fills SHA256 and Bytes.
func Write(dir string, m Manifest, model []byte) error {
	sum := sha256.Sum256(model)
	m.SHA256, m.Bytes = hex.EncodeToString(sum[:]), len(model)
	out, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	path := filepath.Join(dir, m.Name)
	if err := os.WriteFile(path+".bin", model, 0o644); err != nil {
		return err
	}
	return os.WriteFile(path+".json", append(out, '\n'), 0o644)
}
