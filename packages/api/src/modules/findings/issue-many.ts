import type { ActionInput } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, type FieldError } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { type Prepared, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { IssueManyCall } from "./inputs.ts";
import { applyIssue } from "./issue.ts";
import { holdFindings, loadFinding } from "./load.ts";

/** 批量交办: all or none; what stands against it is said of each finding by its number. */
export async function issueMany(
  context: Context,
  input: IssueManyCall,
): Promise<{ issued: FindingAnswer[] }> {
  const grant = authorize(context, "finding.issue");
  return write(context, grant, "finding.issueMany", input, async (work) => {
    const ready = await prepareAll(work, input.items);
    const issued: FindingAnswer[] = [];
    for (const one of ready) issued.push(await applyIssue(work, one));
    return { issued };
  });
}

const step: ActionInput = { action: "issue", input: { dueOn: null, separateReason: "" } };

async function prepareAll(work: Write, items: IssueManyCall["items"]): Promise<Prepared[]> {
  const ready: Prepared[] = [];
  const fields: FieldError[] = [];
  const current: unknown[] = [];
  const seen = new Set<string>();
  // In one order for everybody, so that two lists that share findings cannot wait for each other.
  await holdFindings(
    work.tx,
    work.grant.actor,
    items.map(({ id }) => id),
  );
  for (const [at, item] of items.entries()) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    const { number } = await loadFinding(work.tx, work.grant.actor, item.id);
    try {
      ready.push(await prepare(work, item, step));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      fields.push({ path: `items.${at}`, message: `${number}：${error.message}` });
      if (error.kind === "conflict") current.push(error.current);
    }
  }
  if (fields.length === 0) return ready;
  const stale = current.length === fields.length;
  throw new AppError(
    stale ? "conflict" : "refused",
    `${fields.length}件不能交办，所选问题都没有交办：${fields.map(({ message }) => message).join("；")}`,
    { fields, ...(stale ? { current } : {}) },
  );
}
