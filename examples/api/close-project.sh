curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects/$project/close" -d '{ "reason": "Moved house." }'
