export { ensureDatabase } from "./database.ts";
export { pendingMigrations } from "./migrate.ts";
export { type Provisioned, provision } from "./provision.ts";
