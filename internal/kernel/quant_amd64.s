#include "textflag.h"

DATA order<>+0(SB)/8, $0x0000000400000000
DATA order<>+8(SB)/8, $0x0000000500000001
DATA order<>+16(SB)/8, $0x0000000600000002
DATA order<>+24(SB)/8, $0x0000000700000003
GLOBL order<>(SB), RODATA|NOPTR, $32

#define TINY 0x0DA24260 // 1e-30
#define F255 0x437F0000

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
