/** A place of the unit's directory. */
export type KnownPlace = { id: string; name: string };

/** A place named in a text: one of the directory, or just its name. */
export type FoundPlace = {
  /** Null for a place the directory does not have. */
  id: string | null;
  name: string;
  start: number;
  end: number;
  /** Stands as a word of its own, so that the title does without it. */
  alone: boolean;
};

const stop = "\\s，,；;";
const inPattern =
  /(?<![^\s，,；;])(?:在|于)?([\p{Script=Han}\d]{1,20}(?:(?<![进入])(?:村|社区)|广场|会议室|礼堂|学校|小学|中学|文化站|书屋|党校|党群服务中心))(?=$|[\s，,；;])/u;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The place a text names: the longest name of the directory in it, else a word that names one. */
export function findPlace(text: string, places: readonly KnownPlace[]): FoundPlace | null {
  const known = places
    .filter(({ name }) => name.length >= 2 && text.includes(name))
    .sort(
      (a, b) => b.name.length - a.name.length || text.indexOf(a.name) - text.indexOf(b.name),
    )[0];
  if (known !== undefined) {
    const alone = new RegExp(
      `(?<![^${stop}])(?:在|于|地点[:：]?)?${escaped(known.name)}(?=$|[${stop}])`,
    ).exec(text);
    const start = alone?.index ?? text.indexOf(known.name);
    const end = alone === null ? start + known.name.length : start + alone[0].length;
    return { ...known, start, end, alone: alone !== null };
  }
  const match = inPattern.exec(text);
  if (match === null) return null;
  const [whole, name = ""] = match;
  return { id: null, name, start: match.index, end: match.index + whole.length, alone: true };
}
