import { randomBytes } from 'node:crypto'
import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { hashToken, keyedHash } from '~/lib/tokens.server'
import { readAssertion, readAttestation } from './passkey-answers'

type Purpose = 'enrol' | 'prove'

// Loaded with the first passkey: a start waits for no module that no page needs.
const webauthn = () => import('@simplewebauthn/server')

const rpID = new URL(siteOrigin).hostname
const rpName = 'Mreža'
/** How long a page may stand open before its challenge is too old, in milliseconds. */
const challengeLife = 10 * 60_000

/** What a browser needs to make a passkey for a member (WebAuthn 3, 5.4). */
export async function passkeyCreation(memberId: string) {
  const passkeys = await passkeysOf(memberId)
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpID,
    rpName,
    userName: rpName,
    userID: new Uint8Array(Buffer.from(hashToken(`passkey ${memberId}`), 'hex')),
    challenge: newChallenge('enrol', memberId),
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId ?? '',
      transports,
    })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
}

/** What a browser needs to sign with one of a member's passkeys (WebAuthn 3, 5.5); null if she has none. */
export async function passkeyRequest(memberId: string) {
  const passkeys = await passkeysOf(memberId)
  if (passkeys.length === 0) return null
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID,
    challenge: newChallenge('prove', memberId),
    userVerification: 'preferred',
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId ?? '',
      transports,
    })),
  })
}

/** The passkey that a browser made, or null when it was made for another page, member or site. */
export async function readNewPasskey(memberId: string, answer: string) {
  const response = readAttestation(answer)
  if (!response) return null
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await verifyRegistrationResponse({
    response,
    expectedOrigin: siteOrigin,
    expectedRPID: rpID,
    requireUserVerification: false,
    expectedChallenge: (challenge) => spend(challenge, 'enrol', memberId),
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  return {
    credentialId: credential.id,
    secret: credential.publicKey,
    counter: BigInt(credential.counter),
    transports: credential.transports ?? [],
  }
}

/** True when one of the member's passkeys signed what a page of ours asked it to, for the first time. */
export async function isPasskeyAnswer(memberId: string, answer: string): Promise<boolean> {
  const response = readAssertion(answer)
  if (!response) return false
  const passkey = await db.secondFactor.findFirst({
    where: { memberId, kind: 'passkey', credentialId: response.id },
  })
  if (!passkey) return false
  const { verifyAuthenticationResponse } = await webauthn()
  const verified = await verifyAuthenticationResponse({
    response,
    expectedOrigin: siteOrigin,
    expectedRPID: rpID,
    requireUserVerification: false,
    expectedChallenge: (challenge) => spend(challenge, 'prove', memberId),
    credential: {
      id: response.id,
      publicKey: new Uint8Array(passkey.secret),
      counter: Number(passkey.counter),
    },
  }).catch(() => null)
  if (!verified?.verified) return false
  await db.secondFactor.update({
    where: { id: passkey.id },
    data: { counter: BigInt(verified.authenticationInfo.newCounter), usedOn: clock.now() },
  })
  return true
}

function passkeysOf(memberId: string) {
  return db.secondFactor.findMany({
    where: { memberId, kind: 'passkey' },
    select: { credentialId: true, transports: true },
  })
}

// A challenge carries its own proof of where it comes from, so that showing a page changes nothing:
// 16 random bytes, the minute of its end, and a keyed hash over both, the member and the purpose.
function newChallenge(purpose: Purpose, memberId: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(24)
  randomBytes(16).copy(head)
  head.writeBigUInt64BE(BigInt(clock.now().getTime() + challengeLife), 16)
  return new Uint8Array(Buffer.concat([head, tagOf(head, purpose, memberId)]))
}

/** True for a challenge that was ours, for this, for her, not too old, and is spent for the first time. */
async function spend(challenge: string, purpose: Purpose, memberId: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 56) return false
  const head = bytes.subarray(0, 24)
  if (!tagOf(head, purpose, memberId).equals(bytes.subarray(24))) return false
  const expiresAt = new Date(Number(head.readBigUInt64BE(16)))
  if (expiresAt <= clock.now()) return false
  const { count } = await db.spentChallenge.createMany({
    data: [{ challenge, expiresAt }],
    skipDuplicates: true,
  })
  return count === 1
}

function tagOf(head: Buffer, purpose: Purpose, memberId: string): Buffer {
  return keyedHash(`passkey ${purpose} ${memberId}`, head)
}
