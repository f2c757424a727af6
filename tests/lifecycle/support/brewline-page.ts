/**
 * A docs page of a vendor that does not exist: cents, a word before the key, and a document that is
 * silent about the key.
 */
export const BREWLINE_PAGE = `# Wallet

> What is left in the prepaid wallet.

Send your key with each call:

\`\`\`sh
curl https://api.brewline.example/v2/wallet -H "X-Brewline-Key: Token KEY"
\`\`\`

## OpenAPI

\`\`\`\`yaml GET /v2/wallet
openapi: 3.1.0
info:
  title: Brewline API
  version: '2'
servers:
  - url: https://api.brewline.example
security: []
paths:
  /v2/wallet:
    get:
      summary: Get the wallet
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: object
                required: [wallet]
                properties:
                  wallet:
                    type: object
                    required: [balance_cents]
                    properties:
                      balance_cents: { type: integer, description: 'What is left to spend, in cents' }
                      granted_cents: { type: integer }
              example:
                wallet: { balance_cents: 12345, granted_cents: 50000 }
        '401':
          description: The key is missing or wrong
          content:
            application/json:
              schema:
                type: object
                required: [message]
                properties:
                  message: { type: string }
              example: { message: Who is there? }
\`\`\`\`
`;
