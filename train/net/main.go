// Command net trains the language network, models/core.bin:
//
//	go run ./train/net
//
// It writes the labelled sets and raw news as arrays of numbers, makes word vectors, has train.py train on them
// (Python with PyTorch, one thread, about two hours on one core) and packs the result. -step runs one of these alone.
//
// The arrays hold what tokenizer, linear models and gazetteer say, so a change to any of these asks for a new network:
// -step check exports again and tells, in three minutes, whether the network would come out as it is.
package main

import (
	"flag"
	"log"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
	"github.com/readout-news/readout/train/manifest"
)

var (
	data   = flag.String("data", "../shared/data", "folder of the labelled sets")
	out    = flag.String("o", "models", "folder for the model")
	work   = flag.String("work", "train/out", "folder for what lies between the steps")
	every  = flag.Int("silver", 7, "one raw article in so many is labelled")
	rows   = flag.Int("rows", 50000, "words with a row of their own")
	only   = flag.String("step", "", "run this step alone: export, vectors, pretrain, teach, relabel, tune, pack; or check")
	python = flag.String("python", "python3", "the Python with PyTorch")
)

var kinds = map[string]text.Kind{"PER": text.Person, "ORG": text.Organization, "LOC": text.Place, "OTH": text.Other}

var origins = []manifest.Data{
	{Name: "UD_English-EWT (train)", Origin: "https://github.com/UniversalDependencies/UD_English-EWT", Licence: "CC BY-SA 4.0"},
	{Name: "UD_English-GUM (train, the genres under free licences)", Origin: "https://github.com/UniversalDependencies/UD_English-GUM", Licence: "annotation CC BY 4.0, texts CC BY / CC BY-SA / public domain"},
	{Name: "UNER EWT (train)", Origin: "UniversalNER over UD_English-EWT", Licence: "CC BY-SA 4.0"},
	{Name: "36,098 raw news articles, one in seven read by the linear models and the first network", Origin: "Article-Bias-Prediction", Licence: "text of publishers; only weights are used"},
	{Name: "gazetteer", Origin: "models/gazetteer.json", Licence: "as there"},
}

func main() {
	flag.Parse()
	if *only == "check" {
		check()
		return
	}
	arrays := filepath.Join(*work, "arrays")
	at := func(p string) string { return filepath.Join(*work, p) }
	for _, step := range []struct {
		name string
		run  func()
	}{
		{"export", func() { export(arrays) }},
		{"vectors", func() { makeVectors(arrays, *rows) }},
		{"pretrain", func() { train("train.py", "pretrain", "--data", arrays, "--out", at("pretrained.pt")) }},
		{"teach", func() {
			train("train.py", "tune", "--data", arrays, "--start", at("pretrained.pt"), "--out", at("teacher.pt"), "--epochs", "5")
			train("pack.py", arrays, at("teacher.pt"), at("teacher.bin"))
		}},
		{"relabel", func() { relabel(arrays, at("teacher.bin")) }},
		{"tune", func() {
			train("train.py", "tune", "--data", arrays, "--start", at("pretrained.pt"), "--out", at("network.pt"), "--silver", "3072", "--names", "2", "--copied", "0.5")
		}},
		{"pack", func() {
			train("pack.py", arrays, at("network.pt"), at("core.bin"))
			finish(arrays, at("core.bin"))
		}},
	} {
		if *only == "" || *only == step.name {
			step.run()
		}
	}
}

func export(dir string) {
	in := func(p string) string { return filepath.Join(*data, p) }
	x := newExporter(dir)
	for _, part := range []string{"train", "dev"} {
		suffix := map[string]string{"train": "", "dev": "_dev"}[part]
		x.treebank("ewt"+suffix, in("trees/ewt_"+part+".conllu"), corpus.ReadIOB(in("names/uner_ewt_"+part+".iob2"), kinds))
		x.treebank("gum"+suffix, in("trees/gum_"+part+".conllu"), corpus.ReadGUM(in("trees/gum_"+part+".conllu")))
	}
	x.raw(*data)
	x.write()
	must(os.WriteFile(dir+".sha256", []byte(sum(dir)), 0o644))
}

// train runs one of the Python programs beside this file.
func train(program string, args ...string) {
	c := exec.Command(*python, append([]string{filepath.Join("train/net", program)}, args...)...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	must(c.Run())
}

// finish measures the packed network and puts it with its manifest among the models.
func finish(arrays, path string) {
	b, err := os.ReadFile(path)
	must(err)
	must(manifest.Write(*out, manifest.Manifest{
		Name: "core", Data: origins, Licence: "CC BY-SA 4.0", Command: "go run ./train/net", Scores: measure(string(b)), Inputs: exported(arrays), Code: commit(),
	}, b))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
