/** As in Teams and Outlook: what a page of an app may do there, it may do here, and no more. */
export const sandbox =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads'
