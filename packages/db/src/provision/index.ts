export { DatabaseUnreachable } from "./connect.ts";
export { ensureDatabase } from "./database.ts";
export { pendingMigrations } from "./migrate.ts";
export { AdministratorNeeded, type Provisioned, provision } from "./provision.ts";
