// The search: opens from anywhere by its button, Ctrl-K, Cmd-K or "/", and sends the keys that choose a hit to the page.
const store = "dashboard-places";
const remembered = 12;
const suffix = " · Dashboard";
const keys = new Set(["ArrowDown", "ArrowUp", "Home", "End", "Enter"]);
let live = null;
let wanted = false;

// Pages that this window has shown, for the person who saw them: the next person at the window does not see their names.
function person() {
  return document.querySelector(".person-name")?.textContent.trim() ?? "";
}

function places() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(store) ?? "null");
    return kept && kept.person === person() ? kept.places : [];
  } catch {
    return [];
  }
}

function remember() {
  try {
    if (!person()) {
      sessionStorage.removeItem(store);
      return;
    }
    if (!document.title.endsWith(suffix)) return;
    const place = { title: document.title.slice(0, -suffix.length), address: location.pathname + location.search };
    const others = places().filter((other) => new URL(other.address, location.origin).pathname !== location.pathname);
    sessionStorage.setItem(store, JSON.stringify({ person: person(), places: [place, ...others].slice(0, remembered) }));
  } catch {
    // Storage is full or forbidden: there are no recent places then.
  }
}

function open() {
  if (!live?.dialog.isConnected) {
    wanted = true;
    return;
  }
  wanted = false;
  const { dialog, page } = live;
  const input = dialog.querySelector("input");
  if (dialog.open) {
    input.select();
    return;
  }
  remember();
  input.value = "";
  dialog.showModal();
  input.focus();
  page.invokeMethodAsync("Opened", places().filter((place) => new URL(place.address, location.origin).pathname !== location.pathname).slice(0, 6));
}

// A press of the key arrives after what was typed before it; the page answers in that order.
async function press(key) {
  const { dialog, page } = live;
  await page.invokeMethodAsync("Key", key);
  dialog.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const types = target?.closest("input, select, textarea, [contenteditable]");
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !types && document.querySelector(".search-button")) {
    event.preventDefault();
    open();
  } else if (live?.dialog.open && target?.matches(".palette input") && keys.has(event.key) && !event.isComposing && !event.shiftKey) {
    event.preventDefault();
    press(event.key);
  }
});

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(".search-button")) open();
  // Beside the dialog, on its button, or on a hit that opens here.
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (target === live?.dialog || target?.closest(".palette [data-close]") || (target?.closest(".palette-hit") && !elsewhere)) close();
});

export function attach(dialog, page) {
  live = { dialog, page };
  if (wanted) open();
}

export function close() {
  if (live?.dialog.open) live.dialog.close();
}

new MutationObserver(remember).observe(document.head, { childList: true, subtree: true, characterData: true });
remember();
