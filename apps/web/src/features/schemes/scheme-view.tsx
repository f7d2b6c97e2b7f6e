import { Badge, Notice, Section, Sentence } from "@xianlan/ui";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { pointsSet } from "./arrange.ts";
import { LateEditor } from "./parts/late-editor.tsx";
import { LateTabs } from "./parts/late-tabs.tsx";
import { LeaderActions, ReviseButton } from "./parts/scheme-actions.tsx";
import { SchemeTable } from "./parts/scheme-table.tsx";
import { SchemeTerms } from "./parts/scheme-terms.tsx";
import { lastAction, revisionText, stateText } from "./scheme-text.ts";
import type { ApprovableScheme, SchemePage, SchemeRights } from "./scheme-types.ts";

type Props = {
  page: SchemePage;
  /** Names of the units that a rule excepts. */
  units: readonly { id: string; name: string }[];
  rights: SchemeRights;
  accountId: string;
};

/** One revision: read by everyone, edited by the office while it is a draft. */
export function SchemeView({ page, units, rights, accountId }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge strong={page.state === "in_force"}>{stateText(page)}</Badge>
        {page.year}年 · {revisionText(page.revision)} · {lastAction(page, page.today)}
      </p>
      {page.state === "draft" && rights.manage ? (
        <LateEditor key={page.id} page={page} accountId={accountId} />
      ) : (
        <SchemeReading page={page} units={units} rights={rights} />
      )}
    </div>
  );
}

function SchemeReading({ page, units, rights }: Omit<Props, "accountId">) {
  // Whoever is asked to approve sees first what would change.
  const awaitsApproval = page.proposedAt !== null && rights.approve;
  const { base, bonus } = pointsSet(page.rules);
  const compares = rights.impact && page.state === "draft";
  const rules = <SchemeRulesPart page={page} units={units} />;
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
          {awaitsApproval && <LeaderActions scheme={approvable(page)} />}
          {page.state === "in_force" && rights.manage && <ReviseButton year={page.year} />}
        </div>
      </div>
      {awaitsApproval && (
        <Notice title="督查办提请批准">批准前请看规则改了什么，各单位得分怎样变化。</Notice>
      )}
      {compares ? (
        <LateTabs id={page.id} first={awaitsApproval ? "impact" : "rules"} rules={rules} />
      ) : (
        rules
      )}
    </div>
  );
}

function approvable({ id, version, year, title, succeeds }: SchemePage): ApprovableScheme {
  return { id, version, year, title, succeeds };
}

function SchemeRulesPart({ page, units: directory }: Pick<Props, "page" | "units">) {
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
