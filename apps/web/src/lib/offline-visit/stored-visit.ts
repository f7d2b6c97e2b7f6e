import type { DeviceVisit, VisitBundle } from "./types.ts";

type Brief = VisitBundle["brief"];
type LastVisit = NonNullable<Brief["last"]>;
type LastRow = LastVisit["rows"][number];

/** The brief as devices stored it before the upgrade: `sheet`, and `told` for a row's `resultText`. */
type EarlierSheet = Omit<Brief, "last"> & {
  last:
    | (Omit<LastVisit, "rows"> & { rows: (Omit<LastRow, "resultText"> & { told: string })[] })
    | null;
};
type StoredVisit = Omit<DeviceVisit, "bundle"> & {
  bundle: VisitBundle | (Omit<VisitBundle, "brief"> & { sheet: EarlierSheet });
};

/**
 * A stored visit as today's screen reads it. Rewritten at each reading, not in the database: a page
 * from before the upgrade may still be open beside this one, or be the one the service worker keeps.
 */
export function currentVisit(stored: StoredVisit): DeviceVisit {
  const { id, bundle } = stored;
  if (!("sheet" in bundle)) return { id, bundle };
  const { sheet, ...others } = bundle;
  const last = sheet.last && {
    ...sheet.last,
    rows: sheet.last.rows.map(({ told, ...row }) => ({ ...row, resultText: told })),
  };
  return { id, bundle: { ...others, brief: { ...sheet, last } } };
}
