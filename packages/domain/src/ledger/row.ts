import { z } from "zod";
import { findingDraftInput } from "../finding/draft-input.ts";
import { measureInput } from "../finding/fields.ts";
import type { LedgerField } from "./columns.ts";

const short = (field: string, max: number) =>
  z.string().trim().max(max, `${field}不超过${max}个字`);

/**
 * One accepted ledger row: the draft form's fields (same schema, same messages) and what a ledger
 * adds. `dueOn` null takes the limit of the severity, as in the form.
 */
export const ledgerRowInput = findingDraftInput.omit({ inspectionId: true }).extend({
  unitId: z.uuid("请填写责任单位"),
  measures: z.array(measureInput.shape.text).max(20, "整改措施最多20条"),
  responsibleLeader: short("责任领导", 40),
  responsiblePerson: short("责任人", 40),
  /** 督查批次 as written; which inspection the rows enter is chosen once for the whole import. */
  inspectionText: short("督查批次", 100),
  remark: short("备注", 500),
});
export type LedgerRowInput = z.infer<typeof ledgerRowInput>;

/** Which ledger column a field of the row schema was read from. */
export const ledgerFieldOfInput = {
  unitId: "unit",
  placeId: "place",
  placeText: "place",
  fact: "fact",
  category: "category",
  dutyCode: "duty",
  dutyText: "duty",
  severity: "severity",
  criteria: "criteria",
  foundOn: "found_on",
  dueOn: "due",
  measures: "measures",
  responsibleLeader: "leader",
  responsiblePerson: "person",
  inspectionText: "inspection",
  remark: "remark",
} as const satisfies Record<keyof LedgerRowInput, LedgerField>;

/** An error or a doubt about one cell, with a message for the clerk. */
export type LedgerProblem = { cell: string; field: LedgerField; message: string };

export type LedgerDuplicate =
  | { kind: "existing"; number: string }
  /** A row above in the same worksheet, as the spreadsheet numbers it. */
  | { kind: "row"; row: number };

type Common = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  /** All cells of the row as shown in the worksheet, for the preview and the reject worksheet. */
  original: string[];
  warnings: LedgerProblem[];
};

/**
 * One row of the preview. `new` rows are committed, a duplicate where a person says so. A `stored` row
 * names a finding by its number, as an exported ledger does: it is there already, whatever else it
 * says, and is never committed.
 */
export type LedgerRow =
  | (Common & { status: "new"; value: LedgerRowInput })
  | (Common & { status: "duplicate"; value: LedgerRowInput; duplicateOf: LedgerDuplicate })
  | (Common & { status: "stored"; number: string })
  | (Common & { status: "error"; errors: LedgerProblem[] });
