package text

// POS is a universal part of speech (universaldependencies.org/u/pos); zero means untagged.
type POS uint8

// The universal parts of speech.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var posNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

func (p POS) String() string { return posNames[p] }

// ParsePOS is the inverse of String; unknown names give NoPOS.
func ParsePOS(s string) POS { return POS(index(posNames[:], s)) }

// Tag is a Penn Treebank tag as the English treebanks use it; zero means untagged.
type Tag uint8

// The Penn Treebank tags.
const (
	NoTag Tag = iota
	TagCurrency
	TagCloseQuote
	TagComma
	TagLRB
	TagRRB
	TagStop
	TagColon
	TagADD
	TagAFX
	TagCC
	TagCD
	TagDT
	TagEX
	TagFW
	TagGW
	TagHYPH
	TagIN
	TagJJ
	TagJJR
	TagJJS
	TagLS
	TagMD
	TagNFP
	TagNN
	TagNNP
	TagNNPS
	TagNNS
	TagPDT
	TagPOS
	TagPRP
	TagPRPS
	TagRB
	TagRBR
	TagRBS
	TagRP
	TagSYM
	TagTO
	TagUH
	TagVB
	TagVBD
	TagVBG
	TagVBN
	TagVBP
	TagVBZ
	TagWDT
	TagWP
	TagWPS
	TagWRB
	TagOpenQuote
)

var tagNames = [...]string{"_", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``"}

func (t Tag) String() string { return tagNames[t] }

// ParseTag is the inverse of String; unknown names give NoTag.
func ParseTag(s string) Tag { return Tag(index(tagNames[:], s)) }

// Tags and POSes are the numbers of labels, the zero label included.
const (
	Tags  = len(tagNames)
	POSes = len(posNames)
	Rels  = len(relNames)
)

// Rel is a dependency relation (universaldependencies.org/u/dep) with the subtypes of the English treebanks.
type Rel uint8

// The relations.
const (
	NoRel Rel = iota
	RelRoot
	RelNsubj
	RelNsubjPass
	RelNsubjOuter
	RelObj
	RelIobj
	RelCsubj
	RelCsubjPass
	RelCsubjOuter
	RelCcomp
	RelXcomp
	RelObl
	RelOblUnmarked
	RelOblAgent
	RelVocative
	RelExpl
	RelDislocated
	RelAdvcl
	RelAdvclRelcl
	RelAdvmod
	RelDiscourse
	RelAux
	RelAuxPass
	RelCop
	RelMark
	RelNmod
	RelNmodPoss
	RelNmodUnmarked
	RelNmodDesc
	RelAppos
	RelNummod
	RelAcl
	RelAclRelcl
	RelAmod
	RelDet
	RelDetPredet
	RelCase
	RelConj
	RelCc
	RelCcPreconj
	RelFixed
	RelFlat
	RelCompound
	RelCompoundPrt
	RelList
	RelParataxis
	RelOrphan
	RelGoeswith
	RelReparandum
	RelPunct
	RelDep
)

var relNames = [...]string{"_", "root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "csubj", "csubj:pass", "csubj:outer", "ccomp", "xcomp", "obl", "obl:unmarked", "obl:agent", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod", "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "nummod", "acl", "acl:relcl", "amod", "det", "det:predet", "case", "conj", "cc", "cc:preconj", "fixed", "flat", "compound", "compound:prt", "list", "parataxis", "orphan", "goeswith", "reparandum", "punct", "dep"}

func (r Rel) String() string { return relNames[r] }

// ParseRel is the inverse of String; unknown names give RelDep.
func ParseRel(s string) Rel {
	if r := Rel(index(relNames[:], s)); r != NoRel {
		return r
	}
	return RelDep
}

func index(names []string, s string) int {
	for i, n := range names {
		if n == s {
			return i
		}
	}
	return 0
}

// bases holds, for every relation, the relation without its subtype.
var bases = func() (out [Rels]Rel) {
	for i, n := range relNames {
		for k := range n {
			if n[k] == ':' {
				n = n[:k]
				break
			}
		}
		out[i] = Rel(index(relNames[:], n))
	}
	return out
}()

// Base is the relation without its subtype: nsubj for nsubj:pass.
func (r Rel) Base() Rel { return bases[r] }
