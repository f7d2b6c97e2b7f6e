// A ledger of 5,000 rows and 18 columns is about 4 MB of XML; the limits leave room for four of them.
export const maxFileBytes = 20 * 1024 * 1024;
export const maxEntries = 2000;
/** Everything in the archive, pictures included. */
export const maxInflatedBytes = 96 * 1024 * 1024;
/** The parts of a workbook that are parsed. */
export const maxXmlBytes = 32 * 1024 * 1024;
/** A document's text is kept whole as a tree; a bulletin of 100 pages is about 1 MB of XML. */
export const maxDocumentXmlBytes = 8 * 1024 * 1024;
/** Characters of the longest document; real bulletins have some ten thousand. */
export const maxDocumentText = 200_000;
/** Above this size, a ratio no text reaches is a bomb. */
export const ratioFromBytes = 4 * 1024 * 1024;
export const maxRatio = 200;
/** Visible worksheets, and rows of each; rows of all worksheets together, cells and merged ranges alike. */
export const maxWorksheets = 100;
export const maxRows = 20_000;
export const maxRowsOfAll = 100_000;
export const maxColumns = 200;
/** Cells handed on, empty ones between filled ones included. */
export const maxCells = 500_000;
/** Entries of the table of texts. */
export const maxStrings = 300_000;
export const maxMerges = 20_000;
/** Excel's own limit of one cell. */
export const maxCellText = 32_767;
/**
 * Characters of all cells of a workbook, a text that several cells share counted in each of them;
 * 20,000 rows of 20 columns with 20 characters each.
 */
export const maxText = 8_000_000;
/** Values of a result, as many as a reading of the largest worksheet has. */
export const maxResultValues = 1_500_000;
/** A piece of a result that crosses to the main thread takes it a few milliseconds. */
export const pieceValues = 10_000;
export const pieceText = 250_000;
/** What one reading may take; a ledger of 5,000 rows needs a second and 60 MB. */
export const workerLimits = { heapMb: 160, milliseconds: 15_000 };
export type WorkerLimits = typeof workerLimits;
/** Files read at the same time; each worker costs memory and one of few cores. */
export const maxWorkers = 2;
/** Files waiting for a worker: of one account, which has one read at a time, and of all. */
export const maxWaitingOfOne = 10;
export const maxWaiting = 40;
