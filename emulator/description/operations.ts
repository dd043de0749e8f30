const item = {
  '': ['get', 'patch', 'delete'],
  '/children': ['get', 'post'],
  '/content': ['get', 'put'],
  '/createUploadSession': ['post'],
  '/invite': ['post'],
  '/permissions': ['get'],
  '/permissions/{permission-id}': ['get', 'delete'],
  '/versions': ['get'],
  '/versions/{driveItemVersion-id}/content': ['get'],
}

const drives = ['/drives/{drive-id}', '/users/{user-id}/drive', '/sites/{site-id}/drive']
const addresses = ['/items/{driveItem-id}', '/root', '/special/{name}']

/** Every Graph operation that the stand-in answers: path template to methods. All others get 404 there. */
export const operations: Record<string, string[]> = {
  '/users': ['get'],
  '/users/{user-id}': ['get'],
  '/users/{user-id}/events': ['get', 'post'],
  '/users/{user-id}/events/{event-id}': ['get', 'patch', 'delete'],
  '/users/{user-id}/events/{event-id}/cancel': ['post'],
  '/users/{user-id}/calendarView': ['get'],
  '/users/{user-id}/calendar/getSchedule': ['post'],
  '/users/{user-id}/onlineMeetings': ['get'],
  '/users/{user-id}/onlineMeetings/{onlineMeeting-id}': ['get', 'patch'],
  '/users/{user-id}/sendMail': ['post'],
  '/users/{user-id}/mailFolders': ['get', 'post'],
  '/users/{user-id}/mailFolders/{mailFolder-id}': ['get'],
  '/users/{user-id}/mailFolders/{mailFolder-id}/messages': ['get'],
  '/users/{user-id}/messages': ['get', 'post'],
  '/users/{user-id}/messages/{message-id}': ['get', 'patch', 'delete'],
  '/users/{user-id}/messages/{message-id}/send': ['post'],
  '/users/{user-id}/messages/{message-id}/move': ['post'],
  '/users/{user-id}/messages/{message-id}/attachments': ['get', 'post'],
  '/users/{user-id}/messages/{message-id}/attachments/{attachment-id}': ['get'],
  '/users/{user-id}/messages/{message-id}/attachments/{attachment-id}/$value': ['get'],
  '/appCatalogs/teamsApps': ['get'],
  '/users/{user-id}/teamwork/installedApps': ['get', 'post'],
  '/users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}': ['get', 'delete'],
  '/users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}/chat': ['get'],
  '/chats/{chat-id}/installedApps': ['get', 'post'],
  '/shares/{encoded-sharing-url}/driveItem': ['get'],
  '/shares/{encoded-sharing-url}/driveItem/content': ['get'],
  '/sites/{site-id}': ['get'],
  '/sites/{hostname}:/{site-path}': ['get'],
  ...Object.fromEntries(drives.map((drive) => [drive, ['get']])),
  ...Object.fromEntries(
    drives.flatMap((drive) =>
      addresses.flatMap((address) =>
        Object.entries(item).flatMap(([action, methods]) => [
          [`${drive}${address}${action}`, methods],
          [`${drive}${address}:/{item-path}${action && `:${action}`}`, methods],
        ]),
      ),
    ),
  ),
}
