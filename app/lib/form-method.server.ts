/** The method that a form means: forms can only POST, so undoing is POST with _method=delete. */
export function meansDelete(form: FormData): boolean {
  return form.get('_method') === 'delete'
}
