// What keeps what people write safe, beyond storing it (storage.js): one writer for each diagnostic, copies in time, how much
// room there is, and files that are read back. A file of the site by itself, for the first screen does not wait for it.
import { DATABASE, PREFIX } from "./names.js";
import { unpack } from "./packed.js";
import { reasonOf } from "./reasons.js";
import { askPersistence, lookAtRoom } from "./room.js";
import { save, saveAll } from "./saving.js";
import * as snapshots from "./snapshots.js";
import { Writers } from "./writers.js";

const NOTHING = new Uint8Array();
const GIVEN_UP = "given-up"; // kGivenUp (src/app/backups.h)

// Everything that was typed in this record is applied, and on disk or refused, when this resolves; and nothing more has been.
async function flush(bridge, id) {
  for (let stored = true; stored;) {
    if (bridge.taken) bridge.take(bridge.taken); // broken off
    bridge.call("_boussole_catch_up");
    bridge.call("_boussole_flush");
    const writing = bridge.storing.get(id);
    if (!writing) return;
    stored = await writing;
  }
}

export class Backups {
  constructor(bridge) {
    this.bridge = bridge;
    const { storage } = bridge;
    this.writers = new Writers({
      name: DATABASE,
      tell: (id, what) => bridge.call("_boussole_writer", id, what),
      flush: (id) => flush(bridge, id),
      readAgain: (id) => storage.readAgain(id),
    });
    bridge.writers = this.writers;
    // At once: the page that comes in its place, reloaded, asks for the same lock.
    addEventListener("pagehide", () => this.writers.sleep());
    // What a page that ends could not store may come after its lock has gone.
    addEventListener("storage", ({ key, newValue }) => {
      const { claim } = this.writers;
      if (newValue && claim?.held && key.startsWith(`${PREFIX}unsaved.`) && key.endsWith(`.${claim.id}`)) storage.readAgain(claim.id);
    });
  }

  hold(id) { return this.writers.hold(id); }
  takeOver(id) { return this.writers.takeOver(id); }

  // --- Snapshots
  storeSnapshot(snapshot) {
    const tell = (refusal) => this.bridge.call("_boussole_snapshot_stored", snapshot.id, refusal);
    return this.bridge.answered(snapshots.store(snapshot), () => tell(""), tell);
  }

  listSnapshots() {
    const tell = (refusal) => this.bridge.call("_boussole_snapshots", refusal);
    return this.bridge.answered(snapshots.list(), (list) => {
      for (const { id, of, kind, name, takenAt, title, answered, asked } of list) {
        this.bridge.call("_boussole_snapshot", id, of, kind, name, takenAt, title, answered, asked);
      }
      tell("");
    }, tell);
  }

  fetchSnapshot(id) {
    const give = (bytes) => this.bridge.giveBytes("_boussole_snapshot_file", bytes || NOTHING, id);
    return snapshots.fetch(id).then(give, () => give());
  }

  eraseSnapshots(lines) {
    const ids = lines.split("\n").filter(Boolean);
    const tell = (refusal) => { for (const id of ids) this.bridge.call("_boussole_snapshot_erased", id, refusal); };
    return this.bridge.answered(snapshots.erase(ids), () => tell(""), tell);
  }

  nameSnapshot(id, name) {
    const tell = (refusal) => this.bridge.call("_boussole_snapshot_named", id, refusal);
    return this.bridge.answered(snapshots.rename(id, name), () => tell(""), tell);
  }

  // --- Room
  async lookAtRoom() { this.giveRoom(await lookAtRoom()); }
  // Not waited for: a browser that asks the person has its answer when they give it, if they do.
  askPersistence() { askPersistence().then((room) => this.giveRoom(room)); }
  giveRoom({ persisted, used, quota }) { this.bridge.call("_boussole_room", persisted, used, quota); }

  // --- Files
  save(name, content) { return save(name, content); }
  unpack(bytes) { return unpack(bytes); }

  async saveAll(name, files) {
    const { refusal, verified = false } = await saveAll(name, files).catch((error) => ({ refusal: reasonOf(error) }));
    this.bridge.call("_boussole_all_saved", name, refusal === "" ? GIVEN_UP : refusal || "", verified);
  }
}

export const begin = (bridge) => new Backups(bridge);
