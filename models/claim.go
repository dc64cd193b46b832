package models

import _ "embed" // the models are files

// ClaimCue tells the words that lay a claim to somebody; see train/claim.
//
//go:embed claim_cue.bin
var ClaimCue string

// ClaimArgs tells content and source around a cue; see train/claim.
//
//go:embed claim_args.bin
var ClaimArgs string
