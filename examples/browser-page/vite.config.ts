import { defineConfig } from 'vite';

export default defineConfig({
  server: { proxy: { '/balances': 'http://127.0.0.1:3000' } }, // where the endpoint runs, in development
  build: { target: 'es2022' }, // for the await at the top of the page
});
