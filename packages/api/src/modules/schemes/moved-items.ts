import type { SchemeRules } from "@xianlan/domain/scheme";
import { refused } from "../../errors.ts";

/**
 * What submissions say of a duty is kept by the place of its item: under rules that succeed others an item
 * may get another name, date or price, and new ones follow at the end.
 * @throws AppError `refused` at the item that stands in another's place
 */
export function refuseMovedItems(before: SchemeRules, after: SchemeRules): void {
  for (const [at, { code, name, items }] of after.indicators.entries()) {
    const earlier = before.indicators.find((one) => one.code === code)?.items ?? [];
    for (const [place, item] of items.entries()) {
      const was = earlier.findIndex((one) => one.name === item.name);
      if (was === -1 || earlier[place]?.name === item.name) continue;
      throw refused(
        `“${name}”的“${item.name}”原来是第${was + 1}项，已报送的数据按项次对应，不能换位；请保持原有各项的次序，新增的加在最后`,
        `rules.indicators.${at}.items.${place}.name`,
      );
    }
  }
}
