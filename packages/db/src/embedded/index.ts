export type { InstallationKind, Secrets } from "../installation/keys.ts";
export { ensureDataFolder } from "./data-folder.ts";
export {
  DataFolderHeld,
  type Holder,
  holdDataFolder,
  readHolder,
} from "./holder.ts";
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
