import { generateViewerKeys } from './viewer-token.js';

/** `npm run keys`: prints a fresh key pair for a deployment, as the two lines of its `.env`. */
const { privateKey, publicKey } = await generateViewerKeys();
process.stdout.write(
  `HUB_VIEWER_PRIVATE_KEY='${JSON.stringify(privateKey)}'\nHUB_VIEWER_PUBLIC_KEY='${JSON.stringify(publicKey)}'\n`,
);
