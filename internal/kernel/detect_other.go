//go:build !amd64

package kernel

func detect() []kernels { return nil }
