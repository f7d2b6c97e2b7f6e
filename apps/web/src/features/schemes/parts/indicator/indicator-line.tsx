"use client";

import { useSortable } from "@dnd-kit/sortable";
import {
  formulaText,
  indicatorKindLabels,
  type SchemeProblem,
  type SchemeRules,
  targetText,
} from "@xianlan/domain/scheme";
import { Badge, cx, IconButton, NumberField, SortDownIcon, SortUpIcon } from "@xianlan/ui";

type Props = {
  id: string;
  at: number;
  rules: SchemeRules;
  /** Whether something about it must be corrected or should be looked at. */
  severity: SchemeProblem["severity"] | null;
  open: () => void;
  move: (step: 1 | -1) => void;
  edges: { first: boolean; last: boolean };
  setWeight: (weight: string) => void;
};

/** One indicator of the editor's table: opened by its name, its points typed in place. */
export function IndicatorLine({ id, at, rules, severity, open, move, edges, setWeight }: Props) {
  const sortable = useSortable({ id });
  const { transform, transition, isDragging } = sortable;
  const indicator = rules.indicators[at];
  if (indicator === undefined) return null;
  const { code, name, kind, role, weight } = indicator;
  const rule = [targetText(indicator), formulaText(indicator)].filter(Boolean).join("；");
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      className={cx(
        "grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 border-b border-line py-1.5 last:border-b-0",
        "sm:grid-cols-[1.75rem_3rem_minmax(0,14rem)_minmax(0,1fr)_6.5rem_auto]",
        isDragging && "relative z-10 border border-indigo bg-sheet shadow-lift",
      )}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-roledescription="可拖动排序"
        aria-label={`移动“${name}”`}
        className="flex h-8 w-7 cursor-grab touch-none items-center justify-center text-muted hover:text-ink"
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <span className="text-muted max-sm:hidden">{code}</span>
      <button
        type="button"
        onClick={open}
        className="min-w-0 text-left text-indigo hover:underline max-sm:py-1.5"
      >
        <span className="sm:hidden">{code} </span>
        {name}
        {severity === "error" && <span className="ml-2 font-semibold text-ink">须改正</span>}
        {severity === "warning" && <span className="ml-2 text-muted">请核对</span>}
      </button>
      <p className="min-w-0 text-soft max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2 sm:truncate">
        <Badge className="mr-2">{indicatorKindLabels[kind]}</Badge>
        {rule}
      </p>
      <div className="max-sm:col-start-2 max-sm:row-start-3 max-sm:max-w-40">
        {role === "deduction" ? (
          <p className="px-3 text-right text-muted max-sm:text-left">扣分</p>
        ) : (
          <NumberField
            size="sm"
            label={`${name}的分值`}
            hideLabel
            unit={role === "bonus" ? "加分" : "分"}
            value={weight}
            onValueChange={setWeight}
          />
        )}
      </div>
      <div className="flex max-sm:col-start-3 max-sm:row-start-1">
        <IconButton
          size="sm"
          label={`上移${name}`}
          icon={<SortUpIcon />}
          disabled={edges.first}
          onClick={() => move(-1)}
        />
        <IconButton
          size="sm"
          label={`下移${name}`}
          icon={<SortDownIcon />}
          disabled={edges.last}
          onClick={() => move(1)}
        />
      </div>
    </li>
  );
}
