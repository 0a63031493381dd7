/** The secret of every server, command and template of the tests: what one sealed another opens. */
export const secret = 'a secret of the tests, thirty-two characters and more'
