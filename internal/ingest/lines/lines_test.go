package lines

import (
	"strings"
	"testing"
)

func TestReason(t *testing.T) {
	for l, want := range map[string]string{
		"This article was translated and edited by The Delta Reader.": Note,
		"Leave a Reply":                  Comment,
		"Share this on Facebook":         Share,
		"Copyright 2024 Harbour Courier": Credit,
		"By Ann Lee":                     Byline,
		"Published: 6 May 2024":          Dated,
		"Monday, 6 May 2024":             Dated,
		"Subscribe to our newsletter":    Subscription,
		"Sports":                         Navigation,
		"Media playback is unsupported on your device Media caption The ferry comes home": Furniture,
		"Read Next": Related,
		"Storm Warning Issued For The Whole Northern Coast": Related,
	} {
		if got := Reason(l); got != want {
			t.Errorf("%q: %s, want %s", l, got, want)
		}
	}
}

func TestSureSparesSentences(t *testing.T) {
	for _, l := range []string{
		"The article was signed by both ministers on Tuesday.",
		"Related talks on the price of tickets ended on Friday without a result.",
		"Copyright law was the third point on the list, and the longest.",
		"Share prices fell by four percent after the ferry company's report.",
		"Read Next, a bookshop on the quay, has closed its doors for good, its owner said.",
	} {
		if r := Sure(l); r != "" && r != Note {
			t.Errorf("%q is taken for %s", l, r)
		}
	}
}

// TestMenuAroundArticle keeps the middle of a page and drops both ends.
func TestMenuAroundArticle(t *testing.T) {
	menu := strings.Split("Home|World|Business|Sports|Weather|Log in|Search|Most Popular", "|")
	article := []string{
		"The ferry company said on Monday that its boats would run again from the first week of June.",
		"Its director told reporters that the new pier had cost four million, twice what the council had planned.",
		"“We are glad that it is over,” he said, standing in front of the boat.",
	}
	page := append(append(append([]string{}, menu...), article...), menu...)
	for i, k := range NewPage(page).Kept() {
		if want := i >= len(menu) && i < len(menu)+len(article); k != want {
			t.Errorf("%q: kept %v", page[i], k)
		}
	}
}

func TestPageOfNothing(t *testing.T) {
	if got := NewPage(nil).Kept(); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func BenchmarkKept(b *testing.B) {
	var page []string
	for range 30 {
		page = append(page, "Home", "World", "The ferry company said on Monday that its boats would run again from the first week of June.")
	}
	b.ReportAllocs()
	for b.Loop() {
		NewPage(page).Kept()
	}
}
