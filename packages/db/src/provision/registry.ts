import { randomUUID } from "node:crypto";
import type pg from "pg";
import {
  type InstallationKind,
  keyFingerprint,
  type Secrets,
  secretNames,
} from "../installation/keys.ts";

/** The installation a database says it belongs to. */
export interface RegisteredInstallation {
  readonly id: string;
  readonly kind: InstallationKind;
  /** By the key's name. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

interface RegistryRow {
  readonly id: string;
  readonly kind: InstallationKind;
  readonly name: string;
  readonly fingerprint: string;
}

/** Reads the registry in a role that may; null before the database's first provisioning ended. */
export async function readRegistry(client: pg.Client): Promise<RegisteredInstallation | null> {
  const { rows } = await client.query<RegistryRow>(
    `select i.id, i.kind, k.name, k.fingerprint
       from installation i join installation_key k on k.installation_id = i.id`,
  );
  const [first] = rows;
  if (!first) return null;
  const fingerprints = new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
  return { id: first.id, kind: first.kind, fingerprints };
}

/** Writes whose the database is, once, in one statement; the client has taken the owner's role. */
export async function register(
  client: pg.Client,
  { id, kind, secrets }: { id: string; kind: InstallationKind; secrets: Secrets },
): Promise<void> {
  await client.query(
    `with made as (insert into installation (id, kind) values ($1, $2) returning id)
     insert into installation_key (id, installation_id, name, fingerprint)
     select key.id, made.id, key.name, key.fingerprint
       from made, unnest($3::uuid[], $4::text[], $5::text[]) as key (id, name, fingerprint)`,
    [
      id,
      kind,
      secretNames.map(() => randomUUID()),
      secretNames,
      secretNames.map((name) => keyFingerprint(name, secrets[name])),
    ],
  );
}
