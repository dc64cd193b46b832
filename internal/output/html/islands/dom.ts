// Small tools. Text enters the page as text only: nothing here takes markup.

export const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  Array.from(within.querySelectorAll<T>(selector));

export const byId = (id: string): HTMLElement | null => document.getElementById(id);

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, className: string, text: string, ...children: Node[]
): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.append(text);
  e.append(...children);
  return e;
}

export function button(label: string, title: string, press: () => void): HTMLButtonElement {
  const b = make("button", "", label);
  b.type = "button";
  b.title = title;
  b.addEventListener("click", press);
  return b;
}

// words is the text of an element on one line.
export const words = (e: Node | null | undefined): string => (e?.textContent ?? "").replace(/\s+/g, " ").trim();

const status = make("div", "said", "");
status.setAttribute("role", "status");
let timer = 0;

// say tells everybody, those who hear the page too, what happened.
export function say(text: string): void {
  if (!status.isConnected) document.body.append(status);
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ""), 4000);
}
