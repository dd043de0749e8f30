import { z } from 'zod/v4'

// The page's content security policy forbids what it would try to be faster.
z.config({ jitless: true })

/** What "zod" is in the page. */
export { z }
