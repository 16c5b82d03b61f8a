// The form of the page: from what the reader gave to a request.

import { bodyOf, isHtml, noonOf, takesFiles } from "./drafts.js";
import { clear } from "./errors.js";

const field = (id) => document.getElementById(id);

/** What is in the form, as the body of a request. */
export function requestOf() {
  const title = field("title").value.trim();
  const sentences = field("sentences").value;
  return {
    ...bodyOf(field("article").value),
    ...(title ? { title } : {}),
    ...(field("date").value ? { published_at: noonOf(field("date").value) } : {}),
    summary: { method: field("method").value, ...(sentences ? { sentences: Number(sentences) } : {}) },
    fact_card: { policy: field("strict").checked ? "strict" : "indicative" },
  };
}

/** Sets up files, example, today and the count of characters. `limits` gives those of /v1/capabilities, or nothing. */
export function prepare(limits) {
  const article = field("article");
  const measure = () => (field("measure").textContent = measured(article.value, limits()?.characters));
  article.addEventListener("input", measure);
  takesFiles(article, { most: () => limits()?.body_bytes });
  field("today").addEventListener("click", () => {
    const now = new Date();
    field("date").value = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  });
  field("example").addEventListener("click", async () => {
    const { title, published, text } = await (await fetch("page/example.json")).json();
    [article.value, field("title").value, field("date").value] = [text, title, published];
    field("options").open = true;
    measure();
    clear();
  });
}

function measured(words, limit) {
  if (!words.trim()) return "Plain text or HTML; .txt, .html and .docx files.";
  const kind = isHtml(words) ? "HTML" : "plain text";
  const count = [...words].length.toLocaleString("en");
  return `${count}${limit ? ` of ${limit.toLocaleString("en")}` : ""} characters, ${kind}.`;
}
