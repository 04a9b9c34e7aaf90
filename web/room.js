// How much room there is, and whether the browser promises to keep what is there.
const NOT_PROMISED = 0; // Persistence (src/app/backups.h)
const PROMISED = 1;
const UNKNOWN = 2;

// asks(): what the browser answers of its promise, if it has an answer.
async function look(asks) {
  const { storage } = navigator;
  const answer = await Promise.resolve().then(() => asks(storage)).catch(() => undefined);
  const { usage = -1, quota = -1 } = await storage?.estimate?.().catch(() => undefined) || {};
  return { persisted: answer === undefined ? UNKNOWN : answer ? PROMISED : NOT_PROMISED, used: usage, quota };
}

export const lookAtRoom = () => look((storage) => storage?.persisted?.());

// Some browsers ask the person; some decide by themselves.
export const askPersistence = () => look((storage) => storage?.persist?.());
