// The words behind a cell, beside the page: a copy of the line that stands at its end.
import { all, byId, button, make, words } from "./dom";
import { write } from "./state";

const box = document.createElement("dialog");
box.className = "panelbox";
box.setAttribute("aria-label", "The words");
let from: HTMLElement | null = null;
let line: Element | null = null;
let closed: () => void = () => undefined;

export const isOpen = (): boolean => box.open;

export function setUp(whenClosed: () => void): void {
  closed = whenClosed;
  box.addEventListener("keydown", keys);
  box.addEventListener("close", () => {
    for (const a of all("[aria-expanded]")) a.removeAttribute("aria-expanded");
  });
  document.body.append(box);
}

// lineOf is the line that has this id, or holds it.
export const lineOf = (id: string): Element | null => byId(id)?.closest(".words .line") ?? null;

// open shows the line of an id; of the reporters, the one whose id it is comes first.
export function open(id: string): void {
  const target = byId(id);
  line = lineOf(id);
  if (!target || !line) return;
  const copy = line.cloneNode(true) as Element;
  const on = target.closest(".by");
  for (const e of all("[id]", copy)) {
    if (on && e.id === on.id) e.classList.add("on");
    e.removeAttribute("id");
  }
  const first = copy.querySelector(".by.on");
  if (first) copy.querySelector(".by")?.before(first);
  const head = make("h2", "", "");
  head.tabIndex = -1; // takes the focus: the key that opened the box must not press a button in it
  head.append(...Array.from(copy.querySelector("h4")?.childNodes ?? []));
  copy.querySelector("h4")?.remove();
  const align = make("p", "opts", "");
  const reader = line.closest(".story")?.querySelector(".reader");
  if (reader && all(".by", line).length > 1) {
    const to = make("a", "", "Show them in the articles, side by side");
    to.href = "#" + reader.id;
    to.dataset["align"] = line.id;
    align.append(to);
  }
  const close = button("Close", "Close the words (Esc)", shut);
  close.className = "close";
  box.replaceChildren(close, head, align, ...Array.from(copy.childNodes));
  for (const a of all("a[aria-expanded]")) a.removeAttribute("aria-expanded");
  const active = document.activeElement;
  if (active instanceof HTMLElement && !box.contains(active)) from = active;
  if (from instanceof HTMLAnchorElement && from.closest(".matrix")) from.setAttribute("aria-expanded", "true");
  if (!box.open) box.show();
  box.scrollTop = 0;
  head.focus();
}

// shut closes the box and gives the focus back.
export function shut(): void {
  if (!box.open) return;
  hide();
  closed();
  from?.focus({ preventScroll: true });
}

// hide closes the box because the reader goes elsewhere.
export function hide(): void {
  if (box.open) box.close();
}

function keys(e: KeyboardEvent): void {
  if ((e.key === "j" || e.key === "k") && !e.ctrlKey && !e.metaKey && !e.altKey && line) {
    const lines = all(".line", line.closest(".words") ?? document);
    const next = lines[lines.indexOf(line as HTMLElement) + (e.key === "j" ? 1 : -1)];
    if (next) {
      write(next.id, null, false);
      open(next.id);
      box.setAttribute("aria-label", "The words of " + words(next.querySelector("h4")));
    }
  }
}
