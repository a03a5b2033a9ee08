// Joins the text items of a PDF page to the text that clauses point into. The process that reads a PDF and the page that shows it both
// run this file over the same items, so that a place in the text is a place on the page. Nothing here may depend on where it runs.

const SAME_LINE = 0.6; // Of the letters' height: raised and lowered letters stay in their line.
const WORD_GAP = 0.25; // Of the letters' height.
const PARAGRAPH_GAP = 1.25; // Times the usual distance of two lines.
const HEADING_RATIO = 1.2; // Letters of another size begin a paragraph.

// A hyphen behind one of these belongs to the word; behind others a printer cut the word at the line's end.
const KEPT_HYPHEN =
  /(?:^|[^\p{L}])(?:non|third|pre|post|co|re|self|sub|anti|multi|inter|semi|cross|long|short|most|so|well|ex|pro|off|on|in|up|arm's|one|two|three|four|five|six|ten|year|first|second|fair|good|best|full|part|half|high|low|end|follow|sole|revenue|value|world|company|third|\p{L}|[^-\s]*\d[^-\s]*)-$/iu;

// Where a text item lies in its own direction of writing: along its line, and across the lines.
function place(item) {
  const [a, b, c, d, x, y] = item.transform;
  const length = Math.hypot(a, b) || 1;
  const [cos, sin] = [a / length, b / length];
  return { along: x * cos + y * sin, across: y * cos - x * sin, height: Math.hypot(c, d) || item.height || 1 };
}

// One character for one, so that offsets stay: a database keeps neither NULs nor half characters.
function clean(text) {
  return text
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function linesOf(items) {
  const lines = [];
  let line = null;
  items.forEach((item, index) => {
    if (item.str !== "") {
      const at = place(item);
      if (line && Math.abs(at.across - line.across) > SAME_LINE * Math.max(at.height, line.height)) line = null;
      if (!line) {
        line = { across: at.across, height: 0, end: at.along, parts: [] };
        lines.push(line);
      }
      const text = clean(item.str);
      const apart = line.parts.length > 0 && Math.abs(at.along - line.end) > WORD_GAP * at.height;
      line.parts.push({ index, text, apart });
      line.end = at.along + (item.width || 0);
      if (text.trim() !== "") line.height = Math.max(line.height, at.height);
    }
    if (item.hasEOL) line = null;
  });
  return lines.filter((l) => l.height > 0);
}

// Distance of two lines in letters' heights, as most lines of a paragraph have it: headings and paragraphs stand further apart.
function usualPitch(lines) {
  const pitches = [];
  for (let i = 1; i < lines.length; i++) {
    const pitch = (lines[i - 1].across - lines[i].across) / Math.max(lines[i - 1].height, lines[i].height);
    if (pitch > 0.8 && pitch < 3) pitches.push(pitch);
  }
  pitches.sort((x, y) => x - y);
  return pitches.length === 0 ? 1.2 : pitches[Math.floor(pitches.length * 0.3)];
}

function partsParagraph(above, below, pitch) {
  const height = Math.max(above.height, below.height);
  const gap = above.across - below.across;
  const other = height / Math.min(above.height, below.height) > HEADING_RATIO;
  return gap > PARAGRAPH_GAP * pitch * height || gap < 0 || other;
}

// How a line goes over into the next: the characters between, and whether the line's last one, a hyphen, goes.
function joint(text, above, below, pitch) {
  const next = below.parts.map((p) => p.text).join("").trimStart();
  if (/\p{L}\u00ad$/u.test(text)) return { between: "", cut: 1 };
  if (partsParagraph(above, below, pitch)) return { between: "\n\n", cut: 0 };
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) {
    return { between: "", cut: KEPT_HYPHEN.test(text.slice(-40).replace(/\u2010$/, "-")) ? 0 : 1 };
  }
  return { between: "\n", cut: 0 };
}

// items: those of getTextContent() that have a str, in order. Gives the page's text, and for each item where it begins and ends in it;
// an item's character n stands at begin + n while that lies before end.
export function joinPage(items) {
  const spans = items.map(() => null);
  const lines = linesOf(items);
  const pitch = usualPitch(lines);
  let text = "";
  lines.forEach((line, at) => {
    if (at > 0) {
      const { between, cut } = joint(text, lines[at - 1], line, pitch);
      text = text.slice(0, text.length - cut) + between;
    }
    for (const part of line.parts) {
      if (part.apart && !/\s$/.test(text) && !/^\s/.test(part.text)) text += " ";
      spans[part.index] = [text.length, text.length + part.text.length];
      text += part.text;
    }
    // White space at a line's end is nobody's; the spans of what is cut off simply end earlier.
    text = text.trimEnd();
  });
  return { text, spans: spans.map((s) => (s === null ? [0, 0] : [Math.min(s[0], text.length), Math.min(s[1], text.length)])) };
}
