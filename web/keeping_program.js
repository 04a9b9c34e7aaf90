// What the names of the caches that hold the program begin with, for the site at this address: several may share an origin.
export const CACHES = (address) => `boussole ${new URL(address).pathname} `;
