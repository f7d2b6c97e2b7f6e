"use client";

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import type { SchemeProblem, SchemeRules } from "@xianlan/domain/scheme";
import { linesOf, moveLine } from "../arrange.ts";
import type { EditRules } from "../scheme-types.ts";
import { CategoryLine } from "./category-line.tsx";
import { IndicatorLine } from "./indicator/indicator-line.tsx";

type Props = {
  rules: SchemeRules;
  problems: readonly SchemeProblem[];
  edit: EditRules;
  open: (at: number) => void;
};

const instructions = {
  draggable: "按空格拿起，用上下方向键移动，再按空格放下，按 Esc 取消。",
};

/** The most severe problem of an indicator; null where there is none. */
function severityAt(problems: readonly SchemeProblem[], at: number) {
  const own = problems.filter(({ path }) => path[0] === "indicators" && path[1] === at);
  return own.find(({ severity }) => severity === "error")?.severity ?? own[0]?.severity ?? null;
}

/** Categories and indicators in their order: dragged, or moved by the arrows beside them. */
export function EditorTable({ rules, problems, edit, open }: Props) {
  const lines = linesOf(rules);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (key: string | number | undefined) =>
    lines.findIndex((line) => line.key === String(key));
  const nameAt = (key: string | number | undefined) => {
    const line = lines[placeOf(key)];
    if (line?.type === "indicator") return rules.indicators[line.at]?.name ?? "";
    return rules.categories[line?.at ?? -1]?.name ?? "";
  };
  const announcements = {
    onDragStart: ({ active }: { active: { id: string | number } }) =>
      `已拿起“${nameAt(active.id)}”`,
    onDragOver: ({ over }: { over: { id: string | number } | null }) =>
      over ? `移到“${nameAt(over.id)}”处` : undefined,
    onDragEnd: ({ active }: { active: { id: string | number } }) => `已放下“${nameAt(active.id)}”`,
    onDragCancel: () => "已取消移动",
  };
  return (
    <DndContext
      id="scheme-lines"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      onDragEnd={({ active, over }) => {
        if (over === null || over.id === active.id) return;
        const [from, to] = [placeOf(active.id), placeOf(over.id)];
        edit((now) => moveLine(now, from, to));
      }}
    >
      <SortableContext items={lines.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol className="border-t-2 border-b-2 border-ink text-sm">
          {lines.map((line, place) =>
            line.type === "category" ? (
              <CategoryLine
                key={line.key}
                id={line.key}
                at={line.at}
                rules={rules}
                edit={edit}
                open={open}
              />
            ) : (
              <IndicatorLine
                key={line.key}
                id={line.key}
                at={line.at}
                rules={rules}
                severity={severityAt(problems, line.at)}
                open={() => open(line.at)}
                move={(step) => edit((now) => moveLine(now, place, place + step))}
                edges={{ first: place === 1, last: place === lines.length - 1 }}
                setWeight={(weight) =>
                  edit((now) => ({
                    ...now,
                    indicators: now.indicators.map((one, at) =>
                      at === line.at ? { ...one, weight } : one,
                    ),
                  }))
                }
              />
            ),
          )}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
