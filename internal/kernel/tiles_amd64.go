package kernel

// multiplyAMX takes what fills tiles, 16 rows of 64 bytes each, to the tile unit and the rest to vectors.
func multiplyAMX(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int) {
	chunk := 16 // groups of 4 in a tile: the same for all tiles of a row
	for chunk > 8 && groups%chunk != 0 {
		chunk--
	}
	if groups%chunk != 0 {
		multiplyAVX512(dst, dstStride, a, aStride, b, offset, groups, blocks, rows)
		return
	}
	tiles := func(rows, first, second int) {
		config := [64]uint8{0: 1}
		for i, height := range [8]int{first, first, second, second, first, second, chunk, chunk} {
			if height > 0 {
				config[16+2*i], config[48+i] = 64, uint8(height)
			}
		}
		config[16+2*4] = uint8(chunk * 4)
		if second > 0 {
			config[16+2*5] = uint8(chunk * 4)
		}
		tilesAMX(&config, dst, dstStride, a, aStride, b, offset, blocks, groups*64, rows, chunk*4, chunk*64, groups/chunk)
	}
	if full := rows &^ 31; full > 0 {
		tiles(full, 16, 16)
		rows -= full
		if rows > 0 {
			dst, a = dst[full*dstStride:], a[full*aStride:]
		}
	}
	switch {
	case rows > 8:
		tiles(rows, min(rows, 16), max(rows-16, 0))
	case rows > 0:
		multiplyAVX512(dst, dstStride, a, aStride, b, offset, groups, blocks, rows)
	}
}

//go:noescape
func tilesAMX(config *[64]uint8, dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, blocks, blockSize, rows, aStep, bStep, steps int)
