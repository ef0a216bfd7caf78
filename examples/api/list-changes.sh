curl -sS -H "Authorization: Bearer $TOKEN" \
  "$ROOFTOP/api/projects?updatedSince=2026-01-01T00:00:00Z&limit=50"
