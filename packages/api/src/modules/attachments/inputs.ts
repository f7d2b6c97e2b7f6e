import { dayField } from "@xianlan/domain/calendar";
import { idInput, mutationInput } from "@xianlan/domain/input";
import { z } from "zod";

const happenedOn = dayField("发生日期");

export const removeAttachmentInput = mutationInput.extend({ id: idInput });
export type RemoveAttachmentInput = z.infer<typeof removeAttachmentInput>;

export const redateAttachmentInput = mutationInput.extend({ id: idInput, happenedOn });
export type RedateAttachmentInput = z.infer<typeof redateAttachmentInput>;

/** What an upload says beside its bytes. */
export const uploadInput = mutationInput.extend({
  fileName: z.string().trim().min(1, "请给出文件名").max(255, "文件名过长"),
  /** Null takes the picture's own date, else today. */
  happenedOn: happenedOn.nullable(),
});
export type UploadInput = z.infer<typeof uploadInput>;

export const fileInput = z.object({ id: idInput, thumbnail: z.boolean() });
export type FileInput = z.infer<typeof fileInput>;
