import type { FormErrors } from '~/lib/parse-form.server'

export type Question = {
  id: string
  kind: 'text' | 'choice' | 'yes_no'
  labels: Record<string, string>
  choices: Array<Record<string, string>>
  isRequired: boolean
}

/** The name of a question's field in the form. */
export function fieldOf({ id }: Pick<Question, 'id'>): string {
  return `answer-${id}`
}

/** The answers of a form to a chapter's questions, by id, and what is wrong with them by field. */
export function readAnswers(
  questions: readonly Question[],
  form: FormData,
): { answers: Record<string, string>; errors: FormErrors } {
  const answers: Record<string, string> = {}
  const errors: FormErrors = {}
  for (const question of questions) {
    const field = fieldOf(question)
    const sent = form.get(field)
    const typed = typeof sent === 'string' ? sent.trim() : ''
    const fault = faultOf(question, typed)
    if (fault) errors[field] = [fault]
    else if (typed !== '') answers[question.id] = typed
  }
  return { answers, errors }
}

function faultOf({ kind, choices, isRequired }: Question, typed: string): string | null {
  if (typed === '') return isRequired ? 'applications:fault.answer' : null
  if (typed.length > 1_000) return 'applications:fault.answer_long'
  if (kind === 'yes_no' && typed !== 'yes' && typed !== 'no') return 'applications:fault.answer'
  if (kind === 'choice' && !choices.some((_, place) => String(place) === typed))
    return 'applications:fault.answer'
  return null
}
