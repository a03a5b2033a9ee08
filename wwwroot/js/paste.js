// The pasted text as bytes that the server reads piece by piece.
export function read(box) {
  return new Blob([box.value], { type: "text/plain" });
}
