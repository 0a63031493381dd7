/**
 * Where mail to a member goes: the address that she chose and confirmed for it, else the one that she
 * signs in with. Nothing else may say where she is written to.
 */
export function mailboxOf(member: { email: string; contactEmail: string | null }): string {
  return member.contactEmail ?? member.email
}
