// What a view shows, as JSON and CSV, made in the page from its own table.
import { all, byId, make, say, words } from "./dom";
import { parts } from "./reader";

type Value = string | { state: string; text: string; on: string; evidence: string[] };
type Row = Record<string, Value>;

const state = (c: Element): string => c.className.split(" ")[0] ?? "";

// put is the value of a cell under its column; a cell with parts fills a column for each.
function put(row: Row, column: string, cell: Element): void {
  if (cell.querySelector(".what")) {
    const id = cell.querySelector(".id");
    if (id) row["Line"] = words(id);
    row["What"] = words(cell.querySelector(".what"));
    if (cell.querySelector(".code")) row["Code"] = words(cell.querySelector(".code"));
    row["Who"] = words(cell.querySelector(".who"));
    row["More"] = words(cell.querySelector("small"));
  } else if (cell.closest(".matrix")) {
    const link = cell.querySelector("a[href]");
    const at = link ? all(".at", byId((link.getAttribute("href") ?? "").slice(1)) ?? link) : [];
    row[column] = { state: state(cell), text: words(cell.querySelector("span") ?? cell), on: words(cell.querySelector("small")), evidence: at.map(words) };
  } else {
    row[column] = words(cell);
  }
}

export function rows(view: Element): Row[] {
  if (view.matches(".head")) return head(view);
  if (view.matches(".words")) return lines(view);
  const table = view.querySelector<HTMLTableElement>("table[data-view]");
  if (!table) return segments(view);
  const heads = all("thead th", table).map((h) => words(h.querySelector("a") ?? h));
  const out: Row[] = [];
  for (const tr of all<HTMLTableRowElement>("tbody tr:not(.group)", table)) {
    const row: Row = {};
    Array.from(tr.cells).forEach((cell, i) => {
      if (!cell.matches(".bar")) put(row, heads[i] ?? String(i), cell);
    });
    out.push(row);
  }
  return out;
}

// head is what a story begins with: what it is, its articles by reporter, what to know first.
function head(view: Element): Row[] {
  const story = view.closest(".story") ?? view;
  const row = (part: string, line: string, text: string, more: Row = {}): Row => ({ Part: part, Line: line, Text: text, Reporter: "", Outlet: "", Date: "", Source: "", Why: "", ...more });
  const facts = all("[data-part]", view).map((e) => row(e.dataset["part"] ?? "", words(e.querySelector(".id")), words(e.querySelector(".v") ?? e)));
  const articles = all(".reporters > ul > li", story).flatMap((r) =>
    all("[data-article]", r).map((a) => row("article", words(a.querySelector(".key")), words(a.querySelector(".v")), {
      Reporter: words(r.querySelector("b")), Outlet: a.dataset["article"] ?? "", Date: words(a.querySelector(".d")),
      Source: a.querySelector("a[rel]")?.getAttribute("href") ?? "", Why: words(r.querySelector("p.why")),
    })));
  const know = all(".know li", story).map((l) => row("know", words(l.querySelector(".id")), words(l.querySelector(".v"))));
  return [...facts, ...articles, ...know];
}

// lines is every report behind the lines of a story.
function lines(view: Element): Row[] {
  return all(".line", view).flatMap((line) =>
    all(".by li", line).map((li) => ({
      Line: words(line.querySelector(".id")), What: words(line.querySelector(".what")), Code: words(line.querySelector(".code")), Who: words(line.querySelector(".who")),
      Reporter: words(li.closest(".by")?.querySelector(".rep")), Status: words(li.querySelector(".st")), Sentence: words(li.querySelector("q")),
      Words: words(li.querySelector("mark")), Source: words(li.querySelector("small")), Evidence: all(".at", li).map(words).join(" "),
    })));
}

// segments is what is marked in the articles.
function segments(view: Element): Row[] {
  const layers: Record<string, string> = { a: "actor", e: "event", c: "claim", q: "cue", f: "figure", t: "told", s: "shared" };
  return all(".sheet", view).flatMap((sheet) =>
    parts(sheet).flatMap((p) => {
      if (!(p.node instanceof HTMLElement) || !p.node.className) return [];
      const found = p.node.className.split(" ").flatMap((c) => layers[c] ?? []);
      if (!found.length) return [];
      return [{ Article: sheet.id, Document: sheet.dataset["doc"] ?? "", Start: String(p.start), End: String(p.end), Layers: found.join(" "), Lines: p.node.dataset["r"] ?? "", Words: p.text }];
    }));
}

const flat = (v: Value | undefined): string =>
  v === undefined ? "" : typeof v === "string" ? v : v.on ? v.text + " " + v.on : v.text;

// field is a CSV field that no spreadsheet takes for a formula.
export function field(s: string): string {
  if (/^[=+\-@\t\r]/.test(s) && !/^-?\d+([.,]\d+)*$/.test(s)) s = "'" + s;
  return /[",\n\r]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s;
}

export function csv(all: Row[]): string {
  const columns = Array.from(new Set(all.flatMap((r) => Object.keys(r))));
  return [columns.map(field), ...all.map((r) => columns.map((c) => field(flat(r[c]))))].map((l) => l.join(",") + "\r\n").join("");
}

export function save(view: Element, ending: "csv" | "json"): void {
  const data = rows(view);
  const text = ending === "csv" ? csv(data) : JSON.stringify(data, null, 1) + "\n";
  const link = make("a", "", "");
  link.href = URL.createObjectURL(new Blob([text], { type: ending === "csv" ? "text/csv" : "application/json" }));
  link.download = (view.id || "view") + "." + ending;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say("Saved " + link.download);
}
