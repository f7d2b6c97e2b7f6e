import type { ComponentProps, JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";

/** Icons are decoration beside words: hidden from readers, 16 px, in the colour of the text. */
export type IconProps = Omit<ComponentProps<"svg">, "children">;

function draw(paths: ReactNode): (props: IconProps) => JSX.Element {
  return function DrawnIcon({ className, ...rest }: IconProps) {
    return (
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="square"
        strokeLinejoin="miter"
        aria-hidden="true"
        focusable="false"
        {...rest}
        className={cx("size-4 shrink-0", className)}
      >
        {paths}
      </svg>
    );
  };
}

export const SearchIcon = draw(
  <>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.5 10.5 3 3" />
  </>,
);
export const ChevronDownIcon = draw(<path d="m4 6.25 4 4 4-4" />);
export const ChevronRightIcon = draw(<path d="m6.25 4 4 4-4 4" />);
export const ChevronLeftIcon = draw(<path d="m9.75 4-4 4 4 4" />);
export const CheckIcon = draw(<path d="m3 8.5 3.25 3.25L13 4.75" />);
export const CloseIcon = draw(<path d="m4 4 8 8m0-8-8 8" />);
export const UploadIcon = draw(<path d="M8 10.5V2.75m-3 3 3-3 3 3M2.75 10.5v2.75h10.5V10.5" />);
export const DownloadIcon = draw(<path d="M8 2.75v7.75m-3-3 3 3 3-3M2.75 10.5v2.75h10.5V10.5" />);
export const MenuIcon = draw(<path d="M2.75 4.25h10.5M2.75 8h10.5M2.75 11.75h10.5" />);
export const WarningIcon = draw(
  <>
    <path d="M8 2.25 14 13H2z" />
    <path d="M8 6.5v2.75M8 11.25v.01" />
  </>,
);
export const InfoIcon = draw(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 7.5V11M8 5.25v.01" />
  </>,
);
export const FileIcon = draw(<path d="M3.75 1.75h5.5l3 3v9.5h-8.5zM9 2v3h3" />);
export const PlusIcon = draw(<path d="M8 3v10M3 8h10" />);
export const PrintIcon = draw(
  <path d="M4.75 5V2.25h6.5V5M4.75 11H2.25V5.25h11.5V11h-2.5M4.75 9h6.5v4.75h-6.5z" />,
);
export const SortIcon = draw(<path d="m5 6 3-3 3 3M5 10l3 3 3-3" />);
export const SortUpIcon = draw(<path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />);
export const SortDownIcon = draw(<path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />);
export const BellIcon = draw(
  <>
    <path d="M3.5 11.5h9l-1-1.75V7a3.5 3.5 0 0 0-7 0v2.75z" />
    <path d="M6.75 13.75h2.5M8 3.5V2.25" />
  </>,
);
