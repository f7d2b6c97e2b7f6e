import { lineKey } from "@xianlan/domain/submission";
import { Badge, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import type { ReactNode } from "react";
import { AttachmentList } from "../../attachments/index.ts";
import { entryRows, entryText, lineOrigin, lineTitle } from "../submission-text.ts";
import type { SubmissionLine, SubmissionPage } from "../submission-types.ts";
import { ReturnReasons } from "./return-reasons.tsx";

/** The typed lines for reading, each beside its previous value; `foot` is shown below a line's text. */
export function ReadLines(props: {
  page: SubmissionPage;
  foot?: (line: SubmissionLine) => ReactNode;
}) {
  const { page, foot } = props;
  return (
    <Section title="填报数据">
      <Table caption={`${page.unit.name}${page.period.label}填报数据`}>
        <THead>
          <tr>
            <Th>数据项</Th>
            <Th>本期</Th>
            <Th className="max-sm:hidden">上期</Th>
            <Th className="max-sm:hidden">去年同期</Th>
          </tr>
        </THead>
        <TBody>
          {page.lines.map((line) => (
            <Tr key={lineKey(line)}>
              <Td head>
                {lineTitle(line)}
                {line.entry?.corrected && <Badge className="ml-2">已更正</Badge>}
                <span className="block text-xs font-normal text-muted">{lineOrigin(line)}</span>
              </Td>
              <Td prose>
                <Rows rows={entryRows(line, line.entry)} />
                <p className="text-xs text-muted sm:hidden">
                  上期 {previousText(line, line.previous)}；去年同期{" "}
                  {previousText(line, line.lastYear)}
                </p>
                <Notes line={line} page={page} />
                {foot && <div className="mt-2 empty:hidden">{foot(line)}</div>}
              </Td>
              <Td nowrap className="text-muted max-sm:hidden">
                <Rows rows={line.previous === null ? ["—"] : entryRows(line, line.previous)} />
              </Td>
              <Td nowrap className="text-muted max-sm:hidden">
                <Rows rows={line.lastYear === null ? ["—"] : entryRows(line, line.lastYear)} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}

function Rows({ rows }: { rows: readonly string[] }) {
  return rows.map((row) => (
    <span key={row} className="block tabular-nums">
      {row}
    </span>
  ));
}

const previousText = (line: SubmissionLine, previous: SubmissionLine["previous"]) =>
  previous === null ? "—" : entryText(line, previous);

/** Warnings with their explanation, proofs, and reasons of returns. */
function Notes({ line, page }: { line: SubmissionLine; page: SubmissionPage }) {
  const { entry } = line;
  const warnings = page.issues.filter((issue) => lineKey(issue) === lineKey(line));
  return (
    <div className="flex flex-col gap-1 text-sm">
      {warnings.map(({ kind, field, fact }) => (
        <p key={`${kind} ${field}`} className="font-medium">
          提示：{fact}
        </p>
      ))}
      {entry !== null && entry.note !== "" && <p className="text-soft">说明：{entry.note}</p>}
      {entry !== null && entry.evidence !== "" && (
        <p className="break-all text-soft">佐证：{entry.evidence}</p>
      )}
      {entry !== null && (
        <AttachmentList
          today={page.asOf}
          items={entry.files.map((file) => ({ ...file, submittedAt: null }))}
        />
      )}
      <ReturnReasons line={line} today={page.asOf} />
    </div>
  );
}
