// Vector instructions stand as words: what GNU as makes of the comment beside each.

#include "textflag.h"

// func dequantNEON(dst []float32, acc []int32, sa float32, sw, bias []float32)
TEXT ·dequantNEON(SB), NOSPLIT, $0-104
	MOVD  dst_base+0(FP), R0
	MOVD  dst_len+8(FP), R4
	MOVD  acc_base+24(FP), R1
	FMOVS sa+48(FP), F30
	MOVD  sw_base+56(FP), R2
	MOVD  bias_base+80(FP), R3
	CBZ   R4, done

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
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop

done:
	RET

// func dequantAddNEON(dst []float32, acc []int32, sa float32, sw, bias []float32)
TEXT ·dequantAddNEON(SB), NOSPLIT, $0-104
	MOVD  dst_base+0(FP), R0
	MOVD  dst_len+8(FP), R4
	MOVD  acc_base+24(FP), R1
	FMOVS sa+48(FP), F30
	MOVD  sw_base+56(FP), R2
	MOVD  bias_base+80(FP), R3
	CBZ   R4, done

loop:
	WORD $0x4CDF2820 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x1], #64
	WORD $0x4CDF2844 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x2], #64
	WORD $0x4CDF2870 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x3], #64
	WORD $0x4C402814 // ld1 {v20.4s, v21.4s, v22.4s, v23.4s}, [x0]
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
	WORD $0x4E20D680 // fadd v0.4s, v20.4s, v0.4s
	WORD $0x4E21D6A1 // fadd v1.4s, v21.4s, v1.4s
	WORD $0x4E22D6C2 // fadd v2.4s, v22.4s, v2.4s
	WORD $0x4E23D6E3 // fadd v3.4s, v23.4s, v3.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop

done:
	RET

// func mixNEON(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32)
TEXT ·mixNEON(SB), NOSPLIT, $0-160
	MOVD  dst_base+0(FP), R0
	MOVD  dst_len+8(FP), R4
	MOVD  itself_base+24(FP), R1
	MOVD  before_base+48(FP), R2
	MOVD  after_base+72(FP), R3
	FMOVS si+96(FP), F29
	FMOVS sb+100(FP), F30
	FMOVS sa+104(FP), F31
	MOVD  scale_base+112(FP), R5
	ADD   R4<<2, R5, R6
	ADD   R4<<3, R5, R7
	MOVD  bias_base+136(FP), R8
	CBZ   R4, done

loop:
	WORD $0x4CDF2824 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x1], #64
	WORD $0x4CDF28D0 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x6], #64
	WORD $0x4E21D884 // scvtf v4.4s, v4.4s
	WORD $0x4E21D8A5 // scvtf v5.4s, v5.4s
	WORD $0x4E21D8C6 // scvtf v6.4s, v6.4s
	WORD $0x4E21D8E7 // scvtf v7.4s, v7.4s
	WORD $0x4F9D9210 // fmul v16.4s, v16.4s, v29.s[0]
	WORD $0x4F9D9231 // fmul v17.4s, v17.4s, v29.s[0]
	WORD $0x4F9D9252 // fmul v18.4s, v18.4s, v29.s[0]
	WORD $0x4F9D9273 // fmul v19.4s, v19.4s, v29.s[0]
	WORD $0x6E30DC80 // fmul v0.4s, v4.4s, v16.4s
	WORD $0x6E31DCA1 // fmul v1.4s, v5.4s, v17.4s
	WORD $0x6E32DCC2 // fmul v2.4s, v6.4s, v18.4s
	WORD $0x6E33DCE3 // fmul v3.4s, v7.4s, v19.4s
	WORD $0x4CDF2844 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x2], #64
	WORD $0x4CDF28B0 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x5], #64
	WORD $0x4E21D884 // scvtf v4.4s, v4.4s
	WORD $0x4E21D8A5 // scvtf v5.4s, v5.4s
	WORD $0x4E21D8C6 // scvtf v6.4s, v6.4s
	WORD $0x4E21D8E7 // scvtf v7.4s, v7.4s
	WORD $0x4F9E9210 // fmul v16.4s, v16.4s, v30.s[0]
	WORD $0x4F9E9231 // fmul v17.4s, v17.4s, v30.s[0]
	WORD $0x4F9E9252 // fmul v18.4s, v18.4s, v30.s[0]
	WORD $0x4F9E9273 // fmul v19.4s, v19.4s, v30.s[0]
	WORD $0x6E30DC84 // fmul v4.4s, v4.4s, v16.4s
	WORD $0x6E31DCA5 // fmul v5.4s, v5.4s, v17.4s
	WORD $0x6E32DCC6 // fmul v6.4s, v6.4s, v18.4s
	WORD $0x6E33DCE7 // fmul v7.4s, v7.4s, v19.4s
	WORD $0x4E24D400 // fadd v0.4s, v0.4s, v4.4s
	WORD $0x4E25D421 // fadd v1.4s, v1.4s, v5.4s
	WORD $0x4E26D442 // fadd v2.4s, v2.4s, v6.4s
	WORD $0x4E27D463 // fadd v3.4s, v3.4s, v7.4s
	WORD $0x4CDF2864 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x3], #64
	WORD $0x4CDF28F0 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x7], #64
	WORD $0x4E21D884 // scvtf v4.4s, v4.4s
	WORD $0x4E21D8A5 // scvtf v5.4s, v5.4s
	WORD $0x4E21D8C6 // scvtf v6.4s, v6.4s
	WORD $0x4E21D8E7 // scvtf v7.4s, v7.4s
	WORD $0x4F9F9210 // fmul v16.4s, v16.4s, v31.s[0]
	WORD $0x4F9F9231 // fmul v17.4s, v17.4s, v31.s[0]
	WORD $0x4F9F9252 // fmul v18.4s, v18.4s, v31.s[0]
	WORD $0x4F9F9273 // fmul v19.4s, v19.4s, v31.s[0]
	WORD $0x6E30DC84 // fmul v4.4s, v4.4s, v16.4s
	WORD $0x6E31DCA5 // fmul v5.4s, v5.4s, v17.4s
	WORD $0x6E32DCC6 // fmul v6.4s, v6.4s, v18.4s
	WORD $0x6E33DCE7 // fmul v7.4s, v7.4s, v19.4s
	WORD $0x4E24D400 // fadd v0.4s, v0.4s, v4.4s
	WORD $0x4E25D421 // fadd v1.4s, v1.4s, v5.4s
	WORD $0x4E26D442 // fadd v2.4s, v2.4s, v6.4s
	WORD $0x4E27D463 // fadd v3.4s, v3.4s, v7.4s
	WORD $0x4CDF2904 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x8], #64
	WORD $0x4E24D400 // fadd v0.4s, v0.4s, v4.4s
	WORD $0x4E25D421 // fadd v1.4s, v1.4s, v5.4s
	WORD $0x4E26D442 // fadd v2.4s, v2.4s, v6.4s
	WORD $0x4E27D463 // fadd v3.4s, v3.4s, v7.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop

done:
	RET

// func scoresNEON(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)
// n is a multiple of 16 and above 0.
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

// func addNEON(dst, x []float32)
TEXT ·addNEON(SB), NOSPLIT, $0-48
	MOVD dst_base+0(FP), R0
	MOVD dst_len+8(FP), R4
	MOVD x_base+24(FP), R1
	CBZ  R4, done

loop:
	WORD $0x4C402800 // ld1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0]
	WORD $0x4CDF2824 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x1], #64
	WORD $0x4E24D400 // fadd v0.4s, v0.4s, v4.4s
	WORD $0x4E25D421 // fadd v1.4s, v1.4s, v5.4s
	WORD $0x4E26D442 // fadd v2.4s, v2.4s, v6.4s
	WORD $0x4E27D463 // fadd v3.4s, v3.4s, v7.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop

done:
	RET

// func addRowNEON(dst []float32, q []int8, s float32)
TEXT ·addRowNEON(SB), NOSPLIT, $0-52
	MOVD  dst_base+0(FP), R0
	MOVD  dst_len+8(FP), R4
	MOVD  q_base+24(FP), R1
	FMOVS s+48(FP), F30
	CBZ   R4, done

loop:
	WORD $0x4CDF7030 // ld1 {v16.16b}, [x1], #16
	WORD $0x4C402804 // ld1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x0]
	WORD $0x0F08A611 // sshll v17.8h, v16.8b, #0
	WORD $0x4F08A612 // sshll2 v18.8h, v16.16b, #0
	WORD $0x0F10A620 // sshll v0.4s, v17.4h, #0
	WORD $0x4F10A621 // sshll2 v1.4s, v17.8h, #0
	WORD $0x0F10A642 // sshll v2.4s, v18.4h, #0
	WORD $0x4F10A643 // sshll2 v3.4s, v18.8h, #0
	WORD $0x4E21D800 // scvtf v0.4s, v0.4s
	WORD $0x4E21D821 // scvtf v1.4s, v1.4s
	WORD $0x4E21D842 // scvtf v2.4s, v2.4s
	WORD $0x4E21D863 // scvtf v3.4s, v3.4s
	WORD $0x4F9E9000 // fmul v0.4s, v0.4s, v30.s[0]
	WORD $0x4F9E9021 // fmul v1.4s, v1.4s, v30.s[0]
	WORD $0x4F9E9042 // fmul v2.4s, v2.4s, v30.s[0]
	WORD $0x4F9E9063 // fmul v3.4s, v3.4s, v30.s[0]
	WORD $0x4E20D480 // fadd v0.4s, v4.4s, v0.4s
	WORD $0x4E21D4A1 // fadd v1.4s, v5.4s, v1.4s
	WORD $0x4E22D4C2 // fadd v2.4s, v6.4s, v2.4s
	WORD $0x4E23D4E3 // fadd v3.4s, v7.4s, v3.4s
	WORD $0x4C9F2800 // st1 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0], #64
	SUBS $16, R4
	BNE  loop

done:
	RET
