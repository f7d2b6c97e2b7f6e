/** Special records: an article that another unit claims too, or a removed row. */
export const activityFlags = ["duplicate", "shared", "removed"] as const;
export type ActivityFlag = (typeof activityFlags)[number];
export const activityFlagLabels = {
  duplicate: "本单位重复登记",
  shared: "其他单位也登记",
  removed: "已删除",
} as const satisfies Record<ActivityFlag, string>;

/** Orders of the list: by the day it happened, or by when it was written down. */
export const activitySorts = ["happenedOn", "createdAt"] as const;
export type ActivitySort = (typeof activitySorts)[number];
