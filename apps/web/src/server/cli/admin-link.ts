import { parseArgs } from "node:util";
import { readDataFolderOwner } from "@xianlan/db/embedded";
import { addressOf } from "../announce.ts";
import { setupLinkLines } from "../setup-link.ts";
import { EXIT, type ExitCode, print } from "./command.ts";
import { withProduct } from "./with-product.ts";

/** `xl admin-link`: a new one-time link that founds a county with its first administrator. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  return withProduct(async ({ services }, env) => {
    const address = readDataFolderOwner(env.dataDir)?.address ?? addressOf(env);
    print(await setupLinkLines(services, address));
    return EXIT.ok;
  }, "real");
}
