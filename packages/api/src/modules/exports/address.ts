import { type FindingFilter, findingFilter } from "@xianlan/domain/finding";
import { refused } from "../../errors.ts";

const lists = ["unitId", "inspectionId", "state", "statusLight", "severity", "category"] as const;

/** Addresses stay as they were, whatever the filter calls its parts today. */
const addressNames: Readonly<Record<string, string>> = { statusLight: "lamp" };
const singleNames = [
  ...(["flag", "issuedFrom", "issuedTo", "closedFrom", "closedTo"] as const),
  ...(["q", "sort", "order"] as const),
];

/**
 * The filter of a list page's address: the same names, several values of one name with commas between.
 * What the list does not know is left aside; a value it cannot mean is refused, so that a mistyped
 * address never exports more than was asked for.
 */
export function filterOfAddress(address: URLSearchParams): FindingFilter {
  const listed = lists.map((name) => [
    name,
    address
      .get(addressNames[name] ?? name)
      ?.split(",")
      .filter(Boolean),
  ]);
  const single = singleNames.map((name) => [name, address.get(name)?.trim() || undefined]);
  const parsed = findingFilter.safeParse(Object.fromEntries([...listed, ...single]));
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? "");
  throw refused("网址中的筛选条件有误，请回到问题列表重新选择后再导出", name);
}
