import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter, ChannelView } from "@xianlan/api";
import { formatInstant } from "@xianlan/domain/calendar";
import { Notice, Section, Sentence } from "@xianlan/ui";
import { Deliveries } from "./parts/deliveries.tsx";
import { DigestForm } from "./parts/digest-form.tsx";
import { MailForm } from "./parts/mail-form.tsx";
import { RobotForm } from "./parts/robot-form.tsx";
import { TestButton } from "./parts/test-button.tsx";

type Outputs = inferRouterOutputs<AppRouter>["notice"];

/** 通知设置: when people are notified, and by which channels outside the product. */
export function SettingsView(props: {
  settings: Outputs["settings"];
  outbox: Outputs["deliveries"];
  today: string;
}) {
  const { outbox, today } = props;
  const { setting, channels } = props.settings;
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
        <Deliveries outbox={outbox} today={today} />
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
        <TestButton channel={kind}>
          {health.lastSentAt === null
            ? "还没有发出过消息"
            : `最近一条发于${formatInstant(health.lastSentAt, today)}`}
          {health.waiting > 0 && `，${health.waiting}条待发`}
        </TestButton>
      )}
    </div>
  );
}
