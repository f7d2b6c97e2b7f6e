import {
  appRouter,
  type Context,
  createCallerFactory,
  type Services,
  uploadAttachment,
} from "@xianlan/api";
import type { Actor } from "@xianlan/domain/account";
import { clockAt } from "@xianlan/domain/calendar";
import { evidencePdf } from "../content/evidence.ts";
import { demoId } from "../identity.ts";
import { personOf } from "../people.ts";

const callerOf = createCallerFactory(appRouter);

/** Who does an action, and when. */
export type ActedBy = { by: string; at: string };

/** What everything that runs the demo uses. */
export type RunnerContext = ReturnType<typeof createRunnerContext>;

/**
 * The product's own actions, each called as the person and at the time a plan says, under an
 * idempotency key that follows from a label: running again what was done gives the same results.
 */
export function createRunnerContext(services: Services) {
  const idOf = (label: string) => demoId(services, label);
  const actorOf = (username: string): Actor => {
    const { name, roles, unit } = personOf(username);
    return {
      accountId: idOf(`account ${username}`),
      countyId: idOf("county"),
      unitId: unit === null ? null : idOf(`unit ${unit}`),
      roles,
      name,
    };
  };
  const contextOf = ({ by, at }: ActedBy): Context => ({
    services,
    actor: actorOf(by),
    session: null,
    clock: clockAt(Date.parse(at)),
    calendar: services.calendar,
    requestId: "demo",
    address: "127.0.0.1",
  });
  // The prefix is part of stored keys: with another one an interrupted load would do everything twice.
  const keyOf = (label: string) => ({ idempotencyKey: idOf(`deed ${label}`) });

  /** A file uploaded by the person. Gives its id. */
  async function upload(
    actedBy: ActedBy,
    label: string,
    { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  ): Promise<string> {
    const call = { ...keyOf(label), fileName, happenedOn: null };
    async function* pieces() {
      yield bytes;
    }
    const body = { pieces: pieces(), announced: bytes.length };
    return (await uploadAttachment(contextOf(actedBy), call, body)).id;
  }

  /** A PDF made of the text, uploaded by the person. Returns its id. */
  function uploadPdf(
    actedBy: ActedBy,
    label: string,
    { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  ): Promise<string> {
    const bytes = evidencePdf(title, paragraphs);
    return upload(actedBy, label, { fileName: `${title}.pdf`, bytes });
  }

  return {
    services,
    idOf,
    keyOf,
    contextOf,
    upload,
    uploadPdf,
    as: (actedBy: ActedBy) => callerOf(contextOf(actedBy)),
  };
}
