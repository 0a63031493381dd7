import { newFormKey } from './send-form.client'

type Field = HTMLInputElement | HTMLTextAreaElement
export type Said = '' | 'saved' | 'notSaved' | 'sending' | 'notSent' | 'ended'

/** The words of a composer with their place, as the draft is stored. */
export function wordsOf(form: HTMLFormElement): string {
  const all = bodyOf(form)
  const words = new URLSearchParams()
  for (const name of ['place', 'title', 'body', 'language']) words.set(name, all.get(name) ?? '')
  return words.toString()
}

/** Everything that a form sends. */
export function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  return body
}

/** Says beside the buttons how things stand, in the words that the form brought along. */
export function say(form: HTMLFormElement, said: Said): void {
  const status = form.querySelector('[data-status]')
  const ended =
    document.querySelector<HTMLElement>('live-thread')?.dataset.ended ?? form.dataset.notSaved
  const text = said && (form.dataset[said] ?? (said === 'ended' ? ended : ''))
  if (status) status.textContent = text ?? ''
}

/** Holds the words and the buttons still while they are on their way. */
export function lock(form: HTMLFormElement, isLocked: boolean): void {
  for (const button of form.querySelectorAll('button')) button.disabled = isLocked
  for (const name of ['title', 'body']) {
    const field = fieldOf(form, name)
    if (field) field.readOnly = isLocked
  }
}

/** Makes a composer ready for the next reply. */
export function clear(form: HTMLFormElement): void {
  const body = fieldOf(form, 'body')
  const key = fieldOf(form, 'formKey')
  if (body) body.value = body.defaultValue = ''
  if (key) key.value = newFormKey()
  for (const it of form.querySelectorAll('.fault, [aria-labelledby="preview-title"]')) it.remove()
  for (const it of form.querySelectorAll('[aria-invalid]')) it.removeAttribute('aria-invalid')
}

/** Puts the composer of another page, with its faults or preview, in the place of this one. */
export function replace(form: HTMLFormElement, page: string): HTMLFormElement | null {
  const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('form#composer')
  if (!(fresh instanceof HTMLFormElement) || !form.isConnected) return null
  form.replaceWith(fresh)
  const preview = fresh.querySelector<HTMLElement>('#preview-title')
  if (preview) preview.tabIndex = -1
  const place = fresh.querySelector<HTMLElement>('[aria-invalid="true"]') ?? preview
  place?.focus()
  return fresh
}

function fieldOf(form: HTMLFormElement, name: string): Field | null {
  return form.querySelector<Field>(`input[name="${name}"], textarea[name="${name}"]`)
}
