import { parseArgs } from "node:util";
import { demoLines } from "../announce.ts";
import { readyDemo } from "../demo-accounts.ts";
import { type Command, EXIT, print, remark } from "./command.ts";
import { withProduct } from "./with-product.ts";

/** `xl demo`: loads the demo county where it is missing and shows its accounts. */
export const demoCommand: Command = {
  name: "demo",
  usage: "",
  summary: "装入演示县（已装入的不变）并列出演示账号",
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    return withProduct(async ({ services }, { dataDir }) => {
      const accounts = await readyDemo(services, dataDir, remark);
      print(demoLines(accounts, dataDir));
      return EXIT.ok;
    });
  },
};
