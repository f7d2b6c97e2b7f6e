import type { PlaceKind, UnitKind } from "@xianlan/domain/unit";

/** The demo county; its name says that it is invented, and so is every name below it. */
export const demoCounty = "云溪县（演示）";

/** How a unit keeps its deadlines: what makes one township stand out on the leader's screen. */
export type Pace = "steady" | "usual" | "slow";

export type DemoPlace = { name: string; kind: PlaceKind };

export type DemoUnit = {
  /** Latin, stem of the accounts' usernames. */
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  pace: Pace;
  places: readonly DemoPlace[];
};

function township(key: string, name: string, pace: Pace, villages: string): DemoUnit {
  const shortName = name.slice(0, 2);
  const street = name.endsWith("街道");
  return {
    key,
    name,
    shortName,
    kind: street ? "subdistrict" : "township",
    pace,
    places: [
      ...villages.split(" ").map((place): DemoPlace => {
        return { name: place, kind: place.endsWith("社区") ? "community" : "village" };
      }),
      { name: `${shortName}综合文化站`, kind: "facility" },
      { name: `${shortName}新时代文明实践所`, kind: "facility" },
    ],
  };
}

function department(key: string, name: string, shortName: string, places: string): DemoUnit {
  return {
    key,
    name,
    shortName,
    kind: "department",
    pace: "steady",
    places: places.split(" ").map((place) => ({ name: place, kind: "facility" })),
  };
}

/** Fifteen townships and subdistricts and three county departments. */
export const demoUnits: readonly DemoUnit[] = [
  township("yanchi", "砚池镇", "usual", "墨湾村 柳塘村 荷坳村 石桥坪村 东亭社区"),
  township("maidu", "麦渡镇", "slow", "渡头湾村 芦花洲村 双枫村 新埠村 麦香社区"),
  township("heping", "鹤坪镇", "usual", "鹤鸣村 松坳村 大垄村 云盖岭村 鹤坪社区"),
  township("chengwan", "澄湾镇", "steady", "澄江村 月塘村 白茅村 栗树坡村 澄湾社区"),
  township("yutang", "榆塘镇", "slow", "榆林村 三口塘村 石碾村 桃坞村 榆塘社区"),
  township("heqiu", "禾丘镇", "usual", "禾场村 千丘村 井边村 谷雨村 禾丘社区"),
  township("luzhou", "鹭洲镇", "steady", "沙头村 鹭鸶湾村 柳叶洲村 平堤村 鹭洲社区"),
  township("zhangling", "樟岭镇", "usual", "樟树坪村 老屋场村 竹垄村 岭背村 樟岭社区"),
  township("liwu", "梨坞镇", "steady", "梨花村 上坞村 下坞村 青砖村 梨坞社区"),
  township("shisun", "石笋镇", "slow", "石笋村 龙潭坳村 岩前村 响水村 石笋社区"),
  township("zhuying", "竹影乡", "usual", "竹海村 笋芽村 翠屏村 山塘村"),
  township("songyue", "松月乡", "usual", "松涛村 望月村 杉木坪村 冷水井村"),
  township("xialing", "霞岭乡", "slow", "霞光村 高坎村 茶园坪村 枫木冲村"),
  township("nanping", "南屏街道", "steady", "南屏社区 书院巷社区 码头社区 翠园社区 郊塘村"),
  township("qinghu", "晴湖街道", "usual", "晴湖社区 湖滨社区 新桥社区 杨柳社区 湖西村"),
  department("culture", "县文化旅游广电体育局", "县文旅局", "县图书馆 县文化馆"),
  department("education", "县教育局", "县教育局", "县青少年活动中心 县教师进修学校"),
  department("media", "县融媒体中心", "县融媒体", "县广播发射台 县新闻发布厅"),
];

/** Whether the unit is a township or a subdistrict; the county's departments are not. */
export function isTownship(unit: DemoUnit): boolean {
  return unit.kind !== "department";
}
