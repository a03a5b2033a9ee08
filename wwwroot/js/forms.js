// The first field that needs another look, else what is said above the form.
export function focusError(form) {
  const first = form?.querySelector('[aria-invalid="true"]');
  if (first) first.focus();
  else form?.querySelector('[role="alert"]')?.scrollIntoView({ block: "center" });
}
