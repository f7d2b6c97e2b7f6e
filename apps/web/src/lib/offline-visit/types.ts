import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { CheckFinding, CheckInput } from "@xianlan/domain/visit";

type Visits = inferRouterOutputs<AppRouter>["visit"];
export type VisitBundle = Visits["bundle"];
export type VisitItem = VisitBundle["items"][number];
export type CheckView = VisitBundle["checks"][number];

/** A visit taken along. */
export type DeviceVisit = { id: string; bundle: VisitBundle };

/** What is to be sent. Versions are those last seen; `after` follows an earlier answer of the item. */
export type Action =
  | { kind: "start"; version: number; visitedOn: string }
  | { kind: "finish"; version: number; note: string }
  | {
      kind: "answer";
      version: number | null | "after";
      answer: CheckInput;
      finding: CheckFinding | null;
      answeredAt: string;
      confirmPersonalNumbers: boolean;
      /** Keys of pictures. */
      pictures: readonly string[];
    };

/**
 * One line of the queue. Its key is made when it is answered and kept through every try, so that it
 * is done once. `tried`: the server may have it already. The names are stored on devices, where answers
 * of an earlier version may still wait, so `deed`, `tried` and `asksNumbers` stay as they are.
 */
export type QueueEntry = {
  /** Order in the queue. */
  seq: number;
  key: string;
  visitId: string;
  tried: boolean;
  state: "waiting" | "conflict" | "refused";
  /** Why it was refused. */
  reason: string;
  /** The refusal is a question: the text holds a personal number. */
  asksNumbers: boolean;
  /** In a conflict: the answer that stands. */
  current: CheckView | null;
  deed: Action;
};

/** A picture until its answer is sent; `attachmentId` once the server has it. */
export type QueuedPicture = {
  key: string;
  visitId: string;
  name: string;
  blob: Blob;
  attachmentId: string | null;
};
