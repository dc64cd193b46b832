package text

import "testing"

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2023-10-16": "2023-10-16", "2023-10-16T08:00:00+02:00": "2023-10-16", "2024-02-29": "2024-02-29",
		"2023-02-29": "", "2023-13-01": "", "16.10.2023": "", "": "", "2023-10": "",
	} {
		d, ok := ParseDate(in)
		if d.String() != want || ok != (want != "") {
			t.Errorf("%q gave %v, %v", in, d, ok)
		}
	}
}

func TestMakeDateNormalises(t *testing.T) {
	for want, got := range map[string]Date{
		"2024-01-01": MakeDate(2023, 13, 1), "2024-02-29": MakeDate(2024, 3, 0), "2023-12-31": MakeDate(2024, 1, 0),
	} {
		if got.String() != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	d := MakeDate(2023, 10, 16) // a Monday
	if d.Weekday() != 1 || d.Add(6).Weekday() != 7 {
		t.Errorf("weekdays %d and %d", d.Weekday(), d.Add(6).Weekday())
	}
	for n := -700; n < 800; n += 7 {
		e := d.Add(n)
		if e.Sub(d) != n || e.Weekday() != 1 || (e.Compare(d) < 0) != (n < 0) || FromTime(e.Time()) != e {
			t.Errorf("%d days on: %v", n, e)
		}
	}
	if d.Compare(d) != 0 || !(Date{}).IsZero() || d.IsZero() {
		t.Error("equality or zero")
	}
}

func TestDateRange(t *testing.T) {
	a, b := MakeDate(2024, 2, 28), MakeDate(2024, 3, 1)
	r := DateRange{a, b}
	var none DateRange
	if r.Days() != 3 || r.Single() || !OneDay(a).Single() || none.Days() != 0 || !none.IsZero() || none.Single() {
		t.Error("length of ranges")
	}
	if !r.Contains(a) || !r.Contains(b) || r.Contains(b.Add(1)) || none.Contains(a) {
		t.Error("Contains")
	}
	if !r.Overlaps(OneDay(b)) || r.Overlaps(OneDay(b.Add(1))) || r.Overlaps(none) || none.Overlaps(r) {
		t.Error("Overlaps")
	}
}
