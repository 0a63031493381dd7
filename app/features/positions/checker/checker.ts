// The whole program of the page that checks a position without our server: it asks nothing of any
// network, and shows what stands in the file as text only.
import { type Locale, localeNames, locales } from '~/lib/locales'
import { checkPublication } from '../record/check-publication'
import type { PublicKey } from '../record/publication'
import { mostBytes, readPublication } from '../record/read-publication'
import { drawKeys, drawResult, type Result } from './draw-result'
import { element } from './element'
import { localeFor, textsIn } from './texts'

const page = document.getElementById('page') as HTMLElement
const keys: PublicKey[] = JSON.parse(document.getElementById('keys')?.textContent ?? '[]')
const drawn = element('div', {})
let locale: Locale = localeFor(navigator.languages)
let result: Result | null = null
let asked = 0

/** Draws the page in the language chosen; the result stays. */
function draw(): void {
  const say = textsIn(locale)
  document.documentElement.lang = locale
  document.title = say('checker:title')
  page.replaceChildren(
    drawLanguages(),
    element('h1', {}, say('checker:title')),
    element('p', {}, say('checker:lead')),
    drawChoice(),
    drawn,
    drawKeys(keys, say),
  )
  drawn.replaceChildren(...(result ? drawResult(result, keys, say, locale) : []))
}

function drawLanguages(): Node {
  const options = locales.map((it) =>
    element(
      'option',
      { value: it, lang: it, ...(it === locale ? { selected: '' } : {}) },
      localeNames[it],
    ),
  )
  const select = element('select', { id: 'language' }, ...options)
  select.addEventListener('change', () => {
    locale = select.value as Locale
    draw()
    document.getElementById('language')?.focus()
  })
  const label = element('label', { for: 'language' }, textsIn(locale)('checker:language'))
  return element('div', { class: 'language' }, label, select)
}

function drawChoice(): Node {
  const say = textsIn(locale)
  const input = element('input', { type: 'file', accept: '.json,application/json' })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    // So that the same file can be chosen again, after it was saved anew.
    if (file)
      void check(file).then(() => {
        input.value = ''
      })
  })
  return element(
    'label',
    { class: 'drop' },
    input,
    element('b', {}, say('checker:choose')),
    element('span', {}, say('checker:drop')),
  )
}

/** Checks a file and shows what came of it, unless another one was chosen meanwhile. */
async function check(file: File): Promise<void> {
  const number = ++asked
  const found = await resultOf(file)
  if (number !== asked) return
  result = found
  draw()
  document.getElementById('verdict')?.focus()
}

async function resultOf(file: File): Promise<Result> {
  // Some years ago browsers had none of it for pages from the disk.
  if (!crypto.subtle) return 'open'
  // A film is not even read.
  if (file.size > mostBytes) return { fault: 'too_large' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { fault: 'unreadable' }
  const signed = readPublication(new Uint8Array(bytes))
  if (typeof signed === 'string') return { fault: signed }
  return { signed, check: await checkPublication(signed, keys) }
}

// A file may fall anywhere on the page; the browser would leave it for the file.
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
  addEventListener(name, (event) => {
    event.preventDefault()
    const isOver = name === 'dragenter' || name === 'dragover'
    document.querySelector('.drop')?.classList.toggle('over', isOver)
    const [file] = event.dataTransfer?.files ?? []
    if (name === 'drop' && file) void check(file)
  })

draw()
