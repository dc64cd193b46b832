// Package encode runs the network that reads a sentence once for all of the language core: it gives every word a
// tag, a head with a relation, and scores for names.
//
// # The network
//
// Dilated convolutions (Strubell et al., "Fast and Accurate Entity Recognition with Iterated Dilated Convolutions",
// EMNLP 2017) give each word a state that knows its neighbourhood. Trees are built over scores of pairs of words (after Dozat
// and Manning, "Deep Biaffine Attention for Neural Dependency Parsing", ICLR 2017). Letters name widths, as in the header of
// the file ([Model]):
//
//	word, spelling, gazetteer; of an unknown word its beginnings and ends
//	    |
//	    |  a row of a table each, added up: e numbers
//	    v
//	input     what the word, the one before and the one behind give
//	    |
//	    |  the word's state: d numbers
//	    v
//	layers    each adds to the state what the word, the one some steps before and the one as
//	    |     many behind give: f numbers, those below 0 set to 0, times a matrix
//	    v
//	out
//	    |-- tags       t scores; the best is the tag
//	    |-- arcs       a numbers as dependent, a as head, 1 as root: a score for every pair of
//	    |              words, by their distance too; the best tree over them gives the heads
//	    |-- relations  b numbers as dependent, b as head: with the tree known, the sum of both, those
//	    |              below 0 set to 0, times a matrix; the best is the relation
//	    '-- names      n scores, one share in what internal/nlp/name decides
//
// A state sees as many words to each side as the steps add up to, the input's included; with 1, 2, 4, 8 and 1, which ship, 17. An
// arc may join any two words of a sentence.
//
// # Whole numbers
//
// What meets a matrix is rounded to 8 bits, with a scale for each word, and matrices are kept in 7 bits with a scale for each
// column. That is small and fast, and it is exact: sums of whole numbers do not depend on the order of work, so every
// processor gives the same tags and trees, and a sentence reads alone as it does among others. internal/kernel has that
// arithmetic; scores leave this package as whole numbers, too, in 1/1024. reference_test.go is the network as its definition
// reads, one number at a time.
//
// # Where the numbers come from
//
// train/net trains the network and writes the file models/core.bin, which is embedded in the program; [Open] reads it in place. The
// trainer sees words through [Inputs], so that what is learned from is what will be read.
package encode
