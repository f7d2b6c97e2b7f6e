import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import {
  type InstallationKind,
  keyFingerprint,
  type SecretName,
  type Secrets,
  secretNames,
} from "../installation/keys.ts";
import { installation, installationKey } from "../schema/installation.ts";

/** The installation a database says it belongs to. */
export interface RegisteredInstallation {
  readonly id: string;
  readonly kind: InstallationKind;
  /** By the key's name. */
  readonly fingerprints: ReadonlyMap<SecretName, string>;
}

/** Reads the registry in a role that may; null before the database's first provisioning ended. */
export async function readRegistry(client: pg.Client): Promise<RegisteredInstallation | null> {
  const { id, kind } = installation;
  const { name, fingerprint } = installationKey;
  const rows = await drizzle(client)
    .select({ id, kind, name, fingerprint })
    .from(installation)
    .innerJoin(installationKey, eq(installationKey.installationId, id));
  const [first] = rows;
  if (!first) return null;
  const fingerprints = new Map(rows.map((row) => [row.name, row.fingerprint]));
  return { id: first.id, kind: first.kind, fingerprints };
}

/** Writes whose the database is, once, all or nothing; the client has taken the owner's role. */
export async function register(
  client: pg.Client,
  { id, kind, secrets }: { id: string; kind: InstallationKind; secrets: Secrets },
): Promise<void> {
  await drizzle(client).transaction(async (tx) => {
    await tx.insert(installation).values({ id, kind });
    await tx.insert(installationKey).values(
      secretNames.map((name) => ({
        id: randomUUID(),
        installationId: id,
        name,
        fingerprint: keyFingerprint(name, secrets[name]),
      })),
    );
  });
}
