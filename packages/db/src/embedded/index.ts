export { ensureDataFolder } from "./data-folder.ts";
export {
  DataFolderHeld,
  type Holder,
  holdDataFolder,
  readHolder,
} from "./holder.ts";
export { StartRefused } from "./refusal.ts";
export { loadSecrets, type Secrets } from "./secrets.ts";
export { type EmbeddedServer, startEmbedded } from "./server.ts";
