//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestASecondInterruptEndsAtOnce interrupts a program that has begun a document of many minutes until it gives up.
func TestASecondInterruptEndsAtOnce(t *testing.T) {
	long := strings.Repeat("Minister Ana Lind of Orria met seven generals in Paris on Monday. She said that the talks had failed. ", 70_000)
	path := filepath.Join(t.TempDir(), "long.jsonl")
	if err := os.WriteFile(path, fmt.Appendf(nil, "{\"id\":\"short\",\"text\":\"The ferry to Orrin was late, the harbour master said.\",\"clean\":true}\n{\"id\":\"long\",\"text\":%q,\"clean\":true}\n", long), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(build(t), "annotate", "--progress", "json", path)
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	said := bufio.NewScanner(errs)
	said.Scan()                 // the short document is done, so interrupts are listened for
	time.Sleep(2 * time.Second) // and the long one has been begun, on a busy machine, too
	ended := make(chan struct{})
	go func() {
		for {
			select {
			case <-ended:
				return
			case <-time.After(20 * time.Millisecond): // one alone may be sent before the last was taken
				cmd.Process.Signal(os.Interrupt)
			}
		}
	}()
	for said.Scan() {
		if strings.Contains(said.Text(), `"done"`) {
			t.Errorf("it finished instead: %s", said.Text())
		}
	}
	cmd.Wait()
	close(ended)
	if status := cmd.ProcessState.ExitCode(); status != exitInterrupted {
		t.Errorf("exit status %d", status)
	}
}
