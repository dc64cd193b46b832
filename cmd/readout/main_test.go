package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if _, set := os.LookupEnv("READOUT_CACHE"); !set {
		os.Setenv("READOUT_CACHE", "off") // tests leave nothing behind
	}
	testscript.Main(m, map[string]func(){"readout": main})
}

// TestScripts runs testdata/*.txtar; each shows one command, or one kind of input, from outside.
func TestScripts(t *testing.T) {
	examples, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", examples+"/../../examples")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"bigger": bigger,
			"bytes":  writeBytes,
			"damage": damage,
		},
	})
}

// status N COMMAND... runs a command and wants that exit status; its output is checked with stdout and stderr.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if want, _ := strconv.Atoi(args[0]); got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// bigger FILE MB writes a text file of more than MB megabytes.
func bigger(ts *testscript.TestScript, _ bool, args []string) {
	mb, err := strconv.Atoi(args[1])
	ts.Check(err)
	line := []byte("The ferry to the outer islands was late again on Tuesday, said the harbour master.\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat(line, mb<<20/len(line)+2), 0o644))
}

// damage FOLDER changes the last byte of every file below it.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		if err != nil || len(b) == 0 {
			return err
		}
		b[len(b)-1] ^= 1
		return os.WriteFile(p, b, 0o600)
	}))
}

// bytes FILE QUOTED writes a Go-quoted string, which may hold any byte.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o644))
}
