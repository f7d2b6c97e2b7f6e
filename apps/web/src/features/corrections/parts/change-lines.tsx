import type { ActivityChange } from "@xianlan/domain";

/** Old → new, a line each; a blank is said, not left out. */
export function ChangeLines(props: { changes: readonly ActivityChange[]; most?: number }) {
  const { changes, most = changes.length } = props;
  return (
    <ul className="text-sm">
      {changes.slice(0, most).map(({ label, before, after }) => (
        <li key={label} className="flex flex-wrap gap-x-2">
          <span className="text-muted">{label}</span>
          <span>
            <del className="text-soft decoration-edge">{before || "（空）"}</del>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">改为</span>
            <ins className="font-medium no-underline">{after || "（空）"}</ins>
          </span>
        </li>
      ))}
      {changes.length > most && <li className="text-muted">等{changes.length}处</li>}
    </ul>
  );
}
