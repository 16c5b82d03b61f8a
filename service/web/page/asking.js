// What the pages share: a form that asks the service, and a result that takes its place.

import { clear, show } from "./errors.js";

const byId = (id) => document.getElementById(id);

/**
 * Makes `#form` ask. `gather()` gives the request, or a problem `{ errors }` to be shown beside its fields; `ask(request)`
 * gives the answer or throws a ProblemError; `present(answer, request)` fills `#result`; `place(problem)` may change the
 * pointers of a problem to those of the form.
 */
export function asking({ gather, ask, present, place = (problem) => problem }) {
  const [form, result, go] = ["form", "result", "go"].map(byId);
  const label = go.textContent;
  const busy = (on) => {
    go.disabled = on;
    go.textContent = on ? "Reading …" : label;
    form.setAttribute("aria-busy", String(on));
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clear();
    const request = gather();
    if (request.errors) return show(request);
    busy(true);
    try {
      present(await ask(request), request);
      form.hidden = true;
      result.hidden = false;
      scrollTo(0, 0);
      byId("headline").focus();
    } catch (error) {
      if (!error.problem) throw error;
      show(place(error.problem));
    } finally {
      busy(false);
    }
  });
  byId("edit").addEventListener("click", () => {
    result.hidden = true;
    form.hidden = false;
    form.querySelector("textarea").focus();
  });
  byId("print").addEventListener("click", () => print());
}
