// Keeps the program in this browser, so that it starts without network. It knows nothing of what people write.
//
// It comes with one version of the site, whose files and sums it knows (self.PROGRAM, cmake/finish_site.py). All of them are
// received, and each is what its sum says, or none is used. Then the next page that is opened gets this version; those that
// are open go on with theirs, which stays until they are closed: each address says which version it is of (resources.js).
import { CACHES } from "./keeping_program.js";

const { version, files } = self.PROGRAM; // files: [name, SHA-256 in base 64], the page itself first
const PAGE = "index.html";
const scope = self.registration.scope;
const LIST_ADDRESS = new URL("files", scope).href; // in each cache, last: what it holds
const cacheOf = (wanted) => CACHES(scope) + wanted;
const names = new Set(files.map(([name]) => name));

// Hosts answer for a folder with its page, and send elsewhere who asks for the page by its name.
const addressOf = (name, of = version) => new URL(name === PAGE ? "./" : `${name}?${of}`, scope).href;

// --- A new version

async function keepAll() {
  if (await caches.match(LIST_ADDRESS, { cacheName: cacheOf(version) })) return;
  const before = await keptBefore();
  const cache = await caches.open(cacheOf(version));
  for (const [name, sum] of files) {
    const address = addressOf(name);
    if (await cache.match(address)) continue; // an earlier try was broken off
    await cache.put(address, (name !== PAGE && await before(sum)) || await received(address, sum));
  }
  await cache.put(LIST_ADDRESS, new Response(JSON.stringify(files)));
}

// Gives a file by its sum, from the versions that are there: most files of a new one have not changed.
async function keptBefore() {
  const found = new Map();
  for (const cacheName of (await caches.keys()).filter((name) => name.startsWith(cacheOf("")))) {
    const list = await caches.match(LIST_ADDRESS, { cacheName });
    const of = cacheName.slice(cacheOf("").length);
    for (const [name, sum] of await list?.json() || []) found.set(sum, { cacheName, address: addressOf(name, of) });
  }
  return async (sum) => {
    const response = found.has(sum) && await caches.match(found.get(sum).address, { cacheName: found.get(sum).cacheName });
    return response && withoutAddress(response);
  };
}

// The same answer to whatever address: pages would take the one that it came from for theirs, its version with it, and they
// take none as a page that came from elsewhere.
const withoutAddress = ({ body, status, headers }) => new Response(body, { status, headers });

// From what the browser has of its own, else from the host. The browser looks at the sum.
async function received(address, sum) {
  const ask = (cache) => fetch(address, { cache, credentials: "same-origin", integrity: `sha256-${sum}` });
  const response = await ask("default").then((answer) => (answer.ok ? answer : ask("reload")), () => ask("reload"));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.redirected ? withoutAddress(response) : response;
}

// The page itself and what it asks for come straight from the cache, where the browser can: starting a worker takes longer
// than reading a file.
async function addRoutes(event) {
  const { pathname } = new URL(scope);
  const patterns = [{ pathname, search: "" }, { pathname: `${pathname}*`, search: version }];
  const rules = patterns.map((pattern) => ({ condition: { urlPattern: new URLPattern({ ...pattern, baseURL: scope }),
    requestMethod: "GET" }, source: { cacheName: cacheOf(version) } }));
  await event.addRoutes(rules);
}

addEventListener("install", (event) => {
  if (event.addRoutes) event.waitUntil(addRoutes(event).catch(() => {}));
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page of this version has begun: the others are of no use any more, unless another page runs one of them.
async function forgetOthers() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.filter(({ url }) => url.startsWith(scope)).length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(cacheOf("")) && name !== cacheOf(version)) await caches.delete(name);
  }
}

addEventListener("message", (event) => {
  if (event.data?.begun !== version) return;
  event.waitUntil(keepAll().then(forgetOthers)); // it was all erased, perhaps, while another page was open
});

// --- What pages ask for

// The address in a cache, and which version's, of what is asked for; undefined when it is none of the program's files.
function placeOf({ method, mode, url }) {
  const { pathname, search } = new URL(url);
  const name = pathname.slice(new URL(scope).pathname.length) || PAGE;
  if (method !== "GET" || !url.startsWith(scope)) return undefined;
  if (name === PAGE) return mode === "navigate" ? { address: addressOf(PAGE), of: version } : undefined;
  const [asked] = search.slice(1).split("&"); // « &2 »: a second try (resources.js)
  if (mode === "navigate" || (!asked && !names.has(name))) return undefined;
  const of = asked || version; // the manifest and its icons
  return { address: addressOf(name, of), of };
}

addEventListener("fetch", (event) => {
  const place = placeOf(event.request);
  if (!place) return;
  const kept = caches.match(place.address, { cacheName: cacheOf(place.of), ignoreVary: true }).catch(() => undefined);
  event.respondWith(kept.then((response) => response || fetch(event.request)));
});
