// A CMS's own server in small: gives out the editor's page, passes what an editor asks on to the service, keeps the key.
// Run: FACTCARD_URL=http://127.0.0.1:8000 FACTCARD_KEY=… PORT=8090 node server.mjs

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const SERVICE = (process.env.FACTCARD_URL ?? "http://127.0.0.1:8000").replace(/\/$/, "");
const KEY = process.env.FACTCARD_KEY ?? "";
const TIMEOUT = Number(process.env.FACTCARD_TIMEOUT ?? 10) * 1000;
const MOST_BYTES = 1024 * 1024;
const FILES = { "/": ["editor.html", "text/html"], "/editor.js": ["editor.js", "text/javascript"], "/words.js": ["words.js", "text/javascript"] };

/** Whether this is an editor of this very article: put the session and the rights of your CMS here. */
const mayEdit = (request) => request.headers["sec-fetch-site"] === "same-origin";

const problem = (status, title, detail) => ({ status, type: "application/problem+json", body: JSON.stringify({ status, title, detail }) });

/** Status, type and body of the service's answer; why there is none as a problem (RFC 9457), which the card shows. */
async function ask(path, options = {}) {
  try {
    // A redirect would carry the text and the key somewhere else.
    const response = await fetch(SERVICE + path, { ...options, redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
    // The service's 401 and 403 are about this server's key, not about the editor.
    if ([401, 403].includes(response.status)) return problem(502, "Key refused", "The fact-card service did not take the key of this CMS.");
    return { status: response.status, type: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()), retry: response.headers.get("retry-after") };
  } catch (error) {
    if (error.name === "TimeoutError") return problem(504, "Too slow", `The fact-card service did not answer within ${TIMEOUT / 1000} s.`);
    return problem(503, "No service", "The fact-card service is down or can’t be reached.");
  }
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function analyse(request) {
  if (!mayEdit(request)) return problem(403, "Forbidden", "You may not edit this article.");
  const body = await bodyOf(request);
  if (body === null) return problem(413, "Too large", "The article is too large.");
  const headers = { "Content-Type": "application/json", Accept: "application/json", ...(KEY && { Authorization: `Bearer ${KEY}` }) };
  return ask("/v1/analyses", { method: "POST", body, headers });
}

async function answer(request) {
  const { pathname } = new URL(request.url, "http://cms");
  if (request.method === "POST" && pathname === "/factcard/analyses") return analyse(request);
  if (request.method !== "GET") return problem(405, "Method not allowed", "");
  if (pathname.startsWith("/embed/")) return ask(pathname); // the component: browsers need not reach the service
  if (!Object.hasOwn(FILES, pathname)) return problem(404, "Not found", "");
  const [name, type] = FILES[pathname];
  return { status: 200, type: `${type}; charset=utf-8`, body: await readFile(new URL(name, import.meta.url)) };
}

const server = createServer(async (request, response) => {
  try {
    const { status, type, body, retry } = await answer(request);
    response.writeHead(status, { "Content-Type": type, "X-Content-Type-Options": "nosniff", ...(retry && { "Retry-After": retry }) });
    response.end(body);
  } catch {
    // An address that is none, or a body whose sender has hung up: without this the whole server would end.
    response.writeHead(400).end();
  }
});
server.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
