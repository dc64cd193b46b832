// Who with whom: a press on an actor leaves what it takes part in, in both drawings and the table; one more shows all.
import { all, button, make, say, words } from "./dom";
import { write } from "./state";
import { how } from "./toggles";

const of = (e: HTMLElement): string[] => (e.dataset["of"] ?? "").split(" ");

// show leaves what the chosen actor takes part in, and fades those who have no part in what is left.
export function show(view: HTMLElement): void {
  if (!view.matches(".network")) return;
  const name = words(all(".net [data-who]", view).find((a) => a.dataset["who"] === view.dataset["only"])?.querySelector("title"));
  const who = name ? view.dataset["only"] : undefined;
  for (const e of all("[data-of]", view)) e.classList.toggle("off", who !== undefined && !of(e).includes(who));
  const left = new Set(all("tr[data-of]", view).filter((r) => r.offsetHeight > 0).flatMap(of));
  for (const a of all("[data-who]", view)) {
    a.classList.toggle("faded", !left.has(a.dataset["who"] ?? ""));
    if (a.dataset["who"] === who) a.setAttribute("aria-current", "true");
    else a.removeAttribute("aria-current");
  }
  view.querySelector(".alone")?.remove();
  if (who) view.querySelector(".choices")?.append(make("p", "opts alone", "Only " + name, button("Show all", "Show all actors", () => only(view, ""))));
}

function only(view: HTMLElement, who: string): void {
  view.dataset["only"] = who;
  show(view);
  write(view.id, how(view), true);
  say(words(view.querySelector(".alone")?.firstChild) || "All actors");
}

export function press(actor: HTMLElement): void {
  const view = actor.closest<HTMLElement>(".network");
  if (view) only(view, actor.getAttribute("aria-current") ? "" : (actor.dataset["who"] ?? ""));
}
