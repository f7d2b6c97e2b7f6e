"use client";

import { useSortable } from "@dnd-kit/sortable";
import type { SchemeRules } from "@xianlan/domain/scheme";
import {
  Button,
  CloseIcon,
  IconButton,
  PlusIcon,
  SortDownIcon,
  SortUpIcon,
  TextField,
} from "@xianlan/ui";
import { moveCategory, pointsSet } from "../arrange.ts";
import { newIndicator } from "../change-indicator.ts";
import type { EditRules } from "../scheme-types.ts";

type Props = {
  id: string;
  at: number;
  rules: SchemeRules;
  edit: EditRules;
  open: (at: number) => void;
};

/** A first-level indicator: named in place, moved with its indicators, removed when empty. */
export function CategoryLine({ id, at, rules, edit, open }: Props) {
  // Indicators can be dropped here; the heading itself is moved by its arrows.
  const { setNodeRef } = useSortable({ id, disabled: { draggable: true } });
  const category = rules.categories[at];
  if (category === undefined) return null;
  const { code, name } = category;
  const own = rules.indicators.filter((one) => one.category === code);
  const { base, bonus } = pointsSet({ ...rules, indicators: own });
  const worth = [base > 0 && `${base}分`, bonus > 0 && `加分${bonus}分`].filter(Boolean).join("，");

  function add(): void {
    const last = rules.indicators.findLastIndex((one) => one.category === code);
    const place = last === -1 ? rules.indicators.length : last + 1;
    edit((now) => ({
      ...now,
      indicators: now.indicators.toSpliced(place, 0, newIndicator(now, code)),
    }));
    open(place);
  }

  return (
    <li
      ref={setNodeRef}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-wash px-2 py-1.5"
    >
      <span className="w-6 font-semibold">{code}</span>
      <TextField
        size="sm"
        className="min-w-32 flex-1 sm:max-w-72"
        label={`一级指标${code}的名称`}
        hideLabel
        value={name}
        onChange={(event) =>
          edit((now) => ({
            ...now,
            categories: now.categories.map((one, index) =>
              index === at ? { ...one, name: event.target.value } : one,
            ),
          }))
        }
      />
      <span className="text-soft">{worth || `${own.length}项指标`}</span>
      <span className="ml-auto flex items-center">
        <Button size="sm" variant="quiet" icon={<PlusIcon />} onClick={add}>
          指标
        </Button>
        {own.length === 0 && rules.categories.length > 1 && (
          <IconButton
            size="sm"
            label={`删去一级指标${name}`}
            icon={<CloseIcon />}
            onClick={() => edit((now) => ({ ...now, categories: now.categories.toSpliced(at, 1) }))}
          />
        )}
        <IconButton
          size="sm"
          label={`上移一级指标${name}`}
          icon={<SortUpIcon />}
          disabled={at === 0}
          onClick={() => edit((now) => moveCategory(now, at, -1))}
        />
        <IconButton
          size="sm"
          label={`下移一级指标${name}`}
          icon={<SortDownIcon />}
          disabled={at === rules.categories.length - 1}
          onClick={() => edit((now) => moveCategory(now, at, 1))}
        />
      </span>
    </li>
  );
}
