// The frame's own behaviour: theme, menu sheet, menus. Delegated, so that it works before and after the circuit starts.
const root = document.documentElement;
const themes = ["light", "dark", "system"];
const menus = "details.person[open], details.menu[open]";

function setTheme(theme) {
  root.dataset.theme = theme;
  document.cookie = `dashboard-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  root.dispatchEvent(new CustomEvent("themechange"));
}

function nextTheme() {
  return themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
}

function setMenu(open) {
  if (open === (root.dataset.menu === "open")) return;
  root.dataset.menu = open ? "open" : "closed";
  const button = document.querySelector(".menu-button");
  button?.setAttribute("aria-expanded", String(open));
  const rail = document.querySelector(".rail-inner");
  const modal = { role: "dialog", "aria-modal": "true", "aria-label": "Menu" };
  for (const [name, value] of Object.entries(modal)) {
    if (open) rail?.setAttribute(name, value);
    else rail?.removeAttribute(name);
  }
  for (const part of document.querySelectorAll("main, .top-bar")) part.inert = open;
  if (open) rail?.querySelector(".sheet-close")?.focus();
  else button?.focus();
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(".theme-button")) setTheme(nextTheme());
  if (target?.closest(".menu-button")) setMenu(true);
  else if (root.dataset.menu === "open" && (target?.closest(".sheet-close, .rail a") || !target?.closest(".rail"))) setMenu(false);
  for (const open of document.querySelectorAll(menus)) {
    if (!open.contains(target)) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  setMenu(false);
  const menu = document.querySelector(menus);
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => root.dispatchEvent(new CustomEvent("themechange")));
