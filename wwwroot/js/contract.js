// The words of a contract and the findings beside them: shows a clause in its place, and walks from one to the next by key.
class Reader {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.onKey = (event) => this.key(event);
    this.onClick = (event) => this.click(event);
    document.addEventListener("keydown", this.onKey);
    root.addEventListener("click", this.onClick);
    this.onDrawn = () => this.mark(this.current);
    root.addEventListener("pagedrawn", this.onDrawn);
  }

  dispose() {
    document.removeEventListener("keydown", this.onKey);
    this.root.removeEventListener("click", this.onClick);
    this.root.removeEventListener("pagedrawn", this.onDrawn);
  }

  links() {
    return [...this.root.querySelectorAll(".finding-link")];
  }

  link(id) {
    return this.root.querySelector(`[data-finding="${Number(id)}"] .finding-link`);
  }

  // Marks the clause's words, brings them into view and, if asked, gives them the focus.
  async show(id, focus) {
    const clause = Number(id);
    this.current = clause;
    // Pages are drawn when they are needed.
    const section = this.root.querySelector(".pdf-pages");
    if (section && !section.pages) await new Promise((opened) => section.addEventListener("pagesopened", opened, { once: true }));
    const pages = section?.pages;
    await pages?.reveal(clause);
    if (this.current !== clause) return;
    this.mark(clause);
    this.reveal(this.link(clause)?.closest("li"));
    const first = this.root.querySelector(`mark[data-begins~="${clause}"]`);
    if (!first) {
      // A long text is shown in parts: the address leads to the part that has the words.
      if (!pages && this.root.querySelector("[data-parts]")) location.assign(this.link(clause).href);
      return;
    }
    // Blocks outside the window have only an estimated height: what lies above may settle after the first jump.
    first.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => first.scrollIntoView({ block: "center" }));
    if (focus) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
  }

  mark(clause) {
    for (const mark of this.root.querySelectorAll("mark[data-current]")) delete mark.dataset.current;
    for (const mark of this.root.querySelectorAll(`mark[data-clauses~="${Number(clause)}"]`)) mark.dataset.current = "";
  }

  // Moves the list of findings, never the page.
  reveal(card) {
    const list = this.root.querySelector(".findings");
    if (!card || list.scrollHeight <= list.clientHeight) return;
    const [outer, inner] = [list.getBoundingClientRect(), card.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - 8;
  }

  focusFinding(id) {
    this.link(id)?.focus({ preventScroll: true });
  }

  key(event) {
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable], dialog")) return;
    const links = this.links();
    const at = links.indexOf(this.link(this.current));
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    this.choose(next, false);
  }

  choose(link, focus) {
    const id = Number(link.closest("[data-finding]").dataset.finding);
    const address = new URL(location.href);
    address.searchParams.set("clause", id);
    for (const other of ["document", "part"]) address.searchParams.delete(other);
    history.replaceState(history.state, "", address);
    this.show(id, focus);
    this.page.invokeMethodAsync("Choose", id);
  }

  // The address changes in place: a navigation would move the page to its top.
  click(event) {
    const link = event.target.closest(".finding-link");
    if (link) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.choose(link, true);
      return;
    }
    const mark = event.target.closest("mark[data-clauses]");
    if (mark && getSelection().isCollapsed) this.next(mark.dataset.clauses.split(" ").map(Number));
  }

  // Words of several clauses: each click goes on to the next of them.
  next(clauses) {
    const id = clauses[(clauses.indexOf(this.current) + 1) % clauses.length];
    const link = this.link(id);
    if (link) this.choose(link, false);
  }
}

// The reader may have left the page meanwhile: then there is no root, and nothing will be heard.
export function watch(root, page) {
  return new Reader(root ?? document.createElement("div"), page);
}
