export { type Holdings, refuseOtherKind } from "./belonging.ts";
export { checkInstallation } from "./check-installation.ts";
export { addressOnly, withLogin } from "./connect.ts";
export { ensureDatabase } from "./database.ts";
export { pendingMigrations } from "./migrate.ts";
export { type Provisioned, provision } from "./provision.ts";
