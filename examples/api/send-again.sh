# The answer got lost? Send the same again: you get the first answer, and nothing is done twice.
curl -sSi -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  -H "Idempotency-Key: $key" "$ROOFTOP/api/projects" -d @request.json
