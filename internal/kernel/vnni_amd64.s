// VPDPBUSD in its form for processors without AVX-512 stands as bytes: what GNU as makes of the comment beside it.

#include "textflag.h"

// func multiplyVNNI(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)
//
// As multiplyAVX2, whose registers these are.
TEXT ·multiplyVNNI(SB), NOSPLIT, $0-136
	MOVQ aStride+56(FP), R8
	LEAQ (R8)(R8*2), R10
	MOVQ dstStride+24(FP), R15
	SHLQ $2, R15
	MOVQ groups+112(FP), R9
	SHLQ $6, R9
	MOVQ b_base+64(FP), BX
	MOVQ offset_base+88(FP), DX

panel:
	CMPQ blocks+120(FP), $1
	JLT  finish
	MOVQ a_base+32(FP), SI
	MOVQ dst_base+0(FP), DI
	MOVQ rows+128(FP), R14
	VMOVDQU (DX), Y13
	VMOVDQU 32(DX), Y14

rows4:
	VMOVDQA Y13, Y0
	VMOVDQA Y14, Y1
	VMOVDQA Y13, Y2
	VMOVDQA Y14, Y3
	VMOVDQA Y13, Y4
	VMOVDQA Y14, Y5
	VMOVDQA Y13, Y6
	VMOVDQA Y14, Y7
	MOVQ SI, AX
	MOVQ BX, R13
	MOVQ groups+112(FP), CX

dot4:
	VMOVDQU (R13), Y8
	VMOVDQU 32(R13), Y9
	VPBROADCASTD (AX), Y10
	BYTE $0xC4; BYTE $0xC2; BYTE $0x2D; BYTE $0x50; BYTE $0xC0 // {vex} vpdpbusd %ymm8, %ymm10, %ymm0
	BYTE $0xC4; BYTE $0xC2; BYTE $0x2D; BYTE $0x50; BYTE $0xC9 // {vex} vpdpbusd %ymm9, %ymm10, %ymm1
	VPBROADCASTD (AX)(R8*1), Y11
	BYTE $0xC4; BYTE $0xC2; BYTE $0x25; BYTE $0x50; BYTE $0xD0 // {vex} vpdpbusd %ymm8, %ymm11, %ymm2
	BYTE $0xC4; BYTE $0xC2; BYTE $0x25; BYTE $0x50; BYTE $0xD9 // {vex} vpdpbusd %ymm9, %ymm11, %ymm3
	VPBROADCASTD (AX)(R8*2), Y10
	BYTE $0xC4; BYTE $0xC2; BYTE $0x2D; BYTE $0x50; BYTE $0xE0 // {vex} vpdpbusd %ymm8, %ymm10, %ymm4
	BYTE $0xC4; BYTE $0xC2; BYTE $0x2D; BYTE $0x50; BYTE $0xE9 // {vex} vpdpbusd %ymm9, %ymm10, %ymm5
	VPBROADCASTD (AX)(R10*1), Y11
	BYTE $0xC4; BYTE $0xC2; BYTE $0x25; BYTE $0x50; BYTE $0xF0 // {vex} vpdpbusd %ymm8, %ymm11, %ymm6
	BYTE $0xC4; BYTE $0xC2; BYTE $0x25; BYTE $0x50; BYTE $0xF9 // {vex} vpdpbusd %ymm9, %ymm11, %ymm7
	ADDQ $4, AX
	ADDQ $64, R13
	DECQ CX
	JNZ  dot4

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	ADDQ R15, DI
	VMOVDQU Y2, (DI)
	VMOVDQU Y3, 32(DI)
	ADDQ R15, DI
	VMOVDQU Y4, (DI)
	VMOVDQU Y5, 32(DI)
	ADDQ R15, DI
	VMOVDQU Y6, (DI)
	VMOVDQU Y7, 32(DI)
	ADDQ R15, DI
	LEAQ (SI)(R8*4), SI
	SUBQ $4, R14
	JNZ  rows4

	ADDQ R9, BX
	ADDQ $64, DX
	ADDQ $64, dst_base+0(FP)
	DECQ blocks+120(FP)
	JMP  panel

finish:
	VZEROUPPER
	RET
