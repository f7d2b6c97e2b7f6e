"use client";

import { useQuery } from "@tanstack/react-query";
import { type SchemeProblem, schemeDraftInput, schemeProblems } from "@xianlan/domain/scheme";
import { Button, Notice, PlusIcon, Sentence, Tabs, TextField } from "@xianlan/ui";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { pointsSet } from "../arrange.ts";
import type { SchemePage } from "../scheme-types.ts";
import { type SchemeDraft, useSchemeDraft } from "../use-scheme-draft.ts";
import { useSchemeTab } from "../use-scheme-tab.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { EditorTable } from "./editor-table.tsx";
import { ImpactSection } from "./impact-section.tsx";
import { IndicatorDialog } from "./indicator/indicator-dialog.tsx";
import { ProblemList } from "./problem-list.tsx";
import { OfficeActions } from "./scheme-actions.tsx";
import { SettingsForm } from "./settings-form.tsx";

function problemsOf({ title, rules }: SchemeDraft): SchemeProblem[] {
  const shape = schemeDraftInput.safeParse({ title, rules });
  if (shape.success) return schemeProblems(rules);
  return shape.error.issues.map(({ path, message }) => {
    const way = path.filter((key) => typeof key !== "symbol");
    const inRules = way[0] === "rules" ? way.slice(1) : way;
    const at = inRules[0] === "indicators" ? rules.indicators[Number(inRules[1])] : undefined;
    const located = at ? `${at.code} ${at.name}：${message}` : message;
    return { path: inRules, message: located, severity: "error" };
  });
}

type Props = { page: SchemePage; accountId: string };

/** 编制考核方案: the office's editor of a draft. */
export function SchemeEditor(props: Props) {
  return (
    <Queries>
      <NuqsAdapter>
        <Editor {...props} />
      </NuqsAdapter>
    </Queries>
  );
}

function Editor({ page, accountId }: Props) {
  const trpc = useTRPC();
  const draft = useSchemeDraft(page, accountId);
  const [tab, setTab] = useSchemeTab();
  const [opened, setOpened] = useState<number | null>(null);
  const directory = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const units = directory.filter(({ kind, active }) => active && kind !== "department");
  const { rules, title, version, setRules } = draft;
  const problems = problemsOf(draft);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const { base, bonus } = pointsSet(rules);
  const indicator = opened === null ? undefined : rules.indicators[opened];

  function go({ path: [place, at] }: SchemeProblem): void {
    if (place === "tiers" || place === "vetoCap" || place === "calendar") void setTab("settings");
    else {
      void setTab("rules");
      if (place === "indicators" && typeof at === "number") setOpened(at);
    }
  }

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <Sentence>
          {page.year}年方案草稿：{rules.indicators.length}项指标，已设<strong>{base}</strong> / 100
          分{bonus > 0 && `，加分至多${bonus}分`}
        </Sentence>
        <OfficeActions
          proposed={page.proposedAt !== null}
          scheme={{ id: page.id, version, year: page.year, title }}
          saved={!draft.dirty && !draft.saving}
          errors={errors}
        />
      </div>
      <SaveState draft={draft} page={page} />
      <ConflictPanel draft={draft} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <TextField
          className="w-full max-w-2xl"
          label="方案名称"
          required
          value={title}
          onChange={(event) => draft.setTitle(event.target.value)}
        />
        <p role="status" className="pb-2 text-sm text-muted">
          {saveText(draft)}
        </p>
      </div>
      <ProblemList problems={problems} go={go} />
      <Tabs
        label="方案内容"
        value={tab}
        onValueChange={(next) => void setTab(next)}
        items={[
          {
            value: "rules",
            label: "指标",
            count: rules.indicators.length,
            content: (
              <div className="flex flex-col gap-3">
                <EditorTable rules={rules} problems={problems} edit={setRules} open={setOpened} />
                <AddCategory draft={draft} />
              </div>
            ),
          },
          {
            value: "settings",
            label: "设置",
            content: (
              <SettingsForm rules={rules} problems={problems} year={page.year} edit={setRules} />
            ),
          },
          {
            value: "impact",
            label: "前后对照",
            content: draft.dirty ? (
              <p className="text-soft">保存后计算前后对照。</p>
            ) : (
              <ImpactSection id={page.id} />
            ),
          },
        ]}
      />
      {opened !== null && indicator !== undefined && (
        <IndicatorDialog
          key={opened}
          indicator={indicator}
          categories={rules.categories}
          units={units}
          problems={problems
            .filter(({ path }) => path[0] === "indicators" && path[1] === opened)
            .map((problem) => ({ ...problem, path: problem.path.slice(2) }))}
          change={(next) =>
            setRules((now) => ({
              ...now,
              indicators: now.indicators.map((one, at) => (at === opened ? next : one)),
            }))
          }
          onClose={() => setOpened(null)}
          further={
            <Button
              variant="quiet"
              onClick={() => {
                setOpened(null);
                setRules((now) => ({ ...now, indicators: now.indicators.toSpliced(opened, 1) }));
              }}
            >
              删去这项指标
            </Button>
          }
        />
      )}
    </div>
  );
}

function AddCategory({ draft }: { draft: SchemeDraft }) {
  const { rules, setRules } = draft;
  const taken = new Set(rules.categories.map(({ code }) => code));
  const code = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((letter) => !taken.has(letter));
  return (
    <Button
      size="sm"
      className="self-start"
      icon={<PlusIcon />}
      disabled={code === undefined || rules.categories.length >= 20}
      onClick={() =>
        setRules((now) => ({
          ...now,
          categories: [...now.categories, { code: code ?? "Z", name: "新一级指标" }],
        }))
      }
    >
      增加一级指标
    </Button>
  );
}

/** Where what was typed is now: with the server, or only here. */
function SaveState({ draft, page }: { draft: SchemeDraft; page: SchemePage }) {
  const { dirty, restored, problem, conflict } = draft;
  const hasNotice = page.proposedAt !== null || page.sentBackReason !== "" || problem || restored;
  if (!hasNotice) return null;
  return (
    <div className="flex flex-col gap-3">
      {page.proposedAt !== null && <Notice title="已提请县领导批准">修改后须重新提请。</Notice>}
      {page.sentBackReason !== "" && (
        <Notice kind="warning" title="县领导退回修改">
          {page.sentBackReason}
        </Notice>
      )}
      {problem && (
        <Notice kind="warning" title={problem.message}>
          修改已存在本机，稍后自动重试。
        </Notice>
      )}
      {restored && dirty && conflict === null && <Notice title="已恢复上次没有保存的修改" />}
    </div>
  );
}

function saveText({ saving, paused, dirty, valid, conflict }: SchemeDraft): string {
  if (conflict !== null) return "还没有保存";
  if (paused) return "修改已存在本机，连上网络后自动保存";
  if (saving) return "正在保存…";
  if (!dirty) return "已保存";
  return valid ? "即将自动保存" : "有未填完的内容，暂存在本机，填完后自动保存";
}
