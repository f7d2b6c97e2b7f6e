import type { Indicator } from "@xianlan/domain/scheme";

/** What each group of an indicator's fields needs. */
export type IndicatorFields = {
  indicator: Indicator;
  change: (next: Partial<Indicator>) => void;
  /** The complaint at a path below the indicator, `formula.points`. */
  errorAt: (path: string) => string | undefined;
};
