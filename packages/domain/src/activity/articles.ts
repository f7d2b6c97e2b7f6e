import { comparableText } from "../ledger/text.ts";

/** Fewer characters than this name no article: “简讯” is the title of many. */
const minTitleLength = 8;

/** Query parameters that say where a reader came from, not which article it is. */
const tracking =
  /^(?:utm_\w+|spm|from|source|share\w*|scene|srcid|isappinstalled|nsukey|wxshare_count|chksm|sessionid|clicktime|enterid|_t|t|timestamp|ts|v|version|pass_ticket|key|uin|devicetype|lang|ascene|fontgear|poc_token|appid|channel|refer\w*|ref)$/i;

/** An address as the same page has it however it was copied; "" for what is no web address. */
function addressOf(link: string): string {
  let url: URL;
  try {
    url = new URL(link.trim());
  } catch {
    return "";
  }
  if (!/^https?:$/.test(url.protocol) || url.hostname === "") return "";
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|wap|3g|mobile)\./, "");
  const path = url.pathname
    .toLowerCase()
    .replace(/\/(?:index|default)\.s?html?$/, "")
    .replace(/\/+/g, "/")
    .replace(/\/$/, "");
  const parameters = [...url.searchParams.entries()]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name.toLowerCase()}=${value.toLowerCase()}`)
    .sort();
  // A bare front page is no article.
  if (path === "" && parameters.length === 0) return "";
  return `${host}${path}${parameters.length === 0 ? "" : `?${parameters.join("&")}`}`;
}

const maxKeyLength = 300;

/**
 * By what an article is recognised, whoever submits it and however often: its address and its title,
 * each normalised. Empty where neither says enough.
 */
export function articleKeys(article: { link: string; title: string }): string[] {
  const address = addressOf(article.link);
  const title = comparableText(article.title);
  return [
    ...(address === "" ? [] : [`a:${address}`.slice(0, maxKeyLength)]),
    ...([...title].length < minTitleLength ? [] : [`t:${title}`.slice(0, maxKeyLength)]),
  ];
}
