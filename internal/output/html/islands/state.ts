// Where the reader is, as the part of the address after "#": the id of what is shown, then how, as "s1-reader?off=a".
// Without the script the id alone works.

export interface State {
  id: string;
  how: URLSearchParams;
}

export function read(): State {
  const hash = location.hash.slice(1);
  const cut = hash.indexOf("?");
  const id = cut < 0 ? hash : hash.slice(0, cut);
  let plain = id;
  try {
    plain = decodeURIComponent(id);
  } catch {
    // not ours; it leads nowhere
  }
  return { id: plain, how: new URLSearchParams(cut < 0 ? "" : hash.slice(cut + 1)) };
}

export function write(id: string, how: URLSearchParams | null, push: boolean): void {
  const query = how?.toString().replaceAll("%2C", ",") ?? "";
  const hash = "#" + id + (query ? "?" + query : "");
  if (hash === location.hash) return;
  if (push) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}
