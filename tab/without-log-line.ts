import type { Plugin } from 'vite'

const LOCAL_TIME = '(new Date).toLocaleString()'

/**
 * Leaves the local time out of what TeamsJS logs while it is loaded. It is put together although nobody listens, and to
 * begin with languages and time zones costs more than all the rest of TeamsJS.
 */
export function withoutLogLine(): Plugin {
  return {
    name: 'without-log-line',
    transform: {
      filter: { id: /\/teams-js\/.+\/public\/app\/app\.js$/ },
      handler(code) {
        if (!code.includes(LOCAL_TIME)) this.error('TeamsJS no longer logs its local time: this plugin can go')
        return code.replace(LOCAL_TIME, '""')
      },
    },
  }
}
