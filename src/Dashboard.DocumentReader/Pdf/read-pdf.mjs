// Reads the text of one PDF and writes it as one line of JSON. Started by ReaderProcess, which limits its memory and kills it when it is
// late. Node's permissions leave it this folder and the one file to read: no writing, no other program. The network is taken away here.
import dns from "node:dns";
import { readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { joinPage } from "./pdf-text.mjs";

const MOST_PAGES = 3000;
const END_WINDOW = 1 << 17;
const LISTED_PAGES = 20;

class Refused extends Error {}

function takeNetworkAway() {
  const refuse = () => {
    throw new Error("A document never reaches the network.");
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dns.lookup = refuse;
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) delete globalThis[name];
}

// pdf.js names what only drawing needs while it loads; nothing is drawn here, and the library that would draw is not there.
function standInForDrawing() {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
}

// Only the answer goes to the standard output.
function silence() {
  for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = () => {};
}

function listed(pages) {
  return pages.slice(0, LISTED_PAGES).join(", ") + (pages.length > LISTED_PAGES ? " and others" : "");
}

async function open(library, folder, file, strict) {
  const data = new Uint8Array(readFileSync(file));
  if (!Buffer.from(data.buffer, Math.max(0, data.length - END_WINDOW)).includes("%%EOF")) {
    throw new Refused("is cut off, its end is missing: get the whole file, or open it in a PDF program and print it to a new PDF.");
  }
  return library.getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: strict,
    cMapUrl: path.join(folder, "cmaps") + path.sep,
    standardFontDataUrl: path.join(folder, "standard_fonts") + path.sep,
    verbosity: 0,
  }).promise;
}

async function textOf(document, number) {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  page.cleanup();
  return joinPage(content.items.filter((item) => item.str !== undefined)).text;
}

// Whether the first pages draw anything at all; a page that cannot be told counts as drawn.
async function isBlank(document) {
  for (let number = 1; number <= Math.min(document.numPages, 3); number++) {
    try {
      const page = await document.getPage(number);
      if ((await page.getOperatorList()).fnArray.length > 0) return false;
    } catch {
      return false;
    }
  }
  return true;
}

async function notesOn(document) {
  const notes = [];
  if (await document.hasJSActions()) notes.push("The PDF holds scripts; they were ignored.");
  const attachments = await document.getAttachments();
  if (attachments && Object.keys(attachments).length > 0) {
    notes.push("The PDF has other files attached; they were not read. Take them out and add them as documents of their own.");
  }
  if (Object.keys((await document.getFieldObjects()) ?? {}).length > 0) {
    notes.push("The PDF is a form: what was typed into its fields is not part of the text.");
  }
  return notes;
}

async function read(library, folder, file) {
  const document = await open(library, folder, file, true);
  if (document.numPages > MOST_PAGES) {
    throw new Refused(`has ${document.numPages} pages, more than ${MOST_PAGES}: split it.`);
  }
  const starts = [];
  const [empty, broken] = [[], []];
  const texts = [];
  let length = 0;
  let lenient = null;
  for (let number = 1; number <= document.numPages; number++) {
    let text;
    try {
      text = await textOf(document, number);
    } catch {
      broken.push(number);
      lenient ??= await open(library, folder, file, false);
      text = await textOf(lenient, number);
    }
    if (text.trim() === "") empty.push(number);
    starts.push(length);
    texts.push(text);
    length += text.length + 2;
    // Gives the timer of the watchdog its turn.
    await new Promise(setImmediate);
  }
  const notes = await notesOn(document);
  if (broken.length > 0) notes.push(`Damaged pages, on which words may be missing: ${listed(broken)}.`);
  if (empty.length === document.numPages) {
    if (broken.length > 0 || (await isBlank(document))) throw new Refused("is damaged or has only empty pages: open it in a PDF program and print it to a new PDF.");
    notes.unshift("No page has text: it is probably a scan. Run text recognition (OCR) on it and add the result; nothing could be looked for.");
    return { Text: "", Refusal: null, Notes: notes, PageStarts: starts.map(() => 0) };
  }
  if (empty.length > 0) notes.push(`Pages without text, in which nothing could be looked for: ${listed(empty)}.`);
  return { Text: texts.join("\n\n"), Refusal: null, Notes: notes, PageStarts: starts };
}

function refusalOf(fault) {
  if (fault instanceof Refused) return fault.message;
  if (fault?.name === "PasswordException") return "is password protected: open it, remove the password and save it again.";
  return "is damaged: open it in a PDF program and print it to a new PDF, or save it as DOCX or text.";
}

takeNetworkAway();
silence();
standInForDrawing();
setTimeout(() => process.exit(3), 180_000).unref();
const folder = path.dirname(fileURLToPath(import.meta.url));
const library = await import("./pdf.min.mjs");
library.GlobalWorkerOptions.workerSrc = "./pdf.worker.min.mjs";
let answer;
try {
  answer = await read(library, folder, process.argv[2]);
} catch (fault) {
  answer = { Text: null, Refusal: refusalOf(fault), Notes: [] };
}
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
