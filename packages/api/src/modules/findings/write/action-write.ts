import type { ActionOf, FindingAction, FindingContent } from "@xianlan/domain/finding";
import type { z } from "zod";
import type { TxContext } from "../../../transaction.ts";
import type { FindingRow } from "../result.ts";

/** The other finding an action concerns: the one merged into, the one split off. */
export type OtherFinding = Pick<FindingRow, "id" | "number">;

/** What an action brings, parsed. */
export type InputOf<Code extends FindingAction> = z.output<ActionOf<Code>["input"]>;

/** An action of a finding on its way into the database. */
export type ActionWrite<Input> = {
  txContext: TxContext;
  input: Input;
  content: FindingContent;
  before: FindingRow;
};

/** An action whose finding is written; its rows hang on `after`. */
export type WrittenAction<Input> = ActionWrite<Input> & {
  after: FindingRow;
  other: OtherFinding | null;
};

/** The same by what the action brings. */
export type Writes<Input> = {
  /** Findings locked with this one, before either is looked at. */
  alsoLocks?(input: Input): readonly string[];
  /** Once the domain allows it: other rows it rests on. @throws AppError `refused` */
  prepare?(write: ActionWrite<Input>): Promise<OtherFinding | null>;
  /** Rows that hang on the finding; what it returns goes into the audit row. */
  rows?(write: WrittenAction<Input>): Promise<Record<string, unknown>>;
  /** After everything else: what is audited of the other finding. */
  finish?(write: WrittenAction<Input>): void;
};

/** What an action writes beside its finding, requests, timeline, notifications and audit row. */
export type ActionWrites<Code extends FindingAction> = Writes<InputOf<Code>>;
