import type { FoundDispatch } from './get-dispatch.server'

/** The fields of the form of a dispatch as they stand in the register. */
export function typedSent(dispatch: FoundDispatch): Record<string, string> {
  const { to, sentOn, way, reference, replyBy, isPublic, isUnderEmbargo } = dispatch
  return {
    ...{ to, sentOn, way, reference, replyBy: replyBy ?? '' },
    ...{ isPublic: isPublic ? 'yes' : '', isGivenEarly: isUnderEmbargo ? 'yes' : '' },
  }
}
