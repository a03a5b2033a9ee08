// Goes from one difference to the next by key: n or j, back by p or k.
class Walker {
  constructor() {
    this.onKey = (event) => this.key(event);
    document.addEventListener("keydown", this.onKey);
  }

  key(event) {
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable], dialog")) return;
    const all = [...document.querySelectorAll("[data-difference]")];
    const at = all.indexOf(document.activeElement?.closest("[data-difference]"));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  dispose() {
    document.removeEventListener("keydown", this.onKey);
  }
}

export function walk() {
  return new Walker();
}
