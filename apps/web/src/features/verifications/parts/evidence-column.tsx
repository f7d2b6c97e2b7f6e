import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { FileIcon, Section } from "@xianlan/ui";
import Image from "next/image";
import { type FindingPage, measureName } from "../../findings/index.ts";
import type { ReusedFile } from "../verification-types.ts";
import { ReuseNote } from "./reuse-note.tsx";

type File = FindingPage["attachments"][number];
type Group = { key: string; title: string; files: readonly File[] };

/** 佐证材料: pictures large enough to judge, each with its dates; beside them what was found then. */
export function EvidenceColumn(props: {
  page: FindingPage;
  reused: readonly ReusedFile[];
  today: string;
}) {
  const { page, reused, today } = props;
  const groups = groupsOf(page);
  const files = groups.reduce((sum, { files: groupFiles }) => sum + groupFiles.length, 0);
  return (
    <Section
      title="佐证材料"
      aside={
        reused.length > 0 ? `${files}个文件，其中${reused.length}个在别处用过` : `${files}个文件`
      }
    >
      <div className="flex flex-col gap-6 border-t border-line pt-3">
        {files === 0 && <p className="text-sm text-muted">没有提交佐证材料。</p>}
        {groups.map(({ key, title, files: groupFiles }) => (
          <div key={key}>
            <h3 className="mb-2 text-sm font-medium">{title}</h3>
            <ul className="grid gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-1 2xl:grid-cols-2">
              {groupFiles.map((file) => (
                <li key={file.id} className="flex min-w-0 flex-col gap-1.5">
                  <Shown file={file} />
                  <Dates file={file} today={today} />
                  {reused
                    .filter((one) => one.file.id === file.id)
                    .map((one) => (
                      <ReuseNote key={one.first.id} reused={one} today={today} />
                    ))}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What was handed in since this cycle began; the earlier ones were judged in theirs. */
function progressOfCycle({ progress, cycle, issuedOn }: FindingPage) {
  if (cycle === 1 || issuedOn === null) return progress;
  return progress.filter(({ recordedAt }) => dayOfInstant(recordedAt) >= issuedOn);
}

/** What came with the request first, then with each measure's progress, last the pictures of the fact. */
function groupsOf(page: FindingPage): Group[] {
  const request = page.closureRequests.at(-1);
  const groups: Group[] = [
    { key: "request", title: "随申请提交", files: request?.attachments ?? [] },
    ...progressOfCycle(page)
      .toReversed()
      .map((one) => {
        const { measureId } = one;
        const title = measureId === null ? "整改进展" : `${measureName(page, measureId)}的进展`;
        return { key: one.id, title: `${title}：${one.text}`, files: one.attachments };
      }),
    { key: "found", title: "发现问题时", files: page.attachments },
  ];
  return groups.filter(({ files }) => files.length > 0);
}

/** The picture itself, opened in full by a press; another kind of file by its name. */
function Shown({ file }: { file: File }) {
  const { id, fileName, mediaType } = file;
  const href = `/api/files/${id}`;
  if (!mediaType.startsWith("image/")) {
    return (
      <a
        href={href}
        download={fileName}
        className="flex items-center gap-2 border border-line px-3 py-3 text-indigo hover:underline"
      >
        <FileIcon />
        <span className="min-w-0 break-words">{fileName}</span>
      </a>
    );
  }
  return (
    <a href={href} target="_blank" rel="noreferrer" className="block border border-line bg-wash">
      {/* Not optimised: the framework would fetch it without the reader's session. */}
      <Image
        unoptimized
        src={href}
        alt={fileName}
        width={960}
        height={720}
        className="h-auto max-h-[32rem] w-full object-contain"
      />
    </a>
  );
}

function Dates({ file, today }: { file: File; today: string }) {
  const uploaded = formatDay(dayOfInstant(file.uploadedAt), today);
  return (
    <p className="text-xs text-muted">
      发生{formatDay(file.happenedOn, today)} · 上传{uploaded}
      {file.submittedAt !== null && ` · 提交${formatDay(dayOfInstant(file.submittedAt), today)}`} ·{" "}
      {file.uploadedByName}
    </p>
  );
}
