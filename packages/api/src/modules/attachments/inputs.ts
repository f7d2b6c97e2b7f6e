import { dayInput } from "@xianlan/domain/calendar";
import { mutationInput } from "@xianlan/domain/input";
import { z } from "zod";

const id = z.uuid("编号不正确");
const happenedOn = dayInput("发生日期应为“年-月-日”，如 2026-11-05");

export const removeAttachmentInput = mutationInput.extend({ id });
export type RemoveAttachmentInput = z.infer<typeof removeAttachmentInput>;

export const redateAttachmentInput = mutationInput.extend({ id, happenedOn });
export type RedateAttachmentInput = z.infer<typeof redateAttachmentInput>;

/** What an upload says beside its bytes. */
export const uploadInput = mutationInput.extend({
  fileName: z.string().trim().min(1, "请给出文件名").max(255, "文件名过长"),
  /** Null takes the picture's own date, else today. */
  happenedOn: happenedOn.nullable(),
});
export type UploadInput = z.infer<typeof uploadInput>;

export const fileInput = z.object({ id, thumbnail: z.boolean() });
export type FileInput = z.infer<typeof fileInput>;
