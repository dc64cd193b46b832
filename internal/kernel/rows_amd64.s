#include "textflag.h"

#define F1024 0x44800000
#define MILLION 0x49800000 // 1<<20
#define MINUSMILLION 0xC9800000

#define CONST(bits, x, y) \
	MOVL         $bits, AX  \
	VMOVD        AX, x      \
	VPBROADCASTD x, y

// Sixteen sums scaled by sa*sw, bias added: to Y1, Y3.
#define DEQUANT \
	VMULPS    (R8), Y0, Y2    \
	VMULPS    32(R8), Y0, Y4  \
	VCVTDQ2PS (SI), Y1        \
	VCVTDQ2PS 32(SI), Y3      \
	VMULPS    Y2, Y1, Y1      \
	VMULPS    Y4, Y3, Y3      \
	VADDPS    (R9), Y1, Y1    \
	VADDPS    32(R9), Y3, Y3

#define NEXT \
	VMOVUPS Y1, (DI)    \
	VMOVUPS Y3, 32(DI)  \
	ADDQ    $64, DI     \
	ADDQ    $64, SI     \
	ADDQ    $64, R8     \
	ADDQ    $64, R9     \
	SUBQ    $16, CX

// func dequantAVX2(dst []float32, acc []int32, sa float32, sw, bias []float32)
TEXT ·dequantAVX2(SB), NOSPLIT, $0-104
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ acc_base+24(FP), SI
	VBROADCASTSS sa+48(FP), Y0
	MOVQ sw_base+56(FP), R8
	MOVQ bias_base+80(FP), R9
	TESTQ CX, CX
	JZ   dqend

dqloop:
	DEQUANT
	NEXT
	JNZ  dqloop

dqend:
	VZEROUPPER
	RET

// func dequantAddAVX2(dst []float32, acc []int32, sa float32, sw, bias []float32)
TEXT ·dequantAddAVX2(SB), NOSPLIT, $0-104
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ acc_base+24(FP), SI
	VBROADCASTSS sa+48(FP), Y0
	MOVQ sw_base+56(FP), R8
	MOVQ bias_base+80(FP), R9
	TESTQ CX, CX
	JZ   daend

daloop:
	DEQUANT
	VADDPS (DI), Y1, Y1
	VADDPS 32(DI), Y3, Y3
	NEXT
	JNZ  daloop

daend:
	VZEROUPPER
	RET

// func scoresAVX2(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)
TEXT ·scoresAVX2(SB), NOSPLIT, $0-112
	MOVQ dst_base+0(FP), DI
	MOVQ acc_base+24(FP), SI
	MOVQ sk_base+48(FP), R8
	MOVQ bias_base+72(FP), R9
	VBROADCASTSS sq+96(FP), Y0
	MOVQ n+104(FP), CX
	CONST(F1024, X5, Y5)
	CONST(MILLION, X6, Y6)
	CONST(MINUSMILLION, X7, Y7)

scloop:
	DEQUANT
	VMULPS Y5, Y1, Y1
	VMULPS Y5, Y3, Y3
	VMINPS Y6, Y1, Y1
	VMINPS Y6, Y3, Y3
	VMAXPS Y7, Y1, Y1
	VMAXPS Y7, Y3, Y3
	VCVTPS2DQ Y1, Y1
	VCVTPS2DQ Y3, Y3
	NEXT
	JNZ scloop
	VZEROUPPER
	RET

// func addAVX2(dst, x []float32)
TEXT ·addAVX2(SB), NOSPLIT, $0-48
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ x_base+24(FP), SI
	TESTQ CX, CX
	JZ   aend

aloop:
	VMOVUPS (DI), Y1
	VMOVUPS 32(DI), Y3
	VADDPS (SI), Y1, Y1
	VADDPS 32(SI), Y3, Y3
	NEXT
	JNZ  aloop

aend:
	VZEROUPPER
	RET

// func addRowAVX2(dst []float32, q []int8, s float32)
TEXT ·addRowAVX2(SB), NOSPLIT, $0-52
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ q_base+24(FP), SI
	VBROADCASTSS s+48(FP), Y0
	TESTQ CX, CX
	JZ   arend

arloop:
	VPMOVSXBD (SI), Y1
	VPMOVSXBD 8(SI), Y3
	VCVTDQ2PS Y1, Y1
	VCVTDQ2PS Y3, Y3
	VMULPS Y0, Y1, Y1
	VMULPS Y0, Y3, Y3
	VADDPS (DI), Y1, Y1
	VADDPS 32(DI), Y3, Y3
	VMOVUPS Y1, (DI)
	VMOVUPS Y3, 32(DI)
	ADDQ $64, DI
	ADDQ $16, SI
	SUBQ $16, CX
	JNZ  arloop

arend:
	VZEROUPPER
	RET

// Eight columns of one of the three parts to y.
#define PART(off, acc, scale, by, y, t) \
	VCVTDQ2PS off(acc)(AX*1), y    \
	VMULPS    off(scale)(AX*1), by, t  \
	VMULPS    t, y, y

#define MIX(off) \
	PART(off, SI, R10, Y8, Y0, Y1)    \
	PART(off, R8, BX, Y9, Y2, Y3)     \
	PART(off, R9, R11, Y10, Y4, Y5)   \
	VADDPS  Y2, Y0, Y0                \
	VADDPS  Y4, Y0, Y0                \
	VADDPS  off(R12)(AX*1), Y0, Y0    \
	VMOVUPS Y0, off(DI)(AX*1)

// func mixAVX2(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32)
TEXT ·mixAVX2(SB), NOSPLIT, $0-160
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	SHLQ $2, CX
	MOVQ itself_base+24(FP), SI
	MOVQ before_base+48(FP), R8
	MOVQ after_base+72(FP), R9
	VBROADCASTSS si+96(FP), Y8
	VBROADCASTSS sb+100(FP), Y9
	VBROADCASTSS sa+104(FP), Y10
	MOVQ scale_base+112(FP), BX
	LEAQ (BX)(CX*1), R10
	LEAQ (BX)(CX*2), R11
	MOVQ bias_base+136(FP), R12
	XORQ AX, AX
	TESTQ CX, CX
	JZ   mxend

mxloop:
	MIX(0)
	MIX(32)
	ADDQ $64, AX
	CMPQ AX, CX
	JLT  mxloop

mxend:
	VZEROUPPER
	RET
