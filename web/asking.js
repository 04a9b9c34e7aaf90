// What the program asks of backups.js, which comes after the first screen and may not come at all.
import { reasonOf } from "./reasons.js";

const NOTHING = new Uint8Array();
const HERE = 0; // Writer (src/app/backups.h)
const UNKNOWN = 2; // Persistence

// Each of its functions, and what is answered without it.
const MISSED = {
  hold: (bridge, refusal, id) => bridge.call("_boussole_writer", id, HERE), // two windows are told apart all the same
  takeOver: (bridge, refusal, id) => bridge.call("_boussole_writer", id, HERE),
  storeSnapshot: (bridge, refusal, { id }) => bridge.call("_boussole_snapshot_stored", id, refusal),
  listSnapshots: (bridge, refusal) => bridge.call("_boussole_snapshots", refusal),
  fetchSnapshot: (bridge, refusal, id) => bridge.giveBytes("_boussole_snapshot_file", NOTHING, id),
  eraseSnapshots(bridge, refusal, ids) { for (const id of ids.split("\n")) bridge.call("_boussole_snapshot_erased", id, refusal); },
  nameSnapshot: (bridge, refusal, id) => bridge.call("_boussole_snapshot_named", id, refusal),
  lookAtRoom: (bridge) => bridge.call("_boussole_room", UNKNOWN, -1, -1),
  askPersistence: (bridge) => bridge.call("_boussole_room", UNKNOWN, -1, -1),
  saveAll: (bridge, refusal, name) => bridge.call("_boussole_all_saved", name, refusal, false),
};

// Gives a bridge the functions of these names.
export function askBackups(Bridge) {
  for (const [name, miss] of Object.entries(MISSED)) {
    Bridge.prototype[name] = function ask(...given) {
      this.during(this.backup().then((backups) => backups[name](...given), (error) => miss(this, reasonOf(error), ...given)));
    };
  }
}
