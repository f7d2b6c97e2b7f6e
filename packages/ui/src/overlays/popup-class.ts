/** The panel that lies over the page: menus, lists, popovers. */
export const popupClass =
  "rounded-sm border border-edge bg-sheet text-sm text-ink shadow-lift outline-none " +
  "origin-(--transform-origin) transition-opacity duration-100 data-starting-style:opacity-0 " +
  "data-ending-style:opacity-0";

/** A row in such a list: highlighted by a wash and, for those who cannot see it, by the reader. */
export const popupItemClass =
  "flex min-h-8 cursor-default items-center gap-2 px-3 py-1 text-sm outline-none select-none " +
  "data-highlighted:bg-indigo-wash data-highlighted:text-indigo-deep data-disabled:text-muted " +
  "max-sm:min-h-10";
