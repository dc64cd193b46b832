// Tile instructions stand as bytes: what GNU as makes of the comment beside each.

#include "textflag.h"

// func tilesAMX(config *[64]uint8, dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, blocks, blockSize, rows, aStep, bStep, steps int)
//
// Up to 32 rows, or any multiple of 32, by two blocks of 16 columns: sums in tiles 0 to 3, rows of a in 4 and 5, blocks of
// b in 6 and 7. A packed matrix is made of tiles as it is. Sums begin as offsets, loaded with a stride of 0.
//
// R8 aStride, R9 blockSize, R10 64, R11 dstStride in bytes; BX the panel of b, DX its offsets, SI rows of a, DI of dst,
// R14 rows left; AX and R15 running rows of a, R13 and R12 running blocks of b, CX steps left.
TEXT ·tilesAMX(SB), NOSPLIT, $0-168
	MOVQ config+0(FP), AX
	BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0x00 // ldtilecfg (%rax)
	MOVQ aStride+64(FP), R8
	MOVQ blockSize+128(FP), R9
	MOVQ $64, R10
	MOVQ dstStride+32(FP), R11
	SHLQ $2, R11
	MOVQ b_base+72(FP), BX
	MOVQ offset_base+96(FP), DX

panel:
	CMPQ blocks+120(FP), $0
	JLE  done
	MOVQ a_base+40(FP), SI
	MOVQ dst_base+8(FP), DI
	MOVQ rows+136(FP), R14

rows:
	MOVQ SI, AX
	MOVQ R8, R15
	SHLQ $4, R15
	ADDQ AX, R15
	MOVQ BX, R13
	MOVQ steps+160(FP), CX
	XORQ R12, R12
	CMPQ blocks+120(FP), $1
	JEQ  oneBlock
	CMPQ R14, $16
	JLE  by1x2

by2x2:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x04; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm0
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x4C; BYTE $0x22; BYTE $0x40 // tileloadd 64(%rdx,%r12,1), %tmm1
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x14; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm2
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x5C; BYTE $0x22; BYTE $0x40 // tileloadd 64(%rdx,%r12,1), %tmm3
	LEAQ (R13)(R9*1), R12

by2x2dot:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x00 // tileloadd (%rax,%r8,1), %tmm4
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x74; BYTE $0x15; BYTE $0x00 // tileloadd (%r13,%r10,1), %tmm6
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xC4 // tdpbusd %tmm6, %tmm4, %tmm0
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x3C; BYTE $0x14 // tileloadd (%r12,%r10,1), %tmm7
	BYTE $0xC4; BYTE $0xE2; BYTE $0x41; BYTE $0x5E; BYTE $0xCC // tdpbusd %tmm7, %tmm4, %tmm1
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x2C; BYTE $0x07 // tileloadd (%r15,%r8,1), %tmm5
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xD5 // tdpbusd %tmm6, %tmm5, %tmm2
	BYTE $0xC4; BYTE $0xE2; BYTE $0x41; BYTE $0x5E; BYTE $0xDD // tdpbusd %tmm7, %tmm5, %tmm3
	ADDQ aStep+144(FP), AX
	ADDQ aStep+144(FP), R15
	ADDQ bStep+152(FP), R13
	ADDQ bStep+152(FP), R12
	DECQ CX
	JNZ  by2x2dot

	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x1F // tilestored %tmm0, (%rdi,%r11,1)
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x4C; BYTE $0x1F; BYTE $0x40 // tilestored %tmm1, 64(%rdi,%r11,1)
	MOVQ R11, AX
	SHLQ $4, AX
	ADDQ AX, DI
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x14; BYTE $0x1F // tilestored %tmm2, (%rdi,%r11,1)
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x5C; BYTE $0x1F; BYTE $0x40 // tilestored %tmm3, 64(%rdi,%r11,1)
	ADDQ AX, DI
	MOVQ R8, AX
	SHLQ $5, AX
	ADDQ AX, SI
	SUBQ $32, R14
	JG   rows
	JMP  next

by1x2:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x04; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm0
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x4C; BYTE $0x22; BYTE $0x40 // tileloadd 64(%rdx,%r12,1), %tmm1
	LEAQ (R13)(R9*1), R12

by1x2dot:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x00 // tileloadd (%rax,%r8,1), %tmm4
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x74; BYTE $0x15; BYTE $0x00 // tileloadd (%r13,%r10,1), %tmm6
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xC4 // tdpbusd %tmm6, %tmm4, %tmm0
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x3C; BYTE $0x14 // tileloadd (%r12,%r10,1), %tmm7
	BYTE $0xC4; BYTE $0xE2; BYTE $0x41; BYTE $0x5E; BYTE $0xCC // tdpbusd %tmm7, %tmm4, %tmm1
	ADDQ aStep+144(FP), AX
	ADDQ bStep+152(FP), R13
	ADDQ bStep+152(FP), R12
	DECQ CX
	JNZ  by1x2dot

	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x1F // tilestored %tmm0, (%rdi,%r11,1)
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x4C; BYTE $0x1F; BYTE $0x40 // tilestored %tmm1, 64(%rdi,%r11,1)
	JMP  next

oneBlock:
	CMPQ R14, $16
	JLE  by1x1

by2x1:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x04; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm0
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x14; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm2

by2x1dot:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x00 // tileloadd (%rax,%r8,1), %tmm4
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x74; BYTE $0x15; BYTE $0x00 // tileloadd (%r13,%r10,1), %tmm6
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xC4 // tdpbusd %tmm6, %tmm4, %tmm0
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x2C; BYTE $0x07 // tileloadd (%r15,%r8,1), %tmm5
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xD5 // tdpbusd %tmm6, %tmm5, %tmm2
	ADDQ aStep+144(FP), AX
	ADDQ aStep+144(FP), R15
	ADDQ bStep+152(FP), R13
	DECQ CX
	JNZ  by2x1dot

	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x1F // tilestored %tmm0, (%rdi,%r11,1)
	MOVQ R11, AX
	SHLQ $4, AX
	ADDQ AX, DI
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x14; BYTE $0x1F // tilestored %tmm2, (%rdi,%r11,1)
	ADDQ AX, DI
	MOVQ R8, AX
	SHLQ $5, AX
	ADDQ AX, SI
	SUBQ $32, R14
	JG   rows
	JMP  next

by1x1:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x04; BYTE $0x22 // tileloadd (%rdx,%r12,1), %tmm0

by1x1dot:
	BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x00 // tileloadd (%rax,%r8,1), %tmm4
	BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x74; BYTE $0x15; BYTE $0x00 // tileloadd (%r13,%r10,1), %tmm6
	BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xC4 // tdpbusd %tmm6, %tmm4, %tmm0
	ADDQ aStep+144(FP), AX
	ADDQ bStep+152(FP), R13
	DECQ CX
	JNZ  by1x1dot

	BYTE $0xC4; BYTE $0xA2; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x1F // tilestored %tmm0, (%rdi,%r11,1)
	JMP  next

next:
	LEAQ (BX)(R9*2), BX
	ADDQ $128, DX
	ADDQ $128, dst_base+8(FP)
	SUBQ $2, blocks+120(FP)
	JMP  panel

done:
	BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0xC0 // tilerelease
	RET
