site=$(curl -sS -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/projects/$project" |
  node -p 'JSON.parse(fs.readFileSync(0)).site.id')
curl -sS -D headers.txt -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/sites/$site"
etag=$(grep -i '^etag:' headers.txt | cut -d ' ' -f 2- | tr -d '\r')
curl -sS -X PATCH -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  -H "If-Match: $etag" "$ROOFTOP/api/sites/$site" -d '{ "accessNotes": "The gate sticks." }'
