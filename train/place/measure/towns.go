package measure

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
)

type town struct {
	lat, lon float64
	country  string
}

// towns are the listed towns by the square of one degree that they lie in.
type towns map[[2]int][]town

func square(lat, lon float64) [2]int { return [2]int{int(math.Floor(lat)), int(math.Floor(lon))} }

func readTowns(data string) (towns, error) {
	iso := map[string]string{}
	if err := rows(filepath.Join(data, "lexicon/countries.tsv"), func(row []string) error {
		iso[row[1]] = row[0]
		return nil
	}); err != nil {
		return nil, err
	}
	t := towns{}
	err := rows(filepath.Join(data, "gazetteer/cities.tsv"), func(row []string) error {
		lat, err := strconv.ParseFloat(row[4], 64)
		if err != nil {
			return err
		}
		lon, err := strconv.ParseFloat(row[5], 64)
		t[square(lat, lon)] = append(t[square(lat, lon)], town{lat, lon, iso[row[1]]})
		return err
	})
	return t, err
}

// rows reads a tab-separated file with comment lines.
func rows(file string, see func(row []string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for s.Scan() {
		row := strings.Split(s.Text(), "\t")
		if strings.HasPrefix(s.Text(), "#") || len(row) < 6 {
			continue
		}
		if err := see(row); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return s.Err()
}

// country is that of the listed town nearest to the point, what regions.tsv has across borders has none.
func country(n Name, t towns) string {
	if n.Kind == "region" {
		if all := gazetteer.Candidates(n.Title, nil); len(all) > 0 && all[0].Country == "" {
			return ""
		}
	}
	best, code := math.Inf(1), ""
	at := square(n.Lat, n.Lon)
	for r := 0; r < 30 && (r < 3 || code == ""); r++ { // rings of squares; three, since a corner may be nearer than an edge
		for i := -r; i <= r; i++ {
			for j := -r; j <= r; j++ {
				if max(i, -i, j, -j) != r {
					continue
				}
				for _, x := range t[[2]int{at[0] + i, at[1] + j}] {
					if km := distance(n.Lat, n.Lon, x.lat, x.lon); km < best {
						best, code = km, x.country
					}
				}
			}
		}
	}
	return code
}
