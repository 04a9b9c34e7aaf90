// What scripts/release gives away, made from what was built: the same bytes twice, whole, and true. The Debian package is
// installed in a root that has nothing but what it says it depends on.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NATIVE = join(ROOT, "build/native");
const WEB = join(ROOT, "build/web");
const BOUSSOLE = join(NATIVE, "boussole");
const SAMPLE = join(ROOT, "tests/golden/diagnostic-2.boussole.json");
const MOMENT = "1795000000";
const VERSION = /^project\(boussole VERSION (\S+)/m.exec(readFileSync(join(ROOT, "CMakeLists.txt"), "utf8"))[1];

const FOLDER = mkdtempSync(join(tmpdir(), "boussole-release-"));
after(() => rmSync(FOLDER, { recursive: true }));

const call = (program, words, options = {}) => execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e8, ...options });

// What release.py makes, in a folder of FOLDER. root: where the sources are.
function release(name, { root = ROOT, web = WEB, environment = {}, umask = "022" } = {}) {
  const dist = join(FOLDER, name);
  const ended = spawnSync("bash", ["-c", 'umask "$1"; shift; exec /usr/bin/python3 -B "$@"', "-", umask, join(root, "packaging/release.py"), NATIVE, web, dist],
    { encoding: "utf8", env: { ...process.env, SOURCE_DATE_EPOCH: MOMENT, ...environment } });
  return { dist, ...ended };
}

const made = release("dist");
assert.equal(made.status, 0, made.stderr);
const DIST = made.dist;
const names = readdirSync(DIST).sort();
const named = (end) => join(DIST, names.find((name) => name.endsWith(end)));
const sumOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

// Every file below a folder, by its path from there.
const filesOf = (folder) => readdirSync(folder, { recursive: true }).filter((name) => lstatSync(join(folder, name)).isFile()).sort();

// The files of the site: what keeps it, and what that names.
const WORKER = readFileSync(join(WEB, "site/service_worker.js"), "utf8");
const SITE = ["service_worker.js", ...JSON.parse(/^self\.PROGRAM=(.*);$/m.exec(WORKER)[1]).files.map(([name]) => name)].sort();

// What `boussole --help` lists, and the options of each, in the words of its help alone.
const COMMANDS = [...new Set([...call(BOUSSOLE, ["--help"]).matchAll(/^ {2}([a-z]+) /gm)].map((found) => found[1]))];
const optionsOf = (command) => {
  const [usage, ...lines] = call(BOUSSOLE, [command, "--help"]).split("\n");
  return [...new Set([usage, ...lines.filter((line) => /^ {2}-/.test(line)).map((line) => line.trim().split(/ {2,}/)[0])]
    .flatMap((line) => line.match(/(?<![\wé-])--?[a-z][a-z-]*/g) || []))];
};

test("what is given away is there, once, under its version", () => {
  const architecture = call("dpkg", ["--print-architecture"]).trim();
  assert.deepEqual(names, [`boussole-${VERSION}-linux-${architecture}.tar.gz`, `boussole-${VERSION}-site.zip`, `boussole-${VERSION}.cdx.json`,
    "boussole.html", `boussole_${VERSION}_${architecture}.deb`, "licences.txt", "SHA256SUMS"].sort());
});

test("twice the same bytes, wherever it is made, in any time zone, language and umask", () => {
  const again = release("again", { environment: { TZ: "Asia/Tokyo", LC_ALL: "C", PYTHONHASHSEED: "7" }, umask: "077" });
  assert.equal(again.status, 0, again.stderr);
  assert.deepEqual(readdirSync(again.dist).sort(), names);
  for (const name of names) assert.equal(sumOf(join(again.dist, name)), sumOf(join(DIST, name)), name);
});

test("without a date, and with one that is none, nothing is made", () => {
  for (const SOURCE_DATE_EPOCH of ["", "hier"]) {
    const refused = release("undated", { environment: { SOURCE_DATE_EPOCH } });
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /SOURCE_DATE_EPOCH/);
    assert.ok(!existsSync(refused.dist));
  }
});

test("the sums are those of every other file", () => {
  call("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: DIST });
  const summed = readFileSync(join(DIST, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.slice(66));
  assert.deepEqual(summed, names.filter((name) => name !== "SHA256SUMS"));
});

test("boussole.html is the one that was built, and no more than 2.2 MB", () => {
  const page = readFileSync(join(DIST, "boussole.html"));
  assert.ok(page.equals(readFileSync(join(WEB, "boussole.html"))));
  assert.ok(page.length <= 2_200_000, `${page.length} bytes`);
});

test("the zip holds every file of the site, and its licences, in one folder", () => {
  call("python3", ["-m", "zipfile", "-e", named(".zip"), join(FOLDER, "zip")]);
  assert.deepEqual(readdirSync(join(FOLDER, "zip")), ["boussole"]);
  assert.deepEqual(filesOf(join(FOLDER, "zip/boussole")), [...SITE, "licences.txt"].sort());
  for (const name of SITE) assert.equal(sumOf(join(FOLDER, "zip/boussole", name)), sumOf(join(WEB, "site", name)), name);
});

// A build whose site is another.
function otherSite(name, change) {
  const web = join(FOLDER, name);
  mkdirSync(web);
  for (const part of readdirSync(WEB).filter((one) => one !== "site")) symlinkSync(join(WEB, part), join(web, part));
  cpSync(join(WEB, "site"), join(web, "site"), { recursive: true });
  change(join(web, "site"));
  return release(`${name}-dist`, { web });
}

test("what an older build left is not given away, and a site that was built by half is refused", () => {
  const older = otherSite("older", (site) => writeFileSync(join(site, "older.js"), "old"));
  assert.equal(older.status, 0, older.stderr);
  assert.equal(sumOf(join(older.dist, names.find((name) => name.endsWith(".zip")))), sumOf(named(".zip")));
  const half = otherSite("half", (site) => writeFileSync(join(site, "main.js"), "new"));
  assert.match(half.stderr, /another main.js than/);
  assert.ok(!existsSync(half.dist));
});

// ---- the command line -----------------------------------------------------------------------------------------------

test("unpacked from the .tar.gz, the command line runs", () => {
  call("tar", ["-xzf", named(".tar.gz"), "-C", FOLDER]);
  const folder = join(FOLDER, `boussole-${VERSION}-linux-${call("dpkg", ["--print-architecture"]).trim()}`);
  assert.equal(call(join(folder, "bin/boussole"), ["--version"]).trim(), VERSION);
  assert.deepEqual(readdirSync(folder).sort(), ["bin", "share"]);
});

// The packages of this machine that some stand on, themselves among them.
function closure(waiting) {
  const found = new Set();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...dependencies(call("dpkg-query", ["-W", "-f", "${Pre-Depends}, ${Depends}", name])));
  }
  return [...found];
}

const dependencies = (field) => field.split(",").map((one) => one.split("|")[0].replace(/\(.*\)/, "").replace(/:.*/, "").trim()).filter(Boolean);

// A root that holds these packages of this machine, and nothing else; dpkg knows them.
function rootWith(packages) {
  const root = join(FOLDER, "root");
  for (const folder of ["var/lib/dpkg/info", "var/lib/dpkg/updates", "tmp"]) mkdirSync(join(root, folder), { recursive: true });
  const paths = call("dpkg-query", ["-L", ...packages]).split("\n")
    .filter((path) => path.startsWith("/") && existsSync(path) && !statSync(path).isDirectory());
  writeFileSync(join(FOLDER, "list"), [...new Set(paths)].join("\n"));
  call("bash", ["-c", 'tar --no-recursion --hard-dereference -C / -cf - -T "$1" | tar -C "$2" -xf -', "-", join(FOLDER, "list"), root]);
  writeFileSync(join(root, "var/lib/dpkg/status"), packages.map((name) => call("dpkg-query", ["-s", name])).join("\n"));
  return root;
}

// dpkg and chroot want to be root, or to believe it.
const asRoot = (words, options) => (process.getuid() === 0 ? call(words[0], words.slice(1), options) : call("unshare", ["--map-root-user", ...words], options));

test("installed in a root that has only what it depends on, it computes scores; removed, it leaves nothing", () => {
  const environment = { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: "C" } };
  const log = `--log=${FOLDER}/dpkg.log`; // else this machine's own
  const root = rootWith(closure(dependencies(call("dpkg-deb", ["-f", named(".deb"), "Depends"]))));
  const before = filesOf(root).filter((name) => !name.startsWith("var/"));
  asRoot(["dpkg", `--root=${root}`, log, "--install", named(".deb")], environment);
  assert.equal(call("dpkg-query", [`--admindir=${root}/var/lib/dpkg`, "-W", "-f", "${Status} ${Version}", "boussole"]), `install ok installed ${VERSION}`);
  assert.equal(asRoot(["dpkg", `--root=${root}`, log, "--verify", "boussole"], environment), "");
  cpSync(SAMPLE, join(root, "tmp/d.json"));
  const score = asRoot(["chroot", root, "/usr/bin/boussole", "score", "/tmp/d.json"], environment);
  assert.match(score, /\d/);
  assert.equal(score, call(BOUSSOLE, ["score", SAMPLE]));
  rmSync(join(root, "tmp/d.json"));
  asRoot(["dpkg", `--root=${root}`, log, "--purge", "boussole"], environment);
  assert.deepEqual(filesOf(root).filter((name) => !name.startsWith("var/")), before);
});

call("dpkg-deb", ["-x", named(".deb"), join(FOLDER, "deb")]);
const SHARE = join(FOLDER, "deb/usr/share");

test("the Debian package has a manual, news, licences and completions where they are looked for", () => {
  for (const name of ["man/man1/boussole.1.gz", "man/fr/man1/boussole.1.gz", "doc/boussole/copyright", "doc/boussole/changelog.gz",
    "bash-completion/completions/boussole", "zsh/vendor-completions/_boussole", "fish/vendor_completions.d/boussole.fish"]) {
    assert.ok(existsSync(join(SHARE, name)), name);
  }
  assert.match(gunzipSync(readFileSync(join(SHARE, "doc/boussole/changelog.gz"))).toString(), new RegExp(`^## ${VERSION}`, "m"));
});

// ---- the manual ---------------------------------------------------------------------------------------------------

function manual(path) {
  const shown = spawnSync("man", ["--warnings=all", "-l", join(SHARE, path)], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8", MANWIDTH: "120", SOURCE_DATE_EPOCH: MOMENT } });
  assert.equal(shown.status, 0, shown.stderr);
  assert.equal(shown.stderr, "");
  return shown.stdout.replace(/.\u0008/g, "").replace(/\u001b\[[0-9;]*m/g, "");
}

for (const path of ["man/man1/boussole.1.gz", "man/fr/man1/boussole.1.gz"]) {
  test(`${path} tells every command and option that the help tells, and that the program knows`, () => {
    const page = manual(path);
    assert.ok(COMMANDS.length >= 10);
    for (const command of COMMANDS) {
      assert.match(page, new RegExp(`^ {3}${command}$`, "m"));
      const section = page.split(new RegExp(`^ {3}${command}$`, "m"))[1].split(/^ {0,3}\S/m)[0];
      for (const option of optionsOf(command)) assert.ok(section.includes(option), `${command} ${option}`);
    }
    const known = filesOf(join(ROOT, "src/cli")).flatMap((name) => [...readFileSync(join(ROOT, "src/cli", name), "utf8").matchAll(/"(--?[a-z][a-z-]*)"/g)]);
    assert.ok(known.length > 20);
    for (const [, option] of known) assert.ok(page.includes(option), option);
    assert.ok(page.includes(VERSION));
  });
}

test("what the manual gives as an example does what it says", () => {
  const folder = join(FOLDER, "examples");
  mkdirSync(join(folder, "dossier"), { recursive: true });
  cpSync(SAMPLE, join(folder, "d.boussole.json"));
  for (let number = 0; number < 5; number += 1) {
    const copy = JSON.parse(readFileSync(SAMPLE, "utf8"));
    Object.assign(copy, { id: copy.id.replace(/.$/, String(number)), profile: { ...copy.profile, name: `Régie ${number}` } });
    writeFileSync(join(folder, "dossier", `${number}.json`), JSON.stringify(copy));
  }
  const examples = ["en", "fr"].map((language) => Object.keys(JSON.parse(readFileSync(join(ROOT, `assets/manual/${language}.json`), "utf8")).examples));
  assert.deepEqual(examples[0], examples[1]);
  for (const example of examples[0]) call(BOUSSOLE, example.split(" "), { cwd: folder });
  assert.ok(existsSync(join(folder, "rapport.html")) && existsSync(join(folder, "groupe.csv")));
});

// A program that says what ours says, changed by sed.
function other(name, script, rest = "") {
  const path = join(FOLDER, name);
  writeFileSync(path, `#!/bin/bash\n${rest}\n'${BOUSSOLE}' "$@" | sed '${script}'\n`, { mode: 0o755 });
  return spawnSync("python3", ["-B", "-c", "import sys; sys.path.insert(0, sys.argv[1]); import manual, program_help; manual.pages(program_help.read(sys.argv[2]), 0)",
    join(ROOT, "packaging"), path], { encoding: "utf8" });
}

test("a manual that no longer says what the help says is refused", () => {
  assert.equal(other("same", "s/zzz/zzz/").status, 0);
  const added = other("added", "s/^  code .*/&\\n  nouvelle FICHIER   dit ce qui est nouveau/",
    '[ "$1" != nouvelle ] || { echo "Usage : boussole nouvelle FICHIER"; exit; }');
  assert.match(added.stderr, /the command nouvelle is missing/);
  assert.match(other("gone", "/^  migrer /d").stderr, /the command migrer is no longer/);
  assert.match(other("option", "s/^  --sans-notes .*/&\\n  --sans-dates   sans les dates/").stderr, /of rapport, the option --sans-dates is missing/);
  assert.match(other("code", "s/, 3 l’écriture/, 3 rien, 4 l’écriture/").stderr, /the exit code 4 is missing/);
});

// ---- completions --------------------------------------------------------------------------------------------------

// What bash offers after « boussole … », the last word being the one that is typed.
function offered(...words) {
  const script = 'source "$1"; shift; compopt() { :; }; COMP_WORDS=(boussole "$@"); COMP_CWORD=$#; _boussole; printf "%s\\n" "${COMPREPLY[@]}"';
  return call("bash", ["--norc", "-c", script, "-", join(SHARE, "bash-completion/completions/boussole"), ...words], { cwd: join(FOLDER, "tab") })
    .split("\n").filter(Boolean).sort();
}

test("bash offers every command, its options, its values and its files", () => {
  mkdirSync(join(FOLDER, "tab/dossier à part"), { recursive: true });
  for (const name of ["une régie.boussole.json", "autre.json", "notes.txt"]) writeFileSync(join(FOLDER, "tab", name), "");
  assert.deepEqual(offered(""), [...COMMANDS, "--help", "--version"].sort());
  assert.deepEqual(offered("co"), ["code", "comparer"]);
  for (const command of COMMANDS) assert.deepEqual(offered(command, "-"), [...optionsOf(command), "--help"].sort(), command);
  assert.deepEqual(offered("comparer", "--affichage", ""), ["groupe", "lettres", "noms"]);
  assert.deepEqual(offered("comparer", "--affichage", "l"), ["lettres"]);
  assert.deepEqual(offered("cartes", "--nombre", ""), []);
  assert.deepEqual(offered("score", ""), ["autre.json", "dossier à part", "une régie.boussole.json"]);
  assert.deepEqual(offered("score", "u"), ["une régie.boussole.json"]);
  assert.deepEqual(offered("rapport", "autre.json", "--html", ""), ["autre.json", "dossier à part", "notes.txt", "une régie.boussole.json"]);
  assert.deepEqual(offered("decoder", ""), []);
  assert.deepEqual(offered("inconnue", ""), []);
});

test("zsh and fish are told of every command and option too", () => {
  const zsh = readFileSync(join(SHARE, "zsh/vendor-completions/_boussole"), "utf8");
  const fish = readFileSync(join(SHARE, "fish/vendor_completions.d/boussole.fish"), "utf8");
  for (const command of COMMANDS) {
    assert.match(zsh, new RegExp(`^ +'${command}:`, "m"));
    assert.match(fish, new RegExp(`-a ${command} `));
    const line = new RegExp(`^ +${command}\\) _arguments (.*) ;;$`, "m").exec(zsh)[1];
    for (const option of optionsOf(command)) {
      assert.match(line, new RegExp(`'${option}['\\[:]`), `${command} ${option}`);
      const flag = option.startsWith("--") ? `-l ${option.slice(2)}` : `-s ${option.slice(1)}`;
      assert.match(fish, new RegExp(`_from ${command}' ${flag}( |$)`, "m"), `${command} ${option}`);
    }
  }
});

// ---- what is inside -----------------------------------------------------------------------------------------------

test("the bill of materials tells what is in each file, from the lists that the build has", () => {
  const bill = JSON.parse(readFileSync(named(".cdx.json"), "utf8"));
  assert.deepEqual([bill.bomFormat, bill.specVersion, bill.metadata.component.version], ["CycloneDX", "1.5", VERSION]);
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const refs = new Set([bill.metadata.component, ...bill.components].map((component) => component["bom-ref"]));
  for (const { ref, dependsOn } of bill.dependencies) for (const one of [ref, ...dependsOn]) assert.ok(refs.has(one), one);
  for (const file of bill.components.filter((component) => component.type === "file")) assert.equal(file.hashes[0].content, sumOf(join(DIST, file.name)));

  const inside = (end) => bill.dependencies.find(({ ref }) => ref.startsWith("file:") && ref.endsWith(end)).dependsOn.map((ref) => ref.replace(/^pkg:\w+\/|@[^@]*$/g, "")).sort();
  assert.deepEqual(inside(".deb"), ["apriltag", "openssl", "utf8proc", "yyjson"]);
  assert.deepEqual(inside(".tar.gz"), inside(".deb"));
  assert.deepEqual(inside(".html"), inside(".zip"));
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const sources = Object.fromEntries([...readFileSync(join(ROOT, "dependencies.txt"), "utf8").matchAll(/^source +(\S+) +\S+ +(\S+)/gm)].map(([, ...found]) => found).reverse());
  const libraries = bill.components.filter((component) => component.type === "library");
  for (const name of Object.keys(sources)) assert.ok(libraries.some((library) => library.name === name), name);
  for (const library of libraries.filter(({ purl }) => purl.startsWith("pkg:npm/"))) {
    const name = [library.group, library.name].filter(Boolean).join("/");
    assert.equal(library.version, lock[`node_modules/${name}`].version);
  }
  // Its licence goes with each.
  const licences = readFileSync(join(DIST, "licences.txt"), "utf8");
  // (But for the system's own OpenSSL.)
  for (const { purl, version } of libraries.filter(({ name }) => name !== "openssl")) assert.ok(licences.includes(`${decodeURIComponent(purl.replace(/^pkg:\w+\/|@[^@]*$/g, ""))} ${version}\n`), purl);
  for (const words of ["Permission is hereby granted, free of charge", "SIL OPEN FONT LICENSE", "Redistribution and use in source and binary forms", "Sam Lantinga", "Sean Barrett",
    "Project Nayuki", "The Emscripten Authors", "Public Software Group", "musl as a whole is licensed"]) assert.ok(licences.includes(words), words);
});

// The sources that release.py reads, with one of them changed.
function changed(name, path, change) {
  const root = join(FOLDER, name);
  for (const part of ["packaging", "assets/manual", "docs", "web", "CMakeLists.txt", "CHANGELOG.md", "dependencies.txt", "package-lock.json"]) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  const before = readFileSync(join(root, path), "utf8");
  writeFileSync(join(root, path), change(before));
  assert.notEqual(readFileSync(join(root, path), "utf8"), before);
  return release(`${name}-dist`, { root });
}

test("what the build takes and no list tells, or the other way round, is refused", () => {
  const without = (words) => (text) => text.split("\n").filter((line) => !line.includes(words)).join("\n");
  const refused = (change, words, path = "docs/licences.md") => {
    const { status, stderr, dist } = changed(`changed-${Math.random()}`, path, change);
    assert.match(stderr, words);
    assert.equal(status, 1);
    assert.ok(!existsSync(dist));
  };
  refused(without("`imgui`"), /takes imgui, and docs\/licences.md does not say so/);
  refused(without("`libutf8proc-dev`"), /takes libutf8proc-dev, and docs\/licences.md does not say so/);
  refused(without("`write-excel-file`"), /takes (fflate|write-excel-file), and docs\/licences.md does not say so/);
  refused((text) => text.replace("`qr-code-generator` | la page |", "`qr-code-generator` | la page, la ligne de commande |"), /qr-code-generator is in « la ligne de commande », and the build does not/);
  refused((text) => text.replace("| 0.10.0 | MIT |", "| 0.11.0 | MIT |"), /says yyjson 0.11.0, and it is 0.10.0/);
  refused((text) => text.replace("| zlib |", "| GPL |"), /no SPDX words are known for « GPL »/);
  refused((text) => text.replace(`VERSION ${VERSION}`, "VERSION 99.0.0"), /says 99.0.0, the program that was built says/, "CMakeLists.txt");
  refused((text) => text.replace(`## ${VERSION}`, "## 0.9"), /CHANGELOG.md says nothing of/, "CHANGELOG.md");
  refused((text) => text.replace(`## Version ${VERSION}`, "## Version 0.9"), /nouveautes.md says nothing of/, "docs/nouveautes.md");
});
