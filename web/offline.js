// What the page does once it is there and nobody waits: the program is kept for when there is no network
// (service_worker.js), and files that the system opens with Boussole are taken. A file of the site by itself, for the
// start does not wait for it.
import { version } from "boussole-resources";
import { UNREADABLE } from "./files.js";

// Without it (a plain address, a private window, a browser that refuses) the page works as well, with a network.
async function keepProgram() {
  try {
    const container = navigator.serviceWorker;
    if (!container || !version) return;
    await container.register("service_worker.js");
    (await container.ready).active.postMessage({ begun: version });
  } catch {
    // the host has it not whole, or there is no room: it is tried at the next start
  }
}

// As if they had been dropped.
function takeLaunched(files) {
  self.launchQueue?.setConsumer(async ({ files: handles }) => {
    const given = [];
    for (const handle of handles || []) {
      try {
        given.push(await handle.getFile());
      } catch {
        files.refuse(handle.name, UNREADABLE);
      }
    }
    files.give(given);
  });
}

export function begin(bridge) {
  takeLaunched(bridge.files);
  keepProgram(); // in its own time
}
