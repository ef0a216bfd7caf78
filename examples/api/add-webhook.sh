webhook=$(curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/webhooks" -d '{ "url": "'"$RECEIVER"'", "description": "Our books" }')
export WEBHOOK_SECRET=$(echo "$webhook" | node -p 'JSON.parse(fs.readFileSync(0)).secret.value')
