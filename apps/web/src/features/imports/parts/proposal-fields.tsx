"use client";

import { useQuery } from "@tanstack/react-query";
import {
  findingCategories,
  findingCategoryLabels,
  severities,
  severityLabels,
} from "@xianlan/domain/finding";
import { duties, dutyCategoryOfFinding } from "@xianlan/domain/scheme";
import { Combobox, Select, TextArea, TextField } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { Proposal } from "../import-types.ts";
import { type Faults, type ProposalDraft, withDuty } from "../proposal-draft.ts";

/** The fields of a proposal, filled with what was read; what stayed open is asked for. */
export function ProposalFields(props: {
  draft: ProposalDraft;
  proposal: Proposal;
  faults: Faults;
  onChange: (draft: ProposalDraft) => void;
}) {
  const { draft, proposal, faults, onChange } = props;
  const trpc = useTRPC();
  const units = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const active = units.filter((unit) => unit.active || unit.id === draft.unitId);
  const places = active.find(({ id }) => id === draft.unitId)?.places ?? [];
  const set = (change: Partial<ProposalDraft>) => onChange({ ...draft, ...change });
  const letter = draft.category === null ? null : dutyCategoryOfFinding[draft.category];
  const ordered = duties.toSorted(
    (a, b) => Number(b.category === letter) - Number(a.category === letter),
  );
  const written = proposal.unit === null && proposal.unitText !== null;
  return (
    <>
      <TextArea
        label="问题事实"
        required
        rows={3}
        maxLength={1000}
        value={draft.fact}
        error={faults.fact}
        onChange={(event) => set({ fact: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Combobox
          label="责任单位"
          hint={written ? `原文写作“${proposal.unitText}”` : "可以留待交办前再定"}
          options={active.map(({ id, name, shortName }) => ({
            value: id,
            label: name,
            keywords: shortName,
          }))}
          value={draft.unitId}
          error={faults.unitId}
          onValueChange={(unitId) => set({ unitId, placeId: null })}
        />
        <Combobox
          label="点位"
          hint={draft.unitId === null ? "先选责任单位" : "村、社区或阵地"}
          disabled={draft.unitId === null}
          options={places
            .filter((place) => place.active || place.id === draft.placeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.placeId}
          error={faults.placeId}
          onValueChange={(placeId) => set({ placeId })}
        />
        {draft.placeId === null && (
          <TextField
            label="点位说明"
            hint="名录中没有时填写"
            maxLength={60}
            value={draft.placeText}
            error={faults.placeText}
            onChange={(event) => set({ placeText: event.target.value })}
          />
        )}
        <Select
          label="问题类别"
          required
          options={findingCategories.map((value) => ({
            value,
            label: findingCategoryLabels[value],
          }))}
          value={draft.category}
          error={faults.category}
          onValueChange={(category) => set({ category })}
        />
        <Select
          label="问题等级"
          required
          options={severities.map((value) => ({ value, label: severityLabels[value] }))}
          value={draft.severity}
          onValueChange={(severity) => set({ severity })}
        />
        <Combobox
          label="对应考核指标"
          hint="选择后带出责任条款"
          placeholder="输入指标名称或编号"
          options={ordered.map(({ code, name, clause }) => ({
            value: code,
            label: `${code} ${name}`,
            keywords: clause,
          }))}
          value={draft.dutyCode}
          onValueChange={(code) => onChange(withDuty(draft, code))}
        />
      </div>
      <TextArea
        label="责任条款"
        rows={2}
        maxLength={300}
        value={draft.dutyText}
        error={faults.dutyText}
        onChange={(event) => set({ dutyText: event.target.value })}
      />
      <TextArea
        label="销号标准"
        hint="一行一条，交办前至少一条"
        rows={2}
        value={draft.criteria}
        error={faults.criteria}
        onChange={(event) => set({ criteria: event.target.value })}
      />
    </>
  );
}
