import fc from 'fast-check'

/** Packets of the line's protocol (engine.io's digit, socket.io's digit, data) such as no page of ours sends. */
export function oddPackets(ids: string[]): fc.Arbitrary<string | Uint8Array> {
  const id = fc.constantFrom(...ids)
  const name = fc.constantFrom(
    ...['watch', 'watch', 'watch', 'unwatch', '__proto__', 'constructor', 'toString', 'valueOf'],
    ...['watch.constructor', 'a.b.c', 'error', 'connect', 'connect_error', 'disconnect', 'marks'],
    ...['disconnecting', 'newListener', 'removeListener', 'reply', 'hasOwnProperty', '', '*'],
  )
  const thing = fc.oneof(
    fc.record({ thing: fc.constantFrom('thread', 'space'), id, after: oddNumber }),
    fc.record({ thing: fc.constantFrom('thread', 'space', '__proto__'), id: fc.string() }),
    fc
      .constantFrom(
        ...['{"__proto__":{"thing":"thread"}}', '{"constructor":{"prototype":{"polluted":1}}}'],
        `{"thing":"thread","id":"${ids[0]}","__proto__":{"polluted":1}}`,
        `{"thing":"thread","id":"${ids[0]}\\u0000"}`,
        `{"thing":"thread","id":"\\ud800"}`,
        `{"thing":["thread"],"id":["${ids[0]}"]}`,
      )
      .map((it) => JSON.parse(it)),
    fc.jsonValue(),
  )
  const event = fc
    .tuple(
      name,
      fc.array(thing, { maxLength: 3 }),
      fc.constantFrom('', '', '0', '7', '9'.repeat(30)),
    )
    .map(([called, things, ack]) => `42${ack}${JSON.stringify([called, ...things])}`)
  const oddEvent = fc.constantFrom(
    ...[
      '42[["watch"],{}]',
      '42[{"watch":1},{}]',
      '42[null]',
      '42[]',
      '42{}',
      '42"watch"',
      '42',
      '4',
    ],
    ...['42[1,2]', '42["watch"', '421', '42-["watch"]', '42["watch",{}]]', '42/other,["watch",{}]'],
    ...[
      '420[[["watch",{"nested":"ack"}]]]',
      '43',
      '430',
      '430[]',
      '43999999[{}]',
      '44"no"',
      '44{}',
    ],
    ...['45', '451-', '451-["watch",{"_placeholder":true,"num":0}]', '45999999-["watch"]', '46'],
    ...[
      '451-["watch",{"_placeholder":true,"num":1e9}]',
      '451-["watch",{"_placeholder":1}]',
      '45x-',
    ],
    ...['461-0[{"_placeholder":true,"num":0}]', '40', '40/other,', '40{"token":"x"}', '40[', '41'],
    ...['41/other,', '47', '49', '48["watch"]', '2', '2probe', '3', '3probe', '5', '6', '1', '0{}'],
    ...['7', '9', ' ', '', 'b', 'bAAAA', 'watch', '\0', '4\0', '\u2028', '42["watch",\u0000]'],
    `42["watch",${'['.repeat(5_000)}${']'.repeat(5_000)}]`,
    `42["watch",${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}]`,
    `42["watch",{"thing":"${'x'.repeat(12_000)}"}]`,
  )
  const tooLong = fc.constantFrom(`42["watch","${'x'.repeat(1_048_576)}"]`, 'x'.repeat(20_000))
  return fc.oneof(
    { weight: 50, arbitrary: event },
    { weight: 30, arbitrary: oddEvent },
    { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 8, arbitrary: fc.string({ maxLength: 30 }).map((it) => `42${it}`) },
    { weight: 8, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 2, arbitrary: tooLong },
  )
}

const oddNumber = fc.oneof(
  fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, undefined),
  fc.integer({ min: 0, max: 40 }),
)

/** Frames of the websocket itself that no browser writes: the bytes as they go over the wire. */
export const oddFrames: Array<[what: string, bytes: Buffer]> = [
  ['text that is no UTF-8', frame(0x81, Buffer.from([0x34, 0x32, 0xff, 0xfe, 0xc0, 0x80]))],
  ['half a surrogate pair', frame(0x81, Buffer.from([0x34, 0x32, 0xed, 0xa0, 0x80]))],
  ['a frame without a mask', Buffer.from([0x81, 0x02, 0x34, 0x32])],
  ['an opcode that is none', frame(0x8b, Buffer.from('42'))],
  ['bits that mean nothing', frame(0xf1, Buffer.from('42'))],
  ['a ping that is too long', frame(0x89, Buffer.alloc(200))],
  ['a length of 2^63', Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4])],
  ['a length that never comes', Buffer.from([0x81, 0xfe, 0xff, 0xff, 1, 2, 3, 4, 0x34])],
  ['a fragment that never ends', frame(0x01, Buffer.from('42["watch",'))],
  ['a rest without a beginning', frame(0x80, Buffer.from('{}]'))],
  ['a closing with no reason', frame(0x88, Buffer.from([0x03]))],
  ['a closing with a code that is none', frame(0x88, Buffer.from([0xff, 0xff]))],
  ['another request', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
]

function frame(head: number, payload: Buffer): Buffer {
  const length =
    payload.length < 126
      ? [0x80 | payload.length]
      : [0x80 | 126, payload.length >> 8, payload.length & 255]
  const mask = Buffer.from([1, 2, 3, 4])
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([Buffer.from([head, ...length]), mask, masked])
}
