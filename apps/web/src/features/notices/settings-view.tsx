"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChannelView, SettingView } from "@xianlan/api";
import { formatInstant } from "@xianlan/domain/calendar";
import { noticeSettingFields } from "@xianlan/domain/notice";
import { Button, Notice, Section, Sentence, TableSkeleton, TextField, useToast } from "@xianlan/ui";
import { LoadError } from "../../components/load-error.tsx";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { Deliveries } from "./parts/deliveries.tsx";
import { MailForm } from "./parts/mail-form.tsx";
import { RobotForm } from "./parts/robot-form.tsx";
import { SettingForm } from "./parts/setting-form.tsx";

/** 通知设置: when people are notified, and by which channels outside the product. */
export function SettingsView({ today }: { today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.notice.settings.queryOptions());
  if (query.isPending) return <TableSkeleton rows={8} columns={2} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { setting, channels } = query.data;
  return (
    <div className="flex max-w-4xl flex-col gap-10">
      <Sentence>{sentenceOf(channels)}</Sentence>
      <p className="-mt-6 max-w-[46em] text-sm text-soft">
        通知总在系统里。启用下面的渠道后，每人每个工作日收到一份摘要；只有交办、退回、否决、约谈即时发出，一分钟内的合成一条。群机器人只发件数和链接，不发问题内容、单位和姓名。
      </p>
      <Section title="每日摘要">
        <DigestForm key={setting.version} setting={setting} />
      </Section>
      {channels.map((channel) => (
        <Section
          key={channel.kind}
          title={channel.label}
          aside={channel.enabled ? "已启用" : "未启用"}
        >
          <div className="flex flex-col gap-5">
            <ChannelState channel={channel} today={today} />
            {channel.kind === "email" ? (
              <MailForm key={channel.version} channel={channel} />
            ) : (
              <RobotForm key={channel.version} kind={channel.kind} channel={channel} />
            )}
          </div>
        </Section>
      ))}
      <Section title="最近发出的消息">
        <Deliveries today={today} />
      </Section>
    </div>
  );
}

function sentenceOf(channels: readonly ChannelView[]): string {
  const on = channels.filter(({ enabled }) => enabled).map(({ label }) => label);
  const broken = channels.filter(({ enabled, health }) => enabled && health.failing > 0);
  if (on.length === 0) return "通知只在系统内显示，没有启用对外渠道";
  const text = `通知经${on.join("、")}发出`;
  if (broken.length === 0) return text;
  return `${text}，${broken.map(({ label }) => label).join("、")}有消息未能送达`;
}

/** How a channel fares, and a try of it. */
function ChannelState({ channel, today }: { channel: ChannelView; today: string }) {
  const { kind, enabled, unreadable, health } = channel;
  const toast = useToast();
  const send = useAction("notice.test");
  async function test() {
    if ((await send.run({ channel: kind })) === null) return;
    toast({ title: "测试消息已排队", description: "几分钟内发出，结果见页面下方。" });
  }
  if (!enabled && !unreadable && health.failing === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {unreadable && (
        <Notice kind="warning" title="保存的密钥无法解读">
          数据文件夹的密钥换过。请重新填写口令或机器人地址并保存。
        </Notice>
      )}
      {health.failing > 0 && (
        <Notice kind="warning" title={`${health.failing}条消息未能送达：${health.lastError}`}>
          {health.failingSince !== null && `自${formatInstant(health.failingSince, today)}起。`}
          能重试的会自动重试，不知是否送达的不会重发，可在页面下方逐条处理。
        </Notice>
      )}
      {enabled && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button size="sm" loading={send.pending} onClick={() => void test()}>
            发送测试消息
          </Button>
          <p className="text-sm text-muted">
            {health.lastSentAt === null
              ? "还没有发出过消息"
              : `最近一条发于${formatInstant(health.lastSentAt, today)}`}
            {health.waiting > 0 && `，${health.waiting}条待发`}
          </p>
        </div>
      )}
      {send.error && <Notice kind="warning" title={send.error.message} />}
    </div>
  );
}

/** When the digest is made, and the address messages link to. */
function DigestForm({ setting }: { setting: SettingView }) {
  const toast = useToast();
  const save = useAction("notice.setDigest");
  const form = useActionForm({
    initial: { digestAt: setting.digestAt, siteAddress: setting.siteAddress },
    schema: noticeSettingFields,
    action: save,
    send: (parsed) => save.run({ ...parsed, version: setting.version }),
    onDone: () => toast({ title: "已保存摘要设置" }),
  });
  return (
    <SettingForm form={form} submitLabel="保存摘要设置">
      <TextField
        type="time"
        label="发出时间"
        hint="按本县工作日历，放假和周末不发；没有待办也没有新通知的人不发"
        {...form.text("digestAt")}
      />
      <TextField
        label="系统地址"
        hint="消息里的链接用它开头，如 https://xianlan.example.gov.cn；留空则消息不带链接"
        inputMode="url"
        {...form.text("siteAddress")}
      />
    </SettingForm>
  );
}
