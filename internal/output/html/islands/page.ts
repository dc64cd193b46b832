// What the page does beside standing there: words beside the matrix, marks in the articles, one story at a time,
// views with an address, views as files.
import { all, button, byId, make, say } from "./dom";
import * as network from "./network";
import * as reader from "./reader";
import * as state from "./state";
import * as toggles from "./toggles";
import * as words from "./words";
import { save } from "./export";

const several = document.body.classList.contains("several");

// only shows the story that holds e, or the list of stories.
function only(e: Element | null): void {
  if (!several) return;
  document.body.classList.add("one");
  const shown = e?.closest(".story") ?? byId("top");
  for (const s of all(".shown")) if (s !== shown) s.classList.remove("shown");
  shown?.classList.add("shown");
}

// go shows what the address says.
function go(): void {
  const { id, how } = state.read();
  const target = id ? (byId(id) ?? reader.sheetOf(id)) : null;
  only(target);
  if (!target) return words.hide();
  const view = target.closest<HTMLElement>(".view");
  const to = how.get("to");
  if (words.lineOf(id)) return words.open(id);
  words.hide();
  if (view) {
    toggles.restore(view, how);
    network.show(view);
  }
  if (reader.sheetOf(id)) {
    reader.show(id, Number(to ?? 0));
  } else if (how.get("align") && view) {
    reader.align(view, how.get("align") ?? "");
  } else {
    for (let d = target.closest("details"); d; d = d.parentElement?.closest("details") ?? null) d.open = true;
    target.scrollIntoView({ inline: "start" });
  }
}

// follow takes the links of the page in hand: a line opens beside it, evidence is marked to its last character.
function follow(e: MouseEvent): void {
  if (e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || !(e.target instanceof Element)) return;
  const link = e.target.closest<HTMLElement>("a[href^='#'], .sheet [data-r]");
  if (!link) return;
  const refs = (link.dataset["r"] ?? "").split(" ");
  const href = link.getAttribute("href");
  const id = href ? decodeURIComponent(href.slice(1)) : (refs[refs.length - 1] ?? "");
  if (link.dataset["align"]) {
    const view = byId((href ?? "").slice(1))?.closest(".story")?.querySelector(".reader");
    if (view) state.write(view.id, new URLSearchParams({ align: link.dataset["align"] }), true);
  } else if (link.dataset["who"]) {
    network.press(link);
    return e.preventDefault(); // the page stays where it is
  } else if (link.dataset["end"]) {
    state.write(id, new URLSearchParams({ to: link.dataset["end"] }), true);
  } else {
    state.write(id, null, true);
  }
  e.preventDefault();
  go();
}

function tools(view: HTMLElement): void {
  const head = view.querySelector("h1, h2");
  if (!head || !view.querySelector("table[data-view], .sheets, .line, .title")) return;
  const link = (): void => {
    state.write(view.id, toggles.how(view), false);
    const done = (ok: boolean): void => say(ok ? "Copied a link to this view" : "The address of the page now leads to this view");
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => done(true), () => done(false));
    else done(false);
  };
  const box = make("div", "tools", "",
    button("CSV", "Save this view as CSV", () => save(view, "csv")),
    button("JSON", "Save this view as JSON", () => save(view, "json")),
    button("Link", "Copy a link to this view as it is now", link));
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "This view as a file or a link");
  head.before(box);
}

// arrows moves between the cells of a matrix.
function arrows(e: KeyboardEvent): void {
  const link = e.target instanceof Element ? e.target.closest("a") : null;
  const cell = link?.closest<HTMLTableCellElement>(".matrix td, .matrix th[scope=row]");
  const row = cell?.parentElement;
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], j: [1, 0], k: [-1, 0] }[e.key];
  if (!cell || !step || !(row instanceof HTMLTableRowElement) || e.ctrlKey || e.metaKey || e.altKey) return;
  const rows = all<HTMLTableRowElement>("tbody tr:not(.group)", cell.closest("table") ?? document).filter((r) => r.offsetHeight > 0);
  let y = rows.indexOf(row), x = cell.cellIndex;
  for (;;) {
    y += step[0] ?? 0;
    x += step[1] ?? 0;
    const next = rows[y]?.cells[x];
    if (!next) return;
    const a = next.querySelector("a");
    if (a) {
      e.preventDefault();
      a.focus();
      return;
    }
  }
}

// current marks the view in sight in the list of views.
function current(): void {
  const seen = new IntersectionObserver((entries) => {
    for (const e of entries) {
      if (!e.isIntersecting) continue;
      for (const a of all("nav.views a", e.target.closest(".story") ?? document)) {
        if (a.getAttribute("href") === "#" + e.target.id) a.setAttribute("aria-current", "true");
        else a.removeAttribute("aria-current");
      }
    }
  }, { rootMargin: "-15% 0px -80% 0px" });
  for (const v of all(".story .view")) seen.observe(v);
}

words.setUp(() => {
  const { id } = state.read();
  const view = byId(id)?.closest(".story")?.querySelector(".view");
  if (view) state.write(view.id, null, false);
});
for (const v of all(".view, .head")) tools(v);
document.addEventListener("click", follow);
document.addEventListener("keydown", arrows);
document.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && words.isOpen()) words.shut();
});
for (const p of all(".view:has(.matrix) > .lead")) p.append(make("span", "keys", " With the keyboard: arrows move between cells, Enter opens the words, j and k go to the next and the last line, Esc closes."));
document.addEventListener("change", (e) => {
  const view = e.target instanceof Element ? e.target.closest<HTMLElement>(".view") : null;
  if (!view) return;
  network.show(view);
  state.write(view.id, toggles.how(view), false);
});
for (const p of all(".network .arcs > .lead")) p.append(" A press on an actor leaves what it takes part in.");
addEventListener("popstate", go);
addEventListener("hashchange", go);
current();
go();
