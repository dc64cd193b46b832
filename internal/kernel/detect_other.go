//go:build !amd64 && !arm64

package kernel

func detect() []kernels { return nil }
