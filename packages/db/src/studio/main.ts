import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readDataFolderOwner } from "../embedded/data-folder-lock.ts";
import { SUPERUSER } from "../embedded/initialise.ts";
import { readInstallation } from "../embedded/secrets.ts";
import { databaseUrl, dataFolder, withDatabaseUrl } from "./env.ts";

/** `pnpm db:studio`: Drizzle's studio on DATABASE_URL, else on the database of the running product. */
function address(): string | null {
  const named = databaseUrl();
  if (named !== null) return named;
  const port = readDataFolderOwner(dataFolder())?.databasePort;
  const secrets = readInstallation(dataFolder())?.secrets;
  if (port === undefined || secrets === undefined) return null;
  return `postgres://${SUPERUSER}:${secrets.superuserPassword}@127.0.0.1:${port}/xianlan`;
}

const url = address();
if (url === null) {
  process.stderr.write("Start the product first (pnpm dev), or set DATABASE_URL.\n");
  process.exitCode = 1;
} else {
  const studio = spawn("drizzle-kit", ["studio"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: withDatabaseUrl(url),
    stdio: "inherit",
  });
  studio.on("error", (error) => process.stderr.write(`${error.message}\n`));
  studio.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
