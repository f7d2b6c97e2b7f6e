"use client";

import dynamic from "next/dynamic";

/** The tabs of a draft that is read, beside the page's own script: few pages have them. */
export const LateTabs = dynamic(
  () => import("./compared-tabs.tsx").then((file) => file.ComparedTabs),
  {
    loading: () => null,
  },
);
