"use client";

import { buttonClass } from "@xianlan/ui";
import Image from "next/image";
import { useEffect, useState } from "react";

/** Pictures from camera or album; optional, kept on the device until they are sent. */
export function PictureChoice(props: {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}) {
  const { files, onChange } = props;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label
        className={buttonClass({
          className: "min-h-11 cursor-pointer focus-within:outline-2 focus-within:outline-indigo",
        })}
      >
        拍照或选图
        <input
          type="file"
          accept="image/*"
          multiple
          className="sr-only"
          onChange={({ target }) => {
            onChange([...files, ...(target.files ?? [])].slice(0, 10));
            target.value = "";
          }}
        />
      </label>
      {files.map((file, at) => (
        <Picture
          key={`${file.name} ${file.lastModified} ${file.size}`}
          blob={file}
          name={file.name}
          onRemove={() => onChange(files.filter((_, place) => place !== at))}
        />
      ))}
    </div>
  );
}

/** A picture that lies on this device. */
export function Picture(props: { blob: Blob; name: string; onRemove?: () => void }) {
  const { blob, name, onRemove } = props;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <span className="relative inline-block">
      {address && (
        <Image
          src={address}
          alt={name}
          width={64}
          height={64}
          unoptimized
          className="size-16 border border-line object-cover"
        />
      )}
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`删去照片${name}`}
          className="absolute -top-2 -right-2 size-7 rounded-full border border-edge bg-sheet"
        >
          ×
        </button>
      )}
    </span>
  );
}
