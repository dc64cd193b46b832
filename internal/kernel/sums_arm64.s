// Vector instructions stand as words: what GNU as makes of the comment beside each.

#include "textflag.h"

// func addRowsNEON(dst []int32, rows []byte, at []uint32, shift int)
//
// Sixteen columns at a time; their sums stay in 16 bits, which hold 256 rows.
TEXT ·addRowsNEON(SB), NOSPLIT, $0-80
	MOVD dst_base+0(FP), R0
	MOVD dst_len+8(FP), R4
	MOVD rows_base+24(FP), R1
	MOVD at_base+48(FP), R2
	MOVD at_len+56(FP), R3
	MOVD shift+72(FP), R5
	WORD $0x4E040CBF // dup v31.4s, w5
	ADD  R3<<2, R2, R3
	CMP  R2, R3
	BEQ  done
	CBZ  R4, done

columns:
	WORD $0x6E201C00 // eor v0.16b, v0.16b, v0.16b
	WORD $0x6E211C21 // eor v1.16b, v1.16b, v1.16b
	MOVD R2, R6

rows:
	MOVWU.P 4(R6), R7
	ADD     R1, R7
	WORD $0x4C4070E2 // ld1 {v2.16b}, [x7]
	WORD $0x0E221000 // saddw v0.8h, v0.8h, v2.8b
	WORD $0x4E221021 // saddw2 v1.8h, v1.8h, v2.16b
	CMP     R6, R3
	BNE     rows

	WORD $0x0F10A404 // sshll v4.4s, v0.4h, #0
	WORD $0x4F10A405 // sshll2 v5.4s, v0.8h, #0
	WORD $0x0F10A426 // sshll v6.4s, v1.4h, #0
	WORD $0x4F10A427 // sshll2 v7.4s, v1.8h, #0
	WORD $0x4C402810 // ld1 {v16.4s, v17.4s, v18.4s, v19.4s}, [x0]
	WORD $0x4EBF4484 // sshl v4.4s, v4.4s, v31.4s
	WORD $0x4EBF44A5 // sshl v5.4s, v5.4s, v31.4s
	WORD $0x4EBF44C6 // sshl v6.4s, v6.4s, v31.4s
	WORD $0x4EBF44E7 // sshl v7.4s, v7.4s, v31.4s
	WORD $0x4EB08484 // add v4.4s, v4.4s, v16.4s
	WORD $0x4EB184A5 // add v5.4s, v5.4s, v17.4s
	WORD $0x4EB284C6 // add v6.4s, v6.4s, v18.4s
	WORD $0x4EB384E7 // add v7.4s, v7.4s, v19.4s
	WORD $0x4C9F2804 // st1 {v4.4s, v5.4s, v6.4s, v7.4s}, [x0], #64
	ADD  $16, R1
	SUBS $16, R4
	BNE  columns

done:
	RET
