import { parseArgs } from "node:util";
import { type ChainProblem, checkAuditChains, createAuth } from "@xianlan/api";
import { openDatabase } from "@xianlan/db";
import { readEnv } from "../env.ts";
import { EXIT, type ExitCode, print } from "./command.ts";
import { type OpenedInstallation, openInstallation } from "./open-installation.ts";

const MESSAGES = {
  missing: "缺失",
  altered: "内容与记录时不一致",
  unlinked: "与上一条接不上",
  head: "链尾与记录不一致",
} as const satisfies Record<ChainProblem, string>;

/** `xl audit-check`: walks each county's audit chain and names the first broken row. Reads only. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {} });
  const opened = await openInstallation(readEnv());
  try {
    return await checkAll(opened);
  } finally {
    await opened.close();
  }
}

async function checkAll({ appUrl, secrets }: OpenedInstallation): Promise<ExitCode> {
  const database = openDatabase(appUrl, { connections: 1 });
  const auth = createAuth({ url: appUrl, secret: secrets.authSecret, onError: () => undefined });
  const auditKey = Buffer.from(secrets.auditKey, "base64url");
  let exit: ExitCode = EXIT.ok;
  try {
    for await (const { county, intact, broken } of checkAuditChains({ database, auth, auditKey })) {
      if (broken === null) {
        print(`${county}：${intact} 条，完整。`);
      } else {
        exit = EXIT.failed;
        const owner = broken.owner === undefined ? "" : `${broken.owner} `;
        print(
          `${county}：${owner}第 ${broken.seq} 条${MESSAGES[broken.problem]}；此前 ${intact} 条完整。`,
        );
      }
    }
  } finally {
    await Promise.all([database.close(), auth.close()]);
  }
  return exit;
}
