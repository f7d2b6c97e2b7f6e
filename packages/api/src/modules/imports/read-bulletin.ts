import { finding, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { BulletinProposal, BulletinReading } from "@xianlan/domain/bulletin";
import { and, eq, inArray, ne } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { stageUpload } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import { importFileName } from "./inputs.ts";
import { knownNames } from "./known-names.ts";
import { reading, sentBytes } from "./office-file.ts";

/** A stored bulletin with what was read from it. */
export type BulletinUpload = Pick<BulletinReading, "notice" | "groups"> & {
  stagedId: string;
  fileName: string;
  text: string;
  proposals: (BulletinProposal & {
    /** A finding drafted earlier from the very sentence; null when there is none. */
    drafted: { id: string; number: string } | null;
  })[];
};

/**
 * 读入通报: the text of a .txt or .docx with a proposal for each sentence that states a shortfall.
 * Nothing is drafted; the text is put aside for the commit to read again.
 * @throws AppError `refused` with what to do about the file.
 */
export async function uploadBulletin(
  context: Context,
  name: string,
  body: SentBody,
): Promise<BulletinUpload> {
  const grant = authorize(context, "import.bulletin");
  const fileName = storedName(importFileName.parse(name));
  if (!/\.(txt|docx?)$/i.test(fileName)) {
    throw refused("不支持这种文件，请上传 .docx 或 .txt 文件，或直接粘贴全文", "file");
  }
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const known = await read(context, grant, (tx) => knownNames(tx, grant.actor));
  const file = { bytes, fileName, known };
  const { head, rows } = await reading(grant.actor, (run) => run("bulletin", file));
  const { text, notice, groups } = head;
  const encoded = new TextEncoder().encode(text);
  const stagedId = await stageUpload(filesFolder, grant.actor, encoded, "txt", context.clock.now);
  const drafted = await read(context, grant, (tx) => alreadyDrafted(tx, grant.actor, rows));
  return {
    stagedId,
    fileName,
    text,
    notice,
    groups,
    proposals: rows.map((proposal) => ({
      ...proposal,
      drafted: drafted.get(proposal.sentence) ?? null,
    })),
  };
}

/** Findings that were read from the same sentences before, so that a bulletin is not entered twice. */
async function alreadyDrafted(
  tx: Transaction,
  { countyId }: Actor,
  proposals: BulletinReading["proposals"],
): Promise<Map<string, { id: string; number: string }>> {
  if (proposals.length === 0) return new Map();
  const sentences = proposals.map(({ sentence }) => sentence);
  const rows = await tx
    .select({ id: finding.id, number: finding.number, sentence: finding.sourceText })
    .from(finding)
    .where(
      and(
        eq(finding.countyId, countyId),
        eq(finding.source, "bulletin"),
        ne(finding.state, "withdrawn"),
        inArray(finding.sourceText, sentences),
      ),
    );
  return new Map(rows.map(({ sentence, ...row }) => [sentence, row]));
}
