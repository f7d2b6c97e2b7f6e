/** Why a file is refused. The sentence is for the person who uploaded it and says what to do next. */
const officeErrorMessages = {
  empty: "文件是空的，请重新选择文件",
  too_big: "文件超过20 MB，请删去图片或拆成几个文件后再上传",
  wrong_type: "不支持这种文件，请上传 .xlsx 或 .csv 表格",
  wrong_document: "不支持这种文件，请上传 .docx 或 .txt 文件",
  old_format: "这是旧格式文件，请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传",
  old_document: "这是旧格式文件，请用 Word 或 WPS 打开，另存为 .docx 后再上传",
  encrypted: "文件设了打开密码，请去掉密码后另存，再上传",
  macro: "文件带有宏，不能上传，请另存为不带宏的 .xlsx（或 .docx）后再上传",
  bomb: "文件解压后过大，已拒绝，请把内容复制到一个新文件，另存为 .xlsx（或 .docx）后再上传",
  too_many_rows:
    "表格超过20000行或50万个单元格（只有格式的空行也算），请删除数据下方的空行或分成几个表，另存为 .xlsx 后再上传",
  sparse:
    "表格在很远的位置（超过200列或20000行）还有单元格，请只保留台账区域，另存为 .xlsx 后再上传",
  damaged: "文件已损坏或内容与扩展名不符，请用 Excel 或 WPS 打开后另存，再上传",
  unsafe: "文件结构不安全，已拒绝，请把内容复制到一个新文件，另存后再上传",
  timeout: "读取文件超时，请减少行数或删去图片后再上传",
} as const;
export type OfficeErrorCode = keyof typeof officeErrorMessages;

/** A file that is not accepted; `message` is Chinese and ready to be shown. */
export class OfficeError extends Error {
  readonly code: OfficeErrorCode;

  constructor(code: OfficeErrorCode) {
    super(officeErrorMessages[code]);
    this.name = "OfficeError";
    this.code = code;
  }
}
