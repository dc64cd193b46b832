#include "textflag.h"

DATA order<>+0(SB)/8, $0x0000000400000000
DATA order<>+8(SB)/8, $0x0000000500000001
DATA order<>+16(SB)/8, $0x0000000600000002
DATA order<>+24(SB)/8, $0x0000000700000003
GLOBL order<>(SB), RODATA|NOPTR, $32

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

#define TINY 0x0DA24260 // 1e-30
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

// func quantAVX2(dst []uint8, x []float32, qmax float32, flip uint32) (largest float32, squares int32)
TEXT ·quantAVX2(SB), NOSPLIT, $0-64
	MOVQ dst_base+0(FP), DI
	MOVQ x_base+24(FP), SI
	MOVQ x_len+32(FP), CX
	SHRQ $5, CX
	MOVL flip+52(FP), AX
	VMOVD AX, X7
	VPBROADCASTD X7, Y7
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VPCMPEQD Y6, Y6, Y6
	VPSRLD $1, Y6, Y6
	MOVQ SI, R8
	MOVQ CX, R9
	TESTQ CX, CX
	JZ   qnothing

qmaximum:
	VANDPS (R8), Y6, Y2
	VANDPS 32(R8), Y6, Y3
	VANDPS 64(R8), Y6, Y4
	VANDPS 96(R8), Y6, Y5
	VMAXPS Y2, Y0, Y0
	VMAXPS Y3, Y1, Y1
	VMAXPS Y4, Y0, Y0
	VMAXPS Y5, Y1, Y1
	ADDQ $128, R8
	DECQ R9
	JNZ  qmaximum

	VMAXPS Y1, Y0, Y0
	MAXIMUM
	MOVL $TINY, AX
	VMOVD AX, X1
	VUCOMISS X1, X0
	JLS  qnothing
	VMOVSS X0, largest+56(FP)
	VMOVSS qmax+48(FP), X1
	VDIVSS X0, X1, X1
	VBROADCASTSS X1, Y6
	VMOVDQU order<>(SB), Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10

qround:
	VMULPS (SI), Y6, Y0
	VMULPS 32(SI), Y6, Y1
	VMULPS 64(SI), Y6, Y2
	VMULPS 96(SI), Y6, Y3
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VCVTPS2DQ Y2, Y2
	VCVTPS2DQ Y3, Y3
	VPACKSSDW Y1, Y0, Y0
	VPACKSSDW Y3, Y2, Y2
	VPACKSSWB Y2, Y0, Y4
	VPMADDWD Y0, Y0, Y0
	VPMADDWD Y2, Y2, Y2
	VPERMD Y4, Y8, Y4
	VPADDD Y0, Y9, Y9
	VPADDD Y2, Y10, Y10
	VPXOR Y7, Y4, Y4
	VMOVDQU Y4, (DI)
	ADDQ $128, SI
	ADDQ $32, DI
	DECQ CX
	JNZ  qround

	VPADDD Y10, Y9, Y9
	VEXTRACTI128 $1, Y9, X0
	VPADDD X0, X9, X0
	VPSHUFD $0x4E, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, squares+60(FP)
	VZEROUPPER
	RET

qnothing:
	TESTQ CX, CX
	JZ   qend
	VMOVDQU Y7, (DI)
	ADDQ $32, DI
	DECQ CX
	JMP  qnothing

qend:
	MOVL $0, largest+56(FP)
	MOVL $0, squares+60(FP)
	VZEROUPPER
	RET

// func reluQuantAVX2(dst []uint8, x []float32) (largest float32)
TEXT ·reluQuantAVX2(SB), NOSPLIT, $0-52
	MOVQ dst_base+0(FP), DI
	MOVQ x_base+24(FP), SI
	MOVQ x_len+32(FP), CX
	SHRQ $5, CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y7, Y7, Y7
	MOVQ SI, R8
	MOVQ CX, R9
	TESTQ CX, CX
	JZ   rnothing

rmaximum:
	VMAXPS (R8), Y0, Y0
	VMAXPS 32(R8), Y1, Y1
	VMAXPS 64(R8), Y0, Y0
	VMAXPS 96(R8), Y1, Y1
	ADDQ $128, R8
	DECQ R9
	JNZ  rmaximum

	VMAXPS Y1, Y0, Y0
	MAXIMUM
	MOVL $TINY, AX
	VMOVD AX, X1
	VUCOMISS X1, X0
	JLS  rnothing
	VMOVSS X0, largest+48(FP)
	MOVL $F255, AX
	VMOVD AX, X1
	VDIVSS X0, X1, X1
	VBROADCASTSS X1, Y6
	VMOVDQU order<>(SB), Y8

rround:
	VMAXPS (SI), Y7, Y0
	VMAXPS 32(SI), Y7, Y1
	VMAXPS 64(SI), Y7, Y2
	VMAXPS 96(SI), Y7, Y3
	VMULPS Y6, Y0, Y0
	VMULPS Y6, Y1, Y1
	VMULPS Y6, Y2, Y2
	VMULPS Y6, Y3, Y3
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VCVTPS2DQ Y2, Y2
	VCVTPS2DQ Y3, Y3
	VPACKSSDW Y1, Y0, Y0
	VPACKSSDW Y3, Y2, Y2
	VPACKUSWB Y2, Y0, Y4
	VPERMD Y4, Y8, Y4
	VMOVDQU Y4, (DI)
	ADDQ $128, SI
	ADDQ $32, DI
	DECQ CX
	JNZ  rround
	VZEROUPPER
	RET

rnothing:
	TESTQ CX, CX
	JZ   rend
	VMOVDQU Y7, (DI)
	ADDQ $32, DI
	DECQ CX
	JMP  rnothing

rend:
	MOVL $0, largest+48(FP)
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

// func scaleAVX2(dst []float32, acc []int32, s float32)
TEXT ·scaleAVX2(SB), NOSPLIT, $0-52
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ acc_base+24(FP), SI
	VBROADCASTSS s+48(FP), Y0
	TESTQ CX, CX
	JZ   send

sloop:
	VCVTDQ2PS (SI), Y1
	VCVTDQ2PS 32(SI), Y3
	VMULPS Y0, Y1, Y1
	VMULPS Y0, Y3, Y3
	NEXT
	JNZ  sloop

send:
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

// func maxAbsAVX2(largest, x []float32)
TEXT ·maxAbsAVX2(SB), NOSPLIT, $0-48
	MOVQ largest_base+0(FP), DI
	MOVQ largest_len+8(FP), CX
	MOVQ x_base+24(FP), SI
	VPCMPEQD Y0, Y0, Y0
	VPSRLD $1, Y0, Y0
	TESTQ CX, CX
	JZ   mend

mloop:
	VANDPS (SI), Y0, Y1
	VANDPS 32(SI), Y0, Y3
	VMAXPS (DI), Y1, Y1
	VMAXPS 32(DI), Y3, Y3
	NEXT
	JNZ  mloop

mend:
	VZEROUPPER
	RET

// Eight columns of four rows: the rows' bytes side by side in 32-bit lanes.
#define PACK(off) \
	VMULPS    off(R8), Y0, Y1          \
	VMULPS    off(R8)(R10*1), Y0, Y2   \
	VMULPS    off(R8)(R10*2), Y0, Y3   \
	VMULPS    off(R8)(R11*1), Y0, Y4   \
	VCVTPS2DQ Y1, Y1                   \
	VCVTPS2DQ Y2, Y2                   \
	VCVTPS2DQ Y3, Y3                   \
	VCVTPS2DQ Y4, Y4                   \
	VPAND     Y5, Y1, Y1               \
	VPAND     Y5, Y2, Y2               \
	VPAND     Y5, Y3, Y3               \
	VPSLLD    $8, Y2, Y2               \
	VPSLLD    $16, Y3, Y3              \
	VPSLLD    $24, Y4, Y4              \
	VPOR      Y2, Y1, Y1               \
	VPOR      Y4, Y3, Y3               \
	VPOR      Y3, Y1, Y1               \
	VMOVDQU   Y1, off(DI)

// func packRowsAVX2(dst []int8, x []float32, stride, n int, inv float32, blocks int)
TEXT ·packRowsAVX2(SB), NOSPLIT, $0-80
	MOVQ dst_base+0(FP), DI
	MOVQ x_base+24(FP), SI
	MOVQ stride+48(FP), R10
	SHLQ $2, R10
	LEAQ (R10)(R10*2), R11
	MOVQ n+56(FP), DX
	ADDQ $3, DX
	SHRQ $2, DX
	VBROADCASTSS inv+64(FP), Y0
	MOVQ blocks+72(FP), BX
	VPCMPEQD Y5, Y5, Y5
	VPSRLD $24, Y5, Y5

pblock:
	TESTQ BX, BX
	JZ   pend
	MOVQ SI, R8
	MOVQ DX, CX

pgroup:
	PACK(0)
	PACK(32)
	LEAQ (R8)(R10*4), R8
	ADDQ $64, DI
	DECQ CX
	JNZ  pgroup
	ADDQ $64, SI
	DECQ BX
	JMP  pblock

pend:
	VZEROUPPER
	RET

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
