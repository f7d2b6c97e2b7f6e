import { attachment } from "@xianlan/db";
import { and, count, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { fileKind, isPicture } from "../../files/file-kind.ts";
import { storedName } from "../../files/file-name.ts";
import { cleanPicture } from "../../files/picture.ts";
import { receive, runOneAtATime, type SentBody } from "../../files/receive.ts";
import { localStore } from "../../files/store.ts";
import { type TxContext, write } from "../../transaction.ts";
import { type UploadInput, uploadInput } from "./inputs.ts";
import { isUnattached } from "./unattached.ts";

/** Files one person may have uploaded without attaching them anywhere. */
const maxUnattached = 200;

/** A stored file as its uploader gets it back. `happenedOn` is a proposal until it is handed in. */
export type UploadedFile = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  hasThumbnail: boolean;
  happenedOn: string;
  uploadedAt: string;
};

/**
 * 上传: takes a file's bytes, checks and cleans them, keeps them and gives its uploader a right to them.
 * Answers once bytes and row would survive a crash.
 * @throws AppError `too_large`, or `refused` with what to do about the file.
 */
export async function uploadAttachment(
  context: Context,
  call: UploadInput,
  body: SentBody,
): Promise<UploadedFile> {
  const grant = authorize(context, "attachment.upload");
  const input = uploadInput.parse(call);
  const { filesFolder } = context.services;
  checkDay(input.happenedOn, context.clock.today);
  const fileName = storedName(input.fileName);
  return receive(filesFolder, body, async (received) => {
    const uploaded = await runOneAtATime(received, (bytes) =>
      storeUpload(context, bytes, fileName),
    );
    const proposed = uploaded.takenOn !== null && uploaded.takenOn <= context.clock.today;
    const happenedOn =
      input.happenedOn ?? (proposed ? uploaded.takenOn : null) ?? context.clock.today;
    // The bytes belong to the intent: another file under the same key is another intent.
    const intent = { ...input, sent: received.sha256 };
    return write(context, grant, "attachment.upload", intent, async (txContext) => {
      await limitUnattached(txContext);
      const { accountId, countyId, name } = grant.actor;
      const { sha256, pictureHash, mediaType, size, hasThumbnail } = uploaded;
      const row = {
        countyId,
        id: uuid(),
        sha256,
        pictureHash,
        fileName,
        mediaType,
        size,
        hasThumbnail,
        happenedOn,
        uploadedAt: context.clock.now,
        uploadedBy: accountId,
        uploadedByName: name,
      };
      await txContext.tx.insert(attachment).values(row);
      txContext.audit({
        action: "attachment.upload",
        entity: "attachment",
        entityId: row.id,
        units: [],
        after: { fileName, mediaType, size, sha256, happenedOn },
      });
      const { id, uploadedAt } = row;
      return { id, fileName, mediaType, size, hasThumbnail, happenedOn, uploadedAt };
    });
  });
}

/** The happened date decides the period: it cannot lie ahead. */
export function checkDay(happenedOn: string | null, today: string): void {
  if (happenedOn !== null && happenedOn > today) {
    throw refused("发生日期在今天之后，请核对", "happenedOn");
  }
}

/** What is kept of a file: the bytes that may be shown again, on disk before any row names them. */
async function storeUpload({ services, actor }: Context, bytes: Uint8Array, fileName: string) {
  const countyId = actor?.countyId ?? "";
  const store = localStore(services.filesFolder);
  const mediaType = await fileKind(bytes, fileName);
  if (!isPicture(mediaType)) {
    const sha256 = await store.put(countyId, bytes);
    const shape = { pictureHash: null, hasThumbnail: false, takenOn: null };
    return { sha256, mediaType, size: bytes.length, ...shape };
  }
  const picture = await cleanPicture(bytes, mediaType);
  const sha256 = await store.put(countyId, picture.bytes);
  await store.putThumbnail(countyId, sha256, picture.thumbnail);
  const { takenOn, hash } = picture;
  const shape = { pictureHash: hash, hasThumbnail: true, takenOn };
  return { sha256, mediaType, size: picture.bytes.length, ...shape };
}

async function limitUnattached({ tx, grant }: TxContext): Promise<void> {
  const { countyId, accountId } = grant.actor;
  const [unattached] = await tx
    .select({ files: count() })
    .from(attachment)
    .where(
      and(eq(attachment.countyId, countyId), eq(attachment.uploadedBy, accountId), isUnattached),
    );
  if ((unattached?.files ?? 0) >= maxUnattached) {
    throw refused(`您有${maxUnattached}个文件上传后没有使用，请先提交或删除它们，再上传新文件`);
  }
}
