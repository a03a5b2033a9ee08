// Puts a text into the clipboard. False where the browser allows it only over HTTPS, or not at all.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// Folds a menu and gives its button the focus.
export function fold(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}

export function isOpen(menu) {
  return menu.open;
}
