import { spawn } from "node:child_process";
import { join } from "node:path";
import { StartRefused } from "@xianlan/db/embedded";
import { repositoryRoot } from "./env.ts";

/** A build that takes longer than this is announced in the terminal. */
const QUIET_MS = 1_500;

/**
 * Builds the pages when their sources changed since the last build; turbo knows by content.
 * @throws StartRefused with the end of what the build said.
 */
export async function ensureBuilt(log: (message: string) => void, signal: AbortSignal) {
  const notice = setTimeout(() => log("界面有改动，正在构建（首次约需一两分钟）…"), QUIET_MS);
  try {
    const { code, output } = await turbo(signal);
    if (code === 0 || signal.aborted) return;
    const end = output.trimEnd().split("\n").slice(-30).join("\n");
    throw new StartRefused(`构建失败：\n${end}`);
  } finally {
    clearTimeout(notice);
  }
}

function turbo(signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      join(repositoryRoot, "node_modules", ".bin", "turbo"),
      ["run", "build", "--filter=@xianlan/web", "--output-logs=errors-only", "--no-color"],
      { cwd: repositoryRoot, stdio: ["ignore", "pipe", "pipe"], signal },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
      });
    }
    child.on("error", (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}
