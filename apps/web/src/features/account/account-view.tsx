"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { permissions, roleLabels } from "@xianlan/domain/account";
import { noticeEmailFields } from "@xianlan/domain/notice";
import {
  Button,
  DescriptionList,
  Notice,
  Section,
  Sentence,
  TextField,
  useToast,
} from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { signOut } from "../../lib/sign-out.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { PasswordForm } from "./password-form.tsx";

/** One's own account: who one is here, what one may do, the password, the way out. */
export function AccountView() {
  const trpc = useTRPC();
  const toast = useToast();
  const { data: me } = useSuspenseQuery(trpc.session.me.queryOptions());
  const descriptions = me.permissions.map((each) => permissions[each].description);
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <Sentence>
        {me.actor.name}，{me.unitName ?? me.countyName}
      </Sentence>
      <Section title="我的账号">
        <DescriptionList
          items={[
            { term: "用户名", value: me.username },
            { term: "手机号", value: me.mobile ?? "未登记" },
            { term: "职务", value: me.post || "未登记" },
            { term: "角色", value: me.actor.roles.map((role) => roleLabels[role]).join("、") },
            { term: "可以", value: [...new Set(descriptions)].join("；") },
          ]}
        />
        <p className="mt-2 text-xs text-muted">以上内容由系统管理员维护，有误请联系管理员。</p>
      </Section>
      {me.permissions.includes("notice.read") || me.permissions.includes("notice.configure") ? (
        <Section title="通知邮箱">
          <NoticeEmailForm
            key={me.version}
            saved={me.noticeEmail}
            version={me.version}
            onDone={() => toast({ title: "通知邮箱已保存" })}
          />
        </Section>
      ) : null}
      <Section title="修改密码">
        <PasswordForm
          onDone={() => toast({ title: "密码已修改", description: "其他地方的登录已全部退出。" })}
        />
      </Section>
      <Section title="退出登录">
        <Button onClick={() => void signOut()}>退出登录</Button>
      </Section>
    </div>
  );
}

/** Where one's own digest goes, if the county sends e-mail. */
function NoticeEmailForm(props: { saved: string; version: number; onDone: () => void }) {
  const { saved, version, onDone } = props;
  const set = useAction("session.setNoticeEmail");
  const form = useActionForm({
    initial: { noticeEmail: saved },
    schema: noticeEmailFields,
    action: set,
    send: (parsed) => set.run({ ...parsed, version }),
    onDone,
  });
  const general = set.error !== null && set.error.fields.length === 0;
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-5">
      {general && <Notice kind="warning" title={set.error?.message} />}
      <TextField
        type="email"
        label="邮箱地址"
        hint="县里开通邮件通知后，每个工作日的摘要和交办、退回等即时通知发到这里；留空则不发"
        autoComplete="email"
        {...form.text("noticeEmail")}
      />
      <Button type="submit" loading={set.pending} className="self-start">
        保存邮箱
      </Button>
    </form>
  );
}
