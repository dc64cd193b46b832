#include "textflag.h"

// Both products go through the columns in panels that stay in the first-level cache and, within a panel, through
// the rows of a, so that the weights are read from memory once.
//
// Frame: dst 0, dstStride 24, a 32, aStride 56, b 64, offset 88, groups 112, blocks 120, rows 128.
//
// R8 aStride, R10/R11/R12 3/5/7 times it, R15 dstStride in bytes, R9 bytes of a block of b,
// BX the panel of b, DX its offsets, SI rows of a, DI rows of dst, R14 rows left, AX/R13/CX running a, b, groups.

// Eight rows by two blocks: accumulators Z0..Z15.
#define DOT2(row, lo, hi) \
	VPBROADCASTD row, Z18      \
	VPDPBUSD     Z16, Z18, lo  \
	VPDPBUSD     Z17, Z18, hi

#define PUT2(lo, hi) \
	VMOVDQU32 lo, (DI)    \
	VMOVDQU32 hi, 64(DI)  \
	ADDQ      R15, DI

#define DOT1(row, acc) \
	VPBROADCASTD row, Z18      \
	VPDPBUSD     Z16, Z18, acc

#define PUT1(acc) \
	VMOVDQU32 acc, (DI)  \
	ADDQ      R15, DI

// func multiplyAVX512(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)
TEXT ·multiplyAVX512(SB), NOSPLIT, $0-136
	MOVQ aStride+56(FP), R8
	LEAQ (R8)(R8*2), R10
	LEAQ (R8)(R8*4), R11
	LEAQ (R10)(R8*4), R12
	MOVQ dstStride+24(FP), R15
	SHLQ $2, R15
	MOVQ groups+112(FP), R9
	SHLQ $6, R9
	MOVQ b_base+64(FP), BX
	MOVQ offset_base+88(FP), DX

panel2:
	CMPQ blocks+120(FP), $2
	JLT  panel1
	MOVQ a_base+32(FP), SI
	MOVQ dst_base+0(FP), DI
	MOVQ rows+128(FP), R14
	VMOVDQU32 (DX), Z30
	VMOVDQU32 64(DX), Z31

rows8x2:
	CMPQ R14, $8
	JLT  rows4x2
	VMOVDQA32 Z30, Z0
	VMOVDQA32 Z31, Z1
	VMOVDQA32 Z30, Z2
	VMOVDQA32 Z31, Z3
	VMOVDQA32 Z30, Z4
	VMOVDQA32 Z31, Z5
	VMOVDQA32 Z30, Z6
	VMOVDQA32 Z31, Z7
	VMOVDQA32 Z30, Z8
	VMOVDQA32 Z31, Z9
	VMOVDQA32 Z30, Z10
	VMOVDQA32 Z31, Z11
	VMOVDQA32 Z30, Z12
	VMOVDQA32 Z31, Z13
	VMOVDQA32 Z30, Z14
	VMOVDQA32 Z31, Z15
	MOVQ SI, AX
	MOVQ BX, R13
	MOVQ groups+112(FP), CX

dot8x2:
	VMOVDQU32 (R13), Z16
	VMOVDQU32 (R13)(R9*1), Z17
	DOT2((AX), Z0, Z1)
	DOT2((AX)(R8*1), Z2, Z3)
	DOT2((AX)(R8*2), Z4, Z5)
	DOT2((AX)(R10*1), Z6, Z7)
	DOT2((AX)(R8*4), Z8, Z9)
	DOT2((AX)(R11*1), Z10, Z11)
	DOT2((AX)(R10*2), Z12, Z13)
	DOT2((AX)(R12*1), Z14, Z15)
	ADDQ $4, AX
	ADDQ $64, R13
	DECQ CX
	JNZ  dot8x2

	PUT2(Z0, Z1)
	PUT2(Z2, Z3)
	PUT2(Z4, Z5)
	PUT2(Z6, Z7)
	PUT2(Z8, Z9)
	PUT2(Z10, Z11)
	PUT2(Z12, Z13)
	PUT2(Z14, Z15)
	LEAQ (SI)(R8*8), SI
	SUBQ $8, R14
	JMP  rows8x2

rows4x2:
	TESTQ R14, R14
	JZ    next2
	VMOVDQA32 Z30, Z0
	VMOVDQA32 Z31, Z1
	VMOVDQA32 Z30, Z2
	VMOVDQA32 Z31, Z3
	VMOVDQA32 Z30, Z4
	VMOVDQA32 Z31, Z5
	VMOVDQA32 Z30, Z6
	VMOVDQA32 Z31, Z7
	MOVQ BX, R13
	MOVQ groups+112(FP), CX

dot4x2:
	VMOVDQU32 (R13), Z16
	VMOVDQU32 (R13)(R9*1), Z17
	DOT2((SI), Z0, Z1)
	DOT2((SI)(R8*1), Z2, Z3)
	DOT2((SI)(R8*2), Z4, Z5)
	DOT2((SI)(R10*1), Z6, Z7)
	ADDQ $4, SI
	ADDQ $64, R13
	DECQ CX
	JNZ  dot4x2

	PUT2(Z0, Z1)
	PUT2(Z2, Z3)
	PUT2(Z4, Z5)
	PUT2(Z6, Z7)

next2:
	LEAQ (BX)(R9*2), BX
	ADDQ $128, DX
	ADDQ $128, dst_base+0(FP)
	SUBQ $2, blocks+120(FP)
	JMP  panel2

panel1:
	CMPQ blocks+120(FP), $1
	JLT  done
	MOVQ a_base+32(FP), SI
	MOVQ dst_base+0(FP), DI
	MOVQ rows+128(FP), R14
	VMOVDQU32 (DX), Z30

rows8x1:
	CMPQ R14, $8
	JLT  rows4x1
	VMOVDQA32 Z30, Z0
	VMOVDQA32 Z30, Z1
	VMOVDQA32 Z30, Z2
	VMOVDQA32 Z30, Z3
	VMOVDQA32 Z30, Z4
	VMOVDQA32 Z30, Z5
	VMOVDQA32 Z30, Z6
	VMOVDQA32 Z30, Z7
	MOVQ SI, AX
	MOVQ BX, R13
	MOVQ groups+112(FP), CX

dot8x1:
	VMOVDQU32 (R13), Z16
	DOT1((AX), Z0)
	DOT1((AX)(R8*1), Z1)
	DOT1((AX)(R8*2), Z2)
	DOT1((AX)(R10*1), Z3)
	DOT1((AX)(R8*4), Z4)
	DOT1((AX)(R11*1), Z5)
	DOT1((AX)(R10*2), Z6)
	DOT1((AX)(R12*1), Z7)
	ADDQ $4, AX
	ADDQ $64, R13
	DECQ CX
	JNZ  dot8x1

	PUT1(Z0)
	PUT1(Z1)
	PUT1(Z2)
	PUT1(Z3)
	PUT1(Z4)
	PUT1(Z5)
	PUT1(Z6)
	PUT1(Z7)
	LEAQ (SI)(R8*8), SI
	SUBQ $8, R14
	JMP  rows8x1

rows4x1:
	TESTQ R14, R14
	JZ    done
	VMOVDQA32 Z30, Z0
	VMOVDQA32 Z30, Z1
	VMOVDQA32 Z30, Z2
	VMOVDQA32 Z30, Z3
	MOVQ BX, R13
	MOVQ groups+112(FP), CX

dot4x1:
	VMOVDQU32 (R13), Z16
	DOT1((SI), Z0)
	DOT1((SI)(R8*1), Z1)
	DOT1((SI)(R8*2), Z2)
	DOT1((SI)(R10*1), Z3)
	ADDQ $4, SI
	ADDQ $64, R13
	DECQ CX
	JNZ  dot4x1

	PUT1(Z0)
	PUT1(Z1)
	PUT1(Z2)
	PUT1(Z3)

done:
	VZEROUPPER
	RET

// Four rows by one block in two halves: accumulators Y0..Y7. Bytes are multiplied to pairs of 16 bits, which the
// bound on weights keeps from saturating, and pairs added up to 32 bits by a product with ones.
#define DOT(row, lo, hi) \
	VPBROADCASTD row, Y10       \
	VPMADDUBSW   Y8, Y10, Y11   \
	VPMADDUBSW   Y9, Y10, Y12   \
	VPMADDWD     Y15, Y11, Y11  \
	VPMADDWD     Y15, Y12, Y12  \
	VPADDD       Y11, lo, lo    \
	VPADDD       Y12, hi, hi

#define PUT(lo, hi) \
	VMOVDQU lo, (DI)    \
	VMOVDQU hi, 32(DI)  \
	ADDQ    R15, DI

// func multiplyAVX2(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)
TEXT ·multiplyAVX2(SB), NOSPLIT, $0-136
	MOVQ aStride+56(FP), R8
	LEAQ (R8)(R8*2), R10
	MOVQ dstStride+24(FP), R15
	SHLQ $2, R15
	MOVQ groups+112(FP), R9
	SHLQ $6, R9
	MOVQ b_base+64(FP), BX
	MOVQ offset_base+88(FP), DX
	VPCMPEQW Y15, Y15, Y15
	VPSRLW   $15, Y15, Y15

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
	DOT((AX), Y0, Y1)
	DOT((AX)(R8*1), Y2, Y3)
	DOT((AX)(R8*2), Y4, Y5)
	DOT((AX)(R10*1), Y6, Y7)
	ADDQ $4, AX
	ADDQ $64, R13
	DECQ CX
	JNZ  dot4

	PUT(Y0, Y1)
	PUT(Y2, Y3)
	PUT(Y4, Y5)
	PUT(Y6, Y7)
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
