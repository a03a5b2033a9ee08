// The platform's own modal dialog: it traps the focus, closes on Escape and gives the focus back.
export function show(dialog) {
  if (dialog.open) return;
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = "true";
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
  dialog.showModal();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
