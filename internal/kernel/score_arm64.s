// Vector instructions stand as words: what GNU as makes of the comment beside each.

#include "textflag.h"

// func logitsNEON(logits []float32, acc []int32, sk, bias []float32, sq, c float32, n int)
// n is a multiple of 16, here and below.
TEXT ·logitsNEON(SB), NOSPLIT, $0-112
	MOVD  logits_base+0(FP), R0
	MOVD  acc_base+24(FP), R1
	MOVD  sk_base+48(FP), R2
	MOVD  bias_base+72(FP), R3
	FMOVS sq+96(FP), F30
	FMOVS c+100(FP), F31
	MOVD  n+104(FP), R4

loop:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4CDF2844 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x2], #64
	WORD $0x4CDF2870 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x3], #64
	WORD $0x4E21D800 // scvtf v0.4s, v0.4s
	WORD $0x4E21D821 // scvtf v1.4s, v1.4s
	WORD $0x4E21D842 // scvtf v2.4s, v2.4s
	WORD $0x4E21D863 // scvtf v3.4s, v3.4s
	WORD $0x4F9E9084 // fmul v4.4s, v4.4s, v30.s[0]
	WORD $0x4F9E90A5 // fmul v5.4s, v5.4s, v30.s[0]
	WORD $0x4F9E90C6 // fmul v6.4s, v6.4s, v30.s[0]
	WORD $0x4F9E90E7 // fmul v7.4s, v7.4s, v30.s[0]
	WORD $0x4F9F9084 // fmul v4.4s, v4.4s, v31.s[0]
	WORD $0x4F9F90A5 // fmul v5.4s, v5.4s, v31.s[0]
	WORD $0x4F9F90C6 // fmul v6.4s, v6.4s, v31.s[0]
	WORD $0x4F9F90E7 // fmul v7.4s, v7.4s, v31.s[0]
	WORD $0x6E24DC00 // fmul v0.4s, v0.4s, v4.4s
	WORD $0x6E25DC21 // fmul v1.4s, v1.4s, v5.4s
	WORD $0x6E26DC42 // fmul v2.4s, v2.4s, v6.4s
	WORD $0x6E27DC63 // fmul v3.4s, v3.4s, v7.4s
	WORD $0x4E30D400 // fadd v0.4s, v0.4s, v16.4s
	WORD $0x4E31D421 // fadd v1.4s, v1.4s, v17.4s
	WORD $0x4E32D442 // fadd v2.4s, v2.4s, v18.4s
	WORD $0x4E33D463 // fadd v3.4s, v3.4s, v19.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop
	RET

// func weighNEON(p []uint8, logits []float32, table *[256]uint8, n int) (sum int32)
// The table of 256 bytes stands in V16..V31, a quarter of it to each look-up.
TEXT ·weighNEON(SB), NOSPLIT, $0-68
	MOVD p_base+0(FP), R0
	MOVD logits_base+24(FP), R1
	MOVD table+48(FP), R2
	MOVD n+56(FP), R3
	MOVD R1, R4
	MOVD R3, R5
	MOVD $0, R6
	WORD $0x4C402888 // ld1 {v8.4s, v9.4s, v10.4s, v11.4s}, [x4]

most:
	WORD $0x4CDF2880 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x4], #64
	WORD $0x4E20F508 // fmax v8.4s, v8.4s, v0.4s
	WORD $0x4E21F529 // fmax v9.4s, v9.4s, v1.4s
	WORD $0x4E22F54A // fmax v10.4s, v10.4s, v2.4s
	WORD $0x4E23F56B // fmax v11.4s, v11.4s, v3.4s
	SUBS $16, R5
	BNE  most
	WORD $0x4E29F508 // fmax v8.4s, v8.4s, v9.4s
	WORD $0x4E2BF54A // fmax v10.4s, v10.4s, v11.4s
	WORD $0x4E2AF508 // fmax v8.4s, v8.4s, v10.4s
	WORD $0x6E30F908 // fmaxv s8, v8.4s
	WORD $0x4E040508 // dup v8.4s, v8.s[0]
	MOVW $0x42000000, R7 // 32
	WORD $0x4E040CE9 // dup v9.4s, w7
	MOVW $0x3F000000, R7 // 0.5
	WORD $0x4E040CEA // dup v10.4s, w7
	MOVW $0x437F0000, R7 // 255
	WORD $0x4E040CEB // dup v11.4s, w7
	WORD $0x4F00040C // movi v12.4s, #0
	WORD $0x4F02E40D // movi v13.16b, #64
	WORD $0x4CDF2050 // ld1 {v16.16b, v17.16b, v18.16b, v19.16b}, [x2], #64
	WORD $0x4CDF2054 // ld1 {v20.16b, v21.16b, v22.16b, v23.16b}, [x2], #64
	WORD $0x4CDF2058 // ld1 {v24.16b, v25.16b, v26.16b, v27.16b}, [x2], #64
	WORD $0x4C40205C // ld1 {v28.16b, v29.16b, v30.16b, v31.16b}, [x2]

weigh:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4EA0D500 // fsub v0.4s, v8.4s, v0.4s
	WORD $0x4EA1D501 // fsub v1.4s, v8.4s, v1.4s
	WORD $0x4EA2D502 // fsub v2.4s, v8.4s, v2.4s
	WORD $0x4EA3D503 // fsub v3.4s, v8.4s, v3.4s
	WORD $0x6E29DC00 // fmul v0.4s, v0.4s, v9.4s
	WORD $0x6E29DC21 // fmul v1.4s, v1.4s, v9.4s
	WORD $0x6E29DC42 // fmul v2.4s, v2.4s, v9.4s
	WORD $0x6E29DC63 // fmul v3.4s, v3.4s, v9.4s
	WORD $0x4E2AD400 // fadd v0.4s, v0.4s, v10.4s
	WORD $0x4E2AD421 // fadd v1.4s, v1.4s, v10.4s
	WORD $0x4E2AD442 // fadd v2.4s, v2.4s, v10.4s
	WORD $0x4E2AD463 // fadd v3.4s, v3.4s, v10.4s
	WORD $0x4EABC400 // fminnm v0.4s, v0.4s, v11.4s
	WORD $0x4EABC421 // fminnm v1.4s, v1.4s, v11.4s
	WORD $0x4EABC442 // fminnm v2.4s, v2.4s, v11.4s
	WORD $0x4EABC463 // fminnm v3.4s, v3.4s, v11.4s
	WORD $0x4E2CC400 // fmaxnm v0.4s, v0.4s, v12.4s
	WORD $0x4E2CC421 // fmaxnm v1.4s, v1.4s, v12.4s
	WORD $0x4E2CC442 // fmaxnm v2.4s, v2.4s, v12.4s
	WORD $0x4E2CC463 // fmaxnm v3.4s, v3.4s, v12.4s
	WORD $0x4EA1B800 // fcvtzs v0.4s, v0.4s
	WORD $0x4EA1B821 // fcvtzs v1.4s, v1.4s
	WORD $0x4EA1B842 // fcvtzs v2.4s, v2.4s
	WORD $0x4EA1B863 // fcvtzs v3.4s, v3.4s
	WORD $0x0E612800 // xtn v0.4h, v0.4s
	WORD $0x4E612820 // xtn2 v0.8h, v1.4s
	WORD $0x0E612842 // xtn v2.4h, v2.4s
	WORD $0x4E612862 // xtn2 v2.8h, v3.4s
	WORD $0x0E212800 // xtn v0.8b, v0.8h
	WORD $0x4E212840 // xtn2 v0.16b, v2.8h
	WORD $0x4E006204 // tbl v4.16b, {v16.16b, v17.16b, v18.16b, v19.16b}, v0.16b
	WORD $0x6E2D8400 // sub v0.16b, v0.16b, v13.16b
	WORD $0x4E007284 // tbx v4.16b, {v20.16b, v21.16b, v22.16b, v23.16b}, v0.16b
	WORD $0x6E2D8400 // sub v0.16b, v0.16b, v13.16b
	WORD $0x4E007304 // tbx v4.16b, {v24.16b, v25.16b, v26.16b, v27.16b}, v0.16b
	WORD $0x6E2D8400 // sub v0.16b, v0.16b, v13.16b
	WORD $0x4E007384 // tbx v4.16b, {v28.16b, v29.16b, v30.16b, v31.16b}, v0.16b
	WORD $0x6E303885 // uaddlv h5, v4.16b
	WORD $0x4C9F7004 // st1 {v4.16b}, [x0], #16
	WORD $0x0E023CA7 // umov w7, v5.h[0]
	ADDW R7, R6
	SUBS $16, R3
	BNE  weigh
	MOVW R6, sum+64(FP)
	RET

// func scoresNEON(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)
TEXT ·scoresNEON(SB), NOSPLIT, $0-112
	MOVD  dst_base+0(FP), R0
	MOVD  acc_base+24(FP), R1
	MOVD  sk_base+48(FP), R2
	MOVD  bias_base+72(FP), R3
	FMOVS sq+96(FP), F30
	MOVD  n+104(FP), R4
	MOVW  $0x44800000, R5 // 1024
	WORD $0x4E040CB8 // dup v24.4s, w5
	MOVW  $0x49800000, R5 // 1<<20
	WORD $0x4E040CB9 // dup v25.4s, w5
	WORD $0x6EA0FB3A // fneg v26.4s, v25.4s

loop:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4CDF2844 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x2], #64
	WORD $0x4CDF2870 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x3], #64
	WORD $0x4E21D800 // scvtf v0.4s, v0.4s
	WORD $0x4E21D821 // scvtf v1.4s, v1.4s
	WORD $0x4E21D842 // scvtf v2.4s, v2.4s
	WORD $0x4E21D863 // scvtf v3.4s, v3.4s
	WORD $0x4F9E9084 // fmul v4.4s, v4.4s, v30.s[0]
	WORD $0x4F9E90A5 // fmul v5.4s, v5.4s, v30.s[0]
	WORD $0x4F9E90C6 // fmul v6.4s, v6.4s, v30.s[0]
	WORD $0x4F9E90E7 // fmul v7.4s, v7.4s, v30.s[0]
	WORD $0x6E24DC00 // fmul v0.4s, v0.4s, v4.4s
	WORD $0x6E25DC21 // fmul v1.4s, v1.4s, v5.4s
	WORD $0x6E26DC42 // fmul v2.4s, v2.4s, v6.4s
	WORD $0x6E27DC63 // fmul v3.4s, v3.4s, v7.4s
	WORD $0x4E30D400 // fadd v0.4s, v0.4s, v16.4s
	WORD $0x4E31D421 // fadd v1.4s, v1.4s, v17.4s
	WORD $0x4E32D442 // fadd v2.4s, v2.4s, v18.4s
	WORD $0x4E33D463 // fadd v3.4s, v3.4s, v19.4s
	WORD $0x6E38DC00 // fmul v0.4s, v0.4s, v24.4s
	WORD $0x6E38DC21 // fmul v1.4s, v1.4s, v24.4s
	WORD $0x6E38DC42 // fmul v2.4s, v2.4s, v24.4s
	WORD $0x6E38DC63 // fmul v3.4s, v3.4s, v24.4s
	WORD $0x4EB9F400 // fmin v0.4s, v0.4s, v25.4s
	WORD $0x4EB9F421 // fmin v1.4s, v1.4s, v25.4s
	WORD $0x4EB9F442 // fmin v2.4s, v2.4s, v25.4s
	WORD $0x4EB9F463 // fmin v3.4s, v3.4s, v25.4s
	WORD $0x4E3AF400 // fmax v0.4s, v0.4s, v26.4s
	WORD $0x4E3AF421 // fmax v1.4s, v1.4s, v26.4s
	WORD $0x4E3AF442 // fmax v2.4s, v2.4s, v26.4s
	WORD $0x4E3AF463 // fmax v3.4s, v3.4s, v26.4s
	WORD $0x4E21A800 // fcvtns v0.4s, v0.4s
	WORD $0x4E21A821 // fcvtns v1.4s, v1.4s
	WORD $0x4E21A842 // fcvtns v2.4s, v2.4s
	WORD $0x4E21A863 // fcvtns v3.4s, v3.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop
	RET
