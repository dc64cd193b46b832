// The check boxes of a view work by style alone. Here their state gets into the address and out of it again.
import { all } from "./dom";

const name = (box: HTMLInputElement): string => box.className.replace(/^t-/, "");

export const boxes = (view: Element): HTMLInputElement[] => all<HTMLInputElement>("input[class^=t-]", view);

// how is what differs from the way the page opens. Of radio buttons, the one that is on says it all.
export function how(view: HTMLElement): URLSearchParams {
  const out = new URLSearchParams();
  const changed = boxes(view).filter((b) => b.checked !== b.defaultChecked && (b.checked || b.type !== "radio"));
  for (const [key, on] of [["on", true], ["off", false]] as const) {
    const names = changed.filter((b) => b.checked === on).map(name);
    if (names.length) out.set(key, names.join(","));
  }
  if (view.dataset["only"]) out.set("only", view.dataset["only"]);
  return out;
}

export function restore(view: HTMLElement, state: URLSearchParams): void {
  const on = (state.get("on") ?? "").split(",");
  const off = (state.get("off") ?? "").split(",");
  for (const b of boxes(view)) b.checked = on.includes(name(b)) || (b.defaultChecked && !off.includes(name(b)));
  view.dataset["only"] = state.get("only") ?? "";
}
