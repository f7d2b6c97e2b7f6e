import { ledgerRejectSheet } from "@xianlan/domain";
import { writeWorkbook } from "@xianlan/office";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { keptName } from "../../files/file-name.ts";
import { openStaged } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import type { ExportedWorkbook } from "../exports/index.ts";
import { ledgerRejectsInput } from "./inputs.ts";
import { ledgerContext } from "./known-names.ts";
import { chooseSheet, ledgerGrids, readLedger } from "./read-ledger.ts";

/** 未导入的行: as they stand in the file, each with its reason, as .xlsx that can be imported again. */
export async function ledgerRejects(context: Context, call: unknown): Promise<ExportedWorkbook> {
  const grant = authorize(context, "import.ledger");
  const { stagedId, choice, fileName, asOf, included } = ledgerRejectsInput.parse(call);
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  const chosen = chooseSheet(await ledgerGrids(bytes, stagedId), choice);
  const { today } = context.clock;
  const known = await read(context, grant, (tx) => ledgerContext(tx, grant.actor, { today, asOf }));
  const all = new Set(included);
  const rows = readLedger(chosen, known).rows.filter(({ row }) => !all.has(row));
  const base = keptName(fileName).replace(/\.[A-Za-z]{3,4}$/, "") || "台账";
  return {
    fileName: `${base}_未导入的行.xlsx`,
    bytes: await writeWorkbook(ledgerRejectSheet(rows, chosen.mapping.columns)),
  };
}
