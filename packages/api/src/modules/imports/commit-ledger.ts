import { type LedgerPreview, type LedgerRow, ledgerFieldLabels } from "@xianlan/domain/ledger";
import type { ReadFile } from "@xianlan/office";
import { sql } from "drizzle-orm";
import { authorize, type Grant } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, conflict, refused } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import { openStaged } from "../../files/staged.ts";
import { warnOfPersonalNumbers } from "../../personal-numbers.ts";
import { type TxContext, write } from "../../transaction.ts";
import { insertDrafts, type NewDraft } from "../findings/index.ts";
import type { CommitLedgerInput } from "./inputs.ts";
import { ledgerContext } from "./known-names.ts";
import { reading } from "./office-file.ts";
import { type LedgerReading, readLedger } from "./read-ledger.ts";

type Accepted = Extract<LedgerRow, { status: "new" | "duplicate" }>;

/** What an import came to. */
export type LedgerImport = {
  inspectionId: string;
  imported: number;
  leftOut: { duplicate: number; stored: number; error: number };
  /** First and last number given. */
  numbers: [string, string];
};

/**
 * 导入台账: reads the put-aside file once more by the confirmed mapping and drafts all confirmed rows
 * or none.
 * @throws AppError `conflict` when the county changed since the preview, `refused` for wrong rows that
 *   were not explicitly left out.
 */
export async function commitLedger(
  context: Context,
  input: CommitLedgerInput,
): Promise<LedgerImport> {
  const grant = authorize(context, "import.ledger");
  return reading(grant.actor, (read) => commitRead(context, grant, read, input));
}

async function commitRead(
  context: Context,
  grant: Grant,
  read: ReadFile,
  input: CommitLedgerInput,
): Promise<LedgerImport> {
  const { stagedId, inspectionId, choice } = input;
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  return write(context, grant, "import.commitLedger", input, async (txContext) => {
    await lockImports(txContext);
    const { today, now } = context.clock;
    const known = await ledgerContext(txContext.tx, grant.actor, { today, asOf: now });
    const file = { bytes, fileName: stagedId, choice, worksheet: null };
    const { rows, problems, counts, mapping } = await readLedger(read, file, known);
    const [problem] = problems;
    if (problem !== undefined) throw refused(problem);
    if (!sameCounts(counts, input.expected)) {
      throw conflict(
        "预览之后又登记了问题或改了单位，各行的判断已有变化，没有导入任何行。请重新预览后再导入",
        counts,
      );
    }
    const accepted = confirmedRows(rows, input);
    const fileName = storedName(input.fileName);
    const drafts = accepted.map((row) => draftOf(row, mapping, fileName));
    warnOfPersonalNumbers(
      Object.fromEntries(accepted.map((row, at) => [rowPath(row), drafts[at]?.sourceText ?? ""])),
      input.confirmPersonalNumbers,
    );
    const made = await insertDrafts(txContext, inspectionId, drafts);
    const included = accepted.filter(({ status }) => status === "duplicate").length;
    const result: LedgerImport = {
      inspectionId,
      imported: made.length,
      leftOut: {
        duplicate: counts.duplicate - included,
        stored: counts.stored,
        error: counts.error,
      },
      numbers: [made[0]?.number ?? "", made.at(-1)?.number ?? ""],
    };
    const sha256 = stagedId.slice(0, 64);
    const after = { ...result, fileName, sha256, choice: input.choice };
    txContext.audit({
      action: "import.ledger",
      entity: "import",
      entityId: sha256,
      units: [],
      after,
    });
    return result;
  });
}

type Counts = LedgerPreview["counts"];

function sameCounts(a: Counts, b: Counts): boolean {
  return (Object.keys(a) as (keyof Counts)[]).every((status) => a[status] === b[status]);
}

const rowPath = ({ row }: LedgerRow) => `rows.${row}`;

/** Two imports of one worksheet at once: the second sees what the first has drafted. */
async function lockImports({ tx, grant }: TxContext): Promise<void> {
  const lock = `ledger import ${grant.actor.countyId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
}

/** The rows that were confirmed: every new one, and the duplicates named one by one. */
function confirmedRows(rows: readonly LedgerRow[], input: CommitLedgerInput): Accepted[] {
  const wrong = rows.filter((row) => row.status === "error");
  if (wrong.length > 0 && !input.leaveOutErrors) {
    const fields = wrong.slice(0, 20).map((row) => ({
      path: rowPath(row),
      message: `第${row.row}行 ${row.errors.map((e) => `${e.cell}：${e.message}`).join("；")}`,
    }));
    throw new AppError(
      "refused",
      `有${wrong.length}行有误，没有导入任何行。请改正后重新上传，或选择“有误的行不导入”。${fields[0]?.message ?? ""}`,
      { fields },
    );
  }
  const wanted = new Set(input.duplicates);
  const accepted = rows.filter(
    (row): row is Accepted =>
      row.status === "new" || (row.status === "duplicate" && wanted.delete(row.row)),
  );
  if (wanted.size > 0) throw refused("选择的重复行与文件不符，请重新预览", "duplicates");
  if (accepted.length === 0) {
    const all = rows.every(({ status }) => status === "stored");
    throw refused(all ? "表中各行都已在库，不需要导入" : "没有可以导入的行");
  }
  return accepted;
}

function draftOf(row: Accepted, mapping: LedgerReading["mapping"], fileName: string): NewDraft {
  const { measures: _, inspectionText: __, remark: ___, ...draft } = row.value;
  // Only mapped columns: phone numbers and the like stand in the others.
  const text = mapping.columns.flatMap(({ field, index }) => {
    const text = field === null ? "" : (row.original[index] ?? "");
    return field === null || text === "" ? [] : [`${ledgerFieldLabels[field]}：${text}`];
  });
  return {
    ...draft,
    source: "ledger",
    sourceText: text.join("\n"),
    origin: `由台账“${fileName}”第${row.row}行导入`,
  };
}
