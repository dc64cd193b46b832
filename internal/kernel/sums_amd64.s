#include "textflag.h"

// Sixteen columns of one row, widened to 16 bits and added to sum.
#define ADD(off, sum, t) \
	VPMOVSXBW off(SI)(AX*1), t  \
	VPADDW    t, sum, sum

// Sixteen sums, x the lower half of y, widened to 32 bits, shifted and added to dst.
#define PUT(x, y) \
	VPMOVSXWD    x, Y8          \
	VEXTRACTI128 $1, y, X9      \
	VPMOVSXWD    X9, Y9         \
	VPSLLD       X10, Y8, Y8    \
	VPSLLD       X10, Y9, Y9    \
	VPADDD       (DI), Y8, Y8   \
	VPADDD       32(DI), Y9, Y9 \
	VMOVDQU      Y8, (DI)       \
	VMOVDQU      Y9, 32(DI)     \
	ADDQ         $64, DI

// func addRowsAVX2(dst []int32, rows []byte, at []uint32, shift int)
//
// Columns are taken by 64, then by 16. Their sums stay in 16 bits, which hold 256 rows.
//
// DI dst, R8 its columns left, SI the present column of rows, R9 to R10 at, BX running there.
TEXT ·addRowsAVX2(SB), NOSPLIT, $0-80
	MOVQ  dst_base+0(FP), DI
	MOVQ  dst_len+8(FP), R8
	MOVQ  rows_base+24(FP), SI
	MOVQ  at_base+48(FP), R9
	MOVQ  at_len+56(FP), R10
	VMOVQ shift+72(FP), X10
	LEAQ  (R9)(R10*4), R10
	CMPQ  R9, R10
	JEQ   done

panel64:
	CMPQ  R8, $64
	JLT   panel16
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	MOVQ  R9, BX

rows64:
	MOVL (BX), AX
	ADD(0, Y0, Y4)
	ADD(16, Y1, Y5)
	ADD(32, Y2, Y6)
	ADD(48, Y3, Y7)
	ADDQ $4, BX
	CMPQ BX, R10
	JNE  rows64

	PUT(X0, Y0)
	PUT(X1, Y1)
	PUT(X2, Y2)
	PUT(X3, Y3)
	ADDQ $64, SI
	SUBQ $64, R8
	JMP  panel64

panel16:
	TESTQ R8, R8
	JZ    done
	VPXOR Y0, Y0, Y0
	MOVQ  R9, BX

rows16:
	MOVL (BX), AX
	ADD(0, Y0, Y4)
	ADDQ $4, BX
	CMPQ BX, R10
	JNE  rows16

	PUT(X0, Y0)
	ADDQ $16, SI
	SUBQ $16, R8
	JMP  panel16

done:
	VZEROUPPER
	RET
