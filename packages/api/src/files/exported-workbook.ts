/** A workbook ready to be sent. */
export type ExportedWorkbook = { fileName: string; bytes: Uint8Array };
