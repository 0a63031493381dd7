/** As many as one form brings, and as lie with one reply; the one beyond is told so, and what comes after it is not looked at. */
export const mostFiles = 20
