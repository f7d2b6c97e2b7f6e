"use client";

import { type ChecklistItem, checkKindLabels } from "@xianlan/domain/checklist";
import { findingCategoryLabels, severityLabels } from "@xianlan/domain/finding";
import { Button, Section } from "@xianlan/ui";
import { blankItem, byCategory, moveItem } from "../arrange.ts";
import { daysText, dutyLabel } from "../checklist-text.ts";

type Props = {
  items: readonly ChecklistItem[];
  /** What is wrong, by place in the list. */
  faulty: ReadonlyMap<number, string>;
  edit: (items: ChecklistItem[]) => void;
  open: (at: number) => void;
};

/** The items by category: opened to change, moved, added, taken out. */
export function ItemsEditor(props: Props) {
  const { items, edit, open } = props;
  return (
    <div className="flex flex-col gap-7">
      {byCategory(items).map(({ category, lines }) => (
        <Section
          key={category}
          title={`${findingCategoryLabels[category]}（${lines.length}项）`}
          aside={
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                edit([...items, blankItem(items, category)]);
                open(items.length);
              }}
            >
              添加检查项<span className="sr-only">到{findingCategoryLabels[category]}</span>
            </Button>
          }
        >
          {lines.length === 0 ? (
            <p className="text-sm text-muted">这一类还没有检查项。</p>
          ) : (
            <ol className="divide-y divide-line border-y border-line">
              {lines.map(({ item, at }, place) => (
                <ItemLine
                  key={item.code}
                  {...props}
                  item={item}
                  at={at}
                  edges={{ first: place === 0, last: place === lines.length - 1 }}
                />
              ))}
            </ol>
          )}
        </Section>
      ))}
    </div>
  );
}

type LineProps = Props & {
  item: ChecklistItem;
  at: number;
  edges: { first: boolean; last: boolean };
};

function ItemLine({ item, at, edges, items, faulty, edit, open }: LineProps) {
  const fault = faulty.get(at);
  const named = <span className="sr-only">{item.code}</span>;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 py-2.5 text-sm sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]">
      <span className="tabular-nums text-soft">{item.code}</span>
      <div className="min-w-0">
        <button
          type="button"
          aria-invalid={fault === undefined ? undefined : true}
          onClick={() => open(at)}
          className="text-left underline decoration-edge underline-offset-4 hover:decoration-ink"
        >
          {item.text || "（未填检查内容）"}
        </button>
        <p className="text-xs text-muted">
          {[
            checkKindLabels[item.kind],
            dutyLabel(item),
            severityLabels[item.severity],
            daysText(item),
            `销号标准${item.criteria.length}条`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {fault !== undefined && <p className="text-sm font-medium">{fault}</p>}
      </div>
      <span className="flex items-start gap-1 max-sm:col-start-2">
        <Button
          size="sm"
          variant="quiet"
          disabled={edges.first}
          onClick={() => edit(moveItem(items, at, -1))}
        >
          上移{named}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={edges.last}
          onClick={() => edit(moveItem(items, at, 1))}
        >
          下移{named}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => edit(items.filter((_, place) => place !== at))}
        >
          去掉{named}
        </Button>
      </span>
    </li>
  );
}
