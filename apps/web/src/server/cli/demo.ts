import { parseArgs } from "node:util";
import { demoLines } from "../announce.ts";
import { prepareDemo } from "../demo-accounts.ts";
import { EXIT, type ExitCode, print, printError } from "./command.ts";
import { withProduct } from "./with-product.ts";

/** `xl demo`: loads the demo county where it is missing and shows its accounts. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  return withProduct(async ({ services }, { dataDir }) => {
    const accounts = await prepareDemo(services, dataDir, printError);
    print(demoLines(accounts, dataDir));
    return EXIT.ok;
  }, "demo");
}
