import { formatDay } from "@xianlan/domain/calendar";

/** “11月2日至12月31日”, “11月2日起”. */
export function spanText(
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  today: string,
): string {
  const start = formatDay(startsOn, today);
  return endsOn === null ? `${start}起` : `${start}至${formatDay(endsOn, today)}`;
}

/** A percentage as stored, or a dash where there is nothing to reach. */
export function shareText(share: string | null): string {
  return share === null ? "—" : `${share}%`;
}
