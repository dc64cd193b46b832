#include "textflag.h"

// Eight ones, eight zeros: a load from 8-n places in marks the first n.
DATA first<>+0(SB)/8, $-1
DATA first<>+8(SB)/8, $-1
DATA first<>+16(SB)/8, $-1
DATA first<>+24(SB)/8, $-1
DATA first<>+32(SB)/8, $0
DATA first<>+40(SB)/8, $0
DATA first<>+48(SB)/8, $0
DATA first<>+56(SB)/8, $0
GLOBL first<>(SB), RODATA|NOPTR, $64

#define NEGINF 0xFF800000
#define HALF 0x3F000000
#define F32 0x42000000
#define F255 0x437F0000
#define F1024 0x44800000
#define MILLION 0x49800000 // 1<<20
#define MINUSMILLION 0xC9800000

#define CONST(bits, x, y) \
	MOVL         $bits, AX  \
	VMOVD        AX, x      \
	VPBROADCASTD x, y

// The largest of the eight floats of Y0 to X0.
#define MAXIMUM \
	VEXTRACTF128 $1, Y0, X1         \
	VMAXPS       X1, X0, X0         \
	VPERMILPS    $0x4E, X0, X1      \
	VMAXPS       X1, X0, X0         \
	VPERMILPS    $0xB1, X0, X1      \
	VMAXPS       X1, X0, X0

#define SCORE \
	VMULPS    (R8), Y8, Y1    \
	VMULPS    Y9, Y1, Y1      \
	VCVTDQ2PS (SI), Y2        \
	VMULPS    Y1, Y2, Y2      \
	VADDPS    (R9), Y2, Y2

// func softmaxAVX2(p []uint8, logits []float32, acc []int32, sk, bias []float32, sq, c float32, n int) (sum int32)
TEXT ·softmaxAVX2(SB), NOSPLIT, $0-140
	MOVQ p_base+0(FP), DI
	MOVQ logits_base+24(FP), DX
	MOVQ acc_base+48(FP), SI
	MOVQ sk_base+72(FP), R8
	MOVQ bias_base+96(FP), R9
	VBROADCASTSS sq+120(FP), Y8
	VBROADCASTSS c+124(FP), Y9
	MOVQ n+128(FP), CX
	MOVQ CX, R10
	MOVQ DX, R11
	CONST(NEGINF, X0, Y0)
	VMOVAPS Y0, Y7
	SUBQ $8, CX
	JLT  tail

score:
	SCORE
	VMOVUPS Y2, (R11)
	VMAXPS Y2, Y0, Y0
	ADDQ $32, SI
	ADDQ $32, R8
	ADDQ $32, R9
	ADDQ $32, R11
	SUBQ $8, CX
	JGE  score

tail:
	ADDQ $8, CX
	JZ   largest
	SCORE
	LEAQ first<>+32(SB), AX
	SHLQ $2, CX
	SUBQ CX, AX
	VMOVDQU (AX), Y3
	VBLENDVPS Y3, Y2, Y7, Y2
	VMOVUPS Y2, (R11)
	VMAXPS Y2, Y0, Y0

largest:
	MAXIMUM
	VBROADCASTSS X0, Y0
	CONST(F32, X8, Y8)
	CONST(HALF, X9, Y9)
	CONST(F255, X10, Y10)
	VPXOR Y11, Y11, Y11
	VPXOR Y12, Y12, Y12
	LEAQ ·falling(SB), R8

weigh:
	VSUBPS (DX), Y0, Y1
	VMULPS Y8, Y1, Y1
	VADDPS Y9, Y1, Y1
	VMINPS Y10, Y1, Y1
	VMAXPS Y11, Y1, Y1
	VCVTTPS2DQ Y1, Y1
	VPCMPEQD Y2, Y2, Y2
	VPGATHERDD Y2, (R8)(Y1*4), Y3
	VPADDD Y3, Y12, Y12
	VPACKUSDW Y3, Y3, Y3
	VPACKUSWB Y3, Y3, Y3
	VEXTRACTI128 $1, Y3, X4
	VPUNPCKLDQ X4, X3, X3
	VMOVQ X3, (DI)
	ADDQ $32, DX
	ADDQ $8, DI
	SUBQ $8, R10
	JG   weigh

	VEXTRACTI128 $1, Y12, X1
	VPADDD X1, X12, X0
	VPSHUFD $0x4E, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, sum+136(FP)
	VZEROUPPER
	RET

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
