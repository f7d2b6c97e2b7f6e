import { type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import { write } from "../../transaction.ts";
import { insertDraft } from "./create.ts";
import type { CommitImportInput } from "./inputs.ts";
import { previewImport, type SchemeImportPreview } from "./preview-import.ts";
import type { SchemeResult } from "./result.ts";

/**
 * 导入考核细则: reads the put-aside file once more and drafts a year's scheme from the confirmed
 * lines; grades, calendar and the rest come from the default scheme.
 */
export async function commitImport(
  context: Context,
  input: CommitImportInput,
): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.manage");
  const { stagedId, worksheet, year } = input;
  const reading = await previewImport(context, { stagedId, worksheet });
  const rules = rulesOf(reading, input);
  return write(context, grant, "scheme.commitImport", input, async (txContext) => {
    const fileName = storedName(input.fileName);
    const origin = { from: "import", fileName, lines: input.lines.length };
    return insertDraft(txContext, { year, rules, origin });
  });
}

function rulesOf(
  { problems, lines, categories }: SchemeImportPreview,
  input: CommitImportInput,
): SchemeRules {
  const [problem] = problems;
  if (problem !== undefined) throw refused(problem, "stagedId");
  const rows = new Set(lines.map(({ row }) => row));
  const known = new Set(categories.map(({ code }) => code));
  for (const [at, { row, indicator }] of input.lines.entries()) {
    if (!rows.delete(row)) throw refused(`第${row}行不在这张表里，或采用了两次`, `lines.${at}.row`);
    if (!known.has(indicator.category)) {
      throw refused(`第${row}行的一级指标不在这张表里`, `lines.${at}.indicator.category`);
    }
  }
  const used = new Set(input.lines.map(({ indicator }) => indicator.category));
  return {
    ...templateRules(),
    categories: categories.filter(({ code }) => used.has(code)),
    indicators: input.lines.map(({ indicator }) => indicator),
  };
}
