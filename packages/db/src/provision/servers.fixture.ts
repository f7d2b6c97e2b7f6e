import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "../embedded/binaries.ts";

/**
 * The PostgreSQL servers the provisioning tests run against: the embedded 18 always, Debian's
 * packages (15 is the minimum version) where the machine has them.
 */
export function installedServers(): readonly { name: string; binaries: Binaries | null }[] {
  const debian = ["15", "16", "17"]
    .map((version) => ({ version, folder: join("/usr/lib/postgresql", version) }))
    .filter(({ folder }) => existsSync(join(folder, "bin", "initdb")))
    .map(({ version, folder }) => ({ name: `Debian ${version}`, binaries: { folder, version } }));
  return [{ name: "embedded 18", binaries: null }, ...debian];
}
