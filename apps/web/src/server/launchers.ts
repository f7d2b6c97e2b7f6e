import { readFileSync } from "node:fs";

const LAUNCHER = /^(npm|npx|pnpm)\b/;
const SHELL = /^(sh|dash|bash)\b/;
const EVERY_MS = 250;

/** One step of the way up: a process and its parent when the app started. */
interface Link {
  readonly pid: number;
  readonly parent: number;
}

/**
 * `npx pnpm start` puts npm, pnpm and their shells between a supervisor and this process, and they
 * do not hand a SIGTERM on: they die and the app would live on unseen. They wait for their child,
 * so one that is gone before it was stopped; the app then stops too. Needs /proc.
 * @param gone called once.
 */
export function watchLaunchers(onExit: () => void): void {
  const chain = launchers(process.pid);
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    onExit();
  }, EVERY_MS);
  timer.unref();
}

/** The links from `pid` up to the topmost npm or pnpm that started it; empty when there is none. */
function launchers(pid: number): readonly Link[] {
  const chain: Link[] = [];
  let length = 0;
  for (let child = pid, parent = parentOf(pid); parent !== null && parent > 1; ) {
    const name = nameOf(parent);
    chain.push({ pid: child, parent });
    if (LAUNCHER.test(name)) length = chain.length;
    else if (!SHELL.test(name)) break;
    child = parent;
    parent = parentOf(child);
  }
  return chain.slice(0, length);
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}
