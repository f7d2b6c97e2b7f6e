import { dayInput, mutationInput } from "@xianlan/domain";
import { z } from "zod";

const id = z.uuid("编号不正确");
const happenedOn = dayInput("发生日期应为“年-月-日”，如 2026-11-05");

export const removeAttachmentCall = mutationInput.extend({ id });
export type RemoveAttachmentCall = z.infer<typeof removeAttachmentCall>;

export const redateAttachmentCall = mutationInput.extend({ id, happenedOn });
export type RedateAttachmentCall = z.infer<typeof redateAttachmentCall>;

/** What an upload says beside its bytes. */
export const uploadCall = mutationInput.extend({
  fileName: z.string().trim().min(1, "请给出文件名").max(255, "文件名过长"),
  /** Null takes the picture's own date, else today. */
  happenedOn: happenedOn.nullable(),
});
export type UploadCall = z.infer<typeof uploadCall>;

export const fileInput = z.object({ id, thumbnail: z.boolean() });
export type FileInput = z.infer<typeof fileInput>;
