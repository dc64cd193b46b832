package story

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/text"
)

func on(month, day int) text.DateRange { return text.OneDay(text.MakeDate(2024, month, day)) }

// place is the stories of items in the order given.
func place(items ...Item) []int {
	o := DefaultOptions
	o.Expect = 1000
	s := NewStream(o)
	var out []int
	for _, it := range items {
		out = append(out, s.Add(it))
	}
	return out
}

// villages are articles on fires in villages, of which each burns three times over in the news.
func villages(n int) []Item {
	rng := rand.New(rand.NewPCG(7, 7))
	name := func() string {
		s := string("BDFGKLMNPRSTV"[rng.IntN(13)])
		for range 3 {
			s += string("aeiou"[rng.IntN(5)]) + string("lmnrst"[rng.IntN(6)])
		}
		return s
	}
	var out []Item
	for i := range n / 3 {
		town, who := name()+"dorf", name()+" "+name()
		for j := range 3 {
			out = append(out, Item{
				ID: fmt.Sprintf("%d-%d", i, j), Title: "Fire in " + town, Published: text.OneDay(text.MakeDate(2024, 1, 1).Add(i / 4)),
				Text: fmt.Sprintf("A barn burned down in %s and %s, %d, was hurt. Firefighters from %s came with %d engines. %s was brought to hospital, the mayor of %s said.",
					town, who, 20+i%60, town, 2+j, who, town),
			})
		}
	}
	return out
}

func TestPlaceDoesNotDependOnWhatComesAfter(t *testing.T) {
	all := villages(120)
	whole := Place(all, DefaultOptions)
	for _, k := range []int{1, 40, 90} {
		for i, p := range Place(all[:k], DefaultOptions) {
			if p.First != whole[i].First {
				t.Fatalf("article %d of %d first stood in story %d, of %d in %d", i, k, p.First, len(all), whole[i].First)
			}
		}
	}
}

func TestOrderOfInputChangesNoStory(t *testing.T) {
	all := villages(90)
	group := func(items []Item) map[string]string { // article -> the first id of its story
		out, first := map[string]string{}, map[int]string{}
		placed := Place(items, DefaultOptions)
		for _, i := range Order(items) {
			if s := placed[i].Story; first[s] == "" {
				first[s] = items[i].ID
			}
			out[items[i].ID] = first[placed[i].Story]
		}
		return out
	}
	want := group(all)
	for seed := range uint64(3) {
		shuffled := slices.Clone(all)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for id, s := range group(shuffled) {
			if s != want[id] {
				t.Errorf("shuffled: %s stands with %s, else with %s", id, s, want[id])
			}
		}
	}
}

func TestMemoryHasABound(t *testing.T) {
	o := DefaultOptions
	o.Stories, o.Recent, o.Expect = 40, 16, 100
	s := NewStream(o)
	apart := map[int]bool{}
	for _, it := range villages(3000) {
		apart[s.Add(it)] = true
		s.Moves()
		filed := 0
		for _, p := range s.postings {
			filed += len(p)
		}
		if len(s.clusters) > 40 || len(s.recent) > 16 || filed > 2*40*storyIndex {
			t.Fatalf("%d clusters, %d articles, %d filings", len(s.clusters), len(s.recent), filed)
		}
	}
	if len(apart) < 900 {
		t.Errorf("%d stories of 1000", len(apart))
	}
	for _, c := range s.clusters {
		if len(c.mean) > storyTerms || len(c.names) > storyNames || len(c.published) > 2*storyClues || len(c.ages.tallies) > storyClues || len(c.indexed) > storyIndex {
			t.Errorf("a story holds %d terms, %d names, %d days", len(c.mean), len(c.names), len(c.published))
		}
	}
}

func TestAStoryOfHundredsStaysOneAndSmall(t *testing.T) {
	s := NewStream(DefaultOptions)
	for i := range 400 {
		body := flood
		if i%2 == 1 {
			body = floodOther
		}
		if got := s.Add(Item{Title: "Flood in Brennau", Text: fmt.Sprintf("%s Shop number %d was open.", body, 1000+i), Published: on(5, 1+i/100)}); got != 0 {
			t.Fatalf("article %d opened story %d", i, got)
		}
	}
	if c := s.clusters[0]; len(c.mean) > storyTerms || len(c.names) > storyNames || c.n != 400 {
		t.Errorf("%d terms, %d names, %d articles", len(c.mean), len(c.names), c.n)
	}
}

func TestClosedStoryIsNotJoined(t *testing.T) {
	o := DefaultOptions
	o.Stories = 2
	s := NewStream(o)
	s.Add(Item{Title: "Flood in Brennau", Text: flood})
	s.Add(Item{Title: "Tram drivers to strike", Text: strike})
	s.Add(Item{Title: "Cup final", Text: "Varde beat Brenholm in the island cup after a goal by Jonas Lie in the last minute of the match."})
	if got := s.Add(Item{Title: "Brennau nursing home evacuated in flood", Text: floodOther}); got != 3 {
		t.Errorf("story %d, want a new one, since the flood was closed", got)
	}
}

func TestNamesBringALateReportHome(t *testing.T) {
	fire := Item{Title: "Two die in bakery fire", Published: on(1, 10), Text: "Two people died when a bakery burned down in Olmstad on Wednesday. Police arrested Tarik Venzmer, 31, who had worked there. Venzmer was seen in Kastanie Lane before the fire broke out."}
	trial := Item{Title: "Baker sentenced to nine years", Published: on(6, 20), Text: "A court in Olmstad has sentenced Tarik Venzmer to nine years in prison. Venzmer had set a bakery in Kastanie Lane on fire, in which two people died."}
	nobody := trial
	nobody.Text = "A court in Harvik has sentenced a man to nine years in prison. He had set a bakery on fire, in which two people died."
	if got := place(fire, trial); got[1] != 0 {
		t.Error("the trial of the man named before opened a story of its own")
	}
	if got := place(fire, nobody); got[1] != 1 {
		t.Error("a trial elsewhere joined the fire")
	}
}

func TestLookAlikesStayApart(t *testing.T) {
	shot := func(age, day, street, more string) Item {
		return Item{Title: "Boy, " + age + ", hurt in Norderau shooting", Published: on(3, 18),
			Text: "A " + age + "-year-old boy was hurt in a shooting in Norderau on " + day + ". Officers found him in " + street + " and brought him to hospital, police said. " + more}
	}
	first := shot("15", "Thursday", "Linden Street", "Nobody has been arrested. The boy was on his way home from school.")
	if got := place(first, shot("15", "Thursday", "Linden Street", "Neighbours heard four bangs, and a grey car drove off.")); got[1] != 0 {
		t.Error("two reports of one shooting are apart")
	}
	if got := place(first, shot("12", "Sunday", "Harbour Road", "Detectives ask for film from shops. A woman saw him fall.")); got[1] != 1 {
		t.Error("another boy on another day joined")
	}
}

func TestNoticeInPlaceOfATextJoinsNothing(t *testing.T) {
	const notice = "You have read all free pages of this month. Please sign in or create an account with your address. A message was sent to you; follow the link in it to confirm."
	got := place(
		Item{Title: "Brennau bridge reopens after flood", Text: notice, Published: on(5, 1)},
		Item{Title: "Varde wins island cup on penalties", Text: notice, Published: on(5, 1)},
		Item{Title: "Flood closes bridge in Brennau", Text: flood, Published: on(5, 1)},
	)
	if got[1] == got[0] || got[2] != got[0] {
		t.Errorf("stories %v, want the first and third together by headline", got)
	}
}

func TestLinesOfManyPagesCountNothing(t *testing.T) {
	r := reader{counts: newCounts(100), lines: new(furniture)}
	const line = "Watch the Channel Nine weather hour with Gundula Petrach\n"
	read := func(title string) article {
		return r.read(Item{Title: title + " - Channel Nine News", Text: line + title + " was what people in Harvik spoke of."})
	}
	has := func(a article, w string) bool {
		h := uint32(0)
		Words(w, func(x uint64) { h = sparse.Short(x) })
		return slices.ContainsFunc(a.v, func(t sparse.Term) bool { return t.Hash == h })
	}
	if a := read("Snow"); !has(a, "Gundula") {
		t.Error("a line of one page is missing")
	}
	read("Floods")
	read("Taxes")
	if a := read("Football"); has(a, "Gundula") || has(a, "channel") || !has(a, "Football") {
		t.Error("a line and the end of a title that three pages had before still count")
	}
}

func TestLateMergeIsReported(t *testing.T) {
	// Two first reports have little in common; those that follow tell both sides.
	a := Item{ID: "a", Title: "Loud bang heard at Kessin", Published: on(4, 2), Text: "People in Kessin woke to a loud bang. Windows broke in Mill Street."}
	b := Item{ID: "b", Title: "Gas works halts", Published: on(4, 2), Text: "The Ostrau gas works has stopped its pumps, its owner Helmgas said, after a pipe burst."}
	both := "A gas pipe of the Ostrau works burst with a loud bang and broke windows in Mill Street in Kessin. The owner, Helmgas, has stopped the pumps, and people in Kessin woke in the night."
	items := []Item{a, b}
	for i := range 4 {
		items = append(items, Item{ID: fmt.Sprintf("c%d", i), Title: "Gas pipe bursts at Kessin", Published: on(4, 3), Text: both + strings.Repeat(" Helmgas said more.", i)})
	}
	got := Place(items, DefaultOptions)
	if got[0].First == got[1].First {
		t.Fatal("the first two reports should stand apart at first")
	}
	if got[0].Story != got[1].Story {
		t.Fatalf("apart in the end: %+v", got)
	}
	if got[0].Moved != Merge && got[1].Moved != Merge {
		t.Errorf("no merge reported: %+v", got)
	}
	once := DefaultOptions
	once.Recent = 0
	for i, p := range Place(items, once) {
		if p.Moved != "" || p.Story != p.First {
			t.Errorf("article %d moved: %+v", i, p)
		}
	}
}

func TestHeadlinesChangeNoOtherPlace(t *testing.T) {
	items := []Item{{ID: "a", Title: "Flood in Brennau", Text: flood, Published: on(5, 1)}, {ID: "b", Title: "Tram drivers to strike", Text: strike, Published: on(5, 1)}}
	alone := Place(items, DefaultOptions)
	with := Place(items, DefaultOptions, Item{ID: "h", Title: "Brennau: flood at nursing home", Published: on(5, 2)}, Item{ID: "e", Title: "en"})
	if !slices.Equal(with[:2], alone) {
		t.Errorf("%+v with headlines, %+v without", with[:2], alone)
	}
	if with[2].Story != with[0].Story || with[3].Story != -1 {
		t.Errorf("headlines %+v, want the flood and none", with[2:])
	}
}

func TestLeavingUndoesJoining(t *testing.T) {
	r := reader{counts: newCounts(100), lines: new(furniture)}
	a := r.read(Item{Title: "Flood in Brennau", Text: flood, Published: on(5, 1)})
	b := r.read(Item{Title: "Brennau after the flood", Text: floodOther, Published: on(5, 4)})
	var c, want cluster
	want.join(&a)
	c.join(&a)
	c.join(&b)
	c.leave(&b)
	if !slices.Equal(c.names, want.names) || !slices.Equal(c.published, want.published) || c.days.with != want.days.with || c.n != 1 {
		t.Errorf("%+v, want %+v", c, want)
	}
	if d := sparse.Dot(c.mean, want.mean); d < sparse.One*98/100 {
		t.Errorf("the mean moved: likeness %d of %d", d, sparse.One)
	}
}
