import type { ReadFile } from "@xianlan/office";
import { authorize, type Grant } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, type FieldError } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import { openStaged } from "../../files/staged.ts";
import { warnOfMarkedText } from "../../personal-numbers.ts";
import { type TxContext, write } from "../../transaction.ts";
import { checkDraft, insertDrafts, type NewDraft } from "../findings/index.ts";
import type { CommitBulletinInput } from "./inputs.ts";
import { knownNames } from "./known-names.ts";
import { reading } from "./office-file.ts";

/** What a bulletin came to. */
export type BulletinImport = {
  inspectionId: string;
  imported: number;
  /** First and last number given. */
  numbers: [string, string];
};

/**
 * 采用通报中的问题: drafts the confirmed proposals, all or none. The text is read once more, so that the
 * sentence beside each finding is the bulletin's own.
 * @throws AppError `refused`, naming each item that cannot be drafted.
 */
export async function commitBulletin(
  context: Context,
  input: CommitBulletinInput,
): Promise<BulletinImport> {
  const grant = authorize(context, "import.bulletin");
  // Before a turn at reading files is waited for.
  warnOfMarkedText(context);
  return reading(grant.actor, (read) => commitRead(context, grant, read, input));
}

async function commitRead(
  context: Context,
  grant: Grant,
  read: ReadFile,
  input: CommitBulletinInput,
): Promise<BulletinImport> {
  const { stagedId, inspectionId } = input;
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  return write(context, grant, "import.commitBulletin", input, async (txContext) => {
    const known = await knownNames(txContext.tx, grant.actor);
    const { rows } = await read("bulletin", { bytes, fileName: stagedId, known });
    const sentences = new Map(rows.map(({ id, sentence }) => [id, sentence]));
    const drafts = await draftsOf(txContext, sentences, input);
    const made = await insertDrafts(txContext, inspectionId, drafts);
    const result: BulletinImport = {
      inspectionId,
      imported: made.length,
      numbers: [made[0]?.number ?? "", made.at(-1)?.number ?? ""],
    };
    const sha256 = stagedId.slice(0, 64);
    const after = { ...result, fileName: storedName(input.fileName), sha256 };
    txContext.audit({
      action: "import.bulletin",
      entity: "import",
      entityId: sha256,
      units: [],
      after,
    });
    return result;
  });
}

async function draftsOf(
  txContext: TxContext,
  sentences: ReadonlyMap<string, string>,
  input: CommitBulletinInput,
): Promise<NewDraft[]> {
  const { tx, grant, context } = txContext;
  const origin = `由通报“${storedName(input.fileName)}”读入`;
  const drafts: NewDraft[] = [];
  const fields: FieldError[] = [];
  for (const [at, { proposalId, ...draft }] of input.items.entries()) {
    const sentence = sentences.get(proposalId);
    if (sentence === undefined) {
      fields.push({ path: `items.${at}`, message: "原文中已没有这一条，请重新读入通报" });
      continue;
    }
    try {
      await checkDraft(tx, grant.actor, draft, context);
      drafts.push({ ...draft, source: "bulletin", sourceText: sentence, origin });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const field = error.fields[0]?.path;
      fields.push({ path: `items.${at}${field ? `.${field}` : ""}`, message: error.message });
    }
  }
  if (fields.length === 0) return drafts;
  throw new AppError(
    "refused",
    `${fields.length}条不能采用，没有生成任何草稿：${fields[0]?.message}`,
    { fields },
  );
}
