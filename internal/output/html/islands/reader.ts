// Evidence in the articles: the exact characters of a link, and all articles at the same event.
import { all, byId, make, say } from "./dom";

function clear(): void {
  for (const e of all(".sheet .hit")) {
    e.classList.remove("hit");
    if (e.className || e.attributes.length > 1) continue;
    const parent = e.parentNode; // a piece that was made for the mark becomes plain text again
    e.replaceWith(...Array.from(e.childNodes));
    parent?.normalize();
  }
}

// parts are the pieces of an article with the place in its text where each begins, in characters.
export function parts(sheet: Element): { node: Element | Text; start: number; end: number; text: string }[] {
  const out = [];
  for (const p of all("p[data-s]", sheet)) {
    let at = Number(p.dataset["s"]);
    for (const node of Array.from(p.childNodes)) {
      const text = node.textContent ?? "";
      const end = at + Array.from(text).length;
      if (text) out.push({ node: node as Element | Text, start: at, end, text });
      at = end;
    }
  }
  return out;
}

// sheetOf is the article that "B.16" lies in.
export function sheetOf(id: string): HTMLElement | null {
  const key = /^([A-Z]+)\.\d+$/.exec(id)?.[1];
  return key ? (byId(key)?.closest<HTMLElement>(".sheet") ?? null) : null;
}

// show marks the characters of an article from the place "B.16" to another, and brings them into sight. Plain text
// between marked pieces is marked as a piece of its own.
export function show(id: string, to: number): void {
  const sheet = sheetOf(id);
  if (!sheet) return;
  const start = Number(id.slice(id.indexOf(".") + 1));
  const end = Math.max(to, start + 1);
  clear();
  for (const p of parts(sheet)) {
    if (p.end <= start || p.start >= end) continue;
    if (p.node instanceof Element) p.node.classList.add("hit");
    else mark(p.node, Array.from(p.text), Math.max(start - p.start, 0), end - p.start);
  }
  const first = sheet.querySelector(".hit") ?? sheet;
  into(sheet, first);
  sheet.scrollIntoView({ block: "nearest", inline: "start" });
  sheet.focus({ preventScroll: true });
}

// mark makes a piece of its own of some characters of plain text.
function mark(node: Text, text: string[], from: number, to: number): void {
  node.replaceWith(text.slice(0, from).join(""), make("span", "hit", text.slice(from, to).join("")), text.slice(to).join(""));
}

// into scrolls an article until e stands in its upper half.
function into(sheet: HTMLElement, e: Element): void {
  sheet.scrollTop += e.getBoundingClientRect().top - sheet.getBoundingClientRect().top - sheet.clientHeight / 3;
}

// align scrolls each article to where it has a line.
export function align(view: Element, line: string): void {
  clear();
  let n = 0;
  for (const sheet of all(".sheet", view)) {
    const told = all("[data-r]", sheet).filter((e) => (e.dataset["r"] ?? "").split(" ").includes(line));
    for (const e of told) e.classList.add("hit");
    if (told[0]) {
      into(sheet, told[0]);
      n++;
    } else {
      sheet.scrollTop = 0;
    }
  }
  view.querySelector(".sheets")?.scrollIntoView({ block: "nearest" });
  say(n === 1 ? "1 article tells of it" : n + " articles tell of it");
}
