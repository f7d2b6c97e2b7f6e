"use client";

import { Notice } from "@xianlan/ui";
import type { FindingPage } from "../finding-types.ts";

/** What a confirmed veto does to the unit's year, in plain words. */
export function VetoEffect({ page }: { page: FindingPage }) {
  const year = (page.issuedOn ?? page.foundOn).slice(0, 4);
  return (
    <Notice title={`一经确认，${page.unitName}${year}年度考核定为末档`}>
      总分按考核方案规定的上限封顶，得分再高也不超过；问题销号后仍然有效，不能撤回。提请后由县领导确认，确认前不影响得分。
    </Notice>
  );
}
