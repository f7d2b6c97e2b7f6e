import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  type InstallationKind,
  installationKinds,
  type SecretName,
  secretNames,
} from "../installation/keys.ts";
import { ownerRole } from "../roles.ts";
import { id, instant, oneOf } from "./columns.ts";
import { allow, everyRow } from "./policies.ts";

/** Written at provisioning alone; commands check it as the auditor before they touch anything. */
function ownerWrites() {
  return [
    pgPolicy("owner_all", {
      for: "all",
      to: pgRole(ownerRole).existing(),
      using: everyRow,
      withCheck: everyRow,
    }),
    ...allow("xianlan_auditor", ["select"], everyRow),
  ];
}

/** The one installation whose data this database holds; its data folder remembers the same id. */
export const installation = pgTable(
  "installation",
  {
    id: id().primaryKey(),
    kind: text("kind").$type<InstallationKind>().notNull(),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  (t) => [
    uniqueIndex("installation_only_one").on(sql`(true)`),
    oneOf("installation_kind", t.kind, installationKinds),
    ...ownerWrites(),
  ],
);

/** The keys the rows were made with: each has an id and a fingerprint, never its value. */
export const installationKey = pgTable(
  "installation_key",
  {
    id: id().primaryKey(),
    installationId: uuid("installation_id")
      .notNull()
      .references(() => installation.id),
    name: text("name").$type<SecretName>().notNull().unique("installation_key_name"),
    fingerprint: text("fingerprint").notNull(),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  (t) => [oneOf("installation_key_known", t.name, secretNames), ...ownerWrites()],
);
