// Package gazetteer says what is known of a name: that it is a country, a city or a first name, and
// where the places of that name lie. It reads one embedded table in place, so that nothing is decoded
// at the start and a look-up allocates nothing.
//
// The table is little-endian, written by train/gazetteer:
//
//	"RDG1", then u32: K, places, names' bytes, admins' bytes, countries' bytes
//	slots      1<<K times { u16 check, u16 flags, u32 first place + 1 }; all zero is an empty slot
//	places     { u32 name (bit 31: last of this key), i16 latitude, i16 longitude (hundredths of a
//	           degree), u16 admin, u8 country, u8 kind and size }
//	names      u8 length and the bytes, pointed to by places
//	admins     lines; countries: alpha-3 codes
package gazetteer

import (
	"encoding/binary"
	"strings"
	"sync"
	"unsafe"

	"github.com/readout-news/readout/models"
)

// Flags is what a name is known as.
type Flags uint16

// What a name may be known as; a single word may be several.
const (
	Country      Flags = 1 << iota // a country's name
	Demonym                        // its people or adjective; a religion or people
	Region                         // larger than a country or across borders; a contested area; a sea
	Admin1                         // a first-order division: state, province, governorate
	City                           // a town
	MajorCity                      // a capital, a seat of a first-order division or a large city
	FirstName                      // a given name
	LastName                       // a family name
	Person                         // the full name of a person in public life
	Organization                   // an organisation, agency or company
	Militant                       // an armed group
	Title                          // a title or office that stands before a person's name
	OrgWord                        // a word that heads names of organisations: ministry, party
	PlaceWord                      // a word that heads names of places: river, province
	NotName                        // capitalised without being a name: month, weekday, pronoun
	Acronym                        // known mostly as initials
)

// Places is any flag that says the name is a place.
const Places = Country | Region | Admin1 | City | MajorCity

// Place is one place of some name.
type Place struct {
	Name    string
	Country string // ISO 3166 alpha-3, "" for regions across borders
	Admin1  string
	Lat     float32
	Lon     float32
	Kind    Flags // one of Country, Region, Admin1, City, MajorCity
	// Size is the base-2 logarithm of the population, roughly; 0 where it is not known.
	Size uint8
}

const slotSize, placeSize = 8, 12

type table struct {
	mask                 uint64
	slots, places, names string
	admins, countries    []string
}

var open = sync.OnceValue(func() *table { return read(models.Gazetteer) })

func read(blob string) *table {
	const header = 24
	if len(blob) < header || blob[:4] != "RDG1" {
		panic("gazetteer: not a table")
	}
	n := func(i int) int { return int(u32(blob, 4+4*i)) }
	if len(blob) != header+slotSize<<n(0)+placeSize*n(1)+n(2)+n(3)+n(4) {
		panic("gazetteer: table is broken")
	}
	rest := blob[header:]
	cut := func(n int) string { s := rest[:n]; rest = rest[n:]; return s }
	t := &table{mask: 1<<n(0) - 1, slots: cut(slotSize << n(0)), places: cut(placeSize * n(1)), names: cut(n(2))}
	t.admins = strings.Split(strings.TrimSuffix(cut(n(3)), "\n"), "\n")
	t.countries = strings.Split(strings.TrimSuffix(cut(n(4)), "\n"), "\n")
	return t
}

// find is the flags of k and its first place, -1 where it has none.
func (t *table) find(k Key) (Flags, int) {
	h := k.spread()
	for i := h & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[i*slotSize : i*slotSize+slotSize]
		flags := Flags(s[2]) | Flags(s[3])<<8
		if flags == 0 {
			return 0, -1
		}
		if uint16(s[0])|uint16(s[1])<<8 == uint16(h>>48) {
			return flags, int(u32(s, 4)) - 1
		}
	}
}

func (k Key) spread() uint64 {
	h := uint64(k)
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// Slot and Check are where the packed table looks for k, given its size 1<<bits.
func (k Key) Slot(bits int) (slot uint64, check uint16) {
	h := k.spread()
	return h & (1<<bits - 1), uint16(h >> 48)
}

// Flags is what the name with key k is known as; 0 where it is unknown.
func (k Key) Flags() Flags {
	if k == 0 {
		return 0
	}
	f, _ := open().find(k)
	return f
}

// Lookup is what a name is known as.
func Lookup(name string) Flags { return KeyOf(name).Flags() }

// Candidates appends the places with that name to buf: countries first, then regions, divisions and
// towns by size.
func Candidates(name string, buf []Place) []Place {
	k := KeyOf(name)
	if k == 0 {
		return buf
	}
	t := open()
	_, i := t.find(k)
	for ; i >= 0; i++ {
		p, last := t.place(i)
		buf = append(buf, p)
		if last {
			break
		}
	}
	return buf
}

func (t *table) place(i int) (p Place, last bool) {
	r := t.places[i*placeSize : i*placeSize+placeSize]
	at := u32(r, 0)
	last, at = at>>31 == 1, at&(1<<31-1)
	p.Name = t.names[at+1 : at+1+uint32(t.names[at])]
	p.Lat = float32(int16(uint16(r[4])|uint16(r[5])<<8)) / 100
	p.Lon = float32(int16(uint16(r[6])|uint16(r[7])<<8)) / 100
	p.Admin1 = t.admins[int(r[8])|int(r[9])<<8]
	p.Country = strings.Trim(t.countries[r[10]], "-")
	p.Kind, p.Size = [...]Flags{Country, Region, Admin1, MajorCity, City, 0, 0, 0}[r[11]>>5], r[11]&31
	return p, last
}

func u32(s string, at int) uint32 {
	return binary.LittleEndian.Uint32(unsafe.Slice(unsafe.StringData(s[at:at+4]), 4))
}
