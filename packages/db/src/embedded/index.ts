export type { InstallationKind, Secrets } from "../installation/keys.ts";
export { ensureDataFolder } from "./data-folder.ts";
export {
  DataFolderInUse,
  type DataFolderLock,
  lockDataFolder,
  readDataFolderOwner,
} from "./data-folder-lock.ts";
export { StartRefused } from "./refusal.ts";
export {
  EMBEDDED,
  type InstallationFolder,
  loadInstallation,
  newInstallation,
  readInstallation,
  saveInstallation,
} from "./secrets.ts";
export { type EmbeddedServer, startEmbedded } from "./server.ts";
