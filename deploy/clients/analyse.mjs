// usage: FACTCARD_URL=http://127.0.0.1:8000 node analyse.mjs article.txt
// Prints the rating in words, its code, and every source with the words that show it. Needs Node 18 or later alone.
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const url = process.env.FACTCARD_URL ?? "http://127.0.0.1:8000";

async function analyse(text, tries = 4) {
  const headers = { "Content-Type": "application/json" };
  if (process.env.FACTCARD_KEY) headers.Authorization = `Bearer ${process.env.FACTCARD_KEY}`;
  const answer = await fetch(`${url}/v1/analyses`, {
    method: "POST",
    headers,
    // JavaScript counts UTF-16 code units; so text.slice(span.start, span.end) is span.text.
    body: JSON.stringify({ text, summary: { sentences: 2 }, offset_unit: "utf16_code_unit" }),
    signal: AbortSignal.timeout(30_000),
  }).catch((error) => {
    throw new Error(`${url}: ${error.cause?.message || error.cause?.code || error.message}`);
  });
  if (answer.ok) return answer.json();
  if (answer.status === 503 && tries > 1) {
    // Busy: nothing was kept, so asking again is safe.
    await wait(1000 * Number(answer.headers.get("Retry-After") ?? 1));
    return analyse(text, tries - 1);
  }
  if (!answer.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    throw new Error(`${url}: ${answer.status} ${answer.statusText}`); // not of the service: a proxy before it
  }
  const problem = await answer.json(); // RFC 9457: `code` for programs, `detail` and `errors` for people
  const faults = (problem.errors ?? []).map((fault) => `\n  ${fault.pointer}: ${fault.detail}`);
  throw new Error(`${problem.code}: ${problem.detail}${faults.join("")}`);
}

try {
  if (process.argv.length !== 3) throw new Error("usage: node analyse.mjs article.txt");
  const text = await readFile(process.argv[2], "utf8");
  const { fact_card: card } = await analyse(text);
  console.log(card.reliability.label, card.reliability.code ?? ""); // where nothing is rated there is no code
  for (const source of card.sources) {
    const [span] = source.evidence;
    console.log(`- ${source.label} (${source.anonymity}): ${text.slice(span.start, span.end)}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
