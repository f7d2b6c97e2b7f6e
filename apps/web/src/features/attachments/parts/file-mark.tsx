import { FileIcon } from "@xianlan/ui";
import Image from "next/image";

const typeLabels: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/msword": "Word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.ms-excel": "Excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
};

/** The picture in small, or what kind of file it is. */
export function FileMark({
  file,
}: {
  file: { id: string; hasThumbnail: boolean; mediaType: string };
}) {
  if (file.hasThumbnail) {
    return (
      // The file name beside it is its text; the picture needs no description of its own.
      // Not optimised: the framework would fetch it without the reader's session.
      <Image
        unoptimized
        src={`/api/files/${file.id}/thumbnail`}
        alt=""
        width={56}
        height={56}
        className="size-14 shrink-0 border border-line object-cover"
      />
    );
  }
  return (
    <span className="flex size-14 shrink-0 flex-col items-center justify-center border border-line text-xs text-muted">
      <FileIcon />
      {typeLabels[file.mediaType] ?? "文件"}
    </span>
  );
}
