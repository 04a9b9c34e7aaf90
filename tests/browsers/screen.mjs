// A screen that nobody sees, for browsers that draw only where there is one (Xvfb).
import { spawn } from "node:child_process";

export async function openScreen() {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    screen.on("error", reject);
    screen.stdio[3].once("data", (bytes) => resolve(String(bytes).trim()));
  });
  return { display: `:${number}`, close: () => screen.kill() };
}
