//go:build unix

package cputime

import (
	"syscall"
	"time"
)

// Used is the processor time of the program since it began, 0 where the system will not say.
func Used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
