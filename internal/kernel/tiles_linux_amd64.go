package kernel

import (
	"syscall"

	"golang.org/x/sys/cpu"
)

// tiles reports whether the processor has tiles of 8-bit integers and the system lets this process use them: Linux wants to
// be asked, as their contents make the state of a thread larger.
func tiles() bool {
	const request, tileData = 0x1023, 18 // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
	if !cpu.X86.HasAMXTile || !cpu.X86.HasAMXInt8 {
		return false
	}
	_, _, errno := syscall.RawSyscall(syscall.SYS_ARCH_PRCTL, request, tileData, 0)
	return errno == 0
}
