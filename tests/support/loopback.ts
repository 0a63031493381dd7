import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { hostname } from 'node:os'

/**
 * Spellings of this very machine that filters of addresses let through elsewhere: numbers of all bases,
 * IPv4 within IPv6, full-width and circled letters, names (Mattermost CVE-2026-2455, Campfire 2025-12-02).
 */
const hosts = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.000.000.001', '127.0.0.1.', '2130706433', '0x7f000001'],
  ...['0x7f.0x0.0x0.0x1', '0x7f.1', '017700000001', '0177.0.0.1', '0177.0.0.01', '127.0.0.2'],
  ...['127.255.255.254', '0.0.0.0', '0', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]'],
  ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:0001]', '[64:ff9b::7f00:1]'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'localhost.localdomain', 'ip6-localhost', hostname()],
  ...[
    '①②⑦.⓪.⓪.①',
    '１２７.０.０.１',
    '127。0。0。1',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
    '%31%32%37.0.0.1',
    'localhost%00',
  ],
]

/** Addresses that lead to a port of this machine, as whoever wants something fetched from it writes them. */
export function loopbackAddresses(port: number): string[] {
  const plain = `127.0.0.1:${port}`
  return [
    ...hosts.flatMap((host) => [`http://${host}:${port}/a`, `https://${host}:${port}/a`]),
    ...[`//${plain}/a`, `http:\\\\${plain}\\a`, `http:/${plain}/a`, `http:${plain}/a`],
    ...[`http://example.org@${plain}/a`, `https://example.org:a@${plain}/a`, `ftp://${plain}/a`],
    ...[`http://${plain}#@example.org`, `ws://${plain}/a`, `gopher://${plain}/_a`],
    ...[`jar:http://${plain}/a!/b`, `feed:http://${plain}/a`, `file://127.0.0.1/a`],
  ]
}

/** The address as part of a text, in one of the ways in which a text has something fetched. */
export function inText(address: string, way: number): string {
  const ways = [
    `![picture](<${address}>)`,
    `<img src="${address}" alt="">`,
    `[link](<${address}>)`,
    `<${address}>`,
    address,
    `<link rel="stylesheet" href="${address}">`,
    `<iframe src="${address}"></iframe>`,
    `<svg><image href="${address}"/></svg>`,
    `<style>@import url(${address})</style>`,
    `<object data="${address}"></object>`,
  ]
  return ways[way % ways.length] as string
}

/** Hears whoever comes to a port of this machine, over IPv4 and IPv6, with or without TLS. */
export async function listenInside() {
  let heard = 0
  const server = createServer((socket) => {
    heard++
    socket.on('error', () => {})
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '::', done))
  return {
    port: (server.address() as AddressInfo).port,
    get heard() {
      return heard
    },
    forget: () => {
      heard = 0
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
