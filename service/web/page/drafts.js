// A text area that takes an article: pasted, or as a file that is opened or dropped on it.

import { clear, complain } from "./errors.js";
import { readFile } from "./files.js";

const MARKUP =
  /^\s*(?:<!doctype html|<!--|<(?:html|head|body|article|div|section|main|p|h[1-6]|ul|ol|figure|blockquote)[\s>])/i;

/** Whether the words are HTML rather than text. */
export function isHtml(words) {
  return MARKUP.test(words);
}

/** The words as the `text` or `html` of a request. */
export function bodyOf(words) {
  return isHtml(words) ? { html: words } : { text: words };
}

/** Noon of a day where the reader is, as RFC 3339: the day is what counts. */
export function noonOf(day) {
  const offset = -new Date(`${day}T12:00:00`).getTimezoneOffset();
  const two = (number) => String(Math.trunc(number)).padStart(2, "0");
  return `${day}T12:00:00${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** Headers for the key, where the service wants one. */
export function headersOf() {
  const key = document.getElementById("key").value;
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** Lets `area` take files, dropped on it or from its file input; `most` gives the largest body in bytes, or nothing. */
export function takesFiles(area, { most = () => undefined } = {}) {
  const drop = area.closest(".drop");
  const take = async (file) => {
    clear();
    try {
      const { text, html } = await readFile(file, most());
      area.value = text ?? (isHtml(html) ? html : `<article>${html}</article>`);
    } catch (error) {
      complain(area.id, error.message);
    }
    area.dispatchEvent(new Event("input"));
    area.focus();
  };
  for (const kind of ["dragenter", "dragover"])
    drop.addEventListener(kind, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    take(file);
  });
  const input = area.closest(".field").querySelector("input[type=file]");
  area
    .closest(".field")
    .querySelector("[data-open]")
    .addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    if (input.files.length) take(input.files[0]);
    input.value = "";
  });
}
