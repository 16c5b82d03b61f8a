// From a file that was opened or dropped to the text of an article.

/** `{ text, html }` of a .txt, .html or .docx file, one of them null; throws an Error with words for the reader. */
export async function readFile(file, limit) {
  if (limit && file.size > limit * 8)
    throw new Error(
      `This file has ${file.size.toLocaleString("en")} bytes; the service takes ${limit.toLocaleString("en")}.`,
    );
  const name = file.name.toLowerCase();
  if (name.endsWith(".docx")) return { text: await docxText(file), html: null };
  if (!/\.(txt|text|md|html?|xhtml)$/.test(name) && !file.type.startsWith("text/"))
    throw new Error("Only .txt, .html and .docx files can be read here.");
  const words = decoded(await file.arrayBuffer());
  return /\.x?html?$/.test(name) || file.type === "text/html"
    ? { text: null, html: words }
    : { text: words, html: null };
}

/** UTF-8 or UTF-16 with its mark, else what old Windows editors write. */
function decoded(bytes) {
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const DOCUMENT = "word/document.xml";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MOST = 20_000_000; // bytes of document.xml that are unpacked at most

/** The paragraphs of a Word document as its reader sees them: without what tracked changes have deleted. */
async function docxText(file) {
  const broken = () => new Error("This .docx file can't be read.");
  try {
    const xml = new DOMParser().parseFromString(await unzipped(await file.arrayBuffer(), DOCUMENT), "application/xml");
    const paragraphs = [...xml.getElementsByTagNameNS(WORD, "p")];
    if (!paragraphs.length) throw broken();
    return paragraphs.map(paragraphText).filter(Boolean).join("\n\n");
  } catch {
    throw broken();
  }
}

function paragraphText(paragraph) {
  const parts = { t: (node) => node.textContent, tab: () => "\t", br: () => "\n", noBreakHyphen: () => "-" };
  const nodes = [...paragraph.getElementsByTagNameNS(WORD, "*")];
  return nodes
    .map((node) => parts[node.localName]?.(node) ?? "")
    .join("")
    .trim();
}

/** The text of one entry of a ZIP archive, found by its central directory. */
async function unzipped(buffer, name) {
  const view = new DataView(buffer);
  let at = view.byteLength - 22;
  while (view.getUint32(at, true) !== 0x06054b50) at -= 1;
  const count = view.getUint16(at + 10, true);
  let entry = view.getUint32(at + 16, true);
  for (let i = 0; i < count; i += 1) {
    const [method, packed] = [view.getUint16(entry + 10, true), view.getUint32(entry + 20, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    if (new TextDecoder().decode(new Uint8Array(buffer, entry + 46, nameLength)) === name) {
      const local = view.getUint32(entry + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return inflated(new Blob([buffer.slice(start, start + packed)]), method);
    }
    entry += 46 + nameLength + extra + comment;
  }
  throw new Error(name);
}

async function inflated(blob, method) {
  if (method === 0) return blob.text();
  const reader = blob.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder();
  let [words, size] = ["", 0];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MOST) throw new Error("too large");
    words += decoder.decode(chunk.value, { stream: true });
  }
  return words + decoder.decode();
}
