// Draws the pages of a contract's PDF with pdf.js and marks the clauses on them. A page is drawn when it comes near the window and let go
// again when it is far away, so that a document of a thousand pages costs no more than a few of them.
import { joinPage } from "./pdf-text.js";

const LIBRARY = new URL("../lib/pdfjs/", import.meta.url).href;
const MOST_DRAWN = 10;
const BETWEEN_PAGES = 2; // Characters that the text has between two pages.

let library = null;
async function load() {
  library ??= import(`${LIBRARY}pdf.min.js`);
  const loaded = await library;
  loaded.GlobalWorkerOptions.workerSrc = `${LIBRARY}pdf.worker.min.js`;
  return loaded;
}

class Pages {
  constructor(root, given) {
    this.root = root;
    this.starts = given.pageStarts;
    this.length = given.length;
    this.clauses = given.clauses;
    this.drawn = new Map();
    root.pages = this;
    this.ready = this.open(given.address).catch((fault) => this.fail(fault));
    root.dispatchEvent(new CustomEvent("pagesopened"));
  }

  async open(address) {
    this.lib = await load();
    this.loading = this.lib.getDocument({
      url: address,
      cMapUrl: `${LIBRARY}cmaps/`,
      standardFontDataUrl: `${LIBRARY}standard_fonts/`,
      wasmUrl: `${LIBRARY}wasm/`,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
      disableRange: true,
      disableAutoFetch: true,
      verbosity: 0,
    });
    this.document = await this.loading.promise;
    const first = await this.document.getPage(1);
    this.view = first.getViewport({ scale: 1 });
    this.root.replaceChildren(...Array.from({ length: this.document.numPages }, (_, at) => this.frame(at)));
    this.layOut();
    this.near = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: "600px 0px" });
    for (const frame of this.root.children) this.near.observe(frame);
    this.resized = new ResizeObserver(() => this.resize());
    this.resized.observe(this.root);
  }

  fail(fault) {
    if (this.gone) return;
    const notice = document.createElement("p");
    notice.className = "notice error";
    notice.textContent = "The pages cannot be drawn in this browser. Choose Text above: the clauses are marked in it as well.";
    this.root.replaceChildren(notice);
    console.warn(fault);
  }

  frame(at) {
    const frame = document.createElement("div");
    frame.className = "pdf-page";
    frame.dataset.at = at;
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", `Page ${at + 1} of ${this.document.numPages}`);
    return frame;
  }

  // Every page is as large as the first one until it is drawn.
  layOut() {
    this.width = this.root.clientWidth;
    for (const frame of this.root.children) this.size(frame, this.view);
  }

  size(frame, view) {
    frame.style.width = `${this.width}px`;
    frame.style.height = `${Math.round((this.width * view.height) / view.width)}px`;
  }

  resize() {
    if (Math.abs(this.root.clientWidth - this.width) < 8) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const at of [...this.drawn.keys()]) this.letGo(at);
      this.layOut();
      for (const frame of this.root.children) {
        this.near.unobserve(frame);
        this.near.observe(frame);
      }
    }, 150);
  }

  seen(entries) {
    for (const entry of entries) {
      const at = Number(entry.target.dataset.at);
      entry.target.toggleAttribute("data-near", entry.isIntersecting);
      if (entry.isIntersecting) this.draw(at).catch((fault) => console.warn(fault));
    }
    for (const at of [...this.drawn.keys()]) {
      if (this.drawn.size <= MOST_DRAWN) break;
      if (!this.root.children[at].hasAttribute("data-near")) this.letGo(at);
    }
  }

  draw(at) {
    let page = this.drawn.get(at);
    if (!page) {
      page = {};
      page.done = this.drawNow(at, page);
      this.drawn.set(at, page);
    }
    return page.done;
  }

  async drawNow(at, page) {
    const source = await this.document.getPage(at + 1);
    if (this.drawn.get(at) !== page && this.drawn.has(at)) return;
    const frame = this.root.children[at];
    const size = source.getViewport({ scale: 1 });
    const scale = this.width / size.width;
    const view = source.getViewport({ scale });
    this.size(frame, size);
    const canvas = document.createElement("canvas");
    const sharp = Math.min(devicePixelRatio || 1, 2);
    canvas.width = Math.floor(view.width * sharp);
    canvas.height = Math.floor(view.height * sharp);
    canvas.setAttribute("aria-hidden", "true");
    const words = document.createElement("div");
    words.className = "pdf-words";
    words.style.setProperty("--total-scale-factor", scale);
    frame.replaceChildren(canvas, words);
    page.task = source.render({ canvas, viewport: view, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] });
    const content = await source.getTextContent();
    const layer = new this.lib.TextLayer({ textContentSource: content, container: words, viewport: view });
    await layer.render();
    page.divs = layer.textDivs;
    page.joined = joinPage(content.items.filter((item) => item.str !== undefined));
    this.mark(at, page);
    await page.task.promise;
  }

  letGo(at) {
    const page = this.drawn.get(at);
    this.drawn.delete(at);
    page.task?.cancel();
    page.done.catch(() => {});
    this.root.children[at].replaceChildren();
  }

  setClauses(clauses) {
    this.clauses = clauses;
    for (const [at, page] of this.drawn) if (page.divs) this.mark(at, page);
  }

  mark(at, page) {
    const start = this.starts[at];
    const end = at + 1 < this.starts.length ? this.starts[at + 1] - BETWEEN_PAGES : this.length;
    const here = this.clauses.filter((c) => c.start < end && c.end > start);
    const frame = this.root.children[at];
    if (here.length > 0 && page.joined.text.length !== end - start) {
      // The reader saw other words than this browser does; a wrong mark would be worse than none.
      frame.setAttribute("data-unmarked", "Clauses of this page are marked in the text only.");
      return;
    }
    page.divs.forEach((div, i) => {
      const [from, to] = page.joined.spans[i] ?? [0, 0];
      const parts = cut(from + start, to + start, here);
      if (parts.length > 1 || parts[0]?.covering.length > 0 || div.querySelector("mark")) {
        const text = div.textContent;
        div.replaceChildren(...parts.map((p) => piece(text.slice(p.from - from - start, p.to - from - start), p, start)));
        div.append(text.slice(to - from));
      }
    });
    this.root.dispatchEvent(new CustomEvent("pagedrawn", { bubbles: true }));
  }

  // Brings the page with the clause's first words in, and draws it.
  async reveal(id) {
    await this.ready;
    const clause = this.clauses.find((c) => c.id === id);
    if (!clause || !this.document) return;
    let at = this.starts.length - 1;
    while (at > 0 && this.starts[at] > clause.start) at--;
    this.root.children[at].scrollIntoView({ block: "center" });
    await this.draw(at).catch(() => {});
  }

  dispose() {
    this.gone = true;
    clearTimeout(this.waiting);
    this.near?.disconnect();
    this.resized?.disconnect();
    this.loading?.destroy();
    delete this.root.pages;
  }
}

// Pieces of one text item in which nothing begins or ends.
function cut(from, to, clauses) {
  const over = clauses.filter((c) => c.start < to && c.end > from);
  const edges = [...new Set([from, to, ...over.flatMap((c) => [Math.max(from, c.start), Math.min(to, c.end)])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => ({
    from: edges[i],
    to: end,
    covering: over.filter((c) => c.start < end && c.end > edges[i]),
  }));
}

function piece(text, part, pageStart) {
  if (part.covering.length === 0) return document.createTextNode(text);
  const mark = document.createElement("mark");
  const states = part.covering.map((c) => c.state);
  const strongest = ["confirmed", "proposed"].find((s) => states.includes(s)) ?? "rejected";
  mark.className = `clause ${strongest}${part.covering.length > 1 ? " several" : ""}`;
  mark.dataset.clauses = part.covering.map((c) => c.id).join(" ");
  // A clause that began on the page before begins here for this page only when it is the first that is drawn of it.
  const begins = part.covering.filter((c) => c.start === part.from || (c.start < pageStart && part.from === pageStart));
  if (begins.length > 0) mark.dataset.begins = begins.map((c) => c.id).join(" ");
  mark.title = part.covering.map((c) => `${c.name}: ${c.state}`).join("; ");
  mark.textContent = text;
  return mark;
}

export function open(root, given) {
  return new Pages(root ?? document.createElement("div"), given);
}
