// What the build puts before the service worker: the hash of each file, and of them all.

declare const FILES: Record<string, string>
declare const VERSION: string
declare const registration: ServiceWorkerRegistration
declare const skipWaiting: () => Promise<void>
