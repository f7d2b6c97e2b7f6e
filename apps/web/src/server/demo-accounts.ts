import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoAccount, Services } from "@xianlan/api";
import { StartRefused } from "@xianlan/db/embedded";
import { loadDemo } from "@xianlan/demo";
import { clockAt } from "@xianlan/domain/calendar";

/** Where the demo county's accounts stand, for people and for tests. */
export function demoAccountsPath(dataDir: string): string {
  return join(dataDir, "demo-accounts.json");
}

/**
 * Loads the demo county once and writes its accounts beside the database.
 * @throws StartRefused where a real county is in the database.
 */
export async function prepareDemo(
  services: Services,
  dataDir: string,
  progress: (line: string) => void,
): Promise<readonly DemoAccount[]> {
  const loaded = await loadDemo(services, { clock: clockAt(Date.now()), progress });
  if (loaded === null) {
    throw new StartRefused(
      "数据库里已有正式的县，不能装入演示数据。\n" +
        "请设 XIANLAN_DEMO=0 以正式方式启动，或用 XIANLAN_DATA_DIR 给演示另设文件夹。",
    );
  }
  const path = demoAccountsPath(dataDir);
  writeFileSync(`${path}.next`, `${JSON.stringify(loaded.accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.next`, path);
  return loaded.accounts;
}
