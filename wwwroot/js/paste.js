// Text pasted from a spreadsheet. Browsers lay out 100,000 lines slowly, so of a large table only the beginning is shown; all of it is kept.
const LARGE = 200_000;
const SHOWN_LINES = 20;

class PasteBox {
  constructor(box, note) {
    this.box = box;
    this.note = note;
    this.held = null;
    this.onPaste = (event) => this.paste(event);
    this.onInput = () => this.release();
    box.addEventListener("paste", this.onPaste);
    box.addEventListener("input", this.onInput);
  }

  dispose() {
    this.box.removeEventListener("paste", this.onPaste);
    this.box.removeEventListener("input", this.onInput);
  }

  paste(event) {
    const text = event.clipboardData.getData("text/plain");
    if (text.length < LARGE) return;
    event.preventDefault();
    this.held = text;
    this.box.value = text.split("\n", SHOWN_LINES).join("\n");
    const lines = text.split("\n").length.toLocaleString("en");
    this.note.textContent = `${lines} lines are pasted; the first ${SHOWN_LINES} are shown. All of them will be sent.`;
  }

  // Whoever types into what is shown means what is shown.
  release() {
    this.held = null;
    this.note.textContent = "";
  }

  // As bytes that the server reads piece by piece.
  read() {
    return new Blob([this.held ?? this.box.value], { type: "text/plain" });
  }
}

// The reader may have left the page meanwhile: then there is no box.
export function watch(box, note) {
  return new PasteBox(box ?? document.createElement("textarea"), note ?? document.createElement("p"));
}
