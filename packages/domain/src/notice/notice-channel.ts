import { z } from "zod";
import { mutationInput, rowVersion, versionedInput } from "../input/mutation.ts";

/** Ways a notice leaves the product. Each is off until an administrator of the county switches it on. */
export const channelKinds = ["email", "wecom", "dingtalk"] as const;
export type ChannelKind = (typeof channelKinds)[number];
export const channelLabels = {
  email: "电子邮件",
  wecom: "企业微信群机器人",
  dingtalk: "钉钉群机器人",
} as const satisfies Record<ChannelKind, string>;

/** Group robots: one message for the whole group, with counts and a link only. */
export const robotKinds = ["wecom", "dingtalk"] as const satisfies ChannelKind[];
export type RobotKind = (typeof robotKinds)[number];

/** Where robots of the two services live; other addresses only where the operator allows them. */
export const publicRobotOrigins = ["https://qyapi.weixin.qq.com", "https://oapi.dingtalk.com"];

/** How the connection to the mail server is protected. */
export const mailSecurities = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof mailSecurities)[number];
export const mailSecurityLabels = {
  tls: "TLS（通常 465 端口）",
  starttls: "STARTTLS（通常 587 端口）",
  none: "不加密（仅限内网）",
} as const satisfies Record<MailSecurity, string>;

/** What a message carries: urgent notices gathered for a minute, the day's digest, or a test message from the settings page. */
export const deliveryPurposes = ["urgent", "digest", "test"] as const;
export type DeliveryPurpose = (typeof deliveryPurposes)[number];
export const deliveryPurposeLabels = {
  urgent: "即时通知",
  digest: "每日摘要",
  test: "测试消息",
} as const satisfies Record<DeliveryPurpose, string>;

/**
 * `sending`: an attempt has begun and its end is not known here. `unclear`: it broke off after the
 * receiver may have taken the message; nobody but a person sends it again. `failed`: given up.
 */
export const deliveryStates = ["waiting", "sending", "sent", "failed", "unclear"] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const deliveryStateLabels = {
  waiting: "待发送",
  sending: "发送中",
  sent: "已发送",
  failed: "未能发送",
  unclear: "不知是否送达",
} as const satisfies Record<DeliveryState, string>;

const emailPattern = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?$/i;

/** An address of e-mail, without a display name. */
const emailAddress = z
  .string()
  .trim()
  .max(200, "邮箱地址不超过200个字")
  .regex(emailPattern, "邮箱地址应如 name@example.gov.cn");

/** One's own address for notices; empty for nowhere. */
export const noticeEmailFields = z.object({
  noticeEmail: z
    .string()
    .trim()
    .refine(
      (typed) => typed === "" || emailAddress.safeParse(typed).success,
      "邮箱地址应如 name@example.gov.cn，可以留空",
    ),
});
export const noticeEmailInput = z.intersection(
  mutationInput.extend({ version: rowVersion }),
  noticeEmailFields,
);
export type NoticeEmailInput = z.infer<typeof noticeEmailInput>;

/** A channel that was never saved has version 0. */
const channelVersion = z.int("缺少版本号，请刷新页面后重试").min(0).max(2_147_483_647);

/** An empty secret leaves the saved one unchanged. */
const secret = (label: string) => z.string().trim().max(500, `${label}不超过500个字`);

const hostPattern = /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;

/** The form of the mail server. An empty password keeps the one there is. */
export const mailFields = z.object({
  enabled: z.boolean(),
  host: z.string().trim().regex(hostPattern, "请填写邮件服务器地址，如 smtp.example.gov.cn"),
  port: z.int("端口应为1到65535的整数").min(1, "端口应为1到65535").max(65_535, "端口应为1到65535"),
  security: z.enum(mailSecurities, "请选择加密方式"),
  username: z.string().trim().max(200, "用户名不超过200个字"),
  password: secret("口令"),
  sender: emailAddress,
});

/** The form of a group robot. An empty address keeps robot and key. */
export const robotFields = z.object({
  enabled: z.boolean(),
  address: secret("机器人地址"),
  signKey: secret("加签密钥"),
});

export const mailChannelInput = z.intersection(
  mutationInput.extend({ version: channelVersion }),
  mailFields,
);
export type MailChannelInput = z.infer<typeof mailChannelInput>;

export const robotChannelInput = z.intersection(
  mutationInput.extend({ version: channelVersion, channel: z.enum(robotKinds) }),
  robotFields,
);
export type RobotChannelInput = z.infer<typeof robotChannelInput>;

/** When the day's digest is made, and the address that messages link to. */
export const noticeSettingFields = z.object({
  digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "时间应如 08:30"),
  siteAddress: z
    .string()
    .trim()
    .max(200, "系统地址不超过200个字")
    .regex(
      /^(?:https?:\/\/[^\s/?#@]+)?$/,
      "系统地址应如 https://xianlan.example.gov.cn，不带路径，可以留空",
    ),
});
export const noticeSettingInput = z.intersection(
  mutationInput.extend({ version: channelVersion }),
  noticeSettingFields,
);
export type NoticeSettingInput = z.infer<typeof noticeSettingInput>;

export const testDeliveryInput = mutationInput.extend({ channel: z.enum(channelKinds) });
export type TestDeliveryInput = z.infer<typeof testDeliveryInput>;

export const retryDeliveryInput = versionedInput;
export type RetryDeliveryInput = z.infer<typeof retryDeliveryInput>;

/** A county without a setting of its own gets its digest at half past eight. */
export const defaultDigestAt = "08:30";

/** Notices, digests and deliveries older than this many days are removed. */
export const noticeDays = 90;
