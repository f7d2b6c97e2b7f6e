import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/** What a mail server took: the envelope and the message as sent. */
export type TakenMail = { from: string; to: string; raw: string };

/** `refuse`: says no to the message; `vanish`: takes it and hangs up without an answer. */
type Mood = "take" | "refuse" | "vanish";

/** A mail server for tests, on this machine alone. */
export async function fakeMailServer() {
  const mails: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  const state: { mood: Mood } = { mood: "take" };
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    converse(socket, state, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    mails,
    state,
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function converse(socket: Socket, state: { mood: Mood }, mails: TakenMail[]): void {
  let held = "";
  let mail: TakenMail | null = null;
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const onLine = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") return say("250 mail.test");
    if (verb === "MAIL") {
      mail = { from: line.slice(10), to: "", raw: "" };
      return say("250 ok");
    }
    if (verb === "RCPT" && mail !== null) {
      mail.to = /<(.*)>/.exec(line)?.[1] ?? "";
      return say("250 ok");
    }
    if (verb === "DATA") {
      inData = true;
      return say("354 go on");
    }
    if (verb === "QUIT") return socket.end("221 bye\r\n");
    return say("250 ok");
  };
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => {
    held += piece;
    for (;;) {
      const mark = inData ? "\r\n.\r\n" : "\r\n";
      const end = held.indexOf(mark);
      if (end < 0) return;
      const part = held.slice(0, end);
      held = held.slice(end + mark.length);
      if (!inData) {
        onLine(part);
        continue;
      }
      inData = false;
      if (state.mood === "refuse") {
        say("552 too much");
        continue;
      }
      if (mail !== null) mails.push({ ...mail, raw: part });
      if (state.mood === "vanish") socket.destroy();
      else say("250 taken");
    }
  });
  say("220 mail.test");
}

/** A post a robot got. */
export type RobotPost = { url: string; content: string };

/** A group robot for tests. `answer` decides what it says; by default it takes everything. */
export async function fakeRobot() {
  const posts: RobotPost[] = [];
  const state: { answer: (post: RobotPost) => Answer } = { answer: () => taken };
  const server = createHttpServer(async (request: IncomingMessage, response) => {
    const body = JSON.parse(await text(request)) as { text: { content: string } };
    const post = { url: request.url ?? "", content: body.text.content };
    posts.push(post);
    const { status, headers = {}, body: said } = state.answer(post);
    if (status === 0) return request.socket.destroy();
    response.writeHead(status, headers).end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    posts,
    state,
    origin,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Answer = { status: number; headers?: Record<string, string>; body?: string };
const taken: Answer = { status: 200, body: JSON.stringify({ errcode: 0, errmsg: "ok" }) };
