import { parseArgs } from "node:util";
import { type ChainProblem, checkAuditChains } from "@xianlan/api";
import { EXIT, type ExitCode, print } from "./command.ts";
import { withProduct } from "./with-product.ts";

const WORDS = {
  missing: "缺失",
  altered: "内容与记录时不一致",
  unlinked: "与上一条接不上",
  head: "链尾与记录不一致",
} as const satisfies Record<ChainProblem, string>;

/** `xl audit-check`: walks each county's audit chain and names the first broken row. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  return withProduct(async ({ services }) => {
    let exit: ExitCode = EXIT.ok;
    for await (const { county, intact, broken } of checkAuditChains(services)) {
      if (broken === null) {
        print(`${county}：${intact} 条，完整。`);
      } else {
        exit = EXIT.failed;
        print(`${county}：第 ${broken.seq} 条${WORDS[broken.problem]}；此前 ${intact} 条完整。`);
      }
    }
    return exit;
  });
}
