import { Section } from "@xianlan/ui";
import { ReuseNote } from "./parts/reuse-note.tsx";
import type { ReusedFile } from "./verification-types.ts";

/** 佐证重复使用 on the page of a finding: each such file beside its first use; nothing where there is none. */
export function EvidenceReuseSection(props: { reused: readonly ReusedFile[]; today: string }) {
  const { reused, today } = props;
  if (reused.length === 0) return null;
  return (
    <Section title="佐证重复使用" aside={`${reused.length}个文件，仅核查人可见`}>
      <ul className="flex flex-col gap-4">
        {reused.map((one) => (
          <li key={`${one.file.id} ${one.first.id}`} className="flex flex-col gap-1.5">
            <a
              href={`/api/files/${one.file.id}`}
              target="_blank"
              rel="noreferrer"
              className="self-start text-sm break-words text-indigo hover:underline"
            >
              {one.file.fileName}
            </a>
            <ReuseNote reused={one} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
