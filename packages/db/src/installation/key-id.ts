import { eq } from "drizzle-orm";
import { installationKey } from "../schema/installation.ts";
import { type Database, withScope } from "../scope.ts";
import type { SecretName } from "./keys.ts";

const registry = {
  role: "xianlan_auditor",
  countyId: "00000000-0000-0000-0000-000000000000",
  unitId: null,
  accountId: null,
} as const;

/**
 * The id under which the database knows a key of its installation.
 * @throws Error where the database is not registered, which provisioning does before the app starts.
 */
export async function readKeyId(database: Database, name: SecretName): Promise<string> {
  const [known] = await withScope(database, registry, "read", (tx) =>
    tx
      .select({ id: installationKey.id })
      .from(installationKey)
      .where(eq(installationKey.name, name)),
  );
  if (known === undefined) throw new Error(`the database has no ${name} registered`);
  return known.id;
}
