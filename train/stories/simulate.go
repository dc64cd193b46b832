package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"time"
	"unicode"

	"github.com/readout-news/readout/internal/cputime"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// source makes the articles of an endless stream.
type source interface {
	// next is an article and the story that it tells.
	next() (it story.Item, told int)
}

// simulate runs n articles of a source through a stream and prints, for each part of it, what an article cost, what the heap
// holds after a collection, and how well the stories of that part came out.
func simulate(src source, n, part int) {
	s := story.NewStream(story.DefaultOptions)
	var spent time.Duration
	var gold, got []string
	seen := map[int]bool{}
	fmt.Println("articles  ns/article  heap MB  stories  BCubed F1")
	for i := 1; i <= n; i++ {
		it, told := src.next()
		start := cputime.Used()
		at := s.Add(it)
		spent += cputime.Used() - start
		s.Moves()
		seen[at] = true
		gold, got = append(gold, fmt.Sprint(told)), append(got, fmt.Sprint(at))
		if i%part == 0 || i == n {
			p, r := bcubed(gold, got), bcubed(got, gold)
			done := len(gold)
			gold, got = nil, nil
			fmt.Printf("%8d  %10d  %7.1f  %7d  %9.1f\n", i, spent.Nanoseconds()/int64(done), heap(), len(seen), 200*p*r/(p+r))
			spent = 0
			clear(seen)
		}
	}
	runtime.KeepAlive(s)
}

// heap is what is in use after a collection, in megabytes.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}

// shifted is a labelled set again and again, each time later and with other names.
type shifted struct {
	items []story.Item
	told  []int
	days  int
	at    int
}

func newShifted(rows []row) *shifted {
	items := asItems(rows)
	s := &shifted{}
	ids := map[string]int{}
	var first, last text.Date
	for _, i := range story.Order(items) {
		if items[i].Published.IsZero() {
			continue
		}
		c := fmt.Sprint(rows[i].Cluster)
		if _, ok := ids[c]; !ok {
			ids[c] = len(ids)
		}
		s.items, s.told = append(s.items, items[i]), append(s.told, ids[c])
		if first.IsZero() {
			first = items[i].Published.Start
		}
		last = items[i].Published.Start
	}
	s.days = last.Sub(first) + 30
	return s
}

func (s *shifted) next() (story.Item, int) {
	round, i := s.at/len(s.items), s.at%len(s.items)
	s.at++
	it := s.items[i]
	day := it.Published.Start
	// The years of a set pass in a month, so that the calendar lasts and the stream is as dense as one of many feeds.
	it.Published = text.OneDay(text.MakeDate(2000, 1, 1).Add(round*30 + day.Sub(s.items[0].Published.Start)*30/s.days))
	it.Title, it.Text = renamed(it.Title, round), renamed(it.Text, round)
	return it, round<<20 | s.told[i]
}

// renamed gives the names of a text an ending by the round: what begins with a capital inside a sentence.
func renamed(s string, round int) string {
	end := ""
	for ; round > 0; round /= 20 {
		end += string("bcdfghjklmnpqrstvwxz"[round%20])
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	before := "."
	for _, w := range strings.SplitAfter(s, " ") {
		t := strings.TrimRight(w, " ")
		if r := []rune(w); len(t) >= 4 && unicode.IsUpper(r[0]) && !strings.HasSuffix(before, ".") && unicode.IsLetter(rune(t[len(t)-1])) {
			b.WriteString(t + end + w[len(t):])
		} else {
			b.WriteString(w)
		}
		before = t
	}
	return b.String()
}

// invented is a stream of made-up local news: accidents, trials, votes and games in towns and of people with names made of syllables.
type invented struct {
	rng  *rand.Rand
	open []*affair
	made int
	day  int
	left int // articles of the day
}

// affair is a story that is still told.
type affair struct {
	number         int
	kind           int
	town, who, aid string
	age, harmed    int
	began          text.Date
	left           int
}

func newInvented() *invented { return &invented{rng: rand.New(rand.NewPCG(1, 2))} }

const (
	perDay    = 2000 // articles a day
	stillTold = 3000 // stories of which more is told at a time
)

func (v *invented) next() (story.Item, int) {
	if v.left == 0 {
		v.day, v.left = v.day+1, perDay
	}
	v.left--
	today := text.MakeDate(2000, 1, 1).Add(v.day)
	var a *affair
	if len(v.open) > 0 && v.rng.IntN(100) < 60 {
		i := v.rng.IntN(len(v.open))
		a = v.open[i]
		if a.left--; a.left == 0 {
			v.open[i] = v.open[len(v.open)-1]
			v.open = v.open[:len(v.open)-1]
		}
	} else {
		a = &affair{v.made, v.rng.IntN(len(kinds)), v.name() + "ville", v.name() + " " + v.name(), v.name() + " " + v.name(), 16 + v.rng.IntN(70), 2 + v.rng.IntN(30), today, 1 + v.rng.IntN(4)}
		v.made++
		if v.open = append(v.open, a); len(v.open) > stillTold { // the oldest is told no more
			v.open = v.open[1:]
		}
	}
	title, body := v.tell(a)
	return story.Item{Title: title, Text: body, Published: text.OneDay(today)}, a.number
}

func (v *invented) name() string {
	const first, middle, last = "BDFGHJKLMNPRSTVW", "aeiou", "lmnrst"
	s := string(first[v.rng.IntN(len(first))])
	for range 2 + v.rng.IntN(2) {
		s += string(middle[v.rng.IntN(len(middle))]) + string(last[v.rng.IntN(len(last))])
	}
	return s
}

// kinds are what happens, and the words that all stories of a kind have in common.
var kinds = [...]struct {
	title string
	words []string
}{
	{"Fire in %s", strings.Fields("fire smoke flames roof firefighters crews engine hydrant alarm neighbours blaze kitchen stairs rescued burned damage insurance investigators cause")},
	{"Crash near %s", strings.Fields("crash road driver lorry lane ambulance brakes police traffic speed junction hospital wreck witnesses patrol officers closed helicopter injured")},
	{"%s votes on budget", strings.Fields("council vote budget mayor tax schools members meeting majority motion hall spending debate opposition repairs roads savings plan passed")},
	{"Trial opens in %s", strings.Fields("court judge trial jury lawyer charge verdict prison evidence witness prosecutor defence appeal sentence guilty police hearing bail accused")},
	{"%s wins at home", strings.Fields("match goal coach season league stadium fans penalty keeper second half minute draw title players injury club score captain")},
}

var filler = strings.Fields("people said after year day time week home city state family street morning evening night others many several found told asked came went left right called made took back still before while where later early around between against during local public report news according spokesman statement number part place case work area group water school house")

// tell writes one report of an affair: what it is about first, then what every such report says.
func (v *invented) tell(a *affair) (title, body string) {
	k := kinds[a.kind]
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %d, of %s was named on %s. %s said %d people were affected in %s.", a.who, a.age, a.town, weekdays[a.began.Weekday()-1], a.aid, a.harmed, a.town)
	for range 12 + v.rng.IntN(12) {
		b.WriteString(" The")
		for range 8 + v.rng.IntN(8) {
			w := filler
			if v.rng.IntN(3) == 0 {
				w = k.words
			}
			b.WriteByte(' ')
			b.WriteString(w[v.rng.IntN(len(w))])
		}
		switch v.rng.IntN(6) {
		case 0:
			b.WriteString(" in " + a.town)
		case 1:
			b.WriteString(", " + a.aid + " said")
		case 2:
			b.WriteString(" as " + a.who + " knew")
		}
		b.WriteByte('.')
	}
	return fmt.Sprintf(k.title, a.town), b.String()
}

var weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
