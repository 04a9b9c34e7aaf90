// The files of the site, asked for by name. Everything that the page asks for of itself goes through here: in the page
// that is one file, resources_inside.js stands in its place.
//
// Each address carries the version of the site that the page belongs to, « main.js?VERSION » (cmake/finish_site.py): a page
// never gets a file of another version from what a browser keeps, and a host may let browsers keep them for ever.
import { CACHES } from "./keeping_program.js";

// A file of the page did not come, or not whole: the connection or the host, not this browser.
export class NotReceived extends Error {}

// What is then said.
export const INCOMPLETE = "Boussole n’a pas été reçu en entier. Vos diagnostics ne sont pas touchés. " +
  "Vérifiez la connexion à internet, puis rechargez la page.";

const [OWN] = new URL(import.meta.url).search.split("&");

// Of the site, as one word; "" when it was not given any.
export const version = OWN.slice(1);

// A module that could not be had is asked for under another address: browsers remember the failure.
function addressOf(name, attempt = 1) {
  return name + OWN + (attempt > 1 ? `${OWN ? "&" : "?"}${attempt}` : "");
}

// The answer that holds a file. Rejects with NotReceived.
export async function ask(name) {
  const response = await fetch(addressOf(name), { credentials: "same-origin" }).catch(() => undefined);
  if (!response?.ok) throw new NotReceived(`${name}${response ? `, ${response.status}` : ""}`);
  return response;
}

// A file of the site that is a module. `attempt`: 1 the first time, then one more each time.
export const load = (name, attempt) => import(new URL(addressOf(name, attempt), import.meta.url).href);

// One more of the style sheet that the page may load, in a document of it.
export function ownSheet(page) {
  const link = page.createElement("link");
  link.rel = "stylesheet";
  link.href = addressOf("style.css");
  const loaded = new Promise((resolve) => { link.onload = () => resolve(link.sheet); });
  page.head.append(link);
  return loaded;
}

// A file of the site run as a worker, and what it is to be given of the program: nothing, it asks for it.
export const startWorker = (name) => ({ worker: new Worker(new URL(addressOf(name), import.meta.url)) });

// Erases what the browser keeps of the program itself (service_worker.js): the next start asks for it anew.
export async function forgetProgram() {
  const container = navigator.serviceWorker;
  const own = new URL("./", location.href);
  const registrations = await container?.getRegistrations().catch(() => []) || [];
  for (const registration of registrations.filter(({ scope }) => scope === own.href)) await registration.unregister();
  // Where there are none, or the browser refuses them, it keeps nothing there.
  const names = await self.caches?.keys().catch(() => []) || [];
  for (const name of names.filter((found) => found.startsWith(CACHES(own)))) await caches.delete(name);
}
