curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects/$project/accept" -d '{ "contractVersion": 1 }'
