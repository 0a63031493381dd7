import { randomUUID } from 'node:crypto'
import { renderMarkdown } from '~/lib/markdown.server'
import type { ComposerState } from './components/composer'

/** A composer as it stands before anything was typed, or with the draft that was kept. */
export function freshComposer(
  draft: { title?: string; body: string; language: string | null } | null,
  language: string,
): ComposerState {
  return {
    formKey: randomUUID(),
    title: draft?.title ?? '',
    body: draft?.body ?? '',
    language: draft?.language ?? language,
    isDraft: draft !== null && draft.body !== '',
  }
}

/** A composer with what was typed, its faults or its preview: nothing typed is ever lost. */
export function typedComposer(
  form: FormData,
  errors: ComposerState['errors'],
  withPreview: boolean,
): ComposerState {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 60_000)
  return {
    formKey: text('formKey') || randomUUID(),
    title: text('title'),
    tags: text('tags'),
    body: text('body'),
    language: text('language'),
    errors,
    previewHtml: withPreview ? renderMarkdown(text('body').slice(0, 20_000)) : null,
  }
}
