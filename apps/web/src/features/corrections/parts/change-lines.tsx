import type { ActivityChange } from "@xianlan/domain/activity";

/** Old → new, a line each. What is added or removed as a whole shows its one side. */
export function ChangeLines(props: { changes: readonly ActivityChange[]; max?: number }) {
  const { changes, max = changes.length } = props;
  const added = changes.every(({ before }) => before === "");
  const removed = changes.every(({ after }) => after === "");
  return (
    <ul className="text-sm">
      {changes.slice(0, max).map(({ label, before, after }) => (
        <li key={label} className="flex flex-wrap gap-x-2">
          <span className="text-muted">{label}</span>
          <span>
            {!added && <Old text={before} />}
            {!added && !removed && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="sr-only">改为</span>
              </>
            )}
            {!removed && <ins className="font-medium no-underline">{after || "（空）"}</ins>}
          </span>
        </li>
      ))}
      {changes.length > max && <li className="text-muted">等{changes.length}处</li>}
    </ul>
  );
}

function Old({ text }: { text: string }) {
  if (text === "") return <span className="text-muted">（空）</span>;
  return <del className="text-soft decoration-edge">{text}</del>;
}
