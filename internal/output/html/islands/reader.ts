// Evidence in the articles: the exact characters of a link, and all articles at the same event.
import { all, byId, say } from "./dom";

function clear(): void {
  for (const e of all(".sheet .hit")) e.classList.remove("hit");
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

// show marks the characters from those of a segment to the place named, and brings them into sight.
export function show(id: string, to: number): boolean {
  const first = byId(id);
  const sheet = first?.closest<HTMLElement>(".sheet");
  const start = Number(id.slice(id.lastIndexOf(".") + 1));
  if (!first || !sheet) return false;
  clear();
  for (const p of parts(sheet)) {
    if (p.start >= start && p.end <= to && p.node instanceof Element) p.node.classList.add("hit");
  }
  first.classList.add("hit");
  into(sheet, first);
  sheet.scrollIntoView({ block: "nearest", inline: "start" });
  sheet.focus({ preventScroll: true });
  return true;
}

// into scrolls an article until e stands in its upper half.
function into(sheet: HTMLElement, e: Element): void {
  sheet.scrollTop += e.getBoundingClientRect().top - sheet.getBoundingClientRect().top - sheet.clientHeight / 3;
}

// align scrolls each article to where it tells of an event.
export function align(view: Element, event: string): void {
  clear();
  let n = 0;
  for (const sheet of all(".sheet", view)) {
    const told = all(".e[data-r]", sheet).filter((e) => (e.dataset["r"] ?? "").split(" ").includes(event));
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
