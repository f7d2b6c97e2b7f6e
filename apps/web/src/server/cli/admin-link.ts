import { parseArgs } from "node:util";
import { readHolder } from "@xianlan/db/embedded";
import { addressOf } from "../announce.ts";
import { setupLinkLines } from "../setup-link.ts";
import { type Command, EXIT, print } from "./command.ts";
import { withProduct } from "./with-product.ts";

/** `xl admin-link`: a new one-time link that founds a county with its first administrator. */
export const adminLinkCommand: Command = {
  name: "admin-link",
  usage: "",
  summary: "生成建立县和第一个系统管理员的一次性链接，旧链接随即失效",
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    return withProduct(async ({ services }, env) => {
      const address = readHolder(env.dataDir)?.address ?? addressOf(env);
      print(await setupLinkLines(services, address));
      return EXIT.ok;
    });
  },
};
