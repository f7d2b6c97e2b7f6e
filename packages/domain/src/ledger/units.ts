import { compactName } from "./text.ts";

/** A unit of the county as the import knows it. */
export type LedgerUnit = { id: string; name: string; aliases: readonly string[] };
/** A place of a unit. */
export type LedgerPlace = { id: string; unitId: string; name: string };
export type UnitReading = { ok: true; unitId: string } | { ok: false; message: string };

const office = /(?:党工委|党委|人民政府|政府|党政办|宣传办|机关)+$/;
const kindSuffix = /(?:街道办事处|办事处|街道|镇|乡)$/;
const villageSuffix = /(?:村民委员会|居民委员会|村委会|居委会|村|社区)$/;
const placeholder = /^(?:[xX×某*＊\s]|XX)+(?:镇|乡|街道|办事处|村|社区)?$/;

/** Finds units by full name, alias, or short name without 镇, 乡, 街道 where only one unit has it. */
export type UnitMatcher = { read: (text: string) => UnitReading };

export function unitMatcher(units: readonly LedgerUnit[]): UnitMatcher {
  const full = new Map<string, Set<string>>();
  const short = new Map<string, Set<string>>();
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const add = (index: Map<string, Set<string>>, key: string, id: string) => {
    if (key === "") return;
    index.set(key, (index.get(key) ?? new Set()).add(id));
  };
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = compactName(name);
      add(full, key, unit.id);
      const stem = key.replace(kindSuffix, "");
      if (stem.length >= 2) add(short, stem, unit.id);
    }
  }
  const longNames = [...full].filter(([name]) => name.length >= 3);

  const read = (text: string): UnitReading => {
    const name = compactName(text);
    if (name === "") return { ok: false, message: "责任单位为空，请填写单位全称" };
    if (placeholder.test(name)) {
      return { ok: false, message: `“${name}”是代称，请填写真实的单位名称` };
    }
    const bare = name.replace(/[（(].*[）)]$/, "").replace(office, "");
    const stem = bare.replace(kindSuffix, "");
    const contained = new Set(
      longNames.flatMap(([known, ids]) => (bare.includes(known) ? [...ids] : [])),
    );
    const hits =
      full.get(name) ??
      full.get(bare) ??
      // A suffix that contradicts the name (乡 for 镇) still needs the stem to be unique.
      (bare === stem ? short.get(stem) : undefined) ??
      (contained.size > 0 ? contained : undefined) ??
      short.get(stem);
    const found = [...(hits ?? [])];
    const [only] = found;
    if (found.length === 1 && only !== undefined) return { ok: true, unitId: only };
    if (found.length > 1) {
      const list = found.map((id) => names.get(id) ?? id).join("、");
      const several = contained.size > 1 && hits === contained;
      return {
        ok: false,
        message: several
          ? `一行只能有一个责任单位，这里有${list}，请拆成几行`
          : `“${name}”可能是${list}，请写全称`,
      };
    }
    return {
      ok: false,
      message: `没有找到单位“${name}”，请改成系统里的单位名称，或请管理员先添加`,
    };
  };

  const results = new Map<string, UnitReading>();
  return {
    read: (text) => {
      const known = results.get(text);
      if (known) return known;
      const result = read(text);
      if (results.size < 10_000) results.set(text, result);
      return result;
    },
  };
}

/** The place of a unit with this name (村, 社区 may be missing on either side), or null. */
export function placeMatcher(
  places: readonly LedgerPlace[],
): (unitId: string, text: string) => string | null {
  const full = new Map<string, string>();
  const short = new Map<string, string | null>();
  for (const place of places) {
    const name = compactName(place.name);
    full.set(`${place.unitId} ${name}`, place.id);
    const stem = `${place.unitId} ${name.replace(villageSuffix, "")}`;
    short.set(stem, short.has(stem) ? null : place.id);
  }
  return (unitId, text) => {
    const name = compactName(text);
    return (
      full.get(`${unitId} ${name}`) ??
      short.get(`${unitId} ${name.replace(villageSuffix, "")}`) ??
      null
    );
  };
}
