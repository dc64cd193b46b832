package world

import "testing"

func TestCountriesLieWhereTheyDo(t *testing.T) {
	for code, p := range map[string]Point{"FRA": {235, 4885}, "RUS": {3762, 5575}, "EGY": {3124, 3004}, "XKX": {2117, 4266}, "PSE": {3520, 3190}} {
		b, ok := Country(code)
		if !ok || !b.Meets(Around(p)) {
			t.Errorf("%s does not hold its own capital: %v", code, b)
		}
	}
	if _, ok := Country("ZZZ"); ok {
		t.Error("ZZZ is no country")
	}
}

// No line may run back around the world: a country over the 180th degree goes on beyond it.
func TestNoOutlineJumps(t *testing.T) {
	rings := Rings()
	if len(rings) < 1000 {
		t.Fatalf("%d outlines", len(rings))
	}
	for _, r := range rings {
		for i := 1; i < len(r.Points); i++ {
			if d := r.Points[i].Lon - r.Points[i-1].Lon; d > 18000 || d < -18000 {
				t.Errorf("%s jumps by %d", r.Country, d)
			}
		}
	}
}

func TestClipKeepsWhatIsInside(t *testing.T) {
	square := []Point{{0, 0}, {100, 0}, {100, 100}, {0, 100}}
	got := Clip(square, Box{Point{50, -50}, Point{200, 50}})
	box := Around(got[0])
	for _, p := range got {
		box.Add(p)
	}
	if box != (Box{Point{50, 0}, Point{100, 50}}) {
		t.Errorf("got %v", got)
	}
	if got := Clip(square, Box{Point{200, 200}, Point{300, 300}}); len(got) != 0 {
		t.Errorf("outside it leaves %v", got)
	}
}
