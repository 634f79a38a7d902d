import assert from "node:assert/strict";
import { test } from "node:test";
import { served, story, troubleOf } from "./serving.ts";

const token = "correct-horse-battery";

void test("[SV20] a host that is not this machine is refused, however it resolves: a page cannot rebind its own name", async (t) => {
  const { ask } = served(t, { guarding: { names: ["desk.example"] } });
  const statusFor = async (host: string) => (await ask("GET", "/api/stories", { headers: { host } })).status;
  for (const host of [
    "127.0.0.1:4777",
    "localhost:4777",
    "[::1]:4777",
    "10.0.0.7",
    "desk.example:80",
    "DESK.example",
  ])
    assert.equal(await statusFor(host), 200, host);
  for (const host of [
    "evil.example",
    "evil.example:4777",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "",
    "a b",
    "evil@127.0.0.1:4777@x",
  ])
    assert.equal(await statusFor(host), 403, host);
});

void test("[SV21] another page's request is refused, with and without a body; a link to the page is not", async (t) => {
  const { ask } = served(t, { page: "/nowhere" });
  const from = (headers: Readonly<Record<string, string>>, path = "/api/stories") =>
    ask("GET", path, { headers });
  for (const origin of [
    "http://evil.example",
    "null",
    "http://127.0.0.1:4778",
    "https://127.0.0.1.evil.example:4777",
  ])
    assert.equal(troubleOf(await from({ origin })), "403 forbidden", origin);
  assert.equal((await from({ origin: "http://127.0.0.1:4777" })).status, 200);
  assert.equal(
    troubleOf(await from({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })),
    "403 forbidden",
  );
  assert.equal(troubleOf(await from({ "sec-fetch-site": "same-site" })), "403 forbidden");
  assert.equal((await from({ "sec-fetch-site": "same-origin" })).status, 200);
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  assert.equal((await from(link, "/")).status, 503);
  assert.equal(troubleOf(await from(link)), "403 forbidden");
  const post = await ask("POST", "/api/stories", {
    body: { text: story },
    headers: { origin: "http://evil.example" },
  });
  assert.equal(troubleOf(post), "403 forbidden");
  assert.deepEqual((await ask("GET", "/api/stories")).body, { stories: [] });
});

void test("[SV22] a form cannot post: only JSON and bytes are taken", async (t) => {
  const { ask } = served(t);
  for (const type of [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/json2",
  ]) {
    const answer = await ask("POST", "/api/stories", {
      body: { text: story },
      headers: { "content-type": type },
    });
    assert.equal(troubleOf(answer), "415 wrong-type", type);
  }
  const typed = await ask("POST", "/api/stories", {
    body: { text: story },
    headers: { "content-type": "application/json; charset=utf-8" },
  });
  assert.equal(typed.status, 201);
});

void test("[SV23] with a token nothing is told without it; it comes by header, or once by address and then as a cookie", async (t) => {
  const { ask } = served(t, { guarding: { token }, page: "/nowhere" });
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ask("GET", path, { headers });
  for (const path of [
    "/api/stories",
    "/api/health",
    "/api/openapi.json",
    "/",
    "/assets/a.js",
    "/api/nothing",
  ])
    assert.equal(troubleOf(await get(path)), "401 no-token", path);
  for (const wrong of ["Bearer wrong", "Bearer ", `Basic ${token}`, `Bearer ${token}x`])
    assert.equal((await get("/api/stories", { authorization: wrong })).status, 401, wrong);
  assert.equal((await get("/api/stories", { authorization: `Bearer ${token}` })).status, 200);
  assert.equal((await get("/api/stories", { authorization: `bearer ${token}` })).status, 200);
  assert.equal((await get("/?token=wrong-wrong-wrong")).status, 401);
  const entered = await get(`/story/ferry?token=${token}`);
  assert.equal(entered.status, 303);
  assert.equal(entered.headers.get("location"), "/story/ferry");
  const led = async (path: string) => (await get(path)).headers.get("location");
  assert.equal(await led(`/ledger?q=fund&token=${token}&page=2`), "/ledger?q=fund&page=2");
  assert.equal(await led(`//evil.example/?token=${token}`), "/evil.example/", "never to another host");
  const cookie = entered.headers.get("set-cookie") ?? "";
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Lax/i, "a link in a message leads to the page");
  assert.match(cookie, /^sayso-4777=/, "servers on one machine have cookies of their own");
  assert.equal((await get("/api/stories", { cookie: cookie.split(";")[0] ?? "" })).status, 200);
});

void test("[SV24] every answer forbids scripts of others, frames, sniffing, referrers and caches", async (t) => {
  const { ask } = served(t, { page: "/nowhere" });
  for (const path of ["/", "/api/stories", "/api/nothing"]) {
    const { headers } = await ask("GET", path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, path);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("access-control-allow-origin"), null);
  }
});
