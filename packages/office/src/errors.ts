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
  too_many_sheets: "工作簿超过100张工作表，请只保留要读入的工作表，另存为 .xlsx 后再上传",
  too_many_merges: "表格的合并单元格超过20000处，请取消合并后另存为 .xlsx，再上传",
  sparse:
    "表格在很远的位置（超过200列或20000行）还有单元格，请只保留台账区域，另存为 .xlsx 后再上传",
  cell_text: "有一个单元格的文字超过32767个字（Excel 的上限），请缩短或拆到几个单元格后再上传",
  too_much_text:
    "表格文字合计超过800万字（几个单元格用同一段文字的，每格都算），请删去重复的长文字或分成几个文件后再上传",
  long_document: "文字超过20万字，请只保留通报正文后再读入",
  no_sheet: "工作簿里没有这张工作表，请重新选择",
  damaged: "文件已损坏或内容与扩展名不符，请用 Excel 或 WPS 打开后另存，再上传",
  unsafe: "文件结构不安全，已拒绝，请把内容复制到一个新文件，另存后再上传",
  timeout: "读取文件超过15秒，已停止，请减少行数或删去图片后再上传",
  memory: "读取文件占用的内存超过160 MB，已停止，请减少行数、列数或拆成几个文件后再上传",
  busy: "正在读取的文件太多，请等一两分钟再上传",
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
