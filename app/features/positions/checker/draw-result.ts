import { intlLocale, isLocale, type Locale, localeNames } from '~/lib/locales'
import { type Check, verdictOf } from '../record/check-publication'
import type {
  Publication,
  PublicKey,
  PublishedText,
  SignedPublication,
} from '../record/publication'
import { element } from './element'
import type { Say } from './texts'

/** What came of a file, why it was not checked, or that this browser can check none. */
export type Result = { signed: SignedPublication; check: Check } | { fault: string } | 'open'

/** Draws the verdict, its grounds, and the position itself. */
export function drawResult(result: Result, keys: PublicKey[], say: Say, locale: Locale): Node[] {
  if (result === 'open') return [drawVerdict('open', say('checker:verdict.open'))]
  if ('fault' in result) return [drawVerdict('wrong', say(`checker:fault.${result.fault}`))]
  const { signed, check } = result
  const { publication } = signed
  const verdict = verdictOf(check)
  return [
    drawVerdict(verdict, say(`checker:verdict.${verdict}`)),
    drawGrounds(publication, check, keys, say),
    drawFacts(publication, check, say, locale),
    ...publication.languages.map((it, at) => drawText(it, check.texts[at] ?? false)),
    drawRecord(publication, say),
  ]
}

/** The keys that this page came with, each whole, in groups that the eye can compare. */
export function drawKeys(keys: PublicKey[], say: Say): Node {
  const listed = keys.map(({ publicKey }) => element('code', {}, grouped(publicKey)))
  const content = keys.length > 0 ? listed : [element('p', {}, say('checker:no_keys'))]
  return element('section', {}, element('h2', {}, say('checker:keys')), ...content)
}

function drawVerdict(verdict: string, sentence: string): Node {
  const heading = element('h2', { tabindex: '-1', id: 'verdict' }, sentence)
  return element('section', { class: `verdict ${verdict}` }, heading)
}

function drawGrounds(publication: Publication, check: Check, keys: PublicKey[], say: Say): Node {
  const { languages, outcome } = publication
  const { texts, authoritative } = check
  const grounds = [
    drawSignature(publication, check, keys, say),
    ...languages.map(({ language }, at) =>
      drawGround(texts[at] ?? false, (word) =>
        say(`checker:text.${word}`, { language: nameOf(language) }),
      ),
    ),
    authoritative ? null : element('li', { class: 'no' }, say('checker:authoritative.wrong')),
    drawGround(check.outcome, (word) => say(`checker:outcome.${word}`)),
  ]
  return element(
    'section',
    {},
    element('h2', {}, say('checker:what_was_checked')),
    element('ul', {}, ...grounds),
    // Only what was counted here and found the same is there to be read.
    check.outcome ? drawCount(outcome, say) : null,
    drawPrevious(publication, say),
  )
}

function drawSignature(
  { keyId }: Publication,
  { signature }: Check,
  keys: PublicKey[],
  say: Say,
): Node {
  const key = keys.find((it) => it.keyId === keyId)
  const mark = { right: 'yes', wrong: 'no', unknown: 'no', unchecked: 'unsaid' }[signature]
  return element(
    'li',
    { class: mark },
    say(`checker:signature.${signature}`),
    element('code', {}, grouped(key?.publicKey ?? keyId)),
    signature === 'right' ? say('checker:compare') : null,
  )
}

function drawCount({ heads }: Publication['outcome'], say: Say): Node {
  const counts = Object.entries(heads).map(([name, count]) => [name, String(count)])
  return element('p', {}, say('checker:outcome.count', Object.fromEntries(counts)))
}

function drawPrevious({ previous }: Publication, say: Say): Node {
  if (!previous) return element('p', {}, say('checker:previous.none'))
  return element(
    'p',
    {},
    say('checker:previous.some', { number: previous.number }),
    element('code', {}, grouped(previous.sha256)),
  )
}

function drawGround(holds: boolean, sentence: (word: 'right' | 'wrong') => string): Node {
  return element('li', { class: holds ? 'yes' : 'no' }, sentence(holds ? 'right' : 'wrong'))
}

function drawFacts(
  { number, body, publishedOn, authoritative, officers, partners }: Publication,
  { fingerprint }: Check,
  say: Say,
  locale: Locale,
): Node {
  const facts: Array<[term: string, ...said: string[]]> = [
    [say('checker:facts.number'), number],
    [say('checker:facts.body'), body],
    [say('checker:facts.published_on'), dayIn(locale, publishedOn)],
    [say('checker:facts.authoritative'), nameOf(authoritative)],
    [say('checker:facts.officers'), ...officers.map(({ office, name }) => `${name} (${office})`)],
    [say('checker:facts.partners'), ...partners],
  ]
  const drawn = facts
    .filter(([, ...said]) => said.length > 0)
    .flatMap(([term, ...said]) => [
      element('dt', {}, term),
      ...said.map((it) => element('dd', {}, it)),
    ])
  const hash = element('dd', {}, element('code', {}, grouped(fingerprint)))
  const last = [element('dt', {}, say('checker:facts.fingerprint')), hash]
  return element('section', {}, element('dl', {}, ...drawn, ...last))
}

function drawText({ language, title, text }: PublishedText, holds: boolean): Node {
  return element(
    'section',
    { class: holds ? 'text' : 'text changed', lang: language },
    element('p', {}, nameOf(language)),
    element('h2', {}, title),
    element('pre', {}, text),
  )
}

function drawRecord({ vote, outcome }: Publication, say: Say): Node {
  return element(
    'section',
    {},
    element(
      'details',
      {},
      element('summary', {}, say('checker:record')),
      element('pre', {}, JSON.stringify({ outcome, ...vote }, null, 1)),
    ),
  )
}

function nameOf(language: string): string {
  return isLocale(language) ? localeNames[language] : language
}

function dayIn(locale: Locale, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return date.toLocaleDateString(intlLocale(locale), { dateStyle: 'long', timeZone: 'UTC' })
}

function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ')
}
