import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

/** The part of the server Next handles: everything that is not `/api/`. */
export interface Pages {
  response(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hot reloading in development talks over the server's own port. */
  attach(server: Server): void;
  close(): Promise<void>;
}

/** Prepares Next on the built pages, or its development server. */
export async function preparePages(options: {
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
}): Promise<Pages> {
  const { dev, host, port } = options;
  const dir = fileURLToPath(new URL("../../../", import.meta.url));
  const app = next({ dev, dir, hostname: host, port, quiet: !dev });
  await app.prepare();
  const reply = app.getRequestHandler();
  return {
    response: (request, response) => reply(request, response),
    attach(server) {
      if (!dev) return;
      const upgrade = app.getUpgradeHandler();
      server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
    },
    close: () => app.close(),
  };
}
