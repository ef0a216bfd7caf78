curl -sS -X PUT -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
  "$ROOFTOP/api/projects/$project/installation-preferences" -d '[1, 4]'
