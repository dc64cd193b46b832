// Vector instructions stand as words: what GNU as makes of the comment beside each.

#include "textflag.h"

// func multiplyNEON(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)
//
// Four rows by a block of 16 columns: accumulators V16..V31, bytes of a in V0..V3, of b in V4..V7. Where four groups
// are left, a row's 16 bytes are loaded at once. Multiplies a-128; the offsets make up for it.
TEXT ·multiplyNEON(SB), NOSPLIT, $0-136
	MOVD dst_base+0(FP), R0
	MOVD dstStride+24(FP), R1
	LSL  $2, R1
	MOVD a_base+32(FP), R2
	MOVD aStride+56(FP), R3
	MOVD b_base+64(FP), R4
	MOVD offset_base+88(FP), R5
	MOVD groups+112(FP), R6
	MOVD blocks+120(FP), R7
	MOVD rows+128(FP), R8
	WORD $0x4F04E408 // movi v8.16b, #0x80

panel:
	CBZ  R7, done
	MOVD R2, R9
	MOVD R0, R10
	MOVD R8, R11

rows4:
	WORD $0x4C4028B0 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x5]
	WORD $0x4EB01E14 // mov v20.16b, v16.16b
	WORD $0x4EB11E35 // mov v21.16b, v17.16b
	WORD $0x4EB21E56 // mov v22.16b, v18.16b
	WORD $0x4EB31E77 // mov v23.16b, v19.16b
	WORD $0x4EB01E18 // mov v24.16b, v16.16b
	WORD $0x4EB11E39 // mov v25.16b, v17.16b
	WORD $0x4EB21E5A // mov v26.16b, v18.16b
	WORD $0x4EB31E7B // mov v27.16b, v19.16b
	WORD $0x4EB01E1C // mov v28.16b, v16.16b
	WORD $0x4EB11E3D // mov v29.16b, v17.16b
	WORD $0x4EB21E5E // mov v30.16b, v18.16b
	WORD $0x4EB31E7F // mov v31.16b, v19.16b
	MOVD R9, R12
	ADD  R3, R12, R13
	ADD  R3, R13, R14
	ADD  R3, R14, R15
	MOVD R4, R16
	MOVD R6, R17

groups4:
	CMP $4, R17
	BLT groups1
	WORD $0x3CC10580 // ldr q0, [x12], #16
	WORD $0x3CC105A1 // ldr q1, [x13], #16
	WORD $0x3CC105C2 // ldr q2, [x14], #16
	WORD $0x3CC105E3 // ldr q3, [x15], #16
	WORD $0x6E281C00 // eor v0.16b, v0.16b, v8.16b
	WORD $0x6E281C21 // eor v1.16b, v1.16b, v8.16b
	WORD $0x6E281C42 // eor v2.16b, v2.16b, v8.16b
	WORD $0x6E281C63 // eor v3.16b, v3.16b, v8.16b
	WORD $0x4CDF2204 // ld1 {v4.16b, v5.16b, v6.16b, v7.16b}, [x16], #64
	WORD $0x4F80E090 // sdot v16.4s, v4.16b, v0.4b[0]
	WORD $0x4F80E0B1 // sdot v17.4s, v5.16b, v0.4b[0]
	WORD $0x4F80E0D2 // sdot v18.4s, v6.16b, v0.4b[0]
	WORD $0x4F80E0F3 // sdot v19.4s, v7.16b, v0.4b[0]
	WORD $0x4F81E094 // sdot v20.4s, v4.16b, v1.4b[0]
	WORD $0x4F81E0B5 // sdot v21.4s, v5.16b, v1.4b[0]
	WORD $0x4F81E0D6 // sdot v22.4s, v6.16b, v1.4b[0]
	WORD $0x4F81E0F7 // sdot v23.4s, v7.16b, v1.4b[0]
	WORD $0x4F82E098 // sdot v24.4s, v4.16b, v2.4b[0]
	WORD $0x4F82E0B9 // sdot v25.4s, v5.16b, v2.4b[0]
	WORD $0x4F82E0DA // sdot v26.4s, v6.16b, v2.4b[0]
	WORD $0x4F82E0FB // sdot v27.4s, v7.16b, v2.4b[0]
	WORD $0x4F83E09C // sdot v28.4s, v4.16b, v3.4b[0]
	WORD $0x4F83E0BD // sdot v29.4s, v5.16b, v3.4b[0]
	WORD $0x4F83E0DE // sdot v30.4s, v6.16b, v3.4b[0]
	WORD $0x4F83E0FF // sdot v31.4s, v7.16b, v3.4b[0]
	WORD $0x4CDF2204 // ld1 {v4.16b, v5.16b, v6.16b, v7.16b}, [x16], #64
	WORD $0x4FA0E090 // sdot v16.4s, v4.16b, v0.4b[1]
	WORD $0x4FA0E0B1 // sdot v17.4s, v5.16b, v0.4b[1]
	WORD $0x4FA0E0D2 // sdot v18.4s, v6.16b, v0.4b[1]
	WORD $0x4FA0E0F3 // sdot v19.4s, v7.16b, v0.4b[1]
	WORD $0x4FA1E094 // sdot v20.4s, v4.16b, v1.4b[1]
	WORD $0x4FA1E0B5 // sdot v21.4s, v5.16b, v1.4b[1]
	WORD $0x4FA1E0D6 // sdot v22.4s, v6.16b, v1.4b[1]
	WORD $0x4FA1E0F7 // sdot v23.4s, v7.16b, v1.4b[1]
	WORD $0x4FA2E098 // sdot v24.4s, v4.16b, v2.4b[1]
	WORD $0x4FA2E0B9 // sdot v25.4s, v5.16b, v2.4b[1]
	WORD $0x4FA2E0DA // sdot v26.4s, v6.16b, v2.4b[1]
	WORD $0x4FA2E0FB // sdot v27.4s, v7.16b, v2.4b[1]
	WORD $0x4FA3E09C // sdot v28.4s, v4.16b, v3.4b[1]
	WORD $0x4FA3E0BD // sdot v29.4s, v5.16b, v3.4b[1]
	WORD $0x4FA3E0DE // sdot v30.4s, v6.16b, v3.4b[1]
	WORD $0x4FA3E0FF // sdot v31.4s, v7.16b, v3.4b[1]
	WORD $0x4CDF2204 // ld1 {v4.16b, v5.16b, v6.16b, v7.16b}, [x16], #64
	WORD $0x4F80E890 // sdot v16.4s, v4.16b, v0.4b[2]
	WORD $0x4F80E8B1 // sdot v17.4s, v5.16b, v0.4b[2]
	WORD $0x4F80E8D2 // sdot v18.4s, v6.16b, v0.4b[2]
	WORD $0x4F80E8F3 // sdot v19.4s, v7.16b, v0.4b[2]
	WORD $0x4F81E894 // sdot v20.4s, v4.16b, v1.4b[2]
	WORD $0x4F81E8B5 // sdot v21.4s, v5.16b, v1.4b[2]
	WORD $0x4F81E8D6 // sdot v22.4s, v6.16b, v1.4b[2]
	WORD $0x4F81E8F7 // sdot v23.4s, v7.16b, v1.4b[2]
	WORD $0x4F82E898 // sdot v24.4s, v4.16b, v2.4b[2]
	WORD $0x4F82E8B9 // sdot v25.4s, v5.16b, v2.4b[2]
	WORD $0x4F82E8DA // sdot v26.4s, v6.16b, v2.4b[2]
	WORD $0x4F82E8FB // sdot v27.4s, v7.16b, v2.4b[2]
	WORD $0x4F83E89C // sdot v28.4s, v4.16b, v3.4b[2]
	WORD $0x4F83E8BD // sdot v29.4s, v5.16b, v3.4b[2]
	WORD $0x4F83E8DE // sdot v30.4s, v6.16b, v3.4b[2]
	WORD $0x4F83E8FF // sdot v31.4s, v7.16b, v3.4b[2]
	WORD $0x4CDF2204 // ld1 {v4.16b, v5.16b, v6.16b, v7.16b}, [x16], #64
	WORD $0x4FA0E890 // sdot v16.4s, v4.16b, v0.4b[3]
	WORD $0x4FA0E8B1 // sdot v17.4s, v5.16b, v0.4b[3]
	WORD $0x4FA0E8D2 // sdot v18.4s, v6.16b, v0.4b[3]
	WORD $0x4FA0E8F3 // sdot v19.4s, v7.16b, v0.4b[3]
	WORD $0x4FA1E894 // sdot v20.4s, v4.16b, v1.4b[3]
	WORD $0x4FA1E8B5 // sdot v21.4s, v5.16b, v1.4b[3]
	WORD $0x4FA1E8D6 // sdot v22.4s, v6.16b, v1.4b[3]
	WORD $0x4FA1E8F7 // sdot v23.4s, v7.16b, v1.4b[3]
	WORD $0x4FA2E898 // sdot v24.4s, v4.16b, v2.4b[3]
	WORD $0x4FA2E8B9 // sdot v25.4s, v5.16b, v2.4b[3]
	WORD $0x4FA2E8DA // sdot v26.4s, v6.16b, v2.4b[3]
	WORD $0x4FA2E8FB // sdot v27.4s, v7.16b, v2.4b[3]
	WORD $0x4FA3E89C // sdot v28.4s, v4.16b, v3.4b[3]
	WORD $0x4FA3E8BD // sdot v29.4s, v5.16b, v3.4b[3]
	WORD $0x4FA3E8DE // sdot v30.4s, v6.16b, v3.4b[3]
	WORD $0x4FA3E8FF // sdot v31.4s, v7.16b, v3.4b[3]
	SUB $4, R17
	B   groups4

groups1:
	CBZ R17, store
	WORD $0xBC404580 // ldr s0, [x12], #4
	WORD $0xBC4045A1 // ldr s1, [x13], #4
	WORD $0xBC4045C2 // ldr s2, [x14], #4
	WORD $0xBC4045E3 // ldr s3, [x15], #4
	WORD $0x6E281C00 // eor v0.16b, v0.16b, v8.16b
	WORD $0x6E281C21 // eor v1.16b, v1.16b, v8.16b
	WORD $0x6E281C42 // eor v2.16b, v2.16b, v8.16b
	WORD $0x6E281C63 // eor v3.16b, v3.16b, v8.16b
	WORD $0x4CDF2204 // ld1 {v4.16b, v5.16b, v6.16b, v7.16b}, [x16], #64
	WORD $0x4F80E090 // sdot v16.4s, v4.16b, v0.4b[0]
	WORD $0x4F80E0B1 // sdot v17.4s, v5.16b, v0.4b[0]
	WORD $0x4F80E0D2 // sdot v18.4s, v6.16b, v0.4b[0]
	WORD $0x4F80E0F3 // sdot v19.4s, v7.16b, v0.4b[0]
	WORD $0x4F81E094 // sdot v20.4s, v4.16b, v1.4b[0]
	WORD $0x4F81E0B5 // sdot v21.4s, v5.16b, v1.4b[0]
	WORD $0x4F81E0D6 // sdot v22.4s, v6.16b, v1.4b[0]
	WORD $0x4F81E0F7 // sdot v23.4s, v7.16b, v1.4b[0]
	WORD $0x4F82E098 // sdot v24.4s, v4.16b, v2.4b[0]
	WORD $0x4F82E0B9 // sdot v25.4s, v5.16b, v2.4b[0]
	WORD $0x4F82E0DA // sdot v26.4s, v6.16b, v2.4b[0]
	WORD $0x4F82E0FB // sdot v27.4s, v7.16b, v2.4b[0]
	WORD $0x4F83E09C // sdot v28.4s, v4.16b, v3.4b[0]
	WORD $0x4F83E0BD // sdot v29.4s, v5.16b, v3.4b[0]
	WORD $0x4F83E0DE // sdot v30.4s, v6.16b, v3.4b[0]
	WORD $0x4F83E0FF // sdot v31.4s, v7.16b, v3.4b[0]
	SUB $1, R17
	B   groups1

store:
	WORD $0x4C812950 // st1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x10], x1
	WORD $0x4C812954 // st1 {v20.4s, v21.4s, v22.4s, v23.4s}, [x10], x1
	WORD $0x4C812958 // st1 {v24.4s, v25.4s, v26.4s, v27.4s}, [x10], x1
	WORD $0x4C81295C // st1 {v28.4s, v29.4s, v30.4s, v31.4s}, [x10], x1
	ADD  R3<<2, R9
	SUBS $4, R11
	BNE  rows4
	MOVD R16, R4
	ADD  $64, R5
	ADD  $64, R0
	SUB  $1, R7
	B    panel

done:
	RET
