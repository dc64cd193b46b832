package linear_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/readout-news/readout/internal/linear"
	train "github.com/readout-news/readout/train/linear"
)

func features(i int) []uint64 {
	return []uint64{
		linear.Mix(1, linear.Hash(fmt.Sprint(i%7))),
		linear.Mix(2, linear.Hash(fmt.Sprint(i%2))),
		linear.Mix(3, uint64(i)),
	}
}

func trained() []byte {
	t := train.New([]string{"a", "b", "c"})
	scores := make([]int32, 3)
	for range 5 {
		for i := range 500 {
			t.Learn(features(i), i%7%3, scores)
		}
	}
	var b bytes.Buffer
	if err := t.Write(&b, 64, 2); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestTrainedModelPredictsAndIsReproducible(t *testing.T) {
	blob := trained()
	if !bytes.Equal(blob, trained()) {
		t.Fatal("two trainings differ")
	}
	m := linear.MustOpen(string(blob))
	for i := range 500 {
		scores := make([]int32, 3)
		m.Score(features(i), scores)
		if got := linear.Best(scores); got != i%7%3 {
			t.Fatalf("example %d: class %d, want %d (%v)", i, got, i%7%3, scores)
		}
	}
}

func TestOpenRefusesBrokenFiles(t *testing.T) {
	blob := trained()
	for _, bad := range []string{"", "RDL3", "XXXX" + string(blob[4:]), string(blob[:40])} {
		if _, err := linear.Open(bad); err == nil {
			t.Errorf("opened %d bytes of a broken model", len(bad))
		}
	}
}

func TestScoreDoesNotAllocate(t *testing.T) {
	m := linear.MustOpen(string(trained()))
	f, scores := features(3), make([]int32, 3)
	if n := testing.AllocsPerRun(100, func() { m.Score(f, scores) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Many features for the buckets, so that some of these have more rows than Single has places.
func TestSingleAddsUpAsTheModelDoes(t *testing.T) {
	trainer := train.New([]string{"yes"})
	feature := func(i int) uint64 { return linear.Mix(7, uint64(i)) }
	for i := range 30000 {
		trainer.Step()
		trainer.Update([]uint64{feature(i)}, 0, int32(i%2000-1000))
	}
	var b bytes.Buffer
	if err := trainer.Write(&b, 8, 1); err != nil {
		t.Fatal(err)
	}
	m := linear.MustOpen(b.String())
	single, weighed := linear.NewSingle(m), 0
	for i := range 60000 { // half of them unknown
		f, want := []uint64{feature(i), feature(i / 2)}, []int32{0}
		m.Score(f, want)
		if got := single.Score(f); got != want[0] {
			t.Fatalf("feature %d: %d, want %d", i, got, want[0])
		}
		if want[0] != 0 {
			weighed++
		}
	}
	if weighed < 30000 {
		t.Fatalf("only %d sums are not 0", weighed)
	}
}

// Half of the features are seen with many classes, so that their rows stand in full.
func TestScorerAddsUpAsTheModelDoes(t *testing.T) {
	for _, classes := range []int{5, 21, 109} {
		trainer := train.New(make([]string, classes))
		feature := func(i int) uint64 { return linear.Mix(7, uint64(i)) }
		for i := range 20000 {
			trainer.Step()
			k := i % 400
			trainer.Update([]uint64{feature(k)}, i/400%min(classes, 2+k%2*40), int32(i*i%(3<<(k%9))-7))
		}
		var b bytes.Buffer
		if err := trainer.Write(&b, 64, 1); err != nil {
			t.Fatal(err)
		}
		m := linear.MustOpen(b.String())
		scorer, weighed := linear.NewScorer(m), 0
		for n := range 300 {
			var f []uint64
			want, one := make([]int32, classes), make([]int32, classes)
			for i := range n { // one in five unknown
				f = append(f, feature((i*7+n)%500))
				m.Add(f[i], one)
			}
			m.Score(f, want)
			if got := scorer.Score(f); !slices.Equal(got, want) || !slices.Equal(got, one) {
				t.Fatalf("%d features: %v, want %v and %v", n, got, want, one)
			}
			if want[min(classes, 42)-1] != 0 {
				weighed++
			}
		}
		if weighed < 200 {
			t.Errorf("%d classes: the last that is seen weighs something %d times", classes, weighed)
		}
	}
}
