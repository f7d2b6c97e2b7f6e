import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { systemCode } from "../embedded/refusal.ts";
import { loginRole, ownerRole, scopeRoles } from "../roles.ts";
import { open, withLogin } from "./connect.ts";

const ITERATIONS = 4096;

/**
 * PostgreSQL's stored form of a password (`SCRAM-SHA-256$<iterations>:<salt>$<stored>:<server>`, RFC
 * 5803). Role statements carry it instead of the password, so that neither the server's log nor an
 * administrator's screen ever shows a value one could sign in with.
 */
function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
  const server = hmac("Server Key").toString("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${server}`;
}

interface RoleRow {
  readonly rolname: string;
  readonly rolcanlogin: boolean;
  readonly rolinherit: boolean;
  readonly powerful: boolean;
}

/**
 * The statements still missing until this database has the product's roles, memberships and
 * grants; empty when all is in place. Each is safe to run again.
 * @param databaseUrl address the client was opened with; used to try the app's own sign-in.
 */
export async function missingStatements(
  client: pg.Client,
  databaseUrl: string,
  appPassword: string,
): Promise<readonly string[]> {
  const roles = await existingRoles(client);
  const login = await missingLogin(roles.get(loginRole), databaseUrl, appPassword);
  const others = [ownerRole, ...scopeRoles].flatMap((name) => missingRole(name, roles.get(name)));
  const memberships = await missingMemberships(client, roles);
  const grants = await missingGrants(client, roles);
  return [...others, ...login, ...memberships, ...grants];
}

async function existingRoles(client: pg.Client): Promise<ReadonlyMap<string, RoleRow>> {
  const { rows } = await client.query<RoleRow>(
    `select rolname, rolcanlogin, rolinherit,
            rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful
       from pg_roles where rolname = any($1)`,
    [[ownerRole, loginRole, ...scopeRoles]],
  );
  return new Map(rows.map((row) => [row.rolname, row]));
}

const HARMLESS = "NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB";

/** PostgreSQL has no CREATE ROLE IF NOT EXISTS; an administrator may run the script twice. */
function createRole(definition: string): string {
  const [name] = definition.split(" ", 1);
  return (
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') ` +
    `THEN CREATE ROLE ${definition}; END IF; END $$;`
  );
}

function missingRole(name: string, row: RoleRow | undefined): readonly string[] {
  if (!row) return [createRole(`${name} NOLOGIN`)];
  return [
    ...(row.rolcanlogin ? [`ALTER ROLE ${name} NOLOGIN;`] : []),
    ...(row.powerful ? [`ALTER ROLE ${name} ${HARMLESS};`] : []),
  ];
}

async function missingLogin(
  row: RoleRow | undefined,
  databaseUrl: string,
  appPassword: string,
): Promise<readonly string[]> {
  const password = () => `PASSWORD '${scramVerifier(appPassword)}'`;
  if (!row) return [createRole(`${loginRole} LOGIN NOINHERIT ${password()}`)];
  const right = row.rolcanlogin && (await signsIn(databaseUrl, appPassword));
  return [
    ...(row.rolinherit ? [`ALTER ROLE ${loginRole} NOINHERIT;`] : []),
    ...(row.powerful ? [`ALTER ROLE ${loginRole} ${HARMLESS};`] : []),
    ...(right ? [] : [`ALTER ROLE ${loginRole} LOGIN ${password()};`]),
  ];
}

/** A wrong password can be repaired here; any other refusal is reported by whoever connects next. */
export async function signsIn(databaseUrl: string, appPassword: string): Promise<boolean> {
  try {
    const client = await open(withLogin(databaseUrl, loginRole, appPassword));
    await client.end();
    return true;
  } catch (error) {
    return systemCode(error) !== "28P01";
  }
}

async function missingMemberships(
  client: pg.Client,
  roles: ReadonlyMap<string, RoleRow>,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ modern: boolean; me: string }>(
    "select current_setting('server_version_num')::int >= 160000 as modern, current_user as me",
  );
  const { modern = false, me = "" } = rows[0] ?? {};
  const missing: string[] = [];
  for (const role of scopeRoles) {
    const has =
      roles.has(role) && roles.has(loginRole) && (await mayBecome(client, loginRole, role, modern));
    if (!has) {
      missing.push(
        `GRANT ${role} TO ${loginRole}${modern ? " WITH INHERIT FALSE, SET TRUE" : ""};`,
      );
    }
  }
  if (!roles.has(ownerRole) || !(await mayBecome(client, me, ownerRole, modern))) {
    missing.push(grantOwner(me, modern));
  }
  return missing;
}

function grantOwner(grantee: string, modern: boolean): string {
  return `GRANT ${ownerRole} TO ${pg.escapeIdentifier(grantee)}${modern ? " WITH INHERIT FALSE, SET TRUE" : ""};`;
}

/** What the server already has of the product, before anything is made. */
export interface ExistingRoles {
  readonly login: "absent" | "enabled" | "disabled";
  readonly owner: boolean;
  /** The statement that lets this client take the owner's role, null when it may. */
  readonly grantOwner: string | null;
}

/** Looks for the product's roles; changes nothing. */
export async function findRoles(client: pg.Client): Promise<ExistingRoles> {
  const roles = await existingRoles(client);
  const { rows } = await client.query<{ modern: boolean; me: string }>(
    "select current_setting('server_version_num')::int >= 160000 as modern, current_user as me",
  );
  const { modern = false, me = "" } = rows[0] ?? {};
  const login = roles.get(loginRole);
  const owner = roles.has(ownerRole);
  const may = owner && (await mayBecome(client, me, ownerRole, modern));
  return {
    login: login === undefined ? "absent" : login.rolcanlogin ? "enabled" : "disabled",
    owner,
    grantOwner: owner && !may ? grantOwner(me, modern) : null,
  };
}

async function mayBecome(
  client: pg.Client,
  member: string,
  role: string,
  modern: boolean,
): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>("select pg_has_role($1, $2, $3) as may", [
    member,
    role,
    modern ? "SET" : "MEMBER",
  ]);
  return rows[0]?.may ?? false;
}

async function missingGrants(
  client: pg.Client,
  roles: ReadonlyMap<string, RoleRow>,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ database: string }>(
    "select current_database() as database",
  );
  const database = rows[0]?.database ?? "";
  const wanted: readonly (readonly [role: string, on: "database" | "schema", right: string])[] = [
    [ownerRole, "database", "CREATE"],
    [loginRole, "database", "CONNECT"],
    [ownerRole, "schema", "CREATE"],
    ...[loginRole, ownerRole, ...scopeRoles].map((role) => [role, "schema", "USAGE"] as const),
  ];
  const missing: string[] = [];
  for (const [role, on, right] of wanted) {
    const object = on === "database" ? database : "public";
    const check = `select has_${on}_privilege($1, $2, $3) as has`;
    const has =
      roles.has(role) &&
      (await client.query<{ has: boolean }>(check, [role, object, right])).rows[0]?.has;
    if (has) continue;
    const target =
      on === "database" ? `DATABASE ${pg.escapeIdentifier(database)}` : "SCHEMA public";
    missing.push(`GRANT ${right} ON ${target} TO ${role};`);
  }
  return missing;
}
