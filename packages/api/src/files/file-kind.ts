import { OfficeError, officeKind, oldOfficeKind } from "@xianlan/office";
import { fileTypeFromBuffer } from "file-type";
import { refused } from "../errors.ts";
import { type PictureType, pictureTypes } from "./picture.ts";

/** Media types that may be kept, by the extensions that may stand for them. */
const accepted = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "application/pdf": ["pdf"],
  "application/msword": ["doc"],
  "application/vnd.ms-excel": ["xls"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
} as const satisfies Record<string, readonly string[]>;
export type AcceptedType = keyof typeof accepted;

const acceptedTypesText =
  "图片（jpg、png、webp、gif）、PDF、Word（doc、docx）或 Excel（xls、xlsx）";

export function isPicture(type: AcceptedType): type is PictureType {
  return (pictureTypes as readonly string[]).includes(type);
}

/** A zip archive hung behind a PDF makes one file two; a reader of archives would open the other. */
function hidesArchive(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > buffer.length) return false;
  return at + 22 + buffer.readUInt16LE(at + 20) === buffer.length;
}

function isWholePdf(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-2048)).toString("latin1");
  return end.includes("%%EOF") && !hidesArchive(bytes);
}

const zipTypes = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const oldTypes = { word: "application/msword", excel: "application/vnd.ms-excel" } as const;

async function typeOf(bytes: Uint8Array): Promise<AcceptedType | null> {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) {
    const kind = officeKind(bytes);
    return kind && zipTypes[kind];
  }
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === "application/x-cfb") {
    const kind = oldOfficeKind(bytes);
    return kind && oldTypes[kind];
  }
  if (found === "application/pdf") return isWholePdf(bytes) ? found : null;
  return pictureTypes.find((type) => type === found) ?? null;
}

/** The message for each reason an office file is refused. */
function officeRefusal({ code }: OfficeError): string {
  if (code === "macro") return "文件带有宏，不能上传，请另存为不带宏的文件后再上传";
  if (code === "encrypted") return "文件设了打开密码，请去掉密码后再上传";
  return "文件已损坏或结构不安全，请用 Word、Excel 或 WPS 打开后另存，再上传";
}

/**
 * What the bytes are, by the bytes alone; the name has to agree.
 * @throws AppError `refused` for other kinds, macros, passwords and a name that claims another kind.
 */
export async function fileKind(bytes: Uint8Array, fileName: string): Promise<AcceptedType> {
  if (bytes.length === 0) throw refused("文件是空的，请重新选择", "file");
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const known = Object.values(accepted).some((all: readonly string[]) => all.includes(extension));
  if (extension === "heic" || extension === "heif") {
    throw refused(
      "不支持 HEIC 图片，请在手机相机设置里选“兼容性最佳”，或转成 jpg 后再上传",
      "file",
    );
  }
  if (!known) throw refused(`不支持这种文件，请上传${acceptedTypesText}`, "file");
  let type: AcceptedType | null;
  try {
    type = await typeOf(bytes);
  } catch (error) {
    if (error instanceof OfficeError) throw refused(officeRefusal(error), "file");
    throw error;
  }
  const extensions: readonly string[] = type === null ? [] : accepted[type];
  if (type === null || !extensions.includes(extension)) {
    throw refused("文件内容与扩展名不符，请检查文件后重新上传", "file");
  }
  return type;
}
