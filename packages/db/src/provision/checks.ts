import type pg from "pg";
import { StartRefused } from "../embedded/refusal.ts";

/** 15 is the first with `security_invoker` views, which row security here needs. */
const MINIMUM = 15;

interface Facts {
  readonly version_num: number;
  readonly version: string;
  readonly encoding: string;
  readonly ctype: string;
  readonly pinyin: boolean;
}

/**
 * Refuses a server or database the product cannot work correctly on. Nothing here needs PostgreSQL 18:
 * ids are made by the app, and the builtin locale is only how the embedded server is set up.
 * @throws StartRefused saying what is wrong and what to do.
 * @returns the server's version, e.g. `15.20`.
 */
export async function checkServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version_num,
           split_part(current_setting('server_version'), ' ', 1) as version,
           pg_encoding_to_char(d.encoding) as encoding,
           d.datctype as ctype,
           exists (select from pg_collation where collname = 'zh-x-icu') as pinyin
      from pg_database d where d.datname = current_database()`);
  const facts = rows[0];
  if (!facts) throw new StartRefused("读不到数据库的基本信息。");
  const problem = serverProblem(facts);
  if (problem) throw new StartRefused(problem);
  return facts.version;
}

/** The first reason to refuse, or null. Apart from the query, for its test. */
export function serverProblem(facts: Facts): string | null {
  if (facts.version_num < MINIMUM * 10_000) {
    return `数据库服务器是 PostgreSQL ${facts.version}，县览需要 ${MINIMUM} 或更新的版本。请升级服务器，或去掉 DATABASE_URL 改用内置数据库。`;
  }
  if (facts.encoding !== "UTF8") {
    return `数据库的编码是 ${facts.encoding}，县览需要 UTF8。请新建：CREATE DATABASE xianlan ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;`;
  }
  if (facts.ctype === "C" || facts.ctype === "POSIX") {
    return `数据库的字符分类（LC_CTYPE）是 ${facts.ctype}，汉字检索会找不到结果。请新建：CREATE DATABASE xianlan ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;`;
  }
  if (!facts.pinyin) {
    return "数据库服务器没有 ICU 排序规则 zh-x-icu，无法按拼音排序。请改用带 ICU 的 PostgreSQL。";
  }
  return null;
}
