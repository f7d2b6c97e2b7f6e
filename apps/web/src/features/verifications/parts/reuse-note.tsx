import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { linkClass, Notice } from "@xianlan/ui";
import Image from "next/image";
import Link from "next/link";
import type { ReusedFile } from "../verification-types.ts";

/** The same file was handed in elsewhere: its first use beside this one. A person decides what it means. */
export function ReuseNote({ reused, today }: { reused: ReusedFile; today: string }) {
  const { match, first, earlier, uses } = reused;
  const what = match === "same_file" ? "同一文件" : "同一图片重新保存";
  const place = `${first.unitName} ${first.where}`;
  return (
    <Notice kind="warning" title={`${what}，${earlier ? "此前已用于" : "后来又用于"}${place}`}>
      <div className="mt-1.5 flex flex-wrap items-start gap-3">
        {first.hasThumbnail && (
          <a
            href={`/api/files/${first.id}`}
            target="_blank"
            rel="noreferrer"
            className="block w-40 border border-line"
          >
            {/* Not optimised: the framework would fetch it without the reader's session. */}
            <Image
              unoptimized
              src={`/api/files/${first.id}`}
              alt={`${place}的材料 ${first.fileName}`}
              width={320}
              height={240}
              className="h-auto max-h-40 w-full object-contain"
            />
          </a>
        )}
        <p className="min-w-0 flex-1 text-xs">
          {first.href === null ? (
            first.where
          ) : (
            <Link href={first.href} prefetch={false} className={linkClass("prose")}>
              {first.where}
            </Link>
          )}
          <span className="block">
            发生{formatDay(first.happenedOn, today)}，
            {formatDay(dayOfInstant(first.uploadedAt), today)}由{first.uploadedByName}上传
          </span>
          {uses > 1 && <span className="block">另有{uses}处使用</span>}
        </p>
      </div>
    </Notice>
  );
}
