"use client";

import { useQuery } from "@tanstack/react-query";
import { type DrawInput, drawInput } from "@xianlan/domain/inspection";
import { placeKindLabels, placeKinds } from "@xianlan/domain/unit";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  NumberField,
  TextField,
  TextSkeleton,
  useToast,
} from "@xianlan/ui";
import { useState } from "react";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { InspectionPage } from "../inspection-types.ts";
import { ActionProblem } from "../parts/action-problem.tsx";
import { DrawResult } from "./draw-result.tsx";
import { DrawUnits } from "./draw-units.tsx";

type Kind = (typeof placeKinds)[number];

/** A seed of this moment, short enough to be read out; the person may type another. */
function freshSeed(today: string): string {
  const randomNumbers = crypto.getRandomValues(new Uint32Array(2));
  const tail = Array.from(randomNumbers, (number) =>
    number.toString(36).padStart(7, "0").slice(-4),
  ).join("");
  return `${today.replaceAll("-", "")}-${tail.toUpperCase()}`;
}

/** 抽签定点位: how many of each unit's places, by which seed; tried first, then put on the plan. */
export function DrawDialog({
  inspection,
  onClose,
}: {
  inspection: InspectionPage;
  onClose: () => void;
}) {
  const [kinds, setKinds] = useState<readonly Kind[]>(["village", "community"]);
  const [apart, setApart] = useState(false);
  const [take, setTake] = useState("2");
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [seed, setSeed] = useState(() => freshSeed(inspection.today));
  const [requested, setRequested] = useState<DrawInput | null>(null);

  const amountOf = (unitId: string) => Number(own[unitId] ?? take) || 0;
  const sets: Kind[][] = apart ? kinds.map((kind) => [kind]) : [[...kinds]];
  const wish = drawInput.safeParse({
    seed,
    strata:
      kinds.length === 0
        ? []
        : inspection.units.flatMap(({ id: unitId }) =>
            amountOf(unitId) === 0
              ? []
              : sets.map((each) => ({ unitId, kinds: each, take: amountOf(unitId) })),
          ),
  });
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      setRequested(null);
      set(value);
    };
  };
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="抽签定点位"
      description="按单位分层，每个点位机会相同；同一种子随时可以复核。"
    >
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (wish.success) setRequested(wish.data);
        }}
      >
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="mb-1 text-sm font-medium">抽哪些点位</legend>
          {placeKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={placeKindLabels[kind]}
              checked={kinds.includes(kind)}
              onChange={(event) =>
                change(setKinds)(
                  placeKinds.filter((one) =>
                    one === kind ? event.target.checked : kinds.includes(one),
                  ),
                )
              }
            />
          ))}
          <Checkbox
            label="每类分别抽取"
            disabled={kinds.length < 2}
            checked={apart && kinds.length > 1}
            onChange={(event) => change(setApart)(event.target.checked)}
          />
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            label={apart ? "每个单位每类抽" : "每个单位抽"}
            unit="个"
            value={take}
            onValueChange={change(setTake)}
          />
          <TextField
            label="种子"
            required
            hint="可由在场人员报数填写；同一种子结果相同"
            maxLength={40}
            className="font-mono"
            value={seed}
            error={seedProblem(wish)}
            onChange={(event) => change(setSeed)(event.target.value)}
          />
        </div>
        <DrawUnits units={inspection.units} take={take} own={own} set={change(setOwn)} />
        {requested === null ? (
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button type="submit" variant="primary" disabled={!wish.success}>
              试抽
            </Button>
          </DialogActions>
        ) : (
          <DrawPreviewPanel inspection={inspection} requested={requested} onClose={onClose} />
        )}
      </form>
    </Dialog>
  );
}

function seedProblem(wish: ReturnType<typeof drawInput.safeParse>): string | undefined {
  if (wish.success) return undefined;
  return wish.error.issues.find(({ path }) => path[0] === "seed")?.message;
}

/** What the seed draws, and the button that puts it on the plan. */
function DrawPreviewPanel(props: {
  inspection: InspectionPage;
  requested: DrawInput;
  onClose: () => void;
}) {
  const { inspection, requested, onClose } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const query = useQuery({
    ...trpc.inspection.previewDraw.queryOptions({ id: inspection.id, ...requested }),
    retry: false,
  });
  const action = useAction("inspection.draw");
  if (query.isPending) return <TextSkeleton lines={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { drawnIds } = query.data;
  return (
    <>
      <DrawResult preview={query.data} />
      <ActionProblem action={action} />
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button
          variant="primary"
          loading={action.pending}
          onClick={async () => {
            const target = { id: inspection.id, version: inspection.version, expected: drawnIds };
            const done = await action.run({ ...requested, ...target });
            if (done === null) return;
            toast({ title: `已抽出${done.drawn}个点位列入安排` });
            onClose();
          }}
        >
          确认，列入安排
        </Button>
      </DialogActions>
    </>
  );
}
