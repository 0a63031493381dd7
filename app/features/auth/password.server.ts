import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'

// OWASP's argon2id floor: 19 MiB, two passes, one lane. Algorithm 2 is argon2id; the package's own
// enum cannot be imported under isolated modules.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Gives the argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

// Verified against when an address is unknown, so that both answers take the same time.
const nobodysHash = hashPassword('nobody has this password')

/** Checks a password against a stored hash, or against nobody's when there is none. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash), password.normalize('NFC'))
  return stored !== null && matches
}

const common = new Set(
  Object.values(dictionary['passwords-common'] ?? []).map((word) => String(word).toLowerCase()),
)

// Words of this network that a guesser tries first: services, towns, the trade, the platform.
const context = [
  'mreza',
  'mreža',
  'mrezazena',
  'policija',
  'policia',
  'politia',
  'poliția',
  'police',
  'policewoman',
  'policewomen',
  'policajka',
  'полиција',
  'полиция',
  'полицајка',
  'мрежа',
  'wpon',
  'seesac',
  'undp',
  'osce',
  'beograd',
  'belgrade',
  'sarajevo',
  'zagreb',
  'skopje',
  'tirana',
  'tirane',
  'podgorica',
  'sofia',
  'sofija',
  'chisinau',
  'banjaluka',
  'kraljevo',
  'zajecar',
  'albania',
  'serbia',
  'srbija',
  'hrvatska',
  'bosna',
  'bosnia',
  'makedonija',
  'moldova',
  'bulgaria',
  'montenegro',
  'crnagora',
  'kolegica',
  'inspektor',
  'inspektorka',
]

/**
 * Tells why a password is refused, as a message key, or null when it may be used. Length and
 * guessable words alone count; no composition rule (ASVS 6.2.1–6.2.12).
 */
export function refusePassword(password: string, own: readonly string[]): string | null {
  const word = password.normalize('NFC').toLowerCase()
  if ([...word].length < 10) return 'auth:password.short'
  if (word.length > 200) return 'auth:password.long'
  const bare = word.replace(/[\d\s\p{P}\p{S}]+/gu, '')
  if (common.has(word) || common.has(bare) || new Set(word).size < 4) return 'auth:password.common'
  const parts = own
    .flatMap((it) => it.toLowerCase().split(/[@.\s-]+/))
    .filter((it) => it.length > 3)
  if ([...context, ...parts].some((it) => bare === it || bare === it + it))
    return 'auth:password.guessable'
  return null
}
