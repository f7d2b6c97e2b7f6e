import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { findingActionLabels } from "@xianlan/domain/finding";

type Outputs = inferRouterOutputs<AppRouter>["board"];

/** 看板. */
export type Board = Outputs["read"];
/** A column of the board or a group of the list by status light. */
export type BoardGroup = Outputs["read"]["groups"][number];
export type BoardCard = BoardGroup["cards"][number];
/** 重大与否决. */
export type Watch = Outputs["watch"];
export type WatchRow = Watch["rows"][number];

/** Actions that are one verdict: they are given where criteria, claims and evidence lie side by side. */
const verdicts: readonly string[] = ["return", "close", "propose_closure"];

/** Where a card is moved: the forms of its actions, each with its name. */
export function movesOf({ id, moves }: BoardCard): { href: string; label: string }[] {
  const judged = moves.some((move) => verdicts.includes(move));
  const opened = moves
    .filter((move) => !verdicts.includes(move))
    .map((move) => ({ href: `/findings/${id}?do=${move}`, label: findingActionLabels[move] }));
  return judged ? [{ href: `/verifications/${id}`, label: "核查" }, ...opened] : opened;
}
