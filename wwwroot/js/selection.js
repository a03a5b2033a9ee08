// Words that the reader selected in a part of the page. A press on a button may take the selection away: the last one is kept.
let last = null;

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (selection && !selection.isCollapsed) last = { text: selection.toString(), at: selection.anchorNode };
});

export function selected(within) {
  const selection = getSelection();
  const found = selection && !selection.isCollapsed ? { text: selection.toString(), at: selection.anchorNode } : last;
  const element = found?.at instanceof Element ? found.at : found?.at?.parentElement;
  return element?.closest(within) ? found.text.slice(0, 20000) : "";
}
