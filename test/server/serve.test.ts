import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { connect } from "node:net";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { root, sayso } from "../cli/run.ts";
import { folderWith } from "../host/folder.ts";

void test("[SV50] sayso serve opens the invented story and prints where; a signal ends it after what is open", async (t) => {
  const server = await serveIn(t, []);
  assert.match(server.says, /^Sayso is at http:\/\/127\.0\.0\.1:\d+\/ for this machine alone/);
  const story = await fetch(`${server.address}api/stories/flood-fund`);
  assert.match(await story.text(), /"source":"example"/);
  const last = fetch(`${server.address}api/stories`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "Orla Venn said that she had not taken the money. ".repeat(100) }),
  });
  await new Promise((done) => setTimeout(done, 100));
  server.child.kill("SIGTERM");
  assert.equal((await last).status, 201, "what was asked before is answered");
  assert.equal(await server.ended, 0);
  await assert.rejects(fetch(`${server.address}api/health`));
});

void test("[SV51] a busy port gives way to the next, but one that was asked for is an error", async (t) => {
  const busy = createServer().listen(0, "127.0.0.1");
  t.after(() => busy.close());
  await once(busy, "listening");
  const address = busy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, stderr, stdout } = await sayso(["serve", "--port", String(port)]);
  assert.equal(code, 2);
  assert.match(stderr, new RegExp(`^sayso serve: port ${port} of 127\\.0\\.0\\.1 is taken`));
  assert.equal(stdout, "");
});

void test("[SV52] beyond this machine a token is made and printed, and asked for", async (t) => {
  const server = await serveIn(t, ["--host", "0.0.0.0", "--port", "0"]);
  const [, port, token = ""] = /:(\d+)\/\?token=([\w-]{32})$/m.exec(server.says) ?? [];
  const get = (headers: Readonly<Record<string, string>>) =>
    fetch(`http://127.0.0.1:${port}/api/stories`, { headers });
  assert.equal((await get({})).status, 401);
  assert.equal((await get({ authorization: `Bearer ${token}` })).status, 200);
});

void test("[SV53] a file, config, port or token that cannot be used is named; exit code 2, nothing served", async (t) => {
  const folder = folderWith(t, { "a.txt": "Venn said no.", "sayso.config.json": '{ "rules": 7 }' });
  const refused = [
    { args: ["no-such.txt"], says: /no-such\.txt: there is no such file/ },
    { args: [join(folder, "a.txt")], says: /sayso\.config\.json line 1/ },
    { args: ["--port", "70000"], says: /from 0 to 65535/ },
    { args: ["--token", "short"], says: /16 to 200/ },
    { args: ["--host", "203.0.113.9"], says: /no address of this machine/ },
    { args: ["--ledger", join(folder, "none.db")], says: /there is no ledger here/ },
  ];
  for (const { args, says } of refused) {
    const { code, stderr, stdout } = await sayso(["serve", ...args]);
    assert.match(stderr, says);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
  }
});

void test("[SV54] a connection that sends nothing does not keep the server from stopping", async (t) => {
  const server = await serveIn(t, []);
  const silent: Socket = connect(Number(new URL(server.address).port), "127.0.0.1");
  silent.on("error", () => undefined);
  await once(silent, "connect");
  server.child.kill("SIGINT");
  assert.equal(await server.ended, 0);
});

interface Running {
  readonly says: string;
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** A server of its own process; it is stopped with the test. */
async function serveIn(t: TestContext, args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [join(root, "src/cli/main.ts"), "serve", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code]: readonly unknown[]) => code);
  t.after(() => child.kill("SIGKILL"));
  let says = "";
  for await (const text of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    says += String(text);
    if (says.includes("Ctrl-C")) break;
  }
  return { says, address: /http:\/\/[^/]+\//.exec(says)?.[0] ?? "", child, ended };
}
