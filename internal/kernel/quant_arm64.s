// Vector instructions stand as words: what GNU as makes of the comment beside each.

#include "textflag.h"

// func largestNEON(x []float32) float32
// The largest of |x|; the length is a multiple of 16 and above 0.
TEXT ·largestNEON(SB), NOSPLIT, $0-28
	MOVD x_base+0(FP), R0
	MOVD x_len+8(FP), R1
	WORD $0x4F000410 // movi v16.4s, #0
	WORD $0x4F000411 // movi v17.4s, #0
	WORD $0x4F000412 // movi v18.4s, #0
	WORD $0x4F000413 // movi v19.4s, #0

loop:
	WORD $0x4CDF2800 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	WORD $0x4EA0F800 // fabs v0.4s, v0.4s
	WORD $0x4EA0F821 // fabs v1.4s, v1.4s
	WORD $0x4EA0F842 // fabs v2.4s, v2.4s
	WORD $0x4EA0F863 // fabs v3.4s, v3.4s
	WORD $0x4E20F610 // fmax v16.4s, v16.4s, v0.4s
	WORD $0x4E21F631 // fmax v17.4s, v17.4s, v1.4s
	WORD $0x4E22F652 // fmax v18.4s, v18.4s, v2.4s
	WORD $0x4E23F673 // fmax v19.4s, v19.4s, v3.4s
	SUBS $16, R1
	BNE  loop
	WORD $0x4E31F610 // fmax v16.4s, v16.4s, v17.4s
	WORD $0x4E33F652 // fmax v18.4s, v18.4s, v19.4s
	WORD $0x4E32F610 // fmax v16.4s, v16.4s, v18.4s
	WORD $0x6E30FA00 // fmaxv s0, v16.4s
	FMOVS F0, ret+24(FP)
	RET

// func roundNEON(dst []uint8, x []float32, inv float32, flip uint32) (squares int32)
// Sixteen floats times inv to bytes at a time, with the sum of their squares.
TEXT ·roundNEON(SB), NOSPLIT, $0-60
	MOVD  dst_base+0(FP), R0
	MOVD  x_base+24(FP), R1
	MOVD  x_len+32(FP), R2
	MOVWU flip+52(FP), R3
	FMOVS inv+48(FP), F16
	WORD $0x4E040C71 // dup v17.4s, w3
	WORD $0x4F000412 // movi v18.4s, #0

loop:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4F909000 // fmul v0.4s, v0.4s, v16.s[0]
	WORD $0x4F909021 // fmul v1.4s, v1.4s, v16.s[0]
	WORD $0x4F909042 // fmul v2.4s, v2.4s, v16.s[0]
	WORD $0x4F909063 // fmul v3.4s, v3.4s, v16.s[0]
	WORD $0x4E21A800 // fcvtns v0.4s, v0.4s
	WORD $0x4E21A821 // fcvtns v1.4s, v1.4s
	WORD $0x4E21A842 // fcvtns v2.4s, v2.4s
	WORD $0x4E21A863 // fcvtns v3.4s, v3.4s
	WORD $0x0E614800 // sqxtn v0.4h, v0.4s
	WORD $0x4E614820 // sqxtn2 v0.8h, v1.4s
	WORD $0x0E614842 // sqxtn v2.4h, v2.4s
	WORD $0x4E614862 // sqxtn2 v2.8h, v3.4s
	WORD $0x0E214800 // sqxtn v0.8b, v0.8h
	WORD $0x4E214840 // sqxtn2 v0.16b, v2.8h
	WORD $0x4E809412 // sdot v18.4s, v0.16b, v0.16b
	WORD $0x6E311C00 // eor v0.16b, v0.16b, v17.16b
	WORD $0x4C9F7000 // st1 {v0.16b}, [x0], #16
	SUBS $16, R2
	BNE  loop
	WORD $0x4EB1BA40 // addv s0, v18.4s
	WORD $0x1E260000 // fmov w0, s0
	MOVW R0, squares+56(FP)
	RET

// func largestReluNEON(x []float32) float32
TEXT ·largestReluNEON(SB), NOSPLIT, $0-28
	MOVD x_base+0(FP), R0
	MOVD x_len+8(FP), R1
	WORD $0x4F000410 // movi v16.4s, #0
	WORD $0x4F000411 // movi v17.4s, #0
	WORD $0x4F000412 // movi v18.4s, #0
	WORD $0x4F000413 // movi v19.4s, #0

loop:
	WORD $0x4CDF2800 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	WORD $0x4E20F610 // fmax v16.4s, v16.4s, v0.4s
	WORD $0x4E21F631 // fmax v17.4s, v17.4s, v1.4s
	WORD $0x4E22F652 // fmax v18.4s, v18.4s, v2.4s
	WORD $0x4E23F673 // fmax v19.4s, v19.4s, v3.4s
	SUBS $16, R1
	BNE  loop
	WORD $0x4E31F610 // fmax v16.4s, v16.4s, v17.4s
	WORD $0x4E33F652 // fmax v18.4s, v18.4s, v19.4s
	WORD $0x4E32F610 // fmax v16.4s, v16.4s, v18.4s
	WORD $0x6E30FA00 // fmaxv s0, v16.4s
	FMOVS F0, ret+24(FP)
	RET

// func roundReluNEON(dst []uint8, x []float32, inv float32)
TEXT ·roundReluNEON(SB), NOSPLIT, $0-52
	MOVD  dst_base+0(FP), R0
	MOVD  x_base+24(FP), R1
	MOVD  x_len+32(FP), R2
	FMOVS inv+48(FP), F16
	WORD $0x4F000411 // movi v17.4s, #0

loop:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4E31F400 // fmax v0.4s, v0.4s, v17.4s
	WORD $0x4E31F421 // fmax v1.4s, v1.4s, v17.4s
	WORD $0x4E31F442 // fmax v2.4s, v2.4s, v17.4s
	WORD $0x4E31F463 // fmax v3.4s, v3.4s, v17.4s
	WORD $0x4F909000 // fmul v0.4s, v0.4s, v16.s[0]
	WORD $0x4F909021 // fmul v1.4s, v1.4s, v16.s[0]
	WORD $0x4F909042 // fmul v2.4s, v2.4s, v16.s[0]
	WORD $0x4F909063 // fmul v3.4s, v3.4s, v16.s[0]
	WORD $0x4E21A800 // fcvtns v0.4s, v0.4s
	WORD $0x4E21A821 // fcvtns v1.4s, v1.4s
	WORD $0x4E21A842 // fcvtns v2.4s, v2.4s
	WORD $0x4E21A863 // fcvtns v3.4s, v3.4s
	WORD $0x0E614800 // sqxtn v0.4h, v0.4s
	WORD $0x4E614820 // sqxtn2 v0.8h, v1.4s
	WORD $0x0E614842 // sqxtn v2.4h, v2.4s
	WORD $0x4E614862 // sqxtn2 v2.8h, v3.4s
	WORD $0x2E212800 // sqxtun v0.8b, v0.8h
	WORD $0x6E212840 // sqxtun2 v0.16b, v2.8h
	WORD $0x4C9F7000 // st1 {v0.16b}, [x0], #16
	SUBS $16, R2
	BNE  loop
	RET
