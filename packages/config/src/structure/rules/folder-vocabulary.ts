import { type Breach, pathsMatching, type Rule } from "../tree.ts";

interface Vocabulary {
  readonly folder: string;
  /** What may follow `folder`; `says` puts it into the message. */
  readonly allows: RegExp;
  readonly says: string;
}

const VOCABULARY: readonly Vocabulary[] = [
  {
    folder: "apps/web/src/",
    allows: /^(?:app|features|components|lib|server)\/|^(?:instrumentation|proxy)\.ts$/,
    says: "app, features, components, lib, server",
  },
  {
    folder: "apps/web/src/features/",
    allows: /^[^/]+\/(?:[^/]+\/){0,2}[^/]+$/,
    says: "one folder an entity, with folders inside where it is large",
  },
  {
    folder: "packages/api/src/",
    allows: /^(?:[^/]+\.ts$|(?:modules|scopes|auth|files|jobs|testing)\/)/,
    says: "single files and modules, scopes, auth, files, jobs, testing",
  },
  {
    folder: "packages/api/src/modules/",
    allows: /^[^/]+\/(?:(?:read|write|requests|bulk)\/)?[^/]+\.ts$/,
    says: "one folder an entity, with read, write, requests and bulk inside where it is large",
  },
];

/** A file lies in one of the folders its package knows, so that a reader finds it by its kind. */
export const folderVocabulary: Rule = {
  name: "folder-vocabulary",
  check: (tree) =>
    VOCABULARY.flatMap(({ folder, allows, says }) =>
      pathsMatching(tree, /^(apps|packages)\//)
        .filter((path) => path.startsWith(folder) && !allows.test(path.slice(folder.length)))
        .map((path): Breach => ({ path, line: 1, message: `${folder} holds ${says}` })),
    ),
};
