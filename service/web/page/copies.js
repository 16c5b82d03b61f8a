// The card in other forms, through the service's own exports, onto the clipboard.

import { post } from "../embed/card/service.js";

// Name for `?format=`, the media types by which the service tells that it has the form, and its name for people.
const FORMS = [
  { name: "markdown", type: /^text\/markdown/, label: "Markdown" },
  { name: "html", type: /^text\/html/, label: "HTML" },
  { name: "ninjs", type: /ninjs/, label: "ninjs" },
  { name: "jsonld", type: /^application\/ld\+json(?!.*anno)/, label: "JSON-LD" },
  { name: "annotations", type: /anno\.jsonld/, label: "Web Annotation" },
  { name: "json", type: /^application\/json/, label: "JSON" },
];

/** The forms that a service with these `formats` (of /v1/capabilities) can give. */
export function formsOf(formats) {
  return FORMS.filter((form) => formats.some((format) => form.type.test(format)));
}

/** Puts the answer to `request` in that form onto the clipboard, or, where no page may, into a dialog to copy from. */
export async function copyAs({ name }, request, headers) {
  const asked = post(`v1/analyses?format=${name}`, request, { headers: { ...headers, Accept: "*/*" } }).then((answer) =>
    answer.text(),
  );
  // Safari lets a page write only what was promised while the click was handled.
  const plain = asked.then((words) => new Blob([words], { type: "text/plain" }));
  plain.catch(() => {}); // the failure is told by `asked`
  if (navigator.clipboard?.write) {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]);
      return true;
    } catch {
      // Not allowed here; or the answer failed, which `asked` throws again below.
    }
  }
  byHand(await asked);
  return false;
}

function byHand(words) {
  const dialog = document.getElementById("by-hand");
  const area = dialog.querySelector("textarea");
  area.value = words;
  dialog.showModal();
  area.select();
}
