import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { permissions, roleLabels } from "@xianlan/domain/account";
import { DescriptionList, Section, Sentence } from "@xianlan/ui";
import { NoticeEmailForm, OwnPasswordForm, SignOutButton } from "./account-forms.tsx";

type Me = inferRouterOutputs<AppRouter>["session"]["me"];

/** One's own account: who one is here, what one may do, the password, the way out. */
export function AccountView({ me }: { me: Me }) {
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
          <NoticeEmailForm key={me.version} saved={me.noticeEmail} version={me.version} />
        </Section>
      ) : null}
      <Section title="修改密码">
        <OwnPasswordForm />
      </Section>
      <Section title="退出登录">
        <SignOutButton />
      </Section>
    </div>
  );
}
