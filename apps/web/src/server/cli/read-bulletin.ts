import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { bulletinJson, readBulletin } from "@xianlan/domain/bulletin";
import { EXIT, type ExitCode, print, UsageError } from "./command.ts";

/** `xl read-bulletin FILE [--json]`: what the bulletin reader proposes; needs no database. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError("请给出一个文件");
  const text = await bulletinText(file);
  const reading = readBulletin(text, { units: [], places: [] });
  const rows = bulletinJson(reading);
  if (values.json) {
    print(JSON.stringify(rows, null, 2));
    return EXIT.ok;
  }
  if (reading.notice) print(reading.notice);
  for (const row of rows) {
    print(`〔${row.group}〕${row.unitText ?? "（单位待定）"}：${row.sentence}`);
  }
  print(`共 ${rows.length} 条。`);
  return EXIT.ok;
}

/**
 * Offsets are promised into the file: UTF-8 text is taken as it is, with its line ends and its byte
 * order mark. Other encodings and .docx have no such text; there they count in the text read.
 */
async function bulletinText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`读不到文件 ${file}`);
  });
  if (extname(file).toLowerCase() !== ".docx") {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Not UTF-8: decoded below like an upload.
    }
  }
  try {
    const { readBulletinFile } = await import("@xianlan/api");
    return await readBulletinFile(bytes, file);
  } catch (error) {
    throw new UsageError(`${file}：${error instanceof Error ? error.message : String(error)}`);
  }
}
