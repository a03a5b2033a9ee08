// The reader's time zone by its IANA name; nothing where the browser does not say.
export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}
