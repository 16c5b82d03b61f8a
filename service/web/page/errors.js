// What went wrong, in words beside the field that it is about.

import { speaker } from "../embed/card/messages.js";
import { inWords } from "../embed/card/service.js";

const byId = (id) => document.getElementById(id);
const say = speaker({ "problem.network": "The service does not answer. Is it running, and can this page reach it?" });

/** Takes all complaints away. */
export function clear() {
  for (const error of document.querySelectorAll(".error")) error.textContent = "";
  for (const input of document.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
}

/** Adds words to what is said beside an input. */
export function complain(id, words) {
  addTo(byId(`${id}-error`), words);
  byId(id).setAttribute("aria-invalid", "true");
}

/** Shows a problem beside the fields that it is about, else beside the button, and puts the keyboard there. */
export function show(problem) {
  clear();
  const about = problem.errors?.length ? problem.errors : [{ pointer: "", detail: told(problem) }];
  const ids = about.map(({ pointer, detail }) => {
    const id = inputFor(pointer, problem);
    if (id) complain(id, detail);
    else addTo(byId("form-error"), detail);
    return id;
  });
  const [first] = ids.filter(Boolean);
  if (!first) return;
  for (const id of ids.filter(Boolean)) byId(id).closest("details")?.setAttribute("open", "");
  byId(first).focus();
}

/** A problem in a sentence or two. */
export function told(problem) {
  const { status, limit, size, retry_after: seconds } = problem;
  if (status === 413 && limit && size) {
    const [most, given] = [limit, size].map((number) => number.toLocaleString("en"));
    return `The article is too long: ${given}, and the limit is ${most}. Nothing was cut.`;
  }
  if (status === 503 || status === 429)
    return `${problem.detail} Your text is still here; try again${seconds ? ` in ${seconds} s` : ""}.`;
  if (status === 401 || status === 403) return "This service wants a key.";
  return inWords(problem, say);
}

function addTo(error, words) {
  error.textContent = [error.textContent, words].filter(Boolean).join(" ");
}

/** Id of the input that a JSON pointer of the request is about: that of the field whose pointer is its beginning. */
function inputFor(pointer, { status }) {
  if (status === 401 || status === 403) {
    byId("key-field").hidden = false;
    return "key";
  }
  const inputs = "textarea, input:not([type=file]), select";
  const fields = [...document.querySelectorAll("[data-pointers]")];
  if (status === 413 && !pointer) return fields[0].querySelector(inputs).id;
  const within = (known) => pointer === known || pointer.startsWith(`${known}/`);
  return fields.find(({ dataset }) => dataset.pointers.split(" ").some(within))?.querySelector(inputs).id ?? null;
}
