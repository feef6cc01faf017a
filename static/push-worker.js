/*
 * Shows the messages that this browser was sent, and opens the page of ours that one is about. It answers no request and keeps nothing.
 */

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  const options = { body, tag, icon: "/icon-192.png", badge: "/icon-192.png", data: { path } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { origin } = self.location;
  const target = new URL(event.notification.data.path, origin);
  event.waitUntil(self.clients.openWindow(target.origin === origin ? target.href : origin));
});
