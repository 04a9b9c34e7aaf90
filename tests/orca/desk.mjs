// A desk with a screen reader: a screen that nobody sees (Xvfb), a window manager, the bus of accessibility and Orca, in French,
// all of it in a folder of its own. What Orca says is read in its log: there is no voice.
import { execFile, execFileSync, spawn } from "node:child_process";
import { accessSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { openScreen } from "../browsers/screen.mjs";

const ORCA = "/usr/bin/orca";
const BUS = "/usr/libexec/at-spi-bus-launcher";
// How long a sentence is waited for before the test says that it does not come, in milliseconds.
const PATIENCE = 120_000;
const LOOK = 50; // ms between two looks at the log

// Why there can be no such desk on this machine, or "".
export function whatIsMissing() {
  const on = (command) => process.env.PATH.split(delimiter).some((folder) => {
    try { accessSync(join(folder, command)); return true; } catch { return false; }
  });
  const missing = ["Xvfb", "openbox", "xdotool", "dbus-daemon", "setxkbmap", "gsettings", "localedef"].filter((command) => !on(command));
  for (const file of [BUS, ORCA]) try { accessSync(file); } catch { missing.push(file); }
  if (missing.length > 0) return `not on this machine: ${missing.join(", ")} (./scripts/test full installs them)`;
  return isOrcaRunning() ? "an Orca is at work on this machine, and it does not work twice" : "";
}

// It may be someone's own: it is left alone.
function isOrcaRunning() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).some((name) => {
    try { return readFileSync(`/proc/${name}/comm`, "utf8").trim() === "orca"; } catch { return false; }
  });
}

// Orca: what is typed is not repeated, the place in a list or a group is said.
const WISHES = { profile: ["Default", "default"], enableKeyEcho: false, enableEchoByCharacter: false, enablePositionSpeaking: true };

// Starts Orca with what it says in a file of its own, line by line (the log that Orca itself can write comes late, in blocks).
const STARTER = `
import logging, runpy, sys
heard = logging.FileHandler(sys.argv.pop(1), encoding="utf-8")
logging.getLogger("speech").addHandler(heard)
logging.getLogger("speech").setLevel(logging.INFO)
runpy.run_path(sys.argv.pop(1), run_name="__main__")
`;

// A folder for all that these programs keep, and what they are told of it.
function furnish(display) {
  const folder = mkdtempSync(join(tmpdir(), "boussole-orca-"));
  const at = (...names) => join(folder, ...names);
  for (const name of ["run", "home/.config/openbox", "home/.local/share/orca", "locales"]) mkdirSync(at(name), { recursive: true, mode: 0o700 });
  // No key is the window manager's: those of tables are Orca's.
  writeFileSync(at("home/.config/openbox/rc.xml"), "<openbox_config><keyboard/><mouse/></openbox_config>");
  writeFileSync(at("home/.local/share/orca/user-settings.conf"), JSON.stringify({
    general: { ...WISHES, startingProfile: ["Default", "default"] }, profiles: { default: WISHES }, pronunciations: {}, keybindings: {},
  }));
  execFileSync("localedef", ["-i", "fr_FR", "-f", "UTF-8", at("locales/fr_FR.UTF-8")]);
  const env = {
    ...process.env, DISPLAY: display, HOME: at("home"), XDG_RUNTIME_DIR: at("run"), LOCPATH: at("locales"),
    LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8", LANGUAGE: "fr", GTK_MODULES: "gail:atk-bridge", GNOME_ACCESSIBILITY: "1",
  };
  for (const name of Object.keys(env).filter((one) => one.startsWith("XDG_") && one !== "XDG_RUNTIME_DIR")) delete env[name];
  return { folder, env, log: at("orca.log") };
}

export async function openDesk() {
  const screen = await openScreen();
  const { folder, env, log } = furnish(screen.display);
  const children = [];
  const start = (command, ...given) => {
    const child = spawn(command, given, { env, stdio: ["ignore", "pipe", "ignore"] });
    children.push(child);
    return child;
  };
  const said = (child) => new Promise((resolve) => { child.stdout.once("data", (bytes) => resolve(String(bytes).trim())); });
  env.DBUS_SESSION_BUS_ADDRESS = await said(start("dbus-daemon", "--session", "--nofork", "--print-address=1"));
  await said(start("openbox", "--startup", "echo ready"));
  execFileSync("setxkbmap", ["fr"], { env });
  execFileSync("gsettings", ["set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"], { env });
  for (const child of [start(BUS, "--launch-immediately", "--a11y=1"), start("/usr/bin/python3", "-c", STARTER, log, ORCA)]) {
    child.stdout.resume();
  }
  const desk = new Desk(env, log, () => {
    for (const child of children.reverse()) child.kill();
    screen.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await desk.until(() => desk.said().length > 0, "Orca says nothing at its start");
  return desk;
}

class Desk {
  constructor(env, log, close) {
    this.env = env;
    this.log = log;
    this.close = close;
    this.from = 0; // where in the log what is heard now begins
    this.record = []; // [key, what was said until the next]
    this.key = undefined;
  }

  // All that was said since the last key, sentence by sentence.
  said() {
    let text = "";
    try { text = readFileSync(this.log, "utf8"); } catch { /* not there yet */ }
    return [...text.slice(this.from).matchAll(/SPEECH OUTPUT: '(.*?)'(?: |$)/gm)].map(([, words]) => words.replace(/\s+/g, " ").trim()).filter(Boolean);
  }

  async until(done, otherwise) {
    for (const end = Date.now() + PATIENCE; !done(); await new Promise((resolve) => { setTimeout(resolve, LOOK); })) {
      if (Date.now() > end) throw new Error(`${otherwise}; it said: ${JSON.stringify(this.said())}`);
    }
  }

  // Presses a key (xdotool's name of it), or does what is given, and waits until each of the sentences is said, in any order: a
  // part of one, or a pattern. Returns all that was said until then.
  async hear(key, ...sentences) {
    this.keep();
    this.from = readFileSync(this.log, "utf8").length;
    this.key = typeof key === "string" ? key : key.name || "…";
    if (typeof key === "string") await promisify(execFile)("xdotool", ["key", "--clearmodifiers", key], { env: this.env });
    else await key();
    for (const sentence of sentences) {
      const has = (words) => (sentence instanceof RegExp ? sentence.test(words) : words.includes(sentence));
      await this.until(() => has(this.said().join(" / ")), `${this.key}: « ${sentence} » is not said`);
    }
    return this.said();
  }

  // All that was heard since the last time this was asked: [key, sentences], for a person to read.
  told() {
    this.keep();
    return this.record.splice(0);
  }

  keep() {
    if (this.key) this.record.push([this.key, this.said()]);
    this.key = undefined;
  }
}
