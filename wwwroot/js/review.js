// The queue of proposed clauses by key: j and k move, the page does the rest. The row's link has the focus, so that Enter follows it.
class Queue {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.at = -1;
    this.onKey = (event) => this.key(event);
    document.addEventListener("keydown", this.onKey);
    root.dataset.listens = "true";
  }

  dispose() {
    document.removeEventListener("keydown", this.onKey);
  }

  rows() {
    return [...this.root.querySelectorAll("tr[data-clause]")];
  }

  // Where the reader stands: the row that has the focus, else the last one that had it.
  here() {
    const rows = this.rows();
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    this.at = focused >= 0 ? focused : Math.min(this.at, rows.length - 1);
    return rows[this.at];
  }

  move(step) {
    this.here();
    const rows = this.rows();
    this.at = Math.min(Math.max(this.at + step, 0), rows.length - 1);
    this.focus(rows[this.at]);
  }

  focus(row) {
    if (!row) return;
    const link = row.querySelector(".clause-at");
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  // Rows have gone after a decision: the reader stays at the same height.
  restore() {
    const rows = this.rows();
    this.at = Math.min(Math.max(this.at, 0), rows.length - 1);
    this.focus(rows[this.at]);
  }

  key(event) {
    if (event.key === "Enter" && event.ctrlKey && event.target.closest?.(".reject-form")) {
      event.preventDefault();
      event.target.closest("form").requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && this.root.contains(event.target)) this.send(event);
    if (event.target.closest?.("textarea, select, [contenteditable], dialog, input:not([type=checkbox])")) return;
    if (event.key === "j") this.move(1);
    else if (event.key === "k") this.move(-1);
    else if ("xacre?".includes(event.key)) this.send(event);
    else return;
    event.preventDefault();
  }

  send(event) {
    const id = Number(this.here()?.dataset.clause ?? 0);
    this.page.invokeMethodAsync("Key", event.key, id || null);
  }
}

// The reader may have left the page meanwhile: then there is no root, and nothing will be heard.
export function watch(root, page) {
  return new Queue(root ?? document.createElement("div"), page);
}
