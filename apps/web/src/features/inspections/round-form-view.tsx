"use client";

import { useQuery } from "@tanstack/react-query";
import { inspectionKindLabels, type RoundInput, roundInput } from "@xianlan/domain";
import { Notice, TextSkeleton, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useVerb, type VerbError } from "../../lib/trpc/use-verb.ts";
import { useActionForm } from "../findings/index.ts";
import { RoundFields } from "./parts/round-fields.tsx";
import { RoundFrame } from "./parts/round-frame.tsx";
import type { CurrentRound, RoundPage } from "./round-types.ts";

const planOf = ({ title, startsOn, ...plan }: RoundInput) => ({ title, startsOn, plan });

/** 筹备督查: name, kind, days, units, team, checklist and goals on one page. */
export function NewRoundView({ today, accountId }: { today: string; accountId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const verb = useVerb(trpc.inspection.create.mutationOptions());
  const form = useActionForm({
    draftKey: `xianlan.round.${accountId}.new`,
    version: 0,
    fresh: {
      ...{ title: "", startsOn: today, endsOn: null, kind: "special", unitIds: [] },
      ...{ memberIds: [], checklistId: null, unitGoal: 100, placeGoal: 20 },
    } satisfies RoundInput as RoundInput,
    schema: roundInput,
    verb: atFields(verb),
    send: (parsed) => verb.run(planOf(parsed)),
    onDone: ({ id, label }) => {
      toast({ title: `已设立${label}，请安排检查` });
      router.push(`/inspections/${id}`);
    },
  });
  return (
    <RoundFrame
      form={form}
      title="筹备督查"
      submitLabel="设立轮次"
      cost="8项，约5分钟；设立后仍可修改"
      onCancel={() => router.push("/inspections")}
    >
      <RoundFields form={form} />
    </RoundFrame>
  );
}

/** 修改轮次: the same page, on what the round is now. */
export function EditRoundView({ id, accountId }: { id: string; accountId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.byId.queryOptions({ id }));
  if (query.isPending) return <TextSkeleton lines={12} />;
  if (query.data === undefined) return <LoadError query={query} />;
  if (query.data.state === "closed") return <Notice title="本轮已结束，不能再修改" />;
  return <EditRound round={query.data} accountId={accountId} />;
}

function EditRound({ round, accountId }: { round: RoundPage; accountId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const { id, version, title, startsOn, endsOn, kind, unitGoal, placeGoal } = round;
  const verb = useVerb(trpc.inspection.edit.mutationOptions());
  const form = useActionForm({
    draftKey: `xianlan.round.${accountId}.${id}`,
    version,
    fresh: {
      ...{ title, startsOn, endsOn, kind, unitGoal, placeGoal },
      unitIds: round.units.map((unit) => unit.id),
      memberIds: round.members.map((member) => member.accountId),
      checklistId: round.checklist?.id ?? null,
    } satisfies RoundInput as RoundInput,
    schema: roundInput,
    verb: atFields(verb),
    send: (parsed, beside) => verb.run({ ...planOf(parsed), id, version: beside.version }),
    onDone: () => {
      toast({ title: "已保存" });
      router.push(`/inspections/${id}`);
    },
  });
  const compare = (current: CurrentRound) => {
    const row = (label: string, mine: string, theirs: string) => ({
      ...{ label, mine, theirs, differs: mine !== theirs },
    });
    const { values } = form;
    return [
      row("名称", values.title, current.title),
      row("类型", inspectionKindLabels[values.kind], inspectionKindLabels[current.kind]),
      row("开始日期", values.startsOn, current.startsOn),
      row("结束日期", values.endsOn ?? "未定", current.endsOn ?? "未定"),
      row("单位覆盖目标", `${values.unitGoal}%`, `${current.unitGoal}%`),
      row("点位覆盖目标", `${values.placeGoal}%`, `${current.placeGoal}%`),
    ];
  };
  return (
    <RoundFrame
      form={form}
      title={`修改${round.label}`}
      submitLabel="保存"
      compare={compare}
      onCancel={() => router.push(`/inspections/${id}`)}
    >
      <RoundFields form={form} chosen={round.checklist} />
    </RoundFrame>
  );
}

/** The server names fields within the plan; the form has them beside the title. */
function atFields<Verb extends { error: VerbError | null }>(verb: Verb): Verb {
  const { error } = verb;
  if (error === null) return verb;
  const fields = error.fields.map((field) => ({
    ...field,
    path: field.path.replace(/^plan\./, ""),
  }));
  return { ...verb, error: { ...error, fields } };
}
