import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; rpId?: string; rp?: { id?: string } }

/** A passkey device for tests, after WebAuthn 3: an ES256 key pair that signs for any origin it is told. */
export class Authenticator {
  readonly id = randomBytes(16)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #count = 0

  /** What navigator.credentials.create answers. */
  create(options: Options, origin = 'http://localhost:3000', rpId = 'localhost'): string {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    // COSE_Key (RFC 9052): kty EC2, alg ES256, crv P-256, x, y.
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ])
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id])
    const authData = Buffer.concat([this.#head(rpId, 0x41), credential, key])
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      Buffer.from([0x58, authData.length]),
      authData,
    ])
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', options.challenge, origin),
      attestationObject,
    })
  }

  /** What navigator.credentials.get answers. */
  sign(options: Options, origin = 'http://localhost:3000', rpId = 'localhost'): string {
    const clientDataJSON = clientData('webauthn.get', options.challenge, origin)
    const authenticatorData = this.#head(rpId, 0x01)
    const hash = createHash('sha256').update(clientDataJSON).digest()
    const signature = sign(
      'sha256',
      Buffer.concat([authenticatorData, hash]),
      this.#keys.privateKey,
    )
    return this.#answer({ clientDataJSON, authenticatorData, signature })
  }

  #head(rpId: string, flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++this.#count)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count])
  }

  #answer(response: Record<string, Buffer>): string {
    const id = this.id.toString('base64url')
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(
        Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
      ),
    })
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
