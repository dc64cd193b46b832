package models

import _ "embed"

// IDF weighs words by how few news articles hold them; see train/idf.
//
//go:embed idf.bin
var IDF string
