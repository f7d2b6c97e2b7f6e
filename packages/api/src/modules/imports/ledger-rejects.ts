import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { ExportedWorkbook } from "../../files/exported-workbook.ts";
import { storedName } from "../../files/file-name.ts";
import { openStaged } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import { ledgerRejectsInput } from "./inputs.ts";
import { ledgerContext } from "./known-names.ts";
import { reading } from "./office-file.ts";
import { ledgerQuestion } from "./read-ledger.ts";

/** 未导入的行: as they stand in the file, each with its reason, as .xlsx that can be imported again. */
export async function ledgerRejects(context: Context, call: unknown): Promise<ExportedWorkbook> {
  const grant = authorize(context, "import.ledger");
  const { stagedId, choice, fileName, asOf, included } = ledgerRejectsInput.parse(call);
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  const { today } = context.clock;
  const known = await read(context, grant, (tx) => ledgerContext(tx, grant.actor, { today, asOf }));
  const file = { bytes, fileName: stagedId, choice, worksheet: null };
  const question = { ...ledgerQuestion(file, known), leaveOut: new Set(included) };
  const { head } = await reading(grant.actor, (run) => run("ledgerRejects", question));
  const base = storedName(fileName).replace(/\.[A-Za-z]{3,4}$/, "") || "台账";
  return { fileName: `${base}_未导入的行.xlsx`, bytes: head };
}
