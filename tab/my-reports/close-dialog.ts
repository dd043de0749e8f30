/** Ends the dialog and hands this to the bot. Throws where the page stands in no dialog: in a browser of its own. */
export async function closeDialog(result: { reportId: string; card: string | null }): Promise<void> {
  const { app, dialog } = await import('@microsoft/teams-js')
  if (!app.isInitialized() || !dialog.isSupported()) throw new Error('There is no dialog to close')
  dialog.url.submit(result)
}
