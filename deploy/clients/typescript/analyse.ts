// usage: npm ci && npm run types && npm run build && FACTCARD_URL=http://127.0.0.1:8000 npm start -- article.txt
// Prints the rating in words, its code, and every source with the words that show it; types are those of openapi.yaml.
import { readFile } from "node:fs/promises";
import type { components, paths } from "./schema.js";

type Schemas = components["schemas"];
type Body = NonNullable<paths["/v1/analyses"]["post"]["requestBody"]>["content"]["application/json"];

const url = process.env["FACTCARD_URL"] ?? "http://127.0.0.1:8000";

async function analyse(body: Body): Promise<Schemas["AnalysisAnswer"]> {
  const answer = await fetch(`${url}/v1/analyses`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((error: unknown) => {
    throw new Error(`${url}: ${error instanceof Error ? String(error.cause ?? error.message) : error}`);
  });
  if (answer.ok) return (await answer.json()) as Schemas["AnalysisAnswer"];
  const problem = (await answer.json()) as Schemas["Problem"];
  const faults = (problem.errors ?? []).map((fault) => `\n  ${fault.pointer}: ${fault.detail}`);
  throw new Error(`${problem.code}: ${problem.detail}${faults.join("")}`);
}

function line(source: Schemas["Source"], text: string): string {
  const span = source.evidence[0];
  return `- ${source.label} (${source.anonymity}): ${span ? text.slice(span.start, span.end) : ""}`;
}

try {
  const text = await readFile(process.argv[2] ?? "article.txt", "utf8");
  const { fact_card: card } = await analyse({ text, summary: { sentences: 2 }, offset_unit: "utf16_code_unit" });
  console.log(card.reliability.label, card.reliability.code ?? ""); // where nothing is rated there is no code
  for (const source of card.sources) console.log(line(source, text));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
