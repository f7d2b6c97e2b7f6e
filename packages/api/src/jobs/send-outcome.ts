/**
 * How an attempt ended. `retry`: the receiver certainly has not taken the message, it is sent again
 * later. `unclear`: it broke off after the message may have been taken, and is not repeated by itself.
 * `failed`: there is nothing to send or nobody to send it to.
 */
export type Outcome =
  | { sent: true }
  | { sent: false; next: "retry" | "unclear" | "failed"; text: string };

/** Errors of the network and its encryption that come before anything is handed over. */
const beforehand: Readonly<Record<string, string>> = {
  ECONNREFUSED: "服务器没有在该地址监听",
  ENOTFOUND: "找不到该主机",
  EAI_AGAIN: "暂时查不到该主机的地址",
  EHOSTUNREACH: "到该主机的网络不通",
  ENETUNREACH: "网络不通",
  UND_ERR_CONNECT_TIMEOUT: "连接超时",
  CERT_HAS_EXPIRED: "对方的证书已过期",
  DEPTH_ZERO_SELF_SIGNED_CERT: "对方的证书不受信任",
  SELF_SIGNED_CERT_IN_CHAIN: "对方的证书不受信任",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "对方的证书不受信任",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "对方的证书不受信任",
  ERR_TLS_CERT_ALTNAME_INVALID: "对方的证书不是这个主机的",
};

/** The driver's code of an error, or of what caused it; mail errors name it only in their message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code: unknown = Reflect.get(error, "code");
  if (typeof code === "string" && code in beforehand) return code;
  const named = Object.keys(beforehand).find((known) => error.message.includes(known));
  if (named !== undefined) return named;
  if (error.cause instanceof Error) return codeOf(error.cause);
  return typeof code === "string" ? code : "";
}

/** Words for an error that came before anything was handed over; null for any other. */
export function connectErrorText(error: unknown): string | null {
  const code = codeOf(error);
  const text = beforehand[code];
  return text === undefined ? null : `${text}（${code}）`;
}
