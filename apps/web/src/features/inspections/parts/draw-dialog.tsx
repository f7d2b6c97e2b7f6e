"use client";

import { useQuery } from "@tanstack/react-query";
import { type DrawInput, drawInput, placeKindLabels, placeKinds } from "@xianlan/domain";
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
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import type { RoundPage } from "../round-types.ts";
import { DrawResult } from "./draw-result.tsx";
import { DrawUnits } from "./draw-units.tsx";
import { VerbProblem } from "./verb-problem.tsx";

type Kind = (typeof placeKinds)[number];

/** A seed of this moment, short enough to be read out; the person may type another. */
function freshSeed(today: string): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  const tail = Array.from(words, (word) => word.toString(36).padStart(7, "0").slice(-4)).join("");
  return `${today.replaceAll("-", "")}-${tail.toUpperCase()}`;
}

/** 抽签定点位: how many of each unit's places, by which seed; tried first, then put on the plan. */
export function DrawDialog({ round, onClose }: { round: RoundPage; onClose: () => void }) {
  const [kinds, setKinds] = useState<readonly Kind[]>(["village", "community"]);
  const [apart, setApart] = useState(false);
  const [take, setTake] = useState("2");
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [seed, setSeed] = useState(() => freshSeed(round.today));
  const [asked, setAsked] = useState<DrawInput | null>(null);

  const amountOf = (unitId: string) => Number(own[unitId] ?? take) || 0;
  const sets: Kind[][] = apart ? kinds.map((kind) => [kind]) : [[...kinds]];
  const wish = drawInput.safeParse({
    seed,
    strata:
      kinds.length === 0
        ? []
        : round.units.flatMap(({ id: unitId }) =>
            amountOf(unitId) === 0
              ? []
              : sets.map((each) => ({ unitId, kinds: each, take: amountOf(unitId) })),
          ),
  });
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      setAsked(null);
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
          if (wish.success) setAsked(wish.data);
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
        <DrawUnits units={round.units} take={take} own={own} set={change(setOwn)} />
        {asked === null ? (
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button type="submit" variant="primary" disabled={!wish.success}>
              试抽
            </Button>
          </DialogActions>
        ) : (
          <Drawn round={round} asked={asked} onClose={onClose} />
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
function Drawn(props: { round: RoundPage; asked: DrawInput; onClose: () => void }) {
  const { round, asked, onClose } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const query = useQuery({
    ...trpc.inspection.previewDraw.queryOptions({ id: round.id, ...asked }),
    retry: false,
  });
  const verb = useVerb(trpc.inspection.draw.mutationOptions());
  if (query.isPending) return <TextSkeleton lines={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { drawnIds } = query.data;
  return (
    <>
      <DrawResult preview={query.data} />
      <VerbProblem verb={verb} />
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button
          variant="primary"
          loading={verb.pending}
          onClick={async () => {
            const target = { id: round.id, version: round.version, expected: drawnIds };
            const done = await verb.run({ ...asked, ...target });
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
