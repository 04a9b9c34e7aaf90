// docs/heberger.md, word for word: the site in a folder of nginx and of Apache, with the lines that the page gives, and of a bare
// static server; then what the page says to check, and a browser that comes, loses the network and comes back.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { homedir, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, openApp, ready, SITE } from "../e2e/browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = process.env.BOUSSOLE_CACHE || join(homedir(), ".cache/boussole");
const NGINX = join(CACHE, "nginx-unpacked/usr/sbin/nginx");
const APACHE = join(CACHE, "apache2-bin-unpacked/usr");
const PAGE = readFileSync(join(ROOT, "docs/heberger.md"), "utf8").replaceAll("\u00a0", " ");
const blocks = (language) => [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map((found) => found[1]);
const VERSION = /version":"([0-9a-f]{10})"/.exec(readFileSync(join(SITE, "service_worker.js"), "utf8"))[1];

const FOLDER = mkdtempSync(join(tmpdir(), "boussole-host-"));
mkdirSync(join(FOLDER, "www"));
cpSync(SITE, join(FOLDER, "www/boussole"), { recursive: true });
writeFileSync(join(FOLDER, "www/boussole/licences.txt"), "as the .zip has it");
const browser = await launch();
const running = [];
after(async () => {
  await browser.close();
  for (const server of running) await server.stop();
  rmSync(FOLDER, { recursive: true });
});

// A port of this machine that nobody has now.
const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

// A server that was started, once it answers. { address, stop }
async function started(port, program, words, environment = {}) {
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...environment } });
  let said = "";
  let ended = false;
  child.stderr.on("data", (words) => { said += words; });
  const end = new Promise((resolve) => { child.once("exit", () => { ended = true; resolve(); }); });
  const server = { address: `http://127.0.0.1:${port}`, stop: () => { child.kill("SIGTERM"); return end; } };
  running.push(server);
  for (;;) {
    if (ended) throw new Error(`${program} has ended: ${said}`);
    try {
      await fetch(server.address);
      return server;
    } catch { await new Promise((resolve) => { setTimeout(resolve, 50); }); }
  }
}

async function nginx() {
  const [location, map] = blocks("nginx");
  const port = await freePort();
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${FOLDER}/${what};`).join("\n");
  writeFileSync(join(FOLDER, "nginx.conf"), `
daemon off;
master_process off;
pid ${FOLDER}/nginx.pid;
error_log stderr;
events {}
http {
access_log off;
default_type application/octet-stream;
${own}
${map}
server {
listen 127.0.0.1:${port};
root ${FOLDER}/www;
${location}
}
}
`);
  execFileSync(NGINX, ["-t", "-q", "-e", "stderr", "-p", FOLDER, "-c", join(FOLDER, "nginx.conf")]);
  return started(port, NGINX, ["-e", "stderr", "-p", FOLDER, "-c", join(FOLDER, "nginx.conf")]);
}

// As Debian sets it up, but for files of its own, which the host of a site has no say in.
async function apache() {
  const [rules] = blocks("apache");
  const port = await freePort();
  const libraries = readdirSync(join(APACHE, "lib")).find((name) => name.endsWith("-linux-gnu"));
  const modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "filter", "deflate"]
    .map((name) => `LoadModule ${name}_module ${APACHE}/lib/apache2/modules/mod_${name}.so`).join("\n");
  writeFileSync(join(FOLDER, "types"), "text/html html\ntext/css css\nimage/svg+xml svg\nimage/png png\ntext/plain txt\n");
  writeFileSync(join(FOLDER, "www/boussole/.htaccess"), rules);
  const own = join(FOLDER, `apache-${port}`);
  mkdirSync(own);
  writeFileSync(join(own, "apache.conf"), `
${modules}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${own}/pid
ErrorLog ${own}/errors
DefaultRuntimeDir ${own}
Mutex file:${own}
TypesConfig ${FOLDER}/types
DirectoryIndex index.html
DocumentRoot ${FOLDER}/www
<Directory ${FOLDER}/www>
AllowOverride All
Require all granted
</Directory>
`);
  return started(port, join(APACHE, "sbin/apache2"), ["-X", "-f", join(own, "apache.conf")], { LD_LIBRARY_PATH: join(APACHE, "lib", libraries) });
}

async function bare() {
  const port = await freePort();
  return started(port, "/usr/bin/python3", ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", join(FOLDER, "www")]);
}

const files = readdirSync(join(FOLDER, "www/boussole"));

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain" };
const FOREVER = "public, max-age=31536000, immutable";

test("the page gives what a test can follow", () => {
  assert.equal(blocks("nginx").length, 2);
  assert.equal(blocks("apache").length, 1);
  assert.equal(blocks("sh").length, 1);
  assert.match(PAGE, new RegExp(`boussole-${/^project\(boussole VERSION (\S+)/m.exec(readFileSync(join(ROOT, "CMakeLists.txt"), "utf8"))[1]}-site.zip`));
  // The headers of the table are those that these servers are told to send.
  const table = [...PAGE.matchAll(/^\| `([^`]+)` \|/gm)].map((found) => found[1]);
  assert.equal(table.length, 6);
  for (const server of ["nginx", "apache"]) {
    for (const header of table) assert.ok(blocks(server).join("").replaceAll('"', "").includes(header.split(": ")[1]), `${server} ${header}`);
  }
});

for (const [name, serve] of [["nginx", nginx], ["Apache", apache]]) {
  test(`${name} sends each file under its type and with the headers of the page`, async () => {
    const { address } = await serve();
    const rules = [[`?${VERSION}`, FOREVER], ["", "no-cache"], [`?${VERSION}&2`, "no-cache"], ["?x", "no-cache"]];
    for (const file of files) {
      for (const [asked, cache] of rules.slice(0, ["index.html", "service_worker.js", "main.js"].includes(file) ? 4 : 1)) {
        const { status, headers } = await fetch(`${address}/boussole/${file}${asked}`, { method: "HEAD" });
        assert.equal(status, 200, file);
        assert.equal(headers.get("content-type").split(";")[0], TYPES[extname(file)], file);
        assert.equal(headers.get("cache-control"), cache, file + asked);
        assert.equal(headers.get("x-content-type-options"), "nosniff");
        assert.equal(headers.get("referrer-policy"), "no-referrer");
        assert.equal(headers.get("content-security-policy"), "frame-ancestors 'none'");
      }
    }
    // The folder without its slash leads to it; what is missing is not kept for ever.
    assert.equal(new URL((await fetch(`${address}/boussole`)).url).pathname, "/boussole/");
    const missing = await fetch(`${address}/boussole/missing.js?${VERSION}`);
    assert.deepEqual([missing.status, missing.headers.get("cache-control")], [404, null]);
  });

  test(`${name} sends the first screen in less than half of its bytes`, async () => {
    const { address } = await serve();
    const sent = (name) => Number(execFileSync("curl", ["-s", "-H", "Accept-Encoding: gzip", "-o", "/dev/null", "-w", "%{size_download}", `${address}/boussole/${name}`]));
    const first = ["index.html", "style.css", "late.js", "main.js", "boussole.wasm"];
    const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
    assert.ok(sum(first.map(sent)) < sum(first.map((name) => statSync(join(SITE, name)).size)) / 2);
  });

  test(`what the page says to check is as it says on ${name}`, async () => {
    const { address } = await serve();
    const lines = blocks("sh")[0].trim().split("\n").map((line) => line.replace("https://votre-site.example", address));
    const said = lines.map((line) => execFileSync("bash", ["-o", "pipefail", "-c", line], { encoding: "utf8" }));
    assert.equal(said.length, 3);
    assert.deepEqual(said[0].trim().toLowerCase().split(/\r?\n/).sort(),
      ["cache-control: no-cache", "content-security-policy: frame-ancestors 'none'", "x-content-type-options: nosniff"]);
    for (const [at, line] of lines.entries()) {
      const wanted = /# (.*?)…?$/.exec(line)?.[1];
      if (at > 0) assert.ok(said[at].includes(wanted), line);
    }
  });
}

// A browser comes, the network goes, it comes back.
async function visit(server) {
  const context = await browser.newContext({ serviceWorkers: "allow", locale: "fr-FR" });
  const { page, problems } = await openApp(browser, `${server.address}/boussole/`, { context });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => { navigator.serviceWorker.addEventListener("controllerchange", resolve); });
  });
  assert.deepEqual(problems, []);
  await server.stop();
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Commencer un diagnostic" }).waitFor();
  await context.close();
}

test("from nginx, the page starts, and comes back without network", async () => visit(await nginx()));
test("from Apache too", async () => visit(await apache()));
test("and from a bare static server, without any header", async () => visit(await bare()));

test("from nginx, no other site shows it in a frame", async () => {
  const server = await nginx();
  const other = createServer((_, response) => response.setHeader("content-type", "text/html").end(`<iframe src="${server.address}/boussole/"></iframe>`));
  await new Promise((resolve) => { other.listen(0, "127.0.0.1", resolve); });
  const page = await browser.newPage();
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.goto(`http://localhost:${other.address().port}/`);
  await refused;
  await page.close();
  other.closeAllConnections();
  other.close();
});
