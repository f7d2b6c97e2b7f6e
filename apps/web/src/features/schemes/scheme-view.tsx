"use client";

import { useQuery } from "@tanstack/react-query";
import { Badge, Notice, Section, Sentence, TableSkeleton, Tabs } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { pointsSet } from "./arrange.ts";
import { ImpactSection } from "./parts/impact-section.tsx";
import { LeaderActions, ReviseButton } from "./parts/scheme-actions.tsx";
import { SchemeTable } from "./parts/scheme-table.tsx";
import { SchemeTerms } from "./parts/scheme-terms.tsx";
import { lastAction, revisionText, stateText } from "./scheme-text.ts";
import type { SchemePage, SchemeRights } from "./scheme-types.ts";
import { useSchemeTab } from "./use-scheme-tab.ts";

// What was typed and not saved is in the browser alone; drag and engine load with the editor only.
const SchemeEditor = dynamic(
  () => import("./parts/scheme-editor.tsx").then((file) => file.SchemeEditor),
  { ssr: false, loading: () => <TableSkeleton rows={14} columns={6} /> },
);

type Props = { id: string; rights: SchemeRights; accountId: string };

/** One revision: read by everyone, edited by the office while it is a draft. */
export function SchemeView({ id, rights, accountId }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.scheme.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={14} columns={6} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const page = query.data;
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge strong={page.state === "in_force"}>{stateText(page)}</Badge>
        {page.year}年 · {revisionText(page.revision)} · {lastAction(page, page.today)}
      </p>
      {page.state === "draft" && rights.manage ? (
        <SchemeEditor key={page.id} page={page} accountId={accountId} />
      ) : (
        <SchemeReading page={page} rights={rights} />
      )}
    </div>
  );
}

function SchemeReading({ page, rights }: { page: SchemePage; rights: SchemeRights }) {
  // Whoever is asked to approve sees first what would change.
  const awaitsApproval = page.proposedAt !== null && rights.approve;
  const [tab, setTab] = useSchemeTab(awaitsApproval ? "impact" : "rules");
  const { base, bonus } = pointsSet(page.rules);
  const compares = rights.impact && page.state === "draft";
  const rules = <SchemeRulesPart page={page} />;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <Sentence>
          {page.title}：{page.rules.categories.length}个一级指标，
          <strong>{page.rules.indicators.length}</strong>项指标，<strong>{base}</strong>分
          {bonus > 0 && `，加分至多${bonus}分`}
        </Sentence>
        <div className="flex flex-wrap gap-2">
          <ExportLink href={tableHref("scheme", { id: page.id })} />
          {awaitsApproval && <LeaderActions scheme={page} />}
          {page.state === "in_force" && rights.manage && <ReviseButton year={page.year} />}
        </div>
      </div>
      {awaitsApproval && (
        <Notice title="督查办提请批准">批准前请看规则改了什么，各单位得分怎样变化。</Notice>
      )}
      {compares ? (
        <Tabs
          label="方案内容"
          value={tab === "impact" ? "impact" : "rules"}
          onValueChange={(next) => void setTab(next)}
          items={[
            { value: "rules", label: "方案", content: rules },
            { value: "impact", label: "前后对照", content: <ImpactSection id={page.id} /> },
          ]}
        />
      ) : (
        rules
      )}
    </div>
  );
}

function SchemeRulesPart({ page }: { page: SchemePage }) {
  const trpc = useTRPC();
  const directory = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const units = new Map(directory.map(({ id, name }) => [id, name]));
  return (
    <div className="flex flex-col gap-8">
      <SchemeTable rules={page.rules} units={units} />
      <Section title="总则">
        <SchemeTerms rules={page.rules} year={page.year} />
      </Section>
    </div>
  );
}
