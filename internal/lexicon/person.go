package lexicon

import (
	"bytes"
	"strings"
	"sync"
)

// particles carry no weight when names are compared: "Bashar al-Assad", "Assad".
var particles = map[string]bool{"al": true, "el": true, "as": true, "ash": true, "ad": true, "an": true, "ar": true, "bin": true,
	"ibn": true, "ben": true, "bint": true, "van": true, "von": true, "der": true, "den": true, "de": true, "da": true, "di": true,
	"do": true, "dos": true, "du": true, "del": true, "la": true, "le": true, "ul": true, "ud": true, "e": true, "ould": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "jr": true, "sr": true, "ii": true, "iii": true}

// slaveOf are the ways to write the first half of names such as Abdelfattah, Abd al-Fattah, Abdul Fattah.
var slaveOf = map[string]bool{"abd": true, "abdel": true, "abdul": true, "abdal": true, "abdol": true, "abdoul": true, "abdu": true}

// apart appends a name to b with initials set apart and without the marks for sounds that Latin letters lack.
func apart(b []byte, name string) []byte {
	for i := 0; i < len(name); i++ {
		switch {
		case name[i] == '.':
			b = append(b, ". "...)
		case name[i] == '\'':
		case strings.HasPrefix(name[i:], "’"):
			i += len("’") - 1
		default:
			b = append(b, name[i])
		}
	}
	return b
}

// NameParts splits a person's name into the parts that count: folded, without particles and titles.
func NameParts(name string) []string { return (*Keys)(nil).NameParts(name) }

// NameParts is the function NameParts.
func (k *Keys) NameParts(name string) []string {
	if strings.ContainsAny(name, ".'’") {
		var buf [64]byte
		name = k.String(apart(buf[:0], name))
	}
	words := k.fields(k.Key(name))
	out := words[:0] // written behind where words is read
	for i := 0; i < len(words); i++ {
		w := words[i]
		if slaveOf[w] {
			for i+1 < len(words) && particles[words[i+1]] {
				i++
			}
			if i+1 < len(words) {
				i++
				w = k.Join("abdel", words[i], "")
			}
		}
		if !particles[w] || len(words) == 1 {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words // as they were: nothing was written
	}
	return out
}

// SamePart reports whether two parts of names are one, allowing for the ways to write foreign names.
func SamePart(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 4 || len(b) < 4 {
		return false
	}
	var bufs [4][32]byte
	x, y := sounds(bufs[0][:0], a), sounds(bufs[1][:0], b)
	if !bytes.Equal(skeleton(bufs[2][:0], x), skeleton(bufs[3][:0], y)) {
		return false
	}
	return distance(x, y) <= max(1, min(len(x), len(y))/3)
}

// Skeleton is a key that the usual spellings of a part of a name share; unequal keys are unequal names.
func Skeleton(part string) string {
	var bufs [2][32]byte
	return string(skeleton(bufs[0][:0], sounds(bufs[1][:0], part)))
}

// Sound is a hash of the Skeleton of part.
func Sound(part string) uint64 {
	var bufs [2][32]byte
	h := uint64(14695981039346656037)
	for _, c := range skeleton(bufs[0][:0], sounds(bufs[1][:0], part)) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// sounds appends s to b with the spellings of one sound and double letters levelled.
func sounds(b []byte, s string) []byte {
	s = strings.ToLower(s)
	for i := 0; i < len(s); i++ {
		c := s[i]
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case c == 't' && next == 'c' && i+2 < len(s) && s[i+2] == 'h': // "Ivanovitch"
			continue
		case next == 'h' && strings.IndexByte("dgtkz", c) >= 0:
			i++
		case c == 'p' && next == 'h':
			c, i = 'f', i+1
		case c == 'o' && next == 'u':
			c, i = 'u', i+1
		case c == 'y', c == 'j':
			c = 'i'
		}
		switch c {
		case 'q', 'g', 'c':
			c = 'k'
		case 'w':
			c = 'v'
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return b
}

// skeleton appends s to b without the vowels inside.
func skeleton(b, s []byte) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if strings.IndexByte("aeiouh", c) >= 0 {
			if i > 0 {
				continue
			}
			if c != 'h' {
				c = 'a'
			}
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return b
}

// distance is Levenshtein's, over bytes.
func distance(a, b []byte) int {
	var small [32]int
	row := small[:min(len(b)+1, len(small))]
	if len(b) >= len(small) {
		row = make([]int, len(b)+1)
	}
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diag
			if a[i] != b[j] {
				cost++
			}
			diag = row[j+1]
			row[j+1] = min(cost, diag+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// Likeness is how two names of persons compare.
type Likeness uint8

// The likenesses: PartOf when one name is only a surname (or a single part) of the other.
const (
	Different Likeness = iota
	PartOf
	Same
)

// CompareNames compares two names by their parts.
func CompareNames(a, b []string) Likeness {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(a) == 0:
		return Different
	case sameJoined(a, b):
		return Same
	case len(a) == 1 && len(b) == 1:
		if SamePart(a[0], b[0]) {
			return Same
		}
		return Different
	case len(a) == 1:
		return partOf(a[0], b)
	case !SamePart(a[len(a)-1], b[len(b)-1]):
		if len(b) > len(a) && within(a, b) && SamePart(a[0], b[0]) {
			return Same // "Mohammed bin Zayed", "Mohammed bin Zayed Al Nahyan"
		}
		return Different
	case otherInitial(a, b):
		return Different
	case sameFirst(a[0], b[0]), within(a, b):
		return Same
	}
	return Different
}

// otherInitial reports whether both names have a middle initial or name, and these begin differently: fathers and sons
// are told apart so.
func otherInitial(a, b []string) bool {
	if len(a) < 3 || len(b) < 3 || len(a[1]) > 1 && len(b[1]) > 1 {
		return false
	}
	return a[1][0] != b[1][0]
}

// Generation is the "jr" or "sr" that closes a person's name, "" for none.
func Generation(name string) string {
	var buf [64]byte
	k := appendKey(buf[:0], name)
	switch string(k[bytes.LastIndexByte(k, ' ')+1:]) {
	case "jr", "junior":
		return "jr"
	case "sr", "senior":
		return "sr"
	}
	return ""
}

func partOf(w string, name []string) Likeness {
	if SamePart(w, name[len(name)-1]) {
		return PartOf
	}
	for i := 1; i < len(name); i++ { // "Amir-Abdollahian"
		if joined(name[i:], w) {
			return PartOf
		}
	}
	return Different
}

// joined reports whether the parts written as one are w.
func joined(parts []string, w string) bool {
	for _, p := range parts {
		rest, ok := strings.CutPrefix(w, p)
		if !ok {
			return false
		}
		w = rest
	}
	return w == ""
}

// sameJoined reports whether a and b are the same when each is written as one.
func sameJoined(a, b []string) bool {
	var p, q string
	for {
		for p == "" && len(a) > 0 {
			p, a = a[0], a[1:]
		}
		for q == "" && len(b) > 0 {
			q, b = b[0], b[1:]
		}
		n := min(len(p), len(q))
		if n == 0 {
			return p == q
		}
		if p[:n] != q[:n] {
			return false
		}
		p, q = p[n:], q[n:]
	}
}

// FamilyFirst reports whether part may be the family name that stands first in name, as in East Asia: a
// first part that is nobody's given name in our list is taken as one.
func FamilyFirst(part string, name []string) bool {
	return len(name) > 1 && len(name) <= 3 && part == name[0] && !GivenName(part)
}

// within reports whether the parts of a stand in b in their order.
func within(a, b []string) bool {
	i := 0
	for _, p := range b {
		if i < len(a) && SamePart(a[i], p) {
			i++
		}
	}
	return i == len(a)
}

var nicknames = map[string]string{"joe": "joseph", "joey": "joseph", "bill": "william", "billy": "william", "will": "william", "willie": "william",
	"bob": "robert", "bobby": "robert", "rob": "robert", "robbie": "robert", "bert": "robert", "tony": "antony", "anthony": "antony", "mike": "michael",
	"mick": "michael", "jim": "james", "jimmy": "james", "jamie": "james", "tom": "thomas", "tommy": "thomas", "dick": "richard", "rick": "richard",
	"ricky": "richard", "rich": "richard", "ted": "edward", "teddy": "edward", "ed": "edward", "eddie": "edward", "ned": "edward", "ben": "benjamin",
	"bibi": "benjamin", "binyamin": "benjamin", "steve": "steven", "stephen": "steven", "dan": "daniel", "danny": "daniel", "dave": "david",
	"chris": "christopher", "nick": "nicholas", "alex": "alexander", "aleksandr": "alexander", "sasha": "alexander", "sandy": "alexander",
	"liz": "elizabeth", "beth": "elizabeth", "betty": "elizabeth", "betsy": "elizabeth", "ash": "ashton", "chuck": "charles", "charlie": "charles",
	"jeff": "jeffrey", "geoff": "jeffrey", "geoffrey": "jeffrey", "greg": "gregory", "vladimir": "volodymyr", "pat": "patrick", "tim": "timothy",
	"andy": "andrew", "drew": "andrew", "ron": "ronald", "ronnie": "ronald", "don": "donald", "donnie": "donald", "jerry": "gerald", "jerrold": "gerald",
	"gerry": "gerald", "larry": "lawrence", "laurence": "lawrence", "harry": "henry", "hank": "henry", "jack": "john", "johnny": "john",
	"jon": "jonathan", "ken": "kenneth", "kenny": "kenneth", "matt": "matthew", "pete": "peter", "phil": "philip", "phillip": "philip", "ray": "raymond",
	"sam": "samuel", "josh": "joshua", "zach": "zachary", "nate": "nathan", "gabe": "gabriel", "doug": "douglas", "fred": "frederick", "gus": "august",
	"hal": "harold", "lou": "louis", "max": "maxwell", "mitch": "mitchell", "rudy": "rudolph", "stan": "stanley", "vince": "vincent", "walt": "walter",
	"jake": "jacob", "kate": "catherine", "katie": "catherine", "kathy": "catherine", "cathy": "catherine", "katherine": "catherine", "sue": "susan",
	"maggie": "margaret", "meg": "margaret", "peggy": "margaret", "jenny": "jennifer", "jen": "jennifer", "debbie": "deborah", "deb": "deborah",
	"barb": "barbara", "pam": "pamela", "cindy": "cynthia", "becky": "rebecca", "vicky": "victoria", "abby": "abigail", "val": "valerie",
	"misha": "mikhail", "dima": "dmitry", "kolya": "nikolai", "pepe": "jose", "paco": "francisco", "lula": "luiz"}

func sameFirst(a, b string) bool {
	if SamePart(a, b) || nickname(a) == nickname(b) {
		return true
	}
	return (len(a) == 1 || len(b) == 1) && a[0] == b[0]
}

func nickname(s string) string {
	if n, ok := nicknames[s]; ok {
		return n
	}
	return s
}

var firstNames = sync.OnceValue(func() map[string]byte {
	m := make(map[string]byte, 800)
	rows("firstnames.tsv", 2, func(f []string) {
		each(f[1], func(n string) {
			k := Key(n)
			if g, ok := m[k]; f[0] == "b" || ok && g != f[0][0] {
				m[k] = 0 // borne by both
			} else if !ok {
				m[k] = f[0][0]
			}
		})
	})
	return m
})

// GivenName reports whether part is a first name of our list, of whatever gender.
func GivenName(part string) bool {
	var buf [64]byte
	_, ok := firstNames()[string(appendKey(buf[:0], part))]
	return ok
}

// Gender is 'm' or 'f' for a first name that tells, else 0.
func Gender(firstName string) byte {
	var buf [64]byte
	return firstNames()[string(appendKey(buf[:0], firstName))]
}
