import { buttonClass, DownloadIcon } from "@xianlan/ui";

/** Address of a table's workbook; blank conditions are left out. */
export function tableHref(
  table: string,
  conditions: Record<string, string | number | null | undefined> = {},
): string {
  const stated = Object.entries(conditions).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const query = new URLSearchParams(stated).toString();
  return `/api/exports/${table}${query === "" ? "" : `?${query}`}`;
}

/** 导出: downloads what the page shows as .xlsx. */
export function ExportLink({ href, label = "导出Excel" }: { href: string; label?: string }) {
  return (
    <a href={href} download className={buttonClass({ className: "shrink-0 print:hidden" })}>
      <DownloadIcon />
      {label}
    </a>
  );
}
