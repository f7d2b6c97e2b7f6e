import { formatInstant } from "@xianlan/domain/calendar";
import { ownSubmissionColumns } from "@xianlan/domain/submission";
import { screenLabels } from "@xianlan/domain/table";
import {
  Badge,
  buttonClass,
  EmptyState,
  linkClass,
  Section,
  Sentence,
  StatusLight,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { submissionHref } from "../../lib/submission-href.ts";
import type { OwnSubmissions, SubmissionSummary } from "./submission-types.ts";

/** A unit's own submissions: what is to do now on top, what runs, what was. */
export function OwnSubmissionsView({ own, maySign }: { own: OwnSubmissions; maySign: boolean }) {
  const { todo, running, past, asOf } = own;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{sentenceOf(own)}</Sentence>
        <ExportLink href={tableHref("forms")} />
      </div>
      {todo.length + running.length + past.length === 0 && (
        <EmptyState title="还没有要报送的表">考核方案施行后，每期的表会出现在这里。</EmptyState>
      )}
      {todo.length > 0 && (
        <Section title="现在要办" aside={`${todo.length}张`}>
          <ul className="border-t border-ink">
            {todo.map((row) => (
              <ToDo key={row.period.id} row={row} maySign={maySign} />
            ))}
          </ul>
        </Section>
      )}
      {running.length > 0 && (
        <Section title="进行中" aside="可以先填，期满后报送">
          <SubmissionTable rows={running} today={asOf} caption="进行中的报送" />
        </Section>
      )}
      {past.length > 0 && (
        <Section title="以往报送">
          <SubmissionTable rows={past} today={asOf} caption="以往报送" />
        </Section>
      )}
    </div>
  );
}

function sentenceOf({ todo }: OwnSubmissions) {
  const [first] = todo;
  if (first === undefined) return "现在没有要报送的表。";
  const signing = todo.filter(({ nextAction }) => nextAction === "sign").length;
  const toCorrect = todo.filter(({ nextAction }) => nextAction === "fix").length;
  return (
    <>
      有<strong>{todo.length}</strong>张表要办
      {toCorrect > 0 && `，其中退回${toCorrect}张`}
      {signing > 0 && `，待签批${signing}张`}；最近的是
      <Link href={submissionHref(first.period.id)} prefetch={false}>
        {first.period.label}
      </Link>
      ，{first.nextAction === "sign" ? "等分管领导签批" : first.burden.sentence}。
    </>
  );
}

const actions = { fill: "去填报", fix: "去修改", sign: "查看" } as const;

function ToDo({ row, maySign }: { row: SubmissionSummary; maySign: boolean }) {
  const { period, nextAction, stateLabel, burden, required, filled } = row;
  const urgent = nextAction === "sign" ? maySign : true;
  const label =
    nextAction === "sign" && maySign
      ? "去签批"
      : nextAction in actions
        ? actions[nextAction as keyof typeof actions]
        : "查看";
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-3">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-medium">{period.label}</span>
          <Badge strong={nextAction === "fix"}>{stateLabel}</Badge>
          <PhaseLight row={row} />
        </p>
        <p className="mt-1 text-sm text-soft">{period.sentence}</p>
        <p className="mt-0.5 text-sm text-muted">
          {nextAction === "sign" ? "已填好，等分管领导签批" : burden.sentence}
          {nextAction !== "sign" && filled > 0 && required > 0 && `，已填${filled}/${required}项`}
        </p>
      </div>
      <Link
        href={submissionHref(period.id)}
        prefetch={false}
        aria-label={`${label} ${period.label}`}
        className={buttonClass({
          variant: urgent ? "primary" : "secondary",
          className: "min-w-28 max-sm:w-full",
        })}
      >
        {label}
      </Link>
    </li>
  );
}

function PhaseLight({ row: { period, nextAction } }: { row: SubmissionSummary }) {
  if (period.phase === "grace") return <StatusLight tone="red">已过截止日</StatusLight>;
  if (nextAction === "fix") return <StatusLight tone="amber">退回待改</StatusLight>;
  if (period.phase === "due") return <StatusLight tone="amber">待报送</StatusLight>;
  return null;
}

const heads = screenLabels(ownSubmissionColumns);

function SubmissionTable(props: {
  rows: readonly SubmissionSummary[];
  caption: string;
  today: string;
}) {
  const { rows, caption, today } = props;
  return (
    <Table caption={caption}>
      <THead>
        <tr>
          <Th>{heads.period}</Th>
          <Th>{heads.state}</Th>
          <Th>{heads.calendar}</Th>
          <Th>{heads.receivedOn}</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map(({ period, stateLabel, receivedAt, late, returnedCount }) => (
          <Tr key={period.id}>
            <Td head nowrap>
              <Link href={submissionHref(period.id)} prefetch={false} className={linkClass()}>
                {period.label}
              </Link>
            </Td>
            <Td nowrap>
              {stateLabel}
              {returnedCount > 0 && `，退回过${returnedCount}次`}
            </Td>
            <Td prose className="text-muted">
              {period.sentence}
            </Td>
            <Td nowrap>
              {receivedAt === null ? "—" : formatInstant(receivedAt, today)}
              {late && "，逾期"}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
