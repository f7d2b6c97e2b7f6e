import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoAccount } from "@xianlan/api";
import { roles } from "@xianlan/domain";
import { z } from "zod";

const accounts = z.array(
  z.object({
    username: z.string(),
    password: z.string(),
    roles: z.array(z.enum(roles)),
    unit: z.string().nullable(),
  }),
);

/** Where the demo county's accounts stand, for people and for tests. */
export function demoAccountsPath(dataDir: string): string {
  return join(dataDir, "demo-accounts.json");
}

/** The demo county's accounts; empty before it was loaded. */
export function readDemoAccounts(dataDir: string): readonly DemoAccount[] {
  try {
    return accounts.parse(JSON.parse(readFileSync(demoAccountsPath(dataDir), "utf8")));
  } catch {
    return [];
  }
}
