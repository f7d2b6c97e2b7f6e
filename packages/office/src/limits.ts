// A ledger of 5,000 rows and 18 columns is about 4 MB of XML; the limits leave room for four of them.
export const maxFileBytes = 20 * 1024 * 1024;
export const maxEntries = 2000;
/** Everything in the archive, pictures included. */
export const maxInflatedBytes = 96 * 1024 * 1024;
/** The parts of a workbook that are parsed. */
export const maxXmlBytes = 32 * 1024 * 1024;
/** A document's text is kept whole as a tree; a bulletin of 100 pages is about 1 MB of XML. */
export const maxDocumentXmlBytes = 8 * 1024 * 1024;
/** Above this size, a ratio no text reaches is a bomb. */
export const ratioFromBytes = 4 * 1024 * 1024;
export const maxRatio = 200;
export const maxRows = 20_000;
export const maxColumns = 200;
/** Cells handed on, empty ones between filled ones included. */
export const maxCells = 500_000;
/** Entries of the table of texts. */
export const maxStrings = 300_000;
export const maxMerges = 20_000;
/** Excel's own limit of one cell. */
export const maxCellText = 32_767;
export const workerHeapMb = 160;
export const workerMilliseconds = 15_000;
/** Files read at the same time; each worker costs memory and one of few cores. */
export const maxWorkers = 2;
