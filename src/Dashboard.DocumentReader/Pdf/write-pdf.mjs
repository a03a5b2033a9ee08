// Writes a report as PDF on standard output. The one argument is a JSON file: { title, blocks: [{ kind, text, label }] }.
// It breaks lines and pages; every page carries the title and its number.
import { readFileSync } from 'node:fs';
import PdfDocument from './pdfkit.cjs';

const margin = 50;
const foot = 40;
const labelWidth = 110;
const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const font = name => readFileSync(new URL(`standard_fonts/LiberationSans-${name}.ttf`, import.meta.url));

const pdf = new PdfDocument({
  size: 'A4',
  margins: { top: margin, left: margin, right: margin, bottom: margin + foot },
  bufferPages: true,
  info: { Title: report.title, Creator: 'Dashboard' },
  lang: 'en',
  displayTitle: true,
});
for (const [name, file] of [['text', 'Regular'], ['bold', 'Bold'], ['italic', 'Italic']]) {
  pdf.registerFont(name, font(file));
}

// A letter that the font lacks shows as a box, never as nothing.
pdf.font('text');
const known = pdf._font.font;
const fit = text => Array.from(text, letter => letter === '\n' || known.hasGlyphForCodePoint(letter.codePointAt(0)) ? letter : '\u25a1').join('');

const write = {
  title: b => pdf.font('bold').fontSize(17).text(fit(b.text)).moveDown(0.4),
  heading: b => { room(60); pdf.moveDown(0.5).font('bold').fontSize(12).text(fit(b.text)).moveDown(0.2); },
  paragraph: b => pdf.font('text').fontSize(9.5).text(fit(b.text)).moveDown(0.3),
  quiet: b => pdf.font('text').fontSize(9.5).fillColor('#555').text(fit(b.text)).fillColor('black').moveDown(0.3),
  quote: b => pdf.font('italic').fontSize(9.5).text(fit(b.text), margin + 18, undefined, { width: pdf.page.width - 2 * margin - 18 }).text('', margin, undefined).moveDown(0.3),
  labelled: b => {
    room(30);
    const top = pdf.y;
    pdf.font('bold').fontSize(9.5).text(fit(b.label), margin + 8, top, { width: labelWidth - 12 });
    pdf.font('text').text(fit(b.text), margin + labelWidth, top, { width: pdf.page.width - 2 * margin - labelWidth });
    pdf.text('', margin, undefined);
  },
  rule: () => {
    room(20);
    pdf.moveDown(0.5).moveTo(margin, pdf.y).lineTo(pdf.page.width - margin, pdf.y).strokeColor('#bbb').stroke().moveDown(0.5);
  },
};

function room(height) {
  if (pdf.y + height > pdf.page.height - margin - foot) {
    pdf.addPage();
  }
}

for (const block of report.blocks) {
  write[block.kind](block);
}

const { start, count } = pdf.bufferedPageRange();
for (let page = start; page < start + count; page++) {
  pdf.switchToPage(page);
  pdf.page.margins.bottom = 0;
  pdf.font('text').fontSize(8).fillColor('#555')
    .text(fit(`${report.title} \u2013 page ${page + 1} of ${count}`), margin, pdf.page.height - foot, { lineBreak: false });
}

pdf.on('data', chunk => process.stdout.write(chunk));
pdf.end();
