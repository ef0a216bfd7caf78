cat > request.json <<JSON
{
  "fileAssociationId": "$photos",
  "productsOfInterest": [{ "solar": true, "battery": true }],
  "customer": { "firstName": "Ada", "lastName": "Byron", "email": "ada@example.com" },
  "site": { "fullAddress": "1 Harbour St, Sydney NSW 2000" }
}
JSON
key=$(node -p 'crypto.randomUUID()')
created=$(curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  -H "Idempotency-Key: $key" "$ROOFTOP/api/projects" -d @request.json)
echo "$created"
project=$(echo "$created" | node -p 'JSON.parse(fs.readFileSync(0)).id')
