import { finding, type Transaction } from "@xianlan/db";
import { type Actor, type BulletinReading, readBulletin } from "@xianlan/domain";
import { and, eq, inArray, ne } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { readBulletinFile } from "../../files/bulletin-file.ts";
import { keptName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { stage } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import { importFileName } from "./inputs.ts";
import { knownNames } from "./known-names.ts";
import { ofOffice, sentBytes } from "./office-file.ts";

/** Characters of the longest bulletin read; real ones have some ten thousand. */
const longestText = 200_000;

/**
 * 读入通报: the text of a .txt or .docx with a proposal for each sentence that states a shortfall.
 * Nothing is drafted; the text is put aside for the commit to read again.
 * @throws AppError `refused` with what to do about the file.
 */
export async function uploadBulletin(context: Context, name: string, body: SentBody) {
  const grant = authorize(context, "import.bulletin");
  const fileName = keptName(importFileName.parse(name));
  if (!/\.(txt|docx?)$/i.test(fileName)) {
    throw refused("不支持这种文件，请上传 .docx 或 .txt 文件，或直接粘贴全文", "file");
  }
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const text = await ofOffice(readBulletinFile(bytes, fileName));
  if (text.length > longestText) {
    throw refused("文字超过20万字，请只保留通报正文后再读入", "file");
  }
  const kept = new TextEncoder().encode(text);
  const stagedId = await stage(filesFolder, grant.actor, kept, "txt", context.clock.now);
  return read(context, grant, async (tx) => {
    const reading = readBulletin(text, await knownNames(tx, grant.actor));
    const drafted = await alreadyDrafted(tx, grant.actor, reading);
    return {
      stagedId,
      fileName,
      text,
      notice: reading.notice,
      groups: reading.groups,
      proposals: reading.proposals.map((proposal) => ({
        ...proposal,
        /** A finding drafted earlier from the very sentence; null when there is none. */
        drafted: drafted.get(proposal.sentence) ?? null,
      })),
    };
  });
}

/** Findings that were read from the same sentences before, so that a bulletin is not entered twice. */
async function alreadyDrafted(
  tx: Transaction,
  { countyId }: Actor,
  { proposals }: BulletinReading,
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
