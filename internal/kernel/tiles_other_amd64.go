//go:build amd64 && !linux

package kernel

func tiles() bool { return false } // other systems are not asked yet
