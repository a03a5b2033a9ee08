// Tables whose rows lead somewhere: the arrow keys move between the rows' first links, Enter follows as for any link.
document.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const link = event.target instanceof Element ? event.target.closest("tbody[data-rows] th a") : null;
  if (!link || !(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...link.closest("tbody").querySelectorAll("tr > th:first-child a")];
  const next = links[links.indexOf(link) + steps[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

// A link to a part that is folded opens it.
function unfold() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target instanceof HTMLDetailsElement) target.open = true;
}

addEventListener("hashchange", unfold);
unfold();
