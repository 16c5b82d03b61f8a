// One POST to the service, or to the CMS's own server in front of it.

const PATIENCE = 30_000; // milliseconds; the service's own deadline is far below

/** What went wrong, as an RFC 9457 document: the service's, or one of ours with the same members. */
export class ProblemError extends Error {
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** POSTs JSON; gives the response, or throws a ProblemError. `options` go to `fetch`. */
export async function post(address, body, { headers = {}, signal, patience = PATIENCE } = {}) {
  const timeout = AbortSignal.timeout(patience);
  let response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      referrerPolicy: "no-referrer",
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    const code = timeout.aborted ? "timeout" : "network";
    throw new ProblemError({ code, title: code, status: 0, detail: "" });
  }
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

/** The same, read as JSON; `holds(answer)` tells whether it is what was asked for, as a login page is not. */
export async function answerOf(address, body, holds, options) {
  const response = await post(address, body, options);
  let answer = null;
  try {
    answer = await response.json();
  } catch (error) {
    if (options?.signal?.aborted) throw error;
  }
  if (answer && holds(answer)) return answer;
  throw new ProblemError({ code: "not_json", title: "not_json", status: response.status, detail: "" });
}

/** An answer of /v1/analyses, /v1/fact-cards or /v1/summaries. */
export function analysisOf(address, body, options) {
  return answerOf(address, body, (answer) => answer.fact_card || answer.summary, options);
}

async function problemOf(response) {
  const retry = Number(response.headers.get("Retry-After")) || null;
  const fallback = { code: "http", title: response.statusText || "Error", status: response.status, detail: "" };
  try {
    const told = await response.json();
    return { ...fallback, ...(typeof told?.title === "string" ? told : {}), retry_after: retry };
  } catch {
    return { ...fallback, retry_after: retry };
  }
}

/** The problem in words for a person; `say` as of messages.js. */
export function inWords(problem, say) {
  const faults = (problem.errors ?? []).map(({ pointer, detail }) =>
    detail === problem.detail || !pointer ? detail : `${pointer.slice(1)}: ${detail}`,
  );
  const words = faults.join(" ") || problem.detail || problem.title;
  return say(`problem.${problem.code}`, {}, problem.status ? `${words} (${problem.status})` : words);
}
